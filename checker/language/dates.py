"""Days, months and spans of time in normalised Chinese text, as values that can be compared.

A time is always a stretch of days: 3月 reaches from the first of March to the last, 6月中旬 from the 11th to the 20th.
A year that is left out is the one named before in the sentence (2013年3月……，9月……), else the one the caller gives.
Not understood, and so not found: the lunar calendar (腊月二十三), and what counts from an unknown day (上周, 本月底).
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from checker.language.date_forms import Form, forms_in
from checker.language.feasts import feast_day

Edge = Literal["", "from", "by"]
Grain = Literal["day", "part", "month", "quarter", "half", "year"]


@dataclass(frozen=True, slots=True)
class When:
    """A time that is named at text[start:end], from its `first` day to its `last`, both included.

    grain     how exactly it is named; "part" is a part of a month (6月中旬) or the beginning or end of something longer
    edge      "from" for a beginning (3月起, 从3月, 3月启动), "by" for a term (6月底前, 到9月, 9月结束), else ""
    own_year  whether its year stands there (2014年, 今年) and is not taken from elsewhere
    """

    first: date
    last: date
    start: int
    end: int
    grain: Grain
    edge: Edge = ""
    own_year: bool = False


@dataclass(frozen=True, slots=True)
class Interval:
    """A time with its beginning and its end (3月上旬至6月中旬; 2月20日启动，6月中旬结束) at text[start:end]."""

    begin: When
    finish: When
    start: int
    end: int

    @property
    def months(self) -> float:
        """How many months it lasts, as `months_between` counts."""
        return months_between(self.begin.first, self.finish.last)


def dates_in(text: str, year: int) -> tuple[When, ...]:
    """All times that are named in `text`, in order. `year` is meant where none is given."""
    found: list[When] = []
    reading = _Reading(text, year)
    for form in forms_in(text):
        found.extend(reading.read(form))
    found.extend(reading.close())
    bounds = [*(when.start for when in found), len(text)][1:]
    return tuple(replace(when, edge=_edge(text, when, bound)) for when, bound in zip(found, bounds, strict=True))


def intervals_in(text: str, year: int) -> tuple[Interval, ...]:
    """All pairs of a beginning and an end in `text`.

    They are joined by 至, 到 or a dash, or the one is a beginning and the next an end by what stands around them
    (从……起, 开始, 启动; 到, 止, 结束, 完成).
    """
    return intervals_of(text, dates_in(text, year))


def intervals_of(text: str, found: Sequence[When]) -> tuple[Interval, ...]:
    """As `intervals_in`, for times that `dates_in` found in the same text."""
    pairs: list[Interval] = []
    for begin, finish in pairwise(found):
        between = text[begin.end : finish.start]
        joined = _JOINER.fullmatch(between) is not None
        told = begin.edge == "from" and finish.edge == "by" and not _STOP.search(between)
        if joined or told:
            later = _not_before(begin, finish)
            if later is not None:
                pairs.append(Interval(begin, later, begin.start, finish.end))
    return tuple(pairs)


def months_between(first: date, last: date) -> float:
    """How many months lie from the beginning of `first` to the end of `last` (1 March to 31 May: 3)."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months + (last.day + 1 - first.day) / monthrange(last.year, last.month)[1]


_STOP = re.compile("[。！？]")
_YEAR_THEN = re.compile("[的，]?")
_JOINER = re.compile(
    r"(?:份|左右|前后|起|开始|启动)?[，]?(?:一直|持续|延续)?(?:直?至|直?到|[—－–~～\-]+)(?:同年|当年)?"
)
_BEFORE = re.compile(
    "(?:(?P<by>截至|截止到?|赶在|不迟于|不晚于|至迟|最迟|直?到|直?至|至)|(?P<from>自|从|由))(?:同年|当年)?$"
)
_AFTER = re.compile(
    "(?:份|左右|前后|24时|晚|早)?(?:(?P<by>以?前(?!后|[半一两几夜天])|之前|止|为止|截止|之?内|以内)|(?P<from>起|始|以后|之后|后(?![来面期半续])))"
)
_BEGINS = re.compile("^[^，。；：！？]{0,10}?(?:开始|启动|起步|着手|展开|起(?!草|码|来))")
_ENDS = re.compile("^[^，。；：！？]{0,10}?(?:结束|完成|收尾|收官|完毕|截止|终止|告一段落)")


