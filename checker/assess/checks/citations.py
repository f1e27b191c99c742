"""Regulations cited that were no longer in force, or not yet issued, when the material was written."""

import re
from collections.abc import Callable, Sequence

from checker.assess.answers import Evidence
from checker.assess.checks.date_texts import TEXTS
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.assess.checks.paper_day import PaperDay, paper_day
from checker.assess.checks.register import Mention, mentions_of
from checker.assess.checks.words import says
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.rulebook.model import Check, Regulation
from checker.texts import Lang

_EVIDENCE_AT_MOST = 5
_YEAR_AFTER = re.compile(r"^(?:（[^）]{0,6}?((?:19|20)\d\d)(?:年|）|[^\d）]))")
_YEAR_BEFORE = re.compile(
    r"((?:19|20)\d\d)年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:新?修订|颁布|印发|出台|发布|公布|制定|下发|颁发|版)?"
    r"(?:实施|施行)?的?(?:中央|中共中央|国务院|、|新)*$"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_CLAUSE = re.compile("[，。；：]")
_SINCE = re.compile("以来|至今|一直")
_Fault = Callable[[Mention, Sequence[Regulation], PaperDay], str]


def repealed(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Weak with each citation of a regulation of which no edition was in force any more.

    Words: `past` (of sentences that tell of it as of something past). Settings: `window`.
    """
    day = paper_day(check, material)
    past = says(check, "past")

    def fault(mention: Mention, meant: Sequence[Regulation], day: PaperDay) -> str:
        over = [each for each in meant if each.repealed is not None and each.repealed <= day.first]
        issued = [each for each in meant if each.issued <= day.last]
        if not over or len(over) < len(issued) or past(mention.span) or _in_its_time(mention, over, day):
            return ""
        last = max(over, key=lambda each: each.issued)
        successor = TEXTS.say("successor", lang, name=last.superseded_by) if last.superseded_by else ""
        return TEXTS.say(
            "repealed", lang, title=last.title, issued=last.issued.year, repealed=last.repealed, successor=successor
        )

    return _judged(fault, day, material, engine, lang)


def not_yet_issued(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Weak with each citation of a regulation of which every edition was issued after the material.

    Words: `coming` (of sentences that speak of it as of something to come). Settings: `window`.
    """
    day = paper_day(check, material)
    coming = says(check, "coming")

    def fault(mention: Mention, meant: Sequence[Regulation], day: PaperDay) -> str:
        first = min(meant, key=lambda each: each.issued)
        if first.issued <= day.last or coming(mention.span):
            return ""
        return TEXTS.say("not-yet-issued", lang, title=first.title, issued=first.issued)

    return _judged(fault, day, material, engine, lang)


def _judged(fault: _Fault, day: PaperDay | None, material: Material, engine: Engine, lang: Lang) -> Finding:
    register = engine.pack.regulations
    cited = list(mentions_of("regulation", material, engine))
    if not cited:
        return NOTHING_OF_THE_KIND
    if day is None:
        return Finding("not-evaluated", detail=TEXTS.say("no-day-known", lang))
    faults: list[Evidence] = []
    for mention in cited:
        meant = _editions(mention, [register[name] for name in mention.entries])
        if remark := fault(mention, meant, day):
            faults.append(evidence_of(mention.span, remark))
    if faults:
        return Finding("weak", tuple(faults[:_EVIDENCE_AT_MOST]), day.detail(lang))
    title = register[cited[0].entries[0]].title
    return Finding("met", (evidence_of(cited[0].span, TEXTS.say("in-force", lang, title=title)),), day.detail(lang))


def _editions(mention: Mention, entries: Sequence[Regulation]) -> list[Regulation]:
    """The editions that are meant: those of the year that stands beside the title, all where it names none of them."""
    text = mention.span.paragraph.text
    years = [
        int(found[1])
        for found in (
            _YEAR_AFTER.search(text[mention.end : mention.span.end]),
            _YEAR_BEFORE.search(text[mention.span.start : mention.start]),
        )
        if found
    ]
    chosen = [each for each in entries if years and _belongs(each, years)]
    return chosen or list(entries)


def _belongs(edition: Regulation, years: Sequence[int]) -> bool:
    return edition.issued.year in years or (edition.valid_from is not None and edition.valid_from.year in years)


def _in_its_time(mention: Mention, over: Sequence[Regulation], day: PaperDay) -> bool:
    """Whether what the citation is a part of tells of a year in which one of the regulations was in force, and of no
    time since. A year in a later clause is that of something else (按《…》安排，2013年公务接待费9.7万元).
    """
    if _SINCE.search(mention.span.text):
        return False
    text = mention.span.paragraph.text
    end = _CLAUSE.search(text, mention.end, mention.span.end)
    told = text[mention.span.start : end.start() if end else mention.span.end]
    years = {int(year) for year in _YEAR.findall(told)} - {each.issued.year for each in over}
    return any(
        each.issued.year <= year <= each.repealed.year and year < day.first.year
        for each in over
        if each.repealed is not None
        for year in years
    )
