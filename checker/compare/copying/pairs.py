"""The passages of two papers, with the author's own words, and what each paper has of the other."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from checker.compare.copying.borders import rounded
from checker.compare.copying.changes import changed_words
from checker.compare.copying.collection import REPEATABLE, Collection
from checker.compare.copying.evidence import Evidence, weigh
from checker.compare.copying.folding import Array, Reading
from checker.compare.copying.passages import Match, matches
from checker.compare.copying.results import Passage, Side
from checker.compare.copying.settings import Settings
from checker.compare.copying.shelf import Shelf

_OPENING = "“‘（《「『"
_CLOSING = "，。、；：！？”’）》…,.;:!?\"')"


@dataclass(frozen=True, slots=True)
class Compared:
    """What two papers have in common: the passages in the order of the first, and which characters of each they are."""

    a: int
    b: int
    passages: tuple[Passage, ...]
    places_a: Array
    places_b: Array


def compare_pair(
    shelf: Shelf,
    collection: Collection,
    numbers: tuple[int, int],
    hits: Sequence[tuple[int, int]],
    settings: Settings,
) -> Compared | None:
    """Look at two papers around the hits, which are places in their texts. None if there is nothing to report."""
    a, b = numbers
    marks_a, marks_b = collection.marks_of(a), collection.marks_of(b)
    if shelf.is_source(b):  # what came from a source counts, however many took it
        marks_a = marks_a & REPEATABLE
    found: list[tuple[Passage, Evidence]] = []
    for match in matches(collection.text(a), collection.text(b), hits, settings.least_likeness):
        if match.equal < settings.least_characters:
            continue
        evidence = weigh(match, shelf.reading(a), shelf.reading(b), marks_a, marks_b)
        if evidence.own >= settings.least_characters:
            found.append((_passage(match, evidence, shelf.reading(a), shelf.reading(b)), evidence))
    if not found:
        return None
    passages = tuple(passage for passage, _ in found)
    places_a = np.unique(np.concatenate([evidence.places_a for _, evidence in found]))
    places_b = np.unique(np.concatenate([evidence.places_b for _, evidence in found]))
    return Compared(a, b, passages, places_a[marks_a[places_a] == 0], places_b[marks_b[places_b] == 0])


def side(reading: Reading, start: int, end: int) -> Side:
    """The stretch of a text between two folded places, with the marks that open and close it."""
    first, last = reading.span(start, end)
    while first > 0 and reading.raw[first - 1] in _OPENING:
        first -= 1
    while last < len(reading.raw) and reading.raw[last] in _CLOSING:
        last += 1
    block = reading.block_at(first)
    return Side(block.index, reading.block_at(last - 1).index, block.place, reading.raw[first:last])


def _passage(match: Match, evidence: Evidence, a: Reading, b: Reading) -> Passage:
    shown = rounded(match, a, b)
    (start_a, end_a), (start_b, end_b) = shown.spans
    likeness = match.likeness * evidence.equal / max(1, match.equal)
    return Passage(
        side(a, start_a, end_a),
        side(b, start_b, end_b),
        match.equal,
        round(likeness, 3),
        changed_words(shown, evidence, a, b),
        match.reordered,
    )
