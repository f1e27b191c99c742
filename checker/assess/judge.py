"""The answer to each requirement: which sentences are looked at, what is found among them, what status follows."""

from collections.abc import Sequence

from checker.assess.answers import Answer, Evidence, Status
from checker.assess.checks import CHECKS
from checker.assess.checks.finding import answer_of
from checker.assess.each import judge_each
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.assess.spans import Span
from checker.assess.texts import TEXTS
from checker.rulebook.model import Check, Each, Label, Need, Requirement
from checker.texts import Lang

_EVIDENCE_AT_MOST = 5
_RANKED_AT_MOST = 40


def judge(rule: Requirement, material: Material, engine: Engine, lang: Lang = "zh") -> Answer:
    """Answer one requirement."""
    if not rule.judged or rule.reasons is None:
        return Answer(rule.id, rule.severity, "not-evaluated", TEXTS.say("not-judged", lang))
    if rule.check is not None:
        return _checked(rule, rule.check, material, engine, lang)
    if rule.each is not None:
        return _each(rule, rule.each, material, engine, lang)
    spans = _spans(rule, material, engine)
    for status, needs, reason in (("met", rule.met, rule.reasons.met), ("weak", rule.weak, rule.reasons.weak)):
        for need in needs:
            if not _concerns(need, material):
                continue
            found = _all_fulfilling(need, spans, engine)
            if found is not None:
                return _answer(rule, status, reason, _evidence(found, rule, engine), lang)  # type: ignore[arg-type]
    if _may_be_unread(rule, material, engine):
        return Answer(rule.id, rule.severity, "not-evaluated", TEXTS.say("unread", lang))
    return _answer(rule, "missing", rule.reasons.missing or rule.reasons.weak, (), lang)


def _checked(rule: Requirement, check: Check, material: Material, engine: Engine, lang: Lang) -> Answer:
    """What a built-in check finds; where it finds nothing of its kind, it says that it looked."""
    found = CHECKS[check.name](check, material, engine, lang)
    return answer_of(rule, found, lang)


def _each(rule: Requirement, each: Each, material: Material, engine: Engine, lang: Lang) -> Answer:
    """What the items say one by one; where none was found, a part that could not be read may hold them."""
    answer = judge_each(rule, each, material.entries, engine, lang)
    if answer.status == "missing" and any(note.loss for note in material.document.notes):
        return Answer(rule.id, rule.severity, "not-evaluated", TEXTS.say("unread", lang))
    return answer


def _answer(rule: Requirement, status: Status, reason: Label, evidence: tuple[Evidence, ...], lang: Lang) -> Answer:
    return Answer(rule.id, rule.severity, status, reason.zh if lang == "zh" else reason.en, evidence)


def _spans(rule: Requirement, material: Material, engine: Engine) -> list[Span]:
    look = rule.look
    if look.topic:
        about = material.families[engine.pack.family_of(look.topic)]
        spans: Sequence[Span] = [span for span in about if look.topic in span.topics]
    elif look.family:
        spans = material.families[look.family]
    else:
        spans = list(material.outline.spans())
    if look.roles:
        spans = [span for span in spans if span.roles & set(look.roles)]
    if look.outside:
        spans = [span for span in spans if not span.roles & set(look.outside)]
    return list(spans)


def _concerns(need: Need, material: Material) -> bool:
    """Whether a need is one of a material of this author and unit, or of one that is not known."""
    who = material.recognition
    fits_author = not need.authors or not who.author or who.author in need.authors
    return fits_author and (not need.units or not who.unit or who.unit in need.units)


def _all_fulfilling(need: Need, spans: Sequence[Span], engine: Engine) -> list[Span] | None:
    """The spans that fulfil the need and its further needs, or None if one of them finds too few."""
    together: list[Span] = []
    for each in (need, *need.also):
        found = _fulfilling(each, spans, engine)
        if found is None:
            return None
        together += found
    return together


def _fulfilling(need: Need, spans: Sequence[Span], engine: Engine) -> list[Span] | None:
    """The spans that fulfil the need, or None if they are too few (or too small a share)."""
    test, cover = engine.test(need), engine.cover(need)
    found = [span for span in spans if (not cover or span.mask & cover) and test(span)]
    if need.more_than is not None and need.among is not None:
        among = engine.test(need.among)
        whole = sum(1 for span in spans if among(span))
        return found if found and len(found) > need.more_than * whole else None
    if need.different:
        return found if len(_kept_apart(need, found, engine)) >= need.at_least else None
    places = {_place_of(span) for span in found}
    return found if len(places) >= need.at_least else None


def _kept_apart(need: Need, found: Sequence[Span], engine: Engine) -> set[str]:
    """Which of the signals that the need tells apart occur in the spans."""
    return {name for name in need.different if any(engine.named(name)(span) for span in found)}


def _place_of(span: Span) -> object:
    """What counts as one: a table's row, or a sentence."""
    cell = span.paragraph.block.cell
    return (cell.table, cell.row) if cell is not None else (id(span.paragraph), span.start)


def _evidence(found: Sequence[Span], rule: Requirement, engine: Engine) -> tuple[Evidence, ...]:
    """The best spans first: those that fulfil more of what the rule prefers, then by place; one of each paragraph."""
    tests = [engine.named(name) for name in rule.prefer]
    ranked = sorted(
        enumerate(found[:_RANKED_AT_MOST]),
        key=lambda item: (-sum(test(item[1]) for test in tests), item[1].paragraph.is_heading, item[0]),
    )
    chosen: dict[int, Span] = {}
    for _, span in ranked:
        chosen.setdefault(id(span.paragraph), span)
        if len(chosen) == _EVIDENCE_AT_MOST:
            break
    return tuple(evidence_of(span) for span in chosen.values())


def _may_be_unread(rule: Requirement, material: Material, engine: Engine) -> bool:
    """Whether something that the reader could not read stands where the rule looks."""
    losses = [note.block for note in material.document.notes if note.loss]
    if not losses:
        return False
    roles = {paragraph.block.index: paragraph.roles for paragraph in material.outline.paragraphs}
    inside, outside = _sections(rule, engine)
    return any(_looked_at(roles.get(block, frozenset()), inside, outside) for block in losses)


def _sections(rule: Requirement, engine: Engine) -> tuple[set[str], set[str]]:
    """The roles that the rule looks at (empty: none in particular), and those that it does not."""
    look = rule.look
    name = engine.pack.family_of(look.topic) if look.topic else look.family
    family = engine.pack.families.get(name)
    inside = set(look.roles) or set(family.roles if family and not family.elsewhere else ())
    return inside, {*look.outside, *(family.outside if family else ())}


def _looked_at(roles: frozenset[str], inside: set[str], outside: set[str]) -> bool:
    return not roles or bool(roles & inside) or (not inside and not roles <= outside)
