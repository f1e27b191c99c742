"""The forms in which a file may come, and what it may carry that is not read."""

import pytest

from checker.document import WrongFormat, read_bytes
from tests.document.docx_builder import (
    NAMESPACES,
    RELATIONSHIPS,
    abstract,
    content_types,
    level,
    num,
    numbered,
    paragraph,
    relationship,
    relationships,
    row,
    run,
    style,
    styled,
    table,
    zipped,
)
from tests.document.features.feature import Feature, each

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = {
    WORD: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    RELATIONSHIPS: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "http://purl.oclc.org/ooxml/officeDocument/math",
}
LIST = abstract(0, level(0, "chineseCounting", "%1、")) + num(1, 0)
PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="90" cy="90"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats'
    '.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="x"/></pic:blipFill></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)


def main_part(body: str, more: str = "") -> str:
    return f"<w:document {NAMESPACES} {more}><w:body>{body}</w:body></w:document>"


def strict(text: str) -> str:
    for transitional, other in STRICT.items():
        text = text.replace(transitional, other)
    return text


def named(part: str, body: str = "") -> dict[str, str | bytes]:
    """A package whose main part has another name; `word/document.xml` is then a part that nobody points to."""
    links = relationships(relationship("main", "officeDocument", part))
    return {"_rels/.rels": links, part.lstrip("/"): main_part(body or paragraph("甲"))}


def of_type(content_type: str) -> dict[str, str | bytes]:
    return {"[Content_Types].xml": content_types(()).replace("document.main+xml", content_type)}


def graphic(uri: str) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="{uri}"/></a:graphic></wp:inline></w:drawing></w:r>'
    )


def linked(kind: str, target: str) -> dict[str, str | bytes]:
    return {"word/_rels/document.xml.rels": relationships(relationship("x", kind, target))}


def encoded(encoding: str, declared: str) -> dict[str, str | bytes]:
    xml = f'<?xml version="1.0" encoding="{declared}" standalone="yes"?>{main_part(paragraph("甲"))}'
    return {"word/document.xml": xml.encode(encoding)}


STRICT_BODY = numbered("甲", 1) + numbered("乙", 1) + table(row("丙")) + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"

