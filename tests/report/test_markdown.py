"""Markdown, read back with another program."""

from html import unescape

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker.report import markdown
from checker.report.layout import Layout
from tests.report.fakes import SEEN, report

GITHUB = MarkdownIt("commonmark").enable("table")


def tokens() -> list[Token]:
    return GITHUB.parse(markdown.write(report(), Layout()).decode())


def shown(text: str) -> str:
    """What a reader sees of inline Markdown."""
    inline = GITHUB.parseInline(text)[0].children or []
    return "".join(token.content for token in inline if token.type in ("text", "text_special"))


def rows(number: int) -> list[list[str]]:
    """The cells of the table with this number."""
    tables: list[list[list[str]]] = []
    for token, following in zip(tokens(), tokens()[1:], strict=False):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type in ("td_open", "th_open"):
            tables[-1][-1].append(shown(following.content))
    return tables[number]


def test_the_documents_are_a_table_with_verdict_and_counts() -> None:
    assert rows(0) == [
        ["材料", "结论", "✓ 已写明", "△ 需核实", "✗ 缺少", "? 未能检查", "– 不适用"],
        ["甲/好.docx", "✓ 通过", "4", "0", "0", "0", "0"],
        ["甲/差.docx", "✗ 不通过", "0", "1", "2", "1", "0"],
        ["丙.docx", "✓ 通过", "1", "0", "1", "0", "1"],
        ["乙.docx", "△ 需核实", "0", "1", "0", "0", "0"],
        ["坏.doc", "? 未能检查", "0", "0", "0", "0", "0"],
    ]


def test_the_requirements_are_a_matrix() -> None:
    assert rows(1)[1:] == [
        ["住房情况 (disclosure.housing)", "1", "1", "2", "0", "0"],
        ["公务用车 (disclosure.cars)", "1", "1", "0", "0", "1"],
        ["理想信念方面的原因 (causes.ideals)", "2", "0", "0", "1", "0"],
        ["篇幅 (length.short)", "1", "0", "1", "0", "0"],
    ]


def test_text_from_files_is_shown_as_it_is_and_does_nothing() -> None:
    assert shown(markdown.escaped(SEEN)) == SEEN
    kinds = {child.type for token in tokens() for child in token.children or []}
    assert kinds <= {"text", "text_special", "softbreak", "hardbreak", "strong_open", "strong_close", "html_inline"}
    inline = [child.content for token in tokens() for child in token.children or [] if child.type == "html_inline"]
    assert set(inline) <= {"<!-- -->"}


@pytest.mark.parametrize(
    "text", ["# a", "1. a", "- a", "> a", "a | b", "a\nb", "![x](y)", "<script>", "&lt;", "***", "a  "]
)
def test_no_text_becomes_markup(text: str) -> None:
    assert unescape(shown(markdown.escaped(text))) == unescape(text.replace("\n", " ").strip())
    block = GITHUB.parse(markdown.escaped(text))
    assert [token.type for token in block] == ["paragraph_open", "inline", "paragraph_close"]


def test_names_and_issues_are_not_notified() -> None:
    assert "@何" not in markdown.escaped("@何秀英")
    assert "#1" not in markdown.escaped("#12")


def test_the_counts_and_the_remarks_are_there() -> None:
    text = shown(markdown.write(report("en"), Layout()).decode().replace("\n", " "))
    assert "5 documents, 5 rules, 12 requirements: 5 met, 3 missing, 2 weak, 1 not evaluated, 1 not applicable" in text
    assert "~$好.docx: lock file of Word or WPS" in text
    assert "2 files of other types were not looked at" in text
    assert "丁.docx · * (周明): expired on 2014-06-30 and no longer holds" in text
    assert 'submissions.csv:4: "乙*.docx" matches no file that was checked' in text
