"""Files that are no .docx at all, whatever they are called, and locked ones."""

from functools import partial

from tests.document.docx_builder import docx, paragraph
from tests.document.hostile.expected import Hostile, refused
from tests.document.hostile.zips import archive, entry

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SECTOR = 512


def ole(*streams: str, first_sector: bytes = b"") -> bytes:
    """A small OLE file with these streams, `first_sector` being the content of all of them."""
    header = bytearray(_OLE.ljust(_SECTOR, b"\0"))
    header[30:32] = (9).to_bytes(2, "little")
    header[48:52] = (1).to_bytes(4, "little")
    header[68:72] = b"\xfe\xff\xff\xff"
    header[76:512] = b"\xff" * (512 - 76)
    directory = bytearray()
    for stream in streams:
        name = stream.encode("utf-16-le") + b"\0\0"
        item = bytearray(128)
        item[: len(name)] = name
        item[64:66] = len(name).to_bytes(2, "little")
        item[66] = 2
        item[120:124] = (4096).to_bytes(4, "little")
        directory += item
    return bytes(header) + first_sector.ljust(_SECTOR, b"\0") + bytes(directory).ljust(_SECTOR, b"\0") + bytes(4096)


def word_stream(flags: int) -> bytes:
    return b"\xec\xa5".ljust(0x0B, b"\0") + bytes([flags])


OTHERS: dict[str, Hostile] = {
    "nothing": refused("empty-file", bytes),
    "zeros": refused("unknown-format", partial(bytes, 100_000)),
    "lock file": refused(
        "lock-file", lambda: (b"\x04user".ljust(55, b" ") + "user".encode("utf-16-le")).ljust(162, b"\0")
    ),
    ".doc": refused("old-word", partial(ole, "WordDocument", first_sector=word_stream(0))),
    ".doc with a password": refused("encrypted", partial(ole, "WordDocument", first_sector=word_stream(1))),
    ".docx with a password": refused("encrypted", partial(ole, "EncryptionInfo", "EncryptedPackage")),
    ".xls": refused("spreadsheet", partial(ole, "Workbook")),
    ".ppt": refused("presentation", partial(ole, "PowerPoint Document")),
    "OLE header alone": refused("old-word", lambda: _OLE),
    ".rtf": refused("rtf", lambda: b"{\\rtf1 " + b"x" * 1000 + b"}"),
    "HTML": refused("html", lambda: "<html><body>对照检查材料</body></html>".encode("gbk")),
    "HTML as XML": refused("html", lambda: b'<?xml version="1.0"?><!DOCTYPE html><html/>'),
    "MHTML": refused("html", lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related\n"),
    "Word 2003 XML": refused("xml", lambda: b'<?xml version="1.0"?><w:wordDocument/>'),
    ".pdf": refused("pdf", lambda: b"%PDF-1.7\n" + bytes(5000)),
    ".png": refused("image", lambda: b"\x89PNG\r\n\x1a\n" + bytes(5000)),
    ".7z": refused("archive", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(5000)),
    "plain text": refused("plain-text", lambda: "对照检查材料".encode("gb18030") * 500),
    ".docx behind other bytes": refused("unknown-format", lambda: bytes(100) + docx(paragraph("甲"))),
    ".xlsx": refused("spreadsheet", lambda: archive([entry("xl/workbook.xml", "<x/>")])),
    ".odt": refused(
        "odt",
        lambda: archive([entry("mimetype", "application/vnd.oasis.opendocument.text"), entry("content.xml", "<x/>")]),
    ),
}
