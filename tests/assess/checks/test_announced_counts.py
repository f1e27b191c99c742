"""Whether as many items follow as a sentence announces."""

import pytest

from tests.assess.checks.shipped_rules import answer, remarks

RULE = "text.announced-counts"


def test_both_counts_are_shown() -> None:
    found = answer(RULE, "主要有三个方面的问题：一是甲不好；二是乙不好；三是丙不好；四是丁不好。")
    assert (found.status, remarks(found)) == ("weak", ["说的是三个方面的问题，后面列了4条"])


def test_a_skipped_number_is_shown() -> None:
    found = answer(RULE, "对照检查，一是甲不好；三是丙不好。")
    assert (found.status, remarks(found)) == ("weak", ["列到第1条，接着就是第3条，中间缺第2条"])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("主要有三个方面的问题：一是甲不好；二是乙不好。", "weak"),
        ("主要有三个方面的问题。一是甲不好；二是乙不好。\n三是丙不好。", "met"),
        ("原因有三条：\n（一）甲不好。\n（二）乙不好。\n（三）丙不好。\n（四）丁不好。\n## 措施\n（一）改。", "weak"),
        ("原因有三条：\n（一）甲不好。\n一是这样。二是那样。\n（二）乙不好。\n（三）丙不好。", "met"),
        ("主要有两个方面的问题。\n### 作风飘浮\n不到村。\n### 作风拖拉\n不办事。\n### 作风奢侈\n乱花钱。", "weak"),
        ("主要有四个方面的问题。\n### 工作上\n一是甲。\n二是乙。\n### 生活上\n三是丙。\n四是丁。", "met"),
        ("主要有两个方面：一是甲不好，表现在三点：一是这；二是那；三是哪。二是乙不好。", "met"),
        ("征求到四个方面的意见18条。对照检查，一是甲不好；二是丙不好。", "not-applicable"),
        ("对照群众意见，主要有三个方面的问题：一是甲不好；二是丙不好。", "weak"),
        ("收到意见18条，归纳起来有三个方面的问题：一是甲不好；二是丙不好。", "not-applicable"),
        ("落实八项规定：一是甲不好；二是丙不好。", "not-applicable"),
        ("会开到下午三点。\n一是甲不好；\n二是丙不好。", "not-applicable"),
        ("主要有三个方面的问题，下面细说。", "not-applicable"),
        ("第三个方面的问题：一是甲不好；二是乙不好。", "not-applicable"),
    ],
)
def test_the_list_that_follows_at_once_is_counted(text: str, status: str) -> None:
    assert answer(RULE, text).status == status
