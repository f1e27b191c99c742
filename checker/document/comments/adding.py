"""Comments into a copy of a .docx: in Word's first form, which Word, WPS and LibreOffice all know."""

import posixpath
from collections.abc import Iterable, Sequence

from lxml import etree

from checker.document.comments.marking import Marker
from checker.document.comments.model import Comment, Commented, Writer
from checker.document.comments.parts import Parts, links_of
from checker.document.comments.stripping import strip
from checker.document.comments.tracing import Stretch, Trace
from checker.document.guard import Limits
from checker.document.model import Note
from checker.document.package import Package
from checker.document.unseen import seen

_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_BALLOON_SIZE = "18"  # half points


def add_comments(
    name: str, data: bytes, comments: Sequence[Comment], writer: Writer, limits: Limits | None = None
) -> Commented:
    """A copy of the .docx in `data` with `comments`; `name` is for messages. Raises ReadError.

    Comments that the file has already stay, and new ones come after them. A comment on a block that does not exist, or
    has no place in the body, is left out, with a note. What could run or reach out is not carried over, with notes.
    """
    limits = limits or Limits()
    package = Package(name, data, limits)
    main = package.main_part()
    trace = Trace(package, main)
    parts = Parts(name, data, limits)
    notes = list(strip(parts))
    parts.declare(main, f"{_WORD_TYPE}document.main+xml")
    placed = [(comment, stretch) for comment in comments if (stretch := _stretch(comment, trace)) is not None]
    unplaced = len(comments) - len(placed)
    if placed:
        unplaced += _write(placed, parts, main, writer)
    if unplaced:
        notes.append(Note("unplaced", count=unplaced))
    return Commented(parts.zipped(), tuple(notes))


def _stretch(comment: Comment, trace: Trace) -> Stretch | None:
    """Where a comment stands: from the start of its first spot to the end of its last."""
    first = trace.stretch(comment.spot.block, comment.spot.start, comment.spot.end)
    until = comment.last
    last = None if until is None else trace.stretch(until.block, until.start, until.end)
    if first is None or last is None or first.whole or last.whole:
        return first
    ordered = (last.last.index, last.last.offset) > (first.first.index, first.first.offset)
    return Stretch(first.first, last.last) if ordered else first


def _write(placed: Sequence[tuple[Comment, Stretch]], parts: Parts, main: str, writer: Writer) -> int:
    """Mark the body and write the comments; how many found no paragraph to stand in."""
    body = parts.tree(main)
    part = _comments_part(parts, main)
    root = parts.tree(part)
    namespace = etree.QName(root).namespace or ""
    first = _first_free(root.iter("*"), body.iter(f"{{{etree.QName(body).namespace}}}commentReference"))
    nowhere = Marker(body).mark([(number, stretch) for number, (_, stretch) in enumerate(placed, first)])
    for number, (comment, _) in enumerate(placed, first):
        if number not in nowhere:
            root.append(_comment(number, comment, writer, namespace))
    parts.change(main)
    parts.change(part)
    return len(nowhere)


def _comments_part(parts: Parts, main: str) -> str:
    """The part with the comments; a new one where there is none."""
    links = parts.relationships(main)
    for link, _ in links_of(links, parts.rels_name(main)):
        if link.type == "comments" and not link.external and link.target in parts:
            return link.target
    names = (f"comments{number or ''}.xml" for number in range(len(parts.names()) + 1))
    name = next(name for name in names if posixpath.join(posixpath.dirname(main), name) not in parts)
    part = posixpath.join(posixpath.dirname(main), name)
    body = parts.tree(main)
    namespace = etree.QName(body).namespace or ""
    parts.add(part, etree.Element(f"{{{namespace}}}comments", nsmap={"w": namespace}))
    parts.declare(part, f"{_WORD_TYPE}comments+xml")
    known = {link.get("Id", "") for link in links}
    key = next(f"rId{number}" for number in range(1, len(known) + 2) if f"rId{number}" not in known)
    kinds = _STRICT if "purl.oclc.org" in namespace else _TRANSITIONAL
    etree.SubElement(links, _RELATIONSHIP, Id=key, Type=f"{kinds}/comments", Target=name)
    parts.change(parts.rels_name(main))
    return part


def _first_free(*elements: Iterable[etree._Element]) -> int:
    """The first number that no comment has and no text refers to."""
    numbers = {
        str(value)
        for group in elements
        for element in group
        for name, value in element.attrib.items()
        if etree.QName(name).localname == "id"
    }
    return max((int(number) for number in numbers if number.isdecimal()), default=-1) + 1


def _comment(number: int, comment: Comment, writer: Writer, namespace: str) -> etree._Element:
    """A comment with formatting of its own, for the styles of the text are not made for a narrow margin."""

    def name(tag: str) -> str:
        return f"{{{namespace}}}{tag}"

    def add(above: etree._Element, tag: str, **values: str) -> etree._Element:
        return etree.SubElement(above, name(tag), {name(key): value for key, value in values.items()})

    root = etree.Element(
        name("comment"),
        {name("id"): str(number), name("author"): writer.author, name("initials"): writer.initials},
        nsmap={"w": namespace},
    )
    for line_number, line in enumerate(comment.lines):
        paragraph = add(root, "p")
        properties = add(paragraph, "pPr")
        add(properties, "spacing", before="0", after="0", line="240", lineRule="auto")
        add(properties, "ind", left="0", right="0", firstLineChars="0", firstLine="0")
        add(properties, "jc", val="left")
        if line_number == 0:
            add(add(paragraph, "r"), "annotationRef")
        run = add(paragraph, "r")
        look = add(run, "rPr")
        if line_number == 0:
            add(look, "b")
        add(look, "sz", val=_BALLOON_SIZE)
        add(look, "szCs", val=_BALLOON_SIZE)
        text = add(run, "t")
        text.text = seen(line)
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return root
