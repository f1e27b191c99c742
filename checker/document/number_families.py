"""The families of heading numbers in Chinese papers: 第一部分, 一、, （一）, 1., （1）, ①, outermost first."""

import re
import string
from dataclasses import dataclass

_CN = "一二三四五六七八九十百零〇○"
_CN_VALUES = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_WORD = r"(?=[\u4e00-\u9fff（“])(?![亿万千百元个公米平倍吨亩年])"
_TEN = 10
_ENCLOSED_STARTS = "①⑴㊀❶⒈"
_ENCLOSED_LENGTH = 20

_FAMILIES: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (rank, re.compile(pattern))
    for rank, pattern in (
        (0.0, rf"第\s*(?P<value>[{_CN}]{{1,7}}|\d{{1,4}})\s*(?:部分|[章篇编])"),
        (0.5, rf"第\s*(?P<value>[{_CN}]{{1,7}}|\d{{1,4}})\s*节"),
        (1.0, rf"(?P<value>[{_CN}]{{1,3}})(?:\s*[、．.](?![{_CN}]、)|[ \u3000]+(?=\S))"),
        (2.0, rf"[（(]\s*(?P<value>[{_CN}]{{1,3}})\s*[）)]"),
        (3.7, r"\d{1,2}(?:[.．]\d{1,2})+[.．](?P<value>\d{1,2})[.．、]?(?![\d.．%％])"),
        (3.5, r"\d{1,2}[.．](?P<value>\d{1,2})(?:[.．、 \u3000](?!\d)|" + _WORD + ")"),
        (3.0, r"(?P<value>\d{1,2})\s*[.．、](?!\d)"),
        (4.0, r"(?:[（(]\s*)?(?P<value>\d{1,2})\s*[）)]"),
        (4.0, r"(?P<value>[⑴-⒇])"),
        (5.0, r"(?P<value>[①-⑳㊀-㊉❶-❿])"),
        (6.0, r"(?P<value>[A-Za-z])[.．、)）](?![A-Za-z])"),
    )
)
_BARE: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (rank, re.compile(pattern))
    for rank, pattern in (
        (1.0, rf"(?P<value>[{_CN}]{{1,3}})"),
        (3.7, r"\d+(?:\.\d+)+\.(?P<value>\d{1,9})"),
        (3.5, r"\d+\.(?P<value>\d{1,9})"),
        (3.0, r"(?P<value>\d{1,3})"),
        (6.0, r"(?P<value>[A-Za-z])"),
    )
)
_STARTERS = frozenset("第（(" + _CN + string.digits + string.ascii_letters).union(
    *(map(chr, range(first, last)) for first, last in ((0x2460, 0x249C), (0x2776, 0x2780), (0x3280, 0x328A)))
)


@dataclass(frozen=True, slots=True)
class HeadingNumber:
    """The `rank` of a family, lower ones outer, and the `value` of its last counter."""

    rank: float
    value: int


def heading_number(text: str, number: str = "") -> HeadingNumber | None:
    """The heading number that `text` starts with, or that the automatic `number` is; None if there is none.

    >>> [heading_number(text) for text in ("（二）原因", "12. 改进文风", "一是")]
    [HeadingNumber(rank=2.0, value=2), HeadingNumber(rank=3.0, value=12), None]
    """
    start = number or text
    if start[:1] not in _STARTERS:
        return None
    for rank, pattern in _FAMILIES:
        match = pattern.match(start)
        if match:
            return HeadingNumber(rank, _value(match["value"]))
    for rank, pattern in _BARE if number else ():
        match = pattern.fullmatch(number)
        if match:
            return HeadingNumber(rank, _value(match["value"]))
    return None


def _value(digits: str) -> int:
    if digits.isdecimal():
        return int(digits)
    if digits[0] in _CN:
        return _chinese_value(digits)
    start = next((each for each in _ENCLOSED_STARTS if 0 <= ord(digits) - ord(each) < _ENCLOSED_LENGTH), None)
    return ord(digits) - ord(start) + 1 if start else ord(digits.lower()) - ord("a") + 1


def _chinese_value(digits: str) -> int:
    """Up to 99 by tens (二十一), or digit by digit (二一); headings count no further."""
    if "十" in digits:
        tens, _, units = digits.partition("十")
        return _TEN * (_chinese_value(tens) if tens else 1) + (_chinese_value(units) if units else 0)
    value = 0
    for digit in digits:
        value = value * _TEN + _CN_VALUES.get(digit, 0)
    return value
