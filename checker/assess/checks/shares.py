"""How large a share of the problems, or of the sentences of a part, is of a sort that it should not be."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.assess.checks.left_over_texts import TEXTS
from checker.assess.checks.problem_parts import problem_parts
from checker.assess.checks.words import says
from checker.assess.engine import Engine, Test
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.assess.spans import Span
from checker.rulebook.model import Check
from checker.texts import Lang

_EVIDENCE_AT_MOST = 6
_Part = tuple[Span, ...]


def share(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Weak if more than the share `more-than` of what is counted is of the sort that is looked for; n of m in `detail`.

    The evidence of a met share is the first that was counted; where nothing can be of the sort, no more are counted.

    Conditions: `counts` (the sentences that are looked at), `shown` (one that makes a problem, or is itself, of the
    sort; `shown-x` in its place for materials of the author x), `unless` (one that takes its problem out again); the
    last two may be words as well. Settings: `each` ("problem": the sentences under one number, or of one paragraph,
    together; "sentence"), `more-than`, `at-least` (fewer are not measured), and in words `counter`, `noun-en`,
    `remark`, `remark-en`.
    """
    of_author = f"shown-{material.author}"
    shown = _either(check, of_author, engine) or _either(check, "shown", engine)
    parts = _counted(check, material, engine)
    if shown is None or not _may_show(check, of_author, material, engine):
        first = next(parts, None)
        return NOTHING_OF_THE_KIND if first is None else Finding("met", (evidence_of(_joined(first)),))
    unless = _either(check, "unless", engine)
    whole = list(parts)
    found = [part for part in whole if any(map(shown, part)) and not (unless and any(map(unless, part)))]
    return _measured(check, whole, found, lang) if whole else NOTHING_OF_THE_KIND


def _counted(check: Check, material: Material, engine: Engine) -> Iterator[_Part]:
    """What is counted: the problems, or each sentence of them."""
    parts = problem_parts(material, engine.test(check.conditions.get("counts")))
    if check.settings.get("each") == "sentence":
        return ((span,) for part in parts for span in part)
    return parts


def _measured(check: Check, whole: Sequence[_Part], found: Sequence[_Part], lang: Lang) -> Finding:
    words = {"whole": len(whole), "counter": check.settings["counter"], "noun": check.settings["noun-en"]}
    if len(whole) < float(str(check.settings["at-least"])):
        return Finding("not-applicable", detail=TEXTS.say("few", lang, **words))
    limit = float(str(check.settings["more-than"]))
    percents = {"percent": round(100 * len(found) / len(whole)), "limit": round(100 * limit)}
    detail = TEXTS.say("share", lang, part=len(found), **percents, **words)
    if len(found) <= limit * len(whole):
        return Finding("met", (evidence_of(_joined(whole[0])),), detail)
    remark = str(check.settings["remark" if lang == "zh" else "remark-en"])
    return Finding("weak", tuple(evidence_of(_joined(part), remark) for part in found[:_EVIDENCE_AT_MOST]), detail)


def _may_show(check: Check, of_author: str, material: Material, engine: Engine) -> bool:
    """Whether any sentence, counted or not, has a signal without which none can be of the sort: most have not."""
    condition = check.conditions.get(of_author) or check.conditions.get("shown")
    cover = 0 if condition is None or "shown" in check.words else engine.cover(condition)
    return not cover or any(span.mask & cover for span in material.outline.spans())


def _either(check: Check, name: str, engine: Engine) -> Test | None:
    """The condition or the words of this name; None where the check has neither."""
    condition = check.conditions.get(name)
    holds = engine.test(condition)
    said = says(check, name)
    if name not in check.words:
        return None if condition is None else holds
    return said if condition is None else lambda span: holds(span) or said(span)


def _joined(part: Sequence[Span]) -> Span:
    """The sentences of a part as one, to be quoted."""
    return replace(part[0], end=part[-1].end)
