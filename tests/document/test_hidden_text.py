"""Hidden text is left out and noted."""

from tests.document.docx_builder import abstract, level, notes, num, paragraph, run, style, styled, texts

HIDDEN = "<w:vanish/>"


def test_hidden_runs_are_left_out() -> None:
    body = paragraph("甲", run("藏起来", HIDDEN), "乙")
    assert texts(body) == ["甲乙"]
    assert notes(body) == [("hidden-text", 1, 3)]


def test_a_run_that_is_not_hidden_after_all_is_read() -> None:
    assert texts(paragraph(run("甲", '<w:vanish w:val="0"/>'))) == ["甲"]


def test_text_hidden_by_a_paragraph_style_is_left_out() -> None:
    styles = style("H", "hidden", f"<w:rPr>{HIDDEN}</w:rPr>") + style("I", "inherits", based_on="H")
    body = paragraph("甲") + styled("H", "藏") + styled("I", "也藏") + styled("H", run("露", '<w:vanish w:val="0"/>'))
    assert texts(body, styles=styles) == ["甲", "露"]
    assert notes(body, styles=styles) == [("hidden-text", 1, 1), ("hidden-text", 1, 2)]


def test_text_hidden_by_a_character_style_is_left_out() -> None:
    styles = style("C", "hidden", f"<w:rPr>{HIDDEN}</w:rPr>", kind="character")
    body = paragraph("甲", run("藏", '<w:rStyle w:val="C"/>'))
    assert texts(body, styles=styles) == ["甲"]


def test_a_hidden_mark_alone_hides_no_text() -> None:
    assert texts(paragraph("甲", properties=f"<w:rPr>{HIDDEN}</w:rPr>")) == ["甲"]


def test_a_paragraph_hidden_with_its_mark_is_not_counted() -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (
        paragraph("甲", properties=number)
        + paragraph(run("藏", HIDDEN), properties=f"{number}<w:rPr>{HIDDEN}</w:rPr>")
        + paragraph("乙", properties=number)
    )
    lists = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    assert texts(body, numbering=lists) == ["1.甲", "2.乙"]
