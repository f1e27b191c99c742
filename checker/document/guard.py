"""What a file may cost: limits that are kept before anything is unpacked or parsed, whatever the file claims.

The defaults lie far above any real material and below what makes reading slow or large; see `Limits`.
"""

import re
import struct
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from checker.document.errors import UnsafeFile, WrongFormat
from checker.document.unseen import label

MEGABYTE = 1024 * 1024

_ENCRYPTED = 0x1
_END = b"PK\x05\x06"
_END_ZIP64 = b"PK\x06\x06"
_END_ZIP64_SIZE, _LOCATOR_SIZE = 56, 20
_DIRECTORY_SIZE, _DIRECTORY_SIZE_ZIP64 = 12, 40
_WIDEST_ENTRY = 512
_LOCAL_HEADER = b"PK\x03\x04"
_LOCAL_HEADER_SIZE = 30
_UTF8_NAME = 0x800
_SHORTEST_ELEMENT = len("<a/>")
_ATTRIBUTES_PER_ELEMENT = 2
_TAG = re.compile(rb"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read before it is refused; sizes in bytes.

    file        the file as it lies on the disk
    entries     parts in the zip
    part        one part that is read, unpacked
    total       all parts unpacked, as claimed by the zip; and again what is really read
    ratio       how many times smaller a part may be packed than unpacked, if it has more than `ratio_from` bytes
    elements    XML elements in the parts that are read; twice as many attributes in one of them
    text        text in one part, in UTF-8

    How deep elements may be nested is up to the parser: 256.
    """

    file: int = 100 * MEGABYTE
    entries: int = 2000
    part: int = 64 * MEGABYTE
    total: int = 200 * MEGABYTE
    ratio: int = 500
    ratio_from: int = MEGABYTE
    elements: int = 400_000
    text: int = 16 * MEGABYTE


class Cost(NamedTuple):
    """The size of some markup in bytes, how many elements it has, and at most how many attributes."""

    size: int
    elements: int
    attributes: int


class Guard:
    """Keeps the limits for one file; every method raises UnsafeFile, whose message names the file."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits
        self._left = limits.total
        self._read = 0
        self._elements_left = limits.elements

    def check_file(self, data: bytes) -> None:
        """Before the zip is opened: its size, and that of its directory, which would be loaded as a whole."""
        limits = self._limits
        if len(data) > limits.file:
            size, most = len(data) // MEGABYTE, limits.file // MEGABYTE
            raise UnsafeFile("too-large-file", name=self._name, size=size, limit=most)
        widest = limits.entries * _WIDEST_ENTRY
        if len(data) > widest and _directory_size(data) > widest:
            raise UnsafeFile("too-large-directory", name=self._name, limit=limits.entries)

    def check_entries(self, data: bytes, entries: list[zipfile.ZipInfo], directory: int) -> None:
        """Before anything is unpacked: what the directory, which begins at `directory`, says of all parts.

        Raises WrongFormat for encrypted ones.
        """
        limits = self._limits
        if len(entries) > limits.entries:
            raise UnsafeFile("too-many-entries", name=self._name, count=len(entries), limit=limits.entries)
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise WrongFormat("encrypted", name=self._name)
        if sum(entry.file_size for entry in entries) > limits.total:
            raise self._too_large_total()
        self._refuse_overlaps(data, entries, directory)
        self._refuse_doubles(entries)

    def most(self, entry: zipfile.ZipInfo) -> int:
        """How many bytes of a part may be unpacked; a part that claims more is refused at once."""
        self._refuse_size(entry, entry.file_size)
        return min(self._limits.part, self._left)

    def count(self, entry: zipfile.ZipInfo, size: int) -> None:
        """Count a part of which `size` bytes were really unpacked."""
        self._refuse_size(entry, size)
        if size > self._left:
            raise self._too_large_total()
        self._left -= size

    def check_markup(self, part: str, raw: bytes) -> None:
        """Before a part is parsed: no DOCTYPE, neither too many elements nor too much text. `raw` is UTF-8."""
        if b"<!DOCTYPE" in raw:
            raise UnsafeFile("doctype", name=self._name, part=label(part))
        if self._may_hold_too_many(len(raw)):
            self._count_elements(part, cost_of(raw))
        most = self._limits.text
        if len(raw) > most and len(_TAG.sub(b"", raw)) > most:
            raise UnsafeFile("too-much-text", name=self._name, part=label(part), limit=most // MEGABYTE)

    def count_again(self, part: str, cost: Cost) -> None:
        """Count a part that need not be parsed, so that what was read before changes nothing in the answer."""
        if self._may_hold_too_many(cost.size):
            self._count_elements(part, cost)

    def too_complex(self, part: str) -> UnsafeFile:
        """What to raise when the parser met its own limits: on nesting, and on the length of one text or name."""
        return UnsafeFile("too-complex", name=self._name, part=label(part))

    def _may_hold_too_many(self, size: int) -> bool:
        """As long as all that was read is too short to hold too many elements, they need not be counted."""
        self._read += size
        return self._read > _SHORTEST_ELEMENT * self._limits.elements

    def _count_elements(self, part: str, cost: Cost) -> None:
        most = self._limits.elements
        self._elements_left -= cost.elements
        if self._elements_left < 0 or cost.attributes > _ATTRIBUTES_PER_ELEMENT * most:
            raise UnsafeFile("too-many-elements", name=self._name, part=label(part), limit=most)

    def _refuse_overlaps(self, data: bytes, entries: Iterable[zipfile.ZipInfo], directory: int) -> None:
        """Parts that share bytes make a bomb out of a small file; older versions of zipfile let them pass.

        Parts that are not where they should be are mere damage, and cannot be unpacked.
        """
        end = 0
        there = (entry for entry in entries if is_where_claimed(data, entry))
        for entry in sorted(there, key=lambda entry: entry.header_offset):
            if entry.header_offset < end:
                raise UnsafeFile("overlapping-entries", name=self._name, part=label(entry.filename))
            end = packed_at(data, entry) + entry.compress_size
        if end > directory:
            raise UnsafeFile("overlapping-entries", name=self._name, part="zip")

    def _refuse_doubles(self, entries: list[zipfile.ZipInfo]) -> None:
        """Two different parts of one name: programs would not agree on which of them the material is."""
        known: dict[str, tuple[int, int]] = {}
        for entry in entries:
            content = (entry.CRC, entry.file_size)
            if known.setdefault(part_name(entry.filename), content) != content:
                raise UnsafeFile("double-part", name=self._name, part=label(entry.filename))

    def _refuse_size(self, entry: zipfile.ZipInfo, size: int) -> None:
        limits = self._limits
        if size > limits.part:
            part, most = label(entry.filename), limits.part // MEGABYTE
            raise UnsafeFile("too-large-part", name=self._name, part=part, limit=most)
        ratio = size // max(entry.compress_size, 1)
        if size > limits.ratio_from and ratio > limits.ratio:
            raise UnsafeFile("bomb", name=self._name, part=label(entry.filename), ratio=ratio)

    def _too_large_total(self) -> UnsafeFile:
        return UnsafeFile("too-large-total", name=self._name, limit=self._limits.total // MEGABYTE)


def cost_of(raw: bytes) -> Cost:
    """What the markup `raw` holds; comments count as elements."""
    return Cost(len(raw), raw.count(b"<") - raw.count(b"</"), raw.count(b"="))


def part_name(filename: str) -> str:
    """The name by which a part is asked for: parts differ neither by case nor by the kind of slash."""
    return filename.replace("\\", "/").lstrip("/").lower()


def is_where_claimed(data: bytes, entry: zipfile.ZipInfo) -> bool:
    """Whether there is a local header at the offset of `entry` with its name: readers of either must agree."""
    name = entry.orig_filename.encode("utf-8" if entry.flag_bits & _UTF8_NAME else "cp437")
    header = entry.header_offset
    return data.startswith(_LOCAL_HEADER, header) and data.startswith(name, header + _LOCAL_HEADER_SIZE)


def packed_at(data: bytes, entry: zipfile.ZipInfo) -> int:
    """Where the packed bytes of an entry begin that is where it claims to be."""
    name, extra = struct.unpack_from("<HH", data, entry.header_offset + _LOCAL_HEADER_SIZE - 4)
    return entry.header_offset + _LOCAL_HEADER_SIZE + int(name) + int(extra)


def _directory_size(data: bytes) -> int:
    """The size of the zip's directory by its end record; 0 if there is none, which opening it will tell."""
    end = data.rfind(_END)
    zip64 = end - _LOCATOR_SIZE - _END_ZIP64_SIZE
    if zip64 >= 0 and data.startswith(_END_ZIP64, zip64):
        return int(struct.unpack_from("<Q", data, zip64 + _DIRECTORY_SIZE_ZIP64)[0])
    return 0 if end < 0 else int.from_bytes(data[end + _DIRECTORY_SIZE : end + _DIRECTORY_SIZE + 4], "little")
