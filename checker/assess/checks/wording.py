"""Amounts in words, as remarks write them."""

from collections.abc import Iterable
from decimal import Decimal

from checker.language.amounts import Amount

_TEN_THOUSAND = Decimal(10000)
_UNITS = {"percent": "%", "area": "平方米", "litres": "升"}


def in_words(value: Decimal, like: Iterable[Amount]) -> str:
    """The value in the unit of the amounts that it is spoken of beside: 506500 → “50.65万元” beside sums in 万元.

    >>> in_words(Decimal(506500), [])
    '506500元'
    """
    amounts = list(like)
    measure = amounts[0].measure if amounts else "money"
    if measure == "money":
        in_ten_thousands = any("万" in each.unit or "亿" in each.unit for each in amounts)
        return f"{plain(value / _TEN_THOUSAND)}万元" if in_ten_thousands else f"{plain(value)}元"
    if measure == "count":
        return f"{plain(value)}{amounts[0].unit}"
    return f"{plain(value)}{_UNITS[measure]}"


def said(amount: Amount) -> str:
    """One amount in its own unit."""
    return in_words(amount.value, [amount])


def plain(value: Decimal) -> str:
    """At most two decimals, and none that say nothing: 50.65, 20.

    >>> plain(Decimal("50.6500")), plain(Decimal("20.00")), plain(Decimal("24.5222"))
    ('50.65', '20', '24.52')
    """
    rounded = f"{value:.2f}"
    return rounded.rstrip("0").rstrip(".")
