"""One pass over the body in reading order: paragraphs, tables, text boxes and notes become drafts of blocks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from checker.document import names as n
from checker.document import places
from checker.document.dangers import fetching_notes
from checker.document.grid import Grid, GridCell
from checker.document.inline import RunReader, on_one_line, show_symbols, visible_text
from checker.document.lines import ASIDE, Line, Look
from checker.document.model import BlockKind, Note
from checker.document.numbering import Counters
from checker.document.parts import shown_tags
from checker.document.remarks import Remarks
from checker.document.styles import (
    NumberReference,
    ParagraphStyle,
    StyleSheet,
    number_reference,
    outline_heading,
    whole,
)
from checker.document.unseen import UNSEEN, seen

_UNUSUAL = re.compile("[^\t -~\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]")
_TO_CLEAN = re.compile(f"{UNSEEN.pattern}|[\n\uf000-\uf0ff]")
_LONGEST_LOOKED_AT = 60
_SAMPLES = 9
_SHORTEST_WITH_LEAD = 8
_BLOCKS = frozenset((n.P, n.TBL, n.ALT_CHUNK, n.R, *n.MATH))
_ROWS = frozenset((n.TR,))
_CELLS = frozenset((n.TC,))
_READ_PROPERTIES = frozenset((n.STYLE_REF, n.JC, n.NUM_PR, n.OUTLINE_LEVEL))
_MERGES = frozenset((n.VMERGE, n.HMERGE))
_MOST_COLUMNS = 64
_GRID_BEFORE = f"{n.TRPR}/{n.GRID_BEFORE}"


@dataclass(slots=True)
class Draft:
    """A block before headings are known and tables are complete; `element` is what it was read from."""

    element: etree._Element
    kind: BlockKind
    text: str
    number: str
    lead: int
    place: str
    line: Line
    grid: Grid | None = None
    cell: GridCell | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """What the body refers to: styles, lists, notes by id, text boxes by the paragraph that holds them.

    `present` are the rare tags that occur in the body or its notes.
    """

    styles: StyleSheet
    counters: Counters
    remarks: Remarks
    footnotes: Mapping[str, etree._Element]
    endnotes: Mapping[str, etree._Element]
    boxes: Mapping[etree._Element | None, Sequence[etree._Element]]
    present: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Region:
    """Where paragraphs are being read: the body, a cell, or the `number`-th text box or note."""

    kind: BlockKind = "paragraph"
    number: int = 0
    paragraphs: int = 0
    grid: Grid | None = None
    cell: GridCell | None = None

    def next_place(self) -> str:
        """The place of the paragraph that comes next in this region."""
        if self.grid is not None and self.cell is not None:
            return places.cell_place(self.grid.table, self.cell.row, self.cell.column)
        self.paragraphs += 1
        if self.kind == "text-box":
            return places.text_box_place(self.number, self.paragraphs)
        if self.kind == "footnote":
            return places.footnote_place(self.number, self.paragraphs)
        if self.kind == "endnote":
            return places.endnote_place(self.number, self.paragraphs)
        return places.paragraph_place(self.paragraphs)


@dataclass(slots=True)
class _Properties:
    """What pPr says, as far as it is read; formulas and runs that stand between paragraphs have none."""

    style: str = ""
    number: NumberReference | None = None
    alignment: str | None = None
    outline: int | None = None


_NO_PROPERTIES = _Properties()


@dataclass(slots=True)
class Story:
    """Reads elements into `drafts` and `notes`; `samples` are looks of running text."""

    sources: Sources
    drafts: list[Draft] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    samples: list[Look] = field(default_factory=list)
    _tables: int = 0
    _boxes: int = 0
    _footnotes: int = 0
    _endnotes: int = 0
    _in_note: bool = False
    _read_notes: set[etree._Element] = field(default_factory=set)
    _has_remarks: bool = field(init=False)
    _has_references: bool = field(init=False)
    _shown: tuple[str, ...] = field(init=False)
    _runs: RunReader = field(init=False)

    def __post_init__(self) -> None:
        present = self.sources.present
        self._has_remarks = bool(self.sources.remarks)
        self._has_references = not present.isdisjoint(n.REFERENCES)
        self._shown = shown_tags(present)
        self._runs = RunReader(self.sources.styles, self._shown, self._has_bold(present))

    def _has_bold(self, present: frozenset[str]) -> bool:
        """Whether any run may be bolder than its paragraph."""
        return n.BOLD in present or (n.RUN_STYLE_REF in present and self.sources.styles.emboldens)

    def read_body(self, body: etree._Element) -> None:
        """Read the whole body, and at its end what has no place in it."""
        region = _Region()
        self._read(body, region)
        self._read_boxes(None)
        self._note_remarks(None, "", has_text=True)
        self.notes += fetching_notes(self.sources.remarks)

    def _read(self, container: etree._Element, region: _Region) -> None:
        for element in _within(container, _BLOCKS):
            tag = element.tag
            if tag == n.P:
                self._read_paragraph(element, region)
            elif tag == n.TBL:
                self._read_table(element)
            elif tag == n.ALT_CHUNK:
                self._note("unread-part", self._last_place(), detail="altChunk", loss=True)
            else:
                self._read_paragraph(element, region)

    def _read_paragraph(self, paragraph: etree._Element, region: _Region) -> None:
        text, unseen = self._text(paragraph)
        properties = _properties(paragraph)
        style = self.sources.styles.paragraph(properties.style)
        number = self._number(properties, style)
        place = region.next_place() if text else self._last_place()
        if text:
            in_body = region.kind == "paragraph"
            line = self._line(paragraph, text, number, properties, style) if in_body else ASIDE
            lead = self._runs.lead_length(paragraph, text, style) if len(text) >= _SHORTEST_WITH_LEAD else 0
            self.drafts.append(Draft(paragraph, region.kind, text, number, lead, place, line, region.grid, region.cell))
        if region.cell is not None and (text or number):
            region.cell.lines.append(text or number)
        if unseen:
            self._note("invisible-characters", place, unseen)
        if self._has_remarks:
            self._note_remarks(paragraph, place, has_text=bool(text))
        if self._has_references and not self._in_note:
            self._read_references(paragraph, place)
        if self.sources.boxes:
            self._read_boxes(paragraph)

    def _text(self, paragraph: etree._Element) -> tuple[str, int]:
        """What a reader sees, and how many characters nobody sees; these are taken out of the tree."""
        text = visible_text(paragraph, self._shown).strip()
        if _UNUSUAL.search(text) is None or _TO_CLEAN.search(text) is None:
            return text, 0
        show_symbols(paragraph)
        for element in paragraph.iter(self._shown):
            element.text = seen(on_one_line(element.text or ""))
        return visible_text(paragraph, self._shown).strip(), len(UNSEEN.findall(text))

    def _line(
        self, paragraph: etree._Element, text: str, number: str, properties: _Properties, style: ParagraphStyle
    ) -> Line:
        styled = style.heading if properties.outline is None else outline_heading(properties.outline)
        alignment = style.alignment if properties.alignment is None else properties.alignment
        look = None
        if len(text) <= _LONGEST_LOOKED_AT:
            look = self._runs.look(paragraph, style, alignment)
        elif len(self.samples) < _SAMPLES:
            self.samples.append(self._runs.sample(paragraph, style))
        return Line(text, number, look, styled, style.role)

    def _number(self, properties: _Properties, style: ParagraphStyle) -> str:
        """The number Word prints in front: by the paragraph's own list or by its style's."""
        own, inherited = properties.number, style.numbered
        if own is None and inherited is None:
            return ""
        num_id = own.num_id if own is not None and own.num_id is not None else inherited.num_id if inherited else None
        if not num_id or num_id == "0":
            return ""
        level = own.level if own is not None else None
        if level is None and inherited is not None and (own is None or own.num_id is None):
            level = inherited.level
            definition = self.sources.counters.definition(num_id)
            if level is None and definition is not None:
                level = definition.level_of_style(style.numbered_by)
        return self.sources.counters.next_number(num_id, level or 0)

    def _read_table(self, table: etree._Element) -> None:
        if next(_within(table, _ROWS), None) is None:
            self._note_remarks(table, self._last_place(), has_text=True)
            return
        self._tables += 1
        grid = Grid(self._tables)
        self._note_remarks(table, f"表{grid.table}", has_text=True)
        for row_number, row in enumerate(_within(table, _ROWS), start=1):
            column = 1 + _columns_before(row)
            for element in _within(row, _CELLS):
                span, continued = _spans(element)
                cell = None
                if continued == n.VMERGE:
                    cell = grid.extend_down(row_number, column)
                elif continued == n.HMERGE:
                    cell = grid.extend_right(row_number, column, span)
                if cell is None:
                    cell = grid.add(row_number, column, span)
                self._read(element, _Region("cell", grid=grid, cell=cell))
                column += span

    def _read_references(self, paragraph: etree._Element, place: str) -> None:
        comments = 0
        for reference in paragraph.iter(n.REFERENCES):
            target = reference.get(n.ID, "")
            if reference.tag == n.COMMENT_REF:
                comments += 1
            elif reference.tag == n.FOOTNOTE_REF:
                self._footnotes += 1
                self._read_note(self.sources.footnotes.get(target), _Region("footnote", self._footnotes))
            else:
                self._endnotes += 1
                self._read_note(self.sources.endnotes.get(target), _Region("endnote", self._endnotes))
        if comments:
            self._note("comment", place, comments)

    def _read_note(self, note: etree._Element | None, region: _Region) -> None:
        """Read a note where it is first referred to."""
        if note is not None and note not in self._read_notes:
            self._read_notes.add(note)
            self._in_note = True
            self._read(note, region)
            self._in_note = False

    def _read_boxes(self, paragraph: etree._Element | None) -> None:
        for box in self.sources.boxes.get(paragraph, ()):
            self._boxes += 1
            self._read(box, _Region("text-box", self._boxes))

    def _note_remarks(self, element: etree._Element | None, place: str, *, has_text: bool) -> None:
        """Turn remarks into notes. A large picture only counts as a loss where it stands alone, as a scan does."""
        for remark in self.sources.remarks.at(element):
            loss = remark.loss and not (remark.code == "picture" and has_text)
            self._note(remark.code, place, remark.count, remark.detail, loss=loss)

    def _note(self, code: str, place: str, count: int = 1, detail: str = "", *, loss: bool = False) -> None:
        self.notes.append(Note(code, len(self.drafts), place, count, detail, loss))

    def _last_place(self) -> str:
        return self.drafts[-1].place if self.drafts else ""


def _within(container: etree._Element, wanted: frozenset[str]) -> Iterator[etree._Element]:
    """The nearest descendants with a tag in `wanted`, in order: content controls and other wrappers are looked into."""
    stack = [iter(container)]
    while stack:
        for element in stack[-1]:
            tag = element.tag
            if tag in wanted:
                yield element
            elif tag not in n.PROPERTIES and len(element):
                stack.append(iter(element))
                break
        else:
            stack.pop()


def _properties(paragraph: etree._Element) -> _Properties:
    if not len(paragraph) or (first := paragraph[0]).tag != n.PPR:
        return _NO_PROPERTIES
    properties = _Properties()
    for element in first:
        tag = element.tag
        if tag not in _READ_PROPERTIES:
            continue
        if tag == n.STYLE_REF:
            properties.style = element.get(n.VAL, "")
        elif tag == n.JC:
            properties.alignment = element.get(n.VAL)
        elif tag == n.NUM_PR:
            properties.number = number_reference(element)
        elif tag == n.OUTLINE_LEVEL:
            properties.outline = whole(element.get(n.VAL))
    return properties


def _columns_before(row: etree._Element) -> int:
    """How many columns of the grid are left free before the first cell."""
    if not len(row) or row[0].tag == n.TC:
        return 0
    before = row.find(_GRID_BEFORE)
    return 0 if before is None else min(max(whole(before.get(n.VAL)) or 0, 0), _MOST_COLUMNS)


def _spans(cell: etree._Element) -> tuple[int, str]:
    """How many columns the cell spans, and the merge by which it continues the cell above or before it."""
    span, continued = 1, ""
    if not len(cell) or (properties := cell[0]).tag != n.TCPR:
        return span, continued
    for element in properties:
        tag = element.tag
        if tag == n.GRID_SPAN:
            span = min(max(whole(element.get(n.VAL)) or 1, 1), _MOST_COLUMNS)
        elif tag in _MERGES and continued != n.HMERGE and element.get(n.VAL, "continue") != "restart":
            continued = tag
    return span, continued
