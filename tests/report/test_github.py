"""Annotations, read back as the runner of GitHub Actions reads a line: command, properties, message, unescaped."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.report import github
from checker.report.layout import Layout
from checker.report.model import Report
from checker.report.writers import WRITERS, writer_named
from tests.report.fakes import report as report_of_a_batch
from tests.report.html_fakes import SHOWN, answer, hostile, paper, report, small

_COMMAND = re.compile(r"::(error|warning|notice) (.*?)::(.*)")


def read(found: Report) -> tuple[list[tuple[str, dict[str, str], str]], str]:
    """The commands, and the line that is none."""
    *commands, last = github.write(found, Layout()).decode().split("\n")[:-1]
    matches = [_COMMAND.fullmatch(line) for line in commands]
    assert all(matches)
    return [_unescaped(*match.groups()) for match in matches if match], last


def _unescaped(level: str, properties: str, message: str) -> tuple[str, dict[str, str], str]:
    pairs = (each.split("=", 1) for each in properties.split(","))
    values = {name: _plain(value.replace("%3A", ":").replace("%2C", ",")) for name, value in pairs}
    return level, values, _plain(message)


def _plain(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_what_is_not_met_is_an_annotation_by_its_severity_errors_first() -> None:
    commands, _ = read(report_of_a_batch())
    assert [(level, properties.get("file"), properties["title"]) for level, properties, _ in commands] == [
        ("error", "甲/差.docx", "甲/差.docx · disclosure.housing"),
        ("error", "坏.doc", "坏.doc"),
        ("warning", "甲/差.docx", "甲/差.docx · disclosure.cars"),
        ("warning", "甲/差.docx", "甲/差.docx · causes.ideals"),
        ("warning", "乙.docx", "乙.docx · disclosure.housing"),
        ("notice", "甲/差.docx", "甲/差.docx · length.short"),
        ("notice", "丙.docx", "丙.docx · disclosure.housing"),
        ("notice", None, "submissions.csv:4"),
    ]


def test_the_message_says_why_where_and_by_which_clause() -> None:
    commands, _ = read(report_of_a_batch())
    assert commands[2][2].split("\n") == [
        "需核实：公务用车。提到了，没有具体情况。",
        "原文：“车辆嘛，也是按规定来的”〔第4段〕",
        "依据：对公务用车情况要作出说明",
    ]
    assert "已豁免：已另附说明（周明，至 2014-12-31）" in commands[6][2]


def test_what_a_unit_owes_has_the_unit_s_name() -> None:
    titles = [properties["title"] for _, properties, _ in read(small())[0]]
    assert "桐坪县/渡口镇 · part0.item-7" in titles


def test_the_last_line_sums_up() -> None:
    assert read(small())[1] == "材料结论：通过 1，需核实 1，不通过 1，未能检查 1"


def test_hostile_text_is_the_message_and_nothing_else() -> None:
    commands, _ = read(hostile())
    assert SHOWN in commands[0][2]
    assert commands[0][1]["file"] == f"甲/{SHOWN}.docx"


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=60) | st.sampled_from(["a\n::error::x", "%0A::stop-commands::x", "a::b,c=d:e", "\r\n##[error]"])
)
def test_no_text_can_give_a_command(text: str) -> None:
    found = answer(0, "missing").model_copy(update={"reason": text})
    commands, _ = read(report("zh", (paper(f"{text}.docx", "fail", found),)))
    assert len(commands) == 1
    assert set(commands[0][1]) == {"file", "title"}


def test_the_format_is_named_github_and_no_two_formats_share_a_suffix() -> None:
    assert writer_named("github").module == "checker.report.github"
    assert len({writer.suffix for writer in WRITERS}) == len(WRITERS)
