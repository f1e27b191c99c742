"""Builds small OLE files with a directory of given streams, as far as telling formats apart needs them."""

from collections.abc import Mapping

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SECTOR = 512
_END = 0xFFFFFFFE
_FREE = 0xFFFFFFFF
_TABLE = 0xFFFFFFFD
_SMALLEST = 4096


def ole(streams: Mapping[str, bytes]) -> bytes:
    """An OLE file with these streams, each filled up to 4096 bytes: header, allocation table, directory, contents."""
    entries = [_entry("Root Entry", 5, _END, 0)]
    directory_length = -(-(len(streams) + 1) * 128 // _SECTOR)
    table = [_TABLE, *range(2, directory_length + 1), _END]
    contents = b""
    for name, content in streams.items():
        filled = content.ljust(max(_SMALLEST, -(-len(content) // _SECTOR) * _SECTOR), b"\0")
        first, length = len(table), len(filled) // _SECTOR
        entries.append(_entry(name, 2, first, len(filled)))
        table += [*range(first + 1, first + length), _END]
        contents += filled
    directory = b"".join(entries).ljust(directory_length * _SECTOR, b"\0")
    return _header(1) + _numbers(table, _SECTOR // 4) + directory + contents


def word(flags: int = 0, extra: Mapping[str, bytes] | None = None) -> bytes:
    """A .doc as far as its main stream's head goes; the flag 0x0100 says that it is encrypted."""
    head = b"\xec\xa5\xc1\x00" + b"\0" * 6 + flags.to_bytes(2, "little")
    return ole({"WordDocument": head, **(extra or {})})


def _header(directory: int) -> bytes:
    fixed = MAGIC + b"\0" * 16 + b"\x3e\0\x03\0\xfe\xff\x09\0\x06\0" + b"\0" * 6
    counts = _numbers([0, 1, directory, 0, _SMALLEST, _END, 0, _END, 0], 9)
    return fixed + counts + _numbers([0], 109)


def _entry(name: str, kind: int, first: int, size: int) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    head = encoded.ljust(64, b"\0") + len(encoded).to_bytes(2, "little") + bytes([kind, 1])
    return head + b"\xff" * 12 + b"\0" * 36 + first.to_bytes(4, "little") + size.to_bytes(8, "little")


def _numbers(values: list[int], least: int) -> bytes:
    return b"".join(value.to_bytes(4, "little") for value in [*values, *[_FREE] * (least - len(values))])
