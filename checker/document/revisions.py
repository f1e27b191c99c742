"""Tracked changes, as if all of them were accepted: the tree is changed in place, what goes is remarked."""

from lxml import etree

from checker.document import names as n
from checker.document.remarks import Remarks

_MARK_HOLDERS = frozenset((n.RPR, n.TRPR))


def accept_changes(root: etree._Element, remarks: Remarks) -> None:
    """Drop what is deleted or moved away, join paragraphs whose mark is deleted, forget earlier properties.

    Paragraphs are joined from the end, so that the text of a long row of them moves only once.
    """
    etree.strip_elements(root, *n.PROPERTY_CHANGES, with_tail=False)
    marked = _drop_content(root, remarks)
    _drop_rows_and_cells(root, remarks)
    for paragraph in reversed(marked):
        _join_with_next(paragraph, remarks)


def _drop_content(root: etree._Element, remarks: Remarks) -> list[etree._Element]:
    """Drop deleted content; the paragraphs whose mark is deleted."""
    marked = []
    for element in list(root.iter(n.DEL, n.MOVE_FROM)):
        parent = element.getparent()
        if parent is None:
            continue
        if parent.tag == n.RPR:
            paragraph = _marked_paragraph(parent)
            if paragraph is not None:
                marked.append(paragraph)
        elif parent.tag not in _MARK_HOLDERS:
            characters = sum(len(text.text or "") for text in element.iter(n.DEL_TEXT, n.T, n.MATH_TEXT))
            remarks.add(element, "deleted-text" if element.tag == n.DEL else "moved-text", characters)
            parent.remove(element)
    return marked


def _marked_paragraph(run_properties: etree._Element) -> etree._Element | None:
    """The paragraph whose mark these run properties belong to; None if they belong to a run."""
    holder = run_properties.getparent()
    return holder.getparent() if holder is not None and holder.tag == n.PPR else None


def _drop_rows_and_cells(root: etree._Element, remarks: Remarks) -> None:
    for mark in list(root.iter(n.TRPR)):
        row = mark.getparent()
        if row is not None and mark.find(n.DEL) is not None:
            _drop(row, "deleted-row", remarks)
    for mark in list(root.iter(n.CELL_DEL)):
        cell = next(mark.iterancestors(n.TC), None)
        if cell is not None:
            _drop(cell, "deleted-cell", remarks)


def _drop(element: etree._Element, code: str, remarks: Remarks) -> None:
    parent = element.getparent()
    if parent is not None:
        remarks.add(element, code)
        parent.remove(element)


def _join_with_next(paragraph: etree._Element, remarks: Remarks) -> None:
    """Put the content of `paragraph` at the front of the next one, whose mark and properties are the ones that stay."""
    parent, follower = paragraph.getparent(), _following(paragraph)
    if parent is None:
        return
    content = [child for child in paragraph if child.tag != n.PPR]
    has_text = any(text.text for text in paragraph.iter(n.T))
    if follower is None:
        alone = paragraph.getprevious() is None and paragraph.getnext() is None
        shows = has_text or next(paragraph.iter(n.OBJECTS), None) is not None
        if not shows and not alone:
            parent.remove(paragraph)
        return
    first = next(iter(follower), None)
    at = 1 if first is not None and first.tag == n.PPR else 0
    for child in reversed(content):
        follower.insert(at, child)
    remarks.move(paragraph, follower)
    if has_text:
        remarks.add(follower, "joined-paragraphs")
    parent.remove(paragraph)


def _following(paragraph: etree._Element) -> etree._Element | None:
    """The paragraph right after `paragraph`; None if something else follows.

    Markers between them go, so that in a long row of paragraphs none is passed over again and again.
    """
    parent, follower = paragraph.getparent(), paragraph.getnext()
    while parent is not None and follower is not None and follower.tag in n.RANGE_MARKERS:
        parent.remove(follower)
        follower = paragraph.getnext()
    return follower if follower is not None and follower.tag == n.P else None
