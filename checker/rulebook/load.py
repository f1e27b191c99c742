"""From a folder of YAML to a Pack that can be used, or to the list of all that is wrong with it."""

from functools import lru_cache
from pathlib import Path

from checker.rulebook.check import problems_of
from checker.rulebook.folders import Stamp, available_packs, folder_of, packs_folder, read_chain, stamp_of
from checker.rulebook.known import Names
from checker.rulebook.merge import merge
from checker.rulebook.pack import Pack, TestCase
from checker.rulebook.parse import parse
from checker.rulebook.source import RulebookError

__all__ = ["Pack", "TestCase", "available_packs", "load_pack", "packs_folder"]


def load_pack(name_or_path: str | Path = "mass-line-2014") -> Pack:
    """Load a pack by name, or from a folder that holds a `pack.yaml`.

    RulebookError lists all problems at once: no such pack, unreadable YAML, unknown keys, unknown names,
    patterns that cannot be read.
    """
    folder = folder_of(name_or_path)
    return _load(folder, stamp_of(folder))


@lru_cache(maxsize=8)
def _load(folder: Path, _stamp: Stamp) -> Pack:
    chain = read_chain(folder)
    files = [parse(source) for source in chain.sources]
    problems = [file.problem for pack in chain.packs for file in pack.unreadable]
    problems += [problem for file in files for problem in file.problems]
    problems += problems_of(chain, Names(chain, (name for file in files for name in file.strays)))
    if problems:
        raise RulebookError(sorted(dict.fromkeys(problems), key=_by_place))
    return merge([(file.source, file.content) for file in files if file.content])


def _by_place(problem: str) -> tuple[str, int]:
    file, _, rest = problem.partition(":")
    line, _, _ = rest.partition(":")
    return file, int(line) if line.isdigit() else 0
