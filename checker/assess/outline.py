"""From blocks to paragraphs in sections: which headings stand above each, and which part of the material it plays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from checker.assess.engine import Engine
from checker.assess.roles import assign_roles, refine_roles
from checker.assess.spans import Paragraph, Span
from checker.document.model import Block, Document
from checker.language.normal import normalise
from checker.language.patterns import Hit
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
    offset = 0
    for block in blocks:
        normal = normalise(block.text)
        if normal.text:
            paragraphs.append(Paragraph(block, normal, offset, is_heading=block.kind in ("title", "heading")))
            offset += len(normal.text) + 1
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
    """Find all signals in one pass over the whole text, and hand each to its sentence."""
    whole = "\n".join(paragraph.text for paragraph in paragraphs)
    bounds: list[tuple[int, int]] = []
    spans: list[Span] = []
    for paragraph in paragraphs:
        previous: Span | None = None
        for start, end in sentences(paragraph.text):
            span = Span(paragraph, start, end, previous=previous)
            paragraph.spans.append(span)
            spans.append(span)
            bounds.append((paragraph.offset + start, paragraph.offset + end))
            previous = span
    buckets: list[list[Hit]] = [[] for _ in spans]
    index = 0
    for hit in engine.signals.find(whole, bounds):
        while bounds[index][1] <= hit.start:
            index += 1
        if hit.end <= bounds[index][1]:
            offset = spans[index].paragraph.offset
            buckets[index].append(Hit(hit.name, hit.start - offset, hit.end - offset))
    for span, hits in zip(spans, buckets, strict=True):
        span.hits = _without_voided(hits)
        span.mask = engine.mask(span.hits)
    _weigh(paragraphs, whole, engine)
    refine_roles(paragraphs, engine)


def _weigh(paragraphs: Sequence[Paragraph], whole: str, engine: Engine) -> None:
    """Count the substance up to each position: characters in no plain word, no topic's name and no void clause.

    A clause is void when it holds one of the signals that the pack lists as such (a mood, a comparison with the past).
    """
    plain = engine.pack.plain
    counted = bytearray(map(engine.weights.__getitem__, whole))
    for start, end in engine.plain.places(whole):
        counted[start:end] = bytes(end - start)
    for paragraph in paragraphs:
        for span in paragraph.spans:
            for hit in span.hits:
                if hit.name.startswith("name:"):
                    first, last = hit.start, hit.end
                elif hit.name in plain.void:
                    first, last = _clause(paragraph.text, hit.start)
                else:
                    continue
                counted[paragraph.offset + first : paragraph.offset + last] = bytes(last - first)
    weights = [0, *accumulate(counted)]
    for paragraph in paragraphs:
        paragraph.weights = weights


def _clause(text: str, position: int) -> tuple[int, int]:
    """The clause of `text` that holds `position`."""
    first = max(text.rfind(mark, 0, position) for mark in _MARKS) + 1
    ends = [found for mark in _MARKS if (found := text.find(mark, position)) >= 0]
    return first, min(ends, default=len(text))


def _without_voided(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits but those of a signal x that a hit of the signal not-x covers (“自我” is no “我”)."""
    voiding = [hit for hit in hits if hit.name.startswith("not-")]
    if not voiding:
        return tuple(hits)
    return tuple(
        hit
        for hit in hits
        if not any(
            other.name == f"not-{hit.name}" and other.start <= hit.start and hit.end <= other.end for other in voiding
        )
    )
