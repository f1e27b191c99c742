"""The figures of sentences, clause by clause.

A clause that names no subject of its own goes on with the one before (“……28.4万元，下降三成”); one that names something
that the rule does not list is about that, and no figure of it is taken for another's.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from checker.assess.checks.figures import Asked, Figure, Role
from checker.assess.checks.years import Year, years_in
from checker.assess.spans import Span
from checker.language.amounts import Amount
from checker.language.patterns import Hit

_CLAUSE = re.compile("[^，。；：、！？]+")
COMPARES = re.compile("比|较")
_FROM = re.compile("[由从自]")
_BECOMES = re.compile("^(?:了|幅度?)?(?:[到至为成])")
_DATED = re.compile("[年期]")
_FILLER = re.compile(
    "同比|环比|相比|其中|分别|大幅度?|明显|略有?|有所|进一步|逐年|继续|实际|累计|总计|合计|共计|净|支出|开支|费用|花费|花|用|"
    "金额|数额|总额|经费|决算数?|全年|幅度|率|本年度?|年度|左右|人民币|总共|一共|各项|原来|"
    "[的为是达到至约共计了在从由降升减增仅只有又再则已比较与和同“”（）年数额也都还]"
)
_LEAST_NAME = 2
_GAP_AT_MOST = 6
_ZERO = Decimal(0)


class Clauses:
    """Reads sentences of one paragraph clause by clause, and remembers subject and year.

    `waiting` are the subjects and years of clauses without an amount, in case 分别 hands them out; `queue` those that
    are still to be handed out.
    """

    def __init__(
        self, spans: Sequence[Span], amounts: Sequence[Amount], asked: Asked, place: int, subject: str
    ) -> None:
        words = asked.words
        hits = [hit for span in spans for hit in span.hits]
        self._spans, self._words, self._now, self._place = spans, words, asked.now, place
        self._text = spans[0].paragraph.text if spans else ""
        self._amounts = amounts
        self._verbs = [hit for hit in hits if hit.name in words.fell or hit.name in words.rose]
        self._items = _longest([hit for hit in hits if hit.name in words.items])
        self._owners = [hit for hit in hits if hit.name in words.whose]
        self._aside = [hit for hit in hits if hit.name in words.apart]
        self._nothing = [hit for hit in hits if hit.name in words.nothing]
        self._telling = sorted((*(hit.start for hit in self._items), *(amount.start for amount in amounts)))
        self._marked = sorted((*self._telling, *(hit.start for hit in self._verbs))) if asked.changes else self._telling
        self._subject = subject
        self._year, self._part = 0, ""
        self._waiting: list[str] = []
        self._waiting_years: list[Year] = []
        self._queue: list[str | Year] = []

    def figures(self) -> list[Figure]:
        """All figures, in order."""
        found: list[Figure] = []
        beside = self._words.beside
        for span in self._spans:
            if not _any_between(self._telling, span.start, span.end):
                continue
            self._waiting, self._waiting_years, self._queue = [], [], []
            end = min((hit.start for hit in span.hits if hit.name in beside), default=span.end)
            for match in _CLAUSE.finditer(self._text, span.start, end):
                found.extend(self._clause(span, *match.span()))
        return found

    def _clause(self, span: Span, start: int, end: int) -> list[Figure]:
        if not _any_between(self._marked, start, end) and _DATED.search(self._text, start, end) is None:
            return []
        inside = [amount for amount in self._amounts if start <= amount.start < end]
        found: list[Figure] = []
        cursor = start
        for amount in inside:
            if figure := self._figure(span, cursor, amount):
                found.append(figure)
            cursor = amount.end
        if _any_between(self._marked, cursor, end) or _DATED.search(self._text, cursor, end):
            rest = self._rest(span, cursor, end, bool(inside))
            return [*found, rest] if rest else found
        return found

    def _figure(self, span: Span, cursor: int, amount: Amount) -> Figure | None:
        """What an amount is, by the words between `cursor` and it."""
        before = self._text[cursor : amount.start]
        verb = _last(self._verbs, cursor, amount.start)
        years = self._years(before)
        compares = COMPARES.search(before)
        role = self._role(before, verb, amount, compares is not None)
        named = self._take_up(before, cursor, years)
        if _inside(self._aside, cursor, amount.start):
            return None
        year, part = self._dated(years, role, compares.start() if compares else len(before), "（" in before)
        subject = self._subject
        if self._queue and role in ("level", "base"):
            first = self._queue.pop(0)
            if isinstance(first, Year):
                year, part = first.number, first.part
            else:
                subject = first
        elif self._queue or ("分别" in before and role == "change"):
            return None
        if amount.measure == "percent" and role != "change":
            return None
        return Figure(
            subject=subject,
            year=year,
            part=part,
            whose=self._owner(amount.start),
            amount=amount,
            role=role,
            direction=self._direction(verb),
            against=_against(years, compares.start()) if compares and role == "change" else 0,
            span=span,
            place=self._place,
            start=amount.start,
            named=named,
        )

    def _direction(self, verb: Hit | None) -> int:
        return 0 if verb is None else -1 if verb.name in self._words.fell else 1

    def _role(self, before: str, verb: Hit | None, amount: Amount, compares: bool) -> Role:
        if verb is not None:
            gap = self._text[min(verb.end, amount.start) : amount.start]
            if _BECOMES.match(gap):
                return "to"
            return "change" if len(_FILLER.sub("", gap)) <= 1 and len(gap) <= _GAP_AT_MOST else "level"
        if compares:
            return "base"
        return "from" if _FROM.search(before) else "level"

    def _years(self, text: str) -> list[Year]:
        return years_in(text, self._now, self._year) if _DATED.search(text) else []

    def _dated(self, years: Sequence[Year], role: Role, compared_from: int, in_brackets: bool) -> tuple[int, str]:
        """The year of a figure; what it is compared with, fell from, or is told in brackets, is not what goes on."""
        own = [year for year in years if year.start < compared_from]
        if role in ("base", "from"):
            last = years[-1] if years else None
            if role == "base" and own and last is not own[-1]:
                self._year, self._part = own[-1].number, own[-1].part
            return (last.number, last.part) if last else (self._year - 1, self._part)
        if own and in_brackets:
            return own[-1].number, own[-1].part
        if own:
            self._year, self._part = own[-1].number, own[-1].part
        return self._year, self._part

    def _take_up(self, before: str, cursor: int, years: Sequence[Year]) -> bool:
        """Take up the subject that stands before an amount; whether the clause has one of its own."""
        named = _inside(self._items, cursor, cursor + len(before))
        if "分别" in before:
            names = [*self._waiting, *(hit.name for hit in named)]
            dates = [*self._waiting_years, *years]
            self._queue = list(dates) if len(dates) > 1 else list(names) if len(names) > 1 else []
            if len(dates) > 1 and names:
                self._subject = names[-1]
                return True
        self._waiting, self._waiting_years = [], []
        if named:
            self._subject = self._best(named)
            return True
        own = self._own_words(before, cursor, years)
        if len(own) >= _LEAST_NAME:
            self._subject = own
        return len(own) >= _LEAST_NAME

    def _owner(self, position: int) -> str:
        """The words before a position that say whose figures these are."""
        owner = ""
        for hit in self._owners:
            if hit.start < position:
                owner = self._text[hit.start : hit.end]
        return owner

    def _best(self, named: Sequence[Hit]) -> str:
        """The last of the items; “合计” only where it stands alone."""
        items = [hit.name for hit in named if hit.name not in self._words.sums]
        return items[-1] if items else named[-1].name

    def _own_words(self, before: str, cursor: int, years: Sequence[Year]) -> str:
        """What is left of a clause without years, verbs and words that go with any figure."""
        text = list(before)
        for year in years:
            text[year.start : year.end] = " " * (year.end - year.start)
        for hit in _inside(self._verbs, cursor, cursor + len(before)):
            first, last = hit.start - cursor, min(hit.end - cursor, len(text))
            text[first:last] = " " * (last - first)
        return _FILLER.sub("", "".join(text)).replace(" ", "")

    def _rest(self, span: Span, cursor: int, end: int, after_amount: bool) -> Figure | None:
        """What the rest of a clause says without an amount: that something fell or rose, or that there was none."""
        rest = self._text[cursor:end]
        named = _inside(self._items, cursor, end)
        nothing = _last(self._nothing, cursor, end)
        if named and nothing is not None and not after_amount:
            self._subject = self._best(named)
            zero = Amount(_ZERO, _ZERO, "money", "", nothing.start, nothing.end)
            return self._without_amount(span, nothing, "level", zero)
        years = self._years(rest)
        verb = _last(self._verbs, cursor, end)
        compares = COMPARES.search(rest)
        if verb is not None and compares and compares.start() + cursor <= verb.start:
            foreign = not named and len(self._own_words(rest, cursor, years)) >= _LEAST_NAME
            if foreign or _BECOMES.match(self._text[verb.end : end]):
                return None
            self._subject = self._best(named) if named else self._subject
            against = _against(years, compares.start())
            return self._without_amount(span, verb, "trend", None, against=against, named=bool(named))
        self._wait(named, [] if compares else years)
        return None

    def _wait(self, named: Sequence[Hit], years: Sequence[Year]) -> None:
        """Remember what a clause without an amount names: the amounts may follow (甲、乙分别为……)."""
        self._waiting.extend(hit.name for hit in named)
        self._waiting_years.extend(years)
        if named:
            self._subject = self._best(named)
        if years:
            self._year, self._part = years[-1].number, years[-1].part

    def _without_amount(
        self, span: Span, said: Hit, role: Role, amount: Amount | None, *, against: int = 0, named: bool = True
    ) -> Figure:
        return Figure(
            subject=self._subject,
            year=self._year,
            part=self._part,
            whose=self._owner(said.start),
            amount=amount,
            role=role,
            direction=self._direction(said) if role == "trend" else 0,
            against=against,
            span=span,
            place=self._place,
            start=said.start,
            named=named,
        )


def _against(years: Sequence[Year], compared_from: int) -> int:
    """The year that is compared with, 0 if none is named."""
    named = [year for year in years if year.start >= compared_from]
    return named[-1].number if named else 0


def _any_between(positions: Sequence[int], start: int, end: int) -> bool:
    first = bisect_left(positions, start)
    return first < len(positions) and positions[first] < end


def _inside(hits: Sequence[Hit], start: int, end: int) -> list[Hit]:
    return [hit for hit in hits if start <= hit.start < end]


def _last(hits: Sequence[Hit], start: int, end: int) -> Hit | None:
    inside = _inside(hits, start, end)
    return inside[-1] if inside else None


def _longest(hits: Sequence[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda each: (each.start - each.end, each.start)):
        if not any(other.start < hit.end and hit.start < other.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda each: each.start)
