"""Marks inside a line of a sample that only Word can show, and the runs they become.

**lead-in**            bold
{+inserted+}           a tracked insertion
{-deleted-}            a tracked deletion
{~hidden~}             hidden text
{>words|comment<}      a comment on some words
"""

import re

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

TIMESTAMP = "2014-07-10T09:00:00Z"
_REVISER = "办公室"
_MARKS = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|\{\+(?P<ins>.+?)\+\}|\{-(?P<del>.+?)-\}|\{~(?P<hidden>.+?)~\}|\{>(?P<comment>.+?)<\}"
)


def write_line(document: Document, paragraph: Paragraph, line: str) -> None:
    """Append `line` to `paragraph`, its marks turned into what they stand for."""
    position = 0
    for mark in _MARKS.finditer(line):
        if mark.start() > position:
            paragraph.add_run(line[position : mark.start()])
        _write_mark(document, paragraph, str(mark.lastgroup), mark[str(mark.lastgroup)])
        position = mark.end()
    if position < len(line):
        paragraph.add_run(line[position:])


def _write_mark(document: Document, paragraph: Paragraph, kind: str, text: str) -> None:
    if kind == "comment":
        _comment(document, paragraph, text)
        return
    run = paragraph.add_run(text)
    if kind == "bold":
        run.bold = True
    elif kind == "hidden":
        run.font.hidden = True
    else:
        _track(run, kind)


def _comment(document: Document, paragraph: Paragraph, text: str) -> None:
    words, remark = text.split("|")
    comment = document.add_comment([paragraph.add_run(words)], text=remark, author=_REVISER, initials="办")
    comment._comment_elm.set(qn("w:date"), TIMESTAMP)


def _track(run: Run, kind: str) -> None:
    """Wrap `run` in a tracked insertion ("ins") or deletion ("del")."""
    element = run._r
    change = OxmlElement(f"w:{kind}")
    change.set(qn("w:id"), str(900 + sum(1 for _ in element.getroottree().iter(qn("w:ins"), qn("w:del")))))
    change.set(qn("w:author"), _REVISER)
    change.set(qn("w:date"), TIMESTAMP)
    element.addprevious(change)
    change.append(element)
    if kind == "del":
        for text in element.findall(qn("w:t")):
            text.tag = qn("w:delText")
