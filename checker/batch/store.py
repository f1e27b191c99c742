"""What was worked out in earlier runs, kept in one SQLite file that concurrent runs share.

It is a cache: whatever is wrong with it, the work is done again, and nothing else happens. Entries are as confidential
as the materials, so only the user may look into the folder. Those not asked for longest go first; time is counted in
runs, so that no clock is read.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TypeVar

MEGABYTE = 1024 * 1024
_AT_ONCE = 500  # keys in one question, below what the oldest SQLite allows
_SECONDS = 10  # to wait for another run that writes
_TABLE = """
CREATE TABLE IF NOT EXISTS entries (
    sort TEXT NOT NULL, key TEXT NOT NULL, data BLOB NOT NULL, run INTEGER NOT NULL, PRIMARY KEY (sort, key)
) WITHOUT ROWID
"""
_Answer = TypeVar("_Answer")


def default_store() -> Path:
    """Where it lies if nothing else is said: in the user's folder for caches."""
    from platformdirs import user_cache_path

    return user_cache_path("checker", appauthor=False) / "store-1.sqlite"


class Store:
    """Entries by sort and key in the file `path`, at most `most` bytes of them. Use it as a context."""

    def __init__(self, path: Path, most: int = 1000 * MEGABYTE) -> None:
        self._most = most
        self._database = _opened(path) or _opened_anew(path)
        self._run = self._ask(_last_run, 0) + 1

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def get(self, sort: str, keys: Sequence[str]) -> dict[str, bytes]:
        """The entries that there are among `keys`; they now count as asked for."""

        def find(database: sqlite3.Connection) -> dict[str, bytes]:
            found: dict[str, bytes] = {}
            for some in _in_parts(keys):
                where = f"sort = ? AND key IN ({','.join('?' * len(some))})"
                found.update(database.execute(f"SELECT key, data FROM entries WHERE {where}", (sort, *some)))
                database.execute(f"UPDATE entries SET run = ? WHERE {where}", (self._run, sort, *some))
            return found

        return self._ask(find, {})

    def put(self, sort: str, entries: Mapping[str, bytes]) -> None:
        """Keep the entries, over those of the same keys."""
        rows = [(sort, key, data, self._run) for key, data in entries.items()]
        self._ask(
            lambda database: database.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)", rows), None
        )

    def size(self) -> int:
        """The bytes of all entries."""
        return self._ask(_size, 0)

    def close(self) -> None:
        """Let go of what is too much, and of the file."""
        surplus = self.size() - self._most
        if surplus > 0:
            self._ask(lambda database: _drop_oldest(database, surplus), None)
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error):
                self._database.close()
            self._database = None

    def _ask(self, work: Callable[[sqlite3.Connection], _Answer], otherwise: _Answer) -> _Answer:
        """What `work` answers in a transaction; `otherwise` where there is no database, or it fails."""
        if self._database is None:
            return otherwise
        try:
            with self._database:
                return work(self._database)
        except sqlite3.Error:
            return otherwise


def _opened(path: Path) -> sqlite3.Connection | None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        database = sqlite3.connect(path, timeout=_SECONDS)
    except (OSError, sqlite3.Error):
        return None
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute(_TABLE)
        database.execute("SELECT sort, key, data, run FROM entries LIMIT 1").fetchone()
        path.chmod(0o600)
    except (OSError, sqlite3.Error):
        database.close()
        return None
    return database


def _opened_anew(path: Path) -> sqlite3.Connection | None:
    """A new file in place of one that is damaged or of another program."""
    for suffix in ("", "-wal", "-shm"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    return _opened(path)


def _last_run(database: sqlite3.Connection) -> int:
    (last,) = database.execute("SELECT coalesce(max(run), 0) FROM entries").fetchone()
    return int(last)


def _size(database: sqlite3.Connection) -> int:
    (total,) = database.execute("SELECT coalesce(sum(length(data)), 0) FROM entries").fetchone()
    return int(total)


def _drop_oldest(database: sqlite3.Connection, surplus: int) -> None:
    """Delete entries, those not asked for longest first, until so many bytes are gone."""
    by_age = database.execute("SELECT sort, key, length(data) FROM entries ORDER BY run, sort, key").fetchall()
    for sort, key, size in by_age:
        if surplus <= 0:
            return
        database.execute("DELETE FROM entries WHERE sort = ? AND key = ?", (sort, key))
        surplus -= size


def _in_parts(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(keys), _AT_ONCE):
        yield keys[first : first + _AT_ONCE]
