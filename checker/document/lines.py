"""Paragraphs as far as titles and headings go: text, number, look and style, and nothing of files."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

Role = Literal["", "title", "subtitle", "contents"]

SENTENCE_END = tuple("。；！？;!?…")

_HEADING_FONT = re.compile(r"黑|楷|标宋|中宋|hei|kai|bold", re.IGNORECASE)
_FONT_WEIGHTS = (
    (re.compile(r"标宋|中宋"), 6),
    (re.compile(r"黑|hei", re.IGNORECASE), 4),
    (re.compile(r"楷|kai", re.IGNORECASE), 2),
)
_DIGIT = "[0-9０-９一二三四五六七八九十〇○零×xX]"
_DATE = re.compile(
    rf"[（(]?\s*{_DIGIT}{{2,4}}\s*[年./\-—－]\s*(?:{_DIGIT}{{1,3}}\s*[月./\-—－]?\s*)?(?:{_DIGIT}{{1,3}}\s*[日号]?)?\s*[）)]?"
)


class Look(NamedTuple):
    """How a line looks: `bold` and `font` of all its runs, `size` in points of its smallest one."""

    bold: bool = False
    size: float = 0.0
    centred: bool = False
    right: bool = False
    font: str = ""

    def in_heading_font(self) -> bool:
        """Whether the font is one of those that official papers keep for titles and headings."""
        return _HEADING_FONT.search(self.font) is not None

    def prominence(self, body_size: float = 0.0) -> tuple[bool, float, int]:
        """For comparing: the greater, the more the line stands out from text of `body_size`.

        Sizes up to that of the text count as the same; fonts rank as in official papers.
        """
        weight = next((weight for font, weight in _FONT_WEIGHTS if font.search(self.font)), 0)
        return (self.centred, max(self.size, body_size), weight + self.bold)


PLAIN = Look()


class Line(NamedTuple):
    """A paragraph of the body, or what stands between two of them.

    text    its visible text; `number` the automatic number in front of it
    look    None for what is too long to be a heading
    styled  heading level by style or outline level
    role    what its style says it is
    """

    text: str
    number: str = ""
    look: Look | None = None
    styled: int | None = None
    role: Role = ""


ASIDE = Line(text="")
"""A table cell, text box or note."""


def is_date(text: str) -> bool:
    """Whether `text` is nothing but a date: 2014年6月18日, 二〇一四年五月, （2014.6）."""
    return _DATE.fullmatch(text) is not None


def typical_look(looks: Iterable[Look]) -> Look:
    """The look that most of the running text has, each trait by itself."""
    samples = list(looks)
    if not samples:
        return PLAIN
    return Look(
        bold=Counter(look.bold for look in samples).most_common(1)[0][0],
        size=Counter(look.size for look in samples).most_common(1)[0][0],
        font=Counter(look.font for look in samples).most_common(1)[0][0],
    )
