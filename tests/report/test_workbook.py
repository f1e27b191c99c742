"""The workbook, written with XlsxWriter and read back with openpyxl."""

import io
import zipfile
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.properties import PageSetupProperties
from xlsxwriter import Workbook as WrittenWorkbook

from checker.assess.answers import Evidence, Item
from checker.report import workbook
from checker.report.layout import Layout
from checker.report.model import Origin, Previous, Report
from checker.report.workbook_cells import LONGEST, cell, starts_formula
from checker.report.workbook_places import file_link
from checker.report.workbook_sheets import Book, Column, Link, Sheet
from checker.texts import Lang
from tests.report.fakes import report as report_of_a_batch
from tests.report.html_fakes import SHOWN, answer, hostile, many, paper, report, small

SHEETS = ["汇总", "逐项清单", "问题清单", "雷同", "单位与名册", "未能检查", "说明"]
STARTS = ("=", "+", "-", "@", "\t=", "\r=", " =", "＝", "＋", "－", "＠", "\n=", "\u3000=")


def read(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def led_to(sheet: Any, place: str) -> Any:
    """Where the link in a cell leads: below the folder, or in the workbook."""
    link = sheet[place].hyperlink
    return link.location or link.target.replace("\\", "/")


def written(found: Report) -> Workbook:
    return read(workbook.write(found, Layout()))


def rows(sheet: Any) -> list[dict[str, Any]]:
    """The rows of a sheet by the heads of its columns, without empty cells."""
    heads, *below = sheet.iter_rows(values_only=True)
    return [
        {head: value for head, value in zip(heads, row, strict=True) if value is not None}
        for row in below
        if any(value is not None for value in row)
    ]


def all_cells(book: Workbook) -> list[Any]:
    return [each for sheet in book for row in sheet.iter_rows() for each in row if each.value is not None]


def one_sheet(*values: str) -> bytes:
    """A workbook with one text below the other."""
    stream = io.BytesIO()
    with WrittenWorkbook(stream, {"in_memory": True}) as made:
        Book(made, "zh").put(Sheet("problems", (Column("problem", 20),), [[value] for value in values]))
    return stream.getvalue()


def test_the_sheets_are_named_in_the_report_s_language() -> None:
    assert written(small()).sheetnames == SHEETS
    assert written(small("en")).sheetnames == [
        "Summary",
        "Requirements",
        "Problems admitted",
        "Alike",
        "Units and roster",
        "Not checked",
        "About",
    ]


def test_the_summary_has_a_row_for_every_document_with_its_verdict_and_counts() -> None:
    first, *_, broken = rows(written(small())["汇总"])
    assert first == {
        "序号": 1,
        "材料": "桐坪县/渡口镇/何秀英.docx",
        "文件": "打开",
        "结论": "不通过",
        "缺少": 1,
        "需核实": 1,
        "未能检查": 0,
        "已写明": 2,
        "不适用": 1,
        "建议项未写明": 1,
        "已豁免": 1,
        "问题数": 1,
        "措施数": 1,
        "见于别处": 0.41,
        "单位": "渡口镇",
        "姓名": "何秀英",
        "日期": "2014-07-02",
        "识别为": "对照检查材料 · 班子成员个人 · 乡镇、街道",
        "标题": "个人对照检查材料",
        "备注": "第2段：1 条批注未读",
    }
    assert tuple(broken[head] for head in ("材料", "结论", "备注")) == (
        "桐坪县/白鹭乡/坏.doc",
        "未能检查",
        "文件已损坏，打不开。",
    )


def test_the_list_has_a_row_for_every_requirement_of_every_document() -> None:
    found = small()
    listed = rows(written(found)["逐项清单"])
    assert len(listed) == sum(len(document.requirements) for document in found.documents)
    assert listed[0] == {
        "序号": 1,
        "材料": "桐坪县/渡口镇/何秀英.docx",
        "要求": "第0项要求",
        "性质": "必备",
        "结果": "需核实",
        "理由": "第0项要求的理由。",
        "原文": "住房嘛，也是按政策来的。",
        "位置": "第4段",
        "依据": "第0项要求的依据",
        "怎么办": "写明数字或事实。",
        "要求编号": "part0.item-0",
    }
    assert listed[3]["豁免"] == "已豁免：已另附（周明，至 2014-12-31）"


def test_several_pieces_of_evidence_stand_on_lines_of_their_own_and_the_rest_is_counted() -> None:
    evidence = tuple(Evidence(f"原话{number}", number, f"第{number}段", "见此") for number in range(6))
    found = report("zh", (paper("甲.docx", "review", answer(0, "weak", evidence=evidence)),))
    (row,) = rows(written(found)["逐项清单"])
    assert row["原文"].split("\n") == [
        "见此；原文：“原话0”〔第0段〕",
        "见此；原文：“原话1”〔第1段〕",
        "见此；原文：“原话2”〔第2段〕",
        "见此；原文：“原话3”〔第3段〕",
        "（另有 2 处）",
    ]
    assert row["位置"] == "第0段、第1段、第2段、第3段"


def test_every_problem_that_authors_admit_is_listed() -> None:
    several = tuple(Item(f"问题{number}", number, f"第{number}段", "会风") for number in range(1, 31))
    document = paper("甲.docx", "pass", answer(0, "met")).model_copy(update={"problems": several})
    listed = rows(written(report("zh", (document,)))["问题清单"])
    assert [(row["第几个"], row["查摆出的问题"], row["归在"], row["位置"]) for row in listed] == [
        (number, f"问题{number}", "会风", f"第{number}段") for number in range(1, 31)
    ]


def test_passages_that_are_alike_stand_side_by_side_then_origins_and_templates() -> None:
    pair, *origin, template = rows(written(small())["雷同"])
    assert (pair["类别"], pair["材料 A"], pair["材料 B"]) == (
        "两份相近",
        "桐坪县/渡口镇/何秀英.docx",
        "桐坪县/白鹭乡/郑文.docx",
    )
    assert (pair["占 A"], pair["占 B"], pair["字数"], pair["相似"]) == (0.41, 0.37, 40, 0.96)
    assert pair["A 的原文"].startswith("桐坪县的会议")
    assert pair["B 的原文"].startswith("云岭县的会议")
    assert pair["改动的词"] == "桐坪县 → 云岭县"
    assert [(row["类别"], row["材料 A"]) for row in origin] == [
        ("可能同出一源", "桐坪县/渡口镇/何秀英.docx"),
        ("可能同出一源", "桐坪县/白鹭乡/郑文.docx"),
    ]
    assert (template["类别"], template["A 的原文"]) == ("多份共有（模板）", "文件一发了之")
    assert template["材料 B"].startswith("2 份：")


def test_a_group_of_one_origin_is_a_number_that_all_its_papers_have() -> None:
    found = report("zh", (), origins=(Origin(documents=("甲", "乙")), Origin(documents=("丙",), sources=("范文",))))
    listed = rows(written(found)["雷同"])
    assert [(row["第几个"], row["材料 A"]) for row in listed] == [(1, "甲"), (1, "乙"), (2, "丙"), (2, "范文")]


def test_a_unit_has_its_verdicts_and_everything_it_owes() -> None:
    owed = answer(7, "weak", evidence=tuple(Evidence("", 0, "", f"缺 第{number}人 的材料") for number in range(30)))
    units = ({"name": "", "source": "folders", "documents": ("甲.docx", "乙.docx"), "requirements": (owed,)},)
    found = report("zh", (paper("甲.docx", "fail"), paper("乙.docx", "review")), units=units)
    (row,) = rows(written(found)["单位与名册"])
    assert (row["单位"], row["单位来自"], row["材料份数"]) == ("（最上层文件夹）", "文件夹", 2)
    assert (row["不通过"], row["需核实"], row["未能检查"]) == (1, 1, 0)
    assert row["各处情况"].split("\n") == [f"缺 第{number}人 的材料" for number in range(30)]


def test_what_was_not_checked_is_all_on_one_sheet_the_documents_first() -> None:
    listed = rows(written(small())["未能检查"])
    assert [(row["类别"], row.get("对象", ""), row["原因"]) for row in listed] == [
        ("材料没有检查", "桐坪县/白鹭乡/坏.doc", "文件已损坏，打不开。"),
        ("要求没有检查", "第6项要求 (part0.item-6)", "第6项要求的理由。"),
        ("跳过的文件", "~$何.docx", "锁文件"),
        ("没有起作用的豁免", "丁.docx", "丁.docx · *（周明）：已于 2014-06-30 到期，不再起作用"),
        ("提醒", "", "没有名册"),
    ]


def test_the_last_sheet_says_by_which_rules_and_what_the_words_mean() -> None:
    facts = [(row.get("项目", ""), row.get("用语", ""), row["内容"]) for row in rows(written(small())["说明"])]
    assert ("规则包摘要", "", "ef" * 32) in facts
    assert ("程序版本", "", "0.1.0") in facts
    words = [(item, word) for item, word, _ in facts if word]
    assert words == [
        *(("结论", word) for word in ("通过", "需核实", "不通过", "未能检查")),
        *(("结果", word) for word in ("已写明", "需核实", "缺少", "未能检查", "不适用")),
        *(("性质", word) for word in ("必备", "建议")),
        ("", "已豁免"),
    ]


def test_what_became_of_an_earlier_draft_is_said() -> None:
    answers = [
        answer(number, "weak").model_copy(update={"since": since})
        for number, since in enumerate(("cleared", "remains", "new"))
    ]
    document = paper("甲.docx", "review", *answers).model_copy(update={"previous": "甲（一稿）.docx"})
    previous = Previous(checker="0.1.0", pack="small", same_rules=False, gone=("乙.docx",))
    book = written(report("zh", (document,), previous=previous))
    assert [row["与上次相比"] for row in rows(book["逐项清单"])] == [
        "上次未写明，这次已改",
        "上次就有，仍未改",
        "这次新出现",
    ]
    assert rows(book["汇总"])[0]["备注"] == "与上次（甲（一稿）.docx）相比：已改 1 项，仍有 1 项，新出现 1 项"
    about = [row["内容"] for row in rows(book["说明"]) if row.get("项目") == "与上次报告相比"]
    assert about[-1] == "上次有、这次没有交：乙.docx"


def test_in_a_masked_report_nothing_leads_to_the_files() -> None:
    found = small().model_copy(update={"masked": True})
    assert written(found)["汇总"]["C2"].hyperlink is None


def test_an_empty_sheet_says_that_there_is_nothing() -> None:
    book = written(report("zh", ()))
    assert [book[name].cell(2, 1).value for name in SHEETS[:-1]] == [
        "没有材料。",
        "没有检查任何要求。",
        "没有读出查摆出的问题。",
        "没有发现大段相近的文字。",
        "没有按单位核对。",
        "全部材料都已检查，没有跳过的文件。",
    ]


def test_links_lead_from_the_summary_to_file_and_requirements_and_back() -> None:
    book = written(small())
    summary, listed, unchecked = book["汇总"], book["逐项清单"], book["未能检查"]
    assert [led_to(summary, f"D{row}") for row in range(2, 6)] == [
        "'逐项清单'!A2",
        "'逐项清单'!A8",
        "'逐项清单'!A10",
        "'未能检查'!A2",
    ]
    assert led_to(summary, "C2") == "桐坪县/渡口镇/何秀英.docx"
    assert listed["B10"].value == "桐坪县/白鹭乡/郑文.docx"
    assert led_to(listed, "A10") == "'汇总'!A4"
    assert led_to(unchecked, "A2") == "'汇总'!A5"


@pytest.mark.parametrize("path", ["甲/50% #1 [a]?.docx", "a b%20c.docx", "‘引号’“全角”.docx", "~稿/第(1)稿.docx"])
def test_a_link_to_a_file_leads_to_that_very_name(path: str) -> None:
    link = file_link(path, "zh")
    assert isinstance(link, Link)
    assert unquote(link.target.removeprefix("external:")) == path
    assert not set("#?[] ") & set(link.target)


@pytest.mark.parametrize(
    "path",
    [
        "\\\\server\\share\\甲.docx",
        "//server/甲.docx",
        "/etc/甲.docx",
        "../甲.docx",
        "甲/../../乙.docx",
        "C:/甲.docx",
        "http://例/甲.docx",
        "甲\u202excod.docx",
        "甲\ud800.docx",
        "长" * 3_000,
        "",
    ],
)
def test_nothing_leads_to_another_place_than_a_file_below(path: str) -> None:
    assert file_link(path, "zh") == ""


@pytest.mark.parametrize("start", STARTS)
def test_text_that_looks_like_a_formula_stays_a_text_even_when_it_is_edited(start: str) -> None:
    sheet = read(one_sheet(f"{start}1+1"))["问题清单"]
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].quotePrefix
    assert sheet["A2"].value.strip() == f"{start}1+1".strip()


