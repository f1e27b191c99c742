"""Problems are values that are told in the user's language; every text can be said in both."""

import string

import pytest

from checker.batch import texts as batch_texts
from checker.batch.errors import BatchError, Choices, fault_id, nearest, problem
from checker.report import texts as report_texts
from checker.texts import Texts

CATALOGUES = [
    *(each for each in vars(batch_texts).values() if isinstance(each, Texts)),
    *(each for each in vars(report_texts).values() if isinstance(each, Texts)),
]


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_both_languages_say_the_same_things(catalogue: Texts) -> None:
    for code, (chinese, english) in catalogue._entries.items():
        assert chinese, code
        assert english, code
        assert placeholders(english) <= placeholders(chinese), code


def test_a_problem_says_where_it_stands() -> None:
    assert problem("csv-no-path", file="甲/submissions.csv", line=3).message("zh") == (
        "甲/submissions.csv:3：没有写是哪个文件"
    )


def test_a_hint_is_in_the_language_of_its_message() -> None:
    hint = nearest("housin", ["housing", "cars"])
    assert problem("unknown-requirement", value="housin", hint=hint).message("zh").endswith("；是不是 housing？")
    assert nearest("zzz", ["housing"]).message("zh") == "；全部要求用 checker rules list 查看"


def test_what_could_have_been_given_is_named_as_an_office_reader_names_it() -> None:
    known = Choices((("team", "领导班子"), ("member", "班子成员个人")))
    unknown = problem("unknown-author", value="x", known=known)
    assert unknown.message("zh") == "未知的作者类别：x；可用的有 领导班子（team）、班子成员个人（member）"
    assert unknown.message("en") == "unknown author: x; known are team, member"


def test_an_error_holds_all_problems() -> None:
    error = BatchError([problem("no-paths"), problem("waivers-not-a-list")])
    assert len(error.message("zh").splitlines()) == len(str(error).splitlines()) == 2


def test_a_fault_is_named_by_its_kind_and_place_and_by_nothing_of_its_content() -> None:
    try:
        int("秘密")
    except ValueError as error:
        name = fault_id(error)
    assert name.startswith("ValueError-test_problems.py:")
    assert "秘密" not in name
    assert fault_id(KeyError("秘密")) == "KeyError"
