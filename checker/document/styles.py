"""styles.xml: what a paragraph or run style says about look, outline, numbering and hiding, inheritance followed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from checker.document import names as n
from checker.document.lines import Role
from checker.document.package import parse_xml

_HEADING_NAME = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_HEADING_ID = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_ROLE_NAMES: dict[str, Role] = {
    "title": "title",
    "标题": "title",
    "subtitle": "subtitle",
    "副标题": "subtitle",
    "toc heading": "contents",
}
_CONTENTS_NAME = re.compile(r"(?:toc|目录|目錄)\s*\d", re.IGNORECASE)
_LONGEST_CHAIN = 32
_BODY_OUTLINE = 9
_BEYOND_INTEGERS = 2**31
_BEYOND_SIZES = 10_000
_OFF = frozenset(("0", "false", "off"))


class RunFormat(NamedTuple):
    """What run properties say: None where they say nothing. `size` in points."""

    bold: bool | None = None
    size: float | None = None
    font: str | None = None
    hidden: bool | None = None
    style: str | None = None

    def over(self, below: "RunFormat") -> "RunFormat":
        """These properties laid over those `below`."""
        return RunFormat(
            below.bold if self.bold is None else self.bold,
            below.size if self.size is None else self.size,
            below.font if self.font is None else self.font,
            below.hidden if self.hidden is None else self.hidden,
            below.style if self.style is None else self.style,
        )


NO_FORMAT = RunFormat()
DEFAULT_FORMAT = RunFormat(size=10.0)


class NumberReference(NamedTuple):
    """numPr: the list that a paragraph or style belongs to; either part may be left out."""

    num_id: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with everything it inherits.

    heading   1–9 by name ("heading 1", "标题 1") or outline level; None for body text
    numbered  its numPr, and `numbered_by` the id of the style in the chain that carries it
    """

    role: Role = ""
    heading: int | None = None
    alignment: str = ""
    run: RunFormat = NO_FORMAT
    numbered: NumberReference | None = None
    numbered_by: str = ""


@dataclass(frozen=True, slots=True)
class _Style:
    """One w:style as written."""

    id: str
    name: str
    based_on: str
    outline: int | None
    alignment: str | None
    run: RunFormat
    numbered: NumberReference | None


@dataclass(slots=True)
class StyleSheet:
    """All styles of a file; answers for styles that exist are remembered, for files of one template share a sheet."""

    defaults: RunFormat = DEFAULT_FORMAT
    default_paragraph: str = ""
    hides: bool = False
    emboldens: bool = False
    _styles: dict[str, _Style] = field(default_factory=dict)
    _paragraphs: dict[str, ParagraphStyle] = field(default_factory=dict)
    _runs: dict[str, RunFormat] = field(default_factory=dict)

    def paragraph(self, style_id: str) -> ParagraphStyle:
        """The paragraph style `style_id`; the default one for "" and for ids that are not defined."""
        known = self._paragraphs.get(style_id)
        if known is None:
            known = self._resolve(style_id)
            if style_id in self._styles or not style_id:
                self._paragraphs[style_id] = known
        return known

    def run(self, style_id: str) -> RunFormat:
        """What the character style `style_id` says; nothing for ids that are not defined."""
        known = self._runs.get(style_id)
        if known is None:
            known = self._run_format(style_id)
            if style_id in self._styles:
                self._runs[style_id] = known
        return known

    def number_of_style(self, style_id: str) -> NumberReference | None:
        """The numPr of a numbering style, which numStyleLink points to."""
        style = self._styles.get(style_id)
        return style.numbered if style else None

    def _resolve(self, style_id: str) -> ParagraphStyle:
        defined = style_id in self._styles
        chain = list(self._chain(style_id if defined else self.default_paragraph))
        numbering = next((style for style in chain if style.numbered and style.numbered.num_id is not None), None)
        return ParagraphStyle(
            role=_role(chain[0].name) if chain and defined else "",
            heading=_heading(chain) if defined else _heading_by_id(style_id),
            alignment=next((style.alignment for style in chain if style.alignment is not None), ""),
            run=self._run_format(chain[0].id if chain else "").over(self.defaults),
            numbered=_merged_number(chain) if numbering else None,
            numbered_by=numbering.id if numbering else "",
        )

    def _run_format(self, style_id: str) -> RunFormat:
        merged = RunFormat()
        for style in self._chain(style_id):
            merged = merged.over(style.run)
        return merged

    def _chain(self, style_id: str) -> Iterator[_Style]:
        """The style and those it is based on; broken off where they run in a circle."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(style_id)
            if style is None:
                return
            yield style
            style_id = style.based_on


def parse_styles(raw: bytes) -> StyleSheet:
    """The style sheet in `raw`, a styles.xml. Raises lxml's XMLSyntaxError."""
    root = parse_xml(raw)
    sheet = StyleSheet()
    defaults = root.find(f"{n.w('docDefaults')}/{n.w('rPrDefault')}/{n.RPR}")
    if defaults is not None:
        sheet.defaults = run_format(defaults).over(sheet.defaults)
    for element in root.iterchildren(n.w("style")):
        style = _style(element)
        sheet._styles.setdefault(style.id, style)
        if element.get(n.w("type")) == "paragraph" and is_on(element.get(n.w("default"), "0")):
            sheet.default_paragraph = style.id
    sheet.hides = any(style.run.hidden for style in sheet._styles.values())
    sheet.emboldens = any(style.run.bold for style in sheet._styles.values())
    return sheet


