"""Kinds of sentence that are defined by themselves: no sentence could ever be held against them."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from checker.rulebook.definitions import Definition, effective
from checker.rulebook.folders import Chain
from checker.rulebook.references import names_in


def kinds_in_circles(chain: Chain) -> Iterator[str]:
    """A problem for each circle of kinds, at the definition of the first of them."""
    kinds = {each.name: each for each in effective(chain) if each.sort == "kind of sentence"}
    for circle in _circles({name: _used_by(kind) & set(kinds) for name, kind in kinds.items()}):
        if len(circle) == 1:
            message = f'the kind "{circle[0]}" is defined by itself'
        else:
            way = " → ".join(f'"{name}"' for name in [*circle, circle[0]])
            message = f"kinds are defined by each other in a circle: {way}"
        yield kinds[circle[0]].problem(message)


def _used_by(kind: Definition) -> set[str]:
    carried = kind.value.get("carries_over") if isinstance(kind.value, dict) else None
    return {name for condition in (kind.value, carried) for _, name in names_in(condition)}


def _circles(uses: Mapping[str, set[str]]) -> Iterator[list[str]]:
    """Circles without a name in common, each from its first name in the order of the alphabet on."""
    rest = {name: sorted(used) for name, used in sorted(uses.items())}
    while circle := _circle(rest):
        start = circle.index(min(circle))
        yield circle[start:] + circle[:start]
        rest = {name: used for name, used in rest.items() if name not in circle}


def _circle(uses: Mapping[str, list[str]]) -> list[str]:
    try:
        TopologicalSorter(uses).prepare()
    except CycleError as error:
        used_by_next: list[str] = error.args[1]
        return used_by_next[:0:-1]
    return []
