"""Another campaign's name or slogan where that of the present one must stand."""

import re

from checker.assess.answers import Evidence
from checker.assess.checks.date_texts import TEXTS
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.assess.checks.paper_day import PaperDay, paper_day
from checker.assess.checks.register import mentions_of
from checker.assess.checks.words import says
from checker.assess.engine import Engine, Test
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.assess.spans import Span
from checker.rulebook.model import Campaign, Check
from checker.texts import Lang

_EVIDENCE_AT_MOST = 5
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|[-—至])")


def other_campaign(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Weak with each mention of a campaign that began after the material, or of one long over told as the present one.

    Words: `present` (of sentences that speak of the campaign that the material is written for), `past` (of those that
    tell of something past). Settings: `own` (the pack's own campaign in its register), `window`.
    """
    register = engine.pack.campaigns
    named = list(mentions_of("campaign", material, engine))
    if not named:
        return NOTHING_OF_THE_KIND
    day = paper_day(check, material)
    if day is None:
        return Finding("not-evaluated", detail=TEXTS.say("no-day-known", lang))
    present, past = says(check, "present"), says(check, "past")
    faults: list[Evidence] = []
    others: list[Evidence] = []
    for mention in named:
        if check.settings.get("own") in mention.entries:
            others.append(evidence_of(mention.span, TEXTS.say("own-campaign", lang)))
            continue
        campaign = register[mention.entries[0]]
        if campaign.began > day.last:
            remark = TEXTS.say("later-campaign", lang, title=campaign.title, began=campaign.began)
            faults.append(evidence_of(mention.span, remark))
        elif _over(campaign, day) and _as_present(mention.span, day, present, past):
            remark = TEXTS.say("earlier-campaign", lang, title=campaign.title, ended=campaign.ended)
            faults.append(evidence_of(mention.span, remark))
    shown = (faults or others)[:_EVIDENCE_AT_MOST]
    return Finding("weak" if faults else "met", tuple(shown), day.detail(lang))


def _over(campaign: Campaign, day: PaperDay) -> bool:
    return campaign.ended is not None and campaign.ended < day.first


def _as_present(span: Span, day: PaperDay, present: Test, past: Test) -> bool:
    if span.paragraph.block.kind == "title":
        return True
    earlier = any(int(year) < day.first.year for year in _YEAR.findall(span.text))
    return present(span) and not past(span) and not earlier
