"""The report for a terminal."""

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from checker.assess.answers import Recognition
from checker.report import console
from checker.report.layout import Layout
from checker.report.wording import symbols_for
from checker.texts import Lang
from tests.batch.fakes import HOUSING, answer, checked
from tests.report.fakes import ONLY_MET, SEEN, report

LANGUAGES: tuple[Lang, ...] = ("zh", "en")


def text(width: int = 100, lang: Lang = "zh", **settings: object) -> str:
    return console.write(report(lang), Layout(width=width, **settings)).decode()  # type: ignore[arg-type]


def test_a_document_shows_its_verdict_then_missing_then_weak_then_not_evaluated_then_the_rest() -> None:
    start = text().index("✗ 不通过  甲/差.docx")
    assert text()[start : text().index("✓ 通过  丙.docx")].rstrip().splitlines() == [
        "✗ 不通过  甲/差.docx",
        "  标题：对照检查材料",
        "  识别为：对照检查材料 · 班子成员个人 · 乡镇、街道",
        "  缺少 1 项",
        "    ✗ 住房情况  disclosure.housing",
        "      没有说明住房情况。",
        "      怎么办：写明住房的面积和来源",
        "      依据：对住房情况要作出说明",
        "  需核实 1 项",
        "    △ 公务用车  disclosure.cars",
        "      提到了，没有具体情况。",
        "      原文：“车辆嘛，也是按规定来的”〔第4段〕（另有 1 处）",
        "      怎么办：写明车辆",
        "      依据：对公务用车情况要作出说明",
        "  未能检查 1 项",
        "    ? 理想信念方面的原因  causes.ideals",
        "      这一部分有内容未能读出。",
        "      怎么办：从理想信念上找原因",
        "      依据：深刻剖析根源",
        "  建议 1 项，不影响结论",
        "    ✗ 篇幅  length.short",
        "      偏短。",
        "      怎么办：写充实一些",
        "      依据：无官方数值",
        "  ✓ 已写明 0 项",
        "  读取说明",
        "    – 第2段：3 条批注未读（批注不算材料）",
        "    – 文件含有宏（未运行）",
    ]


def test_the_last_lines_count_documents_and_requirements_by_status() -> None:
    assert text(width=120).splitlines()[-2:] == [
        "材料结论：通过 2，需核实 1，不通过 1，未能检查 1",
        "共 5 份材料、5 项要求，答复 12 项次：已写明 5，缺少 3，需核实 2，未能检查 1，不适用 1；其中已豁免 1",
    ]
    assert " ".join(text(lang="en").splitlines()[-2:]) == (
        "5 documents, 5 rules, 12 requirements: 5 met, 3 missing, 2 weak, 1 not evaluated, 1 not applicable; "
        "1 of them waived"
    )


def test_what_passes_is_counted_too_and_never_a_bare_ok() -> None:
    lines = console.write(report(outcomes=(ONLY_MET,)), Layout()).decode().splitlines()
    assert lines[:4] == [
        "✓ 通过  甲/好.docx",
        "  标题：对照检查材料",
        "  识别为：对照检查材料 · 班子成员个人 · 乡镇、街道",
        "  ✓ 已写明 4 项：住房情况；公务用车；理想信念方面的原因；篇幅",
    ]
    assert lines[-1].startswith("共 1 份材料、5 项要求，答复 4 项次：已写明 4")


def test_what_neighbours_have_in_common_is_said_once_after_the_last() -> None:
    outcome = checked("甲.docx", answer(HOUSING, "missing", reason="甲。"), answer(HOUSING, "missing", reason="乙。"))
    lines = console.write(report(outcomes=(outcome,)), Layout()).decode().splitlines()
    assert lines[4:10] == [
        "    ✗ 住房情况  disclosure.housing",
        "      甲。",
        "    ✗ 住房情况  disclosure.housing",
        "      乙。",
        "      以上 2 项怎么办：写明住房的面积和来源",
        "      以上 2 项依据：对住房情况要作出说明",
    ]


def test_a_paper_of_another_kind_is_called_so_in_the_language_of_the_report() -> None:
    outcome = checked("总结.docx")
    other = replace(outcome, assessment=replace(outcome.assessment, recognition=Recognition("other", "", "")))
    shown = {lang: console.write(report(lang, outcomes=(other,)), Layout()).decode() for lang in LANGUAGES}
    assert "识别为：其他文件 · 未识别 · 未识别" in shown["zh"]
    assert "Taken for: another kind of paper · not recognised · not recognised" in shown["en"]


def test_the_signs_at_the_head_of_the_columns_are_explained() -> None:
    assert "各份材料（✓ 已写明  △ 需核实  ✗ 缺少  ? 未能检查  – 不适用）" in text().splitlines()


def test_the_matrix_counts_each_requirement_by_status() -> None:
    matrix = text()[text().index("各项要求") :]
    row = next(line for line in matrix.splitlines() if line.startswith("住房情况"))
    assert row.split() == ["住房情况", "1", "1", "2", "0", "0"]


def test_a_document_that_was_not_checked_says_why_and_what_is_waived_by_whom() -> None:
    assert "? 未能检查  坏.doc\n  这个文件夹打不开" in text()
    assert "      已豁免：已另附说明（周明，至 2014-12-31）" in text().splitlines()


@pytest.mark.parametrize("width", [60, 80, 100, 120])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_is_wider_than_the_console_with_chinese_counted_double(width: int, lang: Lang) -> None:
    assert max(cell_len(line) for line in text(width, lang).splitlines()) <= width


def test_text_from_files_neither_steers_the_terminal_nor_is_markup() -> None:
    plain = text(width=120)
    assert SEEN in plain
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", plain)


def test_colour_only_where_asked_for_and_symbols_always() -> None:
    coloured = text(colour=True)
    assert "\x1b[" in coloured
    assert "\x1b[" not in text()
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == text()


@pytest.mark.parametrize(
    ("encoding", "signs"),
    [("utf-8", "✓△✗?–"), ("gbk", "√△×?–"), ("cp1252", "+!x?-"), ("ascii", "+!x?-"), ("?", "+!x?-")],
)
def test_a_console_without_the_signs_gets_others_and_never_a_question_mark_for_a_tick(
    encoding: str, signs: str
) -> None:
    assert symbols_for(encoding).signs == signs


def test_a_chinese_windows_console_can_show_the_whole_report() -> None:
    shown = console.write(report(outcomes=(ONLY_MET,)), Layout(encoding="gbk")).decode()
    assert "√ 通过" in shown
    shown.encode("gbk")
