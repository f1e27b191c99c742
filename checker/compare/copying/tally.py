"""How much of each paper stands elsewhere, and which papers have one origin."""

from collections.abc import Iterable, Sequence

import numpy as np

from checker.compare.copying.collection import REPEATABLE, Collection
from checker.compare.copying.folding import Array
from checker.compare.copying.forest import root


class Tally:
    """The characters of papers that were found elsewhere, over all comparisons. Quoted ones count for nothing."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._found: dict[int, Array] = {}

    def add(self, number: int, places: Array) -> float:
        """Add places in the text of a paper; their share of its characters."""
        if number not in self._found:
            self._found[number] = np.zeros(int(self._collection.lengths[number]), bool)
        self._found[number][places] = True
        return self._share(number, places)

    def share(self, number: int) -> float:
        """The share of a paper that was added so far."""
        found = self._found.get(number)
        return 0.0 if found is None else self._share(number, np.flatnonzero(found))

    def numbers(self) -> set[int]:
        """The papers that anything was added for."""
        return set(self._found)

    def _share(self, number: int, places: Array) -> float:
        own = (self._collection.marks_of(number) & REPEATABLE) == 0
        return round(float(own[places].sum()) / max(1, int(own.sum())), 3)


def origins(links: Iterable[tuple[int, int]]) -> list[Sequence[int]]:
    """Papers that are linked, directly or over others, in ascending order."""
    pairs = list(links)
    numbers = sorted({number for pair in pairs for number in pair})
    order = {number: position for position, number in enumerate(numbers)}
    parents = list(range(len(numbers)))
    for one, other in pairs:
        first, second = sorted((root(parents, order[one]), root(parents, order[other])))
        parents[second] = first
    groups: dict[int, list[int]] = {}
    for position, number in enumerate(numbers):
        groups.setdefault(root(parents, position), []).append(number)
    return list(groups.values())