def test_other_text_has_no_quote_prefix() -> None:
    assert not read(one_sheet("住房=宿舍"))["问题清单"]["A2"].quotePrefix


def test_hostile_text_stays_text_in_every_sheet() -> None:
    found = hostile()
    content = workbook.write(found, Layout())
    cells = all_cells(read(content))
    assert {each.data_type for each in cells} == {"s", "n"}
    texts = "\n".join(str(each.value) for each in cells)
    assert SHOWN in texts
    assert "\u202e" not in texts
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert not [name for name in parts.namelist() if "externalLink" in name or "vba" in name.lower()]
        assert all(b"<f>" not in parts.read(name) for name in parts.namelist())


@example(["_x0041_", "\ufffe\ufdd0", "'=1", "<f>1+1</f>", " ", "http://例/", "1e9", "TRUE", "{=1}"])
@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60) | st.sampled_from([f"{start}cmd|' /C calc'!A0" for start in STARTS]), min_size=1))
def test_any_text_comes_back_as_it_is_shown(texts: list[str]) -> None:
    sheet = read(one_sheet(*texts))["问题清单"]
    for row, text in enumerate(texts, start=2):
        found = sheet.cell(row, 1)
        shown = cell(text, "zh")
        assert (found.value or "") == shown
        assert found.data_type in "sn"
        assert found.value is None or found.quotePrefix == starts_formula(shown)


