"""How many worker processes pay, and when they may be forked."""

import sys
import threading

import pytest

from checker.batch import machine


@pytest.mark.parametrize(
    ("files", "forked", "spawned"),
    [(0, 0, 0), (1, 0, 0), (2, 1, 1), (8, 1, 1), (9, 2, 1), (24, 3, 1), (51, 4, 2), (1_000_000, 4, 4)],
)
def test_a_worker_is_started_where_it_pays(
    files: int, forked: int, spawned: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "cores", lambda: 4)
    monkeypatch.setattr(machine, "can_fork", lambda: True)
    assert machine.workers_for(files) == forked
    monkeypatch.setattr(machine, "can_fork", lambda: False)
    assert machine.workers_for(files) == spawned


def test_there_is_a_core() -> None:
    assert machine.cores() >= 1


def test_a_process_with_a_second_thread_is_not_forked() -> None:
    over = threading.Event()
    second = threading.Thread(target=over.wait)
    second.start()
    try:
        assert not machine.can_fork()
    finally:
        over.set()
        second.join()


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_only_linux_forks(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert not machine.can_fork()
