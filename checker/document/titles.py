"""Which lines are the title: by style, or the most prominent of the short lines before the text begins."""

import re
from collections.abc import Sequence

from checker.document.lines import ASIDE, PLAIN, SENTENCE_END, Line, Look, is_date
from checker.document.number_families import heading_number

_LONGEST_TITLE = 60
_PLAIN_TITLE_LENGTHS = range(5, 41)
_MOST_TITLE_LINES = 3
_MOST_TOP_LINES = 10
_ATTACHMENT = re.compile(r"附\s*[件表]\s*[0-9一二三四五六七八九十]*\s*[:：]?")


def find_titles(lines: Sequence[Line], body: Look) -> list[int]:
    """The lines of the title, at most three that stand together. `body` is the look of the running text."""
    by_style = [index for index, line in enumerate(lines) if line.role == "title" and len(line.text) <= _LONGEST_TITLE]
    if by_style:
        run = _together(by_style, by_style[0])
        after = run[-1] + 1
        return [*run, after] if after < len(lines) and lines[after].role == "subtitle" else run
    top = _top_lines(lines)
    if not top:
        return []
    first = lines[top[0]]
    if first.styled is not None:
        return [top[0]] if _is_title_in_heading_style(lines, top[0]) else []
    prominence = {index: (lines[index].look or PLAIN).prominence() for index in top}
    greatest = max(prominence.values())
    most = [index for index in top if prominence[index] == greatest]
    look = first.look or PLAIN
    if len(most) < len(top) or _stands_out(look, body):
        return _together(most, most[0])
    return [top[0]] if look.centred or len(first.text) in _PLAIN_TITLE_LENGTHS else []


def _stands_out(look: Look, body: Look) -> bool:
    """Whether a line looks like a title by more than its place, so that a second one like it belongs to it."""
    return (look.bold and not body.bold) or look.in_heading_font() or 0 < body.size < look.size


def _top_lines(lines: Sequence[Line]) -> list[int]:
    """The short lines before the text begins, in which the title is to be found; dates and the like left out."""
    top: list[int] = []
    for index, line in enumerate(lines):
        if line is ASIDE:
            if top:
                break
            continue
        if line.styled is not None:
            if not top:
                top.append(index)
            break
        numbered = heading_number(line.text, line.number) is not None
        if line.look is None or numbered or line.text.endswith(SENTENCE_END) or len(top) >= _MOST_TOP_LINES:
            break
        if not (line.look.right or line.text.endswith(("：", ":")) or _is_formal_line(line.text)):
            top.append(index)
    return top


def _is_formal_line(text: str) -> bool:
    return bool(is_date(text) or _ATTACHMENT.fullmatch(text))


def _is_title_in_heading_style(lines: Sequence[Line], index: int) -> bool:
    """Some write the title in the first heading style: nothing else stands on its level."""
    line = lines[index]
    level = line.styled or 0
    if line.number or heading_number(line.text) is not None or len(line.text) > _LONGEST_TITLE:
        return False
    others = (other for position, other in enumerate(lines) if position != index)
    return not any(other.styled is not None and other.styled <= level for other in others)


def _together(indexes: Sequence[int], start: int) -> list[int]:
    """`start` and the indexes that follow it without a gap."""
    run = [start]
    while run[-1] + 1 in indexes and len(run) < _MOST_TITLE_LINES:
        run.append(run[-1] + 1)
    return run
