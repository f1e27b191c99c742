"""Putting a report in its place: whole or not at all."""

import errno
import os
from pathlib import Path

from checker.report.texts import REPORT
from checker.texts import Lang

_WHY = {
    errno.ENOENT: "no-folder",
    errno.ENOTDIR: "no-folder",
    errno.EISDIR: "is-folder",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EROFS: "no-permission",
    errno.ENOSPC: "no-space",
}


class ReportError(Exception):
    """A report cannot be written; `code` and `values` are those of `texts.REPORT`."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def message(self, lang: Lang = "zh") -> str:
        """What cannot be written and why."""
        values = {name: REPORT.say(value, lang) if name == "why" else value for name, value in self.values.items()}
        return REPORT.say(self.code, lang, **values)


def check_place(path: Path) -> None:
    """Refuse at once what could only fail after all documents are checked: no folder to write into, or a folder."""
    if path.is_dir():
        raise _unwritable(path, errno.EISDIR)
    if not path.parent.is_dir():
        raise _unwritable(path, errno.ENOENT)


def save(path: Path, content: bytes) -> None:
    """Write `content` to `path` by way of a file beside it, so that nobody ever sees half a report."""
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(content)
            return
        try:
            beside.write_bytes(content)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(path, error.errno or 0) from None


def _unwritable(path: Path, number: int) -> ReportError:
    return ReportError("unwritable", path=str(path), why=_WHY.get(number, "not-written"))
