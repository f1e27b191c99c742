"""The items of a material that is no list: what its sections of problems admit, and those of measures lay down."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.assess.engine import Engine
from checker.assess.items_of_tables import units_of_table
from checker.assess.outline import Outline
from checker.assess.spans import Paragraph, Span
from checker.assess.units import Part, Unit
from checker.language.sentences import enumerator
from checker.rulebook.model import Items


def units_by_roles(outline: Outline, items: Items, engine: Engine) -> list[Unit]:
    """An item for each numbered part of a paragraph that admits or lays down something, and for each row of a table.

    A section under a heading that claims a fault by itself is one problem. A section whose heading names no part is one
    of problems; what stands before the first heading is, where no section is.
    """
    units: list[Unit] = []
    before: list[Unit] = []
    for paragraphs in _passages(outline):
        if paragraphs[0].block.cell is not None:
            units += _of_table(paragraphs, items, engine)
        else:
            (units if paragraphs[0].headings else before).extend(_of_passage(paragraphs, items, engine))
    return units if any(unit.problem for unit in units) else before + units


def _passages(outline: Outline) -> Iterator[list[Paragraph]]:
    body = (p for p in outline.paragraphs if not p.is_heading and not (p.is_signature and p.block.cell is None))

    def key(paragraph: Paragraph) -> tuple[int, int]:
        cell = paragraph.block.cell
        return (id(paragraph.headings[-1]) if paragraph.headings else 0, cell.table if cell else 0)

    for _, group in groupby(body, key=key):
        yield list(group)


def _of_table(paragraphs: Sequence[Paragraph], items: Items, engine: Engine) -> list[Unit]:
    units = units_of_table(paragraphs, items, engine)
    heading = paragraphs[0].headings[-1].text if paragraphs[0].headings else ""
    for unit in units:
        unit.subject = unit.subject or heading
    return units


def _of_passage(paragraphs: Sequence[Paragraph], items: Items, engine: Engine) -> list[Unit]:
    heading = paragraphs[0].headings[-1] if paragraphs[0].headings else None
    claims = heading is not None and _claims(heading, items, engine)
    units: list[Unit] = []
    for group in (group for paragraph in paragraphs for group in _counted(paragraph)):
        if claims and group[0].roles.isdisjoint(items.measure_roles) and any(known.problem for known in units):
            continue
        unit = _unit(group, items, engine)
        if unit is None:
            continue
        unit.subject = heading.text if heading else ""
        units.append(unit)
    return units


def _claims(heading: Paragraph, items: Items, engine: Engine) -> bool:
    """Whether a heading itself says what was done wrong."""
    admits = engine.test(items.claims)
    return any(admits(span) for span in heading.spans)


def _unit(group: Sequence[Span], items: Items, engine: Engine) -> Unit | None:
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
    return Unit(structured=True, parts=[Part(spans)]) if planned else Unit(structured=True, problem=spans)


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
