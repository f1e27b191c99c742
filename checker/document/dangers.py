"""What in a file could run or reach out when Word opens it: listed for the supervisor, never run and never followed.

Macros, controls and embedded files are told by how the file links to them and by their types, not by its extension.
Fields that fetch something are found in every part with text, however their code is split or put together.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from checker.document import names as n
from checker.document.errors import DamagedFile
from checker.document.model import Note
from checker.document.package import Package, Relationship, parse_xml
from checker.document.remarks import Remarks
from checker.document.unseen import label

REMOTE_FIELD = "remote-field"

_FETCHING = frozenset(
    ("DDE", "DDEAUTO", "INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "IMPORT", "RD", "DATABASE")
)
_KEYWORD = re.compile(r"\s*([A-Za-z]+)")
_QUOTED_CODES = re.compile(r"\d{1,7}")
_FIELD_PARTS = (n.FLD_CHAR, n.INSTR_TEXT, n.FLD_SIMPLE)
_FIELD_MARKS = (b"instrText", b"fldSimple")
_STORIES = frozenset(("header", "footer", "footnotes", "endnotes", "comments", "glossaryDocument"))
_EMBEDDED = frozenset(("oleObject", "package"))
_ORDINARY_ADDRESS = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)
_CONTENT_TYPES = "[content_types].xml"
_MACROS = "vbaproject"
_MOST_LISTED = 20
_MOST_NAMES = 3


@dataclass(slots=True)
class _Field:
    """A field that has begun, with its code so far."""

    begin: etree._Element
    code: list[str] = field(default_factory=list)
    in_code: bool = True


def remark_fields(root: etree._Element, remarks: Remarks) -> None:
    """Remark every field below `root` that fetches something from elsewhere, with its code."""
    open_fields: list[_Field] = []
    for element in root.iter(_FIELD_PARTS):
        if element.tag == n.FLD_SIMPLE:
            _remark(element, element.get(n.INSTRUCTION, ""), remarks)
        elif element.tag == n.INSTR_TEXT:
            if open_fields and open_fields[-1].in_code:
                open_fields[-1].code.append(element.text or "")
        elif element.get(n.FLD_CHAR_TYPE) == "begin":
            open_fields.append(_Field(element))
        elif open_fields and element.get(n.FLD_CHAR_TYPE) == "separate":
            open_fields[-1].in_code = False
        elif open_fields:
            _end(open_fields, remarks)
    while open_fields:
        _end(open_fields, remarks)


def file_notes(package: Package, main: str) -> Iterator[Note]:
    """Notes on what the parts of `package` and the links between them hold; `main` is the part with the body."""
    links, damaged = _all_links(package)
    if _has_macros(package, links):
        yield Note("macros")
    yield from _counted("active-x", _targets(links, ("control",)))
    yield from _counted("custom-ui", _targets(links, ("extensibility",)))
    yield from _counted("embedded-file", _targets(links, _EMBEDDED))
    yield from _external(links)
    fields = Remarks()
    for link in package.relationships(main).values():
        if link.type in _STORIES and not link.external and not package.was_asked_for(link.target):
            damaged += _scan(package, link.target, fields)
    yield from fetching_notes(fields)
    yield from (Note("damaged-part", detail=label(part)) for part in damaged)


def fetching_notes(remarks: Remarks, place: str = "") -> Iterator[Note]:
    """Notes on those remarked fields that were not told at their place."""
    for remark in remarks.untold(REMOTE_FIELD):
        yield Note(remark.code, place=place, count=remark.count, detail=remark.detail)


def is_ordinary(link: Relationship) -> bool:
    """Whether a link to the outside is a hyperlink to a web or mail address, which nothing follows by itself."""
    return link.type == "hyperlink" and _ORDINARY_ADDRESS.match(link.target) is not None


def _end(open_fields: list[_Field], remarks: Remarks) -> None:
    """Close the innermost field; what QUOTE spells in numbers becomes part of the code around it."""
    ended = open_fields.pop()
    code = "".join(ended.code)
    _remark(ended.begin, code, remarks)
    if open_fields and open_fields[-1].in_code and _keyword(code) == "QUOTE":
        open_fields[-1].code.append("".join(_character(number) for number in _QUOTED_CODES.findall(code)))


def _remark(element: etree._Element, code: str, remarks: Remarks) -> None:
    if _keyword(code) in _FETCHING:
        remarks.add(element, REMOTE_FIELD, detail=label(code))


def _keyword(code: str) -> str:
    match = _KEYWORD.match(code)
    return match[1].upper() if match else ""


def _character(number: str) -> str:
    return chr(int(number)) if int(number) < 0x110000 else ""


def _scan(package: Package, part: str, remarks: Remarks) -> list[str]:
    """Look for fields in a part that is not read otherwise; the part itself if it is damaged."""
    try:
        raw = package.raw(part) or b""
        if any(mark in raw for mark in _FIELD_MARKS):
            package.load(part, lambda markup: remark_fields(parse_xml(markup), remarks))
    except DamagedFile:
        return [part]
    return []


def _all_links(package: Package) -> tuple[list[Relationship], list[str]]:
    """The links of all parts, and the names of damaged lists of links."""
    links: list[Relationship] = []
    damaged = []
    for source in package.sources():
        try:
            links += package.relationships(source).values()
        except DamagedFile:
            damaged.append(source)
    return links, damaged


def _has_macros(package: Package, links: Iterable[Relationship]) -> bool:
    linked = any(link.type.lower() == _MACROS for link in links)
    return linked or any(_MACROS in part for part in package.entries()) or _declares_macros(package)


def _declares_macros(package: Package) -> bool:
    """Whether any part is declared to be a macro project, whatever its name; numbered characters are no disguise."""
    try:
        raw = package.raw(_CONTENT_TYPES) or b""
        if _MACROS.encode() not in raw.lower() and b"&#" not in raw:
            return False
        types = package.load(_CONTENT_TYPES, parse_xml)
    except DamagedFile:
        return False
    return types is not None and any(_MACROS in each.get("ContentType", "").lower() for each in types)


def _targets(links: Iterable[Relationship], kinds: Iterable[str]) -> list[str]:
    """The names of the parts of these kinds, without their folders."""
    wanted = frozenset(kinds)
    return sorted({link.target for link in links if link.type in wanted and not link.external})


def _counted(code: str, targets: list[str]) -> Iterator[Note]:
    if targets:
        names = "、".join(target.rpartition("/")[2] for target in targets[:_MOST_NAMES])
        yield Note(code, count=len(targets), detail=label(names))


def _external(links: Iterable[Relationship]) -> Iterator[Note]:
    """Hyperlinks to ordinary addresses are only counted; everything else outside is listed with its address."""
    outside = [link for link in links if link.external]
    severe = Counter(label(f"{link.type}: {link.target}") for link in outside if not is_ordinary(link))
    for detail, count in severe.most_common(_MOST_LISTED):
        yield Note("external-link", count=count, detail=detail)
    if len(severe) > _MOST_LISTED:
        yield Note("external-links-more", count=len(severe) - _MOST_LISTED)
    ordinary = sum(1 for link in outside if is_ordinary(link))
    if ordinary:
        yield Note("hyperlinks", count=ordinary)
