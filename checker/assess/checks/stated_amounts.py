"""What a text says of the size or price of things that a standard limits: how much, for whom, and what became of it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.assess.checks.figures import mask_of
from checker.assess.engine import Engine
from checker.assess.spans import Paragraph, Span
from checker.language.amounts import Amount, areas_in, counts_in, litres_in, money_in
from checker.language.patterns import Hit

READERS: dict[str, Callable[[str], list[Amount]]] = {"office-area": areas_in, "engine": litres_in, "price": money_in}

_MARKS = {"office-area": "平|㎡|m[2²]|M2", "engine": "[升LlTtc]|排", "price": "万|元"}
_CLAUSE_END = re.compile("[，。；：！？]")
_BECOMES = re.compile("^[^，；。]{0,10}?(?:[到为至成剩余后]|保留|只有|现)")
_PIECES = "辆台部"
_EACH = re.compile("每|单价")


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount said of a thing.

    measure  as in `Standard.measure`
    fate     plain, or now where the text says so: it is so; before: it was so; after: it is so since it was put right;
             given-up: what was handed back
    clause   the words from the amount before, or the sentence's beginning, to the end of its clause
    pieces   how many things the amount is for
    noted    "other-area" where the standard speaks of another sort of area
    """

    measure: str
    amount: Amount
    span: Span
    fate: str
    clause: str
    pieces: int
    noted: str


