"""Check files one by one: whatever is wrong with one of them, the others are still checked."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from checker.assess import Given, assess
from checker.batch.conversion import Job, jobs
from checker.batch.discovery import Found
from checker.batch.errors import BatchError, Problem, fault_id, problem
from checker.batch.machine import can_fork, cores, workers_for
from checker.batch.outcomes import Checked, Failed, Outcome
from checker.batch.protocol import MEGABYTE, Bounds, Lost
from checker.document import Document, read
from checker.document.errors import NotConverted, ReadError
from checker.rulebook import Pack
from checker.texts import Lang

_LARGEST_HASHED = 1024 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Options:
    """How the files are checked.

    given    what is stated about them
    only     the requirement ids that are wanted; empty for all
    workers  the number of worker processes; 0 checks in this process, without `bounds`; None takes as many as pay
    bounds   what the check of one file may use
    cache    the folder for copies of old documents in .docx; None keeps none
    """

    given: Mapping[Path, Given] = field(default_factory=dict)
    only: frozenset[str] = frozenset()
    lang: Lang = "zh"
    workers: int | None = None
    bounds: Bounds = field(default_factory=Bounds)
    cache: Path | None = None


def check_all(files: Iterable[Found], pack: Pack, options: Options) -> Iterator[Outcome]:
    """The outcome for each of `files`, in their order; never raises on account of a file.

    Raises BatchError where workers cannot be started.
    """
    work = partial(_check_safely, pack=pack, only=options.only, lang=options.lang)
    with closing(jobs(files, options.given, options.cache, options.bounds.seconds)) as prepared:
        workers = _workers(files, options)
        if workers:
            yield from _check_supervised(prepared, work, workers, options.bounds, pack)
        else:
            yield from map(partial(_check_here, work), prepared)


_Work = Callable[[Job], Outcome]


def _workers(files: Iterable[Found], options: Options) -> int:
    if _is_debugging():  # an exception is to be seen where it happens
        return 0
    if options.workers is not None:
        return options.workers
    return workers_for(len(files)) if isinstance(files, Sized) else cores()


def _check_here(work: _Work, job: Job) -> Outcome:
    try:
        return work(job)
    except MemoryError:
        return Failed(job.found.name, problem("out-of-memory"))


def _check_supervised(
    prepared: Iterable[Job], work: _Work, workers: int, bounds: Bounds, pack: Pack
) -> Iterator[Outcome]:
    """The outcomes from worker processes; a file that was lost with its worker has failed."""
    from checker.assess.ready import make_ready
    from checker.batch.workers import NoWorkers, Supervisor  # some 30 ms that the check of one file does not need

    if can_fork():
        make_ready(pack)
    supervisor = Supervisor[Job, Outcome](partial(_the_work, work), workers, bounds)
    try:
        with closing(supervisor.results(prepared)) as results:
            for job, outcome in results:
                yield _failed(job.found, outcome, bounds) if isinstance(outcome, Lost) else outcome
    except NoWorkers:
        raise BatchError([problem("no-workers")]) from None


def _the_work(work: _Work) -> _Work:
    """What a worker prepares: nothing, for the pack has come along."""
    return work


def _failed(found: Found, lost: Lost, bounds: Bounds) -> Failed:
    reasons: dict[str, Problem] = {
        "time": problem("time-limit", seconds=f"{bounds.seconds:g}"),
        "memory": problem("memory-limit", megabytes=bounds.memory // MEGABYTE),
        "died": problem("worker-died", how=lost.how),
    }
    return Failed(found.name, reasons[lost.why], _sha256(found.path))


def _check_safely(job: Job, pack: Pack, only: frozenset[str], lang: Lang) -> Outcome:
    """A fault of our own on one material is that material's error, not the end of the batch: a supervisor with five
    hundred files must not lose the other 499. It is told as an error with exit code 2, so it cannot go unseen."""
    try:
        return _check(job, pack, only, lang)
    except MemoryError:
        raise
    except Exception as error:
        if _is_debugging():
            raise
        return Failed(job.found.name, problem("internal", fault=fault_id(error)))


def _check(job: Job, pack: Pack, only: frozenset[str], lang: Lang) -> Outcome:
    found = job.found
    if found.problem:
        return Failed(found.name, found.problem)
    try:
        document = _read(job)
    except ReadError as error:
        return Failed(found.name, error, _sha256(found.path))
    assessment = assess(document, pack, given=job.given, only=only, lang=lang)
    return Checked(found.name, document.sha256, document.notes, assessment, assessment.verdict)


def _read(job: Job) -> Document:
    if job.copy is None:
        return read(job.found.path)
    if isinstance(job.copy, NotConverted):
        raise job.copy
    from checker.document.legacy import read_copy

    return read_copy(job.copy, job.found.path.name)


def _sha256(path: Path) -> str:
    """The hash of the file; "" where it cannot be read, or is so large that it is no material."""
    try:
        with path.open("rb") as stream:
            if os.fstat(stream.fileno()).st_size > _LARGEST_HASHED:
                return ""
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def _is_debugging() -> bool:
    return os.environ.get("CHECKER_DEBUG") == "1"
