"""What the user states about materials, by options and by submissions.csv."""

from pathlib import Path

import pytest

from checker.assess import Given
from checker.batch.discovery import discover
from checker.batch.errors import BatchError
from checker.batch.overrides import Notice, Overrides, read_overrides, stated
from tests.batch.fakes import small_pack

NOTHING = Given()


def folder(tmp_path: Path, content: bytes | str, *names: str) -> Path:
    """A folder with files of these names and a submissions.csv."""
    for name in names or ("a.docx", "b.docx", "甲/c.docx", "甲/d.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "submissions.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
    return tmp_path


def overrides(root: Path, everywhere: Given = NOTHING) -> Overrides:
    return read_overrides(discover([root]), small_pack(), everywhere)


def said(root: Path, everywhere: Given = NOTHING) -> dict[str, Given]:
    given = overrides(root, everywhere).given
    return {path.relative_to(root).as_posix(): each for path, each in sorted(given.items())}


def problems(root: Path) -> list[str]:
    with pytest.raises(BatchError) as raised:
        overrides(root)
    return raised.value.message("en").splitlines()


def test_a_line_states_kind_author_and_unit_and_a_blank_cell_nothing(tmp_path: Path) -> None:
    root = folder(tmp_path, "path,kind,author,unit\na.docx,rectification-plan,team,\n\n甲/c.docx,,,village\n")
    assert said(root) == {"a.docx": Given("rectification-plan", "team", ""), "甲/c.docx": Given("", "", "village")}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_chinese_headers_and_labels_are_understood_in_every_encoding_that_spreadsheets_write(
    tmp_path: Path, encoding: str
) -> None:
    text = "文件,类别,作者,单位类别\r\n甲/c.docx,对照检查材料,班子成员个人,“乡镇、街道”\r\n".replace("“", '"').replace(
        "”", '"'
    )
    root = folder(tmp_path, text.encode(encoding))
    assert said(root) == {"甲/c.docx": Given("self-examination", "member", "township")}


def test_columns_may_come_in_any_order_and_be_parted_by_semicolons(tmp_path: Path) -> None:
    root = folder(tmp_path, "author;path;\nteam;a.docx;\n")
    assert said(root) == {"a.docx": Given("", "team", "")}


def test_a_path_may_be_a_folder_or_a_pattern(tmp_path: Path) -> None:
    root = folder(tmp_path, "path,unit\n甲,village\n?.docx,township\n")
    assert said(root) == {
        "a.docx": Given(unit="township"),
        "b.docx": Given(unit="township"),
        "甲/c.docx": Given(unit="village"),
        "甲/d.docx": Given(unit="village"),
    }


def test_a_later_line_beats_an_earlier_one_in_what_it_says_and_leaves_the_rest(tmp_path: Path) -> None:
    root = folder(tmp_path, "path,author,unit\n甲,team,village\n甲/c.docx,member,\n")
    assert said(root) == {"甲/c.docx": Given("", "member", "village"), "甲/d.docx": Given("", "team", "village")}


def test_options_beat_lists_and_a_list_nearer_to_the_file_beats_one_further_up(tmp_path: Path) -> None:
    root = folder(tmp_path, "path,author,unit\n甲,team,village\n")
    (root / "甲/submissions.csv").write_text("path,unit\nc.docx,township\n", encoding="utf-8")
    assert said(root, Given(kind="rectification-plan")) == {
        "a.docx": Given("rectification-plan"),
        "b.docx": Given("rectification-plan"),
        "甲/c.docx": Given("rectification-plan", "team", "township"),
        "甲/d.docx": Given("rectification-plan", "team", "village"),
    }


def test_every_problem_is_told_with_its_line(tmp_path: Path) -> None:
    root = folder(
        tmp_path,
        "path,kind,author,unit\n"
        "a.docx,self-exam,member,township\n"
        "x.docx,,,\n"
        ",,team,\n"
        "../b.docx,,,\n"
        "b.docx,,boss,town,extra\n"
        "b.docx,,,\n",
    )
    assert problems(root) == [
        "submissions.csv:2: unknown kind: self-exam; known are self-examination, rectification-plan",
        "submissions.csv:3: no such file: x.docx",
        "submissions.csv:4: no file is named",
        "submissions.csv:5: only files inside this folder can be listed: ../b.docx",
        'submissions.csv:6: this line has more cells than the header: "extra"',
        "submissions.csv:6: unknown author: boss; known are team, member",
        "submissions.csv:6: unknown unit: town; known are township, village",
        "submissions.csv:7: b.docx is listed already on line 6",
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("path,kin\na.docx,x\n", 'submissions.csv:1: unknown column "kin"; known are path, kind, author, unit'),
        ("kind\nself-examination\n", 'submissions.csv:1: the column "path" is missing'),
        ("path,文件\na.docx,\n", 'submissions.csv:1: the column "path" stands there twice'),
        ("", "submissions.csv:1: no header; the first line should be path,kind,author,unit"),
        ('path,kind\n"a.docx,\n', "submissions.csv:2: not valid CSV: this line cannot be read"),
        (b"path\n\xff\xff\xff\xff", "submissions.csv: the text is neither UTF-8 nor GB18030"),
    ],
)
def test_a_list_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | str, problem: str) -> None:
    assert problem in problems(folder(tmp_path, content))


def test_a_line_that_matches_no_checked_file_is_reported(tmp_path: Path) -> None:
    root = folder(tmp_path, "path,unit\n乙*.docx,village\nnotes.txt,village\n", "a.docx", "notes.txt")
    assert overrides(root).notices == (
        Notice("unmatched-row", "submissions.csv:2", (("path", "乙*.docx"),)),
        Notice("unmatched-row", "submissions.csv:3", (("path", "notes.txt"),)),
    )


def test_options_are_ids_or_labels_and_unknown_ones_are_refused_all_at_once() -> None:
    assert stated("对照检查材料", "leading team", "village", small_pack()) == Given(
        "self-examination", "team", "village"
    )
    with pytest.raises(BatchError) as raised:
        stated("x", "", "y", small_pack())
    assert raised.value.message("zh").splitlines() == [
        "未知的材料类别：x；可用的有 对照检查材料（self-examination）、整改方案（rectification-plan）",
        "未知的单位类别：y；可用的有 乡镇、街道（township）、村、社区（village）",
    ]
