"""What materials are held against: last year's papers, templates, model texts. They are read, and never judged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.batch.check import Options, check_all
from checker.batch.discovery import discover
from checker.batch.errors import BatchError, problem
from checker.batch.outcomes import Checked, Outcome
from checker.batch.overrides import Notice
from checker.compare.papers import Paper
from checker.rulebook import Pack


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources that could be read, as papers, and a notice for each that could not."""

    papers: tuple[Paper, ...] = ()
    notices: tuple[Notice, ...] = ()


def read_sources(paths: Sequence[Path], pack: Pack, options: Options) -> Sources:
    """Read all files below `paths`. Raises BatchError if a path does not exist, or nothing there could be read."""
    if not paths:
        return Sources()
    found = discover(paths)
    named = [replace(each, name=_name(each.path)) for each in found.files]
    outcomes = list(check_all(named, pack, replace(options, given={}, only=frozenset())))
    papers = tuple(_papers(outcomes))
    if not papers:
        raise BatchError([problem("no-sources", paths=", ".join(map(str, paths)))])
    failed = [outcome for outcome in outcomes if not isinstance(outcome, Checked)]
    told = tuple(
        Notice("unread-source", outcome.name, (("why", outcome.error.message(options.lang)),)) for outcome in failed
    )
    return Sources(papers, told)


def _papers(outcomes: Iterable[Outcome]) -> Iterable[Paper]:
    for outcome in outcomes:
        if isinstance(outcome, Checked) and outcome.assessment.lines:
            yield Paper(outcome.name, outcome.sha256, outcome.assessment)


def _name(path: Path) -> str:
    """What reports call a source: its path, with / on every system."""
    return path.as_posix()
