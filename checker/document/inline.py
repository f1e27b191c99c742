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
from checker.document.styles import ParagraphStyle, RunFormat, StyleSheet, is_on, run_format
from checker.document.symbols import symbol

_LEAD_ENDS = frozenset("。：:．.！？!?—）)” \u3000\n\t")
_LEAD = re.compile(r"[^。；！？;!?]*\w{2}[^。；！？;!?]*[。；！？;!?]?[”）)]?")
_LONGEST_LEAD = 60
_RUNS_SAMPLED = 2


def visible_text(element: etree._Element, shown: tuple[str, ...]) -> str:
    """The text of a paragraph or run, tabs as tabs and breaks as line ends; soft hyphens are not shown.

    `shown` is what `TextPart.shown` gave for the part.
    """
    if len(shown) == 1:
        return "".join([text.text or "" for text in element.iter(n.T)])
    parts = []
    for each in element.iter(shown):
        write = _WRITERS.get(each.tag)
        parts.append(write(each) if write else each.text or "")
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class RunReader:
    """Looks at runs in the light of the styles of a file."""

    styles: StyleSheet
    shown: tuple[str, ...]

    def look(self, paragraph: etree._Element, style: ParagraphStyle, alignment: str) -> Look:
        """How a short paragraph looks."""
        formats = [self._effective(run, style) for run in _runs_with_text(paragraph)] or [style.run]
        fonts = {each.font for each in formats}
        return Look(
            bold=all(each.bold for each in formats),
            size=min(each.size or 0.0 for each in formats),
            centred=alignment == "center",
            right=alignment in ("right", "end"),
            font=formats[0].font or "" if len(fonts) == 1 else "",
        )

    def sample(self, paragraph: etree._Element, style: ParagraphStyle) -> Look:
        """How running text looks, by the first runs of a long paragraph; the size is that of the largest."""
        runs = islice(_runs_with_text(paragraph), _RUNS_SAMPLED)
        formats = [self._effective(run, style) for run in runs] or [style.run]
        return Look(
            bold=all(each.bold for each in formats),
            size=max(each.size or 0.0 for each in formats),
            font=formats[0].font or "",
        )

    def lead_length(self, paragraph: etree._Element, text: str, style: ParagraphStyle) -> int:
        """The length in `text` of a bold run-in heading: a bold phrase at its start that ends like one; else 0."""
        if style.run.bold or not self._begins_bold(paragraph):
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
                first = next(_runs_with_text(paragraph), None)
                return first is not None and self._is_bold(first)
        return False

    def _is_bold(self, run: etree._Element) -> bool:
        if not len(run) or (first := run[0]).tag != n.RPR:
            return False
        by_style = False
        for element in first:
            tag = element.tag
            if tag == n.BOLD:
                return is_on(element.get(n.VAL))
            if tag == n.RUN_STYLE_REF:
                by_style = bool(self.styles.run(element.get(n.VAL, "")).bold)
        return by_style

    def _effective(self, run: etree._Element, style: ParagraphStyle) -> RunFormat:
        first = run[0]
        if first.tag != n.RPR:
            return style.run
        direct = run_format(first)
        if direct.style:
            direct = direct.over(self.styles.run(direct.style))
        return direct.over(style.run)


def _runs_with_text(paragraph: etree._Element) -> Iterator[etree._Element]:
    for run in paragraph.iter(n.R):
        for element in run:
            if element.tag == n.T and (text := element.text) and not text.isspace():
                yield run
                break


def _tab(element: etree._Element) -> str:
    """A tab; but the same tag also defines a tab stop."""
    parent = element.getparent()
    return "" if parent is not None and parent.tag == n.TABS else "\t"


def _symbol(element: etree._Element) -> str:
    try:
        code = int(element.get(n.w("char"), ""), 16)
    except ValueError:
        return ""
    return symbol(element.get(n.w("font"), ""), code)


_WRITERS: dict[str, Callable[[etree._Element], str]] = {
    n.TAB: _tab,
    n.PTAB: lambda element: "\t",
    n.BR: lambda element: "\n",
    n.CR: lambda element: "\n",
    n.NO_BREAK_HYPHEN: lambda element: "-",
    n.SYM: _symbol,
    n.MATH_TEXT: lambda element: element.text or "",
}
