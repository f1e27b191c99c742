"""Where in a rule file names and patterns stand. It reads raw data: a mistake in one place hides none in another."""

import re
from collections.abc import Iterator
from typing import Any

from checker.rulebook.expand import possible
from checker.rulebook.source import Path_, Source

_NAMES = {
    "requirements.*.kind": "kind",
    "requirements.*.kinds.*": "kind",
    "requirements.*.check.name": "check",
    "requirements.*.authors.*": "author",
    "requirements.*.units.*": "unit",
    "requirements.*.for_each.*.*": "topic",
    "requirements.*.look.topic": "topic",
    "requirements.*.look.family": "family",
    "requirements.*.look.roles.*": "role",
    "requirements.*.look.outside.*": "role",
    "requirements.*.met.*.authors.*": "author",
    "requirements.*.weak.*.authors.*": "author",
    "requirements.*.met.*.units.*": "unit",
    "requirements.*.weak.*.units.*": "unit",
    "requirements.*.prefer.*": "test",
    "requirements.*.met.*.different.*": "test",
    "requirements.*.weak.*.different.*": "test",
    "roles.*.beside.*": "role",
    "roles.*.signs.authors.*": "author",
    "families.*.roles.*": "role",
    "families.*.outside.*": "role",
    "plain.void.*": "signal",
    "recognition.kinds.*.author": "author",
    "recognition.kinds.*.sections.*": "role",
    "recognition.kinds.*.needs.*": "group of words",
    "items.problem_roles.*": "role",
    "items.measure_roles.*": "role",
    "items.*.heads": "signal",
}
_KEYS = {
    "recognition.kinds.*": "kind",
    "recognition.authors.*": "author",
    "recognition.units.*": "unit",
    "items.kinds.*": "kind",
}
_MAY_BE_EMPTY = ("requirements.*.look.topic", "requirements.*.look.family", "recognition.kinds.*.author")
_CONDITIONS = (
    "kinds.*",
    "kinds.*.carries_over",
    "roles.*.unless",
    "roles.*.signs",
    "roles.*.signs.among",
    "families.*.ignore",
    "families.*.closes",
    "requirements.*.met.*",
    "requirements.*.met.*.among",
    "requirements.*.met.*.also.*",
    "requirements.*.weak.*",
    "requirements.*.weak.*.among",
    "requirements.*.weak.*.also.*",
    "requirements.*.each.met",
    "requirements.*.each.weak",
    "requirements.*.each.hollow",
    "requirements.*.check.conditions.*",
    "standards.*.limits.*.whom",
    "items.*.told",
    "items.*.sections",
    "items.admits",
    "items.claims",
    "items.lays_down",
    "items.outside",
    "items.settled",
    "items.shared",
    "items.closing",
    "items.settles",
    "items.recounts",
)
_PATTERNS = (
    "signals.*.*",
    "roles.*.headings.*",
    "roles.*.opens.*",
    "families.*.topics.*.names.*",
    "families.*.topics.*.conducts.*",
    "families.*.topics.*.strict.*",
    "plain.words.*",
    "recognition.*.*.titles.*",
    "recognition.*.*.unless.*",
    "recognition.*.*.openings.*",
    "recognition.words.*.*",
    "recognition.*.*.marks.*",
    "recognition.*.*.signature.*",
    "requirements.*.check.words.*.*",
    "regulations.*.title",
    "regulations.*.names.*",
    "events.*.names.*",
    "campaigns.*.names.*",
)
_TEST_NAME = re.compile(r"[a-z][a-z0-9.:-]*")


def names_used(source: Source) -> Iterator[tuple[Path_, str, str]]:
    """Every name that the file uses: its path, its sort (as in `known.Names`), and the name."""
    for pattern, sort in _NAMES.items():
        for path, value in source.select(pattern):
            if isinstance(value, str) and (value or pattern not in _MAY_BE_EMPTY):
                yield from ((path, sort, name) for name in _possible(source, path, value))
    for pattern, sort in _KEYS.items():
        yield from ((path, sort, str(path[-1])) for path, _ in source.select(pattern))
    for pattern in _CONDITIONS:
        for path, condition in source.select(pattern):
            yield from ((where, "test", name) for where, name in names_in(condition, path))


def names_in(condition: Any, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """The names in a condition and in those inside of it. What cannot be a name is left to the model to refuse."""
    if not isinstance(condition, dict):
        return
    for key in ("all", "any", "none"):
        parts = condition.get(key)
        for index, part in enumerate(parts if isinstance(parts, list) else ()):
            where = (*path, key, index)
            if isinstance(part, str) and _TEST_NAME.fullmatch(part):
                yield where, part
            yield from names_in(part, where)


def patterns_used(source: Source) -> Iterator[tuple[Path_, str]]:
    """Every pattern in the file, with its path."""
    for pattern in _PATTERNS:
        yield from ((path, value) for path, value in source.select(pattern) if isinstance(value, str))


def _possible(source: Source, path: Path_, value: str) -> list[str]:
    """The names that a value becomes when the requirement that it stands in is written once for each topic."""
    rules = [rule for where, rule in source.select("requirements.*") if where == path[:2]] if "{" in value else []
    return possible(value, rules[0]) if rules else [value]
