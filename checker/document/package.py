"""A .docx as a zip of parts: bounded reading, safe parsing, and relationships between parts.

Limits follow what hostile files were seen to do: a part is inflated only up to its limit whatever the directory of
the zip claims, a DOCTYPE is refused in every part, and nothing outside the file is ever opened.
"""

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import unquote

from lxml import etree

from checker.document.errors import DamagedFile, UnsafeFile, WrongFormat
from checker.document.sniffing import is_zip, not_a_document, not_a_docx

T = TypeVar("T")

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read before it is refused; sizes in bytes."""

    file: int = 100 * MEGABYTE
    entries: int = 5000
    part: int = 64 * MEGABYTE
    total: int = 256 * MEGABYTE
    ratio: int = 200
    ratio_from: int = MEGABYTE


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link of one part to another: the last word of its type, and the target as a part name or an address."""

    type: str
    target: str
    external: bool


_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    ValueError,
)
_ENCRYPTED_ENTRY = 0x1
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_XML_DECLARATION = re.compile(r"^\ufeff?<\?xml[^>]*\?>")
_STRICT = b"purl.oclc.org/ooxml/"
_STRICT_NAMESPACE = re.compile(rb"purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_TRANSITIONAL_NAMESPACE = rb"schemas.openxmlformats.org/\1/2006/\2"
_LOCAL_HEADER = 30

_parser = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    collect_ids=False,
    remove_comments=True,
    remove_pis=True,
)


class DoctypeFound(Exception):
    """An XML part carries a DOCTYPE; `Package` turns this into `UnsafeFile`."""


class SharedPart(Generic[T]):
    """A kind of part that many files have in common, such as the styles of a template: parsed once for all of them.

    Parts are known by their name and compressed bytes, so nobody can pass one off as another; the last `most` are kept.
    """

    def __init__(self, parse: Callable[[str, bytes], T], most: int = 32, largest: int = MEGABYTE) -> None:
        self.parse = parse
        self.largest = largest
        self._most = most
        self._known: dict[tuple[str, bytes], T] = {}

    def recall(self, key: tuple[str, bytes]) -> T | None:
        """What was made of the part before; None if it is new."""
        value = self._known.pop(key, None)
        if value is not None:
            self._known[key] = value
        return value

    def remember(self, key: tuple[str, bytes], value: T) -> None:
        """Keep `value`, and let go of the one that was not asked for longest."""
        self._known[key] = value
        if len(self._known) > self._most:
            self._known.pop(next(iter(self._known)))


