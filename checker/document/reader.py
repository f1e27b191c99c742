"""Reading a .docx: from a path or bytes to a `Document`."""

import hashlib
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from lxml import etree

from checker.document import names as n
from checker.document import places
from checker.document.dangers import fetching_notes, file_notes
from checker.document.errors import DamagedFile, FileUnavailable, NoText
from checker.document.guard import Limits
from checker.document.headings import Mark, mark_lines
from checker.document.inline import visible_text
from checker.document.lines import SENTENCE_END, Line, Look, typical_look
from checker.document.model import Block, Document, Note, Properties
from checker.document.numbering import Counters, Numbering, parse_numbering
from checker.document.package import Package, Relationship, SharedPart, parse_xml
from checker.document.parts import TextPart, parse_text_part, shown_tags
from checker.document.preparation import Boxes, prepare
from checker.document.remarks import Remarks
from checker.document.story import Draft, Sources, Story
from checker.document.styles import StyleSheet, parse_styles
from checker.document.unseen import label, seen

T = TypeVar("T")

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_NO_PART = TextPart(etree.Element(n.BODY), frozenset())


def read(path: str | Path, limits: Limits | None = None) -> Document:
    """The document in the .docx file at `path`, named by its file name. Raises only `ReadError` and its kin."""
    path = Path(path)
    limits = limits or Limits()
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise FileUnavailable("not-a-file", name=path.name)
        with path.open("rb") as file:
            data = file.read(min(status.st_size, limits.file) + 1)
    except FileNotFoundError:
        raise FileUnavailable("no-such-file", name=path.name) from None
    except (OSError, ValueError):
        raise FileUnavailable("unreadable-file", name=path.name) from None
    return read_bytes(path.name, data, limits)


def read_bytes(name: str, data: bytes, limits: Limits | None = None) -> Document:
    """The document in `data`, the bytes of a .docx; `name` goes into messages and the answer. Raises `ReadError`."""
    package = Package(name, data, limits or Limits())
    main = package.main_part()
    return Reading(package, main).document(hashlib.sha256(data).hexdigest())


@dataclass(frozen=True, slots=True)
class _Margin:
    """The texts of a header or footer, and notes on fields in it."""

    texts: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


_NO_MARGIN = _Margin()