def test_a_text_longer_than_a_cell_holds_is_cut_with_a_mark() -> None:
    sheet = read(one_sheet("长" * 40_000, "𠮷" * 20_000, "恰" * LONGEST))["问题清单"]
    assert len(sheet["A2"].value) == LONGEST
    assert sheet["A2"].value.endswith("长…（以下略去，全文见 JSON 报告）")
    assert len(sheet["A3"].value.encode("utf-16-le")) // 2 in (LONGEST - 1, LONGEST)
    assert sheet["A3"].value.startswith("𠮷")
    assert "\ufffd" not in sheet["A3"].value
    assert sheet["A4"].value == "恰" * LONGEST


def test_rows_that_do_not_fit_a_sheet_are_counted_in_its_last_row() -> None:
    stream = io.BytesIO()
    with WrittenWorkbook(stream, {"in_memory": True}) as made:
        listed = [[f"第{number}个"] for number in range(10)]
        Book(made, "zh").put(Sheet("problems", (Column("problem", 20),), listed), limit=6)
    sheet = read(stream.getvalue())["问题清单"]
    assert [row[0] for row in sheet.values] == [
        "查摆出的问题",
        *(f"第{number}个" for number in range(4)),
        "另有 6 行放不下，见 JSON 报告",
    ]


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_prints_on_a4_across_with_its_head_on_every_page(name: str) -> None:
    sheet = written(small())[name]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.freeze_panes is not None


