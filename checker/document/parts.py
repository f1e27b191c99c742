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
    n.VANISH,
    *n.OBJECTS,
    n.TEXT_BOX,
    *n.REFERENCES,
    *n.MARGIN_REFS,
    *n.LINE_MARKS,
)


@dataclass(frozen=True, slots=True)
class TextPart:
    """The root of a part, and which of the `RARE` tags occur below it."""

    root: etree._Element
    present: frozenset[str]

    def has(self, tags: Collection[str]) -> bool:
        """Whether any of `tags`, all of them rare ones, occurs."""
        return not self.present.isdisjoint(tags)

    def shown(self) -> tuple[str, ...]:
        """The tags that show something in a line of text."""
        return (n.T, *(tag for tag in n.LINE_MARKS if tag in self.present))


def parse_text_part(raw: bytes) -> TextPart:
    """The part in `raw`. Raises lxml's XMLSyntaxError, and DoctypeFound."""
    root = parse_xml(raw)
    return TextPart(root, frozenset([str(element.tag) for element in root.iter(RARE)]))
