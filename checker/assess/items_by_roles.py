"""The items of a material that is no list: what its sections of problems admit, and those of measures lay down."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.assess.drafts import Draft, Part
from checker.assess.engine import Engine
from checker.assess.items_of_tables import drafts_of_table
from checker.assess.outline import Outline
from checker.assess.spans import Paragraph, Span
from checker.language.sentences import enumerator
from checker.rulebook.model import Items


def drafts_by_roles(outline: Outline, items: Items, engine: Engine) -> list[Draft]:
    """An item for each numbered part of a paragraph that admits or lays down something, and for each row of a table.

    A section under a heading that claims a fault by itself is one problem. A section whose heading names no part is one
    of problems; what stands before the first heading is, where no section is.
    """
    drafts: list[Draft] = []
    before: list[Draft] = []
    for paragraphs in _passages(outline):
        if paragraphs[0].block.cell is not None:
            drafts += _of_table(paragraphs, items, engine)
        else:
            (drafts if paragraphs[0].headings else before).extend(_of_passage(paragraphs, items, engine))
    return drafts if any(draft.problem for draft in drafts) else before + drafts


def _passages(outline: Outline) -> Iterator[list[Paragraph]]:
    body = (p for p in outline.paragraphs if not p.is_heading and not (p.is_signature and p.block.cell is None))

    def key(paragraph: Paragraph) -> tuple[int, int]:
        cell = paragraph.block.cell
        return (id(paragraph.headings[-1]) if paragraph.headings else 0, cell.table if cell else 0)

    for _, group in groupby(body, key=key):
        yield list(group)


def _of_table(paragraphs: Sequence[Paragraph], items: Items, engine: Engine) -> list[Draft]:
    drafts = drafts_of_table(paragraphs, items, engine)
    heading = paragraphs[0].headings[-1].text if paragraphs[0].headings else ""
    for draft in drafts:
        draft.subject = draft.subject or heading
    return drafts


def _of_passage(paragraphs: Sequence[Paragraph], items: Items, engine: Engine) -> list[Draft]:
    heading = paragraphs[0].headings[-1] if paragraphs[0].headings else None
    claims = heading is not None and _claims(heading, items, engine)
    drafts: list[Draft] = []
    for group in (group for paragraph in paragraphs for group in _counted(paragraph)):
        if claims and group[0].roles.isdisjoint(items.measure_roles) and any(known.problem for known in drafts):
            continue
        draft = _draft(group, items, engine)
        if draft is None:
            continue
        draft.subject = heading.text if heading else ""
        drafts.append(draft)
    return drafts


def _claims(heading: Paragraph, items: Items, engine: Engine) -> bool:
    """Whether a heading itself says what was done wrong."""
    admits = engine.test(items.claims)
    return any(admits(span) for span in heading.spans)


def _draft(group: Sequence[Span], items: Items, engine: Engine) -> Draft | None:
    """The sentences from the first that admits, or lays down, something on."""
    roles = group[0].roles
    planned = not roles.isdisjoint(items.measure_roles)
    if not planned and roles and roles.isdisjoint(items.problem_roles):
        return None
    told = engine.test(items.lays_down if planned else items.admits)
    first = next((number for number, span in enumerate(group) if told(span)), None)
    if first is None:
        return None
    spans = list(group[first:])
    return Draft(structured=True, parts=[Part(spans)]) if planned else Draft(structured=True, problem=spans)


def _counted(paragraph: Paragraph) -> Iterator[list[Span]]:
    """The sentences of a paragraph, those of each part that is counted inside it, and of each role, together."""
    spans = paragraph.spans
    first = 0
    for number in range(1, len(spans)):
        span = spans[number]
        if span.roles != spans[first].roles or enumerator(span.text) is not None:
            yield spans[first:number]
            first = number
    if spans:
        yield spans[first:]
