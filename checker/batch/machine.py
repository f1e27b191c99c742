"""What this machine offers: how many processes run at once, whether they can be forked, how many are worth starting."""

import gc
import math
import os
import sys
import threading
from pathlib import Path

# Measured: a forked worker costs as much as two or three papers, a spawned one, which loads everything again, as fifty.
_FILES_FOR_A_FORKED_WORKER = 8
_FILES_FOR_A_SPAWNED_WORKER = 50
_OBJECTS_BETWEEN_COLLECTIONS = 50_000
_THREADS = Path("/proc/self/task")


def cores() -> int:
    """How many processes can run at once."""
    if sys.platform == "linux":
        number = len(os.sched_getaffinity(0))
    else:
        number = os.cpu_count() or 1
    return number


def can_fork() -> bool:
    """Whether a forked worker is safe, which shares all that has been loaded and starts in milliseconds.

    It is where this process has one thread only: others might hold locks that nobody would ever release in the copy.
    Outside of Linux that is not known, and libraries of the system itself may have threads.
    """
    return sys.platform == "linux" and threading.active_count() == 1 and len(os.listdir(_THREADS)) == 1


def workers_for(files: int) -> int:
    """How many workers pay for so many files; 0 means that they are checked in this process.

    A single file is: a worker would add a tenth to a third to what it costs to start, and no other file could be lost
    with it.
    """
    if files <= 1:
        return 0
    each = _FILES_FOR_A_FORKED_WORKER if can_fork() else _FILES_FOR_A_SPAWNED_WORKER
    return min(cores(), math.ceil(files / each))


def collect_seldom() -> None:
    """Let the garbage collector of this process look for cycles less often: loading rules makes none, and it costs a
    tenth of a check to look again and again at what stays."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 20, 20)
