"""Where one sentence ends and the next begins, and what number a line starts with."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

_END = re.compile(r"[。！？；](?:[”’」』）]*)|…{2,}(?:[”’]*)")
_ITEM = re.compile(
    r"(?<=[，：、。；！？”）])(?=(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|其[一二三四五六七八九十]，|[（(][0-9一二三四五六七八九十]{1,2}[)）]|[①-⑳]))"
)
_ENUMERATOR = re.compile(
    r"^(?:(?P<count>[一二三四五六七八九十]{1,3})(?:是|者|曰|(?<!十)来(?!二去)|则)[，：]?"
    r"|(?:第|其)(?P<ordinal>[一二三四五六七八九十]{1,3})[条点类件种项桩宗样个笔]?[，、：。]"
    r"|(?P<han>[一二三四五六七八九十]{1,3})、"
    r"|[（(](?P<paren>[一二三四五六七八九十]{1,3})[)）]"
    r"|(?P<digit>[0-9]{1,2})(?:[、.．](?![0-9])|[)）])"
    r"|[（(](?P<round>[0-9]{1,2})[)）]"
    r"|(?P<ring>[①-⑳])"
    r"|(?:首先|其次|再次|再者|最后|此外|另外)[，：])"
)
# With what a number can begin: most sentences begin with none of these.
_BEGINS_NUMBER = frozenset("一二三四五六七八九十第其（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳首再最此另")


@dataclass(frozen=True, slots=True)
class Enumerator:
    """A number typed at the start of a line: its family ("han", "paren", "count" …) and its length in characters."""

    family: str
    length: int


def sentences(text: str) -> list[tuple[int, int]]:
    """The (start, end) of every sentence of a normalised text, in order; together they cover it.

    A sentence ends at 。！？； (closing quotes included) outside of quotation marks, and before an item
    that is counted inside a paragraph (一是…二是…, （1）…).
    """
    cuts = {match.end() for match in _END.finditer(text)}
    cuts.update(match.end() for match in _ITEM.finditer(text))
    inside = _quoted(text)
    bounds = [0, *sorted(cut for cut in cuts if 0 < cut < len(text) and not inside(cut)), len(text)]
    return [(start, end) for start, end in pairwise(bounds) if end > start]


def enumerator(text: str) -> Enumerator | None:
    """The number that a normalised line starts with, if any."""
    if text[:1] not in _BEGINS_NUMBER:
        return None
    match = _ENUMERATOR.match(text)
    return Enumerator(match.lastgroup or "word", match.end()) if match else None


def mostly_quoted(text: str) -> bool:
    """Whether most of the text stands between quotation marks (one that is not closed runs to the end)."""
    inside = 0
    opened = -1
    for position, char in enumerate(text):
        if char == "“":
            opened = position
        elif char == "”" and opened >= 0:
            inside += position - opened - 1
            opened = -1
    if opened >= 0:
        inside += len(text) - opened - 1
    return inside * 2 > len(text)


def _quoted(text: str) -> Callable[[int], bool]:
    spans = [(match.start(), match.end()) for match in re.finditer(r"“[^“”]{0,200}”", text)]
    if not spans:
        return lambda _cut: False
    return lambda cut: any(start < cut < end for start, end in spans)
