"""Grams by the number of papers that have them: a few make pairs, many make shared wording."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from checker.compare.copying.collection import Collection
from checker.compare.copying.folding import Array

_AT_A_TIME = 2_000_000
_HALF = np.uint64(32)
_PLACE = np.uint64(0xFFFFFFFF)
_FEW_SOURCES = 4


@dataclass(frozen=True, slots=True)
class Grouped:
    """Grams that several papers have, by hash and then by place, each of them once a paper.

    hashes   uint32
    places   uint32
    papers   the paper of each place, uint32
    """

    hashes: Array
    places: Array
    papers: Array

    def __len__(self) -> int:
        return len(self.hashes)

    def where(self, chosen: Array) -> "Grouped":
        """Those that are chosen."""
        return Grouped(self.hashes[chosen], self.places[chosen], self.papers[chosen])


@dataclass(frozen=True, slots=True)
class Split:
    """Grams of a few papers; grams of many; and grams of many papers that few sources have as well."""

    rare: Grouped
    common: Grouped
    modelled: Grouped


def split(collection: Collection, most: int) -> Iterator[Split]:
    """Divide all grams that more than one paper has, a part at a time. `most`: how many papers are a few."""
    start = 0
    keys = collection.keys
    while start < len(keys):
        end = _end_of_group(keys, start + _AT_A_TIME)
        yield _split(_once_a_paper(collection, keys[start:end]), most, collection.papers)
        start = end


def joined(parts: Sequence[Grouped]) -> Grouped:
    """One behind the other."""
    if not parts:
        nothing = np.zeros(0, np.uint32)
        return Grouped(nothing, nothing, nothing)
    return Grouped(
        np.concatenate([part.hashes for part in parts]),
        np.concatenate([part.places for part in parts]),
        np.concatenate([part.papers for part in parts]),
    )


def _end_of_group(keys: Array, near: int) -> int:
    if near >= len(keys):
        return len(keys)
    return int(np.searchsorted(keys, keys[near] | _PLACE, "right"))


def _once_a_paper(collection: Collection, keys: Array) -> Grouped:
    places = (keys & _PLACE).astype(np.uint32)
    grams = Grouped((keys >> _HALF).astype(np.uint32), places, collection.paper_at(places))
    first = np.ones(len(grams), bool)
    first[1:] = (grams.hashes[1:] != grams.hashes[:-1]) | (grams.papers[1:] != grams.papers[:-1])
    return grams.where(first)


def _split(grams: Grouped, most: int, papers: int) -> Split:
    begins = np.ones(len(grams), bool)
    begins[1:] = grams.hashes[1:] != grams.hashes[:-1]
    group = np.cumsum(begins) - 1
    carriers = np.bincount(group)
    sources = np.bincount(group, grams.papers >= papers)
    few, many = (carriers > 1) & (carriers <= most), carriers > most
    from_model = many & (sources > 0) & (sources <= _FEW_SOURCES)
    return Split(grams.where(few[group]), grams.where(many[group]), grams.where(from_model[group]))
