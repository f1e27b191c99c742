"""Comments stand at the very characters that they are on; nothing else of a file changes."""

import io

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document import Block, DamagedFile, Document, NoText, read_bytes
from checker.document.comments import Comment, Commented, Spot, Writer, add_comments
from tests.annotate.commented import commented, parts, references
from tests.document.docx_builder import (
    cell,
    docx,
    drawn_box,
    legacy_box,
    paragraph,
    relationship,
    relationships,
    row,
    run,
    table,
)
from tests.document.features import (
    test_boxes,
    test_changes_and_hiding,
    test_files,
    test_lines_of_text,
    test_lists,
    test_table_layouts,
)
from tests.document.features.feature import Feature, each
from tests.document.features.test_any_mixture import BLOCKS, alternative, control, field, ruby

WRITER = Writer("checker", "核")
MODULES = (test_boxes, test_changes_and_hiding, test_files, test_lines_of_text, test_lists, test_table_layouts)
WITHOUT_TYPES = "no list of types at all"
FEATURES = [feature for module in MODULES for feature in module.FEATURES if feature.name != WITHOUT_TYPES]
MATH = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"


def with_comments(data: bytes, *comments: Comment) -> Commented:
    return add_comments("材料.docx", data, comments, WRITER)


def on(*spots: Spot) -> list[Comment]:
    return [Comment((f"评{number}",), spot) for number, spot in enumerate(spots)]


def placed(body: str, *spots: Spot) -> list[str]:
    """What the comments on `spots` of `body` stand at."""
    copy = with_comments(docx(body), *on(*spots))
    references(copy.content)
    return commented(copy.content)


def contents(data: bytes) -> tuple[list[Block], tuple[str, ...]]:
    document = read_bytes("材料.docx", data)
    return list(document.blocks), document.margins


def test_a_run_is_cut_at_the_characters_and_keeps_its_look() -> None:
    body = paragraph("甲乙丙", run("丁戊己", '<w:b/><w:color w:val="FF0000"/>'), "庚")
    copy = with_comments(docx(body), *on(Spot(1, 1, 5)))
    assert commented(copy.content) == ["乙丙丁戊 ← 评0"]
    shown = python_docx.Document(io.BytesIO(copy.content)).paragraphs[0]
    assert [(each.text, each.bold) for each in shown.runs if each.text] == [
        ("甲", None), ("乙丙", None), ("丁戊", True), ("己", True), ("庚", None),
    ]  # fmt: skip
    assert [str(each.font.color.rgb) for each in shown.runs if each.bold] == ["FF0000", "FF0000"]


def test_several_comments_share_and_cross_characters() -> None:
    spots = (Spot(1, 0, 3), Spot(1, 2, 5), Spot(1, 3, 6), Spot(1, 0, 3), Spot(1))
    assert placed(paragraph("甲乙丙丁戊己"), *spots) == [
        "甲乙丙 ← 评0", "丙丁戊 ← 评1", "丁戊己 ← 评2", "甲乙丙 ← 评3", "甲乙丙丁戊己 ← 评4",
    ]  # fmt: skip


def test_spaces_tabs_and_breaks_within_a_run_stay() -> None:
    body = '<w:p><w:r><w:t xml:space="preserve"> 甲 乙</w:t><w:tab/><w:t>丙</w:t><w:br/><w:t>丁</w:t></w:r></w:p>'
    copy = with_comments(docx(body), *on(Spot(1, 2, 5), Spot(1, 3, 4)))
    assert commented(copy.content) == ["乙丙 ← 评0", " ← 评1"]
    assert contents(copy.content) == contents(docx(body))


