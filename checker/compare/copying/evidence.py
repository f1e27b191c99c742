"""What of a match is evidence: not what is marked, and not forms, which are alike but for the numbers filled in."""

import re
from dataclasses import dataclass

import numpy as np

from checker.compare.copying.folding import NUMBER, Array, Reading
from checker.compare.copying.passages import Match
from checker.compare.copying.quotations import runs
from checker.language.sentences import sentences

_SHORTEST_OWN = 12
_DIGIT = re.compile(r"\d")
_FORM_NUMBERS, _FORM_DENSITY, _FORM_CHANGED = 3, 1 / 20, 0.5


@dataclass(frozen=True, slots=True)
class Evidence:
    """The places of the equal characters in both texts, and whether each is the author's own wording.

    own     how many of them count as evidence
    renumbered  how many of them are numbers that are not the same number
    """

    places_a: Array
    places_b: Array
    own: int
    renumbered: Array

    @property
    def equal(self) -> int:
        """How many characters are equal, numbers digit by digit."""
        return len(self.places_a) - len(self.renumbered)


def weigh(match: Match, a: Reading, b: Reading, marks_a: Array, marks_b: Array) -> Evidence:
    """Look at every equal character of a match. The marks are those of the two texts; 0 is the author's own wording."""
    blocks = [block for segment in match.segments for block in segment.blocks]
    places_a = np.concatenate([np.arange(block.a, block.a + block.length) for block in blocks])
    places_b = np.concatenate([np.arange(block.b, block.b + block.length) for block in blocks])
    numbers = np.flatnonzero(a.codes[places_a] == NUMBER)
    differ = [a.number(int(places_a[index])) != b.number(int(places_b[index])) for index in numbers]
    renumbered = numbers[np.array(differ, bool)]
    free = (marks_a[places_a] != 0) | (marks_b[places_b] != 0)
    if len(renumbered):
        free |= _forms(match, a, places_a, places_a[numbers], places_a[renumbered])
    return Evidence(places_a, places_b, _own(places_a, free), renumbered)


def _forms(match: Match, a: Reading, places: Array, numbers: Array, renumbered: Array) -> Array:
    """Whether each place is in a sentence full of numbers most of which are not the same. 举一反三 has none."""
    numbers = numbers[np.array([_DIGIT.search(a.written(int(place))) is not None for place in numbers], bool)]
    renumbered = np.intersect1d(numbers, renumbered)
    form = np.zeros(len(places), bool)
    (start, end), _ = match.spans
    first, last = a.span(start, end)
    for begin, stop in sentences(a.raw[first:last]):
        low, high = np.searchsorted(a.at, (first + begin, first + stop))
        here = int(((numbers >= low) & (numbers < high)).sum())
        changed = int(((renumbered >= low) & (renumbered < high)).sum())
        if here >= _FORM_NUMBERS and here >= _FORM_DENSITY * (high - low) and changed >= _FORM_CHANGED * here:
            form |= (places >= low) & (places < high)
    return form


def _own(places: Array, free: Array) -> int:
    """Characters in stretches of some length that nothing free interrupts."""
    order = np.argsort(places, kind="stable")
    own = ~free[order]
    return sum(int(end - start) for start, end in runs(own) if end - start >= _SHORTEST_OWN)
