"""What is compared: papers as blocks of text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """A block of a paper.

    index   its number in the document
    text    verbatim
    counts  False for what is never copied text: a title, a heading, the label of a cell, a signature
    place   where it stands, in words
    """

    index: int
    text: str
    counts: bool = True
    place: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its name (a path), the digest of its file, the key of its unit ("" if unknown), its blocks in order.

    Papers of different `kind` with the same key of an `author` ("" if unknown) are not compared: what one admits in the
    one may be repeated in the other.
    """

    name: str
    sha256: str
    unit: str
    blocks: tuple[PaperBlock, ...]
    author: str = ""
    kind: str = ""
