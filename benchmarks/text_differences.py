"""Two readings of one story side by side: what is lost, what is read twice, what stands elsewhere."""

import difflib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

_MOST_COMPARED = 4_000_000
_SHORTEST_COPY = 4
_SHOWN = 30


@dataclass
class Differences:
    """Characters of the truth, and pieces in which a reading differs from it."""

    characters: int = 0
    lost: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)

    @property
    def lost_characters(self) -> int:
        """How many characters were not read, or not in their place."""
        return sum(map(len, self.lost)) + sum(map(len, self.elsewhere))

    def described(self) -> list[str]:
        """One line for each kind of difference; what was added (symbols, drawn text) is no mistake."""
        kinds = (("lost", self.lost), ("twice", self.twice), ("elsewhere", self.elsewhere))
        return [f"{name} {sum(map(len, pieces))}: {_shown(pieces)}" for name, pieces in kinds if pieces]


def compare(truth: Sequence[str], reading: Sequence[str]) -> Differences:
    """How `reading` differs from `truth`, both as paragraphs of visible characters in order."""
    found = Differences(characters=sum(map(len, truth)))
    lost, added = _changes(list(truth), list(reading))
    whole = "\n".join(truth)
    surplus = "\n".join(added)
    for piece in lost:
        (found.elsewhere if len(piece) >= _SHORTEST_COPY and piece in surplus else found.lost).append(piece)
    misplaced = "\n".join(found.elsewhere)
    for piece in added:
        is_copy = len(piece) >= _SHORTEST_COPY and piece in whole and piece not in misplaced
        (found.twice if is_copy else found.added).append(piece)
    return found


def _changes(truth: list[str], reading: list[str]) -> tuple[list[str], list[str]]:
    """The pieces of text that only one of the two has."""
    start, end = _common_ends(truth, reading)
    truth, reading = truth[start : len(truth) - end], reading[start : len(reading) - end]
    lost: list[str] = []
    added: list[str] = []
    matcher = difflib.SequenceMatcher(None, truth, reading, autojunk=len(truth) * len(reading) > _MOST_COMPARED)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind != "equal":
            _inside("".join(truth[i1:i2]), "".join(reading[j1:j2]), lost, added)
    return lost, added


def _inside(truth: str, reading: str, lost: list[str], added: list[str]) -> None:
    """The changes between two stretches of text, whatever paragraphs they are cut into."""
    start, end = _common_ends(truth, reading)
    truth, reading = truth[start : len(truth) - end], reading[start : len(reading) - end]
    if len(truth) * len(reading) > _MOST_COMPARED:
        missing, surplus = Counter(truth) - Counter(reading), Counter(reading) - Counter(truth)
        lost += filter(None, ["".join(missing.elements())])
        added += filter(None, ["".join(surplus.elements())])
        return
    for kind, i1, i2, j1, j2 in difflib.SequenceMatcher(None, truth, reading, autojunk=False).get_opcodes():
        if kind != "equal":
            lost += filter(None, [truth[i1:i2]])
            added += filter(None, [reading[j1:j2]])


def _common_ends(first: Sequence[str], second: Sequence[str]) -> tuple[int, int]:
    """How many elements are the same at the start, and at the end of what is left."""
    shorter = min(len(first), len(second))
    start = next((index for index in range(shorter) if first[index] != second[index]), shorter)
    left = shorter - start
    end = next((index for index in range(left) if first[-1 - index] != second[-1 - index]), left)
    return start, end


def _shown(pieces: Sequence[str]) -> str:
    shown = " | ".join(piece[:_SHOWN] for piece in pieces[:3])
    return f"{shown} …" if len(pieces) > 3 else shown
