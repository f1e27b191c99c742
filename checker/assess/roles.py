"""Which part of the material each section, paragraph and sentence plays: problems, causes, disclosures, measures …

Told by headings, heads of table columns, sentences that announce a part, and where these are silent by content.
"""

from collections.abc import Sequence

from checker.assess.engine import Engine
from checker.assess.spans import Paragraph, Span
from checker.language.normal import normalise
from checker.language.patterns import Hit
from checker.rulebook.model import Family, Need


def assign_roles(paragraphs: Sequence[Paragraph], engine: Engine) -> None:
    """A section plays the part its heading names; one whose heading names none plays that of the section above it."""
    by_heading: dict[int, frozenset[str]] = {}
    for paragraph in paragraphs:
        above = by_heading.get(id(paragraph.headings[-1]), frozenset()) if paragraph.headings else frozenset()
        if paragraph.block.kind == "heading":
            by_heading[id(paragraph)] = paragraph.roles = _roles_of(paragraph.text, engine, within=bool(above)) or above
        elif paragraph.block.kind != "title":
            paragraph.roles = above
            _read_cell(paragraph, engine)


def _roles_of(text: str, engine: Engine, within: bool) -> frozenset[str]:
    """The roles that a heading names; `within` a section that has a role, only what it ends in, or mostly is.

    There, what follows a topic and a colon says more of the topic and names no role (“官僚主义：先看脸色再听意见”).
    """
    if within:
        first, colon, _ = text.partition("：")
        if colon and any(hit.name in engine.names for hit in engine.in_label(first)):
            text = first
    hits = engine.in_heading(text)
    longest = [hit for hit in hits if not any(_covers(other, hit) for other in hits)]
    if within:
        body = text.rstrip("：。的方面情况与和及")
        longest = [hit for hit in longest if hit.end >= len(body) or (hit.end - hit.start) * 2 >= len(body)]
    return frozenset(hit.name for hit in longest)


def _covers(wider: Hit, hit: Hit) -> bool:
    return wider.start <= hit.start and hit.end <= wider.end and wider.end - wider.start > hit.end - hit.start


def _read_cell(paragraph: Paragraph, engine: Engine) -> None:
    cell = paragraph.block.cell
    if cell is None:
        return
    header = normalise(cell.column_header).text
    paragraph.column = frozenset(hit.name for hit in engine.in_label(header))
    found = _roles_of(header, engine, within=False)
    if paragraph.roles:
        found = frozenset(role for role in found if engine.pack.roles[role].column)
    paragraph.roles = found or paragraph.roles


def refine_roles(paragraphs: Sequence[Paragraph], engine: Engine) -> None:
    """What sentences say about the part they play, once the signals in them are known."""
    _follow_openings(paragraphs, engine)
    _guess_roles(paragraphs, engine)
    for family in engine.pack.families.values():
        if family.dense:
            _read_dense(paragraphs, family, engine)


def _guess_roles(paragraphs: Sequence[Paragraph], engine: Engine) -> None:
    """Tell by its content what part a section plays whose heading names neither a part nor a topic."""
    sections: dict[int, list[Paragraph]] = {}
    for paragraph in paragraphs:
        if paragraph.headings and not paragraph.roles and not paragraph.is_heading:
            sections.setdefault(id(paragraph.headings[-1]), []).append(paragraph)
    for section in sections.values():
        if any(hit.name.startswith("name:") for hit in engine.in_label(section[0].headings[-1].text)):
            continue
        for name, role in engine.pack.roles.items():
            if role.signs is not None and _shows(section, role.signs, engine):
                for paragraph in section:
                    paragraph.roles = frozenset({name})
                break


def _shows(section: Sequence[Paragraph], signs: Need, engine: Engine) -> bool:
    test = engine.test(signs)
    return sum(test(span) for paragraph in section for span in paragraph.spans) >= signs.at_least


def _read_dense(paragraphs: Sequence[Paragraph], family: Family, engine: Engine) -> None:
    """Sentences that mention several topics of a family close together play the family's part, wherever they stand."""
    ignored = engine.test(family.ignore)
    shut = set(family.outside) | set(family.roles)
    strict = engine.masks("strict", family.topics)
    for paragraph in paragraphs:
        if paragraph.is_heading or paragraph.block.cell is not None:
            continue
        found = [
            (span, _strict_topics(span, family))
            for span in paragraph.spans
            if span.mask & strict and not span.roles & shut and not ignored(span)
        ]
        holding = [span for span, topics in found if topics]
        if len(frozenset().union(*(topics for _, topics in found))) >= family.dense:
            first, last = paragraph.spans.index(holding[0]), paragraph.spans.index(holding[-1])
            for span in paragraph.spans[first : last + 1]:
                span.opened = frozenset(family.roles)


def _strict_topics(span: Span, family: Family) -> frozenset[str]:
    topics = (hit.name.partition(":") for hit in span.hits)
    return frozenset(topic for prefix, _, topic in topics if prefix == "strict" and topic in family.topics)


def _follow_openings(paragraphs: Sequence[Paragraph], engine: Engine) -> None:
    """A sentence that announces a part (“究其根源……”) sets that part for itself and the rest of its paragraph.

    In a section whose heading names several parts, the sentences that announce none play the others.
    """
    announced: dict[int, set[str]] = {}
    for paragraph in paragraphs:
        if paragraph.is_heading or paragraph.block.cell is not None:
            continue
        current: frozenset[str] | None = None
        for span in paragraph.spans:
            found = _opened(span, engine)
            if found:
                beside = {other for role in found for other in engine.pack.roles[role].beside}
                current = found | (beside & paragraph.roles)
                announced.setdefault(_section(paragraph), set()).update(found)
            span.opened = current
    for paragraph in paragraphs:
        others = paragraph.roles - announced.get(_section(paragraph), set())
        if len(paragraph.roles) > 1 and others and others != paragraph.roles and paragraph.block.cell is None:
            for span in paragraph.spans:
                span.opened = others if span.opened is None else span.opened


def _opened(span: Span, engine: Engine) -> frozenset[str]:
    found = {hit.name.removeprefix("opens:") for hit in span.hits if hit.name.startswith("opens:")}
    unless = {role: engine.pack.roles[role].unless for role in found}
    return frozenset(
        role for role, condition in unless.items() if condition is None or not engine.test(condition)(span)
    )


def _section(paragraph: Paragraph) -> int:
    return id(paragraph.headings[-1]) if paragraph.headings else 0
