"""What a check costs, as a ratio on the same files in the same run, and what starting costs.

    python benchmarks/speed.py [--papers N] [--rounds N] [--profile] [--json]

(a) zipfile + lxml.etree.fromstring of the parts that are read; (b) reading; (c) the whole check: reading, judging, the
report as JSON. Each is the best of the rounds, in CPU time, in one process, the rules loaded beforehand. The last lines
are whole commands, rules, workers and all: the median of seven, for many papers a single run. Their byte code is
compiled beforehand, as pip does when it installs. --profile shows where the time of (c) goes instead. Needs a system
with rusage, so not Windows.
"""

import argparse
import cProfile
import datetime
import json
import os
import pstats
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.papers import described, parse_parts, write_papers
from benchmarks.timing import Task, cpu_seconds, for_each, interleaved, machine
from checker.batch.check import Options, check_all
from checker.batch.discovery import discover
from checker.batch.machine import collect_seldom
from checker.document import read
from checker.report import json_report
from checker.report.build import Run, build
from checker.report.layout import Layout
from checker.rulebook import Pack, load_pack

STARTS = 7
JOB_DONE = (0, 1)  # 1: some material fails
PROFILE_LINES = 40
ANY_DAY = datetime.date(2014, 7, 1)
MOST_TIMES, AIM_TIMES = 4.0, 3.0
MOST_VERSION, MOST_COLD = 0.15, 0.5


@dataclass(frozen=True, slots=True)
class Speed:
    """Milliseconds of CPU a paper: the bare parts, reading, the whole check warm, and the command on all papers.

    The others are seconds of CPU of a process: an empty Python, `checker --version`, `checker check` of one paper.
    """

    bare: float
    reading: float
    check: float
    command: float
    python: float
    version: float
    cold: float


def main() -> None:
    """Measure and print."""
    options = _options()
    with TemporaryDirectory() as folder:
        paths = write_papers(Path(folder), options.papers)
        if options.profile:
            _profile(check_task(Path(folder), load_pack()))
            return
        speed = measure(Path(folder), paths, options.rounds)
        if options.json:
            print(json.dumps({"machine": machine(), "papers": len(paths), **asdict(speed)}, indent=2))
        else:
            _print(speed, described(paths))


def measure(folder: Path, paths: Sequence[Path], rounds: int) -> Speed:
    """All the times for the papers of a folder."""
    collect_seldom()  # as the command does
    tasks = [for_each(paths, parse_parts), for_each(paths, read), check_task(folder, load_pack())]
    bare, reading, check = interleaved(tasks, rounds)
    if not bare < reading < check:
        raise RuntimeError(
            f"a part costs more than the whole ({bare}, {reading}, {check}): this measures something else"
        )
    each = 1000 / len(paths)
    with TemporaryDirectory() as bytecode:
        start = Start(Path(bytecode))
        return Speed(
            bare=bare * each,
            reading=reading * each,
            check=check * each,
            python=start.median("-c", "pass"),
            version=start.median("-m", "checker", "--version"),
            cold=start.median("-m", "checker", "check", str(paths[0]), "--format", "json"),
            command=start.seconds("-m", "checker", "check", str(folder), "--format", "json") * each,
        )


class Start:
    """Runs Python in processes of their own and takes their CPU time; `bytecode` is a folder for compiled modules."""

    def __init__(self, bytecode: Path) -> None:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self._environment = {**kept, "PYTHONPYCACHEPREFIX": str(bytecode)}

    def median(self, *arguments: str) -> float:
        """The median CPU seconds of seven runs, after one that compiles the modules."""
        self.seconds(*arguments)
        return statistics.median(self.seconds(*arguments) for _ in range(STARTS))

    def seconds(self, *arguments: str) -> float:
        """The CPU seconds of one run. RuntimeError if it could not do its job."""
        return cpu_seconds(partial(self._run, arguments))

    def _run(self, arguments: Sequence[str]) -> None:
        command = [sys.executable, *arguments]
        done = subprocess.run(command, env=self._environment, stdout=subprocess.DEVNULL, check=False)
        if done.returncode not in JOB_DONE:
            raise RuntimeError(f"exit code {done.returncode}: {' '.join(arguments)}")


def check_task(folder: Path, pack: Pack) -> Task:
    """Check the folder in this process and write the report as JSON. RuntimeError if a paper cannot be checked."""

    def check() -> bytes:
        found = discover([folder])
        report = build(check_all(found.files, pack, Options(workers=0)), Run(pack, "zh", found, ANY_DAY))
        if report.summary.error:
            raise RuntimeError(f"{report.summary.error} papers could not be checked")
        return json_report.write(report, Layout())

    return check


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="What a check costs.")
    parser.add_argument("--papers", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--profile", action="store_true", help="show where the time of the check goes")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser.parse_args()


def _profile(task: Task) -> None:
    task()
    profile = cProfile.Profile()
    profile.runcall(task)
    pstats.Stats(profile).sort_stats("tottime").print_stats(PROFILE_LINES)


def _print(speed: Speed, papers: str) -> None:
    print(machine())
    print(papers)
    print(f"(a) zipfile + lxml of the parts   {speed.bare:7.2f} ms a paper")
    print(f"(b) reading                       {speed.reading:7.2f} ms   {speed.reading / speed.bare:5.2f} × (a)")
    print(
        f"(c) the whole check               {speed.check:7.2f} ms   {speed.check / speed.bare:5.2f} × (a)"
        f"   (at most {MOST_TIMES:.0f}, aim {AIM_TIMES:.0f})"
    )
    print(f"    with start and rules, as a command {speed.command:7.2f} ms a paper")
    print(f"python -c pass                    {speed.python:7.3f} s of CPU")
    print(f"checker --version                 {speed.version:7.3f} s   (at most {MOST_VERSION})")
    print(f"checker check one.docx            {speed.cold:7.3f} s   (at most {MOST_COLD})")


if __name__ == "__main__":
    main()
