"""Which papers belong to the same unit: by the roster, or for want of one by their folders."""

from collections.abc import Iterable, Sequence

from checker.compare.papers import Paper, UnitPapers
from checker.compare.roster import Roster
from checker.language.units import same_unit

Groups = dict[str, list[Paper]]


def units_of(
    papers: Iterable[Paper], supports: Iterable[Paper] = (), roster: Roster | None = None
) -> tuple[UnitPapers, ...]:
    """The units, in the order of the roster, then by name; those of the roster also where no paper was handed in.

    `supports` are papers of other kinds that help to check those of their unit.
    """
    groups, helping = _grouped(papers, roster), _grouped(supports, roster)
    listed = roster.units if roster else ()
    return tuple(
        UnitPapers(
            name=name,
            papers=tuple(groups.get(name, ())),
            source="roster" if roster and name in listed else "folders",
            entries=roster.of(name) if roster else (),
            supports=tuple(helping.get(name, ())),
        )
        for name in (*listed, *sorted(set(groups) - set(listed)))
    )


def _grouped(papers: Iterable[Paper], roster: Roster | None) -> Groups:
    groups: Groups = {}
    for paper in papers:
        groups.setdefault(_unit_of(paper, roster), []).append(paper)
    return groups


def _unit_of(paper: Paper, roster: Roster | None) -> str:
    """The unit in the roster that its folder, else its signature, else its author belongs to; else its folder."""
    if roster is None:
        return paper.folder
    by_folder = _listed(reversed(paper.folder.split("/")), roster.units)
    by_signature = _listed([paper.assessment.particulars.unit], roster.units)
    return by_folder or by_signature or _by_person(paper, roster) or paper.folder


def _listed(names: Iterable[str], units: Sequence[str]) -> str:
    """The first of the units that one of the names calls; the name itself before one that only may be meant."""
    for name in filter(None, names):
        if name in units:
            return name
        if found := next((unit for unit in units if same_unit(name, unit)), ""):
            return found
    return ""


def _by_person(paper: Paper, roster: Roster) -> str:
    """The unit of the only line with the name of the author."""
    units = {entry.unit for entry in roster.entries if entry.person and entry.person == paper.person}
    return units.pop() if len(units) == 1 else ""
