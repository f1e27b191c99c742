"""What was not read is said."""

import string

import pytest

from checker.document import NOTES, Note, read_bytes
from checker.document.texts import ERRORS
from tests.document.docx_builder import document, docx, drawn_box, notes, paragraph, table

LARGE, SMALL = 5_000_000, 500_000


def picture(size: int) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{size}" cy="{size}"/><a:graphic><a:graphicData uri="'
        'http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="x"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def graphic(uri: str) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="{uri}"/></a:graphic></wp:inline></w:drawing></w:r>'
    )


def ole(program: str, aspect: str = "Content") -> str:
    picture_of_it = '<v:shape><v:imagedata r:id="x"/></v:shape>'
    return f'<w:r><w:object>{picture_of_it}<o:OLEObject ProgID="{program}" DrawAspect="{aspect}"/></w:object></w:r>'


def only_note(content: str) -> Note:
    (note,) = document(paragraph("甲") + content).notes
    return note


def test_comments_are_counted_and_placed() -> None:
    reference = '<w:r><w:commentReference w:id="0"/></w:r>'
    assert document(paragraph("甲") + paragraph("乙", reference, reference)).notes == (
        Note("comment", block=2, place="第2段", count=2),
    )


@pytest.mark.parametrize(
    ("content", "loss"),
    [
        (paragraph(picture(LARGE)), True),
        (paragraph(picture(SMALL)), False),
        (paragraph("看图", picture(LARGE)), False),
    ],
)
def test_a_large_picture_by_itself_may_be_a_scanned_text(content: str, loss: bool) -> None:
    note = only_note(content)
    assert (note.code, note.count, note.loss) == ("picture", 1, loss)


def test_a_legacy_picture_is_noted() -> None:
    shape = '<v:shape style="width:415pt;height:600pt"><v:imagedata r:id="x"/></v:shape>'
    note = only_note(paragraph(f"<w:r><w:pict>{shape}</w:pict></w:r>"))
    assert (note.code, note.loss) == ("picture", True)


@pytest.mark.parametrize(
    ("uri", "code", "loss"),
    [
        ("http://schemas.openxmlformats.org/drawingml/2006/diagram", "diagram", True),
        ("http://schemas.openxmlformats.org/drawingml/2006/chart", "chart", False),
    ],
)
def test_graphics_with_text_are_noted(uri: str, code: str, loss: bool) -> None:
    note = only_note(paragraph(graphic(uri)))
    assert (note.code, note.loss) == (code, loss)


@pytest.mark.parametrize(
    ("content", "detail", "loss"),
    [
        (ole("Excel.Sheet.12"), "Excel.Sheet.12", True),
        (ole("Excel.Sheet.12", "Icon"), "Excel.Sheet.12", False),
        (ole("Equation.3"), "Equation.3", False),
    ],
)
def test_embedded_objects_are_named(content: str, detail: str, loss: bool) -> None:
    note = only_note(paragraph(content))
    assert (note.code, note.detail, note.loss, note.block) == ("unread-object", detail, loss, 1)


def test_details_are_cleaned() -> None:
    assert only_note(paragraph(ole("A&#9;B\u202eC"))).detail == "ABC"


def test_inserted_files_are_noted_as_a_loss() -> None:
    assert document(paragraph("甲") + '<w:altChunk r:id="x"/>').notes == (
        Note("unread-part", block=1, place="第1段", detail="altChunk", loss=True),
    )


def test_what_stands_before_the_first_block_is_noted_at_zero() -> None:
    assert notes(paragraph(picture(SMALL)) + paragraph("甲")) == [("picture", 0, 1)]


def test_a_box_is_no_picture() -> None:
    assert notes(paragraph("甲", f"<w:r>{drawn_box(paragraph('框'))}</w:r>")) == []


def test_macros_are_noted() -> None:
    data = docx(paragraph("甲"), {"word/vbaProject.bin": b"x"})
    assert [note.code for note in read_bytes("a.docm", data).notes] == ["macros"]


def test_a_clean_paper_has_no_notes() -> None:
    assert notes(paragraph("甲") + table("<w:tr><w:tc><w:p/></w:tc></w:tr>")) == []


@pytest.mark.parametrize("catalogue", [NOTES, ERRORS])
def test_both_languages_use_the_same_values(catalogue: object) -> None:
    entries: dict[str, tuple[str, str]] = vars(catalogue)["_entries"]
    for chinese, english in entries.values():
        assert _fields(chinese) <= {"name", "part", "count", "detail", "limit", "size", "ratio", "seconds"}
        assert _fields(chinese) == _fields(english)


def _fields(template: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(template) if field}
