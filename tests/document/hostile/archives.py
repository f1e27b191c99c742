"""Hostile zips: bombs, lies, overlaps, damage, and names of all kinds."""

from dataclasses import replace
from functools import partial

from tests.document.docx_builder import NAMESPACES, docx, paragraph, relationship, relationships
from tests.document.hostile.expected import Hostile, refused, survived
from tests.document.hostile.zips import (
    ENCRYPTED,
    MEGABYTE,
    STORED,
    Entry,
    archive,
    entry,
    repeated,
)

MAIN = "word/document.xml"
_LINKS = relationships(relationship("main", "officeDocument", MAIN))
_BEFORE = f"<w:document {NAMESPACES}><w:body>".encode()
_AFTER = b"</w:body></w:document>"


def document_xml(body: str = paragraph("甲")) -> str:
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def with_main(main: Entry, *more: Entry) -> bytes:
    return archive([entry("_rels/.rels", _LINKS), main, *more])


def good(*more: Entry) -> bytes:
    return with_main(entry(MAIN, document_xml()), *more)


def packed_body(chunk: str, times: int) -> bytes:
    """A body of `times` times `chunk` between the paragraphs 甲 and 乙."""
    first, last = paragraph("甲").encode(), paragraph("乙").encode()
    return with_main(repeated(MAIN, _BEFORE + first, chunk.encode(), times, last + _AFTER))


def overlapping() -> bytes:
    """A part inside the bytes of another, as bombs of overlapping files have."""
    inner = entry("word/styles.xml", "<x/>")
    local = archive([inner])[: len(archive([inner])) - 22]
    outer = replace(entry(MAIN, document_xml()))
    padding = Entry(b"word/media/a.bin", local, 0, len(local), len(local), method=STORED)
    offset = len(archive([entry("_rels/.rels", _LINKS), outer])) - 22 - 46 * 2 - len("_rels/.rels") - len(MAIN)
    at = offset + 30 + len(padding.name)
    return archive([entry("_rels/.rels", _LINKS), outer, padding, replace(inner, at=at, is_written=False)])


def twice_the_same() -> bytes:
    """Two directory entries for one part: harmless in itself, and a way to make bombs."""
    main = entry(MAIN, document_xml())
    at = len(archive([entry("_rels/.rels", _LINKS)])) - len(archive([])) - 46 - len("_rels/.rels")
    return with_main(main, replace(main, at=at, is_written=False))


def into_the_directory() -> bytes:
    """A part that claims the bytes of the directory as well."""
    main = entry(MAIN, document_xml())
    return with_main(replace(main, packed_size=main.packed_size + 40))


def damaged(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]


def flipped() -> bytes:
    data = good()
    return damaged(data, data.find(MAIN.encode()) + len(MAIN) + 20)


def embedded_only(text: str) -> bytes:
    """A .docx inside a zip, stored, that is not the material."""
    inner = docx(paragraph(text))
    return archive([replace(entry("内件.docx", inner), packed=inner, packed_size=len(inner), method=STORED)])


def zip64_directory() -> bytes:
    """An end record that claims a directory of 16 exabytes."""
    data = good(entry("word/media/a.bin", b"\0" * 2000), *[])
    end = data.rfind(b"PK\x05\x06")
    record = b"PK\x06\x06" + (44).to_bytes(8, "little") + bytes(28) + (2**63).to_bytes(8, "little") + bytes(8)
    locator = b"PK\x06\x07" + bytes(4) + end.to_bytes(8, "little") + bytes(4)
    tail = bytearray(data[end:])
    tail[8:20] = b"\xff" * 12
    return b"PK\x03\x04" + bytes(2 * MEGABYTE) + data[4:end] + record + locator + bytes(tail)


def long_names() -> bytes:
    names = (b"%04d" % number + b"n" * 60_000 for number in range(500))
    return good(*(entry(name, b"") for name in names))


def archive_with_comment() -> bytes:
    """A comment that looks like the end of an empty zip."""
    return archive([entry("_rels/.rels", _LINKS), _MAIN_ENTRY], comment=b"PK\x05\x06" + bytes(10))


_GOOD = good()
_MAIN_ENTRY = entry(MAIN, document_xml())

