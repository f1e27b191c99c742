"""The answer to each requirement: which sentences are looked at, what is found among them, what status follows."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.assess.answers import Answer, Evidence, Status
from checker.assess.engine import Engine
from checker.assess.mentions import mentions
from checker.assess.outline import Outline
from checker.assess.passages import passages
from checker.assess.spans import Paragraph, Span
from checker.assess.texts import TEXTS
from checker.document.model import Document
from checker.rulebook.model import Label, Need, Requirement
from checker.texts import Lang

_EVIDENCE_AT_MOST = 5
_QUOTE_AT_MOST = 160
_RANKED_AT_MOST = 40


@dataclass(frozen=True)
class Material:
    """A document prepared for judging: its outline, and for every family of topics the spans about them."""

    document: Document
    outline: Outline
    families: dict[str, list[Span]]
    author: str = ""


def prepare(document: Document, outline: Outline, engine: Engine, author: str = "") -> Material:
    """Attribute the sentences of a document to the topics of every family."""
    attribute = {"passage": passages, "mention": mentions}
    families = {
        name: attribute[family.attribution](outline, family, engine) for name, family in engine.pack.families.items()
    }
    return Material(document, outline, families, author)


def judge(rule: Requirement, material: Material, engine: Engine, lang: Lang = "zh") -> Answer:
    """Answer one requirement."""
    if not rule.judged or rule.reasons is None:
        return Answer(rule.id, rule.severity, "not-evaluated", TEXTS.say("not-judged", lang))
    spans = _spans(rule, material, engine)
    for status, needs, reason in (("met", rule.met, rule.reasons.met), ("weak", rule.weak, rule.reasons.weak)):
        for need in needs:
            if need.authors and material.author and material.author not in need.authors:
                continue
            found = _fulfilling(need, spans, engine)
            if found is not None:
                return _answer(rule, status, reason, _evidence(found, rule, engine), lang)  # type: ignore[arg-type]
    if _may_be_unread(rule, material, engine):
        return Answer(rule.id, rule.severity, "not-evaluated", TEXTS.say("unread", lang))
    return _answer(rule, "missing", rule.reasons.missing, (), lang)


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


def _fulfilling(need: Need, spans: Sequence[Span], engine: Engine) -> list[Span] | None:
    """The spans that fulfil the need, or None if they are too few (or too small a share)."""
    test, cover = engine.test(need), engine.cover(need)
    found = [span for span in spans if (not cover or span.mask & cover) and test(span)]
    if need.more_than is not None and need.among is not None:
        among = engine.test(need.among)
        whole = sum(1 for span in spans if among(span))
        return found if found and len(found) > need.more_than * whole else None
    places = {_place_of(span) for span in found}
    return found if len(places) >= need.at_least else None


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
    return tuple(
        Evidence(_shortened(span.quote), span.paragraph.block.index, place_in_words(span.paragraph))
        for span in chosen.values()
    )


def _shortened(quote: str) -> str:
    return quote if len(quote) <= _QUOTE_AT_MOST else quote[:_QUOTE_AT_MOST]


def place_in_words(paragraph: Paragraph) -> str:
    """Where a person finds it: the heading above and the paragraph's number below it, or the place Word knows."""
    if not paragraph.headings or paragraph.block.kind != "paragraph":
        return paragraph.block.place
    heading = " ".join(paragraph.headings[-1].block.text.split())
    return TEXTS.say("place", "zh", heading=heading, number=paragraph.number_in_section)


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
