"""Rosters as files: what can be read, what is wrong with the rest, and the empty one."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from checker.batch.errors import BatchError
from checker.batch.roster_files import COLUMNS, read_roster, write_empty
from checker.compare.roster import Entry
from checker.rulebook import load_pack

HEADER = "单位,类别,层级,班子或成员,姓名,职务,职级,应交材料"
PACK = load_pack()


def written(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path.write_bytes("\n".join((HEADER, *lines)).encode(encoding))
    return path


def problems(path: Path) -> list[str]:
    with pytest.raises(BatchError) as caught:
        read_roster(path, PACK)
    return [problem.message("zh") for problem in caught.value.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_line_becomes_an_entry(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path / "roster.csv", "渡口镇,乡镇街道,乡,成员,何 秀英,副镇长,副科级,", encoding=encoding)
    assert read_roster(path, PACK).entries == (
        Entry("渡口镇", "township", "乡", "member", "何秀英", "副镇长", "副科级", None, line=2),
    )


def test_a_workbook_says_the_same_as_a_csv(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(list(COLUMNS))
    book.worksheets[0].append(["渡口镇", "township", "乡", "班子"])
    book.save(tmp_path / "roster.xlsx")
    text = written(tmp_path / "roster.csv", "渡口镇,township,乡,班子,,,,")
    assert read_roster(tmp_path / "roster.xlsx", PACK).entries == read_roster(text, PACK).entries


def test_english_columns_and_ids_are_read(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("Unit,Category,Team or member,Name,Due\nA,village,grassroots,,problem-list\n", encoding="utf-8")
    assert read_roster(path, PACK).entries == (
        Entry("A", "village", author="grassroots", due=("problem-list",), line=2),
    )


@pytest.mark.parametrize(
    ("cell", "due"),
    [("", None), ("无", ()), ("对照检查材料、整改方案", ("self-examination", "rectification-plan"))],
)
def test_what_is_due_may_be_said(tmp_path: Path, cell: str, due: tuple[str, ...] | None) -> None:
    path = written(tmp_path / "roster.csv", f"荷叶洼村,村,乡,支部,,,,{cell}")
    assert read_roster(path, PACK).entries[0].due == due


def test_every_wrong_line_is_told_with_its_number(tmp_path: Path) -> None:
    path = written(
        tmp_path / "roster.csv",
        "渡口镇,乡镇街道,乡,成员,,副镇长,,",
        ",乡镇街道,乡,班子,,,,",
        "渡口镇,火星,乡,班子,,,,",
        "白鹭乡,乡镇街道,乡,班子,,,,",
        "白鹭乡,乡镇街道,乡,班子,,,,作文",
    )
    told = problems(path)
    assert [line.partition("：")[0] for line in told] == [f"roster.csv:{number}" for number in (2, 3, 4, 6, 6)]
    assert told[0].endswith("班子成员没有写姓名")
    assert told[-1] == "roster.csv:6：白鹭乡 在第 5 行已经写过"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "没有表头"),
        ("单位,班子或成员,身高\n", "未知的列“身高”"),
        ("单位,单位,班子或成员\n", "列出现了两次"),
        ("类别,层级\n", "缺少“单位”列"),
        (f"{HEADER}\n", "名册里一行内容也没有"),
    ],
)
def test_a_header_that_cannot_be_used_is_told(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "roster.csv").write_text(content, encoding="utf-8")
    assert said in problems(tmp_path / "roster.csv")[0]


@pytest.mark.parametrize("content", [b"PK\x03\x04 no workbook", b"\xff\xfe\x00", b'"open\n'])
def test_what_is_no_table_is_told_by_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "roster.csv").write_bytes(content)
    assert "roster.csv" in problems(tmp_path / "roster.csv")[0]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_an_empty_roster_can_be_filled_in_and_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"roster{suffix}"
    write_empty(path, PACK)
    assert "名册里一行内容也没有" in problems(path)[0]
    if suffix == ".csv":
        path.write_text(path.read_text(encoding="utf-8-sig") + "渡口镇,,,班子\n", encoding="utf-8")
    else:
        book = load_workbook(path)
        book.worksheets[0].append(["渡口镇", None, None, "班子"])
        book.save(path)
    assert read_roster(path, PACK).entries[0].unit == "渡口镇"


def test_the_empty_workbook_offers_the_categories(tmp_path: Path) -> None:
    write_empty(tmp_path / "roster.xlsx", PACK)
    book = load_workbook(tmp_path / "roster.xlsx")
    (units, *_) = sorted(book.worksheets[0].data_validations.dataValidation, key=lambda rule: str(rule.sqref))
    assert str(units.sqref) == "B2:B2000"
    offered = [cell.value for (cell,) in book["说明"][units.formula1.split("!")[1].replace("$", "")]]
    assert offered == [label.zh for label in PACK.head.units.values()]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(BatchError, match="exists already"):
        write_empty(path, PACK)
    assert path.read_text(encoding="utf-8") == "mine"
