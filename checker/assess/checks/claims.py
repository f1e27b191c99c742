"""Sentences that should not stand where they do."""

from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.assess.checks.words import says
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.assess.spans import Span
from checker.rulebook.model import Check
from checker.texts import Lang

_EVIDENCE_AT_MOST = 5


def claims(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Weak with each sentence that claims something, unless it or the next one of the paragraph takes it back.

    Conditions: `about` (not applicable without a sentence that fulfils it), `claims` (the sentences looked at). Words:
    `claims`, `doubted` (which take the claim back in the sentence itself), `taken-back` (in the one that follows).
    Settings: `remark`, `remark-en`.
    """
    about, looked_at = engine.test(check.conditions.get("about")), engine.test(check.conditions["claims"])
    cover = engine.cover(check.conditions["claims"])
    claimed, doubted, taken_back = says(check, "claims"), says(check, "doubted"), says(check, "taken-back")
    remark = str(check.settings["remark" if lang == "zh" else "remark-en"])
    first: Span | None = None
    found: list[Span] = []
    for paragraph in material.outline.paragraphs:
        for span, after in zip(paragraph.spans, [*paragraph.spans[1:], None], strict=True):
            first = span if first is None and about(span) else first
            if (cover and not span.mask & cover) or not looked_at(span) or not claimed(span) or doubted(span):
                continue
            if after is None or not taken_back(after):
                found.append(span)
    if found:
        return Finding("weak", tuple(evidence_of(span, remark) for span in found[:_EVIDENCE_AT_MOST]))
    return NOTHING_OF_THE_KIND if first is None else Finding("met", (evidence_of(first),))
