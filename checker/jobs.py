"""The jobs that the commands give: from what was asked for to a report, an outline, a comparison of two files.

Heavy modules are imported inside, as in `checker.cli`.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sized
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from checker.texts import Lang

if TYPE_CHECKING:
    from checker.batch.outcomes import Checked, Outcome
    from checker.report.model import Report
    from checker.rulebook import Pack

_Item = TypeVar("_Item")
Track = Callable[[Iterable["Outcome"], Sized], Iterable["Outcome"]]


@dataclass(frozen=True, slots=True)
class Request:
    """What `checker check` was asked for; "" and None where nothing was said.

    rules          ids and patterns of requirements; empty for all
    kind, author, unit  what is stated about all materials
    waiver_file, roster_file  the files that were named
    against        sources that materials may be copied from
    previous       the JSON report to hold this one against; `mask` hides private particulars
    today          the day by which waivers expire, as 2014-07-01
    workers        worker processes; time_limit in seconds for one material
    """

    paths: tuple[Path, ...]
    rules: tuple[str, ...] = ()
    kind: str = ""
    author: str = ""
    unit: str = ""
    waiver_file: Path | None = None
    roster_file: Path | None = None
    against: tuple[Path, ...] = ()
    today: str = ""
    previous: Path | None = None
    mask: bool = False
    workers: int | None = None
    time_limit: float = 60


@dataclass(frozen=True, slots=True)
class Done:
    """The report, and the files by their names in it."""

    report: "Report"
    files: "Mapping[str, Path]"


def check(request: Request, load: Callable[[], "Pack"], lang: Lang, track: Track) -> Done:
    """Find, load, check, compare, lay waivers over, build. `track` shows the progress of the outcomes.

    Raises BatchError, RulebookError and ReportError.
    """
    from checker.batch.machine import collect_seldom

    collect_seldom()  # before anything is loaded
    from checker.batch.check import Options, check_all
    from checker.batch.comparing import compared
    from checker.batch.conversion import default_cache
    from checker.batch.discovery import discover
    from checker.batch.overrides import read_overrides, stated
    from checker.batch.protocol import Bounds
    from checker.batch.selection import select
    from checker.batch.sources import read_sources
    from checker.batch.store import Store, default_store
    from checker.batch.tables import read_tables
    from checker.batch.waivers import day, lay_over, read_waivers
    from checker.report.build import Run, build
    from checker.report.masking import masked
    from checker.report.previous import held_against, read_previous

    previous = read_previous(request.previous) if request.previous else None
    this_day = day(request.today) if request.today else datetime.date.today()
    found = discover(request.paths)
    pack = load()
    only = select(request.rules, pack)
    overrides = read_overrides(found, pack, stated(request.kind, request.author, request.unit, pack))
    waivers = read_waivers(request.waiver_file, pack) if request.waiver_file else ()
    bounds = Bounds(request.time_limit)
    options = Options(overrides.given, only, lang, request.workers, bounds, default_cache())
    tables = read_tables(found, request.roster_file, pack, lang)
    sources = read_sources(request.against, pack, options)
    alone = list(track(check_all(found.files, pack, options), found.files))
    with Store(default_store()) if len(alone) + len(sources.papers) > 1 else nullcontext() as memory:
        beside = compared(
            alone,
            pack,
            roster=tables.roster,
            lists=tables.lists,
            sources=sources.papers,
            memory=memory,
            only=only,
            lang=lang,
        )
    notices = (*overrides.notices, *tables.notices, *sources.notices)
    run = Run(pack, lang, tables.found, this_day, only, waivers, notices, beside.units, beside.supports, beside.copies)
    report = build((lay_over(outcome, waivers, this_day) for outcome in beside.outcomes), run)
    if previous is not None:
        report = held_against(report, previous)
    files = {each.name: each.path for each in found.files}
    return Done(masked(report) if request.mask else report, files)


def write_beside(done: Done, annotate: Path | None, opinions: Path | None, template: Path | None) -> list[str]:
    """Write annotated copies and review opinions into folders of their own; what could not be done for one of them.

    Raises ReportError where a folder cannot be used, or the template.
    """
    told: list[str] = []
    if annotate is not None:
        from checker.report.annotated import write_all

        told = write_all(done.report, done.files, annotate)
    if opinions is not None:
        from checker.report.opinions import Template, write_opinions

        own = Template.of_user(template) if template else None
        write_opinions(done.report, done.files.values(), opinions, own)
    return told


def read_as_checked(path: Path, pack: "Pack", stated_of_it: tuple[str, str, str], lang: Lang) -> "Checked":
    """One material as it is checked; `stated_of_it` are its kind, author and unit, "" to recognise them.

    Raises BatchError, also for a file that cannot be read.
    """
    from checker.batch.check import Options, check_all
    from checker.batch.conversion import default_cache
    from checker.batch.discovery import discover
    from checker.batch.errors import BatchError, problem
    from checker.batch.outcomes import Failed
    from checker.batch.overrides import read_overrides, stated

    found = discover([path])
    kind, author, unit = stated_of_it
    overrides = read_overrides(found, pack, stated(kind, author, unit, pack))
    (outcome,) = check_all(found.files, pack, Options(overrides.given, lang=lang, cache=default_cache()))
    if isinstance(outcome, Failed):
        raise BatchError([problem("of-file", file_name=outcome.name, why=outcome.error.message(lang))])
    return outcome


def compare(first: Path, second: Path, pack: "Pack", lang: Lang) -> "Report":
    """The report on what two files have in common, and on nothing else. Raises BatchError."""
    from checker.batch.comparing import held_together
    from checker.batch.discovery import Discovery, Found
    from checker.report.build import Run, build

    outcomes = [read_as_checked(path, pack, ("", "", ""), lang) for path in (first, second)]
    named = [(path.as_posix(), outcome) for path, outcome in zip((first, second), outcomes, strict=True)]
    copies = held_together(named, pack)
    files = tuple(Found(path, path.as_posix()) for path in (first, second))
    run = Run(pack=pack, lang=lang, found=Discovery(files), today=datetime.date.min, copies=copies)
    return build((), run)
