"""What a paper may repeat: what it quotes, and official wording."""

import re
from functools import lru_cache

import ahocorasick_rs
import numpy as np

from checker.compare.copying.folding import Array, fold
from checker.compare.copying.grams import GRAM, gram_hashes

_QUOTED = re.compile(r"《[^《》\n]{1,100}》|“[^“”\n]+”|「[^「」\n]+」|『[^『』\n]+』|〝[^〝〞\n]+〞|\"[^\"\n]+\"")
_SHORTEST_PHRASE = 3
_SHORTEST_RUN = 12
_BRIDGED = 4


def quoted(raw: str, at: Array, shortest: int) -> Array:
    """Whether each folded character is quoted: between 《》, or between quotation marks over at least `shortest`."""
    inside = np.zeros(len(at), bool)
    for match in _QUOTED.finditer(raw):
        if raw[match.start()] == "《" or match.end() - match.start() - 2 >= shortest:
            first, end = np.searchsorted(at, match.span())
            inside[first:end] = True
    return inside


def official(codes: Array, grams: Array, texts: tuple[str, ...]) -> Array:
    """Whether each folded character belongs to a run of official wording. `grams` are the hashes of all grams."""
    if not texts:
        return np.zeros(len(codes), bool)
    known = _known_grams(texts)
    found = np.zeros(len(codes), bool)
    nearest = np.minimum(np.searchsorted(known, grams), len(known) - 1)
    if len(known):
        found = covered(np.flatnonzero(known[nearest] == grams), GRAM, len(codes))
    phrases = _phrases(texts)
    if phrases is not None:
        for _, start, end in phrases.find_matches_as_indexes(_as_text(codes), overlapping=True):
            found[start:end] = True
    return _long_runs(found)


def covered(starts: Array, length: int, total: int) -> Array:
    """Whether each of `total` places lies in one of the stretches of `length` that begin at `starts`."""
    steps = np.zeros(total + length + 1, np.int32)
    np.add.at(steps, starts, 1)
    np.add.at(steps, starts + length, -1)
    inside: Array = np.cumsum(steps)[:total] > 0
    return inside


def runs(inside: Array) -> Array:
    """The (start, end) rows of the stretches that are True."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], inside, [False])).view(np.int8)))
    return edges.reshape(-1, 2)


def _long_runs(found: Array) -> Array:
    """Official wording is a run of some length: set phrases one after another, but for a word between them."""
    for start, end in runs(~found):
        if start > 0 and end < len(found) and end - start <= _BRIDGED:
            found[start:end] = True
    for start, end in runs(found):
        if end - start < _SHORTEST_RUN:
            found[start:end] = False
    return found


@lru_cache(maxsize=4)
def _known_grams(texts: tuple[str, ...]) -> Array:
    hashes = [gram_hashes(fold(text)[0]) for text in texts]
    return np.unique(np.concatenate(hashes))


@lru_cache(maxsize=4)
def _phrases(texts: tuple[str, ...]) -> ahocorasick_rs.AhoCorasick | None:
    folded = {_as_text(fold(text)[0]) for text in texts}
    short = sorted(text for text in folded if _SHORTEST_PHRASE <= len(text) < _SHORTEST_RUN)
    return ahocorasick_rs.AhoCorasick(short) if short else None


def _as_text(codes: Array) -> str:
    return codes.tobytes().decode("utf-16-le")
