"""Places in two papers where a copied passage may stand: a gram in common, and characters in common around it."""

from collections.abc import Iterator

import numpy as np

from checker.compare.copying.collection import Collection
from checker.compare.copying.folding import Array
from checker.compare.copying.grams import GRAM
from checker.compare.copying.grouping import Grouped

_AT_A_TIME = 40_000
_NEAR, _NEAR_EQUAL = 12, 6
_FAR, _FAR_EQUAL = 28, 20
_SHIFTS = (0, 1, -1, 2, -2)

Hits = Array  # rows of two places, int64; the second is in the later paper


def of_few(collection: Collection, grams: Grouped) -> Iterator[Hits]:
    """All pairs of the papers that share each gram, but not of two sources."""
    index = np.arange(len(grams))
    distance = 1
    while True:
        index = index[index + distance < len(grams)]
        index = index[grams.hashes[index] == grams.hashes[index + distance]]
        if not len(index):
            return
        paired = index[grams.papers[index] < collection.papers]
        for part in np.array_split(paired, len(paired) // _AT_A_TIME + 1):
            yield likely(collection, grams.places[part], grams.places[part + distance])
        distance += 1


def of_models(collection: Collection, grams: Grouped) -> Iterator[Hits]:
    """The pairs of a paper and one of the few sources that share each gram with many papers."""
    ends = np.append(np.flatnonzero(grams.hashes[1:] != grams.hashes[:-1]) + 1, len(grams))
    last = np.repeat(ends, np.diff(ends, prepend=0)) - 1
    index = np.flatnonzero(grams.papers < collection.papers)
    while len(index):
        index = index[grams.papers[last[index]] >= collection.papers]
        for part in np.array_split(index, len(index) // _AT_A_TIME + 1):
            yield likely(collection, grams.places[part], grams.places[last[part]])
        last = last - 1


def likely(collection: Collection, first: Array, second: Array) -> Hits:
    """Those of the pairs of places around which enough characters are equal as well, shared wording not counted."""
    a, b = first.astype(np.int64), second.astype(np.int64)
    near = _equal_near(collection, a, b)
    a, b = a[near], b[near]
    far = _equal_far(collection, a, b)
    return np.stack((a[far], b[far]), axis=1)


def _equal_near(collection: Collection, a: Array, b: Array) -> Array:
    """A cheap look: left and right, each shifted by one at most."""
    total = np.zeros(len(a), np.uint8)
    for start in (-_NEAR, GRAM):
        codes = _window(collection.codes, a, np.arange(start, start + _NEAR))
        other = _window(collection.codes, b, np.arange(start - 1, start + _NEAR + 1))
        equal = [(codes == other[:, shift : shift + _NEAR]).sum(axis=1, dtype=np.uint8) for shift in range(3)]
        total += np.maximum(np.maximum(equal[0], equal[1]), equal[2])
    enough: Array = total >= _NEAR_EQUAL
    return enough


def _equal_far(collection: Collection, a: Array, b: Array) -> Array:
    """Left and right are shifted by themselves: characters may have been put in or left out.

    What is shared wording among papers still counts when it is copied from a source: there the source's marks decide.
    """
    total = np.zeros(len(a), np.int64)
    marked = np.where(collection.paper_at(b) < collection.papers, a, b)
    for around in (np.arange(-_FAR, 0), np.arange(GRAM, GRAM + _FAR)):
        own = _window(collection.marks, marked, around) == 0
        codes = _window(collection.codes, a, around)
        own &= codes != 0
        best = np.zeros(len(a), np.int64)
        for shift in _SHIFTS:
            equal = (codes == _window(collection.codes, b, around + shift)) & own
            best = np.maximum(best, equal.sum(axis=1))
        total += best
    enough: Array = total >= _FAR_EQUAL
    return enough


def _window(values: Array, places: Array, around: Array) -> Array:
    inside = np.clip(places[:, None] + around, 0, len(values) - 1)
    taken: Array = values[inside]
    return taken
