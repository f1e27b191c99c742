"""From paths to files: nothing that may be a material goes unsaid."""

import os
from pathlib import Path

import pytest

from checker.batch.discovery import Discovery, Skipped, discover, shown
from checker.batch.errors import BatchError


def lay_out(root: Path, *names: str) -> Path:
    """Empty files under `root`."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return root


def names(found: Discovery) -> list[str]:
    return [file.name for file in found.files]


def test_a_folder_is_searched_with_all_below_it_and_names_are_relative_to_it(tmp_path: Path) -> None:
    lay_out(tmp_path / "报送", "b.docx", "甲局/a.docx", "甲局/下级/c.DOCX", "a.docx")
    assert names(discover([tmp_path / "报送"])) == ["a.docx", "b.docx", "甲局/a.docx", "甲局/下级/c.DOCX"]


def test_the_order_is_that_of_names_with_slashes_whatever_the_order_of_arguments(tmp_path: Path) -> None:
    lay_out(tmp_path, "x/1.docx", "x-1.docx", "x/2.docx")
    forward = discover([tmp_path / "x", tmp_path / "x-1.docx"])
    backward = discover([tmp_path / "x-1.docx", tmp_path / "x"])
    assert names(forward) == names(backward) == ["x-1.docx", "x/1.docx", "x/2.docx"]


def test_several_roots_are_kept_apart(tmp_path: Path) -> None:
    lay_out(tmp_path, "2014/甲/a.docx", "2014/乙/a.docx")
    assert names(discover([tmp_path / "2014/甲", tmp_path / "2014/乙"])) == ["乙/a.docx", "甲/a.docx"]


def test_one_file_goes_by_its_own_name(tmp_path: Path) -> None:
    lay_out(tmp_path, "甲/a.docx")
    assert names(discover([tmp_path / "甲/a.docx"])) == ["a.docx"]


def test_a_file_that_lies_in_two_given_paths_is_checked_once(tmp_path: Path) -> None:
    lay_out(tmp_path, "a.docx", "b/c.docx", "b/~$c.docx")
    found = discover([tmp_path / "b/c.docx", tmp_path, tmp_path / "b", tmp_path / "a.docx"])
    assert names(found) == ["a.docx", "b/c.docx"]
    assert found.skipped == (Skipped("b/~$c.docx", "lock-file"),)


def test_lock_files_and_hidden_things_are_skipped_and_said(tmp_path: Path) -> None:
    lay_out(tmp_path, "a.docx", "~$a.docx", ".b.docx", ".git/c.docx", ".d.zip", "e/~$f.doc")
    found = discover([tmp_path])
    assert names(found) == ["a.docx"]
    assert found.skipped == (
        Skipped(".b.docx", "hidden-file"),
        Skipped(".d.zip", "hidden-file"),
        Skipped(".git/", "hidden-folder"),
        Skipped("e/~$f.doc", "lock-file"),
        Skipped("~$a.docx", "lock-file"),
    )


def test_what_may_be_or_hold_a_material_is_a_file_to_check_and_other_files_are_only_counted(tmp_path: Path) -> None:
    materials = ["a.doc", "b.wps", "c.pdf", "d.rtf", "e.odt", "f.JPG", "g.png", "h.zip", "i.rar", "j.7z"]
    lay_out(tmp_path, *materials, "f.txt", "g.xlsx", "h.csv", "i", "submissions.csv")
    found = discover([tmp_path])
    assert names(found) == materials
    assert found.ignored == 2
    assert [sheet.name for sheet in found.sheets] == ["g.xlsx", "h.csv"]
    assert [listing.name for listing in found.lists] == ["submissions.csv"]


def test_a_file_that_is_named_is_checked_whatever_its_suffix(tmp_path: Path) -> None:
    lay_out(tmp_path, "材料.txt", ".hidden.docx")
    assert names(discover([tmp_path / "材料.txt", tmp_path / ".hidden.docx"])) == [".hidden.docx", "材料.txt"]


def test_the_list_beside_a_named_file_is_found(tmp_path: Path) -> None:
    lay_out(tmp_path, "a.docx", "submissions.csv")
    assert [listing.path for listing in discover([tmp_path / "a.docx"]).lists] == [tmp_path / "submissions.csv"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_path_that_does_not_exist_is_named(tmp_path: Path, lang: str) -> None:
    with pytest.raises(BatchError) as raised:
        discover([tmp_path / "无.docx", tmp_path, tmp_path / "也无"])
    lines = raised.value.message("zh" if lang == "zh" else "en").splitlines()
    assert [line.split("/")[-1] for line in lines] == ["无.docx", "也无"]
    assert lines[0].startswith("没有这个文件或文件夹" if lang == "zh" else "no such file or folder")


def test_nothing_to_check_is_an_error_that_says_what_was_there(tmp_path: Path) -> None:
    lay_out(tmp_path, "~$a.docx", ".b.docx", "c.txt")
    with pytest.raises(BatchError) as raised:
        discover([tmp_path])
    assert "没有可检查的材料" in raised.value.message("zh")
    assert "2 skipped, 1 files of other types" in raised.value.message("en")


def test_no_path_at_all_is_an_error() -> None:
    with pytest.raises(BatchError, match="no file or folder"):
        discover([])


def test_a_link_to_a_folder_is_not_followed_and_a_dangling_link_is_an_error_of_its_own(tmp_path: Path) -> None:
    lay_out(tmp_path / "报送", "a.docx")
    try:
        (tmp_path / "报送/环").symlink_to(tmp_path / "报送", target_is_directory=True)
        (tmp_path / "报送/b.docx").symlink_to(tmp_path / "没有")
    except OSError:
        pytest.skip("no symbolic links here")
    found = discover([tmp_path / "报送"])
    assert found.skipped == (Skipped("环/", "linked-folder"),)
    assert [(file.name, file.problem is None) for file in found.files] == [("a.docx", True), ("b.docx", False)]


def test_a_folder_that_cannot_be_opened_is_an_error_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path, "a.docx", "锁着/b.docx")
    open_folder = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "锁着":
            raise PermissionError
        return open_folder(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = discover([tmp_path])
    assert [(file.name, file.problem and file.problem.code) for file in found.files] == [
        ("a.docx", None),
        ("锁着/", "unreadable-folder"),
    ]


def test_a_name_that_is_no_text_is_shown_with_escapes() -> None:
    assert shown(os.fsdecode(b"\xb2\xc4.docx")) == "\\xb2\\xc4.docx" or os.name == "nt"
