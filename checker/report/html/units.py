"""Which paper belongs to which unit; papers that nobody could assign belong to the folder they lie in."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from checker.report.model import Report, Requirement
from checker.report.texts import REPORT


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """A unit: its whole name, the part that tells it from the others, the numbers of its papers, its own answers."""

    name: str
    short: str
    papers: tuple[int, ...]
    answers: tuple[Requirement, ...] = ()


def units_of(report: Report) -> list[UnitEntry]:
    """Every unit, in the order in which its first paper comes; each paper is in exactly one."""
    told = {path: unit.name for unit in report.units for path in unit.documents}
    answers = {unit.name: unit.requirements for unit in report.units}
    members: dict[str, list[int]] = {name: [] for name in answers}
    for number, document in enumerate(report.documents):
        members.setdefault(told.get(document.path) or _by_folder(document.path, answers), []).append(number)
    topmost = REPORT.say("topmost", report.lang)
    units = [
        UnitEntry(name or topmost, name or topmost, tuple(papers), answers.get(name, ()))
        for name, papers in members.items()
    ]
    units.sort(key=lambda unit: unit.papers[:1] or (len(report.documents),))
    return _shortened(units, report)


def _by_folder(path: str, known: Collection[str]) -> str:
    """The unit of a paper that nobody assigned, as it could not be read: a known one named like its folder, or that."""
    folder = PurePosixPath(path).parent
    if folder.name in known:
        return folder.name
    return "" if folder == PurePosixPath() else folder.as_posix()


def _shortened(units: list[UnitEntry], report: Report) -> list[UnitEntry]:
    """Without the folders that all papers lie in: they tell nothing."""
    outside = _shared([PurePosixPath(document.path).parts[:-2] for document in report.documents])
    prefix = "".join(f"{folder}/" for folder in outside)
    return [replace(unit, short=unit.name.removeprefix(prefix)) for unit in units]


def _shared(folders: list[tuple[str, ...]]) -> list[str]:
    shared = []
    for level in zip(*folders, strict=False):
        if len(set(level)) > 1:
            break
        shared.append(level[0])
    return shared
