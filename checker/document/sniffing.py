"""What a file is, by its bytes and never by its name: the reason why something is not a .docx."""

import re

from checker.document.errors import FileUnavailable, ReadError, WrongFormat
from checker.document.old_formats import ole_content

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_LOCK_FILE_SIZES = (54, 55, 162, 165)
_FIB_ENCRYPTED = 0x01
_FIB_FLAGS_OFFSET = 0x0B
_OLE_SECTOR = 512

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "rtf"),
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"RIFF", "image"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
)
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|meta|table)\b", re.IGNORECASE)
_DOCUMENTS = (".docx", ".doc", ".wps", ".pdf", ".rtf", ".odt")
_ZIP_CONTENTS = (("word/", ""), ("xl/", "spreadsheet"), ("ppt/", "presentation"))


def is_zip(data: bytes) -> bool:
    """Whether `data` begins like a zip; what merely contains one (many .doc do) is none."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


def not_a_docx(name: str, data: bytes) -> ReadError:
    """The error that says what `data`, which is no zip, is instead and what to do."""
    if not data:
        return FileUnavailable("empty-file", name=name)
    if _is_lock_file(name, data):
        return WrongFormat("lock-file", name=name)
    return WrongFormat(_format(data), name=name)


def not_a_document(name: str, entries: list[str]) -> ReadError:
    """The error for a zip without a main part, by the names in it."""
    if "content.xml" in entries and "mimetype" in entries:
        return WrongFormat("odt", name=name)
    for folder, code in _ZIP_CONTENTS:
        if code and any(entry.startswith(folder) for entry in entries):
            return WrongFormat(code, name=name)
    if any(entry.endswith(_DOCUMENTS) for entry in entries):
        return WrongFormat("archive", name=name)
    return WrongFormat("no-main-part", name=name)


def _is_lock_file(name: str, data: bytes) -> bool:
    """Word and WPS write the length and name of the user into a file of fixed size named ~$…; renamed ones occur."""
    return len(data) in _LOCK_FILE_SIZES and (name.startswith("~$") or (0 < data[0] < len(data) and b"\0" in data))


def _format(data: bytes) -> str:
    if data.startswith(_OLE):
        return _ole_format(data)
    for magic, code in _MAGIC:
        if data.startswith(magic):
            return code
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"<?xml") and not _HTML.search(head):
        return "xml"
    if _HTML.search(head) or head.lower().startswith(b"mime-version:"):
        return "html"
    return "plain-text" if _is_text(data[:4096]) else "unknown-format"


def _ole_format(data: bytes) -> str:
    """An OLE container: an encrypted .docx, an encrypted .doc, an old document, or something else that is old."""
    content = ole_content(data)
    if content != "unknown":
        return "old-word" if content == "doc" else content
    if _ENCRYPTED_PACKAGE in data:
        return "encrypted"
    word_stream = data[_OLE_SECTOR : _OLE_SECTOR + 2]
    flags = data[_OLE_SECTOR + _FIB_FLAGS_OFFSET : _OLE_SECTOR + _FIB_FLAGS_OFFSET + 1]
    if word_stream == b"\xec\xa5" and flags and flags[0] & _FIB_ENCRYPTED:
        return "encrypted"
    return "old-word"


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if b"\0" in head:
        return False
    for encoding in ("utf-8", "gb18030"):
        try:
            head[:-4].decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False
