"""What was submitted: readers give frozen `Document` values; rules and reports see nothing of the file formats."""

from checker.document.errors import DamagedFile, FileUnavailable, NoText, ReadError, UnsafeFile, WrongFormat
from checker.document.guard import Limits
from checker.document.markup import from_markup
from checker.document.model import Block, BlockKind, Cell, Document, Note, Properties
from checker.document.reader import read, read_bytes
from checker.document.texts import NOTES

__all__ = [
    "NOTES",
    "Block",
    "BlockKind",
    "Cell",
    "DamagedFile",
    "Document",
    "FileUnavailable",
    "Limits",
    "NoText",
    "Note",
    "Properties",
    "ReadError",
    "UnsafeFile",
    "WrongFormat",
    "from_markup",
    "read",
    "read_bytes",
]
