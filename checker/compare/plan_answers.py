"""Whether what a unit and its members mean to do answers what they admit, and what they were told."""

from collections.abc import Iterable

from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.compare.answering import (
    Asked,
    Matched,
    finding_of,
    limits_of,
    matched,
    problems_asked,
    problems_offered,
)
from checker.compare.likeness import Language
from checker.compare.opinions import opinions_in, without_source
from checker.compare.papers import Batch, Paper, UnitPapers
from checker.compare.tasks import measures_offered
from checker.language.units import core_of
from checker.rulebook.model import Check


def plan_answers_problems(check: Check, unit: UnitPapers, batch: Batch) -> Finding:
    """The problems of the team's self-examination against the tasks of the unit's rectification plan.

    Not applicable where either was not handed in: that is for another rule to say.
    """
    examinations, plans = unit.of(_kind(check, "problems-in"), "team"), unit.of(_kind(check, "tasks-in"))
    if not examinations or not plans:
        return NOTHING_OF_THE_KIND
    language = _language(unit, batch)
    asked = [problem for paper in examinations for problem in problems_asked(paper, language)]
    pairs = matched(asked, measures_offered(plans, language, check), limits_of(check))
    return finding_of(pairs, "problems-tasks", batch.lang)


def measures_answer_problems(check: Check, unit: UnitPapers, batch: Batch) -> Finding:
    """The problems of each member's self-examination against the measures in the paper of the same name."""
    language = _language(unit, batch)
    pairs: list[Matched] = []
    compared = False
    examinations, measures = unit.of(_kind(check, "problems-in"), "member"), unit.of(_kind(check, "tasks-in"))
    for person in _persons(examinations):
        own = [paper for paper in measures if paper.person == person]
        if own:
            compared = True
            asked = [
                each for paper in examinations if paper.person == person for each in problems_asked(paper, language)
            ]
            pairs += matched(asked, measures_offered(own, language, check), limits_of(check))
    return finding_of(pairs, "problems-measures", batch.lang) if compared else NOTHING_OF_THE_KIND


def opinions_answered(check: Check, unit: UnitPapers, batch: Batch) -> Finding:
    """The opinions that the unit collected against the problems of the team and all members."""
    lists = [paper for paper in unit.supports if _holds_opinions(paper, check)]
    examinations = unit.of(_kind(check, "problems-in"))
    if not lists or not examinations:
        return NOTHING_OF_THE_KIND
    language = _language(unit, batch)
    asked = [
        Asked(opinion, language.said(without_source(opinion.quote)))
        for paper in lists
        for opinion in opinions_in(paper, check.settings)
    ]
    pairs = matched(asked, problems_offered(examinations, language), limits_of(check))
    return finding_of(pairs, "opinions-problems", batch.lang)


def _holds_opinions(paper: Paper, check: Check) -> bool:
    """Whether a paper of no kind of the pack looks like a list of opinions, or is headed like one."""
    names = check.settings["lists"]
    assert isinstance(names, tuple)
    first = next((line.text for line in paper.assessment.lines), "")
    told = (paper.assessment.recognition.looks_like, paper.assessment.title, "".join(first.split()), paper.name)
    return any(name in text for name in names for text in told)


def _kind(check: Check, setting: str) -> str:
    kind = check.settings[setting]
    assert isinstance(kind, str)
    return kind


def _persons(papers: Iterable[Paper]) -> list[str]:
    return list(dict.fromkeys(paper.person for paper in papers if paper.person))


def _language(unit: UnitPapers, batch: Batch) -> Language:
    """How texts of this unit are read: its own names and its people's stand everywhere and tell nothing."""
    names = {unit.name.rpartition("/")[2], *(paper.assessment.particulars.unit for paper in unit.papers)}
    people = {paper.person for paper in unit.papers}
    return Language(batch.pack, without={*names, *(core_of(name) for name in names), *people})
