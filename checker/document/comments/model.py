"""Comments that are to stand in a copy of a .docx, by the blocks that the reader gave."""

from dataclasses import dataclass

from checker.document.model import Note


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters of a block's text, from `start` to before `end`; None for its end."""

    block: int
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of some lines of text, from `spot` on to the end of `last` (None: to the end of `spot`)."""

    lines: tuple[str, ...]
    spot: Spot
    last: Spot | None = None


@dataclass(frozen=True, slots=True)
class Writer:
    """Who the comments are by."""

    author: str
    initials: str


@dataclass(frozen=True, slots=True)
class Commented:
    """The copy, and notes (codes of `comments.texts.NOTES`) on what it does not have."""

    content: bytes
    notes: tuple[Note, ...] = ()
