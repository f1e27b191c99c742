"""Left unfilled, or a part of what is told."""

import pytest

from tests.assess.checks.small_pack import finding, remarks

SIGNALS = """\
signals:
  marks: [XX, ××, X月, 某某局, __]
  not-marks: ["“某某局…”"]
  instructions: [请在此填写, "字数不少于#字"]
  to-sign: [签名]
"""
CHECK = {
    "name": "placeholders",
    "conditions": {"instruction": {"any": ["instructions"]}, "form": {"any": ["to-sign"]}},
    "words": {"told": ["要求"]},
    "settings": {"marks": ["marks"], "fields": ["姓名", "单位"]},
}


@pytest.mark.parametrize(
    "sentence",
    [
        "在××镇工作。",
        "20XX年到任。",
        "去年X月去的。",
        "在某某局工作。",
        "我是[姓名]。",
        "我在【单位】工作。",
        "请在此填写。",
        "字数不少于800字。",
        "共__条。",
    ],
)
def test_what_was_never_filled_in_is_found(sentence: str) -> None:
    assert finding(CHECK, sentence, signals=SIGNALS).status == "weak"


@pytest.mark.parametrize(
    "sentence",
    [
        "买了AXX-12型机器。",
        "买了XX12型机器。",
        "批“某某局办”就转走。",
        "要求字数不少于3000字。",
        "本人签名：____",
        "按〔2014〕6号文办。",
        "展板3×4米。",
    ],
)
def test_what_only_looks_so_is_not(sentence: str) -> None:
    assert finding(CHECK, sentence, signals=SIGNALS).status == "met"


def test_the_remark_shows_each_mark_once() -> None:
    found = finding(CHECK, "XX年XX月，[姓名]到任。", signals=SIGNALS)
    assert remarks(found) == [("XX年XX月，[姓名]到任。", "“XX”“X月”“[姓名]”没有换成实际内容")]


def test_headings_and_cells_are_read_as_well() -> None:
    found = finding(CHECK, "## ××的问题\n| 项目 | 金额 |\n| 接待 | XX万元 |", signals=SIGNALS)
    assert [quote for quote, _ in remarks(found)] == ["××的问题", "XX万元"]
