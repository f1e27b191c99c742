"""What a material says of itself."""

import pytest

from checker.assess import assess
from checker.assess.answers import Particulars
from checker.document import from_markup
from checker.rulebook import load_pack


def particulars(name: str, text: str) -> Particulars:
    return assess(from_markup(name, text), load_pack()).particulars


def test_title_and_signature_of_a_member() -> None:
    text = "# 个人对照检查材料\n@ 澜亭县渡口镇党委委员、副镇长　纪春生\n@ 二〇一四年七月二日\n## 问题\n我有问题。"
    assert particulars("a.docx", text) == Particulars(
        date="2014-07-02", unit="澜亭县渡口镇", person="纪春生", post="党委委员、副镇长"
    )


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2014年7月2日", "2014-07-02"),
        ("二〇一四年七月", "2014-07"),
        ("（2014.6.25）", "2014-06-25"),
        ("日期：2014-06-25", "2014-06-25"),
    ],
)
def test_the_date_is_as_exact_as_it_is_written(line: str, date: str) -> None:
    assert particulars("a.docx", f"# 白鹭乡领导班子对照检查材料\n@ {line}\n## 问题\n班子有问题。").date == date


def test_the_signature_may_stand_at_the_end() -> None:
    text = "# 领导班子对照检查材料\n## 问题\n班子有问题。\n中共白鹭乡委员会\n2014年7月2日"
    assert particulars("a.docx", text) == Particulars(date="2014-07-02", unit="中共白鹭乡委员会")


def test_a_unit_is_taken_from_the_title_for_want_of_a_signature() -> None:
    text = "# 澜亭县水利局领导班子党的群众路线教育实践活动对照检查材料\n@ 2014年7月\n## 问题\n班子有问题。"
    assert particulars("a.docx", text).unit == "澜亭县水利局领导班子"


def test_a_date_without_a_year_is_none() -> None:
    assert particulars("a.docx", "# 白鹭乡领导班子对照检查材料\n@ 7月2日\n## 问题\n班子有问题。").date == ""


def test_the_file_may_be_called_after_the_person() -> None:
    assert particulars("纪春生.docx", "# 个人对照检查材料\n## 问题\n我有问题。").person == "纪春生"


def test_the_last_sentences_are_no_signature() -> None:
    assert particulars("a.docx", "# 领导班子对照检查材料\n## 问题\n班子有问题。\n请县水利局监督。").unit == ""
