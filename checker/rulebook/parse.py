"""One file against the models: what it says, or every key and value that is wrong, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from checker.rulebook import model
from checker.rulebook.names import did_you_mean
from checker.rulebook.source import Path_, Source

_KEY = "[key]"  # what pydantic adds to the location where a key itself is wrong
_NOT_IN_THE_FILE = {model.NAME, model.CONDITION, _KEY}


@dataclass(frozen=True)
class Parsed:
    """A file and what it says; `content` is None when there are `problems`.

    `strays` are the names below unknown keys: a misspelt `signals` still shows what the signals are called.
    """

    source: Source
    content: model.RuleFile | None
    problems: tuple[str, ...] = ()
    strays: frozenset[str] = frozenset()


def parse(source: Source) -> Parsed:
    """Hold a file against the models."""
    try:
        return Parsed(source, model.RuleFile.model_validate(source.data))
    except ValidationError as error:
        details = [dict(detail) for detail in error.errors(include_url=False)]
    problems = [source.at(path, _in_words(detail, path)) for detail in details for path in [_path(detail)]]
    unknown = [detail["input"] for detail in details if detail["type"] == "extra_forbidden"]
    return Parsed(source, None, tuple(problems), frozenset(name for value in unknown for name in _names_in(value)))


def _path(detail: dict[str, Any]) -> Path_:
    return tuple(step for step in detail["loc"] if step not in _NOT_IN_THE_FILE)


def _in_words(detail: dict[str, Any], path: Path_) -> str:
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    match detail["type"]:
        case _ if not path:
            return f"the file must hold parts ({', '.join(model.RuleFile.model_fields)})"
        case "extra_forbidden":
            return f'unknown key "{key}"{did_you_mean(key, _all_keys())}'
        case "missing":
            return f'the key "{key}" is missing'
        case _:
            message = str(detail["msg"])
            return f'"{key}": {message[0].lower()}{message[1:]}'


def _all_keys() -> set[str]:
    models = [value for value in vars(model).values() if isinstance(value, type) and issubclass(value, BaseModel)]
    return {key for each in models for key in each.model_fields}


def _names_in(value: Any) -> Iterator[str]:
    """The value itself, if it is a word, every key anywhere below it, and every id."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            if key == "id" or not isinstance(item, str):
                yield from _names_in(item)
    elif isinstance(value, list):
        for item in value:
            if not isinstance(item, str):
                yield from _names_in(item)
