"""What LibreOffice writes when it saves a .docx as text, and the automatic numbers in that text."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.raw_text import visible
from checker.document import Block
from checker.document.office import find_office

_BATCH = 20
_FORMAT = "txt:Text (encoded):UTF8"
_LOOK_AHEAD = 400
_LONGEST_NUMBER = 24
_SAME = str.maketrans({"零": "〇", "○": "〇"})


@dataclass
class Numbers:
    """Automatic numbers of one file, where both print one: how many are the same, and those that are not."""

    same: int = 0
    differing: list[tuple[str, str, str]] = field(default_factory=list)
    ours_only: int = 0
    office_only: int = 0


def office_lines(paths: Sequence[Path], seconds: float) -> Iterator[tuple[Path, list[str] | None]]:
    """The lines of text of every file; None where LibreOffice gives none, alone and in `seconds`.

    Files are converted in batches, and what fails in one is tried alone. Nothing without LibreOffice.
    """
    office = find_office()
    for start in range(0, len(paths) if office else 0, _BATCH):
        batch = paths[start : start + _BATCH]
        with TemporaryDirectory() as folder:
            copies = _copies(batch, Path(folder, "in"))
            _run(office, copies, Path(folder), seconds + 5 * len(copies))
            for path, copy in zip(batch, copies, strict=True):
                made = Path(folder, "out", f"{copy.stem}.txt")
                if not made.exists() and len(batch) > 1:
                    _run(office, [copy], Path(folder), seconds)
                yield path, made.read_text(encoding="utf-8-sig").splitlines() if made.exists() else None


def compare_numbers(blocks: Sequence[Block], lines: Sequence[str]) -> Numbers:
    """The numbers of `blocks` against those in front of the same text in `lines`; bullets do not count."""
    numbers = Numbers()
    printed = [visible(line) for line in lines]
    position = 0
    for block in blocks:
        text = visible(block.text.split("\n")[0])
        ours = visible(block.number) if any(map(str.isalnum, block.number)) else ""
        index = _find(printed, text, position) if text else None
        if index is None:
            continue
        position = index + 1
        theirs = printed[index][: len(printed[index]) - len(text)]
        theirs = theirs if any(map(str.isalnum, theirs)) else ""
        _count(numbers, ours, theirs, text)
    return numbers


def _count(numbers: Numbers, ours: str, theirs: str, text: str) -> None:
    if ours and theirs:
        if _is_same(ours, theirs):
            numbers.same += 1
        else:
            numbers.differing.append((text, ours, theirs))
    elif ours:
        numbers.ours_only += 1
    elif theirs:
        numbers.office_only += 1


def _is_same(ours: str, theirs: str) -> bool:
    """LibreOffice writes 零 for 〇 and never counts digit by digit (一○一)."""
    return ours.translate(_SAME) == theirs.translate(_SAME) or ("○" in ours and "百" in theirs)


def _find(printed: Sequence[str], text: str, position: int) -> int | None:
    for index in range(position, min(position + _LOOK_AHEAD, len(printed))):
        line = printed[index]
        if line.endswith(text) and len(line) - len(text) <= _LONGEST_NUMBER:
            return index
    return None


def _copies(paths: Sequence[Path], folder: Path) -> list[Path]:
    """The files under names that a command line can take."""
    folder.mkdir()
    copies = []
    for number, path in enumerate(paths):
        copies.append(folder / f"file{number}.docx")
        copies[-1].write_bytes(path.read_bytes())
    return copies


def _run(office: Path | None, files: Sequence[Path], folder: Path, seconds: float) -> None:
    """Convert `files` into `folder`/out, and end LibreOffice with its children if it takes too long."""
    profile = (folder / "profile").as_uri()
    command = [str(office), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
    command += ["--convert-to", _FORMAT, "--outdir", str(folder / "out"), *map(str, files)]
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
