"""What could run or reach out when a copy is opened is not carried over: macros, and links to the outside.

Hyperlinks to web and mail addresses stay. Where a part named something outside, the name goes as well, so that the
part is still whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from checker.document.comments.parts import Parts, links_of
from checker.document.dangers import is_ordinary
from checker.document.model import Note
from checker.document.package import Relationship
from checker.document.unseen import label

_RELATIONSHIPS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_NOTHING_WITHOUT_LINK = frozenset(
    ("attachedTemplate", "dataSource", "headerSource", "sourceFileName", "externalData", "linkedToFile")
)
_MACRO_LINKS = frozenset(("vbaproject", "wordvbadata", "extensibility"))
_MACRO_PARTS = ("vbaproject", "vbadata")
_MOST_NAMES = 3


@dataclass(slots=True)
class _Dropped:
    """What was dropped, as notes will tell it."""

    links: list[str] = field(default_factory=list)
    macros: list[str] = field(default_factory=list)


def strip(parts: Parts) -> Iterator[Note]:
    """Drop it from `parts`, and tell what it was. Raises ReadError."""
    dropped = _Dropped()
    for source in parts.sources():
        _strip_links(parts, source, dropped)
    _strip_macros(parts, dropped)
    for code, names in (("dropped-links", dropped.links), ("dropped-macros", dropped.macros)):
        if names:
            shown = "、".join(dict.fromkeys(names[:_MOST_NAMES]))
            yield Note(code, count=len(names), detail=label(shown))


def _strip_links(parts: Parts, source: str, dropped: _Dropped) -> None:
    links = parts.relationships(source)
    gone: set[str] = set()
    for link, element in links_of(links, parts.rels_name(source)):
        if not (_is_macro(link) or (link.external and not is_ordinary(link))):
            continue
        links.remove(element)
        gone.add(element.get("Id", ""))
        if link.external:
            dropped.links.append(f"{link.type}: {link.target}")
        else:
            dropped.macros.append(link.target.rpartition("/")[2])
            parts.drop(link.target)
    if gone:
        parts.change(parts.rels_name(source))
        _forget(parts, source, gone)


def _is_macro(link: Relationship) -> bool:
    return link.type.lower() in _MACRO_LINKS and not link.external


def _forget(parts: Parts, source: str, gone: set[str]) -> None:
    """Take the names of links that are gone out of the part that had them."""
    if source not in parts:
        return
    root = parts.tree(source)
    for element in list(root.iter("*")):
        named = [name for name in element.attrib if str(name).startswith(_RELATIONSHIPS) and element.get(name) in gone]
        if not named:
            continue
        parts.change(source)
        above = element.getparent()
        if etree.QName(element).localname in _NOTHING_WITHOUT_LINK and above is not None:
            above.remove(element)
        else:
            for name in named:
                del element.attrib[name]


def _strip_macros(parts: Parts, dropped: _Dropped) -> None:
    """Macros to which nothing leads, and the types by which a file says that it has some."""
    for part in parts.names():
        kind = parts.content_type(part).lower()
        if any(mark in part or mark in kind for mark in _MACRO_PARTS):
            dropped.macros.append(part.rpartition("/")[2])
            parts.drop(part)
