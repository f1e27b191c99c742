"""The words of a check in a sentence."""

from checker.assess.checks.words import says
from checker.rulebook.model import Check
from tests.assess.packs import read

CHECK = Check(name="any", words={"gone": ("^去年", "办(好|完)了")})


def test_a_sentence_says_it_where_one_of_the_patterns_stands() -> None:
    _, outlined, _ = read("去年的事。今年办好了。今年去年的事。")
    assert [(span.text, says(CHECK, "gone")(span)) for span in outlined.spans()] == [
        ("去年的事。", True),
        ("今年办好了。", True),
        ("今年去年的事。", False),
    ]


def test_words_that_the_check_does_not_have_are_never_said() -> None:
    _, outlined, _ = read("去年的事。")
    assert not any(map(says(CHECK, "other"), outlined.spans()))