class Reading:
    """One file being read: the parts that are needed, and notes on those that are not whole."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._main = main
        self._links = self._load_links()
        self._notes: list[Note] = []
        self._styles = self._linked("styles", lambda part: package.share(part, _STYLES)) or StyleSheet()
        self._numbering = self._linked("numbering", lambda part: package.share(part, _NUMBERING)) or Numbering()
        self._remarks = Remarks()

    def document(self, sha256: str) -> Document:
        """Everything read and put together."""
        part, story = self.story()
        margins = tuple(self._margins(part))
        return Document(
            name=self._package.name,
            sha256=sha256,
            blocks=_blocks(story),
            margins=margins,
            notes=(*file_notes(self._package, self._main), *self._unread_parts(), *self._notes, *story.notes),
            properties=self._properties(),
        )

    def story(self) -> tuple[TextPart, Story]:
        """The part with the body, and the story that it tells. Raises NoText."""
        part = self.text_part(self._main) or _NO_PART
        footnotes = self._linked("footnotes", self.text_part) if n.FOOTNOTE_REF in part.present else None
        endnotes = self._linked("endnotes", self.text_part) if n.ENDNOTE_REF in part.present else None
        parts = [each for each in (part, footnotes, endnotes) if each is not None]
        boxes: Boxes = {}
        for each in parts:
            boxes.update(prepare(each, self._styles, self._remarks))
        story = Story(
            Sources(
                styles=self._styles,
                counters=Counters(self._numbering, self._styles),
                remarks=self._remarks,
                footnotes=_by_id(footnotes),
                endnotes=_by_id(endnotes),
                boxes=boxes,
                present=frozenset().union(*(each.present for each in parts)),
            )
        )
        body = part.root.find(n.BODY)
        story.read_body(part.root if body is None else body)
        if not story.drafts:
            raise NoText("only-pictures" if _has_pictures(story) else "no-text", name=self._package.name)
        return part, story

    def text_part(self, name: str) -> TextPart | None:
        """The body, or the footnotes or endnotes, before anything in it is changed."""
        return self._package.load(name, parse_text_part)

    def _load_links(self) -> dict[str, Relationship]:
        return self._package.relationships(self._main)

    def _linked(self, kind: str, load: Callable[[str], T | None]) -> T | None:
        """The part that the body links to as `kind`, as `load` gives it; None, with a note if it should be there."""
        target = next((link.target for link in self._links.values() if link.type == kind and not link.external), None)
        return None if target is None else self._optional(target, load)

    def _optional(self, part: str, load: Callable[[str], T | None]) -> T | None:
        """A part without which the rest can still be read."""
        try:
            value = load(part)
        except DamagedFile:
            value = None
        if value is None:
            self._notes.append(Note("damaged-part", detail=label(part), loss=True))
        return value

    def _margins(self, body: TextPart) -> Iterator[str]:
        """The texts of headers and footers, each once, in the order in which the sections name them."""
        seen: set[str] = set()
        for reference in body.margins:
            link = self._links.get(reference)
            if link is None or link.external or link.target in seen:
                continue
            seen.add(link.target)
            margin = self._optional(link.target, self._margin) or _NO_MARGIN
            self._notes += margin.notes
            for text in margin.texts:
                if text not in seen:
                    seen.add(text)
                    yield text

    def _margin(self, name: str) -> _Margin | None:
        if self._styles.hides:
            return self._package.load(name, lambda raw: _margin(raw, self._styles))
        return self._package.share(name, _MARGINS)

    def _unread_parts(self) -> Iterator[Note]:
        if any(link.type == "glossaryDocument" for link in self._links.values()):
            yield Note("building-blocks")

    def _properties(self) -> Properties:
        links = self._package.relationships("").values()
        target = next((link.target for link in links if link.type == "core-properties" and not link.external), None)
        root = None if target is None else self._optional(target, lambda part: self._package.load(part, parse_xml))
        if root is None:
            return Properties()

        values = {str(element.tag): seen(element.text or "").strip() for element in root}
        return Properties(
            title=values.get(_DUBLIN_CORE + "title", ""),
            author=values.get(_DUBLIN_CORE + "creator", ""),
            last_modified_by=values.get(_CORE + "lastModifiedBy", ""),
            created=values.get(_TERMS + "created", ""),
            modified=values.get(_TERMS + "modified", ""),
        )


def _by_id(notes: TextPart | None) -> dict[str, etree._Element]:
    return {} if notes is None else {note.get(n.ID, ""): note for note in notes.root}


def _blocks(story: Story) -> tuple[Block, ...]:
    """The finished blocks: titles and headings marked, cells with their headers."""
    drafts = story.drafts
    lines = [draft.line for draft in drafts]
    marks = mark_lines(lines, typical_look(story.samples or _short_samples(lines)))
    return tuple(_block(index, draft, mark) for index, (draft, mark) in enumerate(zip(drafts, marks, strict=True), 1))


def _short_samples(lines: Sequence[Line]) -> list[Look]:
    """Looks of running text in a paper of short paragraphs only: of sentences, or else of all lines but the first."""
    sentences = [line.look for line in lines if line.look and line.text.endswith(SENTENCE_END)]
    return sentences or [line.look for line in lines[1:] if line.look]


def _block(index: int, draft: Draft, mark: Mark | None) -> Block:
    cell = draft.grid.place(draft.cell) if draft.grid is not None and draft.cell is not None else None
    if mark is None:
        return Block(index, draft.kind, draft.text, draft.number, None, draft.lead, cell, draft.place)
    return Block(index, mark.kind, draft.text, draft.number, mark.level, 0, cell, draft.place)


def _has_pictures(story: Story) -> bool:
    return any(note.code == "picture" for note in story.notes)


def _margin(raw: bytes, styles: StyleSheet) -> _Margin:
    """The paragraphs of a header or footer, those in text boxes last."""
    part = parse_text_part(raw)
    remarks = Remarks()
    boxes = prepare(part, styles, remarks)
    shown = shown_tags(part.present)
    containers = (part.root, *(box for contents in boxes.values() for box in contents))
    texts = (seen(visible_text(each, shown)).strip() for container in containers for each in container.iter(n.P))
    return _Margin(tuple(text for text in texts if text), tuple(fetching_notes(remarks, places.MARGIN)))


_STYLES = SharedPart(lambda name, raw: parse_styles(raw))
_NUMBERING = SharedPart(lambda name, raw: parse_numbering(raw))
_MARGINS = SharedPart(lambda name, raw: _margin(raw, StyleSheet()))
