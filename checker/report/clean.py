"""Text out of a file, made fit for a terminal, an XML file, a web page: nothing in it can steer or hide anything."""

import re

# Line and paragraph separators and tabs become a space; what follows them below is removed.
_SPACES = re.compile("[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]+")

# C0 and C1 controls, soft hyphen, zero-width and bidirectional signs, invisible operators, interlinear annotation,
# byte order mark, musical and tag controls, lone surrogates, and non-characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\ufdd0-\ufdef"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


def printable(text: str) -> str:
    """`text` on one line, without anything that cannot be seen.

    >>> printable("住房\\x1b[31m情况\\u202e\\n\\t说明")
    '住房[31m情况 说明'
    """
    return _UNSEEN.sub("", _SPACES.sub(" ", text))


def shortened(text: str, limit: int) -> str:
    """`text`, cut at `limit` characters with … where it is longer."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
