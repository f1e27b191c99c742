"""From the paths that were given to the files that are checked, and what was skipped and why."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from checker.batch.errors import BatchError, Problem, problem

SkipReason = Literal["lock-file", "hidden-file", "hidden-folder", "linked-folder"]

SUBMISSIONS = "submissions.csv"
# Suffixes of what may be a material, or hold one. What cannot be read among them is an error of its own, for a folder
# must not look complete without them; all other files are only counted.
_DOCUMENTS = frozenset(
    {".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".wps", ".wpt", ".pdf", ".rtf", ".odt", ".ott", ".ofd"}
)
_SCANS = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".heic"})
_ARCHIVES = frozenset({".zip", ".rar", ".7z", ".tar", ".gz", ".tgz"})
_SHEETS = frozenset({".xlsx", ".csv"})
_MATERIALS = _DOCUMENTS | _SCANS | _ARCHIVES


@dataclass(frozen=True, slots=True)
class Found:
    """A file to check: where it is, and the name by which reports call it (with / on every system).

    A `problem` means that it is known already that it cannot be checked.
    """

    path: Path
    name: str
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was seen and is not a material to check; the reason is a code of `texts.SKIPPED`."""

    name: str
    reason: SkipReason


@dataclass(frozen=True, slots=True)
class Discovery:
    """The files to check and what was skipped, each sorted by name, and how many files of other types lay there.

    `lists` are the `submissions.csv` that lie in the folders walked or beside the files given, `sheets` other tables
    (.xlsx, .csv) there: a roster or a list of opinions may be among them.
    """

    files: tuple[Found, ...]
    skipped: tuple[Skipped, ...] = ()
    ignored: int = 0
    lists: tuple[Found, ...] = ()
    sheets: tuple[Found, ...] = ()


def discover(paths: Sequence[Path]) -> Discovery:
    """All files below `paths` (files, or folders with all that is in them) that look like documents.

    Names are relative to the deepest folder that holds all paths: for one folder, to that folder. A file that is
    named itself is checked whatever its suffix, unless it is a lock file. Raises BatchError if a path does not exist
    or there is nothing to check.
    """
    _refuse_bad(paths)
    harvest = _Harvest(_common_folder(paths))
    for path in paths:
        if path.is_dir():
            harvest.folder(path)
        else:
            harvest.named_file(path)
    if not harvest.files:
        raise BatchError([_nothing(paths, harvest)])
    return Discovery(
        files=tuple(sorted(harvest.files, key=lambda found: found.name)),
        skipped=tuple(sorted(harvest.skipped, key=lambda skipped: skipped.name)),
        ignored=harvest.ignored,
        lists=tuple(sorted(harvest.lists, key=lambda found: found.name)),
        sheets=tuple(sorted(harvest.sheets, key=lambda found: found.name)),
    )


def shown(path: str) -> str:
    """A path as reports write it: / between folders, and bytes that are no text written as \\x escapes."""
    return path.replace(os.sep, "/").encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _refuse_bad(paths: Sequence[Path]) -> None:
    if not paths:
        raise BatchError([problem("no-paths")])
    problems = [
        problem("not-a-file" if os.path.exists(path) else "no-such-path", path=shown(str(path)))
        for path in paths
        if not os.path.isfile(path) and not os.path.isdir(path)
    ]
    if problems:
        raise BatchError(problems)


def _common_folder(paths: Sequence[Path]) -> str:
    """The deepest folder that holds all `paths`; "" if there is none (two drives of Windows)."""
    folders = [os.path.abspath(path if path.is_dir() else path.parent) for path in paths]
    try:
        return os.path.commonpath(folders)
    except ValueError:
        return ""


def _nothing(paths: Sequence[Path], harvest: "_Harvest") -> Problem:
    return problem(
        "nothing-to-check",
        paths=", ".join(shown(str(path)) for path in paths),
        skipped=len(harvest.skipped),
        ignored=harvest.ignored + len(harvest.sheets),
    )


@dataclass(slots=True)
class _Harvest:
    """What has been found so far; nothing is taken twice when paths overlap."""

    base: str
    files: list[Found] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    lists: list[Found] = field(default_factory=list)
    sheets: list[Found] = field(default_factory=list)
    ignored: int = 0
    _seen: set[str] = field(default_factory=set)

    def folder(self, path: Path) -> None:
        """Take all that lies in the folder `path` and below."""
        if self._is_new(path):
            try:
                entries = list(os.scandir(path))
            except OSError:
                self.files.append(Found(path, self._name(path) + "/", problem("unreadable-folder")))
                return
            for entry in entries:
                self._entry(entry)

    def named_file(self, path: Path) -> None:
        """Take a file that the user named: whatever its suffix, for nothing that was asked for may go unsaid."""
        beside = path.parent / SUBMISSIONS
        if beside.is_file() and self._is_new(beside):
            self.lists.append(Found(beside, self._name(beside)))
        if self._is_new(path):
            if path.name.startswith("~$"):
                self.skipped.append(Skipped(self._name(path), "lock-file"))
            else:
                self.files.append(Found(path, self._name(path)))

    def _entry(self, entry: os.DirEntry[str]) -> None:
        path = Path(entry.path)
        is_folder = path.is_dir() if entry.is_symlink() else entry.is_dir()
        reason = _reason_to_skip(entry, is_folder)
        if is_folder and not reason:
            self.folder(path)
        elif self._is_new(path):
            if reason:
                self.skipped.append(Skipped(self._name(path) + ("/" if is_folder else ""), reason))
            else:
                self._file(path)

    def _file(self, path: Path) -> None:
        name = self._name(path)
        if path.name.lower() == SUBMISSIONS:
            self.lists.append(Found(path, name))
        elif path.suffix.lower() in _MATERIALS:
            self.files.append(Found(path, name, None if path.is_file() else problem("not-a-file", path=name)))
        elif path.suffix.lower() in _SHEETS and path.is_file():
            self.sheets.append(Found(path, name))
        else:
            self.ignored += 1

    def _is_new(self, path: Path) -> bool:
        key = os.path.normcase(os.path.abspath(path))
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def _name(self, path: Path) -> str:
        absolute = os.path.abspath(path)
        return shown(os.path.relpath(absolute, self.base) if self.base else absolute)


def _reason_to_skip(entry: os.DirEntry[str], is_folder: bool) -> SkipReason | None:
    if entry.name.startswith("~$"):
        return "lock-file"
    if entry.name.startswith("."):
        return "hidden-folder" if is_folder else "hidden-file"
    if is_folder and entry.is_symlink():
        return "linked-folder"
    return None
