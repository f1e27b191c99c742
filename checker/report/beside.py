"""Files that are written for each paper into a folder of their own: where they go and what they may never touch."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from checker.report.saving import ReportError, save
from checker.texts import Lang, Texts

_FORBIDDEN = re.compile(r'[<>:"\\|?*\x00-\x1f\x7f-\x9f]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_LONGEST = 80  # characters: Chinese ones take three bytes, and a name may have 255 of them

_TEXTS = Texts(
    {
        "holds-originals": (
            "不能写到 {path}：检查的材料就在这个文件夹里，原件不得改动；请另选一个文件夹",
            "cannot write to {path}: the materials that are checked lie there, and originals are never touched; "
            "choose another folder",
        ),
        "no-folder-made": ("建不了文件夹 {path}", "the folder {path} cannot be made"),
    }
)


class FolderError(ReportError):
    """A folder cannot be written to, or must not be."""

    def message(self, lang: Lang = "zh") -> str:
        """Which folder it is, and why."""
        return _TEXTS.say(self.code, lang, **self.values)


class Names:
    """Names for files, none of which is given twice; systems that do not tell cases apart are heeded."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def beside(self, path: str, named: Callable[[str], str]) -> str:
        """A name in the sub-folder of the paper `path` of a report, made of its stem by `named`."""
        folders = [_safe(part) for part in PurePosixPath(path).parts[:-1] if part not in ("/", "..", ".")]
        return self.free("/".join(folders), PurePosixPath(path).stem, named)

    def free(self, folder: str, stem: str, named: Callable[[str], str]) -> str:
        """A name in `folder` ("" for the topmost)."""
        for number in range(1, len(self._given) + 3):
            name = named(_safe(stem) + (f" {number}" if number > 1 else ""))
            found = f"{folder}/{name}" if folder else name
            if found.casefold() not in self._given:
                break
        self._given.add(found.casefold())
        return found


def refuse_folder_of(originals: Iterable[Path], folder: Path) -> None:
    """Raise FolderError if any of `originals` lies in `folder` or below it."""
    place = folder.resolve()
    if any(original.resolve().is_relative_to(place) for original in originals):
        raise FolderError("holds-originals", path=str(folder))


def save_below(folder: Path, name: str, content: bytes) -> None:
    """Write a file below `folder`, whose sub-folders are made. Raises ReportError."""
    target = folder / name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise FolderError("no-folder-made", path=str(target.parent)) from None
    save(target, content)


def _safe(name: str) -> str:
    """`name` as all systems allow it."""
    plain = _FORBIDDEN.sub("_", name).strip()[:_LONGEST].rstrip(". ")
    return f"_{plain}" if not plain or _RESERVED.fullmatch(plain) else plain
