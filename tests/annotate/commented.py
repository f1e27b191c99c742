"""What a copy with comments shows, read with another hand than the one that wrote it."""

import io
import re
import zipfile
from xml.etree import ElementTree

_WORD = re.compile(r"\{http://[^}]*(?:wordprocessingml/2006|ooxml/wordprocessingml)/main\}")


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a file by name; the zip is whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def commented(data: bytes, main: str = "word/document.xml", comments: str = "word/comments.xml") -> list[str]:
    """Every comment as ``commented text ← text of the comment``, in the order of its numbers."""
    files = parts(data)
    if comments not in files:
        return []
    ranges = _ranges(_root(files[main]))
    return [
        f"{ranges[comment.attrib['id']]} ← {' / '.join(_texts(p) for p in comment.iter('p'))}"
        for comment in _root(files[comments]).iter("comment")
    ]


def references(data: bytes, main: str = "word/document.xml") -> list[str]:
    """The numbers of the comments that the body refers to, in its order; ranges must begin and end just once."""
    root = _root(parts(data)[main])
    numbers = [each.attrib["id"] for each in root.iter("commentReference")]
    for mark in ("commentRangeStart", "commentRangeEnd"):
        assert sorted(each.attrib["id"] for each in root.iter(mark)) == sorted(numbers)
    return numbers


def _root(raw: bytes) -> ElementTree.Element:
    """The tree without the namespace of Word, whichever it is."""
    root = ElementTree.fromstring(raw)
    for element in root.iter():
        element.tag = _WORD.sub("", element.tag)
        element.attrib = {_WORD.sub("", name): value for name, value in element.attrib.items()}
    return root


def _ranges(root: ElementTree.Element) -> dict[str, str]:
    """The visible text from the start to the end of every range."""
    texts: dict[str, str] = {}
    is_open: set[str] = set()
    for element in root.iter():
        if element.tag == "commentRangeStart":
            texts[element.attrib["id"]] = ""
            is_open.add(element.attrib["id"])
        elif element.tag == "commentRangeEnd":
            is_open.discard(element.attrib["id"])
        elif element.tag == "t":
            for number in is_open:
                texts[number] += element.text or ""
    return texts


def _texts(element: ElementTree.Element) -> str:
    return "".join(each.text or "" for each in element.iter("t"))
