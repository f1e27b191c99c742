"""Claims, doubted and taken back."""

import pytest

from tests.assess.checks.small_pack import finding, remarks

SIGNALS = "signals:\n  styles: [浪费]\n"
CHECK = {
    "name": "claims",
    "conditions": {"about": {"any": ["styles"]}, "claims": {"any": ["styles"], "none": ["in:measures"]}},
    "words": {"claims": ["浪费~不存在", "没有浪费"], "doubted": ["不能说"], "taken-back": ["^其实"]},
    "settings": {"remark": "说没有", "remark-en": "It denies"},
}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("这里浪费不存在。", "weak"),
        ("不能说浪费不存在。", "met"),
        ("以为没有浪费。其实不少。", "met"),
        ("没有浪费。\n其实不少。", "weak"),
        ("## 措施\n做到没有浪费。", "met"),
        ("浪费不少。", "met"),
        ("门难进。", "not-applicable"),
    ],
)
def test_a_claim_counts_unless_it_is_taken_back(text: str, status: str) -> None:
    assert finding(CHECK, text, signals=SIGNALS).status == status


def test_each_claim_is_shown_with_the_remark_of_the_rule() -> None:
    found = finding(CHECK, "门难进。这里浪费不存在。", "en", signals=SIGNALS)
    assert remarks(found) == [("这里浪费不存在。", "It denies")]
