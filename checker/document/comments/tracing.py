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

_PRIVATE = frozenset(map(chr, range(0xF000, 0xF100)))
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
        self.texts: dict[etree._Element, str] = {}

    def text_part(self, name: str) -> TextPart | None:
        part = super().text_part(name)
        if part is not None and name == self.main:
            self.index = {element: number for number, element in enumerate(part.root.iter("*"))}
            self.texts = {element: element.text or "" for element in part.root.iter(n.T)}
        return part


class Trace:
    """The blocks of one file, and where in its body their characters stand. Raises ReadError."""

    def __init__(self, package: Package, main: str) -> None:
        reading = _TracedReading(package, main)
        self._part, self._story = reading.story()
        self._index, self._texts = reading.index, reading.texts
        self._shown = shown_tags(self._story.sources.present)
        self._holders = {
            content: holder for holder, contents in self._story.sources.boxes.items() for content in contents
        }
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
            apart = next(element.iterancestors(n.TEXT_BOX, *_NOTES), None)
            if apart is None:
                return element
            if apart.tag != n.TEXT_BOX:
                return self._references.get((_NOTES[str(apart.tag)], apart.get(n.ID, "")))
            around = self._holders.get(apart)
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
        """The place of one character of the text of `pieces`."""
        for element, piece in pieces:
            if 0 <= at < len(piece):
                number = self._number(element)
                offset = _offset(self._texts[element], piece, at) if element in self._texts else 0
                return None if number is None else Point(number, offset)
            at -= len(piece)
        return None

    def _number(self, element: etree._Element) -> int | None:
        """The number of an element, or of what it was put into."""
        around = (each for each in (element, *element.iterancestors()) if each in self._index)
        return next((self._index[each] for each in around), None)


def _offset(original: str, cleaned: str, at: int) -> int:
    """Where in `original` the character stands that is the one `at` in `cleaned`.

    The reader leaves characters out and replaces one by one: line ends by spaces, private ones by symbols.
    """
    if original == cleaned:
        return at
    reached = 0
    for offset, sign in enumerate(original):
        same = sign == cleaned[reached] or (cleaned[reached] == " " and sign.isspace()) or sign in _PRIVATE
        if same and reached == at:
            return offset
        reached += same
    return len(original)
