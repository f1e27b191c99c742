"""Whether what a material states of offices and cars is within the standard in force at its date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from checker.assess.answers import Evidence
from checker.assess.checks.figures import all_signals
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.assess.checks.paper_day import PaperDay, paper_day
from checker.assess.checks.stated_amounts import Account, Reader, Stated
from checker.assess.checks.stated_in_tables import TableReader
from checker.assess.checks.texts import TEXTS
from checker.assess.checks.whom import Whom
from checker.assess.checks.wording import plain, said
from checker.assess.checks.years import years_in
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.rulebook.model import Check, Limit, Standard
from checker.texts import Lang

_TEN_THOUSAND = 10000
_UNITS = {"office-area": "平方米", "engine": "升", "price": "万元"}
_NO_DAY = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class _Judged:
    """What became of one account: status, evidence, and what is not known."""

    status: str
    evidence: tuple[Evidence, ...]
    detail: str = ""


def within_limit(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Compare what is stated with the limit for whom it is stated, by the standard in force at the paper's date.

    Settings: `measures` (of the standards), `window` as in `paper_day`, `uncovered` (units whose posts the standards
    have no line for). Conditions as in `stated_amounts.Reader` and `whom.Whom`, and `acquired`: a sentence that says
    when a thing was bought, which the standard of that year is for.
    """
    measures = check.settings["measures"]
    assert isinstance(measures, tuple)
    day = paper_day(check, material)
    comparing = _Comparing(check, material, engine, lang, day)
    paragraphs = material.outline.paragraphs
    names = all_signals(check)
    readers = (Reader(names, engine, measures), TableReader(names, engine, measures))
    judged = [
        comparing.judge(of_one_measure)
        for reader in readers
        for account in reader.accounts(paragraphs)
        for of_one_measure in account.by_measure()
    ]
    return _finding(judged, day.detail(lang) if day else "")


def _finding(judged: Sequence[_Judged], dated: str) -> Finding:
    """The gravest answer for all together."""
    for status in ("weak", "met", "not-evaluated"):
        of_this = [each for each in judged if each.status == status]
        if of_this:
            evidence = tuple(found for each in of_this for found in each.evidence)
            details = dict.fromkeys(each.detail for each in of_this if each.detail)
            detail = "".join([*details, dated])
            if status == "weak":
                return Finding("weak", evidence, detail)
            return Finding("met" if status == "met" else "not-evaluated", evidence, detail)
    return NOTHING_OF_THE_KIND


class _Comparing:
    """Judges accounts of one material."""

    def __init__(self, check: Check, material: Material, engine: Engine, lang: Lang, day: PaperDay | None) -> None:
        self._check, self._engine, self._lang, self._day = check, engine, lang, day
        self._whom = Whom(check, material, engine)

    def judge(self, account: Account) -> _Judged:
        """Compare the last amount that holds with the limits that may apply."""
        holding = [each for each in account.stated if each.fate != "given-up"]
        noted = next((each for each in account.stated if each.noted), None)
        if noted is not None:
            remark = TEXTS.say(noted.noted, self._lang)
            return _Judged("not-evaluated", (evidence_of(noted.span, remark),), remark)
        if not holding:
            return _Judged("met", tuple(evidence_of(each.span) for each in account.stated[:1]))
        present = next((each for each in reversed(holding) if each.fate != "before"), holding[-1])
        standard = self._standard(present, *self._days(present))
        if standard is None:
            return self._without(present)
        return self._by(standard, account, present)

    def _without(self, present: Stated) -> _Judged:
        """Where no standard of the time is known: what is within the one of the paper's date is within all the same."""
        today = self._standard(present, self._day.first, self._day.last) if self._day else None
        if today is not None:
            judged = self._by(today, Account((present,), False), present)
            if judged.status == "met":
                return judged
        return self._unknown(present, TEXTS.say("no-standard", self._lang, date=self._date_in_words(present)))

    def _by(self, standard: Standard, account: Account, present: Stated) -> _Judged:
        limits = self._whom.limits(standard, present.clause)
        if not limits:
            return self._unknown(present, TEXTS.say("rank-unknown", self._lang, standard=standard.title))
        return self._compare(account, present, standard, limits)

    def _compare(self, account: Account, present: Stated, standard: Standard, limits: Sequence[Limit]) -> _Judged:
        """Weak if it is over every limit that may apply and not put right, met if within all, else not to be told."""
        value = _size(present)
        highest = max(limits, key=lambda limit: limit.most)
        lowest = min(limits, key=lambda limit: limit.most)
        words = {"stated": said(present.amount), "standard": standard.title}
        if value > Decimal(str(highest.most)):
            changed = any(each.fate == "before" for each in account.stated if each is not present)
            settled = present.fate == "after" or (present.fate == "now" and changed)
            put_right = account.put_right and not settled
            code = "put-right" if put_right else "still-over" if settled else "over-limit"
            remark = self._remark(code, highest, standard, words)
            return _Judged("met" if put_right else "weak", (evidence_of(present.span, remark),))
        if value <= Decimal(str(lowest.most)):
            return _Judged("met", (evidence_of(present.span, self._remark("within-limit", lowest, standard, words)),))
        return self._unknown(present, TEXTS.say("rank-unknown", self._lang, standard=standard.title))

    def _remark(self, code: str, limit: Limit, standard: Standard, words: dict[str, str]) -> str:
        whom = f"{limit.level}{limit.rank}{limit.thing}"
        most = f"{plain(Decimal(str(limit.most)))}{_UNITS[standard.measure]}"
        return TEXTS.say(code, self._lang, whom=whom, limit=most, **words)

    def _unknown(self, stated: Stated, detail: str) -> _Judged:
        remark = TEXTS.say("not-compared", self._lang, stated=said(stated.amount))
        return _Judged("not-evaluated", (evidence_of(stated.span, remark),), detail)

    def _standard(self, stated: Stated, first: date, last: date) -> Standard | None:
        """The standard for a measure that was in force from the first to the last of some days."""
        for standard in self._engine.pack.standards.values():
            ends = standard.valid_to or date.max
            if standard.measure == stated.measure and standard.valid_from <= first and last <= ends:
                return standard
        return None

    def _days(self, stated: Stated) -> tuple[date, date]:
        acquired = self._check.conditions.get("acquired")
        if acquired is not None and self._engine.test(acquired)(stated.span):
            now = self._day.last.year if self._day else 0
            years = [year.number for year in years_in(stated.span.text, now, 0) if year.number > 0]
            if years:
                return date(years[0], 1, 1), date(years[0], 12, 31)
        return (self._day.first, self._day.last) if self._day else (_NO_DAY, _NO_DAY)

    def _date_in_words(self, stated: Stated) -> str:
        first, last = self._days(stated)
        return TEXTS.say("campaign", self._lang, first=first.isoformat(), last=last.isoformat())


def _size(stated: Stated) -> Decimal:
    """The amount in the unit of the standards: square metres, litres, 10,000 yuan; of several cars, one's share."""
    value = stated.amount.value / stated.pieces
    return value / _TEN_THOUSAND if stated.measure == "price" else value
