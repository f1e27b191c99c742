"""Which sentences are about which topic, where passages have one: by heading, table row, lead, or a name inside.

This is the attribution “passage” of a family of topics (the four styles). A topic that is only listed with its
siblings is not named.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from checker.assess.engine import Engine
from checker.assess.outline import Outline
from checker.assess.spans import Paragraph, Span
from checker.language.sentences import enumerator
from checker.rulebook.model import Family

Topics = frozenset[str]
_NONE: Topics = frozenset()
_LEAD = 24
_LABEL = 5
_SHORT_SECTION = 8
_SUMMED_UP = 2


def passages(outline: Outline, family: Family, engine: Engine) -> list[Span]:
    """The sentences about topics of the family, each with the topics that it is about, in reading order."""
    counted = [paragraph for paragraph in outline.paragraphs if _counts(paragraph, outline, family, engine)]
    about: dict[int, Topics] = {}
    running = _Running(family, engine)
    for paragraph in counted:
        for span in paragraph.spans:
            about[id(span)] = running.topics_of(paragraph, span)
    _by_names_inside(counted, about, family, engine)
    outside = set(family.outside)
    spans = [
        span.about(about[id(span)])
        for paragraph in counted
        for span in paragraph.spans
        if about[id(span)] and not (span.roles and span.roles <= outside)
    ]
    return _told_apart(spans)


def _counts(paragraph: Paragraph, outline: Outline, family: Family, engine: Engine) -> bool:
    """Whether a paragraph can be about the family: in a section of its roles or of none, but no preamble to one."""
    if paragraph.block.kind == "title" or paragraph.is_signature:
        return False
    if paragraph.roles & set(family.roles):
        return True
    if paragraph.roles & set(family.outside):
        return False
    if paragraph.headings or paragraph.is_heading:
        return True
    return not any(other.roles & set(family.roles) and other.is_heading for other in outline.paragraphs)


def _with_itself(paragraph: Paragraph) -> Iterable[Paragraph]:
    return (*paragraph.headings, paragraph) if paragraph.is_heading else paragraph.headings


def _named(text: str, family: Family, engine: Engine) -> Topics:
    """The topics that a heading or lead names; none if it lists them."""
    found = engine.named_in_label(text, family)
    return found if len(found) < family.list_of else _NONE


class _Running:
    """The topics in force while the paragraphs go by: those of the heading or table row, then of the last lead."""

    def __init__(self, family: Family, engine: Engine) -> None:
        self._family = family
        self._engine = engine
        self._ignored = engine.test(family.ignore)
        self._names = engine.masks("name", family.topics)
        self._section: object = None
        self._lead_topics: Topics | None = None
        self._lead_family = ""

    def topics_of(self, paragraph: Paragraph, span: Span) -> Topics:
        section = paragraph if paragraph.is_heading else (paragraph.headings[-1] if paragraph.headings else None)
        if section is not self._section:
            self._section, self._lead_topics, self._lead_family = section, None, ""
        if paragraph.block.cell is not None:
            return self._of_cell(paragraph) or self._of_headings(paragraph)
        if span.start == 0 and self._contradicted(paragraph):
            self._lead_topics, self._lead_family = None, ""
        self._read_lead(span)
        return self._of_headings(paragraph) if self._lead_topics is None else self._lead_topics

    def _contradicted(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph names other topics than the lead that runs on from a paragraph before it."""
        if not self._lead_topics:
            return False
        named = [_topics_in(span, self._family, span.end) for span in paragraph.spans if not self._ignored(span)]
        together: Topics = frozenset().union(*named)
        return bool(together) and not together & self._lead_topics

    def _read_lead(self, span: Span) -> None:
        """A sentence that opens with a number or a topic's name opens a new item."""
        text = span.text
        mark = enumerator(text)
        named = _NONE
        if span.mask & self._names and not self._ignored(span):
            opening = text[: (mark.length if mark else 0) + _LEAD].split("。")[0]
            named = _topics_in(span, self._family, span.start + len(opening))
        if mark and named:
            self._lead_topics, self._lead_family = named, mark.family
        elif mark and mark.family == self._lead_family and span.start == 0:
            self._lead_topics, self._lead_family = None, ""
        elif named and _leads(span, named) and (span.start == 0 or _is_label(span)):
            self._lead_topics, self._lead_family = named, "name"

    def _of_headings(self, paragraph: Paragraph) -> Topics:
        for heading in reversed(list(_with_itself(paragraph))):
            named = _named(heading.text, self._family, self._engine)
            if named:
                return named
        return _NONE

    def _of_cell(self, paragraph: Paragraph) -> Topics:
        for label in paragraph.labels:
            named = _named(label, self._family, self._engine)
            if named:
                return named
        return _NONE


