"""What the reader makes of a folder of .docx, against the XML itself and against LibreOffice where it is installed.

    python benchmarks/fidelity.py [folder] [--no-office] [--seconds 10]

For every file: the share of the characters of the main story that were read in order, what was lost, read twice or
elsewhere, and numbers that LibreOffice prints differently. Files that are refused are listed with the reason; a crash
or a time-out is a line too. Differences in numbers that come from known slips of LibreOffice (it counts deleted and
hidden paragraphs, ignores isLgl and lvlRestart) are counted apart.
"""

import argparse
import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.office_text import compare_numbers, office_lines
from benchmarks.raw_text import raw_story, visible
from benchmarks.text_differences import compare
from checker.document import Document, ReadError, read

_ENDINGS = (".docx", ".docm", ".dotx", ".dotm")
_NOTES_KINDS = ("footnote", "endnote")
_SAMPLES = Path(__file__).resolve().parent.parent / "samples"
_MOST_SHOWN = 3
_EMPTY = ("no-text", "only-pictures")


@dataclass(frozen=True)
class Outcome:
    """What reading one file gave: a document, or what went wrong and whether that was a typed error."""

    path: Path
    document: Document | None = None
    problem: str = ""
    typed: bool = True
    seconds: float = 0.0


def main() -> None:
    """Read, compare and print. Exit code 1 if anything crashed, hung, was lost or read twice."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=_SAMPLES)
    parser.add_argument("--no-office", action="store_true", help="do not ask LibreOffice")
    parser.add_argument("--seconds", type=float, default=10.0, help="time limit for a file")
    options = parser.parse_args()
    paths = sorted(path for path in options.folder.rglob("*") if path.suffix.lower() in _ENDINGS and path.is_file())
    totals: Counter[str] = Counter()
    read_files = {}
    for outcome in read_all(paths, options.seconds):
        name = outcome.path.relative_to(options.folder)
        for line in judge(outcome, totals):
            print(f"{name}: {line}")
        if outcome.document is not None:
            read_files[outcome.path] = outcome.document
    if not options.no_office:
        for path, lines in office_lines(list(read_files), options.seconds * 6):
            for line in judge_numbers(path, read_files[path], lines, totals):
                print(f"{path.relative_to(options.folder)}: {line}")
    print_totals(totals)
    sys.exit(1 if any(totals[kind] for kind in ("crash", "time-out", "lost", "twice")) else 0)


def judge(outcome: Outcome, totals: Counter[str]) -> Iterator[str]:
    """The lines on one file, its figures added to `totals`."""
    totals["files"] += 1
    if outcome.document is None:
        kind = "refused" if outcome.typed else outcome.problem.split(":")[0]
        totals[kind] += 1
        yield f"{kind}: {outcome.problem}" if outcome.typed else outcome.problem
        if outcome.problem in _EMPTY and (story := raw_story(outcome.path.read_bytes())) and story.paragraphs:
            totals["lost"] += len("".join(story.paragraphs))
            yield f"but it has text: {story.paragraphs[0]}"
        return
    totals["read"] += 1
    totals["slowest"] = max(totals["slowest"], round(1000 * outcome.seconds))
    story = raw_story(outcome.path.read_bytes())
    if story is None:
        yield "no text to compare with"
        return
    reading = [visible(block.text) for block in outcome.document.blocks if block.kind not in _NOTES_KINDS]
    differences = compare(story.paragraphs, [text for text in reading if text])
    totals["characters"] += differences.characters
    totals["lost"] += differences.lost_characters
    totals["twice"] += sum(map(len, differences.twice))
    totals["hidden"] += story.hidden
    totals["in codes"] += story.codes
    if lines := differences.described():
        recall = 1 - differences.lost_characters / max(differences.characters, 1)
        yield f"recall {recall:.4%}; " + "; ".join(lines)


def judge_numbers(path: Path, document: Document, lines: list[str] | None, totals: Counter[str]) -> Iterator[str]:
    """The lines on the numbers of one file."""
    if lines is None:
        totals["not opened by LibreOffice"] += 1
        return
    numbers = compare_numbers(document.blocks, lines)
    totals["same numbers"] += numbers.same
    totals["only ours"] += numbers.ours_only
    totals["only LibreOffice's"] += numbers.office_only
    if numbers.differing:
        story = raw_story(path.read_bytes())
        slips = story.slips if story else ()
        totals["numbers in doubt" if slips else "different numbers"] += len(numbers.differing)
        shown = "; ".join(f"{ours} / {theirs} {text[:12]}" for text, ours, theirs in numbers.differing[:_MOST_SHOWN])
        reason = f" ({', '.join(slips)})" if slips else ""
        yield f"{len(numbers.differing)} numbers differ{reason}: {shown}"


def print_totals(totals: Counter[str]) -> None:
    """All figures, and what they come to."""
    print()
    for name, count in totals.items():
        print(f"{name:28}{count:>10}{' ms' if name == 'slowest' else ''}")
    if totals["characters"]:
        print(f"{'recall':28}{1 - totals['lost'] / totals['characters']:>10.4%}")
    both = totals["same numbers"] + totals["different numbers"]
    if both:
        print(f"{'equal numbers':28}{totals['same numbers'] / both:>10.4%}")


def read_all(paths: Sequence[Path], seconds: float) -> Iterator[Outcome]:
    """Read every file in a process beside this one, which is replaced where it dies or takes longer than `seconds`."""
    reader = _Reader()
    try:
        for path in paths:
            yield reader.read(path, seconds)
    finally:
        reader.stop()


class _Reader:
    """A process that reads one file after the other."""

    def __init__(self) -> None:
        self._start()

    def read(self, path: Path, seconds: float) -> Outcome:
        start = time.monotonic()
        try:
            self._connection.send(path)
            answer = self._connection.recv() if self._connection.poll(seconds) else None
        except (EOFError, OSError):
            self._restart()
            return Outcome(path, problem="crash: the process died", typed=False)
        if answer is None:
            self._restart()
            return Outcome(path, problem=f"time-out: more than {seconds:g} s", typed=False)
        passed = time.monotonic() - start
        if isinstance(answer, Document):
            return Outcome(path, answer, seconds=passed)
        if isinstance(answer, ReadError):
            return Outcome(path, problem=answer.code, seconds=passed)
        return Outcome(path, problem=f"crash: {answer}", typed=False, seconds=passed)

    def stop(self) -> None:
        self._process.kill()
        self._process.join()
        self._connection.close()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, other = context.Pipe()
        self._process = context.Process(target=_serve, args=(other,), daemon=True)
        self._process.start()
        other.close()

    def _restart(self) -> None:
        self.stop()
        self._start()


def _serve(connection: Connection) -> None:
    while True:
        try:
            path = connection.recv()
        except EOFError:
            return
        try:
            connection.send(read(path))
        except ReadError as error:
            connection.send(error)
        except Exception as error:  # whatever it is, it is what this script looks for
            connection.send(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
