"""Sentences put together to problems."""

from typing import cast

from checker.assess.checks.problem_parts import problem_parts
from checker.assess.material import Material
from checker.assess.spans import Span
from tests.assess.packs import read


class _Outlined:
    """As much of a material as is asked for."""

    def __init__(self, text: str) -> None:
        self.outline = read(text)[1]


def parts(text: str, left_out: str = "无") -> list[str]:
    def counts(span: Span) -> bool:
        return left_out not in span.text

    material = cast(Material, _Outlined(text))
    return ["".join(span.text for span in part) for part in problem_parts(material, counts)]


def test_a_number_begins_a_problem_and_so_does_a_paragraph() -> None:
    text = "## 问题\n一是开会多。讲话长。二是下村少。\n门难进。脸难看。"
    assert parts(text) == ["一是开会多。讲话长。", "二是下村少。", "门难进。脸难看。"]


def test_each_cell_is_one_and_the_heads_of_a_table_are_none() -> None:
    assert parts("| 事 | 表现 |\n| 甲 | 门难进。脸难看。 |") == ["门难进。脸难看。"]


def test_sentences_that_do_not_count_are_left_out() -> None:
    assert parts("一是无事。二是下村少。再无别的。\n无话。", "无") == ["二是下村少。"]
