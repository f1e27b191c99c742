"""Numbers as they are written, in digits (536,500, 53.65万, 3亿2千万) or characters (五十三万多, 三点二亿, 一万二)."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

About = Literal["", "over", "under", "around"]

HAN = "〇零一二两三四五六七八九十百千"
HAN_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "半": 5}

_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": Decimal(10000), "亿": Decimal(100000000)}
_HUNDRED = 100
_SEGMENT = re.compile(
    rf"(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)|(?P<han>[{HAN}]+)(?:点(?P<point>[{HAN}]+))?"
    r"|(?P<vague>[多余来])|(?P<scale>[万亿])"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its value, what its last digit counts (`step`: 100 in 53.65万), and if it is vague by how much.

    about   “over” for 五十多, “around” for 五十来, else ""
    spread  what the last digit that is not zero counts: 10 in 五十多, 10,000 in 五十三万多
    """

    value: Decimal
    step: Decimal
    spread: Decimal
    about: About


def read_number(written: str) -> Number | None:
    """The number that the whole text is; None if it is none.

    >>> [str(read_number(each).value) for each in ("53.65", "一百二", "两亿三千万", "三点二", "十", "二〇一四", "3千")]
    ['53.65', '120', '230000000', '3.2', '10', '2014', '3000']
    """
    number = _Reading(len(written))
    read_to = 0
    for match in _SEGMENT.finditer(written):
        if match.start() != read_to or not number.take(match):
            return None
        read_to = match.end()
    return number.done() if written and read_to == len(written) else None


def tidy(value: Decimal) -> Decimal:
    """Without zeros behind the point: 536500, not 536500.00 or 5.365E+5."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()


@dataclass(slots=True)
class _Reading:
    """Puts the segments of a number together, from left to right: `section` is what a 万 or 亿 will multiply."""

    length: int
    total: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    step: Decimal = Decimal(1)
    spread: Decimal = Decimal(1)
    scale: Decimal = Decimal(0)
    about: About = field(default="")

    def take(self, match: re.Match[str]) -> bool:
        """Take up the next segment; False if it cannot stand there."""
        if match["scale"]:
            self._multiply(_LARGE[match["scale"]])
        elif match["vague"]:
            self.about = "around" if match["vague"] == "来" else "over"
            self.spread = self.scale or self.spread
        elif match["digits"]:
            self.scale = Decimal(0)
            self.section += Decimal(match["digits"].replace(",", ""))
            self.step, self.spread = _step(match["digits"]), _lowest(match["digits"])
        else:
            return self._characters(match["han"], match["point"] or "", match.end() == self.length)
        return True

    def done(self) -> Number:
        """The number that was read."""
        return Number(self.total + self.section, self.step, self.spread, self.about)

    def _multiply(self, scale: Decimal) -> None:
        if self.section or not self.total:
            self.total, self.section = self.total + self.section * scale, Decimal(0)
        else:
            self.total *= scale
        self.step, self.spread, self.scale = self.step * scale, self.spread * scale, scale

    def _characters(self, han: str, point: str, is_last: bool) -> bool:
        before, self.scale = self.scale, Decimal(0)
        if han in ("百", "千"):
            return self._small_scale(_SMALL[han])
        value = _of_characters(han)
        if before and is_last and han in HAN_DIGITS and not point:
            value *= before / 10  # 一万二 is 12,000
            self.step = self.spread = before / 10
        else:
            self.step, self.spread = Decimal(1), _lowest(str(value))
        self.section += value
        if point:
            decimals = "".join(str(HAN_DIGITS[char]) for char in point if char in HAN_DIGITS) or "0"
            self.section += Decimal(f"0.{decimals}")
            self.step = self.spread = _step(f"0.{decimals}")
        return True

    def _small_scale(self, scale: int) -> bool:
        """百 or 千 after digits (3千); by itself it is no number."""
        if not self.section:
            return False
        self.section, self.step, self.spread = self.section * scale, self.step * scale, self.spread * scale
        return True


def _of_characters(written: str) -> Decimal:
    """五十三, 一百二 (120), 二〇一四."""
    if not set(written) & set(_SMALL):
        return Decimal("".join(str(HAN_DIGITS[char]) for char in written))
    total, digit, last = 0, 0, 0
    for char in written:
        if char in _SMALL:
            last = _SMALL[char]
            total, digit = total + (digit or (1 if char == "十" or not total else 0)) * last, 0
        else:
            digit = HAN_DIGITS[char]
            last = 10 if char in "零〇" else last
    colloquial = last >= _HUNDRED and written[-1] in HAN_DIGITS
    return Decimal(total + digit * (last // 10 if colloquial else 1))


def _step(digits: str) -> Decimal:
    """What the last digit given counts: 0.01 in 53.65."""
    return Decimal(1).scaleb(-len(digits.partition(".")[2]))


def _lowest(digits: str) -> Decimal:
    """What the last digit that is not zero counts: 10 in 120, 0.1 in 3.2."""
    if "." in digits:
        return _step(digits)
    bare = digits.replace(",", "")
    return Decimal(1).scaleb(len(bare) - len(bare.rstrip("0"))) if bare.strip("0") else Decimal(1)
