"""What is kept of a paper to compare it: its folded text, selected hashes, and what in it is nobody's wording."""

import struct
import zlib
from dataclasses import dataclass

import numpy as np

from checker.compare.copying.folding import Array, read_paper
from checker.compare.copying.grams import GRAM, gram_hashes, winnow
from checker.compare.copying.papers import Paper
from checker.compare.copying.quotations import official, quoted, runs
from checker.compare.copying.settings import Settings

_HEAD = struct.Struct("<32sIII")
_COMPRESSION = 1
_BROKEN = "these bytes are not the fingerprints of a paper"


class FingerprintsError(Exception):
    """Bytes that are no fingerprints, or fingerprints that were taken with other settings."""


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """A paper, ready to be compared. About 7 bytes a character; some 4 as bytes.

    digest  of the settings they were taken with
    codes   the folded text, uint16
    places  where the selected grams begin, uint32; those in repeatable wording are left out
    hashes  theirs, uint32
    free    the (start, end) of every stretch that the paper may repeat: quoted or official, uint32
    """

    digest: str
    codes: bytes
    places: bytes
    hashes: bytes
    free: bytes

    def to_bytes(self) -> bytes:
        """For a cache."""
        sizes = len(self.codes), len(self.places), len(self.free)
        body = self.codes + self.places + self.hashes + self.free
        return _HEAD.pack(bytes.fromhex(self.digest), *sizes) + zlib.compress(body, _COMPRESSION)

    @classmethod
    def from_bytes(cls, data: bytes) -> "Fingerprints":
        """Back from a cache. FingerprintsError if the bytes are none."""
        try:
            digest, codes, places, free = _HEAD.unpack_from(data)
            body = zlib.decompress(data[_HEAD.size :])
        except (struct.error, zlib.error) as error:
            raise FingerprintsError(_BROKEN) from error
        if len(body) != codes + 2 * places + free:
            raise FingerprintsError(_BROKEN)
        first, second, third = codes, codes + places, codes + 2 * places
        return cls(digest.hex(), body[:first], body[first:second], body[second:third], body[third:])


def fingerprint(paper: Paper, settings: Settings) -> Fingerprints:
    """Fold a paper and select its fingerprints; depends on nothing but the paper's blocks and `settings.digest`."""
    reading = read_paper(paper)
    grams = gram_hashes(reading.codes)
    repeatable = quoted(reading.raw, reading.at, settings.quotation_characters)
    repeatable |= official(reading.codes, grams, settings.official)
    places = winnow(grams)
    places = places[_own(places, repeatable)]
    free = runs(repeatable).astype(np.uint32)
    return Fingerprints(
        settings.digest,
        reading.codes.tobytes(),
        places.tobytes(),
        grams[places].tobytes(),
        free.tobytes(),
    )


def _own(places: Array, repeatable: Array) -> Array:
    """Whether at least half of the gram at each place is the paper's own wording."""
    before = np.concatenate(([0], np.cumsum(repeatable)))
    own: Array = before[places + GRAM] - before[places] <= GRAM // 2
    return own
