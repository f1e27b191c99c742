"""The text of a .docx straight from its XML: what any reader must give of the main story, found without the reader.

That is every w:t and m:t of the main part, paragraph by paragraph, except in fallbacks, deletions, moved-away text,
ruby text, field codes and hidden runs; the last two are counted. Nothing of `checker` is used here.
"""

import io
import posixpath
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

_STRICT = re.compile(rb"purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_TRANSITIONAL = rb"schemas.openxmlformats.org/\1/2006/\2"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_UNSEEN_CATEGORIES = frozenset(("Cc", "Cf", "Cs", "Cn", "Co", "Zs", "Zl", "Zp"))
_UNSEEN_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
_ERRORS = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, OSError, NotImplementedError, RuntimeError)
_OFFICE_SLIPS = (
    ("tracked changes", rb"<w:(?:del|moveFrom|ins)[ >]"),
    ("hidden text", rb"<w:vanish"),
    ("isLgl", rb"<w:isLgl"),
    ("lvlRestart", rb"<w:lvlRestart"),
    ("text boxes", rb"txbxContent"),
    ("formats it does not know", rb'w:val="(?:numberInDash|hex|ideograph(?:Digital|EnclosedCircle))"'),
    ("formats it does not know", rb'w:val="ideographZodiacTraditional"'),
    ("formats it does not know", rb'w:val="decimal(?:FullWidth2?|EnclosedFullstop|EnclosedParen)"'),
    ("formats it does not know", rb'w:numFmt w:val="custom"'),
)


@dataclass
class RawStory:
    """The main story: its paragraphs with text in order, what was left out, and why LibreOffice may count otherwise."""

    paragraphs: list[str] = field(default_factory=list)
    hidden: int = 0
    codes: int = 0
    slips: tuple[str, ...] = ()


@dataclass
class _Field:
    in_code: bool = True
    pieces: list["_Piece"] = field(default_factory=list)


@dataclass
class _Piece:
    paragraph: int
    text: str
    kind: str = "text"


def visible(text: str) -> str:
    """The characters of `text` that a reader sees: no white space, no signs without a shape, no private characters."""
    return "".join(
        each for each in text if unicodedata.category(each) not in _UNSEEN_CATEGORIES and each not in _UNSEEN_LETTERS
    )


def raw_story(data: bytes) -> RawStory | None:
    """The main story of a .docx; None for what is no zip with a well-formed main part."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = {_plain(name): name for name in archive.namelist()}
        main = _main_part(archive, names)
        raw = _part(archive, names, main)
        root = _parse(raw)
    except (*_ERRORS, etree.XMLSyntaxError):
        return None
    if root.getroottree().docinfo.internalDTD is not None:
        return None
    hiding = _Hiding(_optional(archive, names, main, "styles"))
    body = root.find(f"{_W}body")
    story = _Walk(hiding).story(root if body is None else body)
    lists = _optional_bytes(archive, names, main, "numbering")
    story.slips = tuple(name for name, pattern in _OFFICE_SLIPS if re.search(pattern, raw + lists))
    return story


class _Walk:
    """One walk through the tree of the main part."""

    def __init__(self, hiding: "_Hiding") -> None:
        self._hiding = hiding
        self._pieces: list[_Piece] = []
        self._open_fields: list[_Field] = []
        self._open_paragraphs: list[int] = []
        self._paragraphs = 0

    def story(self, body: etree._Element) -> RawStory:
        """Everything below `body`, sorted into what is seen and what is not."""
        walk = etree.iterwalk(body, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                if element.tag == f"{_W}p":
                    self._open_paragraphs.pop()
            elif _is_left_out(element):
                walk.skip_subtree()
                if element.tag == f"{_W}p":
                    self._open_paragraphs.append(-1)
            else:
                self._enter(element)
        texts = [""] * (self._paragraphs + 1)
        for piece in self._pieces:
            if piece.kind == "text":
                texts[piece.paragraph] += piece.text
        return RawStory(
            paragraphs=[text for text in map(visible, texts) if text],
            hidden=sum(len(visible(piece.text)) for piece in self._pieces if piece.kind == "hidden"),
            codes=sum(len(visible(piece.text)) for piece in self._pieces if piece.kind == "code"),
        )

    def _enter(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == f"{_W}p":
            self._open_paragraphs.append(self._next())
        elif tag == f"{_W}fldChar":
            self._step(element.get(f"{_W}fldCharType"))
        elif tag in (f"{_W}t", f"{_M}t") and element.text:
            paragraph = self._open_paragraphs[-1] if self._open_paragraphs else self._next()
            piece = _Piece(paragraph, element.text, "hidden" if self._hiding.hides(element) else "text")
            self._pieces.append(piece)
            for each in self._open_fields:
                if each.in_code:
                    each.pieces.append(piece)

    def _next(self) -> int:
        self._paragraphs += 1
        return self._paragraphs - 1

    def _step(self, kind: str | None) -> None:
        if kind == "begin":
            self._open_fields.append(_Field())
        elif self._open_fields and kind == "separate":
            self._open_fields[-1].in_code = False
        elif self._open_fields and kind == "end":
            for piece in self._open_fields.pop().pieces:
                piece.kind = "code"


class _Hiding:
    """Which runs are hidden, by themselves or by a style."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._own: dict[str, bool | None] = {}
        self._base: dict[str, str] = {}
        self._default = ""
        for style in () if styles is None else styles.iter(f"{_W}style"):
            key = style.get(f"{_W}styleId", "")
            if key in self._own:
                continue
            self._own[key] = _vanish(style.find(f"{_W}rPr"))
            base = style.find(f"{_W}basedOn")
            self._base[key] = "" if base is None else base.get(f"{_W}val", "")
            if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default") in ("1", "true", "on"):
                self._default = key

    def hides(self, text: etree._Element) -> bool:
        """Whether the run around `text` is hidden."""
        run = next(text.iterancestors(f"{_W}r"), None)
        properties = None if run is None else run.find(f"{_W}rPr")
        direct = _vanish(properties)
        if direct is not None:
            return direct
        by_run = self._style("" if properties is None else _value(properties, "rStyle"))
        if by_run is not None:
            return by_run
        paragraph = next(text.iterancestors(f"{_W}p"), None)
        around = None if paragraph is None else paragraph.find(f"{_W}pPr")
        named = "" if around is None else _value(around, "pStyle")
        return bool(run is not None and self._style(named if named in self._own else self._default))

    def _style(self, key: str) -> bool | None:
        for _ in range(30):
            own = self._own.get(key)
            if own is not None or key not in self._own:
                return own
            key = self._base[key]
        return None


