"""Where rule packs are, and which folders a pack is made of: its own, and those of the packs that it extends."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.rulebook.names import did_you_mean
from checker.rulebook.source import RulebookError, Source, Unreadable, read_source

_SHIPPED = Path(__file__).resolve().parent.parent / "packs"
_REPOSITORY = Path(__file__).resolve().parent.parent.parent / "rules"

Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class PackFiles:
    """The files of one pack, without those of the pack that it extends."""

    folder: Path
    sources: tuple[Source, ...]
    unreadable: tuple[Unreadable, ...]


@dataclass(frozen=True)
class Chain:
    """The files of a pack and of those that it extends, theirs first; `problem` says where the chain is broken."""

    packs: tuple[PackFiles, ...]
    problem: str = ""

    @property
    def sources(self) -> Iterator[Source]:
        """All files that could be read, in the order in which what they say holds: the last one overrides."""
        return (source for pack in self.packs for source in pack.sources)


def packs_folder() -> Path:
    """Where the packs are: inside the installed package, or the repository's `rules/`."""
    return _SHIPPED if _SHIPPED.is_dir() else _REPOSITORY


def available_packs() -> tuple[str, ...]:
    """The names of the packs that come with the checker."""
    return tuple(sorted(path.parent.name for path in packs_folder().glob("*/pack.yaml")))


def folder_of(name_or_path: str | Path) -> Path:
    """The folder of a pack, given by name or path. RulebookError if there is no such pack."""
    for folder in (Path(name_or_path), packs_folder() / name_or_path):
        if (folder / "pack.yaml").is_file():
            return folder.resolve()
    near = did_you_mean(str(name_or_path), available_packs())
    raise RulebookError([f"{name_or_path}: no rule pack of this name, and no folder with a pack.yaml{near or '.'}"])


def shown_path(folder: Path, path: Path) -> str:
    """The path of a pack's file as messages print it: rules/<pack>/…"""
    return (Path("rules") / folder.name / path.relative_to(folder)).as_posix()


def stamp_of(folder: Path) -> Stamp:
    """What changes when any file of the pack in `folder`, or of a pack that it extends, is changed."""
    paths = [path for each in _chain_of(folder) for path in _paths(each)]
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in paths)


def read_chain(folder: Path) -> Chain:
    """Read all files of the pack in `folder` and of those that it extends."""
    folders = _chain_of(folder)
    packs = {each: _read_pack(each) for each in reversed(folders)}
    return Chain(tuple(packs.values()), _break_in(packs, folders[-1]))


def _chain_of(folder: Path) -> tuple[Path, ...]:
    """The pack's folder, that of the pack it extends, and so on, up to where the chain ends or comes back."""
    folders = [folder]
    while True:
        parent = _parent(folders[-1], _extends(_head(_read_files(folders[-1]))))
        if parent is None or parent in folders:
            return tuple(folders)
        folders.append(parent)


def _break_in(packs: dict[Path, PackFiles], last: Path) -> str:
    """What is wrong with what the `last` pack of the chain extends, if it extends anything."""
    source = _head(packs[last].sources)
    name = _extends(source)
    if source is None or not name:
        return ""
    parent = _parent(last, name)
    if parent is None:
        near = did_you_mean(name, available_packs())
        return source.at(("pack", "extends"), f'no rule pack "{name}" to extend{near}')
    return (_head(packs[parent].sources) or source).at(("pack",), "the packs extend each other in a circle")


def _head(files: Iterable[Source | Unreadable]) -> Source | None:
    """The first file that says what the pack is."""
    return next((file for file in files if isinstance(file, Source) and any(file.select("pack.*"))), None)


def _extends(head: Source | None) -> str:
    names = head.select("pack.extends") if head else iter(())
    return next((name for _, name in names if isinstance(name, str)), "")


def _parent(folder: Path, name: str) -> Path | None:
    """The folder of the pack of this name, beside `folder` or among those shipped."""
    for place in (folder.parent, packs_folder()):
        if name and (place / name / "pack.yaml").is_file():
            return (place / name).resolve()
    return None


def _read_pack(folder: Path) -> PackFiles:
    files = tuple(_read_files(folder))
    sources = tuple(file for file in files if isinstance(file, Source))
    return PackFiles(folder, sources, tuple(file for file in files if isinstance(file, Unreadable)))


def _read_files(folder: Path) -> Iterator[Source | Unreadable]:
    return (read_source(path, shown_path(folder, path)) for path in _paths(folder))


def _paths(folder: Path) -> list[Path]:
    """The files of a pack, pack.yaml first."""
    head = folder / "pack.yaml"
    return sorted((path for path in folder.rglob("*.yaml") if path.is_file()), key=lambda path: (path != head, path))
