"""Text out of a file, made fit for a terminal, an XML file, a web page: nothing in it can steer or hide anything."""

import re

from checker.document.unseen import seen

# Line and paragraph separators and tabs become a space; what follows them below is removed.
_SPACES = re.compile("[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]+")


def printable(text: str) -> str:
    """`text` on one line, without anything that cannot be seen.

    >>> printable("住房\\x1b[31m情况\\u202e\\n\\t说明")
    '住房[31m情况 说明'
    """
    return seen(_SPACES.sub(" ", text))


def shortened(text: str, limit: int) -> str:
    """`text`, cut at `limit` characters with … where it is longer."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
