"""The words that were exchanged in a copied passage: whole words, names and years before others."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker.compare.copying.alignment import Block, Segment
from checker.compare.copying.borders import common_blocks
from checker.compare.copying.evidence import Evidence
from checker.compare.copying.folding import Reading
from checker.compare.copying.passages import Match
from checker.language.words import tagged

_CONTEXT = 12
_WIDENED = 4
_LONGEST = 16
_MOST_LOOKED_AT, _MOST_TOLD = 80, 12
_GIVEN_NAME = 2
_SMALL = 3
_DISTRICTS = "省市州县区镇乡村"
_BEFORE_NAMES = "由和与请对把被在让给跟经"
_NAME_TAGS = ("nr", "ns", "nt", "nz")
_UNIT = re.compile(r"(?:[省市州盟县区旗镇乡村屯庄局厅处科所站院校厂]|街道|社区|公司|中学|小学|医院|支队|大队|中心)$")
_MEASURE = re.compile(r"(?![的了是和])[^\W\d_]{1,3}|[%％‰]")
_MORE_MEASURE = re.compile("月|小时|百分点|工作日")
_MARK = re.compile(r"[^\w%％‰.．·,，]|[,，](?!\d)|(?<!\d)[,，]")
_DIGIT = re.compile(r"[\d〇零一二三四五六七八九十百千万亿两]")
_ENDS_IN_DIGIT = re.compile(_DIGIT.pattern + "$")
_CONGRESS = re.compile(_DIGIT.pattern + "+(?:大|届)")
_COUNTED = re.compile(_DIGIT.pattern + "{1,3}是")  # an item of a list, moved
_YEAR = re.compile(_DIGIT.pattern + "+年")
_NAME, _OTHER = 0, 4  # between them: congresses, years, numbers


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where two texts differ, in folded places, and how many equal characters stand before and after it."""

    start_a: int
    end_a: int
    start_b: int
    end_b: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    tag: str


def changed_words(match: Match, evidence: Evidence, a: Reading, b: Reading) -> tuple[tuple[str, str], ...]:
    """The pairs (as in a, as in b), each once: names, then congresses, years, numbers, other words."""
    renumbered = {int(place) for place in evidence.places_a[evidence.renumbered]}
    spots = [spot for segment in match.segments for spot in _spots(segment, renumbered, a, b)]
    times: Counter[tuple[str, str]] = Counter(
        pair for pair in (_exchanged(spot, a, b) for spot in spots[:_MOST_LOOKED_AT]) if pair is not None
    )
    ranks = {pair: max(_rank(pair[0]), _rank(pair[1])) for pair in times}
    order = sorted(times, key=lambda pair: (ranks[pair], -times[pair], -len(pair[0] + pair[1]), pair))
    return tuple(order[:_MOST_TOLD])


def _spots(segment: Segment, renumbered: set[int], a: Reading, b: Reading) -> Iterator[_Spot]:
    """The gaps between what is equal, the larger ones looked at closely, and the numbers that are not the same."""
    equal = [part for block in _closely(segment, a, b) for part in _parts(block, renumbered)]
    for one, other in pairwise(equal):
        start_a, start_b = one.a + one.length, one.b + one.length
        yield _Spot(start_a, other.a, start_b, other.b, one.length, other.length)


def _closely(segment: Segment, a: Reading, b: Reading) -> Iterator[Block]:
    """The equal blocks, and those within the gaps between them."""
    for one, other in pairwise(segment.blocks):
        yield one
        gap_a, gap_b = (one.a + one.length, other.a), (one.b + one.length, other.b)
        if min(gap_a[1] - gap_a[0], gap_b[1] - gap_b[0]) > _SMALL:
            yield from common_blocks(a, b, gap_a, gap_b)
    yield segment.blocks[-1]


def _parts(block: Block, renumbered: set[int]) -> Iterator[Block]:
    """An equal block, cut at the numbers that differ."""
    done = 0
    for offset in range(block.length):
        if block.a + offset in renumbered:
            yield Block(block.a + done, block.b + done, offset - done)
            done = offset + 1
    yield Block(block.a + done, block.b + done, block.length - done)


