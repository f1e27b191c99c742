"""What a schema cannot say: that every name a rule uses exists, and every pattern can be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from checker.language.patterns import PatternError, parse
from checker.rulebook import model
from checker.rulebook.builtins import BUILTINS, PREFIXES
from checker.rulebook.names import did_you_mean
from checker.rulebook.source import Path_, Source

if TYPE_CHECKING:
    from checker.rulebook.load import Pack

_LISTS = ("all", "any", "none")
_PATTERNS = ("headings", "opens", "names", "conducts", "strict", "titles", "marks", "signature")


def in_words(error: dict[str, Any]) -> str:
    """One pydantic error as a sentence."""
    key = str(error["loc"][-1]) if error["loc"] else ""
    match error["type"]:
        case "extra_forbidden":
            return f'unknown key "{key}"{did_you_mean(key, _all_keys())}'
        case "missing":
            return f'the key "{key}" is missing'
        case _:
            message = str(error["msg"])
            return f'"{key}": {message[0].lower()}{message[1:]}'


def _all_keys() -> set[str]:
    models = [value for value in vars(model).values() if isinstance(value, type) and issubclass(value, BaseModel)]
    return {key for each in models for key in each.model_fields}


def references(pack: Pack, files: list[tuple[Source, model.RuleFile]], problems: list[str]) -> None:
    """Add to `problems` every unknown name and unreadable pattern in `files`."""
    known = _known_names(pack)
    if not any(parsed.pack for _, parsed in files):
        problems.append("pack.yaml:1: the pack has no head (the key “pack”)")
    for source, parsed in files:
        data = source.data if isinstance(source.data, dict) else {}
        for path, name in _names_used(data, ()):
            if "{" not in name and not _is_known(name, known):
                problems.append(source.at(path, f'unknown signal "{name}"{did_you_mean(name, known)}'))
        for path, pattern in _patterns_used(data):
            try:
                parse(pattern)
            except PatternError as error:
                problems.append(source.at(path, str(error)))
        problems.extend(_requirement_problems(pack, source, parsed))
    problems.extend(_clashes(pack, files))


def _known_names(pack: Pack) -> set[str]:
    topics = [topic for family in pack.families.values() for topic in family.topics]
    names = set(pack.signals) | set(pack.kinds) | set(BUILTINS)
    names |= {f"in:{role}" for role in pack.roles} | {f"column:{signal}" for signal in pack.signals}
    return names | {f"{prefix}{topic}" for prefix in ("about:", "name:", "conduct:", "strict:") for topic in topics}


def _is_known(name: str, known: set[str]) -> bool:
    return name in known


def _names_used(value: Any, path: Path_) -> Iterator[tuple[Path_, str]]:
    """Every name in a condition anywhere below `value`, with its path."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in _LISTS and isinstance(item, list):
                for index, part in enumerate(item):
                    if isinstance(part, str):
                        yield (*path, key, index), part
                    else:
                        yield from _names_used(part, (*path, key, index))
            elif key == "prefer" and isinstance(item, list):
                yield from (((*path, key, index), name) for index, name in enumerate(item))
            elif key not in ("for_each", "edit", "want", "sample"):
                yield from _names_used(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _names_used(item, (*path, index))


def _patterns_used(data: dict[str, Any]) -> Iterator[tuple[Path_, str]]:
    for name, patterns in (data.get("signals") or {}).items():
        yield from ((("signals", name, index), pattern) for index, pattern in enumerate(patterns))
    for part in ("roles", "families", "recognition"):
        yield from _patterns_below(data.get(part), (part,))


def _patterns_below(value: Any, path: Path_) -> Iterator[tuple[Path_, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key in _PATTERNS and isinstance(item, list):
                yield from (((*path, key, index), str(pattern)) for index, pattern in enumerate(item))
            else:
                yield from _patterns_below(item, (*path, key))


def _requirement_problems(pack: Pack, source: Source, parsed: model.RuleFile) -> Iterator[str]:
    head, topics = pack.head, {topic for family in pack.families.values() for topic in family.topics}
    for index, rule in enumerate(parsed.requirements):
        path: Path_ = ("requirements", index)
        checks: list[tuple[str, str, tuple[str, ...], set[str]]] = [
            ("kind", "kind", (rule.kind,), set(head.kinds)),
            ("authors", "author", rule.authors, set(head.authors)),
            ("units", "unit", rule.units, set(head.units)),
        ]
        for key, word, values, right in checks:
            for value in values:
                if value not in right:
                    yield source.at((*path, key), f'unknown {word} "{value}"{did_you_mean(value, right)}')
        look = rule.look
        if look.topic and "{" not in look.topic and look.topic not in topics:
            yield source.at((*path, "look", "topic"), f'unknown topic "{look.topic}"{did_you_mean(look.topic, topics)}')
        if look.family and look.family not in pack.families:
            near = did_you_mean(look.family, pack.families)
            yield source.at((*path, "look", "family"), f'unknown family "{look.family}"{near}')
        for role in (*look.roles, *look.outside):
            if role not in pack.roles:
                yield source.at((*path, "look"), f'unknown role "{role}"{did_you_mean(role, pack.roles)}')
        if rule.judged and not (rule.weak and rule.reasons and rule.examples):
            yield source.at(path, f'"{rule.id}" has `met` and so needs `weak`, `reasons` and `examples`')
    for index, test in enumerate(parsed.tests):
        yield from _test_problems(pack, source, parsed, index, test)


def _test_problems(pack: Pack, source: Source, parsed: model.RuleFile, index: int, test: model.Test) -> Iterator[str]:
    base = test.text or parsed.sample
    for old in test.edit:
        if base.count(old) != 1:
            where: Path_ = ("tests", index, "edit", old)
            yield source.at(where, f"“{old[:20]}” stands {base.count(old)} times in the sample; it must stand once")
    ids = {rule.id for rule in pack.rules}
    for wanted in test.want:
        if "*" not in wanted and wanted not in ids:
            yield source.at(
                ("tests", index, "want", wanted), f'unknown requirement "{wanted}"{did_you_mean(wanted, ids)}'
            )


def _clashes(pack: Pack, files: list[tuple[Source, model.RuleFile]]) -> Iterator[str]:
    """A name must mean one thing: no signal is called like a kind or one of the engine's own tests."""
    for source, parsed in files:
        for name in parsed.signals:
            if name in pack.kinds or name in BUILTINS or any(name.startswith(prefix) for prefix in PREFIXES):
                yield source.at(("signals", name), f'the name "{name}" is taken')
        for name in parsed.kinds:
            if name in BUILTINS:
                yield source.at(("kinds", name), f'the name "{name}" is taken')
