"""Lengths of time in normalised Chinese text (为期四个月, 不少于100天), in months."""

import re
from dataclasses import dataclass
from typing import Literal

from checker.language.date_forms import number

Bound = Literal["", "at-least", "at-most"]


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasts (为期四个月, 不少于3个月), in months, at text[start:end]."""

    months: float
    start: int
    end: int
    bound: Bound = ""


def lengths_in(text: str) -> tuple[Length, ...]:
    """All lengths of time in `text` that are given in days, weeks, months, quarters or years (四个月, 半年)."""
    found: list[Length] = []
    for match in _LENGTH.finditer(text):
        months = _months(match)
        if months:
            found.append(Length(months, match.start("length"), match.end("length"), _bound(match)))
    return tuple(found)


_NUMBER = (
    r"(?<![\d.第一二两三四五六七八九十百])"
    r"(?:\d{1,3}(?:\.\d+)?|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]百?)"
)
_LENGTH = re.compile(
    r"(?P<bound>不少于|不低于|不得少于|至少|最少|不超过|不多于|至多|最多|控制在)?(?:近|约|大约|整整)?"
    rf"(?P<length>(?:(?P<number>{_NUMBER})(?:个(?P<and_half>半)?[多来]?(?P<long>月|季度|工作日|星期|礼拜)"
    r"|多?(?P<short>季度|年(?![\d一二三四五六七八九十初底末级代度])(?P<year_and_half>半)?|周(?![一二三四五六日末年])|天|日(?=之?内|以内|以上|左右)))"
    "|(?<![一两二三四五六七八九上下十])半个?(?P<half>年|月)))(?P<after>以上|以内|之内)?"
)
_MONTHS = {
    "年": 12.0,
    "季": 3.0,
    "月": 1.0,
    "星": 7 / 30,
    "礼": 7 / 30,
    "周": 7 / 30,
    "工": 7 / 150,
    "天": 1 / 30,
    "日": 1 / 30,
}
_AT_LEAST = ("不少于", "不低于", "不得少于", "至少", "最少", "以上")


def _months(match: re.Match[str]) -> float:
    if match["half"]:
        return _MONTHS[match["half"]] / 2
    amount = float(match["number"]) if match["number"][0].isascii() else _amount(match["number"])
    if match["and_half"] or match["year_and_half"]:
        amount += 0.5
    return amount * _MONTHS[(match["long"] or match["short"])[0]]


def _amount(written: str) -> float:
    written = written.replace("两", "二")
    return number(written.removesuffix("百")) * (100.0 if written.endswith("百") else 1.0)


def _bound(match: re.Match[str]) -> Bound:
    said = match["bound"] or match["after"]
    return ("at-least" if said in _AT_LEAST else "at-most") if said else ""
