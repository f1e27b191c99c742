"""YAML with a memory: every value knows its line, so that an error can name it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml.constructor import ConstructorError
from yaml.reader import Reader

Path_ = tuple[str | int, ...]

_WORD = re.compile(r"[a-z0-9{}][a-z0-9{}.-]*")


class RulebookError(Exception):
    """The rules cannot be used. `problems` lists all that is wrong, each as “file:line: what”."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Source:
    """One file as data, with its node tree for looking up lines. `shown` is its path as messages print it."""

    shown: str
    data: Any
    root: yaml.Node | None

    def line(self, path: Path_) -> int:
        """The line (from 1) of the value at `path`, or of the deepest part of the path that exists."""
        node, line = self.root, 1
        for step in path:
            if node is not None:
                line = node.start_mark.line + 1
            child = _step(node, step)
            if child is None:
                break
            line, node = child
        return line

    def place(self, path: Path_) -> str:
        """“file:line”."""
        return f"{self.shown}:{self.line(path)}"

    def at(self, path: Path_, message: str) -> str:
        """“file:line: message”."""
        return f"{self.place(path)}: {message}"

    def select(self, pattern: str) -> Iterator[tuple[Path_, Any]]:
        """Every value whose path follows `pattern` (“families.*.roles.*”), whatever the rest of the data looks like."""
        return _follow(self.data, tuple(pattern.split(".")), ())


@dataclass(frozen=True)
class Unreadable:
    """A file that is no data, and why. `words` are those in it that may be names; None where not even text is read."""

    problem: str
    words: frozenset[str] | None = None


def read_source(path: Path, shown: str) -> Source | Unreadable:
    """Read one YAML file, or say why it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return Unreadable(f"{shown}:1: cannot be read: {error}")
    try:
        root, data = _parse(text)
    except _NotYaml as error:
        return Unreadable(f"{shown}:{error.line}: {error}", frozenset(_WORD.findall(text)))
    return Source(shown, {} if data is None else data, root)


class _NotYaml(Exception):
    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Safe YAML in which keys are words and a key that stands twice is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise ConstructorError(None, None, "a key must be a word, not a list or mapping", key.start_mark)
            if key.value in seen:
                raise ConstructorError(None, None, f'the key "{key.value}" stands twice', key.start_mark)
            seen.add(key.value)
        result: dict[Any, Any] = super().construct_mapping(node, deep)
        return result


def _parse(text: str) -> tuple[yaml.Node | None, Any]:
    if strange := Reader.NON_PRINTABLE.search(text):
        raise _NotYaml("control characters are not allowed", text.count("\n", 0, strange.start()) + 1)
    loader = _Loader(text)
    loader.deep_construct = True  # an alias inside of what it stands for is then refused
    try:
        root = loader.get_single_node()
        return root, loader.construct_document(root) if root is not None else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _NotYaml(getattr(error, "problem", None) or str(error), mark.line + 1 if mark else 1) from error
    except ValueError as error:  # what looks like a date or number and is none: 2013-02-30
        raise _NotYaml(str(error), 1) from error
    finally:
        loader.dispose()


def _step(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        child = node.value[step]
        return child.start_mark.line + 1, child
    return None


def _follow(value: Any, steps: tuple[str, ...], path: Path_) -> Iterator[tuple[Path_, Any]]:
    if not steps:
        yield path, value
        return
    for key, item in _children(value):
        if steps[0] in ("*", key):
            yield from _follow(item, steps[1:], (*path, key))


def _children(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, dict):
        yield from ((str(key), item) for key, item in value.items())
    elif isinstance(value, list):
        yield from enumerate(value)
