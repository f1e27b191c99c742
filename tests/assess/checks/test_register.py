"""Which entries of a register a text speaks of, and where."""

from typing import cast

import pytest

from checker.assess.checks.register import mentions_of
from checker.assess.engine import engine_for
from checker.assess.material import Material
from checker.assess.outline import Outline, outline
from checker.document import from_markup
from tests.assess.checks.small_pack import small_pack


class _Outlined:
    """As much of a material as a register asks for."""

    def __init__(self, read: Outline) -> None:
        self.outline = read


def mentioned(register: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    engine = engine_for(small_pack())
    material = cast(Material, _Outlined(outline(from_markup("文稿.docx", text), engine)))
    found = mentions_of(register, material, engine)
    return [(each.span.paragraph.text[each.start : each.end], each.entries) for each in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("按《节约条例》办。", [("《节约条例》", ("thrift-2013", "thrift-2025"))]),
        ("按节约条例办。", [("节约条例", ("thrift-2013", "thrift-2025"))]),
        ("按《县里落实节约条例的意见》办。", []),
        ("按《关于落实〈节约条例〉的意见》办。", []),
        ("按《节约条例办。", [("《节约条例", ("thrift-2013", "thrift-2025"))]),
        ("读《手册》，按节约条例办。", [("节约条例", ("thrift-2013", "thrift-2025"))]),
        (
            "对照《廉洁准则》和《节约条例》。",
            [("《廉洁准则》", ("code-2015",)), ("《节约条例》", ("thrift-2013", "thrift-2025"))],
        ),
    ],
)
def test_a_title_in_its_marks_is_compared_whole(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert mentioned("regulation", text) == found


def test_a_find_inside_a_longer_one_does_not_count() -> None:
    assert mentioned("event", "学习三次、四次全会报告。") == [("三次、四次全会", ("plenum-3", "plenum-4"))]


def test_another_register_has_no_part_in_it() -> None:
    assert mentioned("campaign", "十九大以前的下乡活动。") == [("下乡活动", ("own",))]
