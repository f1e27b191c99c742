"""The pattern language of the rule packs, and the engine that finds thousands of patterns in one pass.

    走过场              the characters as they stand
    (没有|未)收          one of several, (|过) with nothing as a choice
    [曾]收受             may be left out; brackets may hold any of these, and each other
    嫌…麻烦             at most 12 characters of the same sentence between
    不~够               at most 6 characters of the same clause between
    摆了#桌             a number in digits or characters
    ^今后  负责$         at the start (a number in front does not matter), at the end of the sentence

Patterns are compared with normalised text (`checker.language.normal`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

import ahocorasick_rs

_GAP, _NEAR, _NUMBER = (
    r"[^。！？；]{0,12}?",
    r"[^，。！？；：]{0,6}?",
    r"[0-9〇零一二两三四五六七八九十百千万亿几数多半余.,]+",
)
_CLASSES = {
    "…": _GAP,
    "~": _NEAR,
    "#": _NUMBER,
    "^": (
        r"^(?:[一二三四五六七八九十]{1,3}[是、者曰]，?|[第其][一二三四五六七八九十][条，、]"
        r"|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}[.、．])?"
    ),
    "$": r"[，。！？；：”]*$",
}
_LITERALS_AT_MOST = 4000
_ATOM_GROUPS = 2
_COST_OF_LENGTH = {1: 5.0, 2: 0.5}


class PatternError(ValueError):
    """A pattern that cannot be read; the message says why."""


class Hit(NamedTuple):
    """The pattern group `name` was found at text[start:end]."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    """Either `literals` that match as they stand, or a `regex`, tried where one of each of the `atoms` occurs."""

    literals: tuple[str, ...] = ()
    atoms: tuple[tuple[str, ...], ...] = ()
    regex: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class _Guarded:
    """A pattern with gaps: its number, its group's name, and the bits that are set once all of its atoms were seen."""

    number: int
    name: str
    regex: re.Pattern[str]
    complete: int


