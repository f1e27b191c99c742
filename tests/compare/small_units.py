"""Units of small papers in markup, and what comparing answers for them."""

from collections.abc import Mapping

from checker.assess import Given, assess
from checker.assess.answers import Answer
from checker.compare.papers import Batch, Paper, UnitPapers
from checker.compare.roster import Entry, Roster
from checker.compare.together import together
from checker.document import from_markup
from checker.rulebook import load_pack
from checker.texts import Lang

PACK = load_pack()
_KINDS = {"方案": "rectification-plan", "措施": "member-measures", "意见": "other"}


def paper(name: str, title: str, signed: str, *lines: str) -> Paper:
    """A paper whose name tells its kind: 方案, 措施, 意见; any other is a self-examination."""
    text = "\n".join((f"# {title}", f"@ {signed}", "@ 2014年7月2日", *lines))
    kind = next((kind for word, kind in _KINDS.items() if word in name), "self-examination")
    return Paper(name, "", assess(from_markup(name, text), PACK, given=Given(kind=kind)))


def unit(*papers: Paper, name: str = "") -> UnitPapers:
    """The papers as a unit; those of no kind of the pack are its supports."""
    known = tuple(each for each in papers if each.kind != "other")
    return UnitPapers(name, known, supports=tuple(each for each in papers if each.kind == "other"))


def of_unit(requirement: str, *papers: Paper, lang: Lang = "zh") -> Answer:
    """What is answered for a unit of these papers."""
    whole = unit(*papers)
    found = together(Batch(whole.papers, (whole,), PACK, lang), frozenset({requirement}))
    return found.units[0].answers[0]


def of_papers(requirement: str, *units: UnitPapers, listed: tuple[str, ...] = ()) -> Mapping[str, Answer]:
    """What is answered for each paper beside all others; `listed` are units that the roster names."""
    papers = tuple(each for whole in units for each in whole.papers)
    roster = Roster("roster.csv", tuple(Entry(name) for name in listed)) if listed else None
    found = together(Batch(papers, units, PACK, "zh", roster), frozenset({requirement}))
    return {name: answers[0] for name, answers in found.papers.items() if answers}


def quotes(answer: Answer) -> list[str]:
    """The evidence, verbatim."""
    return [each.quote for each in answer.evidence]
