"""numbering.xml and the numbers that Word prints in front of paragraphs.

The rules are those that Word follows: counters belong to the abstract list, so two lists on one abstract list continue
each other; an override of the start counts once, at the first use; a missing start is 0; a level used for the first
time makes upper levels that were never used count as used once.
"""

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from checker.document import names as n
from checker.document.number_formats import format_number
from checker.document.package import parse_xml
from checker.document.styles import StyleSheet, is_on, whole
from checker.document.symbols import bullet
from checker.document.unseen import seen

_PLACEHOLDER = re.compile(r"%([1-9])")
_PADDED = re.compile(r"(0{1,9}1), 0+2\b")
_LEVELS = range(9)
_LONGEST_LINK = 8
_LONGEST_TEXT = 100
_LONGEST_NUMBER = 200
_NEVER = 0


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restart_after`: None after every upper level, 0 never, k only after level k (from 1)."""

    start: int = 0
    format: str = "decimal"
    text: str = ""
    style: str = ""
    restart_after: int | None = None
    all_decimal: bool = False
    hidden: bool = False

    def restarts_after(self, upper: int) -> bool:
        """Whether using level `upper` (from 0) starts this one again."""
        if self.restart_after is None:
            return True
        return self.restart_after != _NEVER and upper < self.restart_after


@dataclass(slots=True)
class _Abstract:
    id: str
    levels: dict[int, Level]
    style_link: str


@dataclass(slots=True)
class _Override:
    start: int | None = None
    level: Level | None = None


@dataclass(slots=True)
class _List:
    abstract: str
    overrides: dict[int, _Override]


@dataclass(frozen=True, slots=True)
class ListDefinition:
    """A list with links and overrides followed: which counters it uses, its levels, and where it starts anew."""

    counters: str
    levels: dict[int, Level]
    starts: dict[int, int]

    def level_of_style(self, style_id: str) -> int:
        """The level that belongs to a paragraph style; the first if none does."""
        return next((index for index, level in self.levels.items() if level.style == style_id), 0)


@dataclass(slots=True)
class Numbering:
    """All lists of a file. Unchanged after parsing, so files of one template may share it."""

    _abstracts: dict[str, _Abstract] = field(default_factory=dict)
    _lists: dict[str, _List] = field(default_factory=dict)

    def definition(self, num_id: str, styles: StyleSheet) -> ListDefinition | None:
        """The list `num_id`; None if it is not defined. numStyleLink is followed through `styles`."""
        target = self._lists.get(num_id)
        if target is None:
            return None
        abstract = self._linked(self._abstracts.get(target.abstract), styles)
        if abstract is None:
            return None
        levels, starts = dict(abstract.levels), {}
        for index, override in target.overrides.items():
            if override.level is not None:
                levels[index] = override.level
            if override.start is not None:
                starts[index] = override.start
        return ListDefinition(abstract.id, levels, starts)

    def _linked(self, abstract: _Abstract | None, styles: StyleSheet) -> _Abstract | None:
        """The abstract list that has the levels: some only name a numbering style, which names a list."""
        for _ in range(_LONGEST_LINK):
            if abstract is None or abstract.levels or not abstract.style_link:
                return abstract
            reference = styles.number_of_style(abstract.style_link)
            target = self._lists.get(reference.num_id or "") if reference else None
            abstract = self._abstracts.get(target.abstract) if target else None
        return None


class Counters:
    """Counts through one document in reading order."""

    def __init__(self, numbering: Numbering, styles: StyleSheet) -> None:
        self._numbering = numbering
        self._styles = styles
        self._definitions: dict[str, ListDefinition | None] = {}
        self._values: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def definition(self, num_id: str) -> ListDefinition | None:
        """The list `num_id`, None if there is none."""
        if num_id not in self._definitions:
            self._definitions[num_id] = self._numbering.definition(num_id, self._styles)
        return self._definitions[num_id]

    def next_number(self, num_id: str, index: int) -> str:
        """Count one paragraph on level `index` (from 0) of list `num_id`; the number as printed, "" for none."""
        definition = self.definition(num_id)
        if definition is None or index not in definition.levels:
            return ""
        values = self._values.setdefault(definition.counters, [None] * len(_LEVELS))
        self._count(num_id, definition, index, values)
        return _printed(definition, index, values)

    def _count(self, num_id: str, definition: ListDefinition, index: int, values: list[int | None]) -> None:
        for upper in range(index):
            if values[upper] is None:
                values[upper] = _start(definition, upper)
        if index in definition.starts and (num_id, index) not in self._started:
            self._started.add((num_id, index))
            values[index] = definition.starts[index]
        else:
            current = values[index]
            values[index] = _start(definition, index) if current is None else current + 1
        for deeper in _LEVELS[index + 1 :]:
            level = definition.levels.get(deeper)
            if level is None or level.restarts_after(index):
                values[deeper] = None


def parse_numbering(raw: bytes) -> Numbering:
    """The lists in `raw`, a numbering.xml. Raises lxml's XMLSyntaxError."""
    root = parse_xml(raw)
    abstracts = (_abstract(element) for element in root.iterchildren(n.w("abstractNum")))
    return Numbering(
        _abstracts={abstract.id: abstract for abstract in abstracts},
        _lists={element.get(n.NUM_ID, ""): _list(element) for element in root.iterchildren(n.w("num"))},
    )


def _start(definition: ListDefinition, index: int) -> int:
    level = definition.levels.get(index)
    return definition.starts.get(index, level.start if level else 1)


def _printed(definition: ListDefinition, index: int, values: list[int | None]) -> str:
    level = definition.levels[index]
    if level.hidden:
        return ""

    def number(match: re.Match[str]) -> str:
        upper = int(match[1]) - 1
        value = values[upper]
        named = definition.levels.get(upper)
        if value is None or named is None:
            return ""
        decimal = level.all_decimal and named.format != "decimalZero"
        return format_number(value, "decimal" if decimal else named.format)

    return _PLACEHOLDER.sub(number, level.text, count=len(_LEVELS)).strip()[:_LONGEST_NUMBER]


def _abstract(element: etree._Element) -> _Abstract:
    link = element.find(n.w("numStyleLink"))
    return _Abstract(
        id=element.get(n.w("abstractNumId"), ""),
        levels=dict(level for level in map(_level, element.iterchildren(n.w("lvl"))) if level[0] in _LEVELS),
        style_link="" if link is None else link.get(n.VAL, ""),
    )


def _list(element: etree._Element) -> _List:
    abstract = element.find(n.w("abstractNumId"))
    overrides = {}
    for child in element.iterchildren(n.w("lvlOverride")):
        start, level = child.find(n.w("startOverride")), child.find(n.w("lvl"))
        index = whole(child.get(n.NUM_LEVEL)) or 0
        if index in _LEVELS:
            overrides[index] = _Override(
                start=None if start is None else whole(start.get(n.VAL)) or 0,
                level=None if level is None else _level(level)[1],
            )
    return _List("" if abstract is None else abstract.get(n.VAL, ""), overrides)


def _level(element: etree._Element) -> tuple[int, Level]:
    level = Level()
    fonts = ""
    for child in element:
        tag, value = child.tag, child.get(n.VAL)
        if tag == n.w("start"):
            level = replace(level, start=whole(value) or 0)
        elif tag == n.w("numFmt"):
            level = replace(level, format=_padding(child) or value or "decimal")
        elif tag == n.ALTERNATE_CONTENT:
            level = replace(level, format=_alternative_format(child))
        elif tag == n.w("lvlText"):
            level = replace(level, text=seen(value or "")[:_LONGEST_TEXT])
        elif tag == n.STYLE_REF:
            level = replace(level, style=value or "")
        elif tag == n.w("lvlRestart"):
            level = replace(level, restart_after=whole(value))
        elif tag == n.w("isLgl"):
            level = replace(level, all_decimal=is_on(value))
        elif tag == n.RPR:
            fonts = _symbol_font(child)
            level = replace(level, hidden=any(is_on(each.get(n.VAL)) for each in child.iterchildren(n.VANISH)))
    if level.format == "bullet":
        level = replace(level, text=bullet(fonts, level.text))
    return whole(element.get(n.NUM_LEVEL)) or 0, level


def _alternative_format(element: etree._Element) -> str:
    """Word's newer number formats stand in an alternative; the fallback has the plain one."""
    choice = element.find(f"{n.CHOICE}/{n.w('numFmt')}")
    padding = "" if choice is None else _padding(choice)
    if padding:
        return padding
    fallback = element.find(f"{n.FALLBACK}/{n.w('numFmt')}")
    return "decimal" if fallback is None else fallback.get(n.VAL, "decimal")


def _padding(element: etree._Element) -> str:
    """The first number of a format that pads with zeros, which is its name here: ``001, 002, 003, ...``."""
    match = _PADDED.match(element.get(n.w("format"), ""))
    return match[1] if match else ""


def _symbol_font(properties: etree._Element) -> str:
    fonts = properties.find(n.FONTS)
    return "" if fonts is None else fonts.get(n.ASCII) or fonts.get(n.EAST_ASIA) or ""
