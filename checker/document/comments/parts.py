"""The parts of a .docx, to be changed: only those that change are ever unpacked and written anew."""

import posixpath
from collections.abc import Iterator

from lxml import etree

from checker.document.archive import Archive
from checker.document.encodings import StrangeEncoding, as_utf8
from checker.document.errors import DamagedFile
from checker.document.guard import Limits
from checker.document.package import Relationship, linking_folder, relationship
from checker.document.repacking import packed, zipped
from checker.document.unseen import label

CONTENT_TYPES = "[content_types].xml"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONSHIPS = f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"/>'
_FOLDER, _SUFFIX = "_rels", ".rels"


class Parts:
    """The parts of the .docx in `data` by their names, in which case does not count; `name` is for messages.

    All methods raise ReadError. Trees are the file's own, with comments and in the namespaces of the file.
    """

    def __init__(self, name: str, data: bytes, limits: Limits) -> None:
        self.name = name
        self._archive = Archive(name, data, limits)
        self._trees: dict[str, etree._Element] = {}
        self._changed: set[str] = set()
        self._dropped: set[str] = set()
        self._new: dict[str, str] = {}

    def __contains__(self, part: str) -> bool:
        key = part.lower()
        return (key in self._archive or key in self._new) and key not in self._dropped

    def names(self) -> list[str]:
        """The names of all parts, in lower case."""
        return [part for part in (*self._archive.names(), *self._new) if part in self]

    def sources(self) -> list[str]:
        """The parts that have links to others, "" for the package itself."""
        folders = [(posixpath.split(part)) for part in self.names() if part.endswith(_SUFFIX)]
        return [
            posixpath.join(posixpath.dirname(folder), file.removesuffix(_SUFFIX))
            for folder, file in folders
            if posixpath.basename(folder) == _FOLDER
        ]

    def rels_name(self, source: str) -> str:
        """The name of the part with the links of `source`."""
        folder, file = posixpath.split(source)
        return posixpath.join(folder, _FOLDER, file + _SUFFIX)

    def relationships(self, source: str) -> etree._Element:
        """The links of `source`; an empty list of them is made where there is none."""
        part = self.rels_name(source)
        if part not in self:
            self.add(part, etree.fromstring(_RELATIONSHIPS))
        return self.tree(part)

    def tree(self, part: str) -> etree._Element:
        """The root of a part. Who changes it says so with `change`."""
        key = part.lower()
        if key not in self._trees:
            self._trees[key] = self._parsed(key)
        return self._trees[key]

    def change(self, part: str) -> None:
        """The tree of `part` is changed."""
        self._changed.add(part.lower())

    def add(self, part: str, root: etree._Element) -> None:
        """A part that was not there."""
        self._new[part.lower()] = part
        self._trees[part.lower()] = root
        self.change(part)

    def drop(self, part: str) -> None:
        """Leave out a part with its links, and forget its type."""
        for each in (part, self.rels_name(part)):
            if each in self:
                self._dropped.add(each.lower())
        override = self._override(part)
        if override is not None:
            self.tree(CONTENT_TYPES).remove(override)
            self.change(CONTENT_TYPES)

    def content_type(self, part: str) -> str:
        """The type of a part as the file declares it for this very part; "" if it does not."""
        override = self._override(part)
        return "" if override is None else override.get("ContentType", "")

    def declare(self, part: str, content_type: str) -> None:
        """Say of which type a part is."""
        if self.content_type(part) == content_type:
            return
        override = self._override(part)
        if override is None:
            override = etree.SubElement(self.tree(CONTENT_TYPES), f"{_TYPES}Override", PartName=f"/{part}")
        override.set("ContentType", content_type)
        self.change(CONTENT_TYPES)

    def zipped(self) -> bytes:
        """The file: parts that are unchanged lie in it as they lay in the original."""
        kept = [part for part in self._archive.names() if part not in self._dropped]
        old = (
            packed(self._archive.written(part), self._written(part))
            if part in self._changed
            else self._archive.packed(part)._replace(name=self._archive.written(part))
            for part in kept
        )
        new = (packed(name, self._written(part)) for part, name in self._new.items() if part not in self._dropped)
        return zipped((*old, *new))

    def _override(self, part: str) -> etree._Element | None:
        wanted = "/" + part.lower().lstrip("/")
        overrides = self.tree(CONTENT_TYPES).iterchildren(f"{_TYPES}Override")
        return next((each for each in overrides if each.get("PartName", "").lower() == wanted), None)

    def _written(self, part: str) -> bytes:
        return etree.tostring(self._trees[part].getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True)

    def _parsed(self, part: str) -> etree._Element:
        """The root of a part. Raises DamagedFile where there is none or it is no XML, and UnsafeFile."""
        parser = etree.XMLParser(
            encoding="utf-8",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            collect_ids=False,
            strip_cdata=False,
        )
        damaged = DamagedFile("damaged-xml", name=self.name, part=label(part))
        if part not in self._archive:
            raise damaged
        try:
            raw = as_utf8(self._archive.unpack(part))
            self._archive.guard.check_markup(part, raw)
            return etree.fromstring(raw, parser)
        except (StrangeEncoding, etree.XMLSyntaxError):
            raise damaged from None


def links_of(links: etree._Element, rels: str) -> Iterator[tuple[Relationship, etree._Element]]:
    """Every link in `links`, the tree of the part `rels`, with its element."""
    folder = linking_folder(rels)
    for element in list(links.iterchildren("*")):
        yield relationship(element, folder), element
