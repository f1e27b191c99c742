"""Characters that a file carries but nobody sees: they can hide words from a search, or steer a terminal."""

import re

# C0 and C1 controls, soft hyphen, zero-width and bidirectional signs, invisible operators, interlinear annotation,
# byte order mark, musical and tag controls, lone surrogates, and non-characters. Tab and line feed are seen.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\ufdd0-\ufdef"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_LONGEST_LABEL = 100


def seen(text: str) -> str:
    """`text` without the characters that nobody sees.

    >>> seen("住\\u200b房\\u202e")
    '住房'
    """
    return UNSEEN.sub("", text)


def label(text: str) -> str:
    """A name or target from inside a file, fit to be shown in a message: on one line and not long."""
    line = seen(" ".join(text.split()))
    return line if len(line) <= _LONGEST_LABEL else line[: _LONGEST_LABEL - 1] + "…"
