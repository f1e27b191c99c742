"""What a worker process does: the work that it is given, one task at a time, within its limits.

Over its pipe it says READY, then one `Answer` for each task; the end of the pipe is the end of its work.
"""

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from checker.batch.machine import collect_seldom
from checker.batch.protocol import READY, Answer, Bounds, Lost, Result, Task

# The supervisor ends a worker in time; the worker's own alarm only counts where the supervisor itself has gone.
_ALARM_FACTOR = 2
_STATM = Path("/proc/self/statm")


def serve(
    pipe: Connection,
    prepare: Callable[[], Callable[[Task], Result]] | None,
    bounds: Bounds,
    inherited: Sequence[Connection] = (),
) -> None:
    """Answer every task that comes through `pipe` with what `prepare()` makes of it, until the pipe is closed.

    A spawned process gets `prepare` through the pipe (None here): given along, a large one would block the supervisor
    for ever if the process died before it had read it.

    `inherited` are the supervisor's ends of pipes, which a forked process must let go of: a worker ends when the
    supervisor has gone, and could not tell while another worker held the other end.
    """
    for each in inherited:
        each.close()
    _set_signals()
    _say_nothing()
    collect_seldom()
    gc.freeze()  # what was there at the start stays in memory that forked processes share
    try:
        work = (prepare or pipe.recv())()
        _limit_memory(bounds.memory)
        pipe.send(READY)
        leaving = False
        while not leaving:
            task: Task = pipe.recv()
            with _alarm(bounds.seconds):
                message, leaving = _message(work, task)
            pipe.send_bytes(message)
    except (EOFError, OSError):
        return


def _message(work: Callable[[Task], Result], task: Task) -> tuple[bytes, bool]:
    """The pickled answer, and whether it is the last: a process that ran out of memory is not to be trusted."""
    try:
        return pickle.dumps(Answer(work(task))), False
    except MemoryError:
        last: Answer[Result] = Answer(Lost("memory"), leaving=True)
        return pickle.dumps(last), True


def _set_signals() -> None:
    """Ctrl-C reaches every process of a terminal, but it is the supervisor that ends the workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _say_nothing() -> None:
    """Libraries that crash print about it, and what they print can hold pieces of a material."""
    if os.environ.get("CHECKER_DEBUG") != "1":
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(nowhere, stream)
        os.close(nowhere)


def _limit_memory(above_start: int) -> None:
    if sys.platform == "linux":
        import resource

        pages = int(_STATM.read_text(encoding="ascii").split()[0])
        wanted = pages * resource.getpagesize() + above_start
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        if most == resource.RLIM_INFINITY or wanted < most:
            resource.setrlimit(resource.RLIMIT_AS, (wanted, most))


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """End this process if it is still busy when even the supervisor should have ended it."""
    if sys.platform == "win32":
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds * _ALARM_FACTOR)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
