"""The directory of an OLE file, the container of .doc, .xls, .ppt and of encrypted .docx: which streams it holds.

Only as much as tells these apart is read; source: [MS-CFB]. Damage ends the reading and gives what was found so far.
"""

from collections.abc import Iterator
from itertools import islice

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEADER_SIZE = 512
_SECTOR_SHIFT_AT = 30
_DIRECTORY_AT = 48
_MORE_TABLES_AT = 68
_TABLES_AT = 76
_SHIFTS = (9, 12)
_NO_SECTOR = 0xFFFFFFFA
_ENTRY_SIZE = 128
_MOST_DIRECTORY_SECTORS = 4096


def streams(data: bytes) -> dict[str, int]:
    """The streams and storages in `data` by name, each with the offset of its first byte in `data`.

    The offset holds for streams of 4096 bytes and more, which the main stream of every document is.
    """
    shift = int.from_bytes(data[_SECTOR_SHIFT_AT : _SECTOR_SHIFT_AT + 2], "little")
    if not data.startswith(MAGIC) or len(data) < _HEADER_SIZE or shift not in _SHIFTS:
        return {}
    size = 1 << shift
    found: dict[str, int] = {}
    for sector in islice(_chain(data, _number(data, _DIRECTORY_AT), size), _MOST_DIRECTORY_SECTORS):
        start = (sector + 1) * size
        for at in range(start, min(start + size, len(data) - _ENTRY_SIZE + 1), _ENTRY_SIZE):
            name = _name(data[at : at + _ENTRY_SIZE])
            if name:
                found.setdefault(name, (_number(data, at + 116) + 1) * size)
    return found


def _name(entry: bytes) -> str:
    """The name in an entry of the directory; "" for one that is not in use."""
    length, kind = int.from_bytes(entry[64:66], "little"), entry[66]
    return entry[: length - 2].decode("utf-16-le", "replace") if kind and 2 < length <= 64 else ""


def _chain(data: bytes, first: int, size: int) -> Iterator[int]:
    """The sectors of a stream from `first` on, each once, as the allocation tables link them."""
    as_many_as_fit = len(data) // (size * size // 4) + 1
    tables = list(islice(_tables(data, size), as_many_as_fit))
    sector, seen = first, set[int]()
    while _is_inside(sector, data, size) and sector not in seen:
        yield sector
        seen.add(sector)
        which, index = divmod(sector, size // 4)
        if which >= len(tables):
            return
        sector = _number(data, (tables[which] + 1) * size + 4 * index)


def _tables(data: bytes, size: int) -> Iterator[int]:
    """The sectors of the allocation tables: some are listed in the header, more in a chain of sectors of their own."""
    yield from _numbers(data, _TABLES_AT, _HEADER_SIZE)
    sector, seen = _number(data, _MORE_TABLES_AT), set[int]()
    while _is_inside(sector, data, size) and sector not in seen:
        seen.add(sector)
        end = (sector + 2) * size - 4
        yield from _numbers(data, (sector + 1) * size, end)
        sector = _number(data, end)


def _is_inside(sector: int, data: bytes, size: int) -> bool:
    return sector < _NO_SECTOR and (sector + 1) * size < len(data)


def _numbers(data: bytes, start: int, end: int) -> Iterator[int]:
    return (_number(data, at) for at in range(start, end, 4))


def _number(data: bytes, at: int) -> int:
    """The 32-bit number at `at`; beyond the end, the mark that ends a chain."""
    return int.from_bytes(data[at : at + 4], "little") if at + 4 <= len(data) else _NO_SECTOR