class _Reading:
    """Puts forms together into times, from left to right. A year waits for the month that may follow it."""

    def __init__(self, text: str, year: int) -> None:
        self._text = text
        self._default = year
        self._year = year
        self._waiting: Form | None = None
        self._latest: When | None = None
        self._read_to = 0

    def read(self, form: Form) -> list[When]:
        """The times that are complete now that `form` is known."""
        if _STOP.search(self._text, self._read_to, form.start):
            self._year, self._latest = self._default, None
        self._read_to = form.end
        if form.kind == "year":
            done = self.close()
            base = {"": 0, "at-hand": self._default, "last": self._year}[form.relative]
            self._year = base + form.number
            self._waiting = form
            return done
        if form.kind == "part-of-year" and form.start != self._after_year() and self._text[form.start] != "年":
            return self.close()
        year = self._waiting
        if year is not None and _YEAR_THEN.fullmatch(self._text, year.end, form.start) is not None:
            self._waiting = None
            return self._time(form, year.start, own_year=True)
        return [*self.close(), *self._time(form, form.start, own_year=form.year > 0)]

    def close(self) -> list[When]:
        """The year that has waited in vain is a time of its own."""
        waiting, self._waiting = self._waiting, None
        if waiting is None:
            return []
        year = When(date(self._year, 1, 1), date(self._year, 12, 31), waiting.start, waiting.end, "year", own_year=True)
        return self._note(year)

    def _after_year(self) -> int:
        return self._waiting.end if self._waiting is not None else -1

    def _time(self, form: Form, start: int, own_year: bool) -> list[When]:
        if form.year:
            self._year = form.year
        leans = form.kind in ("day", "part-of-month", "leaning-month")
        stretch = self._leaning(form) if leans else _stretch(form, self._year)
        if stretch is None:
            return []
        first, last, grain = stretch
        return self._note(When(first, last, start, form.end, grain, own_year=own_year))

    def _leaning(self, form: Form) -> tuple[date, date, Grain] | None:
        """A day or third without its month is of the month named right before it, a month in digits of its year."""
        latest = self._latest
        if latest is None or latest.grain not in ("day", "part", "month") or form.start - latest.end > _CLOSE_BY:
            return None
        if form.kind == "leaning-month":
            in_digits = "月" not in self._text[latest.start : latest.end]
            return _stretch(replace(form, kind="month"), latest.first.year) if in_digits else None
        month = Form("month", form.start, form.end, latest.first.month, day=form.number, part=form.part)
        return _stretch(month, latest.first.year)

    def _note(self, when: When) -> list[When]:
        self._latest = when
        return [when]


_CLOSE_BY = 4
_THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}
_PART_OF_MONTH = {"初": (1, 10), "中": (11, 20), "底": (26, 31), "末": (26, 31)}
_PART_OF_YEAR = {"初": (1, 1), "中": (6, 6), "底": (12, 12), "末": (12, 12)}


def _stretch(form: Form, year: int) -> tuple[date, date, Grain] | None:
    """The first and the last day of a form in a year, None where there is no such day (2月30日, an unknown feast)."""
    if form.kind == "month":
        return _of_month(form, year)
    if form.kind == "feast":
        day = feast_day(form.part, year)
        return (day, day, "part") if day else None
    if form.kind == "part-of-year":
        months = _PART_OF_YEAR.get(form.part, (1, 12))
        grain: Grain = "part" if form.part in _PART_OF_YEAR else "year"
        return date(year, months[0], 1), _end_of(year, months[1]), grain
    size = 3 if form.kind == "quarter" else 6
    first, last = (form.number - 1) * size + 1, form.number * size
    if form.part:
        first = last = first if form.part == "初" else last
    return date(year, first, 1), _end_of(year, last), "part" if form.part else "quarter" if size == 3 else "half"


def _of_month(form: Form, year: int) -> tuple[date, date, Grain] | None:
    days = monthrange(year, form.number)[1]
    if form.day:
        day = date(year, form.number, form.day) if form.day <= days else None
        return (day, day, "day") if day else None
    first, last = 1, days
    if form.part:
        thirds = [_THIRDS[char] for char in form.part if char in _THIRDS and form.part.endswith("旬")]
        reach = thirds or [_PART_OF_MONTH[form.part]]
        first, last = min(reach)[0], min(max(reach)[1], days)
    return date(year, form.number, first), date(year, form.number, last), "part" if form.part else "month"


def _end_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _edge(text: str, when: When, bound: int) -> Edge:
    """Whether a time is a beginning or a term, by the words right before it and those up to the next time."""
    after = _AFTER.match(text, when.end, bound)
    before = _BEFORE.search(text[max(0, when.start - 5) : when.start])
    for found in (after, before):
        if found is not None:
            return "by" if found["by"] else "from"
    rest = text[when.end : bound]
    if _BEGINS.match(rest):
        return "from"
    return "by" if _ENDS.match(rest) else ""


def _not_before(begin: When, finish: When) -> When | None:
    """The end of a span; its year, where it does not stand there, is the next one if the span would run backwards."""
    if finish.last >= begin.first:
        return finish
    if finish.own_year or finish.grain == "year":
        return None
    year = begin.first.year + 1
    first, last = _moved(finish.first, year), _moved(finish.last, year)
    return replace(finish, first=first, last=last) if last >= begin.first else None


def _moved(day: date, year: int) -> date:
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))
