"""The fingerprints of all papers in a few flat arrays: 100,000 papers need about 1.5 GB."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from checker.compare.copying.fingerprints import Fingerprints, FingerprintsError
from checker.compare.copying.folding import Array

_CELL = 64  # every paper begins at a multiple, so that a place gives its paper by one look-up
_APART = 32  # zeros behind every paper: no gram of one reaches the next
_HALF = np.uint64(32)
_TOO_MUCH = 2**32
REPEATABLE = np.uint8(1)
SHARED = np.uint8(2)


@dataclass(frozen=True, slots=True)
class Collection:
    """Papers, then sources, one behind another. A place is an index into `codes`.

    papers   how many of them are papers and not sources
    codes    the folded texts, with zeros between them, uint16
    starts   where each begins, and `lengths`, int64
    keys     hash << 32 | place of every selected gram, ascending, uint64
    marks    for each place: REPEATABLE, SHARED, uint8
    cells    the paper of every 64 places, uint32
    """

    papers: int
    codes: Array
    starts: Array
    lengths: Array
    keys: Array
    marks: Array
    cells: Array

    def paper_at(self, places: Array) -> Array:
        """The number of the paper at each place."""
        numbers: Array = self.cells[places // _CELL]
        return numbers

    def marks_of(self, number: int) -> Array:
        """The marks of a paper's characters."""
        start, length = int(self.starts[number]), int(self.lengths[number])
        marks: Array = self.marks[start : start + length]
        return marks

    def text(self, number: int) -> str:
        """The folded text of a paper; characters can be compared, not read."""
        start, length = int(self.starts[number]), int(self.lengths[number])
        return self.codes[start : start + length].tobytes().decode("utf-16-le")


def collect(fingerprints: Iterable[Fingerprints], papers: int, digest: str) -> Collection:
    """Put the fingerprints of `papers` papers and of any number of sources together.

    They are read once and not kept. FingerprintsError if some were taken with settings of another digest.
    """
    codes, keys = bytearray(), bytearray()
    starts: list[int] = []
    lengths: list[int] = []
    free: list[Array] = []
    for prints in fingerprints:
        if prints.digest != digest:
            raise FingerprintsError("these fingerprints were taken with other settings")
        start, length = len(codes) // 2, len(prints.codes) // 2
        if start + length >= _TOO_MUCH:
            raise FingerprintsError("more text than can be compared at once: 4 thousand million characters")
        starts.append(start)
        lengths.append(length)
        codes += prints.codes
        codes += bytes(2 * (_APART + -(length + _APART) % _CELL))
        hashes = np.frombuffer(prints.hashes, np.uint32).astype(np.uint64)
        keys += ((hashes << _HALF) | (np.frombuffer(prints.places, np.uint32) + np.uint64(start))).tobytes()
        free.append(np.frombuffer(prints.free, np.uint32).reshape(-1, 2).astype(np.int64) + start)
    text = np.frombuffer(codes, np.uint16)
    ordered = np.frombuffer(keys, np.uint64)
    ordered.sort()
    marks = np.zeros(len(text), np.uint8)
    for start, end in np.concatenate(free) if free else ():
        marks[start:end] = REPEATABLE
    firsts = np.array(starts, np.int64)
    sizes = np.diff(np.append(firsts, len(text))) // _CELL
    cells = np.repeat(np.arange(len(firsts), dtype=np.uint32), sizes)
    return Collection(papers, text, firsts, np.array(lengths, np.int64), ordered, marks, cells)
