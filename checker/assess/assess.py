"""The verdict on one document: recognised, prepared, every applicable requirement answered."""

from checker.assess.answers import Answer, Assessment, Recognition, verdict_of
from checker.assess.engine import engine_for
from checker.assess.judge import judge
from checker.assess.lines import lines_of
from checker.assess.material import prepare
from checker.assess.outline import Outline, outline
from checker.assess.recognise import NOTHING_GIVEN, Given, recognise
from checker.assess.texts import TEXTS
from checker.document.model import Document
from checker.rulebook.load import Pack
from checker.rulebook.model import Requirement
from checker.texts import Lang


def assess(
    document: Document,
    pack: Pack,
    *,
    given: Given = NOTHING_GIVEN,
    only: frozenset[str] = frozenset(),
    lang: Lang = "zh",
) -> Assessment:
    """Answer every requirement of `pack` that applies to the document by itself (those of `only`, if given).

    A document without text, or of a kind that the pack does not know, gets the verdict `error` and a `problem`.
    """
    engine = engine_for(pack)
    structure = outline(document, engine)
    title = _title(structure, document)
    if not structure.paragraphs:
        return Assessment(title, Recognition("", "", ""), "error", (), TEXTS.say("no-text", lang))
    who = recognise(document, structure, engine, given)
    if who.kind == "other":
        return Assessment(title, who, "error", (), _problem(who, pack, lang), lines=lines_of(structure, {}))
    rules = [rule for rule in pack.rules if _asks(rule, who.kind) and (not only or rule.id in only)]
    material = prepare(document, structure, engine, who)
    answers = tuple(
        judge(rule, material, engine, lang) if _applies(rule, who) else _not_applicable(rule) for rule in rules
    )
    return Assessment(
        title,
        who,
        verdict_of(answers),
        answers,
        particulars=material.particulars,
        problems=material.problems,
        measures=material.measures,
        lines=lines_of(structure, material.families),
    )


def _title(structure: Outline, document: Document) -> str:
    lines = ["".join(p.block.text.split()) for p in structure.paragraphs if p.block.kind == "title"]
    return "".join(lines) or document.properties.title


def _asks(rule: Requirement, kind: str) -> bool:
    """Whether a rule is answered for a document of this kind by itself."""
    return rule.scope == "document" and rule.concerns(kind)


def _applies(rule: Requirement, who: Recognition) -> bool:
    """A rule limited to some authors or units concerns a document of one of them, and one of which it is not known."""
    fits_author = not rule.authors or not who.author or who.author in rule.authors
    fits_unit = not rule.units or not who.unit or who.unit in rule.units
    return fits_author and fits_unit


def _not_applicable(rule: Requirement) -> Answer:
    return Answer(rule.id, rule.severity, "not-applicable", "")


def _problem(who: Recognition, pack: Pack, lang: Lang) -> str:
    if not who.looks_like:
        return TEXTS.say("unknown-kind", lang)
    known = next((other for other in pack.recognition.others.values() if other.name == who.looks_like), None)
    name = known.name_en if known and lang == "en" else who.looks_like
    wanted = next(iter(pack.head.kinds.values()))
    return TEXTS.say("looks-like", lang, name=name, wanted=wanted.zh if lang == "zh" else wanted.en)