ARCHIVES: dict[str, Hostile] = {
    "bomb: 300 MB of text": refused("too-large-total", partial(packed_body, "x" * MEGABYTE, 300)),
    "bomb: 100 MB of text": refused("too-large-part", partial(packed_body, "x" * MEGABYTE, 100)),
    "bomb: 50 MB of text": refused("bomb", partial(packed_body, "x" * MEGABYTE, 50)),
    "bomb: 5 million empty paragraphs": refused("bomb", partial(packed_body, "<w:p/>" * 100_000, 50)),
    "bomb: 512 MB picture": refused(
        "too-large-total", lambda: good(repeated("word/media/a.png", b"", bytes(MEGABYTE), 512, b""))
    ),
    "50 MB picture that nobody reads": survived(
        lambda: good(repeated("word/media/a.png", b"", bytes(MEGABYTE), 50, b"")), "甲"
    ),
    "200,000 entries": refused("too-large-directory", lambda: good(*(entry(f"a{i}", b"") for i in range(200_000)))),
    "2,500 entries": refused("too-many-entries", lambda: good(*(entry(f"a{i}", b"") for i in range(2500)))),
    "500 names of 60,000 bytes": refused("too-large-directory", long_names),
    "zip64 record with a lying directory": refused("too-large-directory", zip64_directory),
    "overlapping entries": refused("overlapping-entries", overlapping),
    "two entries at one place": refused("overlapping-entries", twice_the_same),
    "entry that reaches into the directory": refused("overlapping-entries", into_the_directory),
    "size said too small": refused("damaged-zip", lambda: with_main(replace(_MAIN_ENTRY, size=10))),
    "size said too small for a bomb": refused(
        "damaged-zip", lambda: with_main(replace(repeated(MAIN, b"", bytes(MEGABYTE), 1000, b""), size=100))
    ),
    "size said too large": refused("damaged-zip", lambda: with_main(replace(_MAIN_ENTRY, size=100_000))),
    "wrong checksum": refused("damaged-zip", lambda: with_main(replace(_MAIN_ENTRY, crc=1))),
    "unknown way of packing": refused("damaged-zip", lambda: with_main(replace(_MAIN_ENTRY, method=97))),
    "another name in front of the data": refused(
        "damaged-zip", lambda: with_main(replace(_MAIN_ENTRY, local_name=b"word/hidden01.xml"))
    ),
    "part behind the end of the file": refused("damaged-zip", lambda: with_main(replace(_MAIN_ENTRY, at=2**31))),
    "encrypted entries": refused("encrypted", lambda: with_main(replace(_MAIN_ENTRY, flags=ENCRYPTED))),
    "flipped bits in the body": refused("damaged-zip", flipped),
    "flipped bits in the directory": refused("damaged-zip", lambda: damaged(_GOOD, _GOOD.find(b"PK\x01\x02"))),
    "cut in half": refused("damaged-zip", lambda: _GOOD[: len(_GOOD) // 2]),
    "cut after four bytes": refused("damaged-zip", lambda: _GOOD[:4]),
    "only an end record": refused("no-main-part", lambda: archive([])),
    "zeros behind the end": refused("damaged-zip", lambda: _GOOD + bytes(100_000)),
    "comment with an end record": refused("damaged-zip", archive_with_comment),
    "count of entries that lies": survived(
        lambda: archive([entry("_rels/.rels", _LINKS), _MAIN_ENTRY], claimed_count=9), "甲"
    ),
    "two different bodies of one name": refused(
        "double-part", lambda: good(entry(MAIN, document_xml(paragraph("乙"))))
    ),
    "bodies that differ by case": refused(
        "double-part", lambda: good(entry("Word/Document.XML", document_xml(paragraph("乙"))))
    ),
    "the same body twice": survived(lambda: good(_MAIN_ENTRY), "甲"),
    "name with a zero byte": refused(
        "double-part", lambda: good(entry(b"word/document.xml\0.png", document_xml(paragraph("乙"))))
    ),
    "names that climb out": survived(
        lambda: good(entry("../../../tmp/a.xml", "x"), entry("/etc/passwd", "x"), entry("c:\\windows\\a", "x")), "甲"
    ),
    "names that are reserved or cannot be shown": survived(
        lambda: good(*(entry(name, "x") for name in (b"word/CON", b"word/a\nb", b"word/\x1b[31m", b"\xe2\x80\xae"))),
        "甲",
    ),
    "name that is no UTF-8": refused("damaged-zip", lambda: good(entry(b"\xff\xfe", "x"))),
    "backslashes in names": survived(
        lambda: archive([entry("_rels\\.rels", _LINKS), entry("word\\document.xml", document_xml())]), "甲"
    ),
    "no list of links": survived(lambda: archive([_MAIN_ENTRY]), "甲"),
    "no body": refused("no-main-part", lambda: archive([entry("_rels/.rels", _LINKS)])),
    "archive of documents": refused("archive", partial(embedded_only, "丙")),
}
