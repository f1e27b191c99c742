"""Breaking Chinese and mixed text into lines of a terminal, by the cells that it takes there."""

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

# A piece is not broken: a word of letters and digits or one other sign, with the opening signs before it and the
# closing signs after it, for none of these may stand alone at the end or the beginning of a line.
_PIECE = re.compile(
    r"[（《“‘【〔(\[]*(?:[\w@/%+\-][\w.@/%+\-'’]*|\S)[，。；：、？！）》”’】〕…,.;:?!)\]·]*|\s+", re.ASCII
)


def wrapped(text: str, width: int) -> list[str]:
    """The lines of `text`, none wider than `width` cells.

    >>> wrapped("住房情况，按规定说明。", 8)
    ['住房情', '况，按规', '定说明。']
    """
    if cell_len(text) <= width:
        return [text.rstrip()]
    lines, line = [], ""
    for piece in _pieces(text, width):
        if cell_len(line) + cell_len(piece) <= width:
            line += piece
        else:
            lines.append(line.rstrip())
            line = piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _pieces(text: str, width: int) -> Iterator[str]:
    for match in _PIECE.finditer(text):
        piece = match[0]
        if cell_len(piece) > width:
            yield from chop_cells(piece, width)
        else:
            yield piece