@pytest.mark.parametrize(
    ("content", "spot", "expected"),
    [
        pytest.param(field("", run("域里的字")), Spot(1, 2, 3), "域里的字", id="a field"),
        pytest.param(f"<w:hyperlink>{run('链接文字')}</w:hyperlink>", Spot(1, 2, 3), "链接文字", id="a hyperlink"),
        pytest.param(control(run("控件文字")), Spot(1, 2, 3), "控件文字", id="a content control"),
        pytest.param(ruby(run("拼音")), Spot(1, 1, 2), "yin拼音", id="phonetic guides"),
        pytest.param(alternative(run("新文字"), run("旧")), Spot(1, 1, 2), "新文字旧", id="an alternative"),
        pytest.param(
            f"<w:ins w:id='1' w:author='某'>{run('插入的字')}</w:ins>", Spot(1, 2, 3), "入", id="an insertion"
        ),
        pytest.param(f"<w:smartTag>{run('标记的字')}</w:smartTag>", Spot(1, 2, 3), "记", id="a smart tag"),
    ],
)
def test_what_must_not_be_cut_is_marked_as_a_whole(content: str, spot: Spot, expected: str) -> None:
    assert placed(paragraph("前", content, "后"), spot) == [f"{expected} ← 评0"]


def test_a_formula_is_marked_as_a_whole() -> None:
    copy = with_comments(docx(paragraph("前", MATH, "后")), *on(Spot(1, 2, 3)))
    (reference,) = references(copy.content)
    body = parts(copy.content)["word/document.xml"].decode()
    assert f'<w:commentRangeStart w:id="{reference}"/><m:oMath>' in body
    assert f'</m:oMath><w:commentRangeEnd w:id="{reference}"/>' in body


@pytest.mark.parametrize("box", [drawn_box, legacy_box])
def test_a_comment_on_a_box_stands_at_the_paragraph_that_holds_it(box: object) -> None:
    assert callable(box)
    body = paragraph("前面") + paragraph("所在段", f"<w:r>{box(paragraph('框里的字'))}</w:r>")
    assert placed(body, Spot(3, 1, 2)) == ["所在段框里的字 ← 评0"]


def test_a_comment_on_a_footnote_stands_at_its_reference() -> None:
    notes = f'<w:footnote w:id="2">{paragraph("注文")}</w:footnote>'
    data = docx(paragraph("甲", '<w:r><w:footnoteReference w:id="2"/></w:r>', "乙"), footnotes=notes)
    copy = with_comments(data, *on(Spot(2)))
    body = parts(copy.content)["word/document.xml"].decode()
    assert '<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd' in body
    assert parts(copy.content)["word/footnotes.xml"] == parts(data)["word/footnotes.xml"]


def test_paragraphs_joined_by_a_tracked_change_are_marked_across() -> None:
    joined = paragraph("前半", properties="<w:rPr><w:del w:id='1' w:author='某'/></w:rPr>") + paragraph("后半")
    assert placed(joined, Spot(1, 1, 3)) == ["半后 ← 评0"]


def test_a_comment_runs_from_one_paragraph_to_another() -> None:
    data = docx(paragraph("甲乙") + paragraph("丙") + table(row("丁", "戊")) + paragraph("己庚"))
    copy = with_comments(data, Comment(("雷同",), Spot(1, 1), Spot(5, 0, 1)))
    assert commented(copy.content) == ["乙丙丁戊己 ← 雷同"]


def test_cells_are_marked() -> None:
    body = table(row("甲格", cell(paragraph("乙格", run("粗", "<w:b/>")))))
    assert placed(body, Spot(2, 1, 3), Spot(1, 0, 1)) == ["格粗 ← 评0", "甲 ← 评1"]


def test_characters_that_nobody_sees_do_not_shift_a_comment() -> None:
    body = "<w:p><w:r><w:t>甲\u200b\u200b乙\n  丙\u00ad丁</w:t></w:r></w:p>"
    copy = with_comments(docx(body), *on(Spot(1, 1, 2), Spot(1, 3, 4), Spot(1, 4, 5)))
    assert commented(copy.content) == ["乙 ← 评0", "丙 ← 评1", "丁 ← 评2"]