def _exchanged(spot: _Spot, a: Reading, b: Reading) -> tuple[str, str] | None:
    """The two words, or None where something was only added or left out, or a whole clause reworded."""
    if max(spot.end_a - spot.start_a, spot.end_b - spot.start_b) > _LONGEST:
        return None
    words_a, words_b = _words_around(a, spot.start_a, spot.end_a), _words_around(b, spot.start_b, spot.end_b)
    starts_a, starts_b = {word.start for word in words_a}, {word.start for word in words_b}
    ends_a, ends_b = {word.end for word in words_a}, {word.end for word in words_b}
    before = after = 0
    for step in range(min(_WIDENED, spot.before) + 1):
        if _begin(a, spot.start_a - step) in starts_a and _begin(b, spot.start_b - step) in starts_b:
            before = step
            break
    for step in range(min(_WIDENED, spot.after) + 1):
        if _end(a, spot.end_a + step) in ends_a and _end(b, spot.end_b + step) in ends_b:
            after = step
            break
    if before < spot.before and _surname_before(a, spot.start_a - before, words_a):
        before += 1
    start_a, start_b = spot.start_a - before, spot.start_b - before
    end_a, end_b = spot.end_a + after, spot.end_b + after
    if start_a >= end_a or start_b >= end_b:
        return None
    first, second = _extended(a, b, (start_a, end_a), (start_b, end_b), (words_a, words_b))
    if first == second or _MARK.search(first) or _MARK.search(second) or _COUNTED.fullmatch(first):
        return None
    return (first, second) if max(len(first), len(second)) <= _LONGEST else None


def _begin(reading: Reading, place: int) -> int:
    return int(reading.at[place]) if place < len(reading.at) else len(reading.raw)


def _end(reading: Reading, place: int) -> int:
    return reading.number_end(place - 1) if place else 0


def _words_around(reading: Reading, start: int, end: int) -> list[_Word]:
    """The words of the line around two folded places."""
    low = int(reading.at[max(0, start - _CONTEXT)])
    high = _end(reading, min(len(reading.at), end + _CONTEXT))
    here = _begin(reading, start)
    low = max(low, reading.raw.rfind("\n", low, here) + 1)
    place = low
    words = []
    for text, tag in tagged(reading.raw[low : high + 1]):
        words.append(_Word(place, place + len(text), text, tag))
        place += len(text)
    return words


def _surname_before(reading: Reading, place: int, words: list[_Word]) -> bool:
    """Whether the character before is the surname of the given name at a folded place."""
    here = int(reading.at[place])
    named = any(word.start == here and word.tag == "nr" and len(word.text) <= _GIVEN_NAME for word in words)
    return named and any(word.end == here and len(word.text) == 1 for word in words)


def _extended(
    a: Reading, b: Reading, span_a: tuple[int, int], span_b: tuple[int, int], words: tuple[list[_Word], list[_Word]]
) -> tuple[str, str]:
    """The words of two spans, with what follows on both sides: the measure of a number, the 县 or 局 of a name."""
    (low_a, high_a), (low_b, high_b) = a.span(*span_a), b.span(*span_b)
    next_a = next((word for word in words[0] if word.start == high_a), None)
    next_b = next((word for word in words[1] if word.start == high_b), None)
    if next_a and next_b:
        text = a.raw[low_a:high_a]
        wanted = _MEASURE if _ENDS_IN_DIGIT.search(text) else _UNIT
        if next_a.text == next_b.text and wanted.fullmatch(next_a.text):
            high_a, high_b = next_a.end, next_b.end
            more = _MORE_MEASURE.match(a.raw, high_a) if next_a.text == "个" else None
            if more and b.raw.startswith(more[0], high_b):
                high_a, high_b = high_a + len(more[0]), high_b + len(more[0])
        elif next_a.text[0] == next_b.text[0] and next_a.text[0] in _DISTRICTS and not _UNIT.search(text):
            high_a, high_b = high_a + 1, high_b + 1  # 县 of 县委书记
    first, second = a.raw[low_a:high_a], b.raw[low_b:high_b]
    if first[0] == second[0] and first[0] in _BEFORE_NAMES and min(len(first), len(second)) > _GIVEN_NAME:
        return first[1:], second[1:]  # the segmenter takes it for the beginning of a name
    return first, second


def _rank(text: str) -> int:
    """How telling a word is."""
    if _CONGRESS.search(text):
        return 1
    if _YEAR.search(text):
        return 2
    if _DIGIT.search(text) and not _UNIT.search(text):
        return 3
    if _UNIT.search(text) or any(tag.startswith(_NAME_TAGS) for _, tag in tagged(text)):
        return _NAME
    return _OTHER
