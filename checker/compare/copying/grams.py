"""Hashes of all stretches of a few characters, and the few of them that winnowing selects.

Winnowing (Schleimer, Wilkerson and Aiken, 2003) takes the least hash of every window, so that two texts that share
GRAM + WINDOW - 1 characters select the same one from them, wherever the texts begin.
"""

import numpy as np

from checker.compare.copying.folding import Array

GRAM = 8  # what is left between two changes when one character in twelve is changed
WINDOW = 12
_BASE = 0x9E3779B97F4A7C15
_MIX = np.uint64(0xD6E8FEB86659FD93)
_POSITION = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)


def gram_hashes(codes: Array) -> Array:
    """The 32-bit hashes of all stretches of GRAM characters, by doubling: 2, 4, 8."""
    hashes = codes.astype(np.uint64) * _MIX
    hashes ^= hashes >> _HALF
    length, base = 1, _BASE
    while length < GRAM:
        hashes = hashes[:-length] * np.uint64(base) + hashes[length:] if len(hashes) > length else hashes[:0]
        base = base * base % 2**64
        length *= 2
    hashes = (hashes ^ (hashes >> _HALF)) * _MIX
    return (hashes >> _HALF).astype(np.uint32)


def winnow(hashes: Array) -> Array:
    """The places of the selected hashes, ascending: the least of every WINDOW, the last one of several."""
    if not len(hashes):
        return np.zeros(0, np.uint32)
    places = _POSITION - np.arange(len(hashes), dtype=np.uint64)
    keys = (hashes.astype(np.uint64) << _HALF) | places
    least, length = keys, 1
    while length < WINDOW and len(least) > 1:
        step = min(length, WINDOW - length, len(least) - 1)
        least = np.minimum(least[:-step], least[step:])
        length += step
    chosen = np.concatenate((least[:1], least[1:][least[1:] != least[:-1]]))
    return (_POSITION - (chosen & _POSITION)).astype(np.uint32)
