"""Years that were left in from an older paper, where the year of this one must stand."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker.assess.answers import Evidence
from checker.assess.checks.date_texts import TEXTS
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.assess.checks.paper_day import WINDOW, PaperDay, paper_day
from checker.assess.checks.words import says
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.assess.spans import Span
from checker.language.dates import When, dates_in
from checker.rulebook.model import Check
from checker.texts import Lang

_EVIDENCE_AT_MOST = 5
_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d\d(?=年|[./-]\d)|二[〇零][〇零一二三][〇零一二三四五六七八九](?=年)")
_CENTURIES = ("20", "二〇", "19", "二零")
_HAN_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_RELATIVE = re.compile(
    r"(?P<word>今年|本年|本年度|去年|上年|前年|明年)(?:以来)?（?(?:即|也就是|是)?(?P<year>20\d\d)年"
    r"|(?P<other>20\d\d)年（(?:即|也就是)?(?P<said>今年|本年|去年|上年|前年|明年)）"
)
_FROM_NOW = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}
_YEAR_OF_TITLE = re.compile(r"(?<!\d)(20\d\d)年(?!度)")
_SIGNED_AT_MOST = 40
_SINCE = re.compile("份?(?:起|至|以来|[到上担就]?任|出生|生|入党|参加|成立|调|[—-])")
_CLAUSE = re.compile("[，。；：]")
_OF_IT = re.compile("(?:以前|之前|前)?的")


@dataclass(frozen=True, slots=True)
class _Reader:
    """How years are read: the `day` of the material, the campaign's `years`, and which sentences set terms."""

    day: PaperDay
    years: Sequence[int]
    term: Callable[[Span], bool]
    term_cell: Callable[[Span], bool]
    lang: Lang


def stale_year(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Weak with a date of signature outside the campaign's years, a term in a year gone by, a wrong “this year”.

    Conditions: `term` (sentences that may set a time for something to come), `term-cell` (cells in which every time is
    one). Words: `to-come` (a sentence that sets a time has one), `gone-by` (no term has one of these). Settings:
    `window`.
    """
    day = paper_day(check, material)
    if day is None:
        return NOTHING_OF_THE_KIND
    term, coming, gone = engine.test(check.conditions.get("term")), says(check, "to-come"), says(check, "gone-by")
    term_cell = engine.test(check.conditions.get("term-cell"))
    reader = _Reader(
        day,
        _campaign_years(check),
        lambda span: term(span) and coming(span) and not gone(span),
        lambda span: term_cell(span) and not gone(span),
        lang,
    )
    faults: list[Evidence] = []
    first: Span | None = None
    for span, years in _with_years(material):
        first = first or span
        if remark := next(_remarks(span, years, reader), ""):
            faults.append(evidence_of(span, remark))
    if faults:
        return Finding("weak", tuple(faults[:_EVIDENCE_AT_MOST]), day.detail(lang))
    if first is None:
        return NOTHING_OF_THE_KIND
    return Finding("met", (evidence_of(first, TEXTS.say("years-agree", lang)),), day.detail(lang))


def _campaign_years(check: Check) -> Sequence[int]:
    window = check.settings.get(WINDOW)
    return range(int(window[0][:4]), int(window[1][:4]) + 1) if isinstance(window, tuple) else ()


def _with_years(material: Material) -> Iterator[tuple[Span, list[int]]]:
    """Every sentence in which a year stands, with its years."""
    for paragraph in material.outline.paragraphs:
        text = paragraph.text
        if not any(digits in text for digits in _CENTURIES) or _YEAR.search(text) is None:
            continue
        for span in paragraph.spans:
            years = [int(each.translate(_HAN_DIGITS)) for each in _YEAR.findall(text, span.start, span.end)]
            if years:
                yield span, years


def _remarks(span: Span, years: Sequence[int], reader: _Reader) -> Iterator[str]:
    """What is wrong with the years of a sentence, first things first."""
    year, lang = reader.day.first.year, reader.lang
    if reader.years and any(each not in reader.years for each in years) and _is_signed(span):
        signed = [when.first.year for when in dates_in(span.text, year) if _may_sign(span, when)]
        yield from (TEXTS.say("stale-signed", lang, year=each) for each in signed if each not in reader.years)
    if span.paragraph.block.kind == "title":
        told = [int(each) for each in _YEAR_OF_TITLE.findall(span.text)]
        yield from (TEXTS.say("stale-title", lang, year=each) for each in told if each not in (reader.years or (year,)))
    for found in _RELATIVE.finditer(span.text):
        word, given = found["word"] or found["said"], int(found["year"] or found["other"])
        if given != year + _FROM_NOW[word]:
            yield TEXTS.say("stale-relative", lang, word=word, year=given, wanted=year + _FROM_NOW[word])
    if min(years) < year:
        yield from (TEXTS.say("stale-deadline", lang, year=each) for each in _terms(span, reader) if each < year)


def _is_signed(span: Span) -> bool:
    paragraph = span.paragraph
    if paragraph.is_signature:
        return True
    if not paragraph.is_last or paragraph.block.cell is not None:
        return False
    return len(paragraph.text) <= _SIGNED_AT_MOST and not paragraph.text.endswith(("。", "；"))


def _may_sign(span: Span, when: When) -> bool:
    """Whether a time can be that of signing: with its year and month, and not since when somebody is what he is."""
    return when.own_year and when.grain != "year" and _SINCE.match(span.text, when.end) is None


def _terms(span: Span, reader: _Reader) -> list[int]:
    """The years of the times by which, or from which on, something will be done."""
    every = reader.term_cell(span)
    if not every and not reader.term(span):
        return []
    times = dates_in(span.text, reader.day.first.year)
    return [when.last.year for when in times if when.own_year and (every or _sets_a_term(span, when))]


def _sets_a_term(span: Span, when: When) -> bool:
    if _OF_IT.match(span.text, when.end):
        return False
    opens = _CLAUSE.search(span.text, 0, when.start) is None and span.text[when.end : when.end + 1] == "，"
    return when.edge != "" or (opens and when.grain in ("half", "quarter", "part"))
