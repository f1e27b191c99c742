"""Old formats (.doc, .wps, .rtf, .odt) read through LibreOffice: files become .docx copies, and these are read."""

import contextlib
import hashlib
import math
import secrets
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Literal

from checker.document.copies import CopyStore
from checker.document.errors import NotConverted, ReadError
from checker.document.guard import Limits
from checker.document.model import Document, Note
from checker.document.office import Run, convert
from checker.document.old_formats import has_macros, old_format
from checker.document.reader import read

# So many files to a start, which takes a second itself: one bad file can end a start and all that was still to come.
_BATCH = 25

_Made = Path | Literal["not-converted", "conversion-too-long"]


@dataclass(frozen=True, slots=True)
class Copy:
    """A .docx copy of an old document: where it is, the hash of the original, and notes on the conversion."""

    path: Path
    sha256: str
    notes: tuple[Note, ...]


def read_copy(copy: Copy, name: str, limits: Limits | None = None) -> Document:
    """The document in `copy` under the `name` and hash of its original. Raises only `ReadError` and its kin."""
    try:
        document = read(copy.path, limits)
    except ReadError as error:
        raise type(error)(error.code, **{**error.values, "name": name}) from None
    return replace(document, name=name, sha256=copy.sha256, notes=(*copy.notes, *document.notes))


@dataclass(frozen=True, slots=True)
class _Original:
    """An old document as it lies in the workshop, under a name that no program can stumble over."""

    path: Path
    sha256: str
    notes: tuple[Note, ...]


class Converter:
    """Makes copies with the program `office` (without it, only finds those that were made before), `at_once` at a time.

    Each start may take `seconds`. Copies are kept in `store`, or else until the converter is closed.
    """

    def __init__(
        self, office: Path | None, store: CopyStore | None = None, *, at_once: int = 1, seconds: float = 60
    ) -> None:
        self._office = office
        self._store = store
        self._at_once = at_once
        self._seconds = seconds
        self._limits = Limits()
        self._workshop: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> "Converter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._workshop:
            self._workshop.cleanup()
            self._workshop = None
            if self._store:
                self._store.trim()

    def copies(self, paths: Iterable[Path]) -> dict[Path, Copy | NotConverted]:
        """A copy, or why there is none, for each of `paths` that is in an old format; other files are left out.

        So are old documents where there is no LibreOffice, and what cannot be opened or put aside (on a full disk):
        reading these says what is wrong.
        """
        originals = {path: original for path in paths if (original := self._taken_in(path))}
        try:
            made = self._made({each.sha256: each for each in originals.values()})
            return {
                path: _answer(path, original, made[original.sha256], self._seconds)
                for path, original in originals.items()
                if original.sha256 in made
            }
        finally:
            for original in originals.values():
                original.path.unlink(missing_ok=True)

    def _taken_in(self, path: Path) -> _Original | None:
        """The file at `path` if it is an old document; a copy of it then lies in the workshop."""
        kind = old_format(path, self._limits.file)
        if kind is None:
            return None
        try:
            data = path.read_bytes()
            taken = self._folder("in") / f"{secrets.token_hex(8)}.{kind}"
            taken.write_bytes(data)
        except OSError:
            return None
        macros = (Note("macros"),) if kind == "doc" and has_macros(data) else ()
        return _Original(taken, hashlib.sha256(data).hexdigest(), (Note("converted"), *macros))

    def _made(self, originals: Mapping[str, _Original]) -> dict[str, _Made]:
        """What became of each of `originals`, by hash: known before, or made, several to a start.

        Those that are missing then are tried again, each alone: it need not have been their fault.
        """
        made: dict[str, _Made] = {
            sha256: copy for sha256 in originals if self._store and (copy := self._store.find(sha256))
        }
        todo = [each for sha256, each in originals.items() if sha256 not in made]
        if self._office and todo:
            batches = _split(todo, self._at_once)
            made.update(self._attempt(self._office, batches))
            suspects = [each for batch in batches if len(batch) > 1 for each in batch]
            again = [[each] for each in suspects if not isinstance(made[each.sha256], Path)]
            made.update(self._attempt(self._office, again))
        return made

    def _attempt(self, office: Path, batches: Sequence[Sequence[_Original]]) -> dict[str, _Made]:
        """One start for each batch; what came out of it, by hash."""
        made: dict[str, _Made] = {each.sha256: "not-converted" for batch in batches for each in batch}
        for first in range(0, len(batches), self._at_once):
            with contextlib.suppress(OSError):  # a full disk
                made.update(self._attempt_together(office, batches[first : first + self._at_once]))
        return made

    def _attempt_together(self, office: Path, batches: Sequence[Sequence[_Original]]) -> dict[str, _Made]:
        made: dict[str, _Made] = {}
        runs = [
            Run(tuple(each.path for each in batch), self._folder("out"), self._folder(f"profile-{number}"))
            for number, batch in enumerate(batches)
        ]
        in_time = convert(office, runs, self._seconds)
        for batch, run, was_in_time in zip(batches, runs, in_time, strict=True):
            results = {each.sha256: self._result(each, run, was_in_time) for each in batch}
            if not all(isinstance(result, Path) for result in results.values()):
                shutil.rmtree(run.profile, ignore_errors=True)  # one that was killed may have left it locked
            made.update(results)
        return made

    def _result(self, original: _Original, run: Run, in_time: bool) -> _Made:
        output = run.into / f"{original.path.stem}.docx"
        if not zipfile.is_zipfile(output):
            return "not-converted" if in_time else "conversion-too-long"
        kept = output.with_name(f"{original.sha256}.docx")
        output.replace(kept)
        return self._store.keep(original.sha256, kept) if self._store else kept

    def _folder(self, name: str) -> Path:
        if self._workshop is None:
            self._workshop = tempfile.TemporaryDirectory(prefix="checker-", ignore_cleanup_errors=True)
        folder = Path(self._workshop.name, name)
        folder.mkdir(exist_ok=True)
        return folder


def _answer(path: Path, original: _Original, made: _Made, seconds: float) -> Copy | NotConverted:
    if isinstance(made, Path):
        return Copy(made, original.sha256, original.notes)
    return NotConverted(made, name=path.name, seconds=round(seconds))


def _split(originals: Sequence[_Original], at_once: int) -> list[Sequence[_Original]]:
    """Batches of nearly the same size, such that all starts that may run at once have something to do."""
    size = min(_BATCH, math.ceil(len(originals) / at_once))
    return [originals[first : first + size] for first in range(0, len(originals), size)]
