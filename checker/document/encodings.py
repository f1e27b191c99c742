"""XML parts as UTF-8, whatever they are written in, so that a test for bytes cannot be dodged by an encoding.

The standard allows UTF-8 and UTF-16 only. Other encodings are accepted where they are a superset of ASCII in common
use; the rest (UTF-7, EBCDIC, UTF-32 …) occurs only to get something past a guard.
"""

import codecs
import re

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_UNMARKED = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_DECLARED = re.compile(rb"""<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]*)["']""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_LONGEST_DECLARATION = 256
_UTF8 = frozenset(("utf-8", "ascii"))
_SUPERSETS_OF_ASCII = frozenset(
    ("gb2312", "gbk", "gb18030", "big5", "cp950", "cp936", "iso8859-1", "iso8859-15", "cp1250", "cp1251", "cp1252")
)


class StrangeEncoding(ValueError):
    """A part that is not in the encoding it claims, or in one that no document has."""


def as_utf8(raw: bytes) -> bytes:
    """The XML in `raw` as UTF-8, for a parser that is told so. Raises StrangeEncoding."""
    encoding = _encoding(raw)
    if encoding in _UTF8:
        return raw
    try:
        text = raw.decode(encoding)
        return _DECLARATION.sub("", text.removeprefix("\ufeff")).encode()
    except UnicodeError:
        raise StrangeEncoding(encoding) from None


def _encoding(raw: bytes) -> str:
    for start, encoding in (*_BYTE_ORDER_MARKS, *_UNMARKED):
        if raw.startswith(start):
            return encoding
    declared = _DECLARED.match(raw[:_LONGEST_DECLARATION].removeprefix(codecs.BOM_UTF8))
    if declared is None:
        return "utf-8"
    try:
        encoding = codecs.lookup(declared[1].decode()).name
    except LookupError:
        raise StrangeEncoding(declared[1].decode()) from None
    if encoding not in _UTF8 | _SUPERSETS_OF_ASCII:
        raise StrangeEncoding(encoding)
    return encoding
