"""A sample's text laid out as a Word document, in the ways that real submissions are.

Beside the mini-Markdown there are two kinds of line: ``[box] text`` stands in a floating text box, ``[control] text``
in a content control.
A cell ``^`` of a table is merged with the one above it.
"""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from scripts.normalised_zip import normalised
from scripts.sample_inline import write_line
from scripts.sample_sources import Sample
from scripts.sample_xml import NUMBERING, number_style, set_outline_level, text_box

_DIGITS = "零一二三四五六七八九十"
_BALLAST = ("/thumbnail", "/stylesWithEffects", "/customXml")
_TABLE_STYLES = ("Normal Table", "Table Grid")
_CONTINUED = "^"


def build(sample: Sample) -> bytes:
    """The bytes of the .docx; the same for the same sample. A damaged one breaks off in the middle."""
    document = docx.Document()
    _set_properties(document)
    _set_styles(document, automatic=sample.look.numbers == "automatic")
    _set_margins(document, sample)
    _Page(document, sample).write()
    _drop_ballast(document)
    buffer = io.BytesIO()
    document.save(buffer)
    data = normalised(buffer.getvalue())
    return data[: len(data) * 3 // 5] if sample.look.damaged else data


class _Page:
    """Writes the lines of one sample and counts its headings."""

    def __init__(self, document: Document, sample: Sample) -> None:
        self._document = document
        self._look = sample.look
        self._lines = [line.strip() for line in sample.body.splitlines() if line.strip()]
        self._counts: dict[int, int] = {}
        self._body_begun = False

    def write(self) -> None:
        """Write every line; lines of a table belong together."""
        for is_table, lines in groupby(self._lines, key=lambda line: line.startswith("|")):
            if is_table:
                self._table([_cells(line) for line in lines])
                continue
            for line in lines:
                self._line(line)

    def _line(self, line: str) -> None:
        mark, _, text = line.partition(" ")
        if mark == "#":
            self._title(text)
        elif mark.startswith("##"):
            self._heading(len(mark) - 1, text)
        elif mark == "@":
            self._signature(text)
        elif mark == "[box]":
            self._document.add_paragraph()._p.append(parse_xml(text_box(text)))
        elif mark == "[control]":
            _enclose_in_control(self._paragraph(text))
        else:
            self._paragraph(line)

    def _title(self, text: str) -> None:
        paragraph = self._document.add_paragraph(style="Title" if self._look.headings == "styles" else None)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(text)
        run.bold = True
        run.font.size = Pt(22)

    def _heading(self, level: int, text: str) -> None:
        self._body_begun = True
        if self._look.numbers == "typed":
            text = self._number(level) + text
        if self._look.headings == "styles":
            self._document.add_paragraph(text, style=f"Heading {level}")
            return
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Pt(32)
        paragraph.add_run(text).bold = True
        if self._look.headings == "outline":
            set_outline_level(paragraph._p.get_or_add_pPr(), level)

    def _number(self, level: int) -> str:
        self._counts = {deep: count for deep, count in self._counts.items() if deep <= level}
        self._counts[level] = self._counts.get(level, 0) + 1
        count = self._counts[level]
        return (f"{_DIGITS[count]}、", f"（{_DIGITS[count]}）", f"{count}．")[level - 1]

    def _signature(self, text: str) -> None:
        paragraph = self._document.add_paragraph(text)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if self._body_begun else WD_ALIGN_PARAGRAPH.CENTER

    def _paragraph(self, text: str) -> Paragraph:
        self._body_begun = True
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Pt(32)
        write_line(self._document, paragraph, text)
        return paragraph

    def _table(self, rows: list[list[str]]) -> None:
        """A table with a header row; a cell ``^``, or an empty first cell, continues the one above it."""
        self._body_begun = True
        table = self._document.add_table(len(rows), len(rows[0]), style="Table Grid")
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                if text != _CONTINUED:
                    write_line(self._document, table.cell(row, column).paragraphs[0], text)
                if row == 0:
                    _embolden(table.cell(row, column).paragraphs[0].runs)
        for column, cells in enumerate(zip(*rows, strict=True)):
            for first, last in _spans(cells, (_CONTINUED, "") if column == 0 else (_CONTINUED,)):
                _merge_down(table, column, first, last)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")]


def _embolden(runs: list[Run]) -> None:
    for run in runs:
        run.bold = True


def _spans(column: Sequence[str], continued: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Rows (first, last) that a cell of the column covers together with those below that continue it."""
    filled = [row for row, text in enumerate(column) if text not in continued]
    for row, following in zip(filled, [*filled[1:], len(column)], strict=True):
        if following - row > 1:
            yield row, following - 1


def _merge_down(table: Table, column: int, first: int, last: int) -> None:
    merged = table.cell(first, column).merge(table.cell(last, column))
    for paragraph in merged.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)


def _enclose_in_control(paragraph: Paragraph) -> None:
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(OxmlElement("w:sdtPr"))
    control.append(content)
    paragraph._p.addprevious(control)
    content.append(paragraph._p)


def _set_properties(document: Document) -> None:
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.title = properties.comments = ""
    properties.created = properties.modified = datetime(2014, 7, 10, 9, 0, 0)
    properties.revision = 1


def _set_styles(document: Document, automatic: bool) -> None:
    """Chinese office type; with `automatic`, the heading styles carry Word's own numbering 一、（一）1."""
    _set_font(document.styles["Normal"], "仿宋", 16)
    _set_font(document.styles["Title"], "黑体", 22)
    for level in (1, 2, 3):
        style = document.styles[f"Heading {level}"]
        _set_font(style, "黑体" if level == 1 else "楷体", 16)
        if automatic:
            number_style(style.element.get_or_add_pPr(), level)
    if automatic:
        numbering = document.part.numbering_part.element
        for number, xml in enumerate(NUMBERING):
            element = parse_xml(xml)
            if number == 0:
                numbering.insert(0, element)
            else:
                numbering.append(element)


def _set_font(style: object, east_asian: str, points: int) -> None:
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"not a paragraph style: {style}")
    style.font.name = "Times New Roman"
    style.font.size = Pt(points)
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(attribute), None)
    fonts.set(qn("w:eastAsia"), east_asian)


def _set_margins(document: Document, sample: Sample) -> None:
    section = document.sections[0]
    if sample.look.header:
        section.header.paragraphs[0].text = sample.look.header
    if sample.look.footer:
        section.footer.paragraphs[0].text = sample.look.footer


def _drop_ballast(document: Document) -> None:
    """Leave out what python-docx's template carries and no submission needs."""
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in _TABLE_STYLES:
            style.delete()
    package = document.part.package
    for relations in (document.part.rels, package.rels if package else {}):
        for identifier, relation in list(relations.items()):
            if relation.reltype.endswith(_BALLAST):
                del relations[identifier]
