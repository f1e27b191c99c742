"""The items of a material that is made up of them: a plan, a member's measures, a list of problems."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from checker.assess.drafts import Draft, Part, Shared
from checker.assess.engine import Engine
from checker.assess.items_of_paragraphs import heads_of, segments
from checker.assess.items_of_sections import Reading, add_told, drafts_of_section
from checker.assess.items_of_tables import drafts_of_table
from checker.assess.outline import Outline
from checker.assess.spans import Paragraph
from checker.language.sentences import enumerator
from checker.rulebook.model import Condition, Items


@dataclass(slots=True)
class _Found:
    """What has been found: items that layout marks, prose, and what sections and the whole share."""

    firm: list[Draft] = field(default_factory=list)
    loose: list[Draft] = field(default_factory=list)
    shared: dict[int, Shared] = field(default_factory=dict)
    everywhere: Shared = field(default_factory=Shared)


def drafts_of_list(outline: Outline, items: Items, engine: Engine, default: str) -> list[Draft]:
    """The items in reading order; `default` says what they are where nothing tells (`Items.kinds`)."""
    reading = Reading(items, engine, default, _labelled(outline, items, engine))
    found = _Found()
    for paragraph in outline.paragraphs:
        if paragraph.block.kind == "heading":
            found.shared[id(paragraph)] = _of_heading(paragraph, items, engine)
    for paragraphs in _sections(outline):
        headings = paragraphs[0].headings
        before_all = bool(found.shared) and not headings and paragraphs[0].block.cell is None
        sort = "outside" if before_all else _sort(headings, items, engine)
        if sort == "outside":
            _read_everywhere(paragraphs, found.everywhere, items, engine)
        else:
            _read_section(paragraphs, sort, found, reading)
    found.firm += _headings_alone(outline, found, reading)
    return _in_order(found.firm, found.loose)


def _read_section(paragraphs: Sequence[Paragraph], sort: str, found: _Found, reading: Reading) -> None:
    """The items of one table, or of the paragraphs below one heading."""
    headings = paragraphs[0].headings
    own = found.shared[id(headings[-1])] if headings else Shared()
    prose: list[Draft] = []
    if paragraphs[0].block.cell is not None:
        firm = drafts_of_table(paragraphs, reading.items, reading.engine)
        for draft in firm:
            draft.shared = own
    else:
        if sort == "problem" and reading.default == "measure" and _answers_itself(paragraphs, own, reading):
            sort = ""
        firm, prose = drafts_of_section(paragraphs, reading, sort, own)
        if headings and not firm and not prose and (own.owner or own.deadline):
            firm = _heading_as_item(headings[-1], own)
    if headings and _holds(reading.items.problem.told, headings[-1:], reading.engine):
        _answer_the_heading(firm, headings[-1])
    settled = _holds(reading.items.settled, headings, reading.engine)
    for draft in (*firm, *prose):
        draft.above = [*(found.shared[id(heading)] for heading in reversed(headings[:-1])), found.everywhere]
        draft.subject = draft.subject or (headings[-1].text if headings else "")
        draft.listed = sort == "problem" and reading.default == "measure"
        draft.settled = settled
    found.firm += firm
    found.loose += prose


def _answer_the_heading(drafts: Sequence[Draft], heading: Paragraph) -> None:
    """Measures that name no problem answer the one that the heading right above them names (“针对……的问题”)."""
    for draft in drafts:
        if draft.parts and not draft.problem and not draft.listed:
            draft.problem = list(heading.spans)


def _answers_itself(paragraphs: Sequence[Paragraph], own: Shared, reading: Reading) -> bool:
    """Whether a section under a heading of problems names who settles them, or by when: it holds tasks."""
    if own.owner or own.deadline:
        return True
    parts = (part for paragraph in paragraphs for part in segments(paragraph, reading.items, reading.engine))
    return any(part.owner or part.deadline for part in parts)


def _headings_alone(outline: Outline, found: _Found, reading: Reading) -> list[Draft]:
    """Headings with nothing below them are items where some of them name an owner or a time."""
    above = {id(heading) for paragraph in outline.paragraphs for heading in paragraph.headings}
    alone = [p for p in outline.paragraphs if p.block.kind == "heading" and id(p) not in above]
    telling = {_parent(p) for p in alone if found.shared[id(p)].owner or found.shared[id(p)].deadline}
    return [
        draft
        for heading in alone
        if _parent(heading) in telling and _sort([*heading.headings, heading], reading.items, reading.engine) == ""
        for draft in _heading_as_item(heading, found.shared[id(heading)])
    ]


def _parent(heading: Paragraph) -> int:
    return id(heading.headings[-1]) if heading.headings else 0


def _heading_as_item(heading: Paragraph, shared: Shared) -> list[Draft]:
    return [Draft(structured=True, numbered=True, parts=[Part(list(heading.spans))], shared=shared)]


def _in_order(firm: list[Draft], loose: list[Draft]) -> list[Draft]:
    """All items. Prose is firm where few items have numbers or labels, or where whole sections are the items."""
    by_section = any(draft.by_section for draft in firm)
    alone = sum(draft.numbered for draft in firm) * 2 <= len(firm)
    unsettled = [draft for draft in loose if not draft.settled]
    for draft in loose:
        draft.structured = (
            draft.structured or (alone and (not draft.settled or not unsettled)) or (by_section and draft.by_section)
        )
    return sorted((*firm, *loose), key=lambda draft: draft.place)


def _sections(outline: Outline) -> Iterator[list[Paragraph]]:
    """The paragraphs below each heading without the headings, and each table by itself."""
    body = [p for p in outline.paragraphs if p.block.kind not in ("title", "heading") and not _signs(p)]

    def key(paragraph: Paragraph) -> tuple[int, int]:
        cell = paragraph.block.cell
        return (id(paragraph.headings[-1]) if paragraph.headings else 0, cell.table if cell else 0)

    for _, group in groupby(body, key=key):
        yield list(group)


def _signs(paragraph: Paragraph) -> bool:
    """Whether it is a line of author or date, not the first of the items."""
    return paragraph.is_signature and paragraph.block.cell is None and enumerator(paragraph.text) is None


def _sort(headings: Sequence[Paragraph], items: Items, engine: Engine) -> str:
    """What the nearest heading that says so holds: "problem", "measure", "outside" (no items); "" if none says."""
    for heading in reversed(headings):
        if _holds(items.problem.sections, [heading], engine):
            return "problem"
        if _holds(items.measure.sections, [heading], engine):
            return "measure"
        if _holds(items.outside, [heading], engine):
            return "outside"
    return ""


def _holds(condition: Condition | None, headings: Sequence[Paragraph], engine: Engine) -> bool:
    test = engine.test(condition)
    return any(test(span) for heading in headings for span in heading.spans)


def _of_heading(heading: Paragraph, items: Items, engine: Engine) -> Shared:
    """Owner and deadline that stand in a heading."""
    shared = Shared()
    if any(mark in heading.text for mark in "（：【"):
        for segment in segments(heading, items, engine):
            shared.owner += segment.owner
            shared.deadline += segment.deadline
    return shared


def _read_everywhere(paragraphs: Sequence[Paragraph], everything: Shared, items: Items, engine: Engine) -> None:
    """Owner and deadline that a paragraph outside of the items gives to all of them."""
    speaks = engine.test(items.shared)
    for paragraph in paragraphs:
        for span in paragraph.spans:
            if speaks(span):
                add_told(span, everything, items, engine)


def _labelled(outline: Outline, items: Items, engine: Engine) -> bool:
    """Whether measures stand under labels, column heads or headings of their own."""
    for paragraph in outline.paragraphs:
        if paragraph.is_heading:
            if paragraph.block.kind == "heading" and _holds(items.measure.sections, [paragraph], engine):
                return True
        elif paragraph.block.cell is not None:
            if paragraph.is_label and "measure" in heads_of(paragraph.text, items, engine):
                return True
        elif any(segment.mode == "measure" for segment in segments(paragraph, items, engine)):
            return True
    return False
