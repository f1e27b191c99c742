"""Whether as many items follow as a sentence announces (“三个方面的问题：一是……”), and none is skipped in counting."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.assess.answers import Evidence
from checker.assess.checks.figures import mask_of, signals_of
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.assess.checks.items_listed import Item, items_of, listing_after
from checker.assess.checks.texts import TEXTS
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.assess.spans import Paragraph, Span
from checker.language.numerals import read_number
from checker.rulebook.model import Check
from checker.texts import Lang

_NUMBER = re.compile("[0-9〇零一二两三四五六七八九十]+")
_LAST_CLAUSE = re.compile("[，。；、！？]")
_FEWEST, _MOST = 2, 20


@dataclass(frozen=True, slots=True)
class _Announced:
    """A sentence that announces so many items, in the author's words."""

    span: Span
    count: int
    words: str


def announced_counts(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Compare each announced count with the list that follows at once, and look for numbers that a list leaves out.

    Conditions: `announces` (signals that begin with the number), `unless` (signals of counts that are names: 八项规定),
    `aside` (a sentence that counts something else: 收到意见12条),
    `counts-on` (signals of which a list of three items or more has one: 三是).
    """
    paragraphs = material.outline.paragraphs
    wrong: list[Evidence] = []
    right: list[Evidence] = []
    for announced in _announcements(paragraphs, check, engine):
        listing = listing_after(announced.span, paragraphs)
        if listing is None:
            continue
        listed = TEXTS.say("items", lang, count=listing.count)
        if listing.may_be(announced.count):
            right.append(evidence_of(announced.span, TEXTS.say("count-agrees", lang, listed=listed)))
        else:
            remark = TEXTS.say("count-differs", lang, announced=announced.words, listed=listed)
            wrong.append(evidence_of(announced.span, remark))
            if listing.last is not None and listing.last is not announced.span:
                wrong.append(evidence_of(listing.last, remark))
    wrong.extend(_skipped(paragraphs, mask_of(engine, signals_of(check, "counts-on")), lang))
    if wrong:
        return Finding("weak", tuple(wrong))
    return Finding("met", tuple(right)) if right else NOTHING_OF_THE_KIND


def _announcements(paragraphs: Sequence[Paragraph], check: Check, engine: Engine) -> Iterator[_Announced]:
    """The sentences whose last clause says how many there are."""
    wanted, never, aside = (signals_of(check, name) for name in ("announces", "unless", "aside"))
    mask, others = mask_of(engine, wanted), mask_of(engine, aside)
    for paragraph in paragraphs:
        for span in paragraph.spans:
            if not span.mask & mask or (span.mask & others and _set_aside(span, wanted, aside)):
                continue
            if paragraph.block.kind == "title" or paragraph.block.cell is not None:
                continue
            if found := _announced(span, wanted, never):
                yield found


def _set_aside(span: Span, wanted: frozenset[str], aside: frozenset[str]) -> bool:
    """Whether the clause that announces counts something else (归纳出四个方面的意见), or a clause right before it does
    so with a number (收到意见12条，归为三个方面).
    """
    text = span.paragraph.text
    start = max(hit.start for hit in span.hits if hit.name in wanted)
    clause = max(text.rfind(mark, span.start, start) for mark in "，；") + 1
    before = text[span.start : max(clause, span.start)]
    counted = any(char.isdigit() or char in "一二三四五六七八九十百" for char in before)
    return counted or any(hit.name in aside and hit.end > clause for hit in span.hits)


def _announced(span: Span, wanted: frozenset[str], never: frozenset[str]) -> _Announced | None:
    text = span.paragraph.text
    hits = [hit for hit in span.hits if hit.name in wanted]
    hit = max(hits, key=lambda each: (each.start, each.end))
    start = min(each.start for each in hits if each.end > hit.start)
    if any(other.name in never and other.start < hit.end and hit.start < other.end for other in span.hits):
        return None
    rest = text[hit.end : span.end].rstrip("。：；，！？”）")
    if _LAST_CLAUSE.search(rest):
        return None
    number = _NUMBER.search(text, start, hit.end)
    value = read_number(number.group()) if number else None
    if value is None or not _FEWEST <= value.value <= _MOST:
        return None
    if number is None or text[number.start() - 1 : number.start()] in ("第", "其"):
        return None
    return _Announced(span, int(value.value), text[number.start() : hit.end])


def _skipped(paragraphs: Sequence[Paragraph], mask: int, lang: Lang) -> Iterator[Evidence]:
    """Two items of one paragraph between which a number is left out."""
    for paragraph in paragraphs:
        if paragraph.block.cell is not None or not any(span.mask & mask for span in paragraph.spans):
            continue
        for before, after in _gaps(items_of(paragraph)):
            remark = TEXTS.say(
                "number-skipped", lang, before=before.number, after=after.number, missing=before.number + 1
            )
            yield evidence_of(after.span, remark)
            yield evidence_of(before.span, remark)


def _gaps(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Neighbouring items of a family of which one number is left out, where it stands nowhere in the paragraph."""
    for family in dict.fromkeys(item.family for item in items):
        same = [item for item in items if item.family == family]
        numbers = {item.number for item in same}
        if not same or same[0].number != 1:
            continue
        for before, after in pairwise(same):
            missing = before.number + 1
            if after.number == missing + 1 and missing not in numbers and not after.spoken_of(missing):
                yield before, after
