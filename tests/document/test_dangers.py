"""What could run or reach out is listed with its place, in every part of a file, and never run or followed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from checker.document import Note, read_bytes
from tests.document.docx_builder import NAMESPACES, docx, paragraph, relationship, relationships, row, run, table

OFFICE = "http://schemas.microsoft.com/office/2006/relationships"
DDE = 'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"'


def found(data: bytes) -> list[tuple[str, int, str, str]]:
    """The notes on a file as code, block, place and detail."""
    return [(note.code, note.block, note.place, note.detail) for note in read_bytes("材料.docx", data).notes]


def linked(*links: str, parts: dict[str, str | bytes] | None = None) -> bytes:
    """A paper with further links of the body and further parts."""
    return docx(paragraph("甲"), {"word/_rels/document.xml.rels": relationships(*links), **(parts or {})})


def field(*codes: str, result: str = "果") -> str:
    """A field whose code is split over runs."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    middle = "".join(code if code.startswith("<w:r>") else instruction(code) for code in codes)
    return begin + middle + separate + run(result) + end


def instruction(code: str) -> str:
    return f"<w:r><w:instrText>{code.replace('&', '&amp;')}</w:instrText></w:r>"


@pytest.mark.parametrize(
    ("code", "detail"),
    [
        (field(DDE), DDE),
        (field(*DDE), DDE),
        (field(" ", "dde", "auto cmd"), "ddeauto cmd"),
        (field('INCLUDEPICTURE "http://192.0.2.1/a.png" \\d'), 'INCLUDEPICTURE "http://192.0.2.1/a.png" \\d'),
        (field("INCLUDETEXT \\\\\\\\192.0.2.1\\\\a.docx"), "INCLUDETEXT \\\\\\\\192.0.2.1\\\\a.docx"),
        (field("LINK Excel.Sheet.12 a.xlsx"), "LINK Excel.Sheet.12 a.xlsx"),
        (field("IMPORT a.bmp"), "IMPORT a.bmp"),
        (field("IF 1 = 1 ", field("DDE a b")), "DDE a b"),
        (field(field("QUOTE 68 68 69"), " cmd /k"), "DDE cmd /k"),
        ('<w:fldSimple w:instr="DDE cmd"><w:r><w:t>果</w:t></w:r></w:fldSimple>', "DDE cmd"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + instruction("DDE cmd"), "DDE cmd"),
    ],
)
def test_fields_that_fetch_are_listed_however_they_are_written(code: str, detail: str) -> None:
    assert found(docx(paragraph("甲") + paragraph("乙", code))) == [("remote-field", 2, "第2段", detail)]


def test_ordinary_fields_are_not_listed() -> None:
    codes = (
        "PAGE",
        "TOC \\o 1-3",
        "HYPERLINK \\l a",
        "REF DDE",
        "SEQ LINK",
        "MACROBUTTON NoMacro 单击",
        "QUOTE 68 68 69",
    )
    assert found(docx(paragraph("甲", *map(field, codes)))) == []


def test_fields_are_found_in_every_part_with_text() -> None:
    code = paragraph("文", field(DDE))
    notes = f'<w:footnote w:id="1">{code}</w:footnote>'
    body = paragraph("甲", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    told = [("remote-field", place, detail) for place, detail in (("页眉页脚", DDE), ("脚注1", DDE))]
    data = docx(body, footnotes=notes, header=code)
    assert [(code, place, detail) for code, _, place, detail in found(data)] == told


@pytest.mark.parametrize("kind", ["comments", "endnotes", "footnotes", "glossaryDocument"])
def test_fields_are_found_in_parts_that_are_not_read(kind: str) -> None:
    part = f"<w:{kind} {NAMESPACES}>{paragraph(field(DDE))}</w:{kind}>"
    data = linked(relationship("x", kind, "x.xml"), parts={"word/x.xml": part})
    assert [note for note in found(data) if note[0] == "remote-field"] == [("remote-field", 0, "", DDE)]


def test_a_header_that_many_files_share_is_told_for_each_of_them() -> None:
    data = docx(paragraph("甲"), header=paragraph("眉", field(DDE)))
    assert found(data) == found(data) == [("remote-field", 0, "页眉页脚", DDE)]


def test_fields_in_deleted_rows_and_alternatives_not_chosen_are_told_for_the_file() -> None:
    deleted = table(row(*[f"<w:tc>{paragraph(field(DDE))}</w:tc>"], properties='<w:del w:id="1"/>'), row("留"))
    fallback = (
        f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{paragraph(field(DDE))}</mc:Fallback></mc:AlternateContent>"
    )
    for body in (deleted, fallback):
        notes = found(docx(paragraph("甲") + body))
        assert [(code, block, detail) for code, block, _, detail in notes if code == "remote-field"] == [
            ("remote-field", notes[-1][1], DDE)
        ]


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("attachedTemplate", "http://192.0.2.1/a.dotm"),
        ("attachedTemplate", "file:///C:/Users/a/a.dotm"),
        ("oleObject", "file:///\\\\192.0.2.1\\a.xlsx"),
        ("frame", "http://192.0.2.1/a.htm"),
        ("subDocument", "b.docx"),
        ("aFChunk", "http://192.0.2.1/a.htm"),
        ("image", "\\\\192.0.2.1\\share\\a.png"),
        ("image", "http://192.0.2.1/a.png"),
        ("hyperlink", "file://192.0.2.1/a"),
        ("hyperlink", "\\\\192.0.2.1\\a"),
    ],
)
@pytest.mark.parametrize("part", ["document", "settings", "header7", "webSettings"])
def test_links_out_of_the_file_are_listed_from_every_part(kind: str, target: str, part: str) -> None:
    links = relationships(relationship("x", kind, target, external=True))
    data = docx(paragraph("甲"), {f"word/_rels/{part}.xml.rels": links})
    assert found(data) == [("external-link", 0, "", f"{kind}: {target}")]