def _is_left_out(element: etree._Element) -> bool:
    """Whether nothing inside `element` is to be read."""
    tag = element.tag
    if tag in (f"{_W}del", f"{_W}moveFrom", f"{_W}rt"):
        return True
    if tag in (f"{_MC}Fallback", f"{_MC}Choice"):
        return next(element.itersiblings(f"{_MC}Choice", preceding=True), None) is not None
    if tag == f"{_W}tr":
        return element.find(f"{_W}trPr/{_W}del") is not None
    return tag == f"{_W}tc" and element.find(f"{_W}tcPr/{_W}cellDel") is not None


def _vanish(properties: etree._Element | None) -> bool | None:
    element = None if properties is None else properties.find(f"{_W}vanish")
    return None if element is None else element.get(f"{_W}val", "1") not in ("0", "false", "off")


def _value(properties: etree._Element, name: str) -> str:
    element = properties.find(f"{_W}{name}")
    return "" if element is None else element.get(f"{_W}val", "")


def _main_part(archive: zipfile.ZipFile, names: dict[str, str]) -> str:
    targets = (target for kind, target in _links(archive, names, "_rels/.rels") if kind == "officeDocument")
    return next((target for target in targets if _plain(target) in names), "word/document.xml")


def _links(archive: zipfile.ZipFile, names: dict[str, str], part: str) -> Iterator[tuple[str, str]]:
    folder = posixpath.dirname(posixpath.dirname(part))
    if _plain(part) in names:
        for link in _parse(_part(archive, names, part)):
            path = posixpath.join("/", folder, unquote(link.get("Target", "")).replace("\\", "/"))
            yield posixpath.basename(link.get("Type", "")), posixpath.normpath(path).lstrip("/")


def _optional_bytes(archive: zipfile.ZipFile, names: dict[str, str], main: str, kind: str) -> bytes:
    folder, name = posixpath.split(main)
    try:
        links = dict(_links(archive, names, posixpath.join(folder, "_rels", name + ".rels")))
        return _part(archive, names, links[kind]) if kind in links else b""
    except (*_ERRORS, etree.XMLSyntaxError):
        return b""


def _optional(archive: zipfile.ZipFile, names: dict[str, str], main: str, kind: str) -> etree._Element | None:
    raw = _optional_bytes(archive, names, main, kind)
    try:
        return _parse(raw) if raw else None
    except etree.XMLSyntaxError:
        return None


def _part(archive: zipfile.ZipFile, names: dict[str, str], part: str) -> bytes:
    return _STRICT.sub(_TRANSITIONAL, archive.read(names[_plain(part)]))


def _parse(raw: bytes) -> etree._Element:
    return etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
