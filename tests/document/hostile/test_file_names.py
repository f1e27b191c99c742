"""What a file is called, and what lies in its place, does no harm either."""

import os
import sys
from pathlib import Path

import pytest

from checker.document import FileUnavailable, ReadError, read, read_bytes
from checker.report.clean import printable
from tests.document.docx_builder import docx, paragraph

GOOD = docx(paragraph("甲"))
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux allows such names")


@on_linux
@pytest.mark.parametrize(
    "name",
    ["CON.docx", "nul", "两行\n文字.docx", "\x1b[31m红.docx", "\u202excod.docx", "a" * 250 + ".docx", "-rf .docx"],
)
def test_a_name_of_any_kind_is_only_a_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(GOOD)
    document = read(path)
    assert (document.name, [block.text for block in document.blocks]) == (name, ["甲"])


@on_linux
def test_a_name_that_is_no_text_can_still_be_told(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.docx"))
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(ReadError) as caught:
        read(path)
    assert printable(caught.value.message()).encode().startswith(b".docx")


@pytest.mark.parametrize("name", ["a" * 300 + ".docx", "a\0b.docx"])
def test_names_that_no_file_can_have_are_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileUnavailable):
        read(tmp_path / name)


@on_linux
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.docx")
    (tmp_path / "链接.docx").symlink_to("/dev/zero")
    (tmp_path / "圈.docx").symlink_to(tmp_path / "圈.docx")
    for name, code in (("管道.docx", "not-a-file"), ("链接.docx", "not-a-file"), ("圈.docx", "unreadable-file")):
        with pytest.raises(FileUnavailable) as caught:
            read(tmp_path / name)
        assert caught.value.code == code


def test_the_name_is_no_part_of_any_format() -> None:
    """Braces in a name are not filled in."""
    with pytest.raises(ReadError) as caught:
        read_bytes("{name}{0}{limit}%s.docx", b"%PDF-1.7")
    assert caught.value.message().startswith("{name}{0}{limit}%s.docx 是 PDF")
