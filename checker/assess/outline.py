"""From blocks to paragraphs in sections: which headings stand above each, and which part of the material it plays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from checker.assess.engine import Engine
from checker.assess.roles import assign_roles, refine_roles
from checker.assess.spans import Paragraph, Span
from checker.document.model import Block, Document
from checker.language.normal import normalise
from checker.language.sentences import sentences

_LAST_PARAGRAPHS = 3
_FIRST_PARAGRAPHS = 5
_SIGNATURE_LENGTH = 60
_MARKS = "，；：。？！"
_ENDS = ("。", "！", "？", "；")


@dataclass(frozen=True)
class Outline:
    """The material in order: every paragraph (headings and cells included) with its sentences."""

    paragraphs: tuple[Paragraph, ...]

    def spans(self) -> Iterable[Span]:
        """All sentences of all paragraphs, in reading order."""
        for paragraph in self.paragraphs:
            yield from paragraph.spans


def outline(document: Document, engine: Engine) -> Outline:
    """Read the structure of a document and find the pack's signals in its sentences."""
    paragraphs = _paragraphs(document.blocks)
    _place_under_headings(paragraphs)
    assign_roles(paragraphs, engine)
    _mark_signature_and_end(paragraphs)
    _fill_spans(paragraphs, engine)
    return Outline(tuple(paragraphs))


def _paragraphs(blocks: Sequence[Block]) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    for block in blocks:
        normal = normalise(block.text)
        if normal.text:
            paragraphs.append(Paragraph(block, normal, is_heading=block.kind in ("title", "heading")))
    return paragraphs


def _place_under_headings(paragraphs: Sequence[Paragraph]) -> None:
    open_headings: list[Paragraph] = []
    count = 0
    for paragraph in paragraphs:
        level = paragraph.block.level
        if paragraph.block.kind == "heading" and level is not None:
            open_headings = [heading for heading in open_headings if (heading.block.level or 0) < level]
            paragraph.headings = tuple(open_headings)
            open_headings.append(paragraph)
            count = 0
        else:
            count += paragraph.block.kind == "paragraph"
            paragraph.headings = tuple(open_headings)
            paragraph.number_in_section = count
        paragraph.is_label = _is_label(paragraph.block)
        paragraph.labels = _labels(paragraph)


def _labels(paragraph: Paragraph) -> tuple[str, ...]:
    cell = paragraph.block.cell
    if cell is not None:
        heads = (normalise(cell.row_header).text, normalise(cell.column_header).text)
        return (paragraph.text, *heads) if paragraph.is_label else heads
    if paragraph.is_heading:
        return (paragraph.text,)
    return (paragraph.headings[-1].text,) if paragraph.headings else ()


def _is_label(block: Block) -> bool:
    return block.cell is not None and (block.cell.row == 1 or (not block.cell.row_header and len(block.text) <= 12))


def _mark_signature_and_end(paragraphs: Sequence[Paragraph]) -> None:
    body = [paragraph for paragraph in paragraphs if not paragraph.is_heading]
    if any(paragraph.headings for paragraph in body):
        for paragraph in body:
            paragraph.is_preamble = not paragraph.headings
    else:
        for paragraph in body[:_FIRST_PARAGRAPHS]:
            paragraph.is_preamble = True
    for paragraph in body[len(body) // 2 :]:
        paragraph.is_late = True
    for paragraph in body[-_LAST_PARAGRAPHS:]:
        paragraph.is_last = True
    for paragraph in body[:4]:
        text = paragraph.text
        if len(text) > _SIGNATURE_LENGTH or text.endswith(_ENDS) or paragraph.headings:
            break
        paragraph.is_signature = True


def _fill_spans(paragraphs: Sequence[Paragraph], engine: Engine) -> None:
    """Cut every paragraph into sentences, and hand each the signals that were found in it."""
    for paragraph in paragraphs:
        paragraph.weigh = lambda paragraph: _weights(paragraph, engine)
        bounds = sentences(paragraph.text)
        hits = engine.signals.find(paragraph.text, bounds)
        previous: Span | None = None
        first = 0
        for start, end in bounds:
            last = first
            while last < len(hits) and hits[last].start < end:
                last += 1
            own = tuple(hit for hit in hits[first:last] if hit.end <= end)
            first = last
            mask = engine.mask(own)
            if mask & engine.voiding:
                own = engine.without_voided(own)
                mask = engine.mask(own)
            previous = Span(paragraph, start, end, own, mask, previous=previous)
            paragraph.spans.append(previous)
    refine_roles(paragraphs, engine)


def _weights(paragraph: Paragraph, engine: Engine) -> list[int]:
    """How much substance stands before each position: characters in no plain word, topic's name or void clause.

    A clause is void when it holds one of the signals that the pack lists as such (a mood, a comparison with the past).
    """
    text = paragraph.text
    counted = bytearray(map(engine.weights.__getitem__, text))
    for start, end in engine.plain.places(text):
        counted[start:end] = bytes(end - start)
    void = engine.pack.plain.void
    for span in paragraph.spans:
        for hit in span.hits:
            if hit.name in engine.names:
                counted[hit.start : hit.end] = bytes(hit.end - hit.start)
            elif hit.name in void:
                first, last = _clause(text, hit.start)
                counted[first:last] = bytes(last - first)
    return [0, *accumulate(counted)]


def _clause(text: str, position: int) -> tuple[int, int]:
    """The clause of `text` that holds `position`."""
    first = max(text.rfind(mark, 0, position) for mark in _MARKS) + 1
    ends = [found for mark in _MARKS if (found := text.find(mark, position)) >= 0]
    return first, min(ends, default=len(text))
