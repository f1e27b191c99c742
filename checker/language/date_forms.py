"""How times are written: the forms that `dates` puts together, and what each says for itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.language.feasts import FEASTS

Kind = Literal["year", "month", "leaning-month", "quarter", "half", "feast", "part-of-year", "day", "part-of-month"]


@dataclass(frozen=True, slots=True)
class Form:
    """One written form at text[start:end].

    number    of the year, month, quarter, half or day; of a relative year its distance (去年: -1)
    relative  what that is the distance from: the year at hand (去年) or the one named last (次年); else ""
    year      of a month written with its year in digits (2014.2, 2014-02-15), else 0
    day       of a month with a day, else 0
    part      of a month, quarter, half or year (上旬, 初, 底, 内), or a feast's name, else ""
    open      a number whose unit stands with the next (3—5月, 2012—2013年)
    """

    kind: Kind
    start: int
    end: int
    number: int = 0
    relative: Literal["", "at-hand", "last"] = ""
    year: int = 0
    day: int = 0
    part: str = ""
    open: bool = False


_CN = "〇零一二三四五六七八九十廿卅"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])"
_DAY = rf"(?:3[01]|[12]\d|0?[1-9]|[{_CN}]{{1,3}})"
_DASHES = r"至到—－–~～\-"
_JOINED = rf"(?:直?至|直?到|[{_DASHES}]+|、)"
_MIDDLE = f"中(?=[前，。、；：）（{_DASHES}]|$)"
_THIRD = "[上中下](?:、?[上中下])?旬"
_RELATIVE = {"大前年": -3, "前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0}
_RELATIVE |= {"明年": 1, "来年": 1, "次年": 1, "翌年": 1}
_AFTER_THE_LAST = ("次年", "翌年")
_DIGITS = "〇一二三四五六七八九"

_FORMS = re.compile(
    "|".join(
        (
            # 2014.2, 2014.2.15, 2014-02, 2014/2/15; but not 2014.2万元
            r"(?P<n>(?<![\d.])(?P<n_year>(?:19|20)\d\d)(?P<mark>[./-])(?P<n_month>1[0-2]|0?[1-9])(?!\d)"
            r"(?:(?P=mark)(?P<n_day>3[01]|[12]\d|0?[1-9])(?!\d))?(?![\d月年%万亿元]))",
            # the second of 2014.2-9 and of 2014.2.15-9.30
            rf"(?P<e>(?<=\d[{_DASHES}])(?P<e_month>1[0-2]|0?[1-9])(?:\.(?P<e_day>3[01]|[12]\d|0?[1-9]))?(?![\d.年月日号%]))",
            # 2014年, 二〇一四年, 14年3月
            rf"(?P<y>(?<!\d)(?P<y_number>(?:19|20)\d\d|[一二][九〇零][〇零{_DIGITS[1:]}]{{2}}"
            rf"|(?:[01]\d|[〇零一][〇零{_DIGITS[1:]}])(?=年{_MONTH}月))年度?)",
            rf"(?P<r>(?P<r_word>{'|'.join(_RELATIVE)})度?)",
            # the first of 2012—2013年
            rf"(?P<oy>(?<!\d)(?P<oy_number>(?:19|20)\d\d)(?={_JOINED}(?:19|20)\d\d年))",
            # the first of 3—5月 and of 3、4月份
            rf"(?P<om>(?<![\d.{_CN}每第])(?P<om_number>{_MONTH})(?={_JOINED}{_MONTH}月))",
            # 3月, 3月15日, 3月上旬, 三月份, and the first of 3月10—15日; but not 3个月, 每月, 一月一次
            rf"(?P<m>(?<![\d.{_CN}每个两几半])(?P<m_number>{_MONTH})月(?!一次|两次|一[会查报评])(?:份(?!来))?"
            rf"(?:(?P<m_day>{_DAY})(?:[日号]|(?={_JOINED}{_DAY}[日号]))|(?P<m_part>{_THIRD}|[初底末]|{_MIDDLE}))?)",
            r"(?P<q>(?:第?(?P<q_number>[一二三四1-4])季度|首季度?)(?P<q_part>[初底末])?)",
            r"(?P<h>(?P<h_word>[上下])半年(?P<h_part>[初底末])?)",
            rf"(?P<f>[“]?(?P<f_name>{'|'.join(FEASTS)})[”]?节?(?=之?前|以前|之?后|期间|长假|假期|[，。、；至到）]|$))",
            # 年底, and the 底 of 2014年底 and 今年底
            rf"(?P<p>(?<![\d{_CN}两几半多每近今去前明])年(?P<p_part>[初底末内]|{_MIDDLE}))",
            rf"(?P<py>(?<=\d年|年度|今年|去年|前年|明年|[{_CN}]年)年?(?P<py_part>[初底末内]|{_MIDDLE}))",
            # what leans on a month before it: 3月10日至25日, 3月上旬到中旬, 12日、15日
            rf"(?P<d>(?<=[{_DASHES}、和及])(?P<d_number>{_DAY})[日号](?!内|以内|之内))",
            rf"(?P<t>(?<=[{_DASHES}、和及])(?P<t_part>{_THIRD}|月?[底末]))",
        )
    )
)


def forms_in(text: str) -> Iterator[Form]:
    """The written forms in `text`, in order."""
    for match in _FORMS.finditer(text):
        yield _form(match, match.groupdict(default=""))


def number(written: str) -> int:
    """The value of a number up to 99 (廿三, 二十, 07) or of digits in a row (二〇一四); 0 where it is none (十十)."""
    if written.isascii():
        return int(written or 0)
    written = written.replace("零", "〇").replace("元", "一").replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return int("".join(str(_DIGITS.index(char)) for char in written))
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        return 0
    return (_DIGITS.index(tens) if tens else 1) * 10 + (_DIGITS.index(ones) if ones else 0)


def _form(match: re.Match[str], part: dict[str, str]) -> Form:
    start, end = match.span()
    if part["n"]:
        return Form("month", start, end, int(part["n_month"]), year=int(part["n_year"]), day=number(part["n_day"]))
    if part["e"]:
        return Form("leaning-month", start, end, int(part["e_month"]), day=number(part["e_day"]))
    if part["y"]:
        return Form("year", start, end, _full_year(number(part["y_number"])))
    if part["r"]:
        relative: Literal["at-hand", "last"] = "last" if part["r_word"] in _AFTER_THE_LAST else "at-hand"
        return Form("year", start, end, _RELATIVE[part["r_word"]], relative=relative)
    if part["oy"]:
        return Form("year", start, end, int(part["oy_number"]), open=True)
    if part["om"]:
        return Form("month", start, end, number(part["om_number"]), open=True)
    if part["m"]:
        return Form("month", start, end, number(part["m_number"]), day=number(part["m_day"]), part=part["m_part"])
    if part["q"]:
        return Form("quarter", start, end, number(part["q_number"] or "1"), part=part["q_part"])
    if part["h"]:
        return Form("half", start, end, 1 if part["h_word"] == "上" else 2, part=part["h_part"])
    if part["f"]:
        return Form("feast", start, end, part=part["f_name"])
    if part["p"] or part["py"]:
        return Form("part-of-year", start, end, part=part["p_part"] or part["py_part"])
    if part["d"]:
        return Form("day", start, end, number(part["d_number"]))
    return Form("part-of-month", start, end, part=part["t_part"].removeprefix("月"))


def _full_year(written: int) -> int:
    return written + 2000 if written < 100 else written
