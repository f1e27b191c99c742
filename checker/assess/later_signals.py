"""Signals that only the requirements of some kinds of material ask for: looked for once the kind is known.

A pack knows many kinds of material, and most documents are of one; what only the others need would cost time in vain.
"""

from collections.abc import Iterable, Iterator

from checker.assess.engine import Engine
from checker.assess.outline import Outline
from checker.assess.spans import Paragraph
from checker.language.patterns import Hit


def add_signals(outline: Outline, engine: Engine, kind: str) -> None:
    """Find the signals that only this kind needs, and hand them to the sentences beside those that they have."""
    matcher = engine.later.get(kind)
    if matcher is None:
        return
    for paragraph in outline.paragraphs:
        bounds = [(span.start, span.end) for span in paragraph.spans]
        _add(paragraph, matcher.find(paragraph.text, bounds) if bounds else (), engine)


def _add(paragraph: Paragraph, hits: Iterable[Hit], engine: Engine) -> None:
    remaining = list(hits)
    for span in paragraph.spans:
        own = [hit for hit in _until(remaining, span.end) if hit.start >= span.start and hit.end <= span.end]
        if own:
            kept = engine.without_voided((*span.hits, *own))
            span.hits = tuple(sorted(kept, key=lambda hit: (hit.start, hit.end, hit.name)))
            span.mask = engine.mask(span.hits)


def _until(hits: list[Hit], end: int) -> Iterator[Hit]:
    """Take away the hits that begin before `end`."""
    while hits and hits[0].start < end:
        yield hits.pop(0)
