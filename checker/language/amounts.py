"""Amounts in normalised Chinese text as values: money, shares, areas, engine sizes, counts, each with how exact it is.

Numbers stand in digits (53.65万元, 536,500元) or in characters (五十三万多元, 百分之五点二). What is vague altogether
(几万元, 数十万元) is no amount and is not found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from checker.language.numerals import HAN, HAN_DIGITS, About, read_number, tidy

Measure = Literal["money", "percent", "area", "litres", "count"]


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount written at text[start:end].

    measure  what it measures; `value` is in yuan, percent, square metres, litres, or so many `unit`s
    step     what the last digit counts: 100 in 53.65万元, 0.1 in 33.6%; 0 where nothing is rounded
    about    “over” (五十多万元, 超过3万元), “under” (近三成), “around” (约5万元, 一半), or "" for a plain figure
    spread   by how much it may be off then: 多 after 五十 leaves room up to sixty
    unit     as it is written (万元, 元, 平方米, 辆)
    """

    value: Decimal
    step: Decimal
    measure: Measure
    unit: str
    start: int
    end: int
    about: About = ""
    spread: Decimal = Decimal(0)

    @property
    def approximate(self) -> bool:
        """Whether the author says that it is no exact figure."""
        return bool(self.about)

    @property
    def low(self) -> Decimal:
        """The least that can be meant."""
        if self.about == "over":
            return self.value
        return self.value - (self.spread if self.about else self.step / 2)

    @property
    def high(self) -> Decimal:
        """The most that can be meant."""
        if self.about == "under":
            return self.value
        return self.value + (self.spread if self.about else self.step / 2)


def money_in(text: str, start: int = 0, end: int | None = None) -> list[Amount]:
    """All sums of money in text[start:end], in yuan.

    >>> [(str(a.value), str(a.step), a.about) for a in money_in("接待费由53.65万元降到五十三万多元，另有536,500元")]
    [('536500', '100', ''), ('530000', '10000', 'over'), ('536500', '1', '')]
    """
    return list(_amounts(text, _MONEY, "money", start, end))


def percents_in(text: str, start: int = 0, end: int | None = None) -> list[Amount]:
    """All shares and rates in text[start:end], in percent; percentage points (个百分点) are none.

    >>> [(str(a.value), a.about) for a in percents_in("下降33.6%，近三成，百分之五，一半")]
    [('33.6', ''), ('30', 'under'), ('5', ''), ('50', 'around')]
    """
    found: list[Amount] = []
    stop = len(text) if end is None else end
    if text.find("%", start, stop) >= 0:
        found.extend(_amounts(text, _IN_DIGITS, "percent", start, stop))
    if text.find("百分之", start, stop) >= 0:
        found.extend(_amounts(text, _HUNDREDTHS, "percent", start, stop))
    if text.find("成", start, stop) >= 0:
        found.extend(_tenths(text, start, stop))
    if text.find("分之", start, stop) >= 0 or text.find("一半", start, stop) >= 0:
        found.extend(_fractions(text, start, stop))
    return sorted(found, key=_by_place)


def areas_in(text: str) -> list[Amount]:
    """All floor areas, in square metres.

    >>> [str(a.value) for a in areas_in("26㎡、十八个平方、1.2万平方米、9平")]
    ['26', '18', '12000', '9']
    """
    return list(_amounts(text, _AREA, "area"))


def litres_in(text: str) -> list[Amount]:
    """All volumes as engines have them, in litres; a bare figure counts after 排量.

    >>> [str(a.value) for a in litres_in("排量1.8升、2.0T、3.0L、一点六升、排量为2.4、1998毫升")]
    ['1.8', '2', '3', '1.6', '2.4', '1.998']
    """
    found = [
        _scaled(amount, _MILLI, "升") if amount.unit in _SMALL_UNITS else amount
        for amount in _amounts(text, _LITRES, "litres")
        if amount.unit not in "Tt" or amount.step < 1
    ]
    if "排" in text:
        found.extend(_amounts(text, _ENGINE, "litres"))
    return sorted(found, key=_by_place)


def counts_in(text: str, start: int = 0, end: int | None = None) -> list[Amount]:
    """All plain counts in text[start:end] with what is counted by (三个, 114批次, 12辆).

    >>> [(str(a.value), a.unit) for a in counts_in("主要有三个方面，接待114批次")]
    [('3', '个'), ('114', '批次')]
    """
    return list(_amounts(text, _COUNT, "count", start, end))


def _by_place(amount: Amount) -> int:
    return amount.start


# A number is read to its end at once, and only then compared with the forms that it can have: most have no unit behind.
_NUMBER = rf"(?P<number>[\d{HAN}][\d{HAN}.,点多余来万亿]*+)"
_BARE_END = r"(?=[，。；、：！？（）”“]|$|左右|上下|以[上下内]|出头|[和及与降减增下上比到至的])"

