"""Wording that many papers share: marked in every one of them, and joined to templates."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from checker.compare.copying.collection import SHARED, Collection
from checker.compare.copying.folding import Array
from checker.compare.copying.forest import root
from checker.compare.copying.grams import GRAM, WINDOW
from checker.compare.copying.grouping import Grouped

_NEIGHBOURS = 3
_SHORTEST = 24
_FILLED_IN = 2 * (GRAM + WINDOW) + 8  # next to a word of its own, a paper need not select the grams of the others
_BRIDGED = 80  # over a name or a number that each carrier filled in
_STEPS, _TOGETHER = 3, 0.5
_PRESENT = 0.5


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where the wording of a template begins and ends in one paper, as places of the collection."""

    paper: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Family:
    """Shared wording: where each of its carriers has it, in the order of the papers."""

    stretches: tuple[Stretch, ...]


def mark_shared(collection: Collection, common: Grouped, modelled: Grouped) -> None:
    """Mark runs of grams that many papers have. What few sources have stays unmarked in those: it came from there."""
    sources = modelled.places[modelled.papers >= collection.papers]
    places = np.setdiff1d(common.places, sources).astype(np.int64)
    if not len(places):
        return
    breaks = np.flatnonzero(np.diff(places) > WINDOW) + 1
    first = np.concatenate(([0], breaks))
    last = np.concatenate((breaks, [len(places)])) - 1
    starts, ends = places[first], places[last] + GRAM
    long = (last - first + 1 >= _NEIGHBOURS) & (ends - starts >= _SHORTEST)
    starts, ends = starts[long], ends[long]
    same = collection.paper_at(starts[1:]) == collection.paper_at(ends[:-1] - 1)
    close = np.append(same & (starts[1:] - ends[:-1] <= _FILLED_IN), False)
    ends[close] = starts[1:][close[:-1]]
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        collection.marks[start:end] |= SHARED


def families(collection: Collection, common: Grouped, most: int, shortest: int) -> list[Family]:
    """Grams that stand next to each other in more than `most` papers, joined; at least `shortest` characters."""
    if not len(common):
        return []
    grams, numbers = np.unique(common.hashes, return_inverse=True)
    order = np.argsort(common.places)
    places, papers, gram = common.places[order].astype(np.int64), common.papers[order], numbers[order]
    family = _joined(places, papers, gram, len(grams), most)[gram]
    sizes = np.bincount(family[np.unique(gram, return_index=True)[1]], minlength=len(grams))
    return _stretches(Grouped(family, places, papers), sizes, shortest, most)


def _joined(places: Array, papers: Array, gram: Array, count: int, most: int) -> Array:
    """The family of every gram, named by one of its grams.

    Two grams belong together if at least half of the papers that have either have both, near each other. A set phrase
    within a template is stepped over: it stands in many other places as well.
    """
    carriers = np.bincount(gram, minlength=count)
    parents = list(range(count))
    for steps in range(1, _STEPS + 1):
        near = (papers[steps:] == papers[:-steps]) & (places[steps:] - places[:-steps] <= _BRIDGED)
        edges, times = np.unique(gram[:-steps][near] * np.int64(count) + gram[steps:][near], return_counts=True)
        one, other = edges // count, edges % count
        together = (times > most) & (times >= _TOGETHER * np.maximum(carriers[one], carriers[other]))
        for first, second in zip(one[together].tolist(), other[together].tolist(), strict=True):
            parents[root(parents, first)] = root(parents, second)
    return np.array([root(parents, number) for number in range(count)], np.int64)


def _stretches(grams: Grouped, sizes: Array, shortest: int, most: int) -> list[Family]:
    """Each paper's stretch of a family, if it has at least half of the family's grams and is long enough."""
    large = sizes[grams.hashes] * WINDOW >= shortest  # at most one gram in WINDOW characters is the only one selected
    grams = grams.where(large)
    grams = grams.where(np.lexsort((grams.places, grams.papers, grams.hashes)))
    places, papers, family = grams.places, grams.papers, grams.hashes
    if not len(places):
        return []
    new = (family[1:] != family[:-1]) | (papers[1:] != papers[:-1]) | (np.diff(places) > _BRIDGED)
    first = np.concatenate(([0], np.flatnonzero(new) + 1))
    last = np.append(first[1:], len(places)) - 1
    starts, ends = places[first], places[last] + GRAM
    kept = (ends - starts >= shortest) & (last - first + 1 >= _PRESENT * sizes[family[first]])
    carried: dict[int, list[Stretch]] = {}
    rows = zip(family[first][kept], papers[first][kept], starts[kept], ends[kept], strict=True)
    for name, paper, start, end in rows:
        carried.setdefault(int(name), []).append(Stretch(int(paper), int(start), int(end)))
    found = [Family(_once(stretches)) for stretches in carried.values()]
    return sorted(
        (one for one in found if len(one.stretches) > most),
        key=lambda one: (-len(one.stretches), one.stretches[0].start),
    )


def _once(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    longest: dict[int, Stretch] = {}
    for stretch in stretches:
        known = longest.get(stretch.paper)
        if known is None or stretch.end - stretch.start > known.end - known.start:
            longest[stretch.paper] = stretch
    return tuple(sorted(longest.values(), key=lambda stretch: stretch.paper))
