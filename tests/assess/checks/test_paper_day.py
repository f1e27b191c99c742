"""What is taken for the date of a material."""

from datetime import date
from typing import Any, cast

import pytest

from checker.assess.answers import Particulars
from checker.assess.checks.paper_day import PaperDay, paper_day
from checker.assess.material import Material
from checker.rulebook.model import Check

WINDOW: dict[str, Any] = {"window": ("2014-01-20", "2014-10-08")}


class _Dated:
    """As much of a material as a date asks for."""

    def __init__(self, written: str) -> None:
        self.particulars = Particulars(date=written)


def day_of(written: str, settings: dict[str, Any]) -> PaperDay | None:
    return paper_day(Check(name="any", settings=settings), cast(Material, _Dated(written)))


@pytest.mark.parametrize(
    ("written", "first", "last", "told"),
    [
        ("2014-07-08", date(2014, 7, 8), date(2014, 7, 8), "day"),
        ("2014-02", date(2014, 2, 1), date(2014, 2, 28), "day"),
        ("2014", date(2014, 1, 20), date(2014, 10, 8), "year"),
        ("2016", date(2016, 1, 1), date(2016, 12, 31), "day"),
        ("", date(2014, 1, 20), date(2014, 10, 8), ""),
        ("2013-07-08", date(2014, 1, 20), date(2014, 10, 8), ""),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(written: str, first: date, last: date, told: str) -> None:
    assert day_of(written, WINDOW) == PaperDay(first, last, told)


def test_without_a_window_only_a_written_date_is_known() -> None:
    assert day_of("2014", {}) == PaperDay(date(2014, 1, 1), date(2014, 12, 31), "day")
    assert day_of("", {}) is None


def test_what_was_taken_for_the_date_is_said() -> None:
    day = day_of("2014", WINDOW)
    assert day is not None
    assert day.detail("zh") == "材料只写了年份，按2014-01-20至2014-10-08判断。"
    assert day.detail("en") == "The material gives only the year; 2014-01-20 to 2014-10-08 was taken for its date."
