"""The cache of earlier runs: it keeps, forgets the oldest, and never gets in the way."""

import sqlite3
import sys
from multiprocessing import get_context
from pathlib import Path

import pytest

from checker.batch.store import Store


def test_what_was_put_is_there_in_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "store.sqlite"
    with Store(path) as store:
        store.put("fingerprints", {"a": b"1", "b": b"2"})
        store.put("results", {"a": b"3"})
    with Store(path) as store:
        assert store.get("fingerprints", ["a", "b", "c"]) == {"a": b"1", "b": b"2"}
        assert store.get("results", ["a"]) == {"a": b"3"}


def test_a_later_entry_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    with Store(tmp_path / "store.sqlite") as store:
        store.put("x", {"a": b"1"})
        store.put("x", {"a": b"2"})
        assert (store.get("x", ["a"]), store.size()) == ({"a": b"2"}, 1)


def test_many_keys_are_found_at_once(tmp_path: Path) -> None:
    entries = {str(number): b"x" for number in range(2345)}
    with Store(tmp_path / "store.sqlite") as store:
        store.put("x", entries)
        assert store.get("x", list(entries)) == entries


def test_what_was_not_asked_for_longest_goes_first(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    for key in ("a", "b"):
        with Store(path, most=10) as store:
            store.put("x", {key: b"12345"})
    with Store(path, most=10) as store:
        store.get("x", ["a"])
        store.put("x", {"c": b"12345"})
    with Store(path, most=10) as store:
        assert sorted(store.get("x", ["a", "b", "c"])) == ["a", "c"]


@pytest.mark.parametrize("content", [b"no database at all, but long enough to be looked at" * 50, b""])
def test_a_damaged_file_is_made_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "store.sqlite"
    path.write_bytes(content)
    with Store(path) as store:
        store.put("x", {"a": b"1"})
        assert store.get("x", ["a"]) == {"a": b"1"}


def test_a_database_of_another_program_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE entries (something TEXT)")
    other.close()
    with Store(path) as store:
        store.put("x", {"a": b"1"})
        assert store.get("x", ["a"]) == {"a": b"1"}


def test_a_place_that_cannot_hold_it_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with Store(tmp_path / "file" / "store.sqlite") as store:
        store.put("x", {"a": b"1"})
        assert (store.get("x", ["a"]), store.size()) == ({}, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such permissions")
def test_only_the_user_may_look(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "store.sqlite"
    with Store(path):
        pass
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def fill(path: Path, name: str) -> None:
    """Put 200 entries one by one, as another run would."""
    with Store(path) as store:
        for number in range(200):
            store.put("x", {f"{name}{number}": name.encode()})


def test_runs_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with Store(path):
        pass
    context = get_context("spawn")
    runs = [context.Process(target=fill, args=(path, name)) for name in "abc"]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    with Store(path) as store:
        keys = [f"{name}{number}" for name in "abc" for number in range(200)]
        assert len(store.get("x", keys)) == 600