_MONEY = re.compile(
    rf"{_NUMBER}(?:(?P<unit>元|块钱?(?![地田牌石板])|人民币)|(?:(?<=[万亿])|(?<=[万亿][多余])){_BARE_END})"
)
_IN_DIGITS = re.compile(r"(?P<number>\d[\d.]*+)(?P<unit>%)")
_HUNDREDTHS = re.compile(rf"百分之(?P<number>[\d{HAN}][\d{HAN}.点]*)(?P<unit>)")
_TENTHS = re.compile(
    r"(?P<number>[\d一二两三四五六七八九](?:\.\d)?)成(?P<more>[一二三四五六七八九半](?![个次种项]))?"
    r"(?![绩立员果长为了功熟效就品套本份人])"
)
_FRACTION = re.compile(r"(?P<below>[二两三四五六七八九十])分之(?P<above>[一二两三四五六七八九])|(?P<half>一半)")
_AREA = re.compile(rf"{_NUMBER}个?(?P<unit>平方米|平米|平方(?!公里|千米)|㎡|m2|m²|M2|平(?=[，。；、）]|$))")
_LITRES = re.compile(rf"{_NUMBER}(?P<unit>毫升|公升|升|cc|CC|mL|ml|L|l(?![a-z])|[Tt](?![a-zA-Z]))")
_ENGINE = re.compile(r"(?:排量|排气量)[为是达在仅约]?(?P<number>\d\.\d)(?P<unit>)(?![\d万升LlTt])")
_COUNT = re.compile(
    rf"{_NUMBER}(?P<unit>批次|人次|车次|场次|件次|平方公里|公里|小时|个|次|批|人|份|篇|件|辆|台|场|项|天|条|期|家|户"
    r"|名|吨|度|类|点|种|桌|顿|套|间|处|部|张|块|起|本|册|支|只|车|位)"
)
_ARTICLE = re.compile("大约|大概|约|将近|接近|近|不到|不足|未到|不超过|超过|超|逾|多达|高达|至少|不少于|不低于|最多")
_BEFORE = re.compile(rf"(?P<word>{_ARTICLE.pattern})[为了]?$")
_AFTER = re.compile(r"左右|上下|以上|以内|以下|不到|出头|[多余](?![年次个])")
_NEVER_BEFORE = "0123456789.,第数几"
_NO_TENTHS_AFTER = "一二三四五六七八九十百千万年完建生变构组现合达形促"
_SMALL_UNITS = ("毫升", "cc", "CC", "mL", "ml")
_MILLI = Decimal("0.001")
_WORD_AT_MOST = 5
_SHIFTED = re.compile(r"[\d万千元人个辆次](?:-|—|~|至|到)$")
_ABOUT: dict[str, About] = {
    **dict.fromkeys(("约", "大约", "大概", "左右", "上下", "来"), "around"),
    **dict.fromkeys(("近", "将近", "接近", "不到", "不足", "未到", "以内", "以下", "不超过", "最多"), "under"),
    **dict.fromkeys(("超过", "超", "逾", "多", "余", "以上", "出头", "至少", "不少于", "不低于"), "over"),
}


def _amounts(
    text: str, pattern: re.Pattern[str], measure: Measure, first: int = 0, last: int | None = None
) -> Iterator[Amount]:
    for match in pattern.finditer(text, first, len(text) if last is None else last):
        start, end = match.start("number"), match.end()
        if start and text[start - 1] in _NEVER_BEFORE:
            continue
        number = read_number(match["number"])
        if number is None:
            continue
        about, end = _about(text, match.start(), end, number.about)
        spread = number.spread
        if _SHIFTED.search(text, max(0, start - 2), start):
            about, spread = "around", max(spread, number.value)
        value, step = tidy(number.value), tidy(number.step)
        yield Amount(value, step, measure, _unit(match), match.start(), end, about, tidy(spread))


def _about(text: str, start: int, end: int, vague: About) -> tuple[About, int]:
    """What the words around an amount say of it, and where it ends with them."""
    after = _AFTER.match(text, end)
    if after is not None:
        end = after.end()
    before = _BEFORE.search(text, max(0, start - _WORD_AT_MOST), start)
    about = vague or (_ABOUT.get(after.group()) if after else None) or (_ABOUT.get(before["word"]) if before else None)
    return about or "", end


def _unit(match: re.Match[str]) -> str:
    """The unit as written, with the 万 or 亿 of the number."""
    number = match["number"].rstrip("多余来")
    return number[len(number.rstrip("万亿")) :] + (match["unit"] or "")


def _scaled(amount: Amount, by: Decimal, unit: str = "") -> Amount:
    return replace(
        amount,
        value=tidy(amount.value * by),
        step=tidy(amount.step * by),
        spread=tidy(amount.spread * by),
        unit=unit or amount.unit,
    )


def _tenths(text: str, first: int, last: int) -> Iterator[Amount]:
    """三成, 三成五: the tenth before 成 is the step, unless more is said."""
    for match in _TENTHS.finditer(text, first, last):
        if match.start() and text[match.start() - 1] in _NO_TENTHS_AFTER:
            continue
        tenths = read_number(match["number"])
        if tenths is None:
            continue
        more = Decimal(HAN_DIGITS[match["more"]]) if match["more"] else Decimal(0)
        step = Decimal(1) if more else tenths.step * 10
        about, end = _about(text, match.start(), match.end(), "")
        yield Amount(tidy(tenths.value * 10 + more), tidy(step), "percent", "成", match.start(), end, about, tidy(step))


def _fractions(text: str, first: int, last: int) -> Iterator[Amount]:
    """三分之一, 一半: never exact."""
    for match in _FRACTION.finditer(text, first, last):
        if match["half"]:
            value, spread = Decimal(50), Decimal(10)
        else:
            below = 10 if match["below"] == "十" else HAN_DIGITS[match["below"]]
            value, spread = Decimal(100 * HAN_DIGITS[match["above"]]) / below, Decimal(5)
        about, end = _about(text, match.start(), match.end(), "")
        yield Amount(value, Decimal(1), "percent", "", match.start(), end, about or "around", spread)