def test_comments_that_are_there_stay_and_new_ones_follow() -> None:
    old = '<w:comment w:id="7" w:author="某人" w:initials="某"><w:p><w:r><w:t>旧批注</w:t></w:r></w:p></w:comment>'
    marks = '<w:commentRangeStart w:id="7"/>', run("甲"), '<w:commentRangeEnd w:id="7"/>'
    data = docx(paragraph(*marks, '<w:r><w:commentReference w:id="7"/></w:r>', "乙"), comments=old)
    copy = with_comments(data, *on(Spot(1, 0, 1), Spot(1, 1, 2)))
    assert commented(copy.content) == ["甲 ← 旧批注", "甲 ← 评0", "乙 ← 评1"]
    assert sorted(references(copy.content)) == ["7", "8", "9"]
    assert "某人" in parts(copy.content)["word/comments.xml"].decode()
    assert sorted(parts(copy.content)) == sorted(parts(data))


def test_a_comment_on_no_block_is_told() -> None:
    copy = with_comments(docx(paragraph("甲")), *on(Spot(1), Spot(9), Spot(0)))
    assert [(note.code, note.count) for note in copy.notes] == [("unplaced", 2)]
    assert commented(copy.content) == ["甲 ← 评0"]


def test_only_the_body_comments_links_and_types_differ() -> None:
    more: dict[str, str | bytes] = {
        "word/media/图.png": b"\x89PNG" + bytes(3000),
        "customXml/item1.xml": "<a>\r\n<!-- b --></a>",
    }
    data = docx(paragraph("甲乙"), more, styles="", numbering="", header=paragraph("眉"), footnotes="")
    before, after = parts(data), parts(with_comments(data, *on(Spot(1, 0, 1))).content)
    assert {name for name, content in after.items() if before.get(name) != content} == {
        "[Content_Types].xml", "word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels",
    }  # fmt: skip
    assert set(before) <= set(after)


def test_without_comments_the_parts_are_those_of_the_original() -> None:
    data = docx(paragraph("甲乙"))
    assert parts(with_comments(data).content) == parts(data)


def test_the_same_comments_give_the_same_bytes() -> None:
    data = docx(paragraph("甲乙") + paragraph("丙丁"))
    assert len({with_comments(data, *on(Spot(1, 0, 1), Spot(2))).content for _ in range(3)}) == 1


def test_links_to_the_outside_are_not_carried_over_but_for_plain_hyperlinks() -> None:
    links = relationships(
        relationship("rId1", "hyperlink", "https://example.org/", external=True),
        relationship("rId2", "hyperlink", "file://server/share", external=True),
        relationship("rId3", "image", "http://server.example/x.png", external=True),
        relationship("rId4", "settings", "settings.xml"),
    )
    settings_part = (
        '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/></w:settings>'
    )
    template = relationships(relationship("rId1", "attachedTemplate", "\\\\server\\t.dotm", external=True))
    picture = (
        '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:link="rId3"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
    body = paragraph(
        f'<w:hyperlink r:id="rId1">{run("网址")}</w:hyperlink>',
        f'<w:hyperlink r:id="rId2">{run("共享")}</w:hyperlink>',
        picture,
    )
    files: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": links,
        "word/settings.xml": settings_part,
        "word/_rels/settings.xml.rels": template,
    }
    copy = with_comments(docx(body, files), *on(Spot(1)))
    after = {name: content.decode() for name, content in parts(copy.content).items()}
    assert [name for name, text in after.items() if "server" in text or "attachedTemplate" in text] == []
    assert 'Target="https://example.org/"' in after["word/_rels/document.xml.rels"]
    assert "rId2" not in after["word/document.xml"]
    assert "rId3" not in after["word/document.xml"]
    assert '<w:zoom w:percent="100"/>' in after["word/settings.xml"]
    assert [(note.code, note.count) for note in copy.notes] == [("dropped-links", 3)]
    assert contents(copy.content) == contents(docx(body, files))


