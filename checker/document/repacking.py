"""Zip files that depend on nothing but their contents: parts in order, no dates, and what is packed stays as it is."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable

from checker.document.archive import PackedPart

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION = 20
_UTF8_NAME = 0x800
_MIDNIGHT, _FIRST_DAY = 0, 0x21  # 1 January 1980, the first that a zip file knows
_RAW_DEFLATE = -15


def packed(name: str, content: bytes) -> PackedPart:
    """`content` as a part of this name."""
    deflate = zlib.compressobj(zlib.Z_BEST_COMPRESSION, zlib.DEFLATED, _RAW_DEFLATE)
    squeezed = deflate.compress(content) + deflate.flush()
    return PackedPart(name, squeezed, zlib.crc32(content), len(content), zipfile.ZIP_DEFLATED)


def zipped(parts: Iterable[PackedPart]) -> bytes:
    """A zip file of `parts`, in their order."""
    file, directory, count = bytearray(), bytearray(), 0
    for part in parts:
        name = part.name.encode()
        flags = 0 if part.name.isascii() else _UTF8_NAME
        sizes = (part.checksum, len(part.packed), part.size, len(name))
        facts = struct.pack("<5H3IH", _VERSION, flags, part.method, _MIDNIGHT, _FIRST_DAY, *sizes)
        rest = struct.pack("<4H2I", 0, 0, 0, 0, 0, len(file))
        directory += _CENTRAL + struct.pack("<H", _VERSION) + facts + rest + name
        file += _LOCAL + facts + struct.pack("<H", 0) + name + part.packed
        count += 1
    end = struct.pack("<4H2IH", 0, 0, count, count, len(directory), len(file), 0)
    return bytes(file + directory + _END + end)


def packed_again(data: bytes) -> bytes:
    """The zip file `data`, which must be one of our own making, without dates and in its own order."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return zipped(packed(name, source.read(name)) for name in source.namelist())
