"""The zip that a .docx is, in memory: its parts by name, unpacked one by one within the limits.

`zipfile` reads the directory only. Parts are unpacked here, so that no more is ever inflated than may be and every
claim of the directory is held against what is there.
"""

import io
import struct
import zipfile
import zlib
from typing import NamedTuple

from checker.document.errors import DamagedFile
from checker.document.guard import Guard, Limits, is_where_claimed, packed_at, part_name

_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    ValueError,
)
_RAW_DEFLATE = -15


class PackedPart(NamedTuple):
    """A part before it is unpacked: its bytes, and what the directory claims of them."""

    name: str
    packed: bytes
    checksum: int
    size: int
    method: int


class Archive:
    """The parts of the zip in `data`; `name` is only for messages. Raises DamagedFile, UnsafeFile and WrongFormat."""

    def __init__(self, name: str, data: bytes, limits: Limits) -> None:
        self.name = name
        self.guard = Guard(name, limits)
        self.guard.check_file(data)
        self._data = data
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except _ZIP_ERRORS:
            raise DamagedFile("damaged-zip", name=name) from None
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        self.guard.check_entries(data, entries, archive.start_dir)
        self._entries = {part_name(entry.filename): entry for entry in entries}

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._entries

    def names(self) -> list[str]:
        """The names of all parts, in lower case and with forward slashes."""
        return list(self._entries)

    def written(self, part: str) -> str:
        """The name of `part` as the file writes it."""
        return self._entries[part.lower()].filename

    def size(self, part: str) -> int:
        """How many bytes `part` claims to have unpacked; no more are ever unpacked."""
        return self._entries[part.lower()].file_size

    def packed(self, part: str) -> PackedPart:
        """`part` as it lies in the file."""
        entry = self._entries[part.lower()]
        return PackedPart(part, self._packed(entry), entry.CRC, entry.file_size, entry.compress_type)

    def count_again(self, part: str) -> None:
        """Count `part` as unpacked without doing it."""
        entry = self._entries[part.lower()]
        self.guard.most(entry)
        self.guard.count(entry, entry.file_size)

    def unpack(self, part: str) -> bytes:
        """The bytes of `part`."""
        entry = self._entries[part.lower()]
        most = self.guard.most(entry)
        try:
            data = _inflated(self._packed(entry), entry, most + 1)
        except zlib.error:
            raise DamagedFile("damaged-zip", name=self.name) from None
        self.guard.count(entry, len(data))
        if len(data) != entry.file_size or zlib.crc32(data) != entry.CRC:
            raise DamagedFile("damaged-zip", name=self.name)
        return data

    def _packed(self, entry: zipfile.ZipInfo) -> bytes:
        if not is_where_claimed(self._data, entry):
            raise DamagedFile("damaged-zip", name=self.name)
        start = packed_at(self._data, entry)
        return self._data[start : start + entry.compress_size]


def _inflated(packed: bytes, entry: zipfile.ZipInfo, most: int) -> bytes:
    """At most `most` bytes of the part, and at most one more than the directory claims."""
    if entry.compress_type == zipfile.ZIP_STORED:
        return packed[:most]
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise zlib.error
    return zlib.decompressobj(_RAW_DEFLATE).decompress(packed, min(most, entry.file_size + 1))
