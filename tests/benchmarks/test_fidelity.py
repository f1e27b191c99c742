"""The comparing of readings with the XML and with LibreOffice, on texts whose differences are known."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.fidelity import judge, read_all
from benchmarks.office_text import compare_numbers
from benchmarks.raw_text import raw_story
from benchmarks.text_differences import compare
from checker.document import Block
from tests.document.docx_builder import docx, drawn_box, paragraph, run

TRUTH = ["形式主义的表现", "官僚主义的表现", "享乐主义的表现"]


def test_the_same_text_has_no_differences() -> None:
    assert compare(TRUTH, TRUTH).described() == []


def test_paragraphs_may_be_cut_otherwise() -> None:
    assert compare(TRUTH, ["".join(TRUTH)]).described() == []


@pytest.mark.parametrize(
    ("reading", "described"),
    [
        ([TRUTH[0], TRUTH[2]], ["lost 7: 官僚主义的表现"]),
        ([TRUTH[0], "官僚的表现", TRUTH[2]], ["lost 2: 主义"]),
        ([*TRUTH, TRUTH[0]], ["twice 7: 形式主义的表现"]),
        ([TRUTH[1], TRUTH[2], TRUTH[0]], ["elsewhere 7: 形式主义的表现"]),
        ([*TRUTH, "☑"], []),
    ],
)
def test_differences_are_told_apart(reading: list[str], described: list[str]) -> None:
    assert compare(TRUTH, reading).described() == described


def test_the_raw_story_leaves_out_what_nobody_sees() -> None:
    body = paragraph("甲", run("暗", "<w:vanish/>"), "<w:del><w:r><w:t>删</w:t></w:r></w:del>")
    body += paragraph("乙", f"<w:r>{drawn_box(paragraph('框'))}</w:r>", "丙")
    story = raw_story(docx(body))
    assert story is not None
    assert (story.paragraphs, story.hidden, story.slips) == (
        ["甲", "乙丙", "框"],
        1,
        ("tracked changes", "hidden text", "text boxes"),
    )


def test_what_is_no_document_has_no_story() -> None:
    assert raw_story(b"PK\x03\x04") is None


def test_numbers_are_compared_where_both_print_one() -> None:
    texts = ("甲", "乙", "丙", "丁")
    blocks = [
        Block(index, "paragraph", text, number)
        for index, (text, number) in enumerate(zip(texts, ("一、", "（二）", "", "101"), strict=True), start=1)
    ]
    numbers = compare_numbers(blocks, ["  一、 甲", "（三）乙", "1. 丙", "101 丁"])
    assert (numbers.same, numbers.differing, numbers.office_only) == (2, [("乙", "（二）", "（三）")], 1)


def test_a_folder_with_bad_files_is_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "b.docx").write_bytes(docx(paragraph("甲")))
    totals: Counter[str] = Counter()
    outcomes = list(read_all(sorted(tmp_path.iterdir()), seconds=60))
    assert [list(judge(outcome, totals)) for outcome in outcomes] == [["refused: damaged-zip"], []]
    assert (totals["files"], totals["refused"], totals["read"], totals["lost"]) == (2, 1, 1, 0)
