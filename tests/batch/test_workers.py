"""Supervised workers: whatever a task does to its worker costs that task and no other."""

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.batch import workers
from checker.batch.protocol import MEGABYTE, Bounds, Lost
from checker.batch.workers import NoWorkers, Supervisor
from tests.batch import misbehaving
from tests.batch.misbehaving import DIES, GOOD
from tests.batch.processes import are_gone, children

BOUNDS = Bounds(seconds=1, memory=512 * MEGABYTE)
ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture(params=["fork", "spawn"])
def start_method(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of starting a worker, whatever this process has started before."""
    monkeypatch.setattr(workers, "can_fork", lambda: request.param == "fork")
    return str(request.param)


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """No test leaves a process behind, dead or alive."""
    before = children()
    yield
    assert children().keys() <= before.keys()


def supervisor(count: int = 2, bounds: Bounds = BOUNDS) -> Supervisor[str, str]:
    return Supervisor(misbehaving.prepare, count, bounds)


def told(results: list[tuple[str, str | Lost]]) -> dict[str, str | Lost]:
    """What became of each task, without process ids."""
    return {task: result.rpartition(" ")[0] if isinstance(result, str) else result for task, result in results}


def test_every_task_has_its_result_in_order(start_method: str) -> None:
    tasks = [f"{number}:{GOOD}" for number in range(30)]
    results = list(supervisor().results(tasks))
    assert told(results) == {task: task for task in tasks}
    assert [task for task, _ in results] == tasks
    assert len({result for _, result in results if isinstance(result, str)}) == 30


def test_a_task_that_harms_its_worker_costs_only_itself(start_method: str) -> None:
    lost = {
        "b:sleeps": Lost("time"),
        "d:segfaults": Lost("died", "SIGSEGV"),
        "e:eats memory": Lost("memory"),
        "f:stumbles": Lost("memory"),
        "g:is killed from outside": Lost("died", "SIGKILL"),
        "h:exits": Lost("died", "exit code 3"),
        "i:raises": Lost("died", "exit code 4"),
    }
    good = {f"{letter}:{GOOD}": f"{letter}:{GOOD}" for letter in "acjklmn"}
    tasks = sorted([*lost, *good])
    results = list(supervisor().results(tasks))
    assert [task for task, _ in results] == tasks
    assert told(results) == lost | good


def test_what_hangs_outside_of_python_is_stopped_too() -> None:
    results = list(supervisor(1).results(["a:spins in C", f"b:{GOOD}"]))
    assert told(results) == {"a:spins in C": Lost("time"), f"b:{GOOD}": f"b:{GOOD}"}


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from([GOOD, *DIES]), max_size=12), st.integers(1, 3))
def test_exactly_the_deadly_tasks_are_lost_whatever_the_order_and_the_number_of_workers(
    kinds: list[str], count: int
) -> None:
    tasks = [f"{number}:{kind}" for number, kind in enumerate(kinds)]
    results = list(supervisor(count, Bounds(seconds=20)).results(tasks))
    assert [(task, isinstance(result, Lost)) for task, result in results] == [
        (task, not task.endswith(GOOD)) for task in tasks
    ]


def test_a_worker_that_is_killed_while_it_is_idle_costs_nothing() -> None:
    def tasks() -> Iterator[str]:
        yield f"0:{GOOD}"
        for number in range(1, 6):
            for pid in children():
                misbehaving.kill(pid)
                assert are_gone([pid])
            yield f"{number}:{GOOD}"

    running = Supervisor[str, str](misbehaving.prepare, 1, BOUNDS, window=1)
    assert told(list(running.results(tasks()))) == {f"{number}:{GOOD}": f"{number}:{GOOD}" for number in range(6)}


def test_no_more_tasks_are_taken_than_may_wait_for_one_that_is_slow() -> None:
    taken = 0

    def tasks() -> Iterator[str]:
        nonlocal taken
        for taken in count(1):
            yield "0:sleeps" if taken == 1 else f"{taken}:{GOOD}"

    results = Supervisor[str, str](misbehaving.prepare, 2, BOUNDS, window=10).results(tasks())
    assert taken == 0
    assert next(results) == ("0:sleeps", Lost("time"))
    assert taken == 10
    for _ in range(5):
        next(results)
    assert 10 <= taken <= 16
    results.close()


def test_no_more_workers_are_started_than_there_are_tasks() -> None:
    results = list(supervisor(8).results([f"0:{GOOD}", f"1:{GOOD}"]))
    assert len({str(result).rpartition(" ")[2] for _, result in results}) <= 2


def test_busy_workers_are_ended_when_nobody_wants_the_rest(start_method: str) -> None:
    results = supervisor(2, Bounds(seconds=600)).results([f"0:{GOOD}", "1:sleeps", "2:sleeps", "3:sleeps"])
    next(results)
    started = list(children())
    assert len(started) == 2
    results.close()
    assert are_gone(started, within=0)


def test_workers_end_when_their_supervisor_is_killed() -> None:
    script = (
        "import os\n"
        "from tests.batch.misbehaving import prepare\n"
        "from tests.batch.processes import children\n"
        "from checker.batch.workers import Supervisor\n"
        "from checker.batch.protocol import Bounds\n"
        "results = Supervisor(prepare, 3, Bounds()).results([f'{n}:good' for n in range(9)])\n"
        "next(results)\n"
        "print(*children(), flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=60, check=False)
    started = [int(pid) for pid in ended.stdout.split()]
    assert len(started) == 3
    assert are_gone(started)


def test_a_hanging_worker_whose_supervisor_is_killed_has_an_alarm_of_its_own() -> None:
    script = (
        "import os, signal\n"
        "from tests.batch.misbehaving import prepare\n"
        "from tests.batch.processes import children\n"
        "from checker.batch.workers import Supervisor\n"
        "from checker.batch.protocol import Bounds\n"
        "results = Supervisor(prepare, 1, Bounds(seconds=0.4)).results(['0:good', '1:spins in C'])\n"
        "next(results)\n"
        "print(*children(), flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=60, check=False)
    started = [int(pid) for pid in ended.stdout.split()]
    assert len(started) == 1
    assert are_gone(started)


def test_spawned_workers_that_die_while_they_are_given_much_do_not_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "can_fork", lambda: False)
    with pytest.raises(NoWorkers):
        list(Supervisor[str, str](misbehaving.LoadedInVain(), 2, BOUNDS).results([f"0:{GOOD}"]))


def test_starting_may_take_longer_than_a_task() -> None:
    running = Supervisor[str, str](misbehaving.prepare_slowly, 1, Bounds(seconds=0.5))
    assert told(list(running.results([f"0:{GOOD}"]))) == {f"0:{GOOD}": f"0:{GOOD}"}


def test_workers_that_never_get_ready_are_an_error_and_no_endless_attempt(start_method: str) -> None:
    running = Supervisor[str, str](misbehaving.never_ready, 2, BOUNDS)
    with pytest.raises(NoWorkers):
        list(running.results([f"{number}:{GOOD}" for number in range(5)]))


def test_a_system_that_allows_no_processes_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    monkeypatch.setattr(workers, "can_fork", lambda: True)
    with pytest.raises(NoWorkers):
        list(supervisor().results([f"0:{GOOD}"]))


def test_nothing_to_do_starts_nothing() -> None:
    assert list(supervisor().results([])) == []
    assert children() == {}
