"""Text that stands in a drawing without a text box: WordArt and the shapes of a locked canvas.

It is put into text boxes of its own, so that everything after reads it like any other.
"""

from collections.abc import Iterator

from lxml import etree

from checker.document import names as n

_TEXT_AND_BREAKS = (n.DRAWN_TEXT, n.DRAWN_BREAK)


def box_drawn_text(root: etree._Element) -> None:
    """Give every piece of drawn text below `root` a text box in its place."""
    for element in list(root.iter(n.DRAWN)):
        lines = _word_art(element) if element.tag == n.TEXT_PATH else _drawn_lines(element)
        paragraphs = [_paragraph(line) for line in lines if line.strip()]
        if paragraphs:
            box = etree.SubElement(element, n.TEXT_BOX)
            box.extend(paragraphs)


def _word_art(path: etree._Element) -> Iterator[str]:
    yield from path.get("string", "").splitlines()


def _drawn_lines(body: etree._Element) -> Iterator[str]:
    for paragraph in body.iter(n.DRAWN_PARAGRAPH):
        pieces = ("\n" if each.tag == n.DRAWN_BREAK else each.text or "" for each in paragraph.iter(_TEXT_AND_BREAKS))
        yield from "".join(pieces).splitlines()


def _paragraph(text: str) -> etree._Element:
    paragraph = etree.Element(n.P)
    etree.SubElement(etree.SubElement(paragraph, n.R), n.T).text = text
    return paragraph
