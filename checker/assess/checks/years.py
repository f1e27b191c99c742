"""The years that figures are given for: 2013年, 二〇一三年, 去年, 今年上半年, 上年同期."""

import re
from dataclasses import dataclass

from checker.assess.checks.paper_day import paper_day
from checker.assess.material import Material
from checker.rulebook.model import Check


@dataclass(frozen=True, slots=True)
class Year:
    """A year named at text[start:end]: its number, and the part of it (“上半年”, “1至5月”), "" for the whole."""

    number: int
    part: str
    start: int
    end: int


def year_of(check: Check, material: Material) -> int:
    """The year that 今年 is in a material; 0 if neither its date nor the rule's setting `window` tells it."""
    day = paper_day(check, material)
    return day.last.year if day else 0


def years_in(text: str, now: int, named: int) -> list[Year]:
    """The years in `text`. `now` is the year it was written in, `named` the one named last (0: none).

    The year before (上年, 同期) is counted from the one named last; -1 where none was.

    >>> [(year.number, year.part) for year in years_in("2013年，比上年同期，今年1至5月", 2014, 0)]
    [(2013, ''), (2012, ''), (2014, '1至5月')]
    """
    found: list[Year] = []
    part = ""
    for match in _YEAR.finditer(text):
        number = _number(match, now, named)
        part = match["part"] or match["alone"] or (part if match["same"] else "")
        found.append(Year(number, part, match.start(), match.end()))
        named = number
    return found


_HAN = "〇一二三四五六七八九"
_MONTH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})"
_PART = (
    rf"(?:[上下]半年|前?[一二三四1-4]季度|前{_MONTH}个月|{_MONTH}(?:月份?)?(?:至|到|—|-|~|－)(?:{_MONTH})月份?(?:底|末)?"
    rf"|{_MONTH}月份?(?!以来))"
)
_YEAR = re.compile(
    rf"(?:(?P<digits>(?<!\d)(?:19|20)\d\d)年度?|(?P<han>[一二][九〇零][〇零{_HAN[1:]}]{{2}})年度?"
    rf"|(?P<now>今年|本年度?)|(?P<last>去年|去岁)度?|(?P<previous>上一?年度?|前一年度?|头一年)|(?P<before>前年)|(?P<that>当年|同年))"
    rf"的?(?P<part>{_PART})?(?:的?(?P<same>同期))?"
    rf"|(?P<alone>[上下]半年)|(?P<period>同期)"
)


def _number(match: re.Match[str], now: int, named: int) -> int:
    if match["digits"]:
        return int(match["digits"])
    if match["han"]:
        return int("".join(str(_HAN.index(char)) for char in match["han"].replace("零", "〇")))
    if match["now"]:
        return now
    if match["last"]:
        return now - 1
    if match["before"]:
        return now - 2
    return named if match["that"] or match["alone"] else named - 1
