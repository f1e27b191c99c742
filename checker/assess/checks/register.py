"""Where a material speaks of something in one of the pack's registers (regulations, events, campaigns)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.spans import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """Entries of a register, by their names, that text[start:end] of the sentence's paragraph may mean."""

    span: Span
    start: int
    end: int
    entries: tuple[str, ...]


def mentions_of(register: str, material: Material, engine: Engine) -> Iterator[Mention]:
    """Every mention in reading order of an entry of the `register`: "regulation", "event", "campaign".

    A title in 《》 is compared whole; of finds that overlap the longest counts, and those equally long stand together.
    """
    mask = engine.register(register)
    prefix = f"{register}:"
    for span in material.outline.spans():
        if span.mask & mask:
            hits = [(hit.start, hit.end, hit.name[len(prefix) :]) for hit in span.hits if hit.name.startswith(prefix)]
            yield from _mentions(span, hits)


def _mentions(span: Span, hits: Iterable[tuple[int, int, str]]) -> Iterator[Mention]:
    found: dict[tuple[int, int], dict[str, None]] = {}
    for start, end, name in hits:
        place = _whole(span, start, end)
        if place is not None:
            found.setdefault(place, {})[name] = None
    for (start, end), names in sorted(found.items()):
        covered = any(other != (start, end) and other[0] <= start and end <= other[1] for other in found)
        if not covered:
            yield Mention(span, start, end, tuple(names))


def _whole(span: Span, start: int, end: int) -> tuple[int, int] | None:
    """Where the mention stands, the marks of its title included; None where it is a part of a longer title."""
    text = span.paragraph.text
    opened = start if text[start] == "《" else text.rfind("《", span.start, start)
    closed = text.find("》", opened) if opened >= 0 else -1
    if opened < 0 or (closed >= 0 and closed < start):
        return start, end
    if start <= opened + 1 and (closed < 0 or end >= closed):
        return opened, max(end, closed + 1)
    return None
