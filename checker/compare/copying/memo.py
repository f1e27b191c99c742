"""What two papers have in common, kept from one run to the next.

It depends on both texts, on what of them is shared or free wording in this batch, and on where the batch found them to
meet: the key is the digest of all that, so what is found again is what would be worked out again.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, Protocol

import numpy as np

from checker.compare.copying.collection import Collection
from checker.compare.copying.folding import Array
from checker.compare.copying.pairs import Compared
from checker.compare.copying.results import Passage, Side
from checker.compare.copying.settings import Settings
from checker.compare.copying.shelf import Shelf


class Memory(Protocol):
    """Where bytes are kept by key."""

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The entries that there are."""
        ...

    def put(self, entries: Mapping[str, bytes]) -> None:
        """Keep entries."""
        ...


def key_of(shelf: Shelf, collection: Collection, numbers: tuple[int, int], places: Array, settings: Settings) -> str:
    """The key of a pair that meets at `places`."""
    said = (settings.digest, settings.least_characters, settings.least_likeness, shelf.is_source(numbers[1]))
    whole = hashlib.sha256(repr(said).encode())
    for number in numbers:
        whole.update(shelf.sha256(number).encode() + b"\0")
        start, length = int(collection.starts[number]), int(collection.lengths[number])
        whole.update(collection.codes[start : start + length].tobytes() + collection.marks_of(number).tobytes())
    whole.update(np.ascontiguousarray(places).tobytes())
    return whole.hexdigest()


def to_bytes(compared: Compared | None) -> bytes:
    """For the memory; None too, for it is as dear to find out."""
    if compared is None:
        return b"null"
    whole = {
        "passages": [asdict(passage) for passage in compared.passages],
        "places_a": compared.places_a.tolist(),
        "places_b": compared.places_b.tolist(),
    }
    return json.dumps(whole, ensure_ascii=False).encode()


def from_bytes(data: bytes, numbers: tuple[int, int]) -> Compared | None:
    """Back from the memory, for the papers of these numbers. ValueError, KeyError or TypeError for other bytes."""
    whole = json.loads(data)
    if whole is None:
        return None
    passages = tuple(_passage(each) for each in whole["passages"])
    return Compared(*numbers, passages, np.array(whole["places_a"], np.int64), np.array(whole["places_b"], np.int64))


def _passage(whole: dict[str, Any]) -> Passage:
    changed = tuple((here, there) for here, there in whole.pop("changed"))
    return Passage(a=Side(**whole.pop("a")), b=Side(**whole.pop("b")), changed=changed, **whole)
