"""The tables that lie beside the materials: a roster, and lists that other papers are held against."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from checker.assess import assess
from checker.batch.comparing import is_support
from checker.batch.discovery import Discovery, Found
from checker.batch.errors import BatchError, problem
from checker.batch.overrides import Notice
from checker.batch.roster_files import ROSTERS, read_roster
from checker.batch.sheets import read_sheet
from checker.compare.papers import Paper
from checker.compare.roster import Roster
from checker.document import from_markup
from checker.rulebook import Pack
from checker.texts import Lang


@dataclass(frozen=True, slots=True)
class Tables:
    """The roster, if there is one, the lists in .xlsx or .csv as papers, what was found without those, and what the
    user should know of them.
    """

    roster: Roster | None
    lists: tuple[Paper, ...]
    found: Discovery
    notices: tuple[Notice, ...] = ()


def read_tables(found: Discovery, roster: Path | None, pack: Pack, lang: Lang = "zh") -> Tables:
    """Read the roster that was named, else the one that lies topmost in the folders; and the lists.

    Raises BatchError for a roster that cannot be used, and where two lie side by side. Tables that are neither are
    counted among the files of other types.
    """
    listed = [sheet for sheet in found.sheets if Path(sheet.name).name.lower() in ROSTERS]
    chosen = Found(roster, str(roster)) if roster else _topmost(listed)
    others = [sheet for sheet in found.sheets if sheet not in listed]
    lists = {sheet.name: paper for sheet in others if (paper := _list(sheet, pack, lang))}
    by_folders = chosen is None and len(found.files) > 1 and any(rule.scope == "unit" for rule in pack.rules)
    return Tables(
        roster=read_roster(chosen.path, pack, chosen.name) if chosen else None,
        lists=tuple(lists.values()),
        found=replace(found, ignored=found.ignored + len(others) - len(lists)),
        notices=(Notice("no-roster", ""),) if by_folders else (),
    )


def _topmost(rosters: Iterable[Found]) -> Found | None:
    by_depth = sorted(rosters, key=lambda sheet: (sheet.name.count("/"), sheet.name))
    if len(by_depth) > 1 and by_depth[0].name.count("/") == by_depth[1].name.count("/"):
        raise BatchError([problem("two-rosters", first=by_depth[0].name, second=by_depth[1].name)])
    return by_depth[0] if by_depth else None


def _list(sheet: Found, pack: Pack, lang: Lang) -> Paper | None:
    """The table as a paper, if its name says that it is a list that others are held against."""
    title = Path(sheet.name).stem
    if not _may_support(title, pack, lang):
        return None
    rows = "\n".join(f"| {' | '.join(map(_in_a_cell, line.cells))} |" for line in read_sheet(sheet.path, sheet.name))
    document = from_markup(sheet.name, f"# {title}\n{rows}\n")
    return Paper(sheet.name, document.sha256, assess(document, pack, lang=lang))


def _may_support(title: str, pack: Pack, lang: Lang) -> bool:
    assessment = assess(from_markup("", f"# {title}\n"), pack, lang=lang)
    return is_support(assessment.recognition.looks_like, pack)


def _in_a_cell(text: str) -> str:
    return " ".join(text.replace("|", "｜").split())
