"""Work for worker processes that goes wrong on demand; a module of its own, for spawned processes import it."""

import ctypes
import faulthandler
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from typing import NoReturn

GOOD, LEAVES = "good", "leaves"
HANGS = ("sleeps", "spins in C")
DIES = ("segfaults", "exits", "is killed from outside", "raises")


def prepare() -> Callable[[str], str]:
    return work


def prepare_slowly() -> Callable[[str], str]:
    time.sleep(0.8)
    return work


def never_ready() -> NoReturn:
    sys.exit("no")


class LoadedInVain:
    """Something large to prepare with, which a spawned process dies of when it unpickles it."""

    def __init__(self) -> None:
        self.large = bytes(8 * 1024 * 1024)

    def __call__(self) -> Callable[[str], str]:
        return work

    def __setstate__(self, state: object) -> NoReturn:
        os._exit(5)


def work(task: str) -> str:
    """The process id for what is good; whatever else is asked for happens."""
    kind = task.rpartition(":")[2]
    if kind == "sleeps":
        time.sleep(600)
    elif kind == "spins in C":
        re.match(r"(a+)+$", "a" * 60 + "b")
    elif kind == "segfaults":
        faulthandler.disable()  # the test runner's would print
        ctypes.string_at(0)
    elif kind == "exits":
        os._exit(3)
    elif kind == "raises":
        raise SystemExit(4)
    elif kind == "is killed from outside":
        subprocess.run(["kill", "-9", str(os.getpid())], check=True)
        time.sleep(600)
    elif kind == "eats memory":
        hoard = [bytes(64 * 1024 * 1024) for _ in range(1000)]  # asked for, but never touched
        return str(len(hoard))
    elif kind == "stumbles":
        raise MemoryError
    return f"{task} {os.getpid()}"


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
