"""What is answered for several papers together: for each paper beside all others, and for each unit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checker.assess.answers import Answer
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, answer_of
from checker.compare import own_work
from checker.compare.checks import BATCH_CHECKS, UNIT_CHECKS
from checker.compare.copying.results import Copies
from checker.compare.own_work import Memory
from checker.compare.papers import NO_COPIES, Batch, Paper, UnitPapers
from checker.rulebook.model import Requirement, Scope

_TWO = 2


@dataclass(frozen=True, slots=True)
class UnitAnswers:
    """The answers for a unit, in the order of the pack."""

    unit: UnitPapers
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """The answers for papers beside all others, by the name of the paper, those for units, and the copies found."""

    papers: dict[str, tuple[Answer, ...]]
    units: tuple[UnitAnswers, ...]
    copies: Copies = NO_COPIES


def together(
    batch: Batch,
    only: frozenset[str] = frozenset(),
    sources: Sequence[Paper] = (),
    memory: Memory | None = None,
) -> Together:
    """Answer every requirement of scope `batch` and `unit` (those of `only`, if given).

    `sources` are papers that are not checked, and that others may have been copied from; `memory` keeps what comparing
    need not work out again.
    """
    batch = _with_copies(batch, only, sources, memory)
    papers: dict[str, list[Answer]] = {paper.name: [] for paper in batch.papers}
    for rule in _rules("batch", batch, only):
        assert rule.check is not None
        found = BATCH_CHECKS[rule.check.name](rule.check, batch)
        for paper in batch.papers:
            if rule.concerns(paper.kind) and _fits(rule.authors, paper.author):
                papers[paper.name].append(answer_of(rule, found.get(paper.name, NOTHING_OF_THE_KIND), batch.lang))
    rules = list(_rules("unit", batch, only))
    return Together(
        papers={name: tuple(answers) for name, answers in papers.items()},
        units=tuple(_unit(unit, rules, batch) for unit in batch.units),
        copies=batch.copies,
    )


def _with_copies(batch: Batch, only: frozenset[str], sources: Sequence[Paper], memory: Memory | None) -> Batch:
    """The batch with the copies in it, where a rule asks for them and there is something to compare."""
    asked = any(rule.check and rule.check.name == own_work.CHECK for rule in _rules("batch", batch, only))
    if not asked or not batch.papers or len(batch.papers) + len(sources) < _TWO:
        return batch
    copies = own_work.copies_among(batch.papers, sources, batch.pack, memory)
    return replace(batch, copies=copies, sources=len(sources))


def _rules(scope: Scope, batch: Batch, only: frozenset[str]) -> Iterable[Requirement]:
    for rule in batch.pack.rules:
        if rule.scope == scope and rule.check is not None and (not only or rule.id in only):
            yield rule


def _fits(authors: tuple[str, ...], author: str) -> bool:
    return not authors or not author or author in authors


def _unit(unit: UnitPapers, rules: Iterable[Requirement], batch: Batch) -> UnitAnswers:
    answers = []
    for rule in rules:
        assert rule.check is not None
        answers.append(answer_of(rule, UNIT_CHECKS[rule.check.name](rule.check, unit, batch), batch.lang))
    return UnitAnswers(unit, tuple(answers))