def test_tables_have_filters_over_all_their_rows() -> None:
    book = written(small())
    assert {name: book[name].auto_filter.ref for name in SHEETS} == {
        "汇总": "A1:T5",
        "逐项清单": "A1:M11",
        "问题清单": "A1:J2",
        "雷同": "A1:N5",
        "单位与名册": "A1:O2",
        "未能检查": "A1:E6",
        "说明": None,
    }


def test_colours_follow_the_words_of_status_and_verdict() -> None:
    sheet = written(small())["逐项清单"]
    (found,) = sheet.conditional_formatting
    assert str(found.sqref) == "E2:E11"
    assert {rule.formula[0] for rule in found.rules} == {
        f'"{word}"' for word in ("通过", "需核实", "不通过", "未能检查", "已写明", "缺少", "不适用")
    }
    colours = {rule.formula[0]: rule.dxf.fill.bgColor.rgb for rule in found.rules}
    assert colours['"缺少"'] == colours['"不通过"'] != colours['"已写明"']


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_same_report_gives_the_same_bytes(lang: Lang) -> None:
    found = report_of_a_batch(lang)
    content = workbook.write(found, Layout())
    assert content == workbook.write(found, Layout())
    properties = read(content).properties
    assert (properties.creator, properties.created.year, properties.modified.year) == ("checker", 2000, 2000)


def test_every_answer_of_many_papers_has_its_row() -> None:
    found = many(40, name_length=120)
    book = load_workbook(io.BytesIO(workbook.write(found, Layout())), read_only=True)
    assert book["逐项清单"].max_row == 1 + 40 * 74
