"""Annotated copies: each .docx again, with Word comments at what is weak, copied or missing."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.document import ReadError
from checker.document.comments import NOTES, Writer, add_comments
from checker.document.sniffing import is_zip
from checker.report.annotated.comments import comments_on
from checker.report.annotated.texts import COMMENTS
from checker.report.beside import Names, refuse_folder_of, save_below
from checker.report.model import Document, Report
from checker.texts import Lang


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotated copy, and notes on what it does not have of the original."""

    content: bytes
    notes: tuple[str, ...] = ()


def annotate(original: bytes, document: Document, report: Report, lang: Lang) -> Annotated:
    """A copy of `original`, the bytes of a .docx, with comments on what `report` says of it as `document`.

    The text of the copy is that of the original. Raises ReadError where the original cannot be read.
    """
    writer = Writer(COMMENTS.say("author", lang), COMMENTS.say("initials", lang))
    made = add_comments(document.path, original, comments_on(document, report, lang), writer)
    notes = (NOTES.say(note.code, lang, count=note.count, detail=note.detail) for note in made.notes)
    return Annotated(made.content, tuple(notes))


def write_all(report: Report, originals: Mapping[str, Path], folder: Path) -> list[str]:
    """Write an annotated copy of every document of `report` below `folder`, in the sub-folders of their paths.

    `originals` are the files by the paths of the report. The messages tell what could not be annotated, and what
    a copy does not have. Raises ReportError where `folder` holds originals or cannot be written to.
    """
    refuse_folder_of(originals.values(), folder)
    names, messages = Names(), []
    for document in report.documents:
        if document.path not in originals:
            continue
        name = names.beside(document.path, lambda stem: COMMENTS.say("file-name", report.lang, stem=stem))
        for message in _write(document, report, originals[document.path], folder, name):
            messages.append(COMMENTS.say("told", report.lang, path=document.path, text=message))
    return messages


def _write(document: Document, report: Report, original: Path, folder: Path, name: str) -> Iterator[str]:
    lang = report.lang
    if document.verdict == "error" and not document.lines:
        yield COMMENTS.say("unread", lang, why=document.problem)
        return
    try:
        data = original.read_bytes()
    except OSError:
        yield COMMENTS.say("gone", lang)
        return
    if not is_zip(data):
        yield COMMENTS.say("not-docx", lang)
    elif document.sha256 != hashlib.sha256(data).hexdigest():
        yield COMMENTS.say("changed-since", lang)
    else:
        try:
            copy = annotate(data, document, report, lang)
        except ReadError as error:
            yield COMMENTS.say("unread", lang, why=error.message(lang))
            return
        save_below(folder, name, copy.content)
        yield from copy.notes
