"""What a material says of itself: its date, the unit, and of a member the name and post."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from checker.assess.answers import Particulars, Recognition
from checker.assess.engine import Engine
from checker.assess.outline import Outline
from checker.assess.spans import Paragraph
from checker.document.model import Document
from checker.language.dates import When, dates_in
from checker.language.normal import normalise
from checker.language.signatures import Signature, person_named, read_signature
from checker.language.units import is_unit

_SIGNED_AT_MOST = 40
_NO_YEAR = 100  # long before any paper, so that what is reckoned from it (去年) is known to be no year of one
_YEARS_FROM = 1900
_ABOUT = re.compile(r"(?<=.)(?:党的|深入|开展|关于|“|个人)")
_EXACT = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}


def particulars_of(document: Document, outline: Outline, engine: Engine, recognition: Recognition) -> Particulars:
    """Read title, signature, file name and end of a material."""
    title = "".join(paragraph.text for paragraph in outline.paragraphs if paragraph.block.kind == "title")
    above = [_spaced(paragraph.block.text) for paragraph in outline.paragraphs if paragraph.is_signature]
    below = [
        _spaced(paragraph.block.text)
        for paragraph in outline.paragraphs
        if paragraph.is_last and len(paragraph.text) <= _SIGNED_AT_MOST and not _is_running_text(paragraph)
    ]
    name = PurePath(document.name).stem
    signed = [read_signature(_undated(line)) for line in (*above, *below) if not _is_only_date(line)]
    of_member = recognition.author == "member"
    person = _first(each.person for each in signed) or person_named(title) or person_named(name) if of_member else ""
    return Particulars(
        date=_date((*above, *below, title)),
        unit=_unit(signed, title, engine),
        person=person,
        post=_first(each.post for each in signed) if of_member else "",
    )


def _is_running_text(paragraph: Paragraph) -> bool:
    return paragraph.block.cell is not None or paragraph.is_heading or paragraph.text.endswith(("。", "；", "！"))


def _spaced(text: str) -> str:
    """The line in half-width digits and full-width marks, with its spaces kept: they set names apart."""
    return " ".join(filter(None, (normalise(word).text for word in text.split())))


def _undated(line: str) -> str:
    return " ".join(word for word in line.split() if not _is_only_date(word))


def _is_only_date(line: str) -> bool:
    found = dates_in(line.replace(" ", ""), _NO_YEAR)
    return bool(found) and len(line.replace(" ", "")) - sum(when.end - when.start for when in found) <= len("（提交）")


def _date(lines: Iterable[str]) -> str:
    """The first date with a year of its own, the most exact of its line; ISO, as exact as it is written."""
    for line in lines:
        named = [when for when in dates_in(line.replace(" ", ""), _NO_YEAR) if when.first.year >= _YEARS_FROM]
        found = [when for when in named if when.own_year and when.grain in _EXACT]
        if found:
            best = min(found, key=_exactness)
            return best.first.strftime(_EXACT[best.grain])
    return ""


def _exactness(when: When) -> int:
    return list(_EXACT).index(when.grain)


def _unit(signed: Sequence[Signature], title: str, engine: Engine) -> str:
    """The unit that signs, else the one that the title begins with."""
    return _first(each.unit for each in signed if is_unit(each.unit)) or _before_kind(title, engine)


def _before_kind(title: str, engine: Engine) -> str:
    """What stands in a title before the words for the kind of material (“澜亭县水利局领导班子|整改方案”)."""
    starts = [hit.start for hit in engine.recognition.find(title) if hit.name.startswith("kind:")]
    before = _ABOUT.split(title[: min(starts)])[0] if starts else ""
    unit = read_signature(before).unit
    return unit if is_unit(unit) else ""


def _first(values: Iterable[str]) -> str:
    return next(filter(None, values), "")
