"""Lists as they stand in a text: numbered sentences of a paragraph, numbered paragraphs, headings of one level."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.assess.spans import Paragraph, Span
from checker.language.numerals import read_number
from checker.language.sentences import enumerator

_NUMBER = re.compile("[0-9一二三四五六七八九十]+|[①-⑳]")
_SPOKEN = re.compile("首先|其次|再次|再者|最后")
_ORDER = {"首先": 1, "其次": 2, "再次": 3}
_LOOK_AHEAD = 40
_HAN = "〇一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: the sort of its number (“count” for 一是, “paren” for （一） …), the number, the sentence."""

    family: str
    number: int
    span: Span

    def spoken_of(self, number: int) -> bool:
        """Whether the paragraph writes this number anywhere in some form that opens an item."""
        return _written(self.span.paragraph.text, number)


@dataclass(frozen=True, slots=True)
class Listing:
    """How many items follow, and other counts that the same lines can be read as; `last` is the last item."""

    count: int
    others: frozenset[int]
    last: Span | None

    def may_be(self, count: int) -> bool:
        """Whether the list can be read as having so many items."""
        return count == self.count or count in self.others


def items_of(paragraph: Paragraph) -> list[Item]:
    """The numbered sentences of a paragraph (its own number, typed or automatic, included)."""
    return [item for span in paragraph.spans if (item := _item(span))]


def listing_after(span: Span, paragraphs: Sequence[Paragraph]) -> Listing | None:
    """The list that begins right after a sentence: in its paragraph, or, if it is the last there, in the next ones."""
    paragraph = span.paragraph
    position = paragraph.spans.index(span)
    following = paragraph.spans[position + 1 :]
    here = paragraphs.index(paragraph)
    if following:
        first = _item(following[0])
        if first is None or first.number != 1:
            return None
        return _numbered(first, [*following], paragraphs[here + 1 : here + 1 + _LOOK_AHEAD])
    rest = paragraphs[here + 1 :]
    if not rest:
        return None
    if rest[0].is_heading and not _item_of(rest[0]):
        return _headings(paragraph, rest)
    first = _item_of(rest[0])
    if first is None or first.number != 1:
        return None
    return _numbered_paragraphs(first, paragraph, rest)


def _item(span: Span) -> Item | None:
    text = span.text
    found = enumerator(text)
    if found is None:
        return None
    opening = text[: found.length]
    if found.family == "word":
        match = _SPOKEN.match(opening)
        number = _ORDER.get(match.group(), 0) if match else 0
        return Item("word", number, span) if number else None
    number = _number(opening)
    return Item(found.family, number, span) if number else None


def _item_of(paragraph: Paragraph) -> Item | None:
    """The item that a paragraph opens, by its typed number or Word's own."""
    if not paragraph.spans:
        return None
    automatic = paragraph.block.number
    if automatic:
        number = _number(automatic)
        shape = _NUMBER.sub("#", automatic).strip()
        return Item(f"auto{shape}", number, paragraph.spans[0]) if number else None
    return _item(paragraph.spans[0])


def _number(opening: str) -> int:
    match = _NUMBER.search(opening)
    if match is None:
        return 0
    written = match.group()
    if "①" <= written <= "⑳":
        return ord(written) - ord("①") + 1
    value = read_number(written)
    return int(value.value) if value else 0


def _numbered(first: Item, spans: Sequence[Span], later: Sequence[Paragraph]) -> Listing | None:
    """A list inside a paragraph; it may go on in later paragraphs, and lists of the same sort may stand inside it."""
    last, reached, restarted = first, 1, False
    for span in spans[1:]:
        item = _item(span)
        if item is None or item.family != first.family:
            continue
        if item.number == reached + 1:
            last, reached = item, item.number
        elif item.number == 1:
            restarted = True
        elif not restarted:
            return None
    others: set[int] = set()
    text = first.span.paragraph.text[first.span.start :]
    if restarted:
        others.update(range(1, 21))
    if _written(text, reached + 1) or _goes_on(reached + 1, first.family, later):
        others.update(range(reached + 1, 21))
    if reached == 1:
        return None
    return Listing(reached, frozenset(others), last.span)


def _goes_on(number: int, family: str, later: Sequence[Paragraph]) -> bool:
    """Whether a later paragraph opens with the next number, before the count begins anew."""
    for paragraph in later:
        for item in items_of(paragraph):
            if item.family == family and item.number == number:
                return True
            if item.family == family and item.number == 1:
                return False
    return False


def _numbered_paragraphs(first: Item, announcing: Paragraph, rest: Sequence[Paragraph]) -> Listing | None:
    """A list of paragraphs, or of headings, each with its number."""
    reached, last = 1, first.span
    head = rest[0]
    extra: set[int] = set()
    for paragraph in rest[1:]:
        if _above(paragraph, head, announcing):
            break
        item = _item_of(paragraph)
        if item is None or item.family != first.family:
            continue
        if paragraph.is_heading != head.is_heading:
            continue
        if item.number == 1:
            break
        if item.number != reached + 1:
            return None
        if head.roles and paragraph.roles != head.roles:
            extra.update(range(reached, reached + 8))
        reached, last = item.number, item.span
    if reached == 1:
        return None
    if _goes_on(reached + 1, first.family, rest):
        extra.update(range(reached + 1, 21))
    return Listing(reached, frozenset(extra), last)


def _above(paragraph: Paragraph, head: Paragraph, announcing: Paragraph) -> bool:
    """Whether a heading closes the list: one above the list's own headings, or any where the list has none."""
    if not paragraph.is_heading:
        return False
    if not head.is_heading:
        return True
    return (paragraph.block.level or 0) < (head.block.level or 0)


def _headings(announcing: Paragraph, rest: Sequence[Paragraph]) -> Listing | None:
    """The headings right below the announcing one, or below the paragraph's own heading, that bear no numbers."""
    level = rest[0].block.level or 0
    above = announcing if announcing.is_heading else (announcing.headings[-1] if announcing.headings else None)
    if above is None or (above.block.level or 0) >= level:
        return None
    count, last = 0, None
    inside: set[int] = set()
    for paragraph in rest:
        inside.update(item.number for item in items_of(paragraph))
        if paragraph.is_heading:
            if (paragraph.block.level or 0) < level:
                break
            if paragraph.block.level == level:
                count, last = count + 1, paragraph.spans[0] if paragraph.spans else None
    return Listing(count, frozenset(inside - {1}), last) if count > 1 else None


def _written(text: str, number: int) -> bool:
    """Whether a number is written in any form that opens an item."""
    han = _han(number)
    forms = (
        f"{han}是",
        f"{han}来",
        f"第{han}",
        f"其{han}",
        f"（{han}）",
        f"{han}、",
        f"（{number}）",
        f"{number}.",
        f"{number}、",
        f"{han}者",
        f"{han}则",
    )
    return any(form in text for form in forms) or (number <= 20 and chr(ord("①") + number - 1) in text)


def _han(number: int) -> str:
    if number <= 10:
        return _HAN[number]
    return f"{'' if number < 20 else _HAN[number // 10]}十{_HAN[number % 10] if number % 10 else ''}"
