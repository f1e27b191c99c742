"""Which requirements are asked for."""

import pytest

from checker.batch.errors import BatchError
from checker.batch.selection import select, the_rule
from tests.batch.fakes import CARS, HOUSING, small_pack


def test_ids_and_patterns_name_requirements() -> None:
    assert select(["disclosure.*"], small_pack()) == {HOUSING, CARS}
    assert select([HOUSING, "*.cars"], small_pack()) == {HOUSING, CARS}
    assert select([], small_pack()) == frozenset()


def test_what_names_no_requirement_is_refused_all_at_once_with_the_nearest_name() -> None:
    with pytest.raises(BatchError) as raised:
        select(["disclosure.housin", "zzz*", HOUSING], small_pack())
    assert raised.value.message("en").splitlines() == [
        "the rule pack has no such requirement: disclosure.housin; did you mean disclosure.housing?",
        "the rule pack has no such requirement: zzz*; checker rules list shows them all",
    ]


def test_one_rule_is_found_by_its_id() -> None:
    assert the_rule(HOUSING, small_pack()).title == "住房情况"
    with pytest.raises(BatchError, match=r"did you mean disclosure\.housing"):
        the_rule("disclosure.house", small_pack())
