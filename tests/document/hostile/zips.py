"""Writes zips byte by byte, so that they can lie, overlap and hold what no honest program would write."""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

MEGABYTE = 1024 * 1024
DEFLATED, STORED = 8, 0
ENCRYPTED, UTF8 = 0x1, 0x800
_DATE = 0x21


@dataclass(frozen=True, slots=True)
class Entry:
    """One part as it is to be written; sizes and checksum are what the headers say, not what is there.

    name        in the directory; `local_name` in front of the data, if another one
    at          where the directory says that the part begins, None for where it does
    """

    name: bytes
    packed: bytes
    crc: int
    size: int
    packed_size: int
    method: int = DEFLATED
    flags: int = UTF8
    local_name: bytes | None = None
    at: int | None = None
    is_written: bool = True


def entry(name: str | bytes, content: str | bytes) -> Entry:
    """An honest entry; `dataclasses.replace` makes it lie."""
    data = content.encode() if isinstance(content, str) else content
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush()
    raw_name = name.encode("utf-8", "surrogatepass") if isinstance(name, str) else name
    return Entry(raw_name, packed, zlib.crc32(data), len(data), len(packed))


def repeated(name: str, before: bytes, chunk: bytes, times: int, after: bytes) -> Entry:
    """An entry that unpacks to `before`, `times` times `chunk`, and `after`, without ever being that large here."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    head = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    middle = packer.compress(chunk) + packer.flush(zlib.Z_FULL_FLUSH)
    tail = packer.compress(after) + packer.flush()
    packed = head + middle * times + tail
    crc = zlib.crc32(before)
    for _ in range(times):
        crc = zlib.crc32(chunk, crc)
    size = len(before) + len(chunk) * times + len(after)
    return Entry(name.encode(), packed, zlib.crc32(after, crc), size, len(packed))


def archive(entries: Iterable[Entry], *, comment: bytes = b"", claimed_count: int | None = None) -> bytes:
    """The zip of `entries`."""
    body, directory, count = bytearray(), bytearray(), 0
    for each in entries:
        at = len(body) if each.at is None else each.at
        if each.is_written:
            body += _local(each) + each.packed
        directory += _central(each, at)
        count += 1
    told = min(count, 0xFFFF) if claimed_count is None else claimed_count
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, told, told, len(directory), len(body), len(comment))
    return bytes(body + directory + end + comment)


def lying(each: Entry, **claims: int | bytes | bool) -> Entry:
    """`each` with other claims."""
    return replace(each, **claims)  # type: ignore[arg-type]


def _local(each: Entry) -> bytes:
    name = each.name if each.local_name is None else each.local_name
    sizes = (each.crc, each.packed_size, each.size)
    fixed = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, each.flags, each.method, 0, _DATE, *sizes, len(name), 0)
    return fixed + name


def _central(each: Entry, at: int) -> bytes:
    sizes = (each.crc, each.packed_size, each.size)
    return (
        struct.pack("<4s6H3L", b"PK\x01\x02", 20, 20, each.flags, each.method, 0, _DATE, *sizes)
        + struct.pack("<5H2L", len(each.name), 0, 0, 0, 0, 0, at)
        + each.name
    )
