"""Reading a .docx: from a path or bytes to a `Document`."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from lxml import etree

from checker.document import names as n
from checker.document.errors import DamagedFile, FileUnavailable, NoText
from checker.document.headings import Mark, mark_lines
from checker.document.inline import visible_text
from checker.document.lines import SENTENCE_END, Line, Look, typical_look
from checker.document.model import Block, Document, Note, Properties
from checker.document.numbering import Counters, Numbering, parse_numbering
from checker.document.package import Limits, Package, Relationship, SharedPart, parse_xml
from checker.document.parts import TextPart, parse_text_part
from checker.document.preparation import Boxes, prepare
from checker.document.remarks import Remarks
from checker.document.story import Draft, Sources, Story
from checker.document.styles import StyleSheet, parse_styles

T = TypeVar("T")

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_NO_PART = TextPart(etree.Element(n.BODY), frozenset())
_MACROS = "vbaproject.bin"


def read(path: str | Path, limits: Limits | None = None) -> Document:
    """The document in the .docx file at `path`, named by its file name. Raises only `ReadError` and its kin."""
    path = Path(path)
    limits = limits or Limits()
    try:
        with path.open("rb") as file:
            data = file.read(limits.file + 1)
    except FileNotFoundError:
        raise FileUnavailable("no-such-file", name=path.name) from None
    except IsADirectoryError:
        raise FileUnavailable("not-a-file", name=path.name) from None
    except (OSError, ValueError):
        raise FileUnavailable("unreadable-file", name=path.name) from None
    return read_bytes(path.name, data, limits)


def read_bytes(name: str, data: bytes, limits: Limits | None = None) -> Document:
    """The document in `data`, the bytes of a .docx; `name` goes into messages and the answer. Raises `ReadError`."""
    package = Package(name, data, limits or Limits())
    main = package.main_part()
    return _Reading(package, main).document(hashlib.sha256(data).hexdigest())


class _Reading:
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
        part = self._package.load(self._main, parse_text_part) or _NO_PART
        boxes = prepare(part, self._styles, self._remarks)
        story = Story(
            Sources(
                styles=self._styles,
                counters=Counters(self._numbering, self._styles),
                remarks=self._remarks,
                footnotes=self._notes_by_id("footnotes", boxes) if n.FOOTNOTE_REF in part.present else {},
                endnotes=self._notes_by_id("endnotes", boxes) if n.ENDNOTE_REF in part.present else {},
                boxes=boxes,
                shown=part.shown(),
                has_references=part.has(n.REFERENCES),
            )
        )
        body = part.root.find(n.BODY)
        story.read_body(part.root if body is None else body)
        if not story.drafts:
            raise NoText("only-pictures" if _has_pictures(story) else "no-text", name=self._package.name)
        return Document(
            name=self._package.name,
            sha256=sha256,
            blocks=_blocks(story),
            margins=tuple(self._margins(part)),
            notes=(*self._file_notes(), *self._notes, *story.notes),
            properties=self._properties(),
        )

    def _load_links(self) -> dict[str, Relationship]:
        return self._package.relationships(self._main)

    def _linked(self, kind: str, load: Callable[[str], T | None]) -> T | None:
        """The part that the body links to as `kind`, as `load` gives it; None, with a note if it should be there."""
        target = next((link.target for link in self._links.values() if link.type == kind and not link.external), None)
        return None if target is None else self._optional(target, load)

    def _text_part(self, name: str) -> TextPart | None:
        return self._package.load(name, parse_text_part)

    def _optional(self, part: str, load: Callable[[str], T | None]) -> T | None:
        """A part without which the rest can still be read."""
        try:
            value = load(part)
        except DamagedFile:
            value = None
        if value is None:
            self._notes.append(Note("damaged-part", detail=part, loss=True))
        return value

    def _notes_by_id(self, kind: str, boxes: Boxes) -> dict[str, etree._Element]:
        """The footnotes or endnotes by id, prepared; their text boxes are added to `boxes`."""
        part = self._linked(kind, self._text_part)
        if part is None:
            return {}
        boxes.update(prepare(part, self._styles, self._remarks))
        return {note.get(n.ID, ""): note for note in part.root}

    def _margins(self, body: TextPart) -> Iterator[str]:
        """The texts of headers and footers, each once, in the order in which the sections name them."""
        seen: set[str] = set()
        for reference in body.root.iter(n.MARGIN_REFS) if body.has(n.MARGIN_REFS) else ():
            link = self._links.get(reference.get(n.REL_ID, ""))
            if link is None or link.external or link.target in seen:
                continue
            seen.add(link.target)
            for text in self._optional(link.target, self._margin_texts) or ():
                if text not in seen:
                    seen.add(text)
                    yield text

    def _margin_texts(self, name: str) -> tuple[str, ...] | None:
        if self._styles.hides:
            return self._package.load(name, lambda raw: _margin_texts(raw, self._styles))
        return self._package.share(name, _MARGINS)

    def _file_notes(self) -> Iterator[Note]:
        if any(entry.endswith(_MACROS) for entry in self._package.entries()):
            yield Note("macros")

    def _properties(self) -> Properties:
        links = self._package.relationships("").values()
        target = next((link.target for link in links if link.type == "core-properties" and not link.external), None)
        root = None if target is None else self._optional(target, lambda part: self._package.load(part, parse_xml))
        if root is None:
            return Properties()

        values = {str(element.tag): (element.text or "").strip() for element in root}
        return Properties(
            title=values.get(_DUBLIN_CORE + "title", ""),
            author=values.get(_DUBLIN_CORE + "creator", ""),
            last_modified_by=values.get(_CORE + "lastModifiedBy", ""),
            created=values.get(_TERMS + "created", ""),
            modified=values.get(_TERMS + "modified", ""),
        )


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
    return Block(
        index=index,
        kind=mark.kind if mark else draft.kind,
        text=draft.text,
        number=draft.number,
        level=mark.level if mark else None,
        lead=0 if mark else draft.lead,
        cell=draft.grid.place(draft.cell) if draft.grid is not None and draft.cell is not None else None,
        place=draft.place,
    )


def _has_pictures(story: Story) -> bool:
    return any(note.code == "picture" for note in story.notes)


def _margin_texts(raw: bytes, styles: StyleSheet) -> tuple[str, ...]:
    """The paragraphs of a header or footer, those in text boxes last."""
    part = parse_text_part(raw)
    boxes = prepare(part, styles, Remarks())
    shown = part.shown()
    containers = (part.root, *(box for contents in boxes.values() for box in contents))
    texts = (visible_text(each, shown).strip() for container in containers for each in container.iter(n.P))
    return tuple(text for text in texts if text)


_STYLES = SharedPart(lambda name, raw: parse_styles(raw))
_NUMBERING = SharedPart(lambda name, raw: parse_numbering(raw))
_MARGINS = SharedPart(lambda name, raw: _margin_texts(raw, StyleSheet()))
