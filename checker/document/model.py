"""What was submitted, as plain frozen values: a Document of Blocks in reading order, with Notes on what was left out.

Readers make these; nothing of lxml or python-docx leaves them.
"""

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["title", "heading", "paragraph", "cell", "text-box", "footnote", "endnote"]


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in which table a block stands. Rows and columns count from 1, in the grid (spans filled in).

    `row_header` is the text of the row's first cell, a vertically merged one included ("" for the first
    column itself); `column_header` that of the column's cell in the first row ("" in the first row itself).
    A nested table has its own number and its own cells; its numbers follow those of the outer table.
    """

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    row_header: str = ""
    column_header: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the material, wherever it stands, as Word would show it with all changes accepted.

    index   1-based position in reading order; `paragraph` in the JSON report
    text    the visible text without `number`; tabs as "\\t", line breaks as "\\n"; never empty
    number  the automatic number that Word prints in front ("一、", "（二）", "1."), "" if none;
            a number that was typed is part of `text`
    level   of a heading 1–9 (1 the outermost), of the title 0, else None
    lead    length in characters of a run-in heading at the start of `text`: its leading bold part, if the rest is not
            bold; else 0
    place   where a person finds it in Word: "第14段", "表2 第3行第2列", "文本框 第1段", "脚注3"
    """

    index: int
    kind: BlockKind
    text: str
    number: str = ""
    level: int | None = None
    lead: int = 0
    cell: Cell | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something left out of the blocks or doubtful.

    code   a key of `checker.document.texts.NOTES` ("deleted-text", "hidden-text", "comment", "unread-object" …)
    block  index of the block in or after which it stands; 0 before the first block or for the file as a whole
    place  in words, as in Block
    count  how many characters, comments, objects … the code says which
    detail a name or target to be shown with it, cleaned; never the left-out text itself
    loss   visible content may be missing here: a `missing` in this section becomes `not-evaluated`
    """

    code: str
    block: int = 0
    place: str = ""
    count: int = 1
    detail: str = ""
    loss: bool = False


@dataclass(frozen=True, slots=True)
class Properties:
    """The file's own statement about itself; any field may be "" and none is trusted."""

    title: str = ""
    author: str = ""
    last_modified_by: str = ""
    created: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A material as read: `blocks` is the body with tables, text boxes and notes in place.

    `margins` are the texts of headers and footers, which are no part of the body.
    """

    name: str
    sha256: str
    blocks: tuple[Block, ...]
    margins: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    properties: Properties = Properties()