def test_macros_are_not_carried_over() -> None:
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
        '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        '<Override PartName="/word/vbaData.xml" ContentType="application/vnd.ms-word.vbaData+xml"/></Types>'
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": types,
        "word/vbaProject.bin": b"\xd0\xcf",
        "word/vbaData.xml": "<a/>",
        "word/_rels/document.xml.rels": relationships(relationship("rId9", "vbaProject", "vbaProject.bin")),
        "word/_rels/vbaProject.bin.rels": relationships(relationship("rId1", "wordVbaData", "vbaData.xml")),
    }
    copy = with_comments(docx(paragraph("甲"), files), *on(Spot(1)))
    after = parts(copy.content)
    assert [name for name, content in after.items() if b"vba" in (name.encode() + content).lower()] == []
    assert b"macroEnabled" not in after["[Content_Types].xml"]
    assert [note.code for note in copy.notes] == ["dropped-macros"]


def test_a_file_without_types_is_refused() -> None:
    (feature,) = (feature for feature in test_files.FEATURES if feature.name == WITHOUT_TYPES)
    with pytest.raises(DamagedFile):
        with_comments(feature.data(), *on(Spot(1)))


@each(FEATURES)
def test_the_text_of_every_feature_stays(feature: Feature) -> None:
    data = feature.data()
    document = read_bytes("材料.docx", data)
    copy = with_comments(data, *on(*halves(document)))
    assert contents(copy.content) == contents(data)
    assert [note.code for note in copy.notes if note.code == "unplaced"] == []


def halves(document: Document) -> list[Spot]:
    """The first half of every block, and its last character."""
    spots = []
    for block in document.blocks:
        spots += [Spot(block.index, 0, max(len(block.text) // 2, 1)), Spot(block.index, len(block.text) - 1)]
    return spots


@settings(max_examples=150, deadline=None)
@given(st.lists(BLOCKS, min_size=1, max_size=4), st.data())
def test_whatever_is_put_into_each_other_the_text_stays(blocks: list[str], data: st.DataObject) -> None:
    original = docx("".join(blocks) + "<w:p/>")
    try:
        document = read_bytes("材料.docx", original)
    except NoText:
        return
    spots = []
    for _ in range(data.draw(st.integers(1, 4))):
        block = data.draw(st.sampled_from(document.blocks))
        start = data.draw(st.integers(0, len(block.text) - 1))
        spots.append(Spot(block.index, start, data.draw(st.integers(start + 1, len(block.text)))))
    copy = with_comments(original, *on(*spots))
    assert contents(copy.content) == contents(original)
    assert len(references(copy.content)) == len(spots)
    assert copy.notes == ()


PIECES = st.lists(st.text(st.sampled_from("甲乙丙 a1。\u3000"), min_size=1, max_size=5), min_size=1, max_size=5)


@settings(max_examples=150, deadline=None)
@given(PIECES, st.data())
def test_a_comment_stands_at_exactly_its_characters(pieces: list[str], data: st.DataObject) -> None:
    original = docx(paragraph(*(run(piece, "<w:b/>" if number % 2 else "") for number, piece in enumerate(pieces))))
    text = "".join(pieces).strip()
    if not text:
        return
    ends = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), min_size=1, max_size=4))
    wanted = [(min(pair), max(pair)) for pair in ends if pair[0] != pair[1]]
    copy = with_comments(original, *on(*(Spot(1, start, end) for start, end in wanted)))
    assert commented(copy.content) == [f"{text[s:e]} ← 评{number}" for number, (s, e) in enumerate(wanted)]
    shown = python_docx.Document(io.BytesIO(copy.content)).paragraphs[0].text
    assert shown == python_docx.Document(io.BytesIO(original)).paragraphs[0].text
