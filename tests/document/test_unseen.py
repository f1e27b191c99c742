"""Characters that nobody sees hide no words, and are told."""

import pytest

from checker.document import read_bytes
from checker.document.unseen import label, seen
from tests.document.docx_builder import abstract, document, docx, level, num, numbered, paragraph, row, run, table

NOTE = "注\ufeff文"


def read(*content: str) -> tuple[list[str], list[tuple[str, int, str]]]:
    found = document("".join(content))
    return [block.text for block in found.blocks], [(note.code, note.count, note.place) for note in found.notes]


@pytest.mark.parametrize("sign", ["\u200b", "\u200d", "\u2060", "\ufeff", "\xad", "\u061c", "\u180e", "\U000e0041"])
def test_signs_without_width_do_not_part_a_word(sign: str) -> None:
    assert read(paragraph(f"住{sign}{sign}房情况")) == (["住房情况"], [("invisible-characters", 2, "第1段")])


@pytest.mark.parametrize("sign", ["\u202a", "\u202e", "\u2066", "\u2069", "\u200f"])
def test_signs_that_turn_the_text_around_are_left_out(sign: str) -> None:
    assert read(paragraph(f"{sign}况情房住")) == (["况情房住"], [("invisible-characters", 1, "第1段")])


def test_controls_that_xml_lets_through_are_left_out() -> None:
    data = docx(paragraph("甲\x9b31m乙\x7f").replace("乙", "&#x9d;乙&#13;"))
    (block,) = read_bytes("a", data).blocks
    assert block.text == "甲31m乙"


def test_tabs_line_ends_and_full_width_spaces_stay() -> None:
    assert read(paragraph("甲\u3000乙", "<w:r><w:tab/><w:br/></w:r>", "丙\xa0丁")) == (["甲\u3000乙\t\n丙\xa0丁"], [])


def test_a_paragraph_of_nothing_else_is_none() -> None:
    assert read(paragraph("甲"), paragraph("\u200b\u200b")) == (["甲"], [("invisible-characters", 2, "第1段")])


def test_leads_and_headings_are_found_as_if_the_signs_were_not_there() -> None:
    body = paragraph(run("一是\u200b学习不够。", "<w:b/>"), run("\u200b平时看书少，"), run("会上念稿子。"))
    assert [(block.text, block.lead) for block in document(body).blocks] == [
        ("一是学习不够。平时看书少，会上念稿子。", 7)
    ]


def test_cells_notes_margins_numbers_and_symbols_are_cleaned_too() -> None:
    symbol = '<w:r><w:sym w:font="宋体" w:char="200B"/></w:r>'
    found = document(
        paragraph("甲", symbol, '<w:r><w:footnoteReference w:id="1"/></w:r>')
        + numbered("乙", 1)
        + table(row("表\u200b头", "栏\u202e目")),
        footnotes=f'<w:footnote w:id="1">{paragraph(NOTE)}</w:footnote>',
        header=paragraph("页\u200b眉"),
        numbering=abstract(1, level(0, "decimal", "第\u200b%1条")) + num(1, 1),
    )
    assert [block.number + block.text for block in found.blocks] == ["甲", "注文", "第1条乙", "表头", "栏目"]
    assert found.margins == ("页眉",)
    assert found.blocks[4].cell is not None
    assert found.blocks[4].cell.row_header == "表头"


def test_labels_are_one_short_line() -> None:
    assert label("a\n\tb\u202e\x1b[31m") == "a b[31m"
    assert label("长" * 200) == "长" * 99 + "…"
    assert seen("👍🏽 甲") == "👍🏽 甲"
