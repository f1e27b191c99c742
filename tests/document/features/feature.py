"""One feature of the format: a small file made from raw XML, and all that a reader must see of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pytest

from checker.document import Block, Document, read_bytes
from tests.document.docx_builder import abstract, docx, level, num, numbered

_KINDS = {"text-box": "box: ", "footnote": "footnote: ", "endnote": "endnote: "}


@dataclass(frozen=True)
class Feature:
    """`body` goes into w:body; `seen` are its blocks as `shown` writes them, `notes` the codes of the notes on it.

    parts   contents of linked parts by kind (numbering, styles, footnotes …)
    files   further or other parts by name, as they are
    """

    name: str
    body: str
    seen: tuple[str, ...]
    notes: tuple[str, ...] = ()
    margins: tuple[str, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str | bytes] = field(default_factory=dict)

    def data(self) -> bytes:
        """The file."""
        return docx(self.body, self.files, **self.parts)

    def expected(self) -> tuple[list[str], list[str], list[str]]:
        """What `read` must give."""
        return list(self.seen), list(self.notes), list(self.margins)

    def read(self) -> tuple[list[str], list[str], list[str]]:
        """The blocks, notes and margins that the reader gives."""
        return view(read_bytes("feature.docx", self.data()))


def view(document: Document) -> tuple[list[str], list[str], list[str]]:
    """The blocks, notes and margins of a document in a form that is easy to write down."""
    return (
        [shown(block) for block in document.blocks],
        [note.code for note in document.notes],
        list(document.margins),
    )


def shown(block: Block) -> str:
    """A block in one line: ``一、 text``, ``[row,column] text``, ``[row,column rows×columns] text``, ``box: text``."""
    prefix = _KINDS.get(block.kind, "")
    cell = block.cell
    if cell is not None:
        spans = f" {cell.row_span}×{cell.column_span}" if (cell.row_span, cell.column_span) != (1, 1) else ""
        prefix = f"[{cell.row},{cell.column}{spans}] "
    return prefix + (f"{block.number} " if block.number else "") + block.text


def each(features: Iterable[Feature]) -> pytest.MarkDecorator:
    """Run a test once for every feature, under its name."""
    return pytest.mark.parametrize("feature", [pytest.param(feature, id=feature.name) for feature in features])


def counted(number_format: str, start: int, *numbers: str, text: str = "%1") -> Feature:
    """A list in one format that counts on from `start`."""
    body = "".join(numbered("x", 1) for _ in numbers)
    lists = abstract(0, level(0, number_format, text, start=start)) + num(1, 0)
    return Feature(
        f"{number_format} from {start}", body, tuple(f"{number} x" for number in numbers), parts={"numbering": lists}
    )
