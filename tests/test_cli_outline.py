"""`checker outline` as users type it."""

from pathlib import Path

from tests.test_cli import GOOD, SMALL_PACK, material, run


def test_a_material_is_shown_as_the_checker_sees_it(tmp_path: Path) -> None:
    result = run("outline", material(tmp_path / "好.docx", *GOOD), "--pack", SMALL_PACK)
    assert result.exit_code == 0
    assert result.stdout.startswith("好.docx\n  标题：对照检查材料\n")
    assert GOOD[0] in result.stdout


def test_a_stated_kind_is_heeded(tmp_path: Path) -> None:
    paper = material(tmp_path / "好.docx", *GOOD, title="材料")
    stated = run("outline", paper, "--pack", SMALL_PACK, "--kind", "self-examination", "--lang", "en")
    assert "Taken for: self-examination" in stated.stdout


def test_a_folder_is_refused(tmp_path: Path) -> None:
    result = run("outline", tmp_path)
    assert result.exit_code == 2
    assert "请给出一个文件" in result.stderr


def test_a_broken_file_is_told_and_nothing_is_shown(tmp_path: Path) -> None:
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"PK\x03\x04 broken")
    result = run("outline", broken)
    assert result.exit_code == 2
    assert result.stderr.startswith("错误：坏.docx")
    assert result.stdout == ""
