"""How much room achievements and preliminaries take, and how late the first problem stands."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.assess.answers import Evidence
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.assess.checks.left_over_texts import TEXTS
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.assess.spans import Span
from checker.rulebook.model import Check
from checker.texts import Lang

_EVIDENCE_AT_MOST = 5


def achievements(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Weak if more than `share` of the text tells of achievements, or the first problem stands behind `first-after`.

    Conditions: `praise` (sentences of achievements), `problem` (the first of these, or what is about the topics of the
    setting `family`, is the first problem), `aside` (sentences that are not counted as standing before it). Settings:
    the two shares, `family`, `at-least` (a text with fewer characters is not measured).
    """
    praise, aside = engine.test(check.conditions.get("praise")), engine.test(check.conditions.get("aside"))
    body = [span for span in material.outline.spans() if not _is_frame(span)]
    whole = sum(map(_length, body))
    start = _first_problem(check, body, material, engine)
    if start is None or whole < float(str(check.settings["at-least"])):
        return NOTHING_OF_THE_KIND
    praising = [span for span in body if praise(span)]
    share, most = sum(map(_length, praising)) / whole, float(str(check.settings["share"]))
    detail = TEXTS.say("achievements", lang, percent=round(100 * share), limit=round(100 * most))
    if share > most:
        return Finding("weak", _shown(praising, TEXTS.say("is-achievement", lang)), detail)
    before = [span for span in body[:start] if not aside(span)]
    late, latest = sum(map(_length, before)) / whole, float(str(check.settings["first-after"]))
    if late > latest:
        detail = TEXTS.say("before-problems", lang, percent=round(100 * late), limit=round(100 * latest))
        problem = evidence_of(body[start], TEXTS.say("first-problem", lang))
        return Finding("weak", (problem, *_shown(before, TEXTS.say("before", lang))), detail)
    return Finding("met", (evidence_of(body[start], TEXTS.say("first-problem", lang)),), detail)


def _first_problem(check: Check, body: Sequence[Span], material: Material, engine: Engine) -> int | None:
    problem = engine.test(check.conditions.get("problem"))
    about = {id(span.paragraph) for span in material.families.get(str(check.settings.get("family", "")), ())}
    return next((place for place, span in enumerate(body) if id(span.paragraph) in about or problem(span)), None)


def _is_frame(span: Span) -> bool:
    paragraph = span.paragraph
    return paragraph.is_heading or paragraph.is_signature or paragraph.is_label


def _length(span: Span) -> int:
    return span.end - span.start


def _shown(spans: Sequence[Span], remark: str) -> tuple[Evidence, ...]:
    return tuple(evidence_of(span, remark) for span in list(_passages(spans))[:_EVIDENCE_AT_MOST])


def _passages(spans: Sequence[Span]) -> Iterator[Span]:
    """Sentences that follow each other in a paragraph as one, to be quoted."""
    passage: Span | None = None
    for span in spans:
        if passage is not None and span.paragraph is passage.paragraph and span.start == passage.end:
            passage = replace(passage, end=span.end)
            continue
        if passage is not None:
            yield passage
        passage = span
    if passage is not None:
        yield passage
