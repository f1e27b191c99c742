"""Whether the papers of a unit give the same figures for the same thing."""

from collections.abc import Iterable
from dataclasses import replace

from checker.assess.answers import Evidence
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.compare.papers import Batch, UnitPapers
from checker.compare.statements import Reader, Statement, agree, people_of
from checker.compare.texts import BETWEEN
from checker.rulebook.model import Check
from checker.texts import Lang

_SHOWN_AT_MOST = 3


def figures_agree(check: Check, unit: UnitPapers, batch: Batch) -> Finding:
    """Compare what different papers state of the same thing, year and owner.

    A paper that itself gives several figures contradicts another only if none of them agrees with one of the other's.
    """
    reader = Reader(check.settings, people_of(unit.papers))
    kinds = check.settings["papers"]
    groups: dict[object, list[Statement]] = {}
    for paper in unit.papers:
        if isinstance(kinds, tuple) and paper.kind in kinds:
            for statement in reader.statements(paper):
                groups.setdefault(statement.key, []).append(statement)
    compared = [group for group in groups.values() if len({each.paper.name for each in group}) > 1]
    if not compared:
        return NOTHING_OF_THE_KIND
    wrong = [each for group in compared if _contradict(group) for each in _evidence(group, batch.lang)]
    if wrong:
        return Finding("weak", tuple(wrong))
    shown = tuple(each.evidence for group in compared[:_SHOWN_AT_MOST] for each in group[:2])
    return Finding("met", shown, BETWEEN.say("figures-compared", batch.lang, number=len(compared)))


def _contradict(group: Iterable[Statement]) -> bool:
    by_paper: dict[str, list[Statement]] = {}
    for each in group:
        by_paper.setdefault(each.paper.name, []).append(each)
    papers = list(by_paper.values())
    return any(
        not any(agree(one.amount, other.amount) for one in first for other in second)
        for place, first in enumerate(papers)
        for second in papers[place + 1 :]
    )


def _evidence(group: list[Statement], lang: Lang) -> Iterable[Evidence]:
    """One statement of each paper, each pointing at what another says."""
    firsts = list({each.paper.name: each for each in reversed(group)}.values())[::-1]
    for each in firsts:
        other = next((one for one in firsts if one is not each and not agree(one.amount, each.amount)), None)
        if other is not None:
            remark = BETWEEN.say("contradicts", lang, path=other.paper.name, quote=other.evidence.quote)
            yield replace(each.evidence, remark=remark)
