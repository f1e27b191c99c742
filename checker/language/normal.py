"""One spelling for comparing: full and half width, the marks that vary, spaces inside Chinese text.

The normalised text keeps the way back: every position in it has its position in the original, so that a
quote is always the author's own characters.
"""

import re
from dataclasses import dataclass

_WIDE = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)}  # ０-９ Ａ-Ｚ ａ-ｚ
_MARKS = str.maketrans(
    {
        **{chr(wide): chr(plain) for wide, plain in _WIDE.items() if chr(plain).isalnum()},
        ",": "，",
        ";": "；",
        ":": "：",
        "?": "？",
        "!": "！",
        "(": "（",
        ")": "）",
        "｡": "。",
        "○": "〇",
        "◯": "〇",
        "％": "%",
        "．": ".",
        "＂": '"',
        "「": "“",
        "」": "”",
        "『": "“",
        "』": "”",
        "\u00a0": " ",
        "\u3000": " ",
        "\t": " ",
    }
)
_SPACE = re.compile(r"\s+")
_DIGIT_GROUP = re.compile(r"(?<=\d)[，](?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Normal:
    """`text` for comparing, and for each of its positions (the end included) the position in the original."""

    text: str
    original: str
    _map: tuple[int, ...] | None = None

    def at(self, position: int) -> int:
        """The position in the original of a position in `text`."""
        return position if self._map is None else self._map[position]

    def quote(self, start: int, end: int) -> str:
        """The original characters of `text[start:end]`, without surrounding space."""
        stop = self.at(end - 1) + 1 if end > start else self.at(start)
        return self.original[self.at(start) : stop].strip()


def normalise(original: str) -> Normal:
    """Bring `original` to the one spelling that patterns are written in.

    Marks and digits change one for one. White space goes, line breaks included: headings are broken and names
    spaced out for looks (“对 照 检 查”). ASCII quotation marks become “ and ” in turn.
    """
    text = _DIGIT_GROUP.sub(",", original.translate(_MARKS))
    if '"' in text:
        text = _pair_quotes(text)
    if _SPACE.search(text) is None:
        return Normal(text, original)
    kept = [index for index, char in enumerate(text) if not char.isspace()]
    return Normal("".join(text[index] for index in kept), original, (*kept, len(text)))


def _pair_quotes(text: str) -> str:
    parts = text.split('"')
    marks = "“”"
    return "".join(part + (marks[index % 2] if index < len(parts) - 1 else "") for index, part in enumerate(parts))
