"""Whether an activity has a beginning and an end, lasts long enough, and lies within its window.

Both are read from a sentence about the whole, else from the times of its stages, else from the sentences that
tell its beginning and its end.

Settings: `first`, `last` (ISO days: the window), `months` (the least length), and one remark for each fault:
`too-short`, `outside`, `no-begin`, `no-end` (each with `-en`). Conditions:

    whole    a sentence about the activity as a whole
    stage    a heading or sentence about one of its stages, or a cell of the column of times
    begins   a clause that tells the beginning; `ends` one that tells the end
    quotes   a sentence that never counts, since it quotes or tells of others
    timed    a sentence about the activity that gives it a time at all
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from checker.assess.checks.finding import Finding
from checker.assess.engine import Engine
from checker.assess.places import evidence_of
from checker.assess.spans import Paragraph, Span
from checker.language.dates import Interval, When, dates_in, intervals_of, months_between
from checker.language.lengths import lengths_in
from checker.rulebook.model import Check
from checker.texts import Lang

if TYPE_CHECKING:
    from checker.assess.material import Material

_DAYS_OF_A_MONTH = 30.4
_CLOSE_ENOUGH = 0.05  # months: 1 March to 30 May are three months
_AT_MOST = 3
_STAGES_AT_LEAST = 2  # a single stage is not the whole


@dataclass(frozen=True, slots=True)
class _Period:
    """A beginning and an end, either of which may be unknown, and the sentences that tell them."""

    first: date | None
    last: date | None
    told_by: tuple[Span, ...]

    @property
    def months(self) -> float:
        """How long it is; 0 where an end is not known."""
        return months_between(self.first, self.last) if self.first and self.last else 0.0


def activity_duration(check: Check, material: "Material", engine: Engine, lang: Lang) -> Finding:
    """`met`, `weak` with a remark, or `missing` where the activity has no time at all."""
    reading = _Reading(check, material, engine)
    least = float(str(check.settings["months"])) - _CLOSE_ENOUGH
    period = reading.period(least)
    if period is None:
        timed = reading.timed()
        return _weak(check, "no-begin", timed, lang) if timed else Finding("missing")
    if period.first is None or period.last is None:
        return _weak(check, "no-begin" if period.first is None else "no-end", period.told_by, lang)
    first, last = (date.fromisoformat(str(check.settings[name])) for name in ("first", "last"))
    if period.first < first or period.last > last:
        return _weak(check, "outside", period.told_by, lang)
    if period.months < least:
        return _weak(check, "too-short", period.told_by, lang)
    return Finding("met", tuple(evidence_of(span) for span in period.told_by[:_AT_MOST]))


def _weak(check: Check, fault: str, spans: Sequence[Span], lang: Lang) -> Finding:
    remark = str(check.settings[fault if lang == "zh" else f"{fault}-en"])
    return Finding("weak", tuple(evidence_of(span, remark) for span in spans[:_AT_MOST]))


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph with its times; those in sentences that never count are left out."""

    paragraph: Paragraph
    times: tuple[When, ...]
    intervals: tuple[Interval, ...]

    def span_at(self, position: int) -> Span:
        return next(span for span in self.paragraph.spans if span.start <= position < span.end)


