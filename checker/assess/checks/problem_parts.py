"""The problems of a material as groups of sentences: what stands under one number, or in one paragraph or cell."""

from collections.abc import Callable, Iterator, Sequence

from checker.assess.material import Material
from checker.assess.spans import Span
from checker.language.sentences import enumerator


def problem_parts(material: Material, counts: Callable[[Span], bool]) -> Iterator[tuple[Span, ...]]:
    """The sentences of each problem among those that count, in reading order."""
    for paragraph in material.outline.paragraphs:
        if paragraph.is_heading or paragraph.is_label or paragraph.is_signature:
            continue
        counted = [span for span in paragraph.spans if counts(span)]
        if counted:
            yield from _parts(counted)


def _parts(spans: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """The sentences of a paragraph, a new part wherever one opens with a number."""
    part: list[Span] = []
    for span in spans:
        if part and enumerator(span.text):
            yield tuple(part)
            part = []
        part.append(span)
    yield tuple(part)
