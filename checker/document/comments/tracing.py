"""From the characters of a block back to the elements of the file, as they were before the reader prepared the tree.

The body is parsed twice: once for the reader, whose tree changes, and once as it lies in the file. Both have the same
elements in the same order, so an element of the one leads to that of the other.
"""

from dataclasses import dataclass

from lxml import etree

from checker.document import names as n
from checker.document.inline import visible_text
from checker.document.package import Package
from checker.document.parts import TextPart, shown_tags
from checker.document.reader import Reading
from checker.document.story import Story

_NOTES = {n.w("footnote"): n.FOOTNOTE_REF, n.w("endnote"): n.ENDNOTE_REF}


@dataclass(frozen=True, slots=True)
class Point:
    """Before the `offset`-th character of the text of the `index`-th element of the file's body."""

    index: int
    offset: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between two points; or, where `whole`, the paragraph or run that the first of them stands in."""

    first: Point
    last: Point
    whole: bool = False


class _TracedReading(Reading):
    """A reading that remembers which element of the body was the how-manieth in the file."""

    def __init__(self, package: Package, main: str) -> None:
        super().__init__(package, main)
        self.main = main
        self.index: dict[etree._Element, int] = {}

    def text_part(self, name: str) -> TextPart | None:
        part = super().text_part(name)
        if part is not None and name == self.main:
            self.index = {element: number for number, element in enumerate(part.root.iter("*"))}
        return part


class Trace:
    """The blocks of one file, and where in its body their characters stand. Raises ReadError."""

    def __init__(self, package: Package, main: str) -> None:
        reading = _TracedReading(package, main)
        self._part, self._story = reading.story()
        self._index = reading.index
        self._shown = shown_tags(self._story.sources.present)
        self._holders = _holders(self._story)
        self._references = {
            (reference.tag, reference.get(n.ID, "")): reference
            for reference in reversed(list(self._part.root.iter(*_NOTES.values())))
        }

    def stretch(self, block: int, start: int, end: int | None) -> Stretch | None:
        """Where the characters from `start` to before `end` of a block stand; None if nothing of it is in the body.

        For a block in a text box it is the paragraph that holds the box, for one in a note the reference to it.
        """
        if not 1 <= block <= len(self._story.drafts):
            return None
        element = self._story.drafts[block - 1].element
        holder = self._holder(element)
        if holder is None:
            return None
        if holder is not element:
            number = self._number(holder)
            return None if number is None else Stretch(Point(number, 0), Point(number, 0), whole=True)
        return self._within(element, start, end)

    def _holder(self, element: etree._Element) -> etree._Element | None:
        """What stands for `element` in the body: itself, the paragraph around its box, the reference to its note."""
        while True:
            top = next((each for each in element.iterancestors(*_NOTES, n.TEXT_BOX) if _is_apart(each)), None)
            if top is None:
                return element
            if top.tag == n.TEXT_BOX:
                around = self._holders.get(top)
            else:
                return self._references.get((_NOTES[str(top.tag)], top.get(n.ID, "")))
            if around is None:
                return None
            element = around

    def _within(self, paragraph: etree._Element, start: int, end: int | None) -> Stretch | None:
        """The characters of a paragraph of the body; the whole of it where they cannot be told apart."""
        pieces = [(each, visible_text(each, self._shown)) for each in paragraph.iter(self._shown)]
        text = "".join(piece for _, piece in pieces)
        before = len(text) - len(text.lstrip())
        stop = len(text.rstrip()) if end is None else before + end
        first = self._point(pieces, before + start)
        last = self._point(pieces, stop - 1)
        if first is not None and last is not None:
            last = Point(last.index, last.offset + 1)
            if (first.index, first.offset) < (last.index, last.offset):
                return Stretch(first, last)
        number = self._number(paragraph)
        return None if number is None else Stretch(Point(number, 0), Point(number, 0), whole=True)

    def _point(self, pieces: list[tuple[etree._Element, str]], at: int) -> Point | None:
        """The place of one character. The offset counts the characters as the reader cleaned them."""
        for element, piece in pieces:
            if 0 <= at < len(piece):
                number = self._number(element)
                return None if number is None else Point(number, at if element in self._index else 0)
            at -= len(piece)
        return None

    def _number(self, element: etree._Element) -> int | None:
        """The number of an element, or of what it was put into."""
        around = (each for each in (element, *element.iterancestors()) if each in self._index)
        return next((self._index[each] for each in around), None)

    def cleaned(self, index: int) -> str | None:
        """The text of an element of the body as the reader left it; None if it took the element away."""
        return self._cleaned.get(index)
