"""A list of collected opinions as a workbook: papers are held against it, and it is no paper itself."""

import json
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.test_cli import material, run

PROBLEMS = ("一是会议多、文件多，上半年开会46次。", "二是公车管理不严，节假日两次公车私用。")


def opinions(path: Path, *rows: str) -> None:
    book = Workbook()
    book.worksheets[0].append(["序号", "意见建议", "提出人"])
    for number, row in enumerate(rows, start=1):
        book.worksheets[0].append([number, row, "群众代表"])
    book.save(path)


def answer(folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The answer on opinions for the only unit, and the whole report."""
    written = json.loads(run("check", "--format", "json", folder).stdout_bytes)
    (unit,) = [unit for unit in written["units"] if unit["documents"]]
    found = next(each for each in unit["requirements"] if each["id"] == "unit.opinions-answered")
    return found, written


def handed_in(folder: Path, *rows: str) -> Path:
    material(
        folder / "班子.docx",
        "中共渡口镇委员会",
        "2014年7月2日",
        "一、存在的问题",
        *PROBLEMS,
        title="渡口镇领导班子对照检查材料",
    )
    opinions(folder / "征求意见汇总.xlsx", *rows)
    return folder


def test_opinions_that_the_team_takes_up_are_answered(tmp_path: Path) -> None:
    found, written = answer(handed_in(tmp_path, "会议太多，文件太多", "节假日公车私用"))
    assert found["status"] == "met"
    assert written["supports"] == ["征求意见汇总.xlsx"]
    assert [document["path"] for document in written["documents"]] == ["班子.docx"]
    assert written["ignored"] == 0


def test_an_opinion_that_nobody_takes_up_is_listed(tmp_path: Path) -> None:
    found, _ = answer(handed_in(tmp_path, "会议太多，文件太多", "镇卫生院夜间没有医生值班，看病要跑县城"))
    assert found["status"] == "weak"
    evidence = found["evidence"]
    assert [each["quote"] for each in evidence] == ["镇卫生院夜间没有医生值班，看病要跑县城"]


def test_a_workbook_that_is_no_such_list_is_only_counted(tmp_path: Path) -> None:
    folder = handed_in(tmp_path, "会议太多，文件太多")
    (folder / "征求意见汇总.xlsx").rename(folder / "工资表.xlsx")
    _, written = answer(folder)
    assert (written["supports"], written["ignored"]) == ([], 1)
