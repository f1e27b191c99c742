"""YAML with a memory: every value knows its line, so that an error can name it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Path_ = tuple[str | int, ...]


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

    def at(self, path: Path_, message: str) -> str:
        """“file:line: message”."""
        return f"{self.shown}:{self.line(path)}: {message}"


def _step(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        child = node.value[step]
        return child.start_mark.line + 1, child
    return None


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Safe YAML in which a key that stands twice is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f'the key "{key.value}" stands twice', key.start_mark
                )
            seen.add(key.value)
        result: dict[Any, Any] = super().construct_mapping(node, deep)
        return result


def read_source(path: Path, shown: str) -> Source:
    """Read one YAML file. RulebookError if it cannot be read or is no YAML."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RulebookError([f"{shown}:1: cannot be read: {error}"]) from error
    loader = _Loader(text)
    try:
        root = loader.get_single_node()
        data = loader.construct_document(root) if root is not None else {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise RulebookError([f"{shown}:{line}: {getattr(error, 'problem', None) or error}"]) from error
    finally:
        loader.dispose()
    return Source(shown, data, root)
