"""Measuring CPU time: tasks that take turns, so that a slow minute of the machine strikes all of them alike.

What processes of their own use is counted too: work that is handed to workers costs no less.
"""

import os
import platform
import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

Task = Callable[[], object]
Thing = TypeVar("Thing")


def interleaved(tasks: Sequence[Task], rounds: int) -> list[float]:
    """The least CPU seconds that each task took in `rounds` rounds, the tasks taking turns after one run to warm up."""
    for task in tasks:
        task()
    best = [float("inf")] * len(tasks)
    for _ in range(rounds):
        for number, task in enumerate(tasks):
            best[number] = min(best[number], cpu_seconds(task))
    return best


def for_each(things: Sequence[Thing], work: Callable[[Thing], object]) -> Task:
    """The task of doing `work` on each of the things."""

    def task() -> None:
        for thing in things:
            work(thing)

    return task


def cpu_seconds(task: Task) -> float:
    """The CPU seconds that one run of `task` takes, in this process and in those that it starts and ends."""
    before = _used()
    task()
    return _used() - before


def _used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def machine() -> str:
    """The machine and the Python in one line."""
    return f"{_processor()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