class Package:
    """The parts of one .docx; `name` is only for messages."""

    def __init__(self, name: str, data: bytes, limits: Limits) -> None:
        if len(data) > limits.file:
            size, limit = len(data) // MEGABYTE, limits.file // MEGABYTE
            raise UnsafeFile("too-large-file", name=name, size=size, limit=limit)
        if not is_zip(data):
            raise not_a_docx(name, data)
        self.name = name
        self._limits = limits
        self._left = limits.total
        self._links: dict[str, dict[str, Relationship]] = {}
        self._data = data
        self._zip = self._open(data)
        self._entries = {_part_name(entry.filename): entry for entry in self._zip.infolist()}

    def entries(self) -> list[str]:
        """The names of all parts, in lower case and with forward slashes."""
        return list(self._entries)

    def main_part(self) -> str:
        """The name of the part that holds the body, found by relationship or, failing that, by its usual name."""
        candidates = [link.target for link in self.relationships("").values() if link.type == "officeDocument"]
        for candidate in [*candidates, "word/document.xml"]:
            if candidate.lower() in self._entries:
                return candidate
        raise not_a_document(self.name, self.entries())

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The links of `part` by their ids; those of the package for ""."""
        known = self._links.get(part)
        if known is None:
            folder, file = posixpath.split(part)
            known = self._links[part] = (
                self.share(posixpath.join(folder, "_rels", file + ".rels"), _RELATIONSHIPS) or {}
            )
        return known

    def load(self, part: str, parse: Callable[[bytes], T]) -> T | None:
        """What `parse` makes of the bytes of `part`; None if there is no such part.

        The bytes are given as UTF-8 or as the part declares, in transitional namespaces; `parse` calls `parse_xml`.
        Raises DamagedFile and UnsafeFile.
        """
        entry = self._entries.get(part.lower())
        if entry is None:
            return None
        raw = _normalized(self._inflate(entry))
        try:
            return parse(raw)
        except (etree.XMLSyntaxError, DoctypeFound):
            if b"<!DOCTYPE" in raw:
                raise UnsafeFile("doctype", name=self.name, part=part) from None
            raise DamagedFile("damaged-xml", name=self.name, part=part) from None

    def share(self, part: str, shared: SharedPart[T]) -> T | None:
        """Like `load`, for parts that need not be read again when another file had the same one."""
        entry = self._entries.get(part.lower())
        packed = b"" if entry is None or entry.compress_size > shared.largest else self._compressed(entry)
        if not packed:
            return self.load(part, lambda raw: shared.parse(part, raw))
        key = (part, packed)
        value = shared.recall(key)
        if value is None:
            value = self.load(part, lambda raw: shared.parse(part, raw))
            if value is not None:
                shared.remember(key, value)
        return value

    def _compressed(self, entry: zipfile.ZipInfo) -> bytes:
        """The bytes of an entry as they are in the file, behind its local header; none if that is cut off."""
        header = self._data[entry.header_offset : entry.header_offset + _LOCAL_HEADER]
        if len(header) < _LOCAL_HEADER:
            return b""
        start = entry.header_offset + _LOCAL_HEADER + header[26] + header[27] * 256 + header[28] + header[29] * 256
        return self._data[start : start + entry.compress_size]

    def _open(self, data: bytes) -> zipfile.ZipFile:
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except _ZIP_ERRORS:
            raise DamagedFile("damaged-zip", name=self.name) from None
        count, limit = len(archive.infolist()), self._limits.entries
        if count > limit:
            raise UnsafeFile("too-many-entries", name=self.name, count=count, limit=limit)
        return archive

    def _inflate(self, entry: zipfile.ZipInfo) -> bytes:
        self._refuse_bomb(entry, entry.file_size)
        if entry.flag_bits & _ENCRYPTED_ENTRY:
            raise WrongFormat("encrypted", name=self.name)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise DamagedFile("damaged-zip", name=self.name)
        limit = min(self._limits.part, self._left)
        try:
            with self._zip.open(entry) as part:
                data = part.read(limit + 1)
        except _ZIP_ERRORS:
            raise DamagedFile("damaged-zip", name=self.name) from None
        if len(data) > self._limits.part:
            raise UnsafeFile("too-large-part", name=self.name, part=entry.filename, limit=self._limits.part // MEGABYTE)
        if len(data) > self._left:
            raise UnsafeFile("too-large-total", name=self.name, limit=self._limits.total // MEGABYTE)
        self._refuse_bomb(entry, len(data))
        self._left -= len(data)
        return data

    def _refuse_bomb(self, entry: zipfile.ZipInfo, size: int) -> None:
        ratio = size // max(entry.compress_size, 1)
        if size > self._limits.ratio_from and ratio > self._limits.ratio:
            raise UnsafeFile("bomb", name=self.name, part=entry.filename, ratio=ratio)


def parse_xml(raw: bytes) -> etree._Element:
    """The root element of `raw`. Raises lxml's XMLSyntaxError, and DoctypeFound."""
    root = etree.fromstring(raw, _parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise DoctypeFound
    return root


def parse_relationships(name: str, raw: bytes) -> dict[str, Relationship]:
    """The links in the .rels part `name` by their ids. Callers must not change the answer."""
    folder = posixpath.dirname(posixpath.dirname(name))
    links = {}
    for link in parse_xml(raw):
        target, external = link.get("Target", ""), link.get("TargetMode") == "External"
        kind = posixpath.basename(link.get("Type", ""))
        links[link.get("Id", "")] = Relationship(kind, target if external else _resolved(folder, target), external)
    return links


_RELATIONSHIPS = SharedPart(parse_relationships)


def _resolved(folder: str, target: str) -> str:
    """The part that `target` means, written relative to `folder` or to the root of the package."""
    path = unquote(target).replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def _part_name(filename: str) -> str:
    return filename.replace("\\", "/").lstrip("/").lower()


def _normalized(raw: bytes) -> bytes:
    """`raw` such that byte tests for tag names work: not UTF-16, and strict namespaces as transitional ones."""
    if raw.startswith(_UTF16_MARKS):
        text = raw.decode("utf-16", errors="replace")
        raw = _XML_DECLARATION.sub("", text).encode()
    if _STRICT in raw:
        raw = _STRICT_NAMESPACE.sub(_TRANSITIONAL_NAMESPACE, raw)
    return raw
