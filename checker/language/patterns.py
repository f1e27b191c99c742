"""The engine that finds thousands of patterns in one pass over a text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import NamedTuple

import ahocorasick_rs

from checker.language.notation import PatternError, parse

__all__ = ["Hit", "Matcher", "PatternError", "parse"]

_MARKS_AT_MOST = 3
_WORDS_WORTH_A_LOOK = 8


class Hit(NamedTuple):
    """The pattern group `name` was found at text[start:end]."""

    name: str
    start: int
    end: int


_BY_PLACE = attrgetter("start", "end", "name")


@dataclass(frozen=True, slots=True)
class _Guarded:
    """A pattern with gaps, and what must be true of a sentence before its regex is worth trying.

    also    one of these words occurs in it as well
    within  the word that was found begins at most so many characters after the sentence's start
    last    it stands at the sentence's end, but for marks
    """

    number: int
    name: str
    regex: str
    also: tuple[str, ...]
    within: int
    last: bool


class Matcher:
    """Finds named groups of patterns in a text. Build once, use for every document; it holds no state of a text."""

    def __init__(self, groups: Mapping[str, Sequence[str]]) -> None:
        """`groups`: name → patterns. PatternError names the first pattern that cannot be read."""
        words: dict[str, int] = {}
        self._names: list[list[str]] = []
        self._guards: list[list[_Guarded]] = []
        for number, (name, source) in enumerate(
            (name, source) for name, sources in groups.items() for source in sources
        ):
            pattern = parse(source)
            for word in pattern.literals:
                self._names[self._number(words, word)].append(name)
            if pattern.regex:
                rarest, *others = pattern.atoms
                also = others[0] if others and len(others[0]) <= _WORDS_WORTH_A_LOOK else ()
                guarded = _Guarded(number, name, pattern.regex, also, pattern.within, pattern.last)
                for word in rarest:
                    self._guards[self._number(words, word)].append(guarded)
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
        hits: list[Hit] = []
        tried: set[tuple[int, int]] = set()
        names, guards = self._names, self._guards
        where, sentence = 0, text[bounds[0][0] : bounds[0][1]]
        for number, start, end in self._engine.find_matches_as_indexes(text, overlapping=True):
            for name in names[number]:
                hits.append(Hit(name, start, end))
            if not guards[number]:
                continue
            if not bounds[where][0] <= start < bounds[where][1]:
                where = bisect_right(bounds, (start, len(text))) - 1
                sentence = text[bounds[where][0] : bounds[where][1]]
            for guarded in guards[number]:
                if start - bounds[where][0] > guarded.within or (
                    guarded.last and bounds[where][1] - end > _MARKS_AT_MOST
                ):
                    continue
                if (guarded.number, where) not in tried:
                    tried.add((guarded.number, where))
                    if not guarded.also or any(word in sentence for word in guarded.also):
                        hits.extend(_search(guarded, sentence, bounds[where][0]))
        hits.sort(key=_BY_PLACE)
        return hits


@cache
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def _search(guarded: _Guarded, sentence: str, offset: int) -> Iterator[Hit]:
    for match in _compiled(guarded.regex).finditer(sentence):
        if match.end() > match.start():
            yield Hit(guarded.name, offset + match.start(), offset + match.end())
