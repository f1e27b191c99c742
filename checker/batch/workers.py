"""Worker processes under supervision: a task that hangs, eats memory or kills its worker costs that one task.

The pools of the standard library hang or give everything up when a worker dies; here each worker has its own pipe, so
that it is always known who had what. A worker that dies or takes too long is replaced, the task that it was at is
`Lost`, and the tasks that it still had before it go to others.
"""

import multiprocessing
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Generic

from checker.batch.machine import can_fork
from checker.batch.protocol import READY, Answer, Bounds, Lost, Result, Task
from checker.batch.worker import serve

# A worker that is done with a task finds the next one in its pipe, whatever the supervisor is doing.
_TASKS_EACH = 2
# So many results may wait for one before them: enough for all others to work on while one task runs out its time.
_WINDOW = 256
_SECONDS_TO_START = 60.0
_SECONDS_TO_END = 1.0
_FAILED_STARTS = 3
_MOST_ON_WINDOWS = 60  # of 63 handles that can be waited for at once


class NoWorkers(Exception):
    """Worker processes cannot be started here, or end before they begin."""


@dataclass(slots=True, eq=False)
class _Worker(Generic[Task]):
    """One process and its pipe; the tasks that it has, the one that it is at first, with the time when that began."""

    process: BaseProcess
    pipe: Connection
    since: float
    ready: bool = False
    tasks: deque[tuple[int, Task]] = field(default_factory=deque)


