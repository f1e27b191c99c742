"""Reports are written whole or not at all."""

import os
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from checker.report.layout import Layout
from checker.report.saving import ReportError, check_place, save
from checker.report.writers import WRITERS, writer_for, writer_named
from tests.report.fakes import report


def test_a_report_replaces_an_older_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(b"old")
    save(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_if_writing_fails_the_older_one_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ReportError) as raised:
        save(path, b"new")
    assert raised.value.message("zh") == f"报告写不进去：{path}（磁盘空间不足）"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_bytes(b"old")
    try:
        (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    except OSError:
        pytest.skip("no symbolic links here")
    save(tmp_path / "link.json", b"new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="no device files")
def test_a_device_is_written_to_and_not_replaced() -> None:
    save(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()


def test_a_place_that_cannot_hold_a_report_is_refused_before_anything_is_checked(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as raised:
        check_place(tmp_path)
    assert raised.value.message("en") == f"the report cannot be written: {tmp_path} (it is a folder)"
    with pytest.raises(ReportError, match="no-folder"):
        check_place(tmp_path / "none" / "report.json")
    check_place(tmp_path / "report.json")


def test_the_suffix_picks_the_format() -> None:
    assert [writer_for(Path(f"r{suffix}")).name for suffix in (".txt", ".JSON", ".xml", ".md")] == [
        "console",
        "json",
        "junit",
        "markdown",
    ]
    with pytest.raises(ReportError) as raised:
        writer_for(Path("r.pdf"))
    assert raised.value.message("en") == "the format of r.pdf is unknown; known suffixes are " + " ".join(
        writer.suffix for writer in WRITERS
    )


# A workbook is an archive, and annotations tell only what stands against a paper; they have tests of their own.
@pytest.mark.parametrize("name", [writer.name for writer in WRITERS if writer.name not in ("xlsx", "github")])
def test_every_format_names_every_document(name: str) -> None:
    written = unquote(writer_named(name).write(report(), Layout()).decode())
    for document in report().documents:
        assert document.path in written.replace("\\", "")
