"""The visible text of one paragraph, and how its runs look.

Expects a tree from which deletions, hidden text, field codes and text boxes are gone.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from checker.document import names as n
from checker.document.lines import Look
from checker.document.styles import NO_FORMAT, ParagraphStyle, RunFormat, StyleSheet, east_asian_font, is_on, points
from checker.document.symbols import bullet, is_symbol_font, symbol
from checker.document.unseen import seen

_LEAD_ENDS = frozenset("。：:．.！？!?—）)” \u3000\n\t")
_LEAD = re.compile(r"[^。；！？;!?]*\w{2}[^。；！？;!?]*[。；！？;!?]?[”）)]?")
_LONGEST_LEAD = 60
_RUNS_SAMPLED = 2
_FORMATTING = (n.R, n.T, n.RUN_STYLE_REF, n.FONTS, n.BOLD, n.SIZE)


def visible_text(element: etree._Element, shown: tuple[str, ...]) -> str:
    """The text of a paragraph or run, tabs as tabs and breaks as line ends; soft hyphens are not shown.

    `shown` is what `shown_tags` gave for the part.
    """
    if len(shown) == 1:
        return "".join([text.text or "" for text in element.iter(n.T)])
    parts = []
    for each in element.iter(shown):
        write = _WRITERS.get(each.tag)
        parts.append(write(each) if write else each.text or "")
    return "".join(parts)


def show_symbols(paragraph: etree._Element) -> None:
    """Change what is written in a symbol font into the characters that this font shows."""
    for run in paragraph.iter(n.R):
        fonts = run.find(f"{n.RPR}/{n.FONTS}")
        font = "" if fonts is None else fonts.get(n.ASCII) or fonts.get(n.EAST_ASIA) or ""
        if is_symbol_font(font):
            for element in run.iterchildren(n.T):
                element.text = bullet(font, element.text or "")


def on_one_line(text: str) -> str:
    """The text of one w:t, in which a line end is only white space of the XML."""
    return " ".join(text.split()) if "\n" in text else text


@dataclass(frozen=True, slots=True)
class RunReader:
    """Looks at runs in the light of the styles of a file; `has_bold` if any run is bold by itself or by its style."""

    styles: StyleSheet
    shown: tuple[str, ...]
    has_bold: bool

    def look(self, paragraph: etree._Element, style: ParagraphStyle, alignment: str) -> Look:
        """How a short paragraph looks."""
        formats = list(self._formats(paragraph, style.run)) or [style.run]
        bold, size, font = all(each.bold for each in formats), formats[0].size or 0.0, formats[0].font or ""
        for other in formats[1:]:
            size = min(size, other.size or 0.0)
            font = font if font == (other.font or "") else ""
        return Look(bold, size, centred=alignment == "center", right=alignment in ("right", "end"), font=font)

    def sample(self, paragraph: etree._Element, style: ParagraphStyle) -> Look:
        """How running text looks, by the first runs of a long paragraph; the size is that of the largest."""
        formats = list(islice(self._formats(paragraph, style.run), _RUNS_SAMPLED)) or [style.run]
        return Look(
            bold=all(each.bold for each in formats),
            size=max(each.size or 0.0 for each in formats),
            font=formats[0].font or "",
        )

    def lead_length(self, paragraph: etree._Element, text: str, style: ParagraphStyle) -> int:
        """The length in `text` of a bold run-in heading: a bold phrase at its start that ends like one; else 0."""
        if not self.has_bold or style.run.bold or not self._begins_bold(paragraph):
            return 0
        bold = ""
        for run in paragraph.iter(n.R):
            part = visible_text(run, self.shown)
            if part.strip() and not self._is_bold(run):
                break
            bold += part
            if len(bold) > _LONGEST_LEAD:
                return 0
        lead = bold.strip()
        if not lead or len(lead) >= len(text) or not text.startswith(lead):
            return 0
        ends_like_one = lead[-1] in _LEAD_ENDS or text[len(lead)] in _LEAD_ENDS
        return len(lead) if ends_like_one and _LEAD.fullmatch(lead) else 0

    def _begins_bold(self, paragraph: etree._Element) -> bool:
        """Whether the first run with text is bold, found quickly where runs stand directly in the paragraph."""
        for child in paragraph:
            tag = child.tag
            if tag == n.R:
                if self._is_bold(child):
                    return True
                if visible_text(child, self.shown).strip():
                    return False
            elif tag != n.PPR:
                first = next(self._formats(paragraph, NO_FORMAT), None)
                return first is not None and bool(first.bold)
        return False

    def _is_bold(self, run: etree._Element) -> bool:
        if not len(run) or (properties := run[0]).tag != n.RPR:
            return False
        by_style = False
        for element in properties:
            tag = element.tag
            if tag == n.BOLD:
                return is_on(element.get(n.VAL))
            if tag == n.RUN_STYLE_REF:
                by_style = bool(self.styles.run(element.get(n.VAL, "")).bold)
        return by_style

    def _formats(self, paragraph: etree._Element, below: RunFormat) -> Iterator[RunFormat]:
        """The format of every run with text, laid over `below`: what stands before the first run is not its own."""
        bold, size, font, _, _ = below
        waiting = True
        for element in paragraph.iter(_FORMATTING):
            tag = element.tag
            if tag == n.T:
                if waiting and (text := element.text) and not text.isspace():
                    yield RunFormat(bold, size, font)
                    waiting = False
            elif tag == n.R:
                bold, size, font, _, _ = below
                waiting = True
            elif tag == n.SIZE:
                size = points(element.get(n.VAL, ""), size)
            elif tag == n.FONTS:
                font = east_asian_font(element, font)
            elif tag == n.BOLD:
                bold = is_on(element.get(n.VAL))
            else:
                bold, size, font, _, _ = self.styles.run(element.get(n.VAL, "")).over(below)


def _tab(element: etree._Element) -> str:
    """A tab; but the same tag also defines a tab stop."""
    parent = element.getparent()
    return "" if parent is not None and parent.tag == n.TABS else "\t"


def _symbol(element: etree._Element) -> str:
    try:
        code = int(element.get(n.w("char"), ""), 16)
    except ValueError:
        return ""
    return seen(symbol(element.get(n.w("font"), ""), code))


_WRITERS: dict[str, Callable[[etree._Element], str]] = {
    n.TAB: _tab,
    n.PTAB: lambda element: "\t",
    n.BR: lambda element: "\n",
    n.CR: lambda element: "\n",
    n.NO_BREAK_HYPHEN: lambda element: "-",
    n.SYM: _symbol,
    n.MATH_TEXT: lambda element: element.text or "",
}