class Supervisor(Generic[Task, Result]):
    """At most `count` workers, each of which calls `prepare` once and then what that gave back for every task.

    At most `window` tasks are begun and not yet taken. Tasks and results are pickled; `prepare` is where processes
    cannot be forked. No more workers are started than are needed.
    """

    def __init__(
        self, prepare: Callable[[], Callable[[Task], Result]], count: int, bounds: Bounds, window: int = _WINDOW
    ) -> None:
        self._prepare = prepare
        self._count = min(count, _MOST_ON_WINDOWS) if sys.platform == "win32" else count
        self._bounds = bounds
        self._window = window
        self._workers: list[_Worker[Task]] = []
        self._returned: deque[tuple[int, Task]] = deque()
        self._done: dict[int, tuple[Task, Result | Lost]] = {}
        self._failed_starts = 0

    def results(self, tasks: Iterable[Task]) -> Generator[tuple[Task, Result | Lost], None, None]:
        """Each task with its result, in their order; `tasks` is asked for as they can be given out.

        Raises NoWorkers. All processes have ended when the last result was taken or the iterator is closed.
        """
        numbered = enumerate(tasks)
        given = taken = 0
        more = True
        try:
            while True:
                while more and given - taken < self._window and self._has_room():
                    task = next(numbered, None)
                    more = task is not None
                    if task is not None:
                        given += 1
                        self._give(task)
                while taken in self._done:
                    yield self._done.pop(taken)
                    taken += 1
                if taken == given and not more:
                    return
                if taken < given:
                    self._listen()
        finally:
            self._end()

    def _has_room(self) -> bool:
        return len(self._workers) < self._count or any(len(each.tasks) < _TASKS_EACH for each in self._workers)

    def _give(self, task: tuple[int, Task]) -> None:
        """Hand a task to the worker that has fewest; a new one is started where every one has some."""
        worker = min(self._workers, key=lambda each: len(each.tasks), default=None)
        if worker is None or (worker.tasks and len(self._workers) < self._count):
            worker = self._start() or worker
        if worker is None:
            raise NoWorkers
        try:
            worker.pipe.send(task[1])
        except OSError:  # it died before it got this one
            self._hear(worker)
            self._returned.append(task)
            return
        if not worker.tasks:
            worker.since = time.monotonic()
        worker.tasks.append(task)

    def _start(self) -> _Worker[Task] | None:
        """A new worker; None where the system allows no more processes."""
        forked = can_fork()
        context = multiprocessing.get_context("fork" if forked else "spawn")
        ours, theirs = context.Pipe()
        inherited = [*(each.pipe for each in self._workers), ours] if forked else []
        process = _process(context, (theirs, self._prepare if forked else None, self._bounds, inherited))
        try:
            with _interrupts_held_back():
                process.start()
        except OSError:
            ours.close()
            return None
        finally:
            theirs.close()
        if not forked:
            with suppress(OSError):  # it has died already, which will be heard
                ours.send(self._prepare)
        worker = _Worker[Task](process, ours, time.monotonic())
        self._workers.append(worker)
        return worker

    def _listen(self) -> None:
        """Wait until something happens: answers, deaths, or a time that is over."""
        busy = [worker for worker in self._workers if worker.tasks]
        patience = max(0.0, min(map(self._deadline, busy), default=0.0) - time.monotonic())
        heard = wait([worker.pipe for worker in self._workers], timeout=patience)
        for worker in list(self._workers):
            if worker.pipe in heard:
                self._hear(worker)
        now = time.monotonic()
        for worker in [each for each in self._workers if each.tasks and self._deadline(each) <= now]:
            self._lose(worker, Lost("time"))
        self._give_again()

    def _deadline(self, worker: _Worker[Task]) -> float:
        return worker.since + (self._bounds.seconds if worker.ready else _SECONDS_TO_START)

    def _hear(self, worker: _Worker[Task]) -> None:
        """Take all that a worker says."""
        try:
            while worker in self._workers and worker.pipe.poll():
                said = worker.pipe.recv()
                worker.since = time.monotonic()
                if said == READY:
                    worker.ready = True
                    self._failed_starts = 0
                else:
                    self._take(worker, said)
        except (EOFError, OSError):
            self._lose(worker, None)

    def _take(self, worker: _Worker[Task], answer: Answer[Result]) -> None:
        number, task = worker.tasks.popleft()
        self._done[number] = task, answer.result
        if answer.leaving:
            self._dismiss(worker)

    def _lose(self, worker: _Worker[Task], why: Lost | None) -> None:
        """A worker has died, or must: the task that it was at is lost, unless it never came to it."""
        if why:
            worker.process.kill()
        worker.process.join(_SECONDS_TO_END)
        if worker.ready and worker.tasks:
            number, task = worker.tasks.popleft()
            self._done[number] = task, why or _death(worker.process.exitcode)
        elif not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= _FAILED_STARTS:
                raise NoWorkers
        self._dismiss(worker)

    def _dismiss(self, worker: _Worker[Task]) -> None:
        self._workers.remove(worker)
        self._returned.extend(worker.tasks)
        _end(worker)

    def _give_again(self) -> None:
        while self._returned:
            self._give(self._returned.popleft())

    def _end(self) -> None:
        """Let idle workers go and end busy ones at once; nothing that they have is wanted any more."""
        for worker in self._workers:
            worker.pipe.close()
            if worker.tasks or not worker.ready:
                worker.process.kill()
        for worker in self._workers:
            _end(worker)
        self._workers.clear()


def _process(context: BaseContext, arguments: tuple[object, ...]) -> BaseProcess:
    process: BaseProcess = context.Process(target=serve, args=arguments, daemon=True)  # type: ignore[attr-defined]
    return process


def _end(worker: _Worker[Task]) -> None:
    """Leave no process behind, not even as a zombie."""
    worker.pipe.close()
    worker.process.join(_SECONDS_TO_END)
    if worker.process.exitcode is None:
        worker.process.kill()
        worker.process.join()
    worker.process.close()


def _death(code: int | None) -> Lost:
    """How a worker died, by the exit code of its process: the number of a signal below zero."""
    if sys.platform != "win32" and code is not None and code < 0:
        if -code == signal.SIGALRM:
            return Lost("time")
        known = {each.value: each.name for each in signal.Signals}
        return Lost("died", known.get(-code, f"signal {-code}"))
    return Lost("died", f"exit code {code}")


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """No Ctrl-C while a process starts, which would print about it before it can ignore it."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
