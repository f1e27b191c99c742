"""From one gram that two texts share to the whole stretch that they share, over changes of a few characters."""

from dataclasses import dataclass
from typing import NamedTuple

_CHANGES = ((2, 4), (6, 4), (14, 6))  # a character; a name; a name and its office: and how many must agree behind it
_GIVES_UP = 24


class Block(NamedTuple):
    """`length` characters that are equal from `a` in the one text and from `b` in the other."""

    a: int
    b: int
    length: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Equal blocks one after another in both texts, with small changes between them."""

    blocks: tuple[Block, ...]

    @property
    def start_a(self) -> int:
        return self.blocks[0].a

    @property
    def start_b(self) -> int:
        return self.blocks[0].b

    @property
    def end_a(self) -> int:
        return self.blocks[-1].a + self.blocks[-1].length

    @property
    def end_b(self) -> int:
        return self.blocks[-1].b + self.blocks[-1].length

    @property
    def equal(self) -> int:
        """How many characters are equal."""
        return sum(block.length for block in self.blocks)


def extend(a: str, b: str, at_a: int, at_b: int) -> Segment:
    """The stretch around a place where the texts are equal.

    It grows over a change when equal characters follow it, and ends where what follows is not worth the changes: at
    the best sum of equal characters less the cost of the changes.
    """
    forward = _grow(a, b, at_a, at_b)
    back_a, back_b = a[:at_a][::-1], b[:at_b][::-1]
    backward = [Block(at_a - x - n, at_b - y - n, n) for x, y, n in reversed(_grow(back_a, back_b, 0, 0))]
    if backward and forward and backward[-1].a + backward[-1].length == forward[0].a == at_a:
        last = backward.pop()
        forward[0] = Block(last.a, last.b, last.length + forward[0].length)
    return Segment(tuple(backward + forward))


def _grow(a: str, b: str, at_a: int, at_b: int) -> list[Block]:
    blocks: list[Block] = []
    score = best = 0.0
    kept = 0
    while True:
        length = _common(a, b, at_a, at_b)
        if length:
            blocks.append(Block(at_a, at_b, length))
            score += length
            at_a, at_b = at_a + length, at_b + length
            if score > best:
                best, kept = score, len(blocks)
        step = _after_change(a, b, at_a, at_b)
        if step is None:
            break
        score -= max(step) / 2 + 1
        if score < best - _GIVES_UP:
            break
        at_a, at_b = at_a + step[0], at_b + step[1]
    return blocks[:kept]


def _common(a: str, b: str, at_a: int, at_b: int) -> int:
    """How many characters are equal from here: in growing strides, then by halves."""
    most = min(len(a) - at_a, len(b) - at_b)
    length, stride = 0, 8
    while length < most:
        stride = min(stride, most - length)
        if a[at_a + length : at_a + length + stride] == b[at_b + length : at_b + length + stride]:
            length += stride
            stride *= 2
        elif stride == 1:
            break
        else:
            most = length + stride
            stride //= 2
    return length


def _after_change(a: str, b: str, at_a: int, at_b: int) -> tuple[int, int] | None:
    """How far both texts go on until they are equal again; the smallest change first."""
    for widest, anchor in _CHANGES:
        later = {b[at_b + y : at_b + y + anchor]: y for y in range(widest, -1, -1)}
        found = None
        for x in range(min(widest, len(a) - at_a - anchor) + 1):
            y = later.get(a[at_a + x : at_a + x + anchor], -1)
            if y >= 0 and (found is None or (max(x, y), abs(x - y)) < (max(found), abs(found[0] - found[1]))):
                found = x, y
        if found is not None:
            return found
    return None
