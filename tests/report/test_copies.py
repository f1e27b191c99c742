"""Copied wording in every report."""

import dataclasses
import datetime

import pytest

from checker.batch.discovery import Discovery
from checker.compare.copying.results import Copies, Group, Pair, Passage, Share, Side, Template
from checker.report import console, json_report, markdown
from checker.report.build import Run, build
from checker.report.copies_page import page
from checker.report.layout import Layout
from checker.report.model import Report
from checker.texts import Lang
from tests.batch.fakes import HOUSING, answer, checked, small_pack

A, B, OLD = "甲/何秀英.docx", "乙/曹景和.docx", "往年/范文.docx"
PASSAGE = Passage(
    a=Side(5, 5, "第5段", "作为桐坪县的干部，我在会上念稿子。"),
    b=Side(7, 8, "第7段", "作为云岭县的干部，我在会上念稿子。"),
    characters=214,
    likeness=0.9634567,
    changed=(("桐坪县", "云岭县"),),
)
COPIES = Copies(
    pairs=(
        Pair(A, OLD, True, False, 0.1, 0.2, (dataclasses.replace(PASSAGE, changed=(), reordered=True),)),
        Pair(A, B, False, True, 0.412345, 0.37, (PASSAGE,)),
    ),
    groups=(Group((A, B), ()),),
    templates=(Template(A, Side(2, 2, "第2段", "大家都下载的一段话"), 130, (A, B), ()),),
    shares=(Share(A, 0.5, 0.1), Share(B, 0.37, 0.0)),
)


def report(copies: Copies = COPIES, lang: Lang = "zh") -> Report:
    outcomes = [checked(name, answer(HOUSING, "met", "一句原文")) for name in (A, B)]
    run = Run(small_pack(), lang, Discovery(()), datetime.date(2014, 7, 1), copies=copies)
    return build(outcomes, run)


def test_pairs_stand_with_the_most_copied_first_and_keep_both_quotes() -> None:
    first, second = report().comparisons
    assert (first.a, first.b, first.share_a, first.from_source) == (A, B, 0.4123, False)
    assert first.passages[0].b.model_dump() == {
        "quote": "作为云岭县的干部，我在会上念稿子。", "paragraph": 7, "last_paragraph": 8, "place": "第7段",
    }  # fmt: skip
    assert first.passages[0].changed == (("桐坪县", "云岭县"),)
    assert (second.b, second.from_source) == (OLD, True)


def test_each_document_says_how_much_of_it_stands_elsewhere() -> None:
    shares = {document.path: document.copied for document in report().documents}
    assert {path: copied and (copied.share, copied.templates) for path, copied in shares.items()} == {
        A: (0.5, 0.1),
        B: (0.37, 0.0),
    }
    assert [document.copied for document in report(Copies((), (), (), ())).documents] == [None, None]


def test_the_console_and_markdown_point_at_the_pair_its_source_and_what_was_changed() -> None:
    text = console.write(report(), Layout(width=120)).decode()
    assert f"{A}（41%）↔ {B}（37%）：1 处，最长 214 字；改动：“桐坪县”→“云岭县”" in text
    assert "〔比对来源〕" in text
    assert "可能同出一源" in text
    assert "大家都下载的一段话" in text
    written = markdown.write(report(), Layout()).decode()
    assert "## 相近的材料" in written
    assert "桐坪县" in written


def test_nothing_is_said_where_nothing_is_alike() -> None:
    nothing = report(Copies((), (), (), ()))
    assert "相近的材料" not in console.write(nothing, Layout()).decode()
    assert '"comparisons": []' in json_report.write(nothing, Layout()).decode()


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "改动：A“桐坪县” → B“云岭县”"), ("en", "changed: A “桐坪县” → B “云岭县”")],
)
def test_two_files_are_shown_side_by_side(lang: Lang, said: str) -> None:
    shown = page(report(lang=lang), (A, B), Layout(width=100)).decode()
    assert said in shown
    assert "作为云岭县的干部，我在会上念稿子。" in shown


def test_two_files_that_have_nothing_in_common_say_so() -> None:
    assert "没有发现大段相近的文字。" in page(report(Copies((), (), (), ())), (A, B), Layout()).decode()
