"""The old formats that are read after a conversion, told by their bytes: .doc and .wps (OLE), .rtf, .odt."""

from pathlib import Path
from typing import Literal

from checker.document import ole

OldFormat = Literal["doc", "rtf", "odt"]
OleContent = Literal["doc", "encrypted", "works", "spreadsheet", "presentation", "unknown"]

_RTF = b"{\\rtf"
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_ODT_AT = 30  # behind the local header of the first entry, which must be the uncompressed "mimetype"
_HEAD = 128
_FIB = b"\xec\xa5"
_OLD_FIBS = (_FIB, b"\xdc\xa5", b"\xdb\xa5")  # Word 97 and later, Word 6 and 95, Word 2 and 6 in the Far East
_FIB_FLAGS = 0x0B
_FIB_ENCRYPTED = 0x01
_WORD, _ENCRYPTED = "WordDocument", "EncryptedPackage"
_OTHERS: tuple[tuple[str, OleContent], ...] = (
    ("Workbook", "spreadsheet"),
    ("Book", "spreadsheet"),
    ("PowerPoint Document", "presentation"),
    ("MatOST", "works"),
    ("MM", "works"),
)


def old_format(path: Path, most: int) -> OldFormat | None:
    """The format of the file at `path` if it is one that can be converted, not encrypted and not above `most` bytes.

    What cannot be opened is None too: reading it then says why.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            if head.startswith(_RTF):
                return "rtf"
            if head.startswith(b"PK\x03\x04") and head[_ODT_AT:].startswith(_ODT):
                return "odt"
            if not head.startswith(ole.MAGIC):
                return None
            data = head + file.read(most - len(head) + 1)
    except (OSError, ValueError):
        return None
    return "doc" if len(data) <= most and ole_content(data) == "doc" else None


def ole_content(data: bytes) -> OleContent:
    """What the OLE file `data` holds."""
    found = ole.streams(data)
    if _ENCRYPTED in found:
        return "encrypted"
    if _WORD in found:
        start = found[_WORD]
        encrypted = data[start : start + 2] in _OLD_FIBS and data[start + _FIB_FLAGS : start + _FIB_FLAGS + 1]
        return "encrypted" if encrypted and encrypted[0] & _FIB_ENCRYPTED else "doc"
    return next((content for name, content in _OTHERS if name in found), "unknown")


def has_macros(data: bytes) -> bool:
    """Whether the OLE file `data` holds macros, which a conversion leaves out."""
    return not ole.streams(data).keys().isdisjoint(("Macros", "_VBA_PROJECT", "VBA"))