@dataclass(frozen=True, slots=True)
class Account:
    """All that neighbouring sentences say of one thing of one person, and whether they say that it was put right."""

    stated: tuple[Stated, ...]
    put_right: bool

    def by_measure(self) -> "Iterator[Account]":
        """The same for each measure by itself."""
        for measure in dict.fromkeys(each.measure for each in self.stated):
            yield Account(tuple(each for each in self.stated if each.measure == measure), self.put_right)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an amount stands in its paragraph: [start:end]; its clause is [first:last], and what is said of it begins
    at `since`, behind the amount before.
    """

    since: int
    first: int
    start: int
    end: int
    last: int


class Reader:
    """Reads paragraphs by the signals that the conditions of a rule list.

    about        a sentence that is read
    things       what the standard is about; `others`: things that it is not about
    aside        an amount that is none of one thing (人均, 以上); `shared`: a thing of several people
    put-right    that it was put right; `promised`: that it will be
    before, now  an amount that was (原, 由), one that is (现)
    posts        words that begin to speak of another person
    other-area   another sort of area than the standard's; `priced`: that a sum is a price
    """

    def __init__(self, names: Mapping[str, frozenset[str]], engine: Engine, measures: Sequence[str]) -> None:
        self._names, self._engine, self._measures = names, engine, measures
        self._may_measure = re.compile("|".join(_MARKS[measure] for measure in measures))
        self._about = mask_of(engine, names["about"])

    def accounts(self, paragraphs: Sequence[Paragraph]) -> Iterator[Account]:
        """What is said of each thing, in order."""
        for paragraph in paragraphs:
            if self._is_read(paragraph):
                for stretch in self._stretches(paragraph):
                    yield from self._read(stretch)

    def _is_read(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph holds a sentence about a thing, and a number."""
        for span in paragraph.spans:
            if span.mask & self._about:
                block = paragraph.block
                outside = block.kind == "title" or paragraph.is_signature or block.cell is not None
                return not outside and self._may_measure.search(paragraph.text) is not None
        return False

    def _stretches(self, paragraph: Paragraph) -> Iterator[list[Span]]:
        """The sentences about a thing, each with those that go on with it."""
        reading: list[Span] = []
        for span in paragraph.spans:
            about = bool(span.mask & self._about)
            if reading and (self._goes_on_after(span) or not self._measured(span) if about else self._goes_on(span)):
                reading.append(span)
                continue
            if reading:
                yield reading
            reading = [span] if about else []
        if reading:
            yield reading

    def _measured(self, span: Span) -> bool:
        return any(READERS[measure](span.text) for measure in self._measures)

    def _goes_on(self, span: Span) -> bool:
        """Whether a sentence that names no thing of the rule goes on with the one before."""
        names = {hit.name for hit in span.hits}
        return not names & self._of("others") and bool(names & self._of("put-right") or self._measured(span))

    def _goes_on_after(self, span: Span) -> bool:
        """Whether a sentence about a thing tells what became of the one before (现办公室……)."""
        names = {hit.name for hit in span.hits}
        return bool(names & (self._of("put-right") | self._of("now")))

    def _of(self, name: str) -> frozenset[str]:
        return self._names.get(name, frozenset())

    def _read(self, spans: Sequence[Span]) -> Iterator[Account]:
        """The accounts of a stretch of sentences, one for each person that they name."""
        current: list[Stated] = []
        put_right = False
        for span in spans:
            found = list(self._stated(span))
            for stated, hits_after in found:
                if current and self._another(stated, current[-1]):
                    yield Account(tuple(current), put_right)
                    current, put_right = [], False
                current.append(stated)
                put_right = put_right or hits_after
            if not found:
                put_right = put_right or self._is_put_right(span, span.start, span.end)
        if current:
            yield Account(tuple(current), put_right)

    def _another(self, stated: Stated, before: Stated) -> bool:
        """Whether an amount is another person's or another thing's than the one before."""
        names = {hit.name for hit in self._engine.in_label(stated.clause)}
        return bool(names & (self._of("posts") | self._of("things"))) and stated.fate in ("plain", "now")

    def _stated(self, span: Span) -> Iterator[tuple[Stated, bool]]:
        text = span.paragraph.text
        found = sorted(
            ((amount, measure) for measure in self._measures for amount in READERS[measure](span.text)),
            key=lambda each: each[0].start,
        )
        cursor = span.start
        starts = [span.start + amount.start for amount, _ in found]
        for index, (amount, measure) in enumerate(found):
            start, end = span.start + amount.start, span.start + amount.end
            stop = starts[index + 1] if index + 1 < len(found) else span.end
            close = _CLAUSE_END.search(text, end)
            last = min(close.start() if close else span.end, stop)
            at = _Place(cursor, _clause_start(text, cursor, start), start, end, last)
            if self._counts(span, measure, at):
                stated = Stated(
                    measure,
                    amount,
                    span,
                    fate=self._fate(span, at),
                    clause=text[cursor:last],
                    pieces=_pieces(text[at.first : last]) if measure == "price" else 1,
                    noted="other-area" if self._hit(span, "other-area", cursor, last) else "",
                )
                yield stated, self._is_put_right(span, end, stop)
            cursor = end

    def _counts(self, span: Span, measure: str, at: _Place) -> bool:
        """Whether the amount is one of a thing that the rule is about."""
        if self._hit(span, "aside", at.first, at.last) or self._hit(span, "shared", span.start, span.end):
            return False
        if measure == "price" and not self._hit(span, "priced", at.first, at.last):
            return False
        things = [hit for hit in span.hits if hit.name in self._of("things") | self._of("others")]
        before = [hit for hit in things if hit.start < at.start]
        after = [hit for hit in things if at.end <= hit.start < at.last]
        inside = [hit for hit in things if at.first <= hit.start < at.last]
        if any(hit.name in self._of("others") and not _inside_another(hit, inside) for hit in inside):
            return bool(before) and _nearest(before).name in self._of("things") and _nearest(before).start >= at.first
        if before:
            return _nearest(before).name in self._of("things")
        return bool(after) or not things

    def _fate(self, span: Span, at: _Place) -> str:
        text = span.paragraph.text
        hit = self._hit(span, "put-right", at.first, at.start)
        if hit is not None:
            return "after" if _BECOMES.match(text[hit.end - 1 : at.start]) else "given-up"
        settled = self._hit(span, "put-right", at.since, at.start) is not None
        if self._hit(span, "now", at.first, at.start):
            return "after" if settled else "now"
        if self._hit(span, "before", at.since, at.start):
            return "before"
        return "after" if settled else "plain"

    def _is_put_right(self, span: Span, start: int, end: int) -> bool:
        """Whether something was put right between two positions, and is not but promised."""
        for hit in span.hits:
            if hit.name in self._of("put-right") and start <= hit.start < end:
                first = _clause_start(span.paragraph.text, span.start, hit.start)
                if not self._hit(span, "promised", first, hit.end):
                    return True
        return False

    def _hit(self, span: Span, name: str, start: int, end: int) -> Hit | None:
        """The last hit of a condition's signals that begins between two positions."""
        wanted = self._of(name)
        found = [hit for hit in span.hits if hit.name in wanted and start <= hit.start < end]
        return found[-1] if found else None


def _clause_start(text: str, since: int, position: int) -> int:
    return max((match.end() for match in _CLAUSE_END.finditer(text, since, position)), default=since)


def _pieces(clause: str) -> int:
    """For how many things an amount is given in one sum (2辆共36万元)."""
    counts = [int(each.value) for each in counts_in(clause) if each.unit in _PIECES]
    return counts[-1] if counts and counts[-1] > 1 and not _EACH.search(clause) else 1


def _nearest(hits: Sequence[Hit]) -> Hit:
    """Of those that stand before, the one that ends last, and of these the longest."""
    return max(hits, key=lambda hit: (hit.end, hit.end - hit.start))


def _inside_another(hit: Hit, hits: Sequence[Hit]) -> bool:
    return any(
        other is not hit
        and other.start <= hit.start
        and hit.end <= other.end
        and other.end - other.start > hit.end - hit.start
        for other in hits
    )
