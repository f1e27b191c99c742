"""What a schema cannot say: that every name a rule uses exists, every pattern can be read, every test can be run."""

import re
from collections.abc import Iterator
from typing import Any

from checker.language.patterns import PatternError, parse
from checker.rulebook.circles import kinds_in_circles
from checker.rulebook.definitions import defined_twice, ids_of, taken_names
from checker.rulebook.folders import Chain, shown_path
from checker.rulebook.known import Names
from checker.rulebook.references import names_used, patterns_used
from checker.rulebook.source import Path_, Source

_ID = re.compile(r"[a-z0-9.-]+")
_LEFT_OPEN = re.compile(r"[a-z0-9{}.-]+")
_SHOWN_AT_MOST = 20


def problems_of(chain: Chain, names: Names) -> Iterator[str]:
    """All that is wrong with a pack and those that it extends, apart from what the models refuse."""
    if chain.problem:
        yield chain.problem
    yield from _missing_heads(chain)
    yield from defined_twice(chain)
    yield from taken_names(chain)
    yield from kinds_in_circles(chain)
    for source in chain.sources:
        yield from _unknown_names(source, names)
        yield from _unreadable_patterns(source)
        yield from _unfinished_requirements(source)
        yield from _impossible_tests(source, names)


def _missing_heads(chain: Chain) -> Iterator[str]:
    for pack in chain.packs:
        heads = [head for source in pack.sources for _, head in source.select("pack") if head is not None]
        if not heads and not pack.unreadable:
            yield f"{shown_path(pack.folder, pack.folder / 'pack.yaml')}:1: the pack has no head (the key “pack”)"


def _unknown_names(source: Source, names: Names) -> Iterator[str]:
    for path, sort, name in names_used(source):
        if problem := names.problem(sort, name):
            yield source.at(path, problem)


def _unreadable_patterns(source: Source) -> Iterator[str]:
    for path, pattern in patterns_used(source):
        try:
            parse(pattern)
        except PatternError as error:
            yield source.at(path, str(error))


def _unfinished_requirements(source: Source) -> Iterator[str]:
    for path, rule in source.select("requirements.*"):
        if not isinstance(rule, dict):
            continue
        if rule.get("met") and not (rule.get("weak") and _has_missing(rule.get("reasons")) and rule.get("examples")):
            yield source.at(path, f'"{rule.get("id")}" has `met` and so needs `weak`, `reasons` and `examples`')
        if rule.get("each") and (rule.get("met") or not (_has_missing(rule.get("reasons")) and rule.get("examples"))):
            yield source.at(path, f'"{rule.get("id")}" has `each` and so needs `reasons` and `examples`, and no `met`')
        if rule.get("check") and (rule.get("met") or not rule.get("reasons")):
            yield source.at(path, f'"{rule.get("id")}" has a `check` and so needs `reasons`, and no `met`')
        for identity in ids_of(rule):
            if _LEFT_OPEN.fullmatch(rule["id"]) and not _ID.fullmatch(identity):
                yield source.at(
                    (*path, "id"), f'the id becomes "{identity}"; only a-z, 0-9, dots and hyphens may stand'
                )


def _has_missing(reasons: Any) -> bool:
    return isinstance(reasons, dict) and bool(reasons.get("missing"))


def _impossible_tests(source: Source, names: Names) -> Iterator[str]:
    sample = next((text for _, text in source.select("sample")), "")
    for path, test in source.select("tests.*"):
        if isinstance(test, dict):
            yield from _impossible_edits(source, path, test.get("edit"), test.get("text") or sample)
    for path, _ in source.select("tests.*.want.*"):
        wanted = str(path[-1])
        if "*" not in wanted and (problem := names.problem("requirement", wanted)):
            yield source.at(path, problem)


def _impossible_edits(source: Source, path: Path_, edits: Any, text: Any) -> Iterator[str]:
    if not isinstance(edits, dict) or not isinstance(text, str):
        return
    for old in map(str, edits):
        if (times := text.count(old)) != 1:
            shown = f"“{old[:_SHOWN_AT_MOST]}” stands {times} times in the sample; it must stand once"
            yield source.at((*path, "edit", old), shown)