def is_on(value: str | None) -> bool:
    """An on/off attribute; absent means on."""
    return value is None or value.lower() not in _OFF


def run_format(properties: etree._Element) -> RunFormat:
    """What an rPr says, styles not followed."""
    bold, size, font, hidden, style = NO_FORMAT
    for element in properties:
        tag = element.tag
        if tag == n.FONTS:
            font = east_asian_font(element, font)
        elif tag == n.SIZE:
            size = points(element.get(n.VAL, ""), size)
        elif tag == n.BOLD:
            bold = is_on(element.get(n.VAL))
        elif tag == n.VANISH:
            hidden = is_on(element.get(n.VAL))
        elif tag == n.RUN_STYLE_REF:
            style = element.get(n.VAL)
    return RunFormat(bold, size, font, hidden, style)


def east_asian_font(fonts: etree._Element, below: str | None) -> str | None:
    """The font that an rFonts names for Chinese text: "" if it is that of the theme, `below` if it names none."""
    return fonts.get(n.EAST_ASIA) or ("" if fonts.get(n.EAST_ASIA_THEME) is not None else below)


@lru_cache(maxsize=256)
def points(value: str, below: float | None) -> float | None:
    """A size in half points, or in points with a unit as strict files write it; `below` for what is no size."""
    try:
        return float(value[:-2]) if value.endswith("pt") else float(value) / 2
    except ValueError:
        return below


def number_reference(properties: etree._Element) -> NumberReference:
    """What a numPr says."""
    num_id = level = None
    for element in properties.iterchildren(n.NUM_ID, n.NUM_LEVEL):
        if element.tag == n.NUM_ID:
            num_id = element.get(n.VAL, "")
        else:
            level = whole(element.get(n.VAL))
    return NumberReference(num_id, level)


def outline_heading(value: int | None) -> int | None:
    """The heading level that an outlineLvl means; None for body text."""
    return value + 1 if value is not None and 0 <= value < _BODY_OUTLINE else None


def whole(value: str | None) -> int | None:
    """A whole number attribute; None where it is absent, no number, or one that does not fit into 32 bits."""
    try:
        number = int(value) if value else None
    except ValueError:
        return None
    return number if number is not None and abs(number) < _BEYOND_INTEGERS else None


def _style(element: etree._Element) -> _Style:
    name = based_on = ""
    outline, alignment, numbered, run = None, None, None, RunFormat()
    for child in element:
        tag = child.tag
        if tag == n.w("name"):
            name = child.get(n.VAL, "")
        elif tag == n.w("basedOn"):
            based_on = child.get(n.VAL, "")
        elif tag == n.RPR:
            run = run_format(child)
        elif tag == n.PPR:
            outline, alignment, numbered = _paragraph_properties(child)
    return _Style(element.get(n.w("styleId"), ""), name, based_on, outline, alignment, run, numbered)


def _paragraph_properties(element: etree._Element) -> tuple[int | None, str | None, NumberReference | None]:
    outline, alignment, numbered = None, None, None
    for child in element.iterchildren(n.OUTLINE_LEVEL, n.JC, n.NUM_PR):
        if child.tag == n.OUTLINE_LEVEL:
            outline = whole(child.get(n.VAL))
        elif child.tag == n.JC:
            alignment = child.get(n.VAL)
        else:
            numbered = number_reference(child)
    return outline, alignment, numbered


def _role(name: str) -> Role:
    name = name.strip().lower()
    return "contents" if _CONTENTS_NAME.match(name) else _ROLE_NAMES.get(name, "")


def _heading(chain: list[_Style]) -> int | None:
    """The heading level of the nearest style in `chain` that has one by name or says its outline level."""
    for style in chain:
        if _role(style.name):
            return None
        by_name = _HEADING_NAME.fullmatch(style.name.strip())
        if by_name:
            return int(by_name[1])
        if style.outline is not None:
            return outline_heading(style.outline)
    return None


def _heading_by_id(style_id: str) -> int | None:
    """Files stripped of their styles still tell headings by the usual ids."""
    match = _HEADING_ID.fullmatch(style_id)
    return int(match[1]) if match else None


def _merged_number(chain: list[_Style]) -> NumberReference:
    numbers = [style.numbered for style in chain if style.numbered]
    return NumberReference(
        num_id=next((number.num_id for number in numbers if number.num_id is not None), None),
        level=next((number.level for number in numbers if number.level is not None), None),
    )
