"""Whole files: names, digests, properties, and the forms in which a .docx may come."""

import hashlib
from pathlib import Path

import pytest

from checker.document import Block, Document, Properties, read, read_bytes
from tests.document.docx_builder import (
    NAMESPACES,
    RELATIONSHIPS,
    docx,
    paragraph,
    relationship,
    relationships,
    style,
    styled,
    zipped,
)

MAIN = f"<w:document {NAMESPACES}><w:body>{paragraph('甲')}</w:body></w:document>"


def blocks(files: dict[str, str | bytes]) -> list[str]:
    return [block.text for block in read_bytes("a.docx", zipped(files)).blocks]


def test_a_paper_is_read_from_its_path(tmp_path: Path) -> None:
    data = docx(paragraph("甲"))
    path = tmp_path / "何秀英.docx"
    path.write_bytes(data)
    assert read(path) == Document(
        name="何秀英.docx",
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=(Block(index=1, kind="paragraph", text="甲", place="第1段"),),
    )


def test_reading_twice_gives_the_same() -> None:
    data = docx(styled("1", "甲") + paragraph("乙"), styles=style("1", "heading 1"))
    assert read_bytes("a", data) == read_bytes("a", data)


def test_files_with_other_styles_do_not_learn_from_each_other() -> None:
    body = paragraph("前面的一句话。") + styled("1", "甲") + paragraph("后面的一句话。")
    first = read_bytes("a", docx(body, styles=style("1", "heading 1")))
    second = read_bytes("b", docx(body, styles=style("1", "Normal two")))
    assert [first.blocks[1].kind, second.blocks[1].kind] == ["heading", "paragraph"]


def test_properties_are_read() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dc:title>材料</dc:title><dc:creator>何秀英</dc:creator><cp:lastModifiedBy>郑文</cp:lastModifiedBy>"
        "<dcterms:created>2014-05-06T09:00:00Z</dcterms:created></cp:coreProperties>"
    )
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    links = relationships(
        relationship("a", "officeDocument", "word/document.xml"),
        f'<Relationship Id="b" Type="{kind}" Target="/docProps/core.xml"/>',
    )
    data = docx(paragraph("甲"), {"docProps/core.xml": core, "_rels/.rels": links})
    assert read_bytes("a", data).properties == Properties(
        title="材料", author="何秀英", last_modified_by="郑文", created="2014-05-06T09:00:00Z"
    )


def test_the_main_part_may_have_any_name() -> None:
    links = relationships(relationship("a", "officeDocument", "/odd/name.xml"))
    assert blocks({"_rels/.rels": links, "odd/name.xml": MAIN}) == ["甲"]


def test_case_and_backslashes_in_part_names_do_not_matter() -> None:
    links = relationships(relationship("a", "officeDocument", "word/document.xml"))
    assert blocks({"_rels/.rels": links, "Word\\Document.XML": MAIN}) == ["甲"]


def test_a_file_without_relationships_is_read() -> None:
    assert blocks({"word/document.xml": MAIN}) == ["甲"]


def test_links_that_lead_nowhere_are_noted_or_passed_over() -> None:
    links = relationships(relationship("s", "styles", "gone.xml"), relationship("i", "image", "gone.png"))
    data = docx(paragraph("甲"), {"word/_rels/document.xml.rels": links})
    assert [(note.code, note.detail) for note in read_bytes("a", data).notes] == [("damaged-part", "word/gone.xml")]


def test_links_out_of_the_file_are_not_followed() -> None:
    links = relationships(
        relationship("s", "styles", "http://192.0.2.1/styles.xml", external=True),
        relationship("n", "numbering", "../../../etc/hosts"),
    )
    data = docx(paragraph("甲"), {"word/_rels/document.xml.rels": links})
    assert [(note.code, note.detail) for note in read_bytes("a", data).notes] == [
        ("external-link", "styles: http://192.0.2.1/styles.xml"),
        ("damaged-part", "etc/hosts"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_parts_may_be_encoded_in_other_ways(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding.upper()}" standalone="yes"?>{MAIN}'
    assert blocks({"word/document.xml": xml.encode(encoding)}) == ["甲"]


def test_strict_files_are_read() -> None:
    strict = MAIN.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    links = relationships(relationship("a", "officeDocument", "word/document.xml")).replace(
        RELATIONSHIPS, "http://purl.oclc.org/ooxml/officeDocument/relationships"
    )
    assert blocks({"_rels/.rels": links, "word/document.xml": strict}) == ["甲"]


def test_comments_and_instructions_in_the_xml_do_not_matter() -> None:
    assert blocks({"word/document.xml": MAIN.replace("甲", "甲<!-- x -->乙<?y?>丙")}) == ["甲乙丙"]


def test_places_count_visible_paragraphs_of_the_body() -> None:
    read_back = read_bytes("a", docx(paragraph("甲") + "<w:p/>" + paragraph("乙")))
    assert [(block.index, block.place) for block in read_back.blocks] == [(1, "第1段"), (2, "第2段")]
