"""Makes a parsed part ready for one plain pass: only what Word shows with all changes accepted stays in the tree.

Steps that have nothing to do in this part are skipped.
"""

from lxml import etree

from checker.document import names as n
from checker.document.dangers import remark_fields
from checker.document.drawn_text import box_drawn_text
from checker.document.fields import show_results
from checker.document.hidden import drop_hidden
from checker.document.objects import remark_objects
from checker.document.parts import TextPart
from checker.document.remarks import Remarks, paragraph_around
from checker.document.revisions import accept_changes
from checker.document.styles import StyleSheet

Boxes = dict[etree._Element | None, list[etree._Element]]
"""The contents of text boxes by the paragraph that holds them; at None those outside any paragraph."""


def prepare(part: TextPart, styles: StyleSheet, remarks: Remarks) -> Boxes:
    """Change the tree of `part` in place; remark what goes, and hand back the text boxes."""
    root, present = part.root, part.present
    if part.has(n.FIELDS):
        remark_fields(root, remarks)
    if n.ALTERNATE_CONTENT in present:
        _choose_alternatives(root)
    if part.has(n.CHANGES):
        accept_changes(root, remarks)
    if n.RUBY_TEXT in present:
        etree.strip_elements(root, n.RUBY_TEXT, with_tail=False)
    if n.FLD_CHAR in present:
        show_results(root, remarks)
    if styles.hides or n.VANISH in present:
        drop_hidden(root, styles, remarks)
    if part.has(n.OBJECTS):
        remark_objects(root, remarks)
    if part.has(n.DRAWN):
        box_drawn_text(root)
    return _detach_boxes(root) if n.TEXT_BOX in present or part.has(n.DRAWN) else {}


def _choose_alternatives(root: etree._Element) -> None:
    """Put the first choice of every alternative in its place, or the fallback where there is no choice."""
    for alternative in list(root.iter(n.ALTERNATE_CONTENT)):
        parent = alternative.getparent()
        if parent is None:
            continue
        chosen = alternative.find(n.CHOICE)
        if chosen is None:
            chosen = alternative.find(n.FALLBACK)
        for child in [] if chosen is None else list(chosen):
            alternative.addprevious(child)
        parent.remove(alternative)


def _detach_boxes(root: etree._Element) -> Boxes:
    """Take the text boxes out of their paragraphs, so that these read in one piece."""
    boxes: Boxes = {}
    for content in list(root.iter(n.TEXT_BOX)):
        parent = content.getparent()
        if parent is not None:
            boxes.setdefault(_anchor(content), []).append(content)
            parent.remove(content)
    return boxes


def _anchor(content: etree._Element) -> etree._Element | None:
    around = paragraph_around(content)
    return around if around is not None and around.tag == n.P else None
