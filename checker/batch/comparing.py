"""The outcomes of a batch beside each other: what can only be answered when all papers are read is added to them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.assess.answers import Answer, verdict_of
from checker.batch.outcomes import Checked, Outcome
from checker.compare.copying.results import Copies
from checker.compare.own_work import Memory, copies_among
from checker.compare.papers import NO_COPIES, Batch, Paper
from checker.compare.roster import Roster
from checker.compare.together import Together, UnitAnswers, together
from checker.compare.units import units_of
from checker.rulebook import Pack
from checker.texts import Lang


@dataclass(frozen=True, slots=True)
class Compared:
    """The outcomes with all their answers, the answers for the units, and the wording that papers have in common.

    `supports` are the names of papers that are none to check, and were used to check others.
    """

    outcomes: tuple[Outcome, ...]
    units: tuple[UnitAnswers, ...]
    supports: tuple[str, ...] = ()
    copies: Copies = NO_COPIES


def compared(
    outcomes: Sequence[Outcome],
    pack: Pack,
    *,
    roster: Roster | None = None,
    lists: Sequence[Paper] = (),
    sources: Sequence[Paper] = (),
    memory: Memory | None = None,
    only: frozenset[str] = frozenset(),
    lang: Lang = "zh",
) -> Compared:
    """Add to the outcomes the answers that need the other papers, and answer for the units.

    `lists` are tables that papers are held against, beside those among the outcomes; `sources` papers that others may
    have been copied from; `memory` keeps what comparing need not work out again.
    """
    papers, supports = _papers(outcomes, pack)
    supports = (*supports, *lists)
    batch = Batch(papers, units_of(papers, supports, roster), pack, lang, roster)
    found = together(batch, only, sources, memory)
    helping = frozenset(paper.name for paper in supports)
    return Compared(
        outcomes=tuple(_with_answers(outcome, found, pack) for outcome in outcomes if outcome.name not in helping),
        units=found.units,
        supports=tuple(paper.name for paper in supports),
        copies=found.copies,
    )


def held_together(named: Sequence[tuple[str, Checked]], pack: Pack) -> Copies:
    """The wording that materials have in common, whatever kind they are, each under the name given."""
    papers = [Paper(name, outcome.sha256, outcome.assessment) for name, outcome in named]
    return copies_among(papers, (), pack)


def _papers(outcomes: Sequence[Outcome], pack: Pack) -> tuple[tuple[Paper, ...], tuple[Paper, ...]]:
    """The papers of the pack's kinds, and those that only support them."""
    papers: list[Paper] = []
    supports: list[Paper] = []
    for outcome in outcomes:
        if isinstance(outcome, Checked):
            paper = Paper(outcome.name, outcome.sha256, outcome.assessment)
            if paper.kind not in ("", "other"):
                papers.append(paper)
            elif is_support(outcome.assessment.recognition.looks_like, pack):
                supports.append(paper)
    return tuple(papers), tuple(supports)


def is_support(looks_like: str, pack: Pack) -> bool:
    """Whether papers of this look help to check others, by the pack."""
    return any(other.name == looks_like and other.supports for other in pack.recognition.others.values())


def _with_answers(outcome: Outcome, found: Together, pack: Pack) -> Outcome:
    """The outcome with its further answers, all in the order of the pack, and the verdict on all of them."""
    further = found.papers.get(outcome.name, ())
    if not isinstance(outcome, Checked):
        return outcome
    if not further:
        return _judged_with_its_unit(outcome, found)
    order = {rule.id: rank for rank, rule in enumerate(pack.rules)}
    answers: list[Answer] = sorted(
        (*outcome.assessment.answers, *further), key=lambda answer: order[answer.requirement]
    )
    verdict = verdict_of(answers)
    return replace(
        outcome, assessment=replace(outcome.assessment, answers=tuple(answers), verdict=verdict), verdict=verdict
    )


def _judged_with_its_unit(outcome: Checked, found: Together) -> Checked:
    """A paper of which nothing was asked by itself, because only the units were: the answers for its unit are its."""
    units = [each for each in found.units if any(paper.name == outcome.name for paper in each.unit.papers)]
    answers = [answer for each in units for answer in each.answers]
    if outcome.assessment.answers or not answers:
        return outcome
    verdict = verdict_of(answers)
    return replace(outcome, assessment=replace(outcome.assessment, verdict=verdict), verdict=verdict)