class Matcher:
    """Finds named groups of patterns in a text. Build once, use for every document; it holds no state of a text."""

    def __init__(self, groups: Mapping[str, Sequence[str]]) -> None:
        """`groups`: name → patterns. PatternError names the first pattern that cannot be read."""
        words: dict[str, int] = {}
        self._names: list[list[str]] = []
        self._guards: list[list[tuple[_Guarded, int]]] = []
        for number, (name, source) in enumerate(
            (name, source) for name, sources in groups.items() for source in sources
        ):
            pattern = parse(source)
            for word in pattern.literals:
                self._names[self._number(words, word)].append(name)
            if pattern.regex is not None:
                guarded = _Guarded(number, name, pattern.regex, (1 << len(pattern.atoms)) - 1)
                for place, atoms in enumerate(pattern.atoms):
                    for word in atoms:
                        self._guards[self._number(words, word)].append((guarded, 1 << place))
        self._names = [sorted(set(names)) for names in self._names]
        self._engine = ahocorasick_rs.AhoCorasick(list(words)) if words else None

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where plain words (patterns without gaps) stand in `text`, overlapping ones too: (start, end) each."""
        if self._engine is None:
            return []
        return [(start, end) for _, start, end in self._engine.find_matches_as_indexes(text, overlapping=True)]

    def _number(self, words: dict[str, int], word: str) -> int:
        if word not in words:
            words[word] = len(words)
            self._names.append([])
            self._guards.append([])
        return words[word]

    def find(self, text: str, bounds: Sequence[tuple[int, int]] | None = None) -> list[Hit]:
        """All hits in `text`, by start; patterns with gaps are tried within each of the `bounds` (sentences)."""
        if self._engine is None:
            return []
        bounds = bounds or [(0, len(text))]
        starts = [start for start, _ in bounds]
        hits: list[Hit] = []
        seen: dict[tuple[int, int], int] = {}
        names, guards = self._names, self._guards
        for number, start, end in self._engine.find_matches_as_indexes(text, overlapping=True):
            for name in names[number]:
                hits.append(Hit(name, start, end))
            if guards[number]:
                where = bisect_right(starts, start) - 1
                for guarded, bit in guards[number]:
                    key = (guarded.number, where)
                    before = seen.get(key, 0)
                    if before != guarded.complete:
                        seen[key] = before | bit
                        if before | bit == guarded.complete:
                            hits.extend(_search(guarded, text, bounds[where]))
        hits.sort(key=_by_place)
        return hits


def _by_place(hit: Hit) -> tuple[int, int, str]:
    return hit.start, hit.end, hit.name


def _search(guarded: _Guarded, text: str, bound: tuple[int, int]) -> Iterator[Hit]:
    first, last = bound
    for match in guarded.regex.finditer(text[first:last]):
        if match.end() > match.start():
            yield Hit(guarded.name, first + match.start(), first + match.end())


def parse(source: str) -> _Pattern:
    """Read one pattern. PatternError says what is wrong with it."""
    sequence, end = _sequence(source, 0, top=True)
    if end < len(source):
        raise PatternError(f"pattern “{source}”: “{source[end]}” without an opening bracket")
    if not sequence:
        raise PatternError("an empty pattern")
    literals = _literals(sequence, source)
    if literals is None:
        return _Pattern(atoms=_atoms(sequence, source), regex=re.compile(_regex(sequence)))
    if "" in literals:
        raise PatternError(f"pattern “{source}” matches nothing at all")
    return _Pattern(literals=literals)


_Choice = tuple["_Sequence", ...]
_Sequence = list["str | _Choice"]  # class marks and literals as str, choices as tuples of sequences


def _sequence(source: str, start: int, top: bool = False) -> tuple[_Sequence, int]:
    """The sequence that begins at `start`, and where it ends: at the end, or at the | or bracket that closes it."""
    parts: _Sequence = []
    position = start
    while position < len(source):
        char = source[position]
        if char in "([":
            choice, position = _choice(source, position)
            parts.append(choice)
        elif char in ")]" or (char == "|" and not top):
            break
        elif char in _CLASSES:
            parts.append(char)
            position += 1
        else:
            stop = position + 1
            while stop < len(source) and source[stop] not in "…~#^$([)]|":
                stop += 1
            parts.append(source[position:stop])
            position = stop
    return parts, position


def _choice(source: str, start: int) -> tuple[_Choice, int]:
    close = ")" if source[start] == "(" else "]"
    choices: list[_Sequence] = []
    position = start
    while True:
        sequence, position = _sequence(source, position + 1)
        choices.append(sequence)
        if position >= len(source) or source[position] not in "|)]":
            raise PatternError(f"pattern “{source}”: “{source[start]}” is not closed")
        if source[position] != "|":
            break
    if source[position] != close:
        raise PatternError(f"pattern “{source}”: “{source[start]}” is closed by “{source[position]}”")
    return tuple(choices if close == ")" else [*choices, []]), position + 1


def _literals(sequence: _Sequence, source: str) -> tuple[str, ...] | None:
    """All the strings that the sequence stands for; None if a class mark makes them countless."""
    words = [""]
    for part in sequence:
        choices = _part_literals(part, source)
        if choices is None:
            return None
        if len(words) * len(choices) > _LITERALS_AT_MOST:
            raise PatternError(f"pattern “{source}” stands for more than {_LITERALS_AT_MOST} phrases; split it")
        words = [word + choice for word, choice in product(words, choices)]
    return tuple(dict.fromkeys(words))


def _part_literals(part: str | _Choice, source: str) -> tuple[str, ...] | None:
    if isinstance(part, str):
        return None if part in _CLASSES else (part,)
    found = [_literals(choice, source) for choice in part]
    return None if None in found else tuple(word for words in found if words is not None for word in words)


def _regex(sequence: _Sequence) -> str:
    return "".join(
        (_CLASSES[part] if part in _CLASSES else re.escape(part))
        if isinstance(part, str)
        else "(?:" + "|".join(sorted(map(_regex, part), key=len, reverse=True)) + ")"
        for part in sequence
    )


def _atoms(sequence: _Sequence, source: str) -> tuple[tuple[str, ...], ...]:
    """Groups of strings one of each of which occurs in every match; the rarest two are enough to look for."""
    candidates = _candidates(sequence, source)
    if not candidates:
        raise PatternError(f"pattern “{source}” has no characters that must occur")
    return tuple(sorted(candidates, key=_cost)[:_ATOM_GROUPS])


def _cost(words: tuple[str, ...]) -> float:
    """How often one of the words is likely to occur: single characters often, long words seldom."""
    return sum(_COST_OF_LENGTH.get(len(word), 0.1) for word in words)


def _candidates(sequence: _Sequence, source: str) -> list[tuple[str, ...]]:
    runs: list[_Sequence] = [[]]
    sides: list[tuple[str, ...]] = []
    for part in sequence:
        if _part_literals(part, source) is not None:
            runs[-1].append(part)
            continue
        runs.append([])
        if not isinstance(part, str):
            each = [_candidates(choice, source) for choice in part]
            if all(each):
                best = [min(found, key=_cost) for found in each]
                sides.append(tuple(dict.fromkeys(word for words in best for word in words)))
    expanded = [words for run in runs if run and (words := _literals(run, source)) and "" not in words]
    return expanded + sides
