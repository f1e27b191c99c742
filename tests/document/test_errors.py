"""Files that cannot be read: every one has its code, its kind and a message in both languages."""

import io
import pickle
import zipfile
from pathlib import Path

import pytest

from checker.document import (
    DamagedFile,
    FileUnavailable,
    Limits,
    NoText,
    ReadError,
    UnsafeFile,
    WrongFormat,
    read,
    read_bytes,
)
from tests.document.docx_builder import NAMESPACES, docx, drawn_box, paragraph, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GOOD = docx(paragraph("甲"))


def error(data: bytes, name: str = "a.docx", limits: Limits | None = None) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read_bytes(name, data, limits)
    return caught.value


def word_binary(flags: int) -> bytes:
    header = bytearray(512 + 16)
    header[: len(OLE)] = OLE
    header[512:514] = b"\xec\xa5"
    header[512 + 0x0B] = flags
    return bytes(header)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (OLE + b"\0" * 600, "old-word"),
        (word_binary(0x00), "old-word"),
        (word_binary(0x01), "encrypted"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE + b"\0" * 600 + GOOD, "old-word"),
        (b"{\\rtf1\\ansi}", "rtf"),
        (b"%PDF-1.7", "pdf"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html></html>", "html"),
        (b"<HTML><BODY>x</BODY></HTML>", "html"),
        (b"MIME-Version: 1.0\r\n\r\n", "html"),
        (b'<?xml version="1.0"?><pkg:package/>', "xml"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"Rar!\x1a\x07", "archive"),
        (b"7z\xbc\xaf\x27\x1c", "archive"),
        ("对照检查材料".encode("gbk"), "plain-text"),
        ("对照检查材料".encode("utf-16"), "plain-text"),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09", "unknown-format"),
        (zipped({"xl/workbook.xml": "<x/>"}), "spreadsheet"),
        (zipped({"ppt/presentation.xml": "<x/>"}), "presentation"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "odt"),
        (zipped({"photo.jpg": b"x"}), "no-main-part"),
    ],
)
def test_other_formats_are_told_by_their_bytes(data: bytes, code: str) -> None:
    found = error(data)
    assert (type(found), found.code) == (WrongFormat, code)


def test_an_empty_file_is_told() -> None:
    found = error(b"")
    assert (type(found), found.code) == (FileUnavailable, "empty-file")


@pytest.mark.parametrize("name", ["~$材料.docx", "材料.docx"])
def test_a_lock_file_is_told_even_when_renamed(name: str) -> None:
    owner = bytes([4]) + b"user" + b" " * 49 + b"\x04\0" + "user".encode("utf-16-le")
    assert error(owner.ljust(162, b"\0"), name).code == "lock-file"


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "no.docx", "no-such-file"), (tmp_path, "not-a-file")):
        with pytest.raises(FileUnavailable) as caught:
            read(path)
        assert caught.value.code == code


@pytest.mark.parametrize("cut", [4, 30, len(GOOD) // 2, len(GOOD) - 10])
def test_a_file_cut_short_is_damaged(cut: int) -> None:
    found = error(GOOD[:cut])
    assert (type(found), found.code) == (DamagedFile, "damaged-zip")


def test_flipped_bytes_inside_a_part_are_damage() -> None:
    archive = zipfile.ZipFile(io.BytesIO(GOOD))
    entry = archive.getinfo("word/document.xml")
    at = entry.header_offset + 30 + len(entry.filename) + entry.compress_size // 2
    assert isinstance(error(GOOD[:at] + bytes([GOOD[at] ^ 0xFF]) + GOOD[at + 1 :]), DamagedFile)


def test_broken_xml_names_the_part() -> None:
    found = error(docx("<w:p>"))
    assert (type(found), found.code, found.values["part"]) == (DamagedFile, "damaged-xml", "word/document.xml")


@pytest.mark.parametrize(
    "declaration",
    [
        "<!DOCTYPE x>",
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '<!DOCTYPE x SYSTEM "file:///etc/hosts">',
        f"<!-- {'long ' * 2000} --><!DOCTYPE x [<!ENTITY a 'b'>]>",
    ],
)
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_a_doctype_is_refused_in_every_part(declaration: str, part: str) -> None:
    xml = f"<w:document {NAMESPACES}><w:body>{paragraph('甲')}</w:body></w:document>"
    found = error(docx(paragraph("甲"), {part: declaration + xml}, styles=""))
    assert (type(found), found.code) == (UnsafeFile, "doctype")


def test_nesting_beyond_the_parser_is_refused() -> None:
    assert error(docx("<w:sdt>" * 400 + "</w:sdt>" * 400)).code == "too-complex"


def test_an_encrypted_entry_is_told() -> None:
    data = bytearray(GOOD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 1)
    assert error(bytes(data)).code == "encrypted"


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(file=100), "too-large-file"),
        (Limits(entries=2), "too-many-entries"),
        (Limits(part=500), "too-large-part"),
        (Limits(total=900), "too-large-total"),
        (Limits(ratio=2, ratio_from=100), "bomb"),
    ],
)
def test_limits_are_kept(limits: Limits, code: str) -> None:
    found = error(docx(paragraph("甲" * 900)), limits=limits)
    assert (type(found), found.code) == (UnsafeFile, code)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    assert error(docx(paragraph("甲" * 20_000_000))).code == "bomb"


def test_a_bomb_in_a_part_that_is_not_needed_does_no_harm() -> None:
    data = docx(paragraph("甲"), {"word/media/image1.png": b"\0" * 50_000_000})
    assert [block.text for block in read_bytes("a", data).blocks] == ["甲"]


def test_a_lying_size_does_not_unpack_more_than_the_limit() -> None:
    data = bytearray(docx(paragraph("甲" * 100_000)))
    at = data.find(b"word/document.xml", data.find(b"PK\x01\x02")) - 46
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    assert isinstance(error(bytes(data)), DamagedFile)


def test_a_paper_without_text_is_told_from_a_scan() -> None:
    scan = '<w:r><w:drawing><a:graphic><a:graphicData uri="x"><a:blip/></a:graphicData></a:graphic></w:drawing></w:r>'
    assert (type(error(docx("<w:p/>"))), error(docx("<w:p/>")).code) == (NoText, "no-text")
    assert error(docx(paragraph(scan))).code == "only-pictures"
    assert read_bytes("a", docx(paragraph(f"<w:r>{drawn_box(paragraph('框'))}</w:r>"))).blocks[0].text == "框"


def test_damage_in_an_optional_part_is_a_note() -> None:
    for kind in ("styles", "numbering", "footnotes", "header"):
        body = paragraph("甲", '<w:r><w:footnoteReference w:id="1"/></w:r>')
        (note,) = read_bytes("a", docx(body, **{kind: "<w:broken>"})).notes
        assert (note.code, note.detail, note.loss) == ("damaged-part", f"word/{kind}.xml", True)


def test_messages_name_the_file_and_say_what_to_do() -> None:
    found = error(b"%PDF-1.7", "何秀英.docx")
    assert found.message() == "何秀英.docx 是 PDF，本工具不读 PDF；请交 Word 原稿（.docx）"
    assert found.message("en").startswith("何秀英.docx is a PDF")


def test_errors_travel_between_processes() -> None:
    found = error(docx("<w:p>"))
    copy = pickle.loads(pickle.dumps(found))
    assert (type(copy), copy.message()) == (type(found), found.message())
