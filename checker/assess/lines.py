"""The text of a material, line by line, as the checker sees it: for outlines, comparisons and pages."""

from collections.abc import Iterable, Mapping

from checker.assess.answers import Line, LineKind
from checker.assess.outline import Outline
from checker.assess.places import place_in_words
from checker.assess.spans import Paragraph, Span


def lines_of(outline: Outline, families: Mapping[str, Iterable[Span]]) -> tuple[Line, ...]:
    """Every paragraph, heading and cell, with the parts that it plays and the topics that it is about."""
    about: dict[int, dict[str, None]] = {}
    for spans in families.values():
        for span in spans:
            about.setdefault(id(span.paragraph), {}).update(dict.fromkeys(sorted(span.topics)))
    return tuple(_line(paragraph, tuple(about.get(id(paragraph), ()))) for paragraph in outline.paragraphs)


def _line(paragraph: Paragraph, topics: tuple[str, ...]) -> Line:
    block = paragraph.block
    roles = dict.fromkeys(role for span in paragraph.spans for role in sorted(span.roles))
    return Line(
        paragraph=block.index,
        kind=_kind(paragraph),
        text=block.text,
        number=block.number,
        level=block.level,
        place=place_in_words(paragraph),
        roles=tuple(roles),
        topics=topics,
    )


def _kind(paragraph: Paragraph) -> LineKind:
    block = paragraph.block
    if block.kind in ("title", "heading"):
        return "title" if block.kind == "title" else "heading"
    if paragraph.is_signature:
        return "signature"
    if paragraph.is_label:
        return "label"
    return "cell" if block.cell is not None else "text"
