"""CSV, read back as Python and spreadsheets read it."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.report import csv_report
from checker.report.layout import Layout
from checker.report.model import Report
from tests.report.html_fakes import SHOWN, answer, hostile, paper, report, small


def rows(found: Report) -> list[dict[str, str]]:
    text = csv_report.write(found, Layout()).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def reason_read_back(reason: str) -> str:
    found = answer(0, "weak").model_copy(update={"reason": reason})
    ((row),) = rows(report("zh", (paper("甲.docx", "review", found),)))
    return row["理由"]


def test_every_requirement_of_every_document_is_a_row() -> None:
    found = small()
    listed = rows(found)
    assert [(row["材料"], row["要求编号"]) for row in listed if row["要求编号"]] == [
        (document.path, requirement.id) for document in found.documents for requirement in document.requirements
    ]
    assert listed[3] == {
        "材料": "桐坪县/渡口镇/何秀英.docx",
        "SHA-256": "ab" * 32,
        "结论": "不通过",
        "单位": "渡口镇",
        "姓名": "何秀英",
        "标题": "个人对照检查材料",
        "要求编号": "part0.item-3",
        "要求": "第3项要求",
        "性质": "必备",
        "结果": "缺少",
        "理由": "第3项要求的理由。",
        "原文": "",
        "位置": "",
        "依据": "第3项要求的依据",
        "怎么办": "写明有几辆车。",
        "豁免": "已豁免：已另附（周明，至 2014-12-31）",
        "与上次相比": "",
    }


def test_a_document_that_was_not_checked_has_a_row_with_the_cause() -> None:
    last = rows(small())[-1]
    assert {head: value for head, value in last.items() if value} == {
        "材料": "桐坪县/白鹭乡/坏.doc",
        "SHA-256": "cd" * 32,
        "结论": "未能检查",
        "理由": "文件已损坏，打不开。",
    }


def test_excel_knows_the_encoding_by_the_mark_at_the_beginning() -> None:
    assert csv_report.write(small(), Layout()).startswith(b'\xef\xbb\xbf"')


def test_the_heads_are_in_the_report_s_language() -> None:
    assert next(iter(rows(small("en"))[0])) == "Document"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "＝", "＋", "－", "＠", "\u3000@"])
def test_what_a_spreadsheet_would_calculate_has_an_apostrophe_in_front(start: str) -> None:
    assert reason_read_back(f"{start}1+1").startswith("'")


def test_other_text_stands_as_it_is() -> None:
    assert reason_read_back('写着"宿舍"，65,5平方米；=') == '写着"宿舍"，65,5平方米；='


def test_hostile_text_stays_in_its_cell() -> None:
    (row,) = rows(hostile())
    assert row["理由"] == SHOWN


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_text_comes_back_on_one_line_and_never_as_a_formula(reason: str) -> None:
    found = reason_read_back(reason)
    assert found.lstrip()[:1] not in {"=", "+", "-", "@", "＝", "＋", "－", "＠"} or not found.strip()
    assert len(found.splitlines()) <= 1


def test_the_same_report_gives_the_same_bytes() -> None:
    assert csv_report.write(small(), Layout()) == csv_report.write(small(), Layout())
