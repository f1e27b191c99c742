"""Where converted copies are kept from one run to the next: by the sha256 of the original, up to a size in all."""

import contextlib
import os
import shutil
import zipfile
from pathlib import Path

MEGABYTE = 1024 * 1024


class CopyStore:
    """Converted copies in `folder`, at most `most` bytes of them; those not asked for longest go first.

    They are as confidential as the originals, so only the user may look into the folder. Several processes may use one.
    What cannot be kept, on a full disk say, is only not kept.
    """

    def __init__(self, folder: Path, most: int = 500 * MEGABYTE) -> None:
        self._folder = folder
        self._most = most

    def find(self, sha256: str) -> Path | None:
        """The copy of the original with this hash, which now counts as asked for; None if there is no whole one."""
        copy = self._folder / f"{sha256}.docx"
        with contextlib.suppress(OSError):
            os.utime(copy)
        return copy if zipfile.is_zipfile(copy) else None

    def keep(self, sha256: str, made: Path) -> Path:
        """Take over the file `made` as the copy of the original with this hash; where the copy is now."""
        copy = self._folder / f"{sha256}.docx"
        partial = copy.with_suffix(f".{os.getpid()}.part")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            shutil.copyfile(made, partial)
            partial.replace(copy)
        except OSError:
            with contextlib.suppress(OSError):
                partial.unlink()
            return made
        made.unlink(missing_ok=True)
        return copy

    def trim(self) -> None:
        """Let go of what is too much."""
        with contextlib.suppress(OSError):
            known = [(path.stat(), path) for path in self._folder.iterdir()]
            known.sort(key=lambda each: each[0].st_mtime, reverse=True)
            total = 0
            for status, path in known:
                total += status.st_size
                if total > self._most:
                    path.unlink(missing_ok=True)
