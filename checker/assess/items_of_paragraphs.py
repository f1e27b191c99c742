"""What a paragraph says of items: its labelled fields (问题：… 责任人：…), the brackets at its end, its numbered parts.

Which words head a field is data (`items` of the pack); here stands how fields are laid out in a line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from checker.assess.engine import Engine
from checker.assess.spans import Paragraph, Span
from checker.language.normal import normalise
from checker.language.sentences import enumerator
from checker.rulebook.model import Items

FieldName = Literal["problem", "measure", "owner", "deadline"]
Mode = Literal["", "problem", "measure"]

FIELDS: tuple[FieldName, ...] = ("problem", "measure", "owner", "deadline")

_COLON = re.compile(
    r"(?:[0-9一二三四五六七八九十]{0,3}|[（(][^（）：]{1,6}[)）])(?:：|】)"
    r"|[0-9一二三四五六七八九十]{1,3}[、.．](?![0-9一二三四五六七八九十]{1,3}[：、，])"
)
_MARK = re.compile(r"[。；！？，、：（）【】\[\]0-9一二三四五六七八九十—①-⑳.．]$|^$")
_BRACKET = re.compile(r"[（【〔\[]([^（）【】〔〕\[\]]{2,120})[）】〕\]]")
_PARTS = re.compile(r"[；，。、]")
_CLAUSE_ENDS = re.compile(r"[，；：。！？]")
_JOINED = re.compile("[及和与、/]")
_OPENING, _CLOSING = "（【〔[", "）】〕]"
_EDGE = "，、；：。（）【】〔〕[] "
_INNER = ("count", "paren", "round", "ring", "ordinal", "word", "digit")


@dataclass(slots=True)
class Segment:
    """A stretch of a paragraph that tells one problem, one measure, or (`mode` "") leaves open which.

    `owner` and `deadline` are what stands beside it, each piece by itself.
    """

    paragraph: Paragraph
    mode: Mode = ""
    spans: list[Span] = field(default_factory=list)
    owner: list[Span] = field(default_factory=list)
    deadline: list[Span] = field(default_factory=list)

    @property
    def bare(self) -> bool:
        """Whether it tells neither, only owner or deadline."""
        return not self.spans


@dataclass(frozen=True, slots=True)
class _Found:
    """A field in a paragraph: from where its label or bracket stands to where its content ends."""

    name: FieldName
    start: int
    content: int
    end: int


def segments(paragraph: Paragraph, items: Items, engine: Engine) -> list[Segment]:
    """The stretches of a paragraph: one for each labelled problem or measure and each counted part (一是…二是…)."""
    found = _fields(paragraph, items, engine)
    result = [Segment(paragraph)]
    for span, field_found in _in_order(paragraph, found, engine):
        if field_found is None:
            assert span is not None
            if result[-1].spans and _opens_part(span):
                result.append(Segment(paragraph, result[-1].mode))
            result[-1].spans.append(span)
        elif field_found.name in ("problem", "measure"):
            mode: Mode = "problem" if field_found.name == "problem" else "measure"
            result.append(Segment(paragraph, mode))
        else:
            _attach(result[-1], field_found, items, engine)
    kept = [segment for segment in result if segment.spans or segment.owner or segment.deadline or segment.mode]
    _share_the_end(kept)
    return kept


def _share_the_end(parts: Sequence[Segment]) -> None:
    """Owner and deadline at the end of a paragraph hold for all its parts, if they stand nowhere else in it."""
    for name in ("owner", "deadline"):
        holding = [part for part in parts if getattr(part, name)]
        if len(holding) == 1 and holding[0] is parts[-1]:
            for part in parts[:-1]:
                getattr(part, name).extend(getattr(holding[0], name))


def heads_of(text: str, items: Items, engine: Engine) -> frozenset[FieldName]:
    """The fields that the head of a column or row names: the last that it speaks of, or, where it joins some, all."""
    every = engine.in_label(text)
    void = [hit for hit in every if hit.name.startswith("not-")]
    hits = [
        (hit, name)
        for hit in every
        for name in FIELDS
        if hit.name == getattr(items, name).heads
        and not any(o.name == f"not-{hit.name}" and o.start <= hit.start and hit.end <= o.end for o in void)
    ]
    if not hits:
        return frozenset()
    last = max(hit.end for hit, _ in hits)
    first = min(hit.start for hit, _ in hits if hit.end == last)
    joined = _JOINED.search(text, 0, first) is not None
    return frozenset(
        name for hit, name in hits if (joined and hit.end <= first) or (hit.end == last and hit.start == first)
    )


def fragment(paragraph: Paragraph, start: int, end: int, engine: Engine) -> Span:
    """The stretch of the paragraph as a sentence of its own, so that patterns see its ends."""
    text = normalise(paragraph.normal.quote(start, end))
    hits = engine.without_voided(engine.in_label(text.text))
    own = paragraph.reading(text)
    span = Span(own, 0, len(text.text), hits, engine.mask(hits))
    own.spans.append(span)
    return span


def clause_that_tells(span: Span, told: str, items: Items, engine: Engine) -> Span | None:
    """The first clause that tells the owner or deadline, by itself; the sentence if only all of it does."""
    part = part_that_tells(span, told, items, engine)
    return part if part is None or part is span else fragment(span.paragraph, part.start, part.end, engine)


def part_that_tells(span: Span, told: str, items: Items, engine: Engine) -> Span | None:
    """The same as a part of the sentence: cheaper, for items that are shown and not judged."""
    condition = getattr(items, told).told
    if condition is None:
        return None
    test = engine.test(condition)
    if not test(span):
        return None
    for start, end in _clauses(span.paragraph.text, span.start, span.end):
        part = span.part(start, end, span.topics, engine.bits)
        if test(part):
            return part
    return span


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for match in _CLAUSE_ENDS.finditer(text, start, end):
        if match.start() > first:
            yield first, match.start()
        first = match.end()
    if first < end:
        yield first, end


def _opens_part(span: Span) -> bool:
    mark = enumerator(span.text)
    return mark is not None and mark.family in _INNER


def _in_order(
    paragraph: Paragraph, found: Sequence[_Found], engine: Engine
) -> Iterator[tuple[Span | None, _Found | None]]:
    """Sentences (cut at fields) and fields in the order in which they begin."""
    taken = [(each.start, each.content if each.name in ("problem", "measure") else each.end) for each in found]
    pieces: list[tuple[int, Span | None, _Found | None]] = [(each.start, None, each) for each in found]
    for span in paragraph.spans:
        for start, end in _outside(span.start, span.end, taken):
            text = paragraph.text[start:end].strip(_EDGE)
            if any(char.isalnum() for char in text) and not _only_a_number(text):
                whole = (start, end) == (span.start, span.end)
                piece = span if whole else span.part(start, end, span.topics, engine.bits)
                pieces.append((start, piece, None))
    for _, piece_span, each in sorted(pieces, key=lambda piece: (piece[0], piece[2] is None)):
        yield piece_span, each


def _only_a_number(text: str) -> bool:
    mark = enumerator(text + "、")
    return mark is not None and mark.length >= len(text)


def _outside(start: int, end: int, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    first = start
    for from_, to in taken:
        if to <= first or from_ >= end:
            continue
        if from_ > first:
            yield first, from_
        first = max(first, to)
    if first < end:
        yield first, end


def _fields(paragraph: Paragraph, items: Items, engine: Engine) -> list[_Found]:
    """The labelled fields and the brackets without labels, in order, none inside another."""
    text = paragraph.text
    labels = _labels(paragraph, items)
    found: list[_Found] = []
    for index, (name, start, content) in enumerate(labels):
        following = labels[index + 1][1] if index + 1 < len(labels) else len(text)
        end = following if name in ("problem", "measure") else _end_of_value(text, start, content, following)
        found.append(_Found(name, start, content, end))
    for match in _BRACKET.finditer(text):
        if not any(each.start <= match.end() and match.start() < each.end for each in found if _value(each)):
            found += _of_bracket(paragraph, match, items, engine)
    return sorted(found, key=lambda each: each.start)


def _value(found: _Found) -> bool:
    return found.name in ("owner", "deadline")


def _labels(paragraph: Paragraph, items: Items) -> list[tuple[FieldName, int, int]]:
    """Where a word that heads a field stands before a colon: the field, where it starts, where its content does."""
    text = paragraph.text
    heads: dict[str, FieldName] = {getattr(items, name).heads: name for name in FIELDS}
    candidates: list[tuple[FieldName, int, int]] = []
    for hit in (hit for span in paragraph.spans for hit in span.hits if hit.name in heads):
        name = heads[hit.name]
        colon = _COLON.match(text, hit.end)
        opened = hit.start > 0 and text[hit.start - 1] in _OPENING
        if colon is None and not (opened and name in ("owner", "deadline")):
            continue
        if name in ("problem", "measure") and not _MARK.search(text[max(0, hit.start - 1) : hit.start]):
            continue
        candidates.append((name, hit.start, colon.end() if colon else hit.end))
    longest: list[tuple[FieldName, int, int]] = []
    for name, start, content in sorted(candidates, key=lambda each: (each[1], -each[2])):
        if not longest or start >= longest[-1][2]:
            longest.append((name, start, content))
    return longest


def _end_of_value(text: str, start: int, content: int, following: int) -> int:
    """Where an owner or deadline ends: at the next label, its bracket's end, or the sentence's."""
    depth = sum(text.count(mark, 0, start) for mark in _OPENING) - sum(text.count(mark, 0, start) for mark in _CLOSING)
    inner = 0
    for place in range(content, following):
        char = text[place]
        if char in _OPENING:
            inner += 1
        elif char in _CLOSING:
            inner -= 1
        if (inner < 0 and depth > 0) or (char == "。" and depth <= 0):
            return place
    return following


def _of_bracket(paragraph: Paragraph, match: re.Match[str], items: Items, engine: Engine) -> Iterator[_Found]:
    """A bracket without labels that holds a time, or says who is responsible: （办公室主任负责，7月底前）."""
    pieces = [(match.start(1) + start, match.start(1) + end) for start, end in _split(match.group(1))]
    sorts = [_sort_of(fragment(paragraph, start, end, engine), items, engine) for start, end in pieces]
    at_end = match.end() >= len(paragraph.text) - 1 or paragraph.text[match.end()] in "。；"
    if "owner" not in sorts and not ("deadline" in sorts and at_end):
        return
    for (start, end), sort in zip(pieces, sorts, strict=True):
        yield _Found("deadline" if sort == "deadline" else "owner", start, start, end)


def _split(text: str) -> Iterator[tuple[int, int]]:
    first = 0
    for match in (*_PARTS.finditer(text), None):
        end = match.start() if match else len(text)
        if end > first:
            yield first, end
        first = match.end() if match else end


def _sort_of(piece: Span, items: Items, engine: Engine) -> FieldName | None:
    for name in ("deadline", "owner"):
        told = getattr(items, name).told
        if told is not None and engine.test(told)(piece):
            return "deadline" if name == "deadline" else "owner"
    return None


def _attach(segment: Segment, found: _Found, items: Items, engine: Engine) -> None:
    """The pieces of an owner or deadline; a time that stands beside an owner's name is the deadline."""
    text = segment.paragraph.text[found.content : found.end]
    for start, end in _split(text) if found.name == "owner" else [(0, len(text))]:
        if not text[start:end].strip(_EDGE):
            continue
        piece = fragment(segment.paragraph, found.content + start, found.content + end, engine)
        if found.name == "owner" and _sort_of(piece, items, engine) != "deadline":
            segment.owner.append(piece)
        else:
            segment.deadline.append(piece)