FEATURES = (
    Feature(
        "strict OOXML",
        "",
        ("一、 甲", "二、 乙", "[1,1] 丙", "x"),
        files={
            "_rels/.rels": strict(relationships(relationship("m", "officeDocument", "word/document.xml"))),
            "word/_rels/document.xml.rels": strict(relationships(relationship("n", "numbering", "numbering.xml"))),
            "word/document.xml": strict(main_part(STRICT_BODY)),
            "word/numbering.xml": strict(f"<w:numbering {NAMESPACES}>{LIST}</w:numbering>"),
        },
    ),
    Feature(
        "a document with macros",
        paragraph("甲"),
        ("甲",),
        ("macros",),
        files={**of_type("document.macroEnabled.main+xml"), "word/vbaProject.bin": b"\0"},
    ),
    Feature("a template", paragraph("甲"), ("甲",), files=of_type("template.main+xml")),
    Feature("no list of types at all", paragraph("甲"), ("甲",), files={"[Content_Types].xml": b""}),
    Feature("UTF-16", "", ("甲",), files=encoded("utf-16", "UTF-16")),
    Feature("GB 18030", "", ("甲",), files=encoded("gb18030", "GB18030")),
    Feature("UTF-8 with a mark", "", ("甲",), files=encoded("utf-8-sig", "UTF-8")),
    Feature("another name of the main part", paragraph("旧"), ("甲",), files=named("word/document2.xml")),
    Feature("a name from the root", paragraph("旧"), ("甲",), files=named("/other/main.xml")),
    Feature(
        "escapes in part names",
        paragraph("旧"),
        ("甲",),
        files={
            "_rels/.rels": relationships(relationship("m", "officeDocument", "word/main%20part.xml")),
            "word/main part.xml": main_part(paragraph("甲")),
        },
    ),
    Feature(
        "no relationships of the package",
        "",
        ("甲",),
        files={"_rels/.rels": relationships(), "word/document.xml": main_part(paragraph("甲"))},
    ),
    Feature("a link that leads nowhere", paragraph("甲"), ("甲",), files=linked("image", "gone.png")),
    Feature(
        "styles that are not there", styled("X", "甲"), ("甲",), ("damaged-part",), files=linked("styles", "gone.xml")
    ),
    Feature(
        "lists that are not there", numbered("甲", 1), ("甲",), ("damaged-part",), files=linked("numbering", "gone.xml")
    ),
    Feature(
        "damaged styles",
        styled("X", "甲"),
        ("甲",),
        ("damaged-part",),
        files={**linked("styles", "styles.xml"), "word/styles.xml": b"<w:styles"},
    ),
    Feature("a style that is not defined", styled("X", "甲"), ("甲",), parts={"styles": style("Y", "乙")}),
    Feature(
        "styles that are based on each other",
        styled("A", "甲"),
        ("甲",),
        parts={"styles": style("A", "甲", based_on="B") + style("B", "乙", based_on="A")},
    ),
    Feature(
        "WPS names its styles by numbers",
        styled("2", "一、问题") + paragraph("一句话。") + styled("2", "二、原因") + paragraph("一句话。"),
        ("一、问题", "一句话。", "二、原因", "一句话。"),
        parts={"styles": style("1", "Normal") + style("2", "heading 1", based_on="1")},
    ),
    Feature(
        "elements and attributes of WPS",
        "",
        ("甲乙",),
        files={
            "word/document.xml": main_part(
                f'<w:p wpsx:id="1"><w:pPr><w:rPr><wpsx:mark/></w:rPr></w:pPr>{run("甲")}'
                f"<wpsx:wrap>{run('乙')}</wpsx:wrap></w:p>",
                'xmlns:wpsx="http://www.wps.cn/officeDocument/2013/wpsCustomData" mc:Ignorable="wpsx"',
            )
        },
    ),
    Feature(
        "other prefixes",
        "",
        ("甲",),
        files={"word/document.xml": f'<document xmlns="{WORD}"><body><p><r><t>甲</t></r></p></body></document>'},
    ),
    Feature(
        "comments in the XML",
        paragraph("甲<!-- 乙 -->丙"),
        ("甲丙",),
        files={"word/document.xml": main_part("<w:p><w:r><w:t>甲<!-- 乙 --><?x y?>丙</w:t></w:r></w:p>")},
    ),
    Feature(
        "an inserted page of HTML",
        paragraph("甲") + '<w:altChunk r:id="x"/>' + paragraph("乙"),
        ("甲", "乙"),
        ("unread-part",),
        files={**linked("aFChunk", "page.html"), "word/page.html": "<p>丙</p>"},
    ),
    Feature(
        "an inserted document",
        '<w:altChunk r:id="x"/>' + paragraph("乙"),
        ("乙",),
        ("unread-part",),
        files={**linked("aFChunk", "other.docx"), "word/other.docx": b"PK"},
    ),
    Feature(
        "an inserted page in a cell",
        table(f'<w:tr><w:tc><w:altChunk r:id="x"/>{paragraph("甲")}</w:tc></w:tr>'),
        ("[1,1] 甲",),
        ("unread-part",),
    ),
    Feature("a part of a master document", paragraph("甲", '<w:subDoc r:id="x"/>'), ("甲",), ("unread-part",)),
    Feature(
        "building blocks",
        paragraph("甲"),
        ("甲",),
        ("building-blocks",),
        files={
            **linked("glossaryDocument", "glossary/document.xml"),
            "word/glossary/document.xml": f"<w:glossaryDocument {NAMESPACES}>{paragraph('块')}</w:glossaryDocument>",
        },
    ),
    Feature("a picture", paragraph("甲", PICTURE), ("甲",), ("picture",)),
    Feature(
        "a chart",
        paragraph("甲", graphic("http://schemas.openxmlformats.org/drawingml/2006/chart")),
        ("甲",),
        ("chart",),
    ),
    Feature(
        "SmartArt",
        paragraph("甲", graphic("http://schemas.openxmlformats.org/drawingml/2006/diagram")),
        ("甲",),
        ("diagram",),
    ),
    Feature(
        "an embedded table",
        paragraph("甲", '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
        ("甲",),
        ("unread-object",),
    ),
    Feature("handwriting", paragraph("甲", '<w:r><w:contentPart r:id="x"/></w:r>'), ("甲",), ("unread-object",)),
    Feature("a deleted picture is not told", paragraph("甲", f"<w:del>{PICTURE}</w:del>"), ("甲",)),
)


@each(FEATURES)
def test_file(feature: Feature) -> None:
    assert feature.read() == feature.expected()


def test_case_and_backslashes_in_the_names_of_a_zip() -> None:
    links = relationships(relationship("m", "officeDocument", "word/document.xml"))
    data = zipped({"_rels\\.rels": links, "Word\\Document.XML": main_part(paragraph("甲"))})
    assert [block.text for block in read_bytes("a.docx", data).blocks] == ["甲"]


def test_a_file_of_one_xml_is_said_to_be_one() -> None:
    package = '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>'
    flat = f'<?xml version="1.0"?><?mso-application progid="Word.Document"?>{package}'
    with pytest.raises(WrongFormat) as refused:
        read_bytes("a.docx", flat.encode())
    assert refused.value.code == "xml"
