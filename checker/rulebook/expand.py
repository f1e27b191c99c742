"""One requirement written once `for_each` of several topics: what it becomes."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.rulebook.model import Requirement, Topic


def variants(rule: Requirement, topics: Mapping[str, Topic]) -> Iterator[Requirement]:
    """The requirement itself, or one for each of its topics with their names filled in."""
    if not rule.for_each:
        yield rule
    for variable, names in rule.for_each.items():
        for name in names:
            values = {
                variable: name,
                f"{variable}.name": topics[name].name,
                f"{variable}.name_en": topics[name].name_en,
                f"{variable}.example": topics[name].example,
            }
            yield Requirement.model_validate(_filled(rule.model_dump(exclude={"for_each"}), values))


def possible(text: str, raw_rule: Any) -> list[str]:
    """What `text` becomes in a rule that is still raw data: itself, or once for each topic of `for_each`, filled in.

    Placeholders of a `for_each` that cannot be read stay as they are.
    """
    for_each = raw_rule.get("for_each") if isinstance(raw_rule, dict) else None
    if not isinstance(for_each, dict):
        return [text]
    choices = [(variable, names) for variable, names in for_each.items() if isinstance(names, list)]
    return [_filled(text, {str(variable): str(name)}) for variable, names in choices for name in names] or [text]


def as_glob(identity: str) -> str:
    """An id with `*` for each placeholder that is left in it."""
    return re.sub(r"\{[^}]*\}", "*", identity)


def _filled(value: Any, values: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        for name, text in values.items():
            value = value.replace("{" + name + "}", text)
        return value
    if isinstance(value, dict):
        return {key: _filled(item, values) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_filled(item, values) for item in value]
    return value