def _is_label(span: Span) -> bool:
    """Whether a sentence inside a paragraph is but a name (“形式主义方面。”), with more to follow."""
    names = [hit for hit in span.hits if hit.name.startswith("name:")]
    last = span.paragraph.spans[-1]
    return span is not last and len(span.text) - max(hit.end - hit.start for hit in names) <= _LABEL


def _leads(span: Span, named: Topics) -> bool:
    """Whether the name opens the sentence as a heading would (“形式主义方面，……”, “在官僚主义上……”)."""
    first = min(hit.start for hit in span.hits if hit.name.removeprefix("name:") in named)
    return first - span.start <= 4


def _topics_in(span: Span, family: Family, end: int) -> Topics:
    found = frozenset(
        hit.name.removeprefix("name:") for hit in span.hits if hit.name.startswith("name:") and hit.start < end
    ) & frozenset(family.topics)
    return found if len(found) < family.list_of else _NONE


def _by_names_inside(paragraphs: Sequence[Paragraph], about: dict[int, Topics], family: Family, engine: Engine) -> None:
    """A passage without heading or lead is about the topic named in it.

    So is a section whose paragraphs name one topic only, and so are the paragraphs before a sentence that sums them up.
    """
    ignored = engine.test(family.ignore)
    for _, group in groupby(paragraphs, key=lambda paragraph: id(paragraph.headings[-1]) if paragraph.headings else 0):
        section = list(group)
        named = [_names_in(paragraph, about, family, ignored) for paragraph in section]
        together: Topics = frozenset().union(*named)
        if len(together) == 1 and section[0].headings and len(section) <= _SHORT_SECTION:
            named = [together] * len(section)
        else:
            _sum_up(section, named, about, family, engine)
        for paragraph, topics in zip(section, named, strict=True):
            for span in paragraph.spans:
                if not about[id(span)] and topics:
                    about[id(span)] = _nearest(span, paragraph, topics, family)


def _sum_up(
    section: Sequence[Paragraph], named: list[Topics], about: dict[int, Topics], family: Family, engine: Engine
) -> None:
    """Hand the topic of a summing-up sentence to the paragraphs without one right before it."""
    if family.closes is None:
        return
    closes = engine.test(family.closes)
    for index, paragraph in enumerate(section):
        if len(named[index]) != 1 or not any(closes(s) and _topics_in(s, family, s.end) for s in paragraph.spans):
            continue
        before = index - 1
        while before >= max(index - _SUMMED_UP, 0) and not named[before] and not about[id(section[before].spans[0])]:
            named[before] = named[index]
            before -= 1


def _names_in(
    paragraph: Paragraph, about: dict[int, Topics], family: Family, ignored: Callable[[Span], bool]
) -> Topics:
    found: set[str] = set()
    for span in paragraph.spans:
        if not about[id(span)] and not ignored(span):
            found |= _topics_in(span, family, span.end)
    return frozenset(found)


def _nearest(span: Span, paragraph: Paragraph, named: Topics, family: Family) -> Topics:
    """Of several topics named in a paragraph, the one named in the sentence, or nearest before it, or else after it."""
    if len(named) == 1:
        return named
    own = _topics_in(span, family, span.end)
    if own:
        return own
    order = paragraph.spans
    here = order.index(span)
    for other in (*reversed(order[:here]), *order[here:]):
        found = _topics_in(other, family, other.end)
        if found:
            return found
    return named


def _told_apart(spans: list[Span]) -> list[Span]:
    """Under a heading that merges topics, a paragraph that names one of them is about that one.

    Where it names none or several, a sentence with a conduct typical of some is about those, and the others go with the
    sentence before them; those before the first stay with all.
    """
    result: list[Span] = []
    for _, group in groupby(spans, key=lambda span: id(span.paragraph)):
        passage = list(group)
        named: Topics = frozenset().union(*(_marked(span, ("name",)) for span in passage))
        last: Topics = _NONE
        for span in passage:
            topics = span.topics
            if len(topics) > 1 and not span.paragraph.is_heading:
                own = named & topics if len(named & topics) == 1 else _marked(span, ("name", "conduct"))
                topics = last = own or (last if last < topics else topics) or topics
            result.append(span.about(topics) if topics != span.topics else span)
    return result


def _marked(span: Span, prefixes: tuple[str, ...]) -> Topics:
    """Of the topics of a span, those that it names, or shows typical conducts of."""
    found = {hit.name for hit in span.hits}
    return frozenset(topic for topic in span.topics if any(f"{prefix}:{topic}" in found for prefix in prefixes))
