"""Which stretches of text are about which topic, where a topic reaches from its mention to the mention of the next.

This is the attribution “mention” of a family of topics (disclosures, causes): several items in one sentence, one item
over several sentences, an item as a table row or as the heading of a section.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from checker.assess.engine import Engine
from checker.assess.outline import Outline
from checker.assess.spans import Paragraph, Span
from checker.language.patterns import Hit
from checker.rulebook.model import Family

_JOINT = 6
_LABEL_LENGTH = 24
_PLAIN_JOINTS = set("、和及与以及或”“（）()还有，")


@dataclass(frozen=True)
class _Mention:
    topic: str
    start: int
    end: int
    how: str

    @property
    def named(self) -> bool:
        """Whether it is the topic's name, not a cue of it."""
        return self.how == "name"


@dataclass(frozen=True)
class _Search:
    """What is looked for: the topics of a family by cues of some sorts, in the sentences that count."""

    family: Family
    engine: Engine
    sorts: tuple[str, ...]
    counts: Callable[[Span], bool]


def mentions(outline: Outline, family: Family, engine: Engine) -> list[Span]:
    """The pieces of sentences about each topic of the family, in reading order.

    Sections of the family's roles come first; a topic found in none of them is looked for in the rest of the
    material where the family says `elsewhere`, and there only by the topic's strict patterns.
    """
    roles, outside = set(family.roles), set(family.outside) | set(family.roles)
    inside = _Search(family, engine, ("name", "conduct", "strict"), lambda span: bool(span.roles & roles))
    pieces = _pieces(outline.paragraphs, inside)
    if not family.elsewhere:
        return pieces
    found = {topic for piece in pieces for topic in piece.topics if not piece.paragraph.is_heading}
    others = _pieces(outline.paragraphs, _Search(family, engine, ("strict",), lambda span: not span.roles & outside))
    return pieces + [piece for piece in others if not piece.topics & found]


def _pieces(paragraphs: Sequence[Paragraph], search: _Search) -> list[Span]:
    family, engine, counts = search.family, search.engine, search.counts
    ignored = engine.test(family.ignore)
    cues = reduce(or_, (engine.masks(sort, family.topics) for sort in search.sorts))
    named = _named_topics(paragraphs, search) if family.cues_yield else frozenset()
    pieces: list[Span] = []
    for paragraph in paragraphs:
        if paragraph.block.kind == "title" or paragraph.is_signature:
            continue
        label = _label_topics(paragraph, family, engine) if "name" in search.sorts else frozenset()
        if paragraph.is_heading or paragraph.is_label:
            pieces.extend(span.about(label) for span in paragraph.spans if label and counts(span))
            continue
        current = label
        for span in paragraph.spans:
            if not (current or span.mask & cues) or not counts(span) or ignored(span):
                continue
            for piece in _cut(span, current, label, search, named):
                pieces.append(piece)
                current = piece.topics if len(piece.topics) < family.list_of else label
    return pieces


def _label_topics(paragraph: Paragraph, family: Family, engine: Engine) -> frozenset[str]:
    """The topics that the table row, or the heading right above, calls by name; none if it calls all."""
    for label in paragraph.labels:
        found = engine.named_in_label(label, family)
        if found and len(found) < len(family.topics):
            return found
    return frozenset()


def _named_topics(paragraphs: Sequence[Paragraph], search: _Search) -> frozenset[str]:
    """The topics that some sentence or heading calls by name, not only in a list with others."""
    ignored = search.engine.test(search.family.ignore)
    names = search.engine.masks("name", search.family.topics)
    found: set[str] = set()
    for span in (span for paragraph in paragraphs for span in paragraph.spans):
        if span.mask & names and search.counts(span) and not ignored(span):
            groups = _groups(span, _mentions(span.hits, search.family, ("name",)))
            found.update(*(topics for topics, _ in groups if len(topics) == 1))
    return frozenset(found)


def _cut(
    span: Span, current: frozenset[str], label: frozenset[str], search: _Search, named: frozenset[str]
) -> Iterable[Span]:
    """The sentence in pieces, one for each group of topics mentioned together.

    Without a mention it goes on with `current`; with a single one under another's label it is about both.
    """
    found = _mentions(span.hits, search.family, search.sorts)
    groups = _groups(span, _under_names([m for m in found if m.how != "conduct" or m.topic not in named]))
    if not groups:
        if current:
            yield span.about(current)
        return
    if len(groups) == 1 and len(label) == 1 and not label <= groups[0][0]:
        yield span.about(label | groups[0][0])
        return
    starts = [span.start, *(_clause_start(span, start) for _, start in groups[1:])]
    for (topics, _), start, end in zip(groups, starts, [*starts[1:], span.end], strict=True):
        if end > start:
            yield span.part(start, end, topics, search.engine.bits)


def _mentions(hits: Iterable[Hit], family: Family, sorts: tuple[str, ...]) -> list[_Mention]:
    found: list[_Mention] = []
    for hit in hits:
        prefix, _, topic = hit.name.partition(":")
        if prefix in sorts and topic in family.topics:
            found.append(_Mention(topic, hit.start, hit.end, prefix))
    return _longest(found)


def _under_names(found: list[_Mention]) -> list[_Mention]:
    """In a sentence where a topic is called by name, the loose cues of other topics belong to what is said of it."""
    kept: list[_Mention] = []
    named = False
    for mention in found:
        if mention.how == "conduct" and named and mention.topic != kept[-1].topic:
            continue
        named = named or mention.named
        kept.append(mention)
    return kept


def _longest(found: list[_Mention]) -> list[_Mention]:
    """Of overlapping mentions the longest (“公务用车” beats “公务”, “办公用房” beats “用房”)."""
    kept: list[_Mention] = []
    for mention in sorted(found, key=lambda m: (m.start - m.end, not m.named, m.start, m.topic)):
        if not any(
            other.start < mention.end and mention.start < other.end and other.topic != mention.topic for other in kept
        ):
            kept.append(mention)
    return sorted(kept, key=lambda m: (m.start, m.end))


def _groups(span: Span, found: list[_Mention]) -> list[tuple[frozenset[str], int]]:
    """Mentions that stand side by side (“住房、用车方面”) as one group; each group with where it begins."""
    groups: list[tuple[set[str], int, int]] = []
    for mention in found:
        if groups:
            topics, start, end = groups[-1]
            between = span.paragraph.text[end : mention.start]
            if mention.topic in topics or _joins(between):
                topics.add(mention.topic)
                groups[-1] = (topics, start, max(end, mention.end))
                continue
        groups.append(({mention.topic}, mention.start, mention.end))
    return [(frozenset(topics), start) for topics, start, _ in groups]


def _joins(between: str) -> bool:
    return len(between) <= _JOINT and set(between) <= _PLAIN_JOINTS and "。" not in between and between != "，"


def _clause_start(span: Span, position: int) -> int:
    """Where the clause that holds `position` begins."""
    text = span.paragraph.text
    cut = max(text.rfind(mark, span.start, position) for mark in "，；。：、")
    return cut + 1 if cut >= 0 else span.start
