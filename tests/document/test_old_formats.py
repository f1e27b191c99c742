"""Old formats are told by their bytes, whatever the file is called, and nothing that is damaged stops the telling."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import read_bytes
from checker.document.errors import WrongFormat
from checker.document.old_formats import has_macros, old_format, ole_content
from checker.document.ole import streams
from tests.document.docx_builder import docx, paragraph, zipped
from tests.document.ole_builder import MAGIC, ole, word

ODT = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
LARGE = 100_000_000


def stored(files: dict[str, str]) -> bytes:
    """A zip whose entries are not compressed, as the first one of an .odt must be."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (word(), "doc"),
        (word(extra={"Macros": b""}), "doc"),
        (word(0x0100), None),
        (ole({"EncryptedPackage": b"", "WordDocument": b""}), None),
        (ole({"Workbook": b""}), None),
        (b"{\\rtf1\\ansi}", "rtf"),
        (stored(ODT), "odt"),
        (docx(paragraph("甲")), None),
        (b"<html><body>", None),
        (b"%PDF-1.4", None),
        (b"", None),
    ],
)
def test_what_can_be_converted_is_told_by_its_bytes(data: bytes, expected: str | None, tmp_path: Path) -> None:
    for name in ("a.docx", "a.doc", "a.wps"):
        (tmp_path / name).write_bytes(data)
        assert old_format(tmp_path / name, LARGE) == expected


def test_what_is_too_large_or_cannot_be_opened_is_left_to_the_reader(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(word())
    assert old_format(tmp_path / "a.doc", 1000) is None
    assert old_format(tmp_path / "b.doc", LARGE) is None
    assert old_format(tmp_path, LARGE) is None


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (word(), "old-word"),
        (word(0x0100), "encrypted"),
        (word(extra={"x": b"EncryptedPackage".decode().encode("utf-16-le")}), "old-word"),
        (ole({"EncryptedPackage": b"", "EncryptionInfo": b""}), "encrypted"),
        (ole({"Workbook": b""}), "spreadsheet"),
        (ole({"Book": b""}), "spreadsheet"),
        (ole({"PowerPoint Document": b""}), "presentation"),
        (ole({"MM": b"", "CONTENTS": b""}), "works"),
        (ole({"MatOST": b""}), "works"),
        (ole({"Something": b""}), "old-word"),
        (zipped({"材料/a.docx": "x", "b.txt": "y"}), "archive"),
        (stored(ODT), "odt"),
    ],
)
def test_what_is_read_without_a_conversion_is_told_with_what_to_do(data: bytes, code: str) -> None:
    with pytest.raises(WrongFormat) as caught:
        read_bytes("a.docx", data)
    assert caught.value.code == code
    assert caught.value.message("zh").startswith("a.docx ")


@pytest.mark.parametrize("data", [word(), b"{\\rtf1}", stored(ODT)])
def test_without_libreoffice_the_message_says_what_to_install_or_to_do(data: bytes) -> None:
    with pytest.raises(WrongFormat) as caught:
        read_bytes("a.doc", data)
    assert "另存为 .docx，或在本机安装 LibreOffice" in caught.value.message("zh")
    assert "save it as .docx, or install LibreOffice" in caught.value.message("en")


def test_the_directory_names_each_stream_and_its_place() -> None:
    data = ole({"甲": b"first", "乙": b"second" * 1000})
    found = streams(data)
    assert list(found) == ["Root Entry", "甲", "乙"]
    assert data[found["甲"] :].startswith(b"first")
    assert data[found["乙"] :].startswith(b"second")


def test_a_directory_of_several_sectors_is_followed() -> None:
    names = [f"stream {number}" for number in range(12)]
    assert list(streams(ole(dict.fromkeys(names, b""))))[1:] == names


def test_a_directory_beyond_the_tables_of_the_header_is_found() -> None:
    """Tables of files above 7 MB are listed in sectors of their own; the directory may stand behind all contents."""
    small = ole({"WordDocument": b""})
    size, tables = 512, 110
    sectors = 128 * 109 + 5
    data = bytearray(small[:512] + bytes(size * (sectors + 1)))
    table_of = {number: 10 + number for number in range(tables)}
    more, directory, then = 5, 128 * 109 + 2, 128 * 109 + 3
    for number in range(109):
        data[76 + 4 * number : 80 + 4 * number] = table_of[number].to_bytes(4, "little")
    data[68:72] = more.to_bytes(4, "little")
    start = (more + 1) * size
    data[start : start + 4] = table_of[109].to_bytes(4, "little")
    data[start + size - 4 : start + size] = (0xFFFFFFFE).to_bytes(4, "little")
    data[48:52] = directory.to_bytes(4, "little")
    link = (table_of[109] + 1) * size + 4 * (directory - 128 * 109)
    data[link : link + 4] = then.to_bytes(4, "little")
    data[link + 4 : link + 8] = (0xFFFFFFFE).to_bytes(4, "little")
    entries = small[2 * size : 2 * size + 256]
    data[(directory + 1) * size : (directory + 1) * size + 128] = entries[:128]
    data[(then + 1) * size : (then + 1) * size + 128] = entries[128:]
    assert list(streams(bytes(data))) == ["Root Entry", "WordDocument"]


def test_a_directory_that_runs_in_a_circle_ends() -> None:
    data = bytearray(ole({"甲": b""}))
    data[512 + 4 : 512 + 8] = (1).to_bytes(4, "little")
    assert list(streams(bytes(data))) == ["Root Entry", "甲"]


@given(st.binary(max_size=3000), st.integers(0, 4000))
def test_no_damage_is_an_exception(noise: bytes, cut: int) -> None:
    whole = word()
    for data in (whole[:cut], MAGIC + noise, whole[:30] + noise + whole[30 + len(noise) :], whole[:600] + noise):
        streams(data)
        assert ole_content(data) in {"doc", "encrypted", "unknown"}


def test_macros_are_seen() -> None:
    assert has_macros(word(extra={"_VBA_PROJECT": b""}))
    assert not has_macros(word())
