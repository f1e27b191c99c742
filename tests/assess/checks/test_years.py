"""The years that figures are given for."""

import pytest

from checker.assess.checks.years import years_in


@pytest.mark.parametrize(
    ("text", "named", "wanted"),
    [
        ("2013年", 0, [(2013, "")]),
        ("二〇一三年度", 0, [(2013, "")]),
        ("去年", 0, [(2013, "")]),
        ("前年", 0, [(2012, "")]),
        ("比上年", 2013, [(2012, "")]),
        ("比上年", 0, [(-1, "")]),
        ("今年1至5月，比去年同期", 0, [(2014, "1至5月"), (2013, "1至5月")]),
        ("上半年", 2014, [(2014, "上半年")]),
    ],
)
def test_a_year_is_named_or_counted_from_another(text: str, named: int, wanted: list[tuple[int, str]]) -> None:
    assert [(year.number, year.part) for year in years_in(text, 2014, named)] == wanted
