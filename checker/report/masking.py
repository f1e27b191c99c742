"""A report to be shown to others: names, identity and telephone numbers, addresses and private sums are hidden."""

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from checker.language.private import Mask, persons_in
from checker.report.model import Report

_Value = TypeVar("_Value")
_KEPT = frozenset({"id", "sha256", "digest", "kind", "author", "status", "verdict", "severity", "schema_name", "code"})
_OWN_SUMS = "member"


def masked(report: Report) -> Report:
    """The report with all private particulars hidden, in names of files too. Sums are hidden where they may be those of
    a person: in papers of members, and in what is said of papers together."""
    mask = Mask(_names(report))
    paths = _paths(report, mask)
    documents = tuple(_hidden(each, mask, paths, sums=each.author == _OWN_SUMS) for each in report.documents)
    rest = report.model_copy(update={"documents": ()})
    return _hidden(rest, mask, paths, sums=True).model_copy(update={"documents": documents, "masked": True})


def _names(report: Report) -> Iterator[str]:
    """Everybody who is named: as author, in the text of a paper, or in what is said of it."""
    for document in report.documents:
        if document.particulars.person:
            yield document.particulars.person
    yield from persons_in(_texts(report))


def _texts(report: Report) -> Iterator[str]:
    for document in report.documents:
        yield from (line.text for line in document.lines)
        yield document.title
        for requirement in document.requirements:
            yield from (f"{evidence.remark}，{evidence.quote}" for evidence in requirement.evidence)
        yield from (f"责任人：{item.owner}，{item.quote}" for item in (*document.problems, *document.measures))
    for unit in report.units:
        for requirement in unit.requirements:
            yield from (evidence.remark for evidence in requirement.evidence)
    for comparison in report.comparisons:
        for passage in comparison.passages:
            yield from (passage.a.quote, passage.b.quote)


def _paths(report: Report, mask: Mask) -> dict[str, str]:
    """The names of files with the names of persons in them hidden, each still its own."""
    paths: dict[str, str] = {}
    used: dict[str, int] = {}
    for path in _all_paths(report):
        if path in paths:
            continue
        hidden = mask.names(path)
        number = used[hidden] = used.get(hidden, 0) + 1
        stem, dot, suffix = hidden.rpartition(".")
        paths[path] = (
            hidden if number == 1 else f"{stem or hidden}({number}){dot if stem else ''}{suffix if stem else ''}"
        )
    return paths


def _all_paths(report: Report) -> Iterable[str]:
    yield from (document.path for document in report.documents)
    yield from report.supports
    for comparison in report.comparisons:
        yield from (comparison.a, comparison.b)


def _hidden(value: _Value, mask: Mask, paths: dict[str, str], *, sums: bool) -> _Value:
    """The value with every text in it hidden."""
    return _walk(value, mask, paths, sums)  # type: ignore[no-any-return]


def _walk(value: Any, mask: Mask, paths: dict[str, str], sums: bool) -> Any:
    if isinstance(value, str):
        return paths[value] if value in paths else mask.hide(value, sums)
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return value.model_copy(
            update={name: _walk(getattr(value, name), mask, paths, sums) for name in fields if name not in _KEPT}
        )
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: _walk(getattr(value, field.name), mask, paths, sums)
            for field in dataclasses.fields(value)
            if field.name not in _KEPT
        }
        return dataclasses.replace(value, **changed)
    if isinstance(value, tuple):
        return tuple(_walk(each, mask, paths, sums) for each in value)
    return value
