"""The outcomes of a batch beside each other: what can only be answered when all papers are read is added to them."""

from collections.abc import Sequence
from dataclasses import replace

from checker.assess.answers import Answer, verdict_of
from checker.batch.outcomes import Checked, Outcome
from checker.compare.papers import Batch, Paper, by_folder
from checker.compare.together import Together, UnitAnswers, together
from checker.rulebook import Pack
from checker.texts import Lang


def compared(
    outcomes: Sequence[Outcome], pack: Pack, only: frozenset[str] = frozenset(), lang: Lang = "zh"
) -> tuple[list[Outcome], tuple[UnitAnswers, ...]]:
    """The outcomes with the answers that need the other papers, and the answers for the units."""
    papers = tuple(
        Paper(outcome.name, outcome.sha256, outcome.assessment)
        for outcome in outcomes
        if isinstance(outcome, Checked) and outcome.assessment.recognition.kind not in ("", "other")
    )
    batch = Batch(papers, by_folder(papers), pack, lang)
    found = together(batch, only)
    return [_with_answers(outcome, found, pack) for outcome in outcomes], found.units


def _with_answers(outcome: Outcome, found: Together, pack: Pack) -> Outcome:
    """The outcome with its further answers, all in the order of the pack, and the verdict on all of them."""
    further = found.papers.get(outcome.name, ())
    if not isinstance(outcome, Checked) or not further:
        return outcome
    order = {rule.id: rank for rank, rule in enumerate(pack.rules)}
    answers: list[Answer] = sorted(
        (*outcome.assessment.answers, *further), key=lambda answer: order[answer.requirement]
    )
    verdict = verdict_of(answers)
    return replace(
        outcome, assessment=replace(outcome.assessment, answers=tuple(answers), verdict=verdict), verdict=verdict
    )
