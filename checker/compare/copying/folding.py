"""One spelling for comparing wording: letters only, every number alike, and the way back to the author's characters."""

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from checker.compare.copying.papers import Paper, PaperBlock

Array = npt.NDArray[Any]
NUMBER = ord("0")
_NUMERALS = "〇零○◯一二三四五六七八九十百千万亿两"
_FOLDED_ALIKE = (range(0x2070, 0x2500), range(0x3200, 0x3400), range(0xF900, 0xFB00), range(0xFF00, 0xFFF0))
_PRIVATE = range(0xE000, 0xF900)  # for rare characters that need more than 16 bits
_DIGITS = str.maketrans("〇零○◯一二三四五六七八九", "0000123456789")


@dataclass(frozen=True, slots=True)
class Reading:
    """A paper as it is compared.

    raw     the text of all blocks that count, a line each
    codes   the folded text, one uint16 a character; a run of digits or numerals is one NUMBER
    at      the place in `raw` of each of them
    blocks  the blocks that count, and `starts` where each begins in `raw`
    """

    raw: str
    codes: Array
    at: Array
    blocks: tuple[PaperBlock, ...]
    starts: tuple[int, ...]

    def block_at(self, place: int) -> PaperBlock:
        """The block of a place in `raw`."""
        return self.blocks[bisect_right(self.starts, place) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the folded characters from `start` to before `end` stand in `raw`."""
        last = end - 1
        return int(self.at[start]), self.number_end(last)

    def number_end(self, place: int) -> int:
        """Where in `raw` a folded character ends; a number may be long."""
        begin = int(self.at[place])
        if self.codes[place] != NUMBER:
            return begin + 1
        following = int(self.at[place + 1]) if place + 1 < len(self.at) else len(self.raw)
        while not _table()[min(ord(self.raw[following - 1]), 0xFFFF)]:
            following -= 1
        return following

    def written(self, place: int) -> str:
        """A folded character as the author wrote it."""
        return self.raw[int(self.at[place]) : self.number_end(place)]

    def number(self, place: int) -> str:
        """The digits that a NUMBER stands for, in one spelling."""
        text = unicodedata.normalize("NFKC", self.written(place))
        return text.translate(_DIGITS).replace(",", "").replace("，", "")


def read_paper(paper: Paper) -> Reading:
    """Fold the blocks of a paper that count, one after another: a paragraph may be split or joined in a copy."""
    blocks = tuple(block for block in paper.blocks if block.counts and block.text)
    raw = "\n".join(block.text for block in blocks)
    starts = []
    place = 0
    for block in blocks:
        starts.append(place)
        place += len(block.text) + 1
    codes, at = fold(raw)
    return Reading(raw, codes, at, blocks, tuple(starts))


def fold(raw: str) -> tuple[Array, Array]:
    """The folded characters of a text (uint16), and the place of each in it (uint32).

    Marks and white space go, full and half width and upper and lower case become one, a run of digits or numerals
    becomes one NUMBER whatever its spelling, so that 十八大 and 十九大, 2013 and 二〇一四 are alike.
    """
    points = np.frombuffer(raw.encode("utf-32-le", "surrogatepass"), np.uint32)
    folded = _table()[np.where(points < 0x10000, points, _PRIVATE.start + points % len(_PRIVATE))]
    at = np.flatnonzero(folded)
    folded = folded[at]
    again = np.zeros(len(folded), bool)
    again[1:] = (folded[1:] == NUMBER) & (folded[:-1] == NUMBER)
    return folded[~again], at[~again].astype(np.uint32)


@lru_cache(maxsize=1)
def _table() -> Array:
    """The folded character of every character, 0 for what is left out."""
    table = np.zeros(0x10000, np.uint16)
    for code in range(0x10000):
        char = chr(code)
        if unicodedata.category(char)[0] in "LN" or code in _PRIVATE:
            table[code] = code
    table[0x41:0x5B] = np.arange(0x61, 0x7B)
    for codes in _FOLDED_ALIKE:
        for code in codes:
            plain = unicodedata.normalize("NFKC", chr(code)).lower()
            if table[code] and len(plain) == 1 and ord(plain) < 0x10000:
                table[code] = ord(plain)
    for code in np.flatnonzero(table).tolist():
        if chr(table[code]).isdigit() or unicodedata.category(chr(code)) in ("Nd", "No") or chr(code) in _NUMERALS:
            table[code] = NUMBER
    for char in _NUMERALS:
        table[ord(char)] = NUMBER
    return table
