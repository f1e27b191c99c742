"""A .docx as a package of parts: safe parsing, and relationships between parts.

A DOCTYPE is refused in every part, and nothing outside the file is ever opened.
"""

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import unquote

from lxml import etree

from checker.document.archive import Archive, PackedPart
from checker.document.encodings import StrangeEncoding, as_utf8
from checker.document.errors import DamagedFile
from checker.document.guard import Cost, Limits, cost_of
from checker.document.sniffing import is_zip, not_a_document, not_a_docx
from checker.document.unseen import label

T = TypeVar("T")

_LARGEST_SHARED = 256 * 1024
_RESOURCE_LIMITS = re.compile("Excessive depth|Resource limit|huge", re.IGNORECASE)
_LINKS_FOLDER, _LINKS = "_rels", ".rels"
_STRICT = b"purl.oclc.org/ooxml/"
_STRICT_NAMESPACE = re.compile(rb"purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_TRANSITIONAL_NAMESPACE = rb"schemas.openxmlformats.org/\1/2006/\2"
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]+:|\\\\", re.IGNORECASE)

_parser = etree.XMLParser(
    encoding="utf-8",
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    collect_ids=False,
    remove_comments=True,
    remove_pis=True,
)


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link of one part to another: the last word of its type, and the target as a part name or an address."""

    type: str
    target: str
    external: bool


class SharedPart(Generic[T]):
    """A kind of part that many files have in common, such as the styles of a template: parsed once for all of them.

    Parts are known by their name, their packed bytes and what the zip claims of these, so nobody can pass one off as
    another. The last `most` are kept, and only those of at most `largest` bytes unpacked.
    """

    def __init__(self, parse: Callable[[str, bytes], T], most: int = 32, largest: int = _LARGEST_SHARED) -> None:
        self.parse = parse
        self.largest = largest
        self._most = most
        self._known: dict[PackedPart, tuple[T, Cost]] = {}

    def recall(self, key: PackedPart) -> tuple[T, Cost] | None:
        """What was made of the part before, and what that cost; None if it is new."""
        known = self._known.pop(key, None)
        if known is not None:
            self._known[key] = known
        return known

    def remember(self, key: PackedPart, value: T, cost: Cost) -> None:
        """Keep `value`, and let go of the one that was not asked for longest."""
        self._known[key] = (value, cost)
        if len(self._known) > self._most:
            self._known.pop(next(iter(self._known)))


class Package:
    """The parts of one .docx; `name` is only for messages."""

    def __init__(self, name: str, data: bytes, limits: Limits) -> None:
        if not is_zip(data):
            raise not_a_docx(name, data)
        self.name = name
        self._archive = Archive(name, data, limits)
        self._guard = self._archive.guard
        self._links: dict[str, dict[str, Relationship]] = {}
        self._asked: set[str] = set()

    def entries(self) -> list[str]:
        """The names of all parts, in lower case and with forward slashes."""
        return self._archive.names()

    def sources(self) -> list[str]:
        """The parts that have links to others, "" for the package itself."""
        return [
            posixpath.join(posixpath.dirname(folder), file.removesuffix(_LINKS))
            for folder, file in map(posixpath.split, self.entries())
            if file.endswith(_LINKS) and posixpath.basename(folder) == _LINKS_FOLDER
        ]

    def was_asked_for(self, part: str) -> bool:
        """Whether `part` was loaded or shared."""
        return part.lower() in self._asked

    def main_part(self) -> str:
        """The name of the part that holds the body, found by relationship or, failing that, by its usual name."""
        candidates = [link.target for link in self.relationships("").values() if _leads_to_body(link)]
        for candidate in [*candidates, "word/document.xml"]:
            if candidate in self._archive:
                return candidate
        raise not_a_document(self.name, self.entries())

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The links of `part` by their ids; those of the package for ""."""
        known = self._links.get(part)
        if known is None:
            folder, file = posixpath.split(part)
            links = self.share(posixpath.join(folder, _LINKS_FOLDER, file + _LINKS), _RELATIONSHIPS)
            known = self._links[part] = links or {}
        return known

    def load(self, part: str, parse: Callable[[bytes], T]) -> T | None:
        """What `parse` makes of the bytes of `part`; None if there is no such part.

        The bytes are given as UTF-8 and in transitional namespaces; `parse` calls `parse_xml`.
        Raises DamagedFile and UnsafeFile.
        """
        self._asked.add(part.lower())
        raw = self.raw(part)
        return None if raw is None else self._parsed(part, raw, parse)

    def share(self, part: str, shared: SharedPart[T]) -> T | None:
        """Like `load`, for parts that need not be read again when another file had the same one."""
        if part not in self._archive or self._archive.size(part) > shared.largest:
            return self.load(part, lambda raw: shared.parse(part, raw))
        self._asked.add(part.lower())
        key = self._archive.packed(part)
        known = shared.recall(key)
        if known is not None:
            self._archive.count_again(part)
            self._guard.count_again(part, known[1])
            return known[0]
        raw = self.raw(part)
        value = None if raw is None else self._parsed(part, raw, lambda markup: shared.parse(part, markup))
        if raw is not None and value is not None:
            shared.remember(key, value, cost_of(raw))
        return value

    def raw(self, part: str) -> bytes | None:
        """The markup of `part` as UTF-8 and in transitional namespaces; None if there is no such part.

        Raises DamagedFile and UnsafeFile.
        """
        if part not in self._archive:
            return None
        try:
            raw = as_utf8(self._archive.unpack(part))
        except StrangeEncoding:
            raise self._damaged(part) from None
        self._guard.check_markup(part, raw)
        return _STRICT_NAMESPACE.sub(_TRANSITIONAL_NAMESPACE, raw) if _STRICT in raw else raw

    def _parsed(self, part: str, raw: bytes, parse: Callable[[bytes], T]) -> T:
        try:
            return parse(raw)
        except etree.XMLSyntaxError as error:
            if _RESOURCE_LIMITS.search(str(error)):
                raise self._guard.too_complex(part) from None
            raise self._damaged(part) from None

    def _damaged(self, part: str) -> DamagedFile:
        return DamagedFile("damaged-xml", name=self.name, part=label(part))


def parse_xml(raw: bytes) -> etree._Element:
    """The root element of `raw`, markup in UTF-8 that `Package.raw` gave. Raises lxml's XMLSyntaxError."""
    return etree.fromstring(raw, _parser)


def parse_relationships(name: str, raw: bytes) -> dict[str, Relationship]:
    """The links in the .rels part `name` by their ids. Callers must not change the answer."""
    folder = linking_folder(name)
    return {link.get("Id", ""): relationship(link, folder) for link in parse_xml(raw)}


def linking_folder(name: str) -> str:
    """The folder that the targets in the .rels part `name` are relative to."""
    return posixpath.dirname(posixpath.dirname(name))


def relationship(link: etree._Element, folder: str) -> Relationship:
    """What the element `link` of a .rels part says, the targets of which are relative to `folder`."""
    target = link.get("Target", "")
    external = link.get("TargetMode", "").lower() == "external" or _ABSOLUTE.match(target) is not None
    kind = posixpath.basename(link.get("Type", ""))
    return Relationship(kind, target if external else _resolved(folder, target), external)


_RELATIONSHIPS = SharedPart(parse_relationships)


def _resolved(folder: str, target: str) -> str:
    """The part that `target` means, written relative to `folder` or to the root of the package."""
    path = unquote(target).replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def _leads_to_body(link: Relationship) -> bool:
    return link.type == "officeDocument" and not link.external
