"""A parsed part of text (body, notes, header, footer) together with what kinds of rare elements occur in it.

Most papers have no fields, changes, boxes or objects: one pass in C over the tree tells which of the steps that deal
with them have anything to do.
"""

from collections.abc import Collection
from dataclasses import dataclass

from lxml import etree

from checker.document import names as n
from checker.document.package import parse_xml

RARE = (
    n.ALTERNATE_CONTENT,
    *n.CHANGES,
    n.RUBY_TEXT,
    n.FLD_CHAR,
    n.FLD_SIMPLE,
    n.VANISH,
    *n.OBJECTS,
    n.TEXT_BOX,
    *n.DRAWN,
    *n.REFERENCES,
    *n.MARGIN_REFS,
    *n.LINE_MARKS,
    n.BOLD,
    n.RUN_STYLE_REF,
)


@dataclass(frozen=True, slots=True)
class TextPart:
    """The root of a part, which of the `RARE` tags occur in it, and its links to headers and footers in order."""

    root: etree._Element
    present: frozenset[str]
    margins: tuple[str, ...] = ()

    def has(self, tags: Collection[str]) -> bool:
        """Whether any of `tags`, all of them rare ones, occurs."""
        return not self.present.isdisjoint(tags)


def shown_tags(present: Collection[str]) -> tuple[str, ...]:
    """The tags that show something in a line of text, of a part in which the `RARE` tags `present` occur."""
    return (n.T, *(tag for tag in n.LINE_MARKS if tag in present))


def parse_text_part(raw: bytes) -> TextPart:
    """The part in `raw`. Raises lxml's XMLSyntaxError."""
    root = parse_xml(raw)
    present, margins = set(), []
    for element in root.iter(RARE):
        tag = element.tag
        present.add(tag)
        if tag in n.MARGIN_REFS:
            margins.append(element.get(n.REL_ID, ""))
    return TextPart(root, frozenset(present), tuple(margins))