class _Reading:
    """The times of a material, and what they say of the activity."""

    def __init__(self, check: Check, material: "Material", engine: Engine) -> None:
        self._engine = engine
        self._test = {name: engine.test(condition) for name, condition in check.conditions.items()}
        self._paragraphs = [p for p in material.outline.paragraphs if not p.is_signature and p.block.kind != "title"]
        self._year = date.fromisoformat(str(check.settings["first"])).year
        self._places = [place for p in self._paragraphs if (place := self._place(p)) is not None]

    def period(self, least: float) -> _Period | None:
        """The first reading that gives a time of `least` months, else the first that gives any."""
        told = [each for each in (self.whole(), self.edges(), self.stages()) if each is not None]
        known = [each for each in told if each.months > 0]
        return next((each for each in known if each.months >= least), next(iter([*known, *told]), None))

    def _place(self, paragraph: Paragraph) -> _Place | None:
        found = [when for when in dates_in(paragraph.text, self._year) if when.grain != "year"]
        if not found:
            return None
        quotes = self._test["quotes"]
        shut = [(span.start, span.end) for span in paragraph.spans if quotes(span)]
        times = tuple(when for when in found if not any(start <= when.start < end for start, end in shut))
        return _Place(paragraph, times, intervals_of(paragraph.text, times))

    def whole(self) -> _Period | None:
        """The longest time that a sentence gives to the whole."""
        found = [
            _Period(one.begin.first, one.finish.last, (span,))
            for place in self._places
            for one in place.intervals
            if self._test["whole"](span := place.span_at(one.start))
        ]
        found += [period for place in self._places for period in self._begun_and_long(place)]
        return max(found, key=lambda each: each.months, default=None)

    def _begun_and_long(self, place: _Place) -> Iterable[_Period]:
        """A beginning with a length beside it (3月启动，为期四个月)."""
        for when in place.times:
            span = place.span_at(when.start)
            lasting = [each.months for each in lengths_in(span.text) if not each.bound and each.months >= 1]
            begins = when.edge == "from" or self._clause(place, when, "begins")
            if lasting and begins and self._test["whole"](span):
                last = when.first + timedelta(days=round(max(lasting) * _DAYS_OF_A_MONTH) - 1)
                yield _Period(when.first, last, (span,))

    def stages(self) -> _Period | None:
        """From the first stage to the last, where two stages at least have their times."""
        stage = self._test["stage"]
        found: list[_Period] = []
        for place in self._places:
            inside = {when.start for one in place.intervals for when in (one.begin, one.finish)}
            for one in place.intervals:
                if stage(span := place.span_at(one.start)):
                    found.append(_Period(one.begin.first, one.finish.last, (span,)))
            for when in place.times:
                if when.start not in inside and stage(span := place.span_at(when.start)):
                    found.append(_Period(when.first if when.edge != "by" else None, when.last, (span,)))
        if len({(each.first, each.last) for each in found}) < _STAGES_AT_LEAST:
            return None
        return _together(found, self.edges())

    def edges(self) -> _Period | None:
        """From the sentence that tells the beginning to the one that tells the end."""
        begun = [(when.first, place.span_at(when.start)) for place, when in self._at_edge("begins")]
        ended = [(when.last, place.span_at(when.start)) for place, when in self._at_edge("ends")]
        if not begun and not ended:
            return None
        first = min(begun, key=lambda each: each[0], default=None)
        last = max(ended, key=lambda each: each[0], default=None)
        spans = [each[1] for each in (first, last) if each is not None]
        return _Period(first[0] if first else None, last[0] if last else None, tuple(dict.fromkeys(spans)))

    def timed(self) -> tuple[Span, ...]:
        """The sentences about the activity that give some time or length."""
        timed = self._test["timed"]
        found = []
        for paragraph in self._paragraphs:
            for span in paragraph.spans:
                named = [when for when in dates_in(span.text, self._year) if when.grain != "year"]
                if timed(span) and (named or any(each.months >= 1 for each in lengths_in(span.text))):
                    found.append(span)
        return tuple(found)

    def _at_edge(self, name: str) -> Iterable[tuple[_Place, When]]:
        for place in self._places:
            for when in place.times:
                if self._clause(place, when, name):
                    yield place, when

    def _clause(self, place: _Place, when: When, name: str) -> bool:
        """Whether the clause in which a time stands fulfils the condition."""
        span = place.span_at(when.start)
        text = place.paragraph.text
        start = max(text.rfind(mark, span.start, when.start) for mark in "，；、（") + 1 or span.start
        ends = [found for mark in "，；（" if (found := text.find(mark, when.end, span.end)) >= 0]
        clause = span.part(max(start, span.start), min(ends, default=span.end), span.topics, self._engine.bits)
        return self._test[name](clause)


def _together(stages: Sequence[_Period], edges: _Period | None) -> _Period:
    """From the earliest beginning to the latest end; where no stage has a beginning, that of the edges counts."""
    every = [*stages, edges] if edges is not None else list(stages)
    first = min((each.first for each in every if each.first), default=None)
    last = max((each.last for each in every if each.last), default=None)
    choose: list[Callable[[_Period], bool]] = [lambda each: each.first == first, lambda each: each.last == last]
    told = [span for wanted in choose for each in every if wanted(each) for span in each.told_by[:1]]
    return _Period(first, last, tuple(dict.fromkeys(told)))