def test_an_outside_address_needs_no_mark_to_be_listed() -> None:
    data = linked(relationship("x", "image", "http://192.0.2.1/a.png"), relationship("y", "image", "\\\\192.0.2.1\\a"))
    assert [detail for *_, detail in found(data)] == ["image: http://192.0.2.1/a.png", "image: \\\\192.0.2.1\\a"]


def test_ordinary_hyperlinks_are_only_counted() -> None:
    targets = ("http://example.com/", "https://example.com/", "mailto:a@example.com", "#第一节")
    links = [relationship(f"h{i}", "hyperlink", target, external=True) for i, target in enumerate(targets)]
    assert read_bytes("a", linked(*links)).notes == (Note("hyperlinks", count=4),)


def test_masses_of_links_do_not_fill_the_report() -> None:
    links = [relationship(f"x{i}", "image", f"http://192.0.2.1/{i}", external=True) for i in range(5000)]
    notes = read_bytes("a", linked(*links)).notes
    assert [note.code for note in notes] == ["external-link"] * 20 + ["external-links-more"]
    assert notes[-1].count == 4980


def test_targets_are_cleaned_and_cut() -> None:
    target = "http://192.0.2.1/\u202egpj.\u200bexe" + "x" * 500
    ((_, _, _, detail),) = found(linked(relationship("x", "image", target, external=True)))
    assert (detail[:30], len(detail), detail[-1]) == ("image: http://192.0.2.1/gpj.ex", 100, "…")


def test_macros_are_told_by_type_link_and_name() -> None:
    content_type = "application/vnd.ms-office.vbaProject"
    types = f'<Types xmlns="a"><Override PartName="/word/harmless.dat" ContentType="{content_type}"/></Types>'
    link = f'<Relationship Id="v" Type="{OFFICE}/vbaProject" Target="harmless.dat"/>'
    for data in (
        docx(paragraph("甲"), {"[Content_Types].xml": types}),
        docx(paragraph("甲"), {"[Content_Types].xml": types.replace("vba", "&#118;ba")}),
        linked(link),
        linked(parts={"word/vbaProject.bin": b"x"}),
    ):
        assert found(data) == [("macros", 0, "", "")]


def test_controls_interface_changes_and_embedded_files_are_listed() -> None:
    data = linked(
        relationship("a", "control", "activeX/activeX1.xml"),
        relationship("b", "control", "activeX/activeX2.xml"),
        relationship("c", "package", "embeddings/表格.xlsx"),
        relationship("d", "oleObject", "embeddings/oleObject1.bin"),
        parts={
            "_rels/.rels": relationships(
                relationship("main", "officeDocument", "word/document.xml"),
                f'<Relationship Id="u" Type="{OFFICE}/ui/extensibility" Target="customUI/customUI.xml"/>',
            )
        },
    )
    assert [(note.code, note.count, note.detail) for note in read_bytes("a", data).notes] == [
        ("active-x", 2, "activeX1.xml、activeX2.xml"),
        ("custom-ui", 1, "customUI.xml"),
        ("embedded-file", 2, "oleObject1.bin、表格.xlsx"),
    ]


def test_damage_in_parts_that_hold_no_material_is_told_and_does_no_harm() -> None:
    data = linked(
        relationship("x", "comments", "x.xml"),
        parts={"word/x.xml": "<w:fldSimple", "word/_rels/settings.xml.rels": "<x", "[Content_Types].xml": "<x>&#65;"},
    )
    assert found(data) == [("damaged-part", 0, "", "word/settings.xml"), ("damaged-part", 0, "", "word/x.xml")]


def test_nothing_is_opened_or_looked_up_on_the_way() -> None:
    data = linked(
        relationship("x", "image", "http://192.0.2.1/a.png", external=True),
        relationship("s", "styles", "file:///etc/passwd", external=True),
        relationship("h", "header", "\\\\192.0.2.1\\a", external=True),
    )
    with listening() as events:
        read_bytes("a", docx(paragraph(field(DDE))))
        read_bytes("a", data)
    assert events == []


_heard: list[str] | None = None


def _hear(event: str, _: object) -> None:
    if _heard is not None and event.startswith(("socket.", "open", "os.", "subprocess.", "urllib.", "shutil.")):
        _heard.append(event)


@contextmanager
def listening() -> Iterator[list[str]]:
    """Files, sockets and programs that are opened meanwhile."""
    global _heard  # noqa: PLW0603 — an audit hook cannot be taken out again, only be made deaf
    _heard = []
    try:
        yield _heard
    finally:
        _heard = None


sys.addaudithook(_hear)
