"""Builds small .docx files from raw XML, so that a test shows exactly the feature that it is about."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from checker.document import Document, read_bytes

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def docx(body: str, parts: Mapping[str, str | bytes] | None = None, /, **linked: str) -> bytes:
    """A .docx with `body` inside w:body.

    `linked` are contents of parts by the kind of their link: styles, numbering, footnotes, endnotes, header, footer.
    Headers and footers are named by a section at the end. `parts` are further parts by name, as they are.
    """
    links, files = [], dict(parts or {})
    references = ""
    for kind, content in linked.items():
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        files.setdefault(f"word/{kind}.xml", f"<w:{root} {NAMESPACES}>{content}</w:{root}>")
        links.append(relationship(f"id-{kind}", kind, f"{kind}.xml"))
        if root in ("hdr", "ftr"):
            references += f'<w:{kind}Reference w:type="default" r:id="id-{kind}"/>'
    section = f"<w:sectPr>{references}</w:sectPr>"
    files.setdefault("[Content_Types].xml", content_types(linked))
    files.setdefault("_rels/.rels", relationships(relationship("main", "officeDocument", "word/document.xml")))
    files.setdefault("word/_rels/document.xml.rels", relationships(*links))
    files.setdefault("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>")
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of `files` by name."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def content_types(kinds: Iterable[str]) -> str:
    """The list of the types of parts, without which LibreOffice opens no file."""
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_DOCUMENT_TYPES}.{kind}+xml"/>'
        for part, kind in (("document", "document.main"), *((kind, kind) for kind in kinds))
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relationship(key: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{key}" Type="{RELATIONSHIPS}/{kind}" Target={quoteattr(target)}{mode}/>'


def relationships(*links: str) -> str:
    return f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{"".join(links)}</Relationships>'


def paragraph(*content: str, properties: str = "") -> str:
    """A paragraph; content that is no XML becomes a run."""
    runs = "".join(each if each.startswith("<") else run(each) for each in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>" if properties else f"<w:p>{runs}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of plain text."""
    formatting = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{formatting}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def styled(style: str, *content: str) -> str:
    """A paragraph with a paragraph style."""
    return paragraph(*content, properties=f'<w:pStyle w:val="{style}"/>')


def numbered(text: str, num_id: int, level: int = 0) -> str:
    """A paragraph in a list."""
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>')


def style(style_id: str, name: str, content: str = "", *, based_on: str = "", kind: str = "paragraph") -> str:
    """A style definition."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{base}{content}</w:style>'


def level(index: int, number_format: str, text: str, more: str = "", *, start: int | None = 1) -> str:
    """One level of a list."""
    first = "" if start is None else f'<w:start w:val="{start}"/>'
    return (
        f'<w:lvl w:ilvl="{index}">{first}<w:numFmt w:val="{number_format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, abstract_number: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract_number}"/>{overrides}</w:num>'


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row; cells that are no XML become cells of one paragraph."""
    inner = "".join(each if each.startswith("<") else cell(paragraph(each) if each else "<w:p/>") for each in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inner}</w:tr>"


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def drawn_box(*paragraphs: str) -> str:
    """A text box as a DrawingML shape."""
    return (
        '<w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
        f'wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>{"".join(paragraphs)}</w:txbxContent></wps:txbx>'
        "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def legacy_box(*paragraphs: str) -> str:
    """A text box as a VML shape."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"


def document(body: str, **linked: str) -> Document:
    """`body` as the reader reads it."""
    return read_bytes("sample.docx", docx(body, **linked))


def texts(body: str, **linked: str) -> list[str]:
    """The blocks of `body`, number and text together."""
    return [block.number + block.text for block in document(body, **linked).blocks]


def notes(body: str, **linked: str) -> list[tuple[str, int, int]]:
    """The notes on `body` as code, block and count."""
    return [(note.code, note.block, note.count) for note in document(body, **linked).notes]
