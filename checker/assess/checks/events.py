"""Congresses, plenums, meetings and set phrases of which a material speaks though they are later than it."""

from checker.assess.answers import Evidence
from checker.assess.checks.date_texts import TEXTS
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.assess.checks.paper_day import PaperDay, paper_day
from checker.assess.checks.register import mentions_of
from checker.assess.checks.words import says
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.rulebook.model import Check, Event
from checker.texts import Lang

_EVIDENCE_AT_MOST = 5


def later_event(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Weak with each mention of an event later than the material, unless it is spoken of as coming and could be known.

    Words: `coming` (of sentences that speak of it as of something to come). Settings: `window`.
    """
    register = engine.pack.events
    named = list(mentions_of("event", material, engine))
    if not named:
        return NOTHING_OF_THE_KIND
    day = paper_day(check, material)
    if day is None:
        return Finding("not-evaluated", detail=TEXTS.say("no-day-known", lang))
    coming = says(check, "coming")
    faults: list[Evidence] = []
    others: list[Evidence] = []
    for mention in named:
        event = max((register[name] for name in mention.entries), key=lambda each: each.began)
        if remark := _fault(event, day, coming(mention.span), lang):
            faults.append(evidence_of(mention.span, remark))
        else:
            others.append(evidence_of(mention.span, TEXTS.say("earlier-event", lang, title=event.title)))
    shown = (faults or others)[:_EVIDENCE_AT_MOST]
    return Finding("weak" if faults else "met", tuple(shown), day.detail(lang))


def _fault(event: Event, day: PaperDay, coming: bool, lang: Lang) -> str:
    if event.began <= day.last:
        return ""
    if not coming:
        return TEXTS.say("later-event", lang, title=event.title, began=event.began)
    known = event.announced is not None and event.announced <= day.last
    return "" if known else TEXTS.say("not-yet-known", lang, title=event.title, began=event.began)
