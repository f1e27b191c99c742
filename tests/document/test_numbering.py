"""The numbers that Word prints in front of paragraphs."""

import pytest

from tests.document.docx_builder import abstract, document, level, num, numbered, paragraph, style, styled, texts

CHINESE = abstract(
    0,
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
)


def counted(lists: str, *items: tuple[int, int], styles: str = "") -> list[str]:
    """The numbers of paragraphs given as list and level."""
    body = "".join(numbered("x", num_id, index) for num_id, index in items)
    return [block.number for block in document(body, numbering=lists, styles=styles).blocks]


@pytest.mark.parametrize(
    ("number_format", "third"),
    [
        ("chineseCounting", "三"),
        ("chineseCountingThousand", "三"),
        ("japaneseCounting", "三"),
        ("ideographTraditional", "丙"),
        ("decimal", "3"),
        ("decimalEnclosedCircle", "③"),
        ("upperLetter", "C"),
        ("lowerLetter", "c"),
        ("upperRoman", "III"),
        ("lowerRoman", "iii"),
        ("none", ""),
    ],
)
def test_every_format_counts_to_three(number_format: str, third: str) -> None:
    lists = abstract(0, level(0, number_format, "%1")) + num(1, 0)
    assert counted(lists, (1, 0), (1, 0), (1, 0))[-1] == third


def test_levels_of_a_chinese_list() -> None:
    items = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 0), (1, 1)]
    assert counted(CHINESE + num(1, 0), *items) == ["一、", "（一）", "（二）", "1.", "（1）", "二、", "（一）"]


def test_the_number_is_no_part_of_the_text() -> None:
    block = document(numbered("形式主义", 1), numbering=CHINESE + num(1, 0)).blocks[0]
    assert (block.number, block.text) == ("一、", "形式主义")


def test_upper_levels_stand_in_the_text_of_lower_ones() -> None:
    lists = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3"))
    assert counted(lists + num(1, 0), (1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)) == [
        "1",
        "1.1",
        "1.2",
        "1.2.1",
        "2",
        "2.1",
    ]


def test_legal_levels_are_all_decimal() -> None:
    lists = abstract(0, level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert counted(lists + num(1, 0), (1, 0), (1, 1)) == ["第一章", "1.1"]


def test_legal_levels_keep_leading_zeros() -> None:
    lists = abstract(0, level(0, "decimalZero", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert counted(lists + num(1, 0), (1, 0), (1, 1)) == ["01", "01.1"]


def test_two_lists_on_one_abstract_list_continue_each_other() -> None:
    assert counted(CHINESE + num(1, 0) + num(2, 0), (1, 0), (2, 0), (1, 0)) == ["一、", "二、", "三、"]


def test_a_start_override_restarts_at_the_first_use_only() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = CHINESE + num(1, 0) + num(2, 0, override)
    assert counted(lists, (1, 0), (1, 0), (2, 0), (2, 0)) == ["一、", "二、", "一、", "二、"]


def test_an_override_may_replace_a_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "第%1条")}</w:lvlOverride>'
    assert counted(CHINESE + num(1, 0, override), (1, 0)) == ["第1条"]


def test_a_missing_start_means_zero() -> None:
    assert counted(abstract(0, level(0, "decimal", "%1.", start=None)) + num(1, 0), (1, 0)) == ["0."]


def test_an_upper_level_that_was_never_used_counts_as_used_once() -> None:
    lists = abstract(0, level(0, "upperLetter", "%1"), level(1, "decimal", "%1 %2"), level(2, "lowerRoman", "%1 %2 %3"))
    assert counted(lists + num(1, 0), (1, 2), (1, 2), (1, 1)) == ["A 1 i", "A 1 ii", "A 2"]


def test_a_level_may_never_restart() -> None:
    lists = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'))
    assert counted(lists + num(1, 0), (1, 0), (1, 1), (1, 0), (1, 1)) == ["1.", "1)", "2.", "2)"]


def test_a_level_may_restart_after_one_upper_level_only() -> None:
    lists = abstract(
        0,
        level(0, "decimal", "%1."),
        level(1, "decimal", "%2)"),
        level(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>'),
    )
    items = [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)]
    assert counted(lists + num(1, 0), *items) == ["1.", "1)", "(1)", "2)", "(2)", "2.", "(1)"]


def test_bullets_are_printed_as_they_look() -> None:
    wingdings = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'
    lists = abstract(0, level(0, "bullet", "\uf0d8", wingdings), level(1, "bullet", "—")) + num(1, 0)
    assert counted(lists, (1, 0), (1, 1)) == ["➢", "—"]


def test_numbers_come_through_styles() -> None:
    lists = abstract(
        0,
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="A"/>'),
        level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="B"/>'),
    )
    in_list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("A", "甲级", in_list) + style("B", "乙级", in_list) + style("C", "派生", based_on="B")
    body = styled("A", "一") + styled("B", "二") + styled("C", "三")
    read = document(body, numbering=lists + num(1, 0), styles=styles)
    assert [block.number for block in read.blocks] == ["一、", "（一）", "（二）"]


def test_a_paragraph_may_change_only_the_level_of_its_style() -> None:
    styles = style("A", "甲级", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = paragraph("x", properties='<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/></w:numPr>')
    assert texts(body, numbering=CHINESE + num(1, 0), styles=styles) == ["（一）x"]


def test_list_zero_switches_the_number_off() -> None:
    styles = style("A", "甲级", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    off = '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = styled("A", "甲") + paragraph("乙", properties=off) + styled("A", "丙")
    assert texts(body, numbering=CHINESE + num(1, 0), styles=styles) == ["一、甲", "乙", "二、丙"]


def test_an_abstract_list_may_point_to_a_numbering_style() -> None:
    lists = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>' + CHINESE
    styles = style("L", "列表", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert counted(lists + num(1, 0) + num(2, 1), (2, 0), (2, 0), styles=styles) == ["一、", "二、"]


def test_numbering_styles_that_run_in_a_circle_number_nothing() -> None:
    lists = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>' + num(1, 1)
    styles = style("L", "列表", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert counted(lists, (1, 0), styles=styles) == [""]


def test_empty_paragraphs_are_counted() -> None:
    empty = paragraph(properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert texts(numbered("甲", 1) + empty + numbered("乙", 1), numbering=CHINESE + num(1, 0)) == ["一、甲", "三、乙"]


def test_hidden_numbers_are_not_printed() -> None:
    lists = abstract(0, level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")) + num(1, 0)
    assert counted(lists, (1, 0)) == [""]


def test_newer_formats_have_a_plain_fallback() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert counted(abstract(0, custom) + num(1, 0), (1, 0)) == ["01"]


def test_unknown_lists_and_levels_number_nothing() -> None:
    assert counted(CHINESE + num(1, 0), (9, 0), (1, 7)) == ["", ""]


def test_cells_and_text_count_together() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{numbered('乙', 1)}</w:tc></w:tr></w:tbl>"
    assert texts(numbered("甲", 1) + cell + numbered("丙", 1), numbering=CHINESE + num(1, 0)) == [
        "一、甲",
        "二、乙",
        "三、丙",
    ]


def test_levels_beyond_the_ninth_number_nothing() -> None:
    override = f'<w:lvlOverride w:ilvl="12">{level(12, "decimal", "%1.")}</w:lvlOverride>'
    lists = abstract(0, level(9, "decimal", "%1."), level(-1, "decimal", "%1.")) + num(1, 0, override)
    assert counted(lists, (1, 9), (1, -1), (1, 12)) == ["", "", ""]
