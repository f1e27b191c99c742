"""Whatever features are put into each other, the text of the main story is read once and in order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.raw_text import raw_story, visible
from checker.document import NoText, read_bytes
from tests.document.docx_builder import cell, docx, drawn_box, legacy_box, paragraph, row, run, table

MARK_DELETED = "<w:rPr><w:del/></w:rPr>"
LETTERS = st.text(st.sampled_from("甲乙丙丁戊己庚辛 ab1。"), min_size=1, max_size=6)
PARAGRAPH_PROPERTIES = st.sampled_from(["", "", "", MARK_DELETED, "<w:rPr><w:vanish/></w:rPr>"])
ROW_PROPERTIES = st.sampled_from(["", "", "", "<w:del/>", "<w:tblHeader/>"])
CELL_PROPERTIES = st.sampled_from(["", "", '<w:gridSpan w:val="2"/>', "<w:vMerge/>", "<w:hMerge/>", "<w:cellDel/>"])
RUN_PROPERTIES = st.sampled_from(["", "", "", "<w:b/>", "<w:vanish/>", '<w:vanish w:val="0"/>', "<w:webHidden/>"])


def wrapped(tag: str, content: str) -> str:
    return f"<w:{tag}>{content}</w:{tag}>"


def field(code: str, result: str) -> str:
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    return f"{marks['begin']}<w:r><w:instrText>REF x</w:instrText></w:r>{code}{marks['separate']}{result}{marks['end']}"


def alternative(choice: str, fallback: str) -> str:
    return (
        f"<mc:AlternateContent><mc:Choice>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
        "</mc:AlternateContent>"
    )


def control(content: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def ruby(base: str) -> str:
    return f"<w:r><w:ruby><w:rt>{run('yin')}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby></w:r>"


RUNS = st.builds(run, LETTERS, RUN_PROPERTIES)
INLINE = st.recursive(
    RUNS,
    lambda inner: st.one_of(
        st.builds("".join, st.lists(inner, max_size=3)),
        st.builds(wrapped, st.sampled_from(["ins", "del", "moveFrom", "moveTo", "hyperlink", "smartTag"]), inner),
        st.builds(field, RUNS, inner),
        st.builds(alternative, inner, inner),
        st.builds(control, inner),
        st.builds(ruby, RUNS),
        st.builds(lambda content: f"<w:r>{drawn_box(paragraph(content))}</w:r>", inner),
        st.builds(
            lambda content: f"<w:r>{alternative(drawn_box(paragraph(content)), legacy_box(paragraph(content)))}</w:r>",
            inner,
        ),
    ),
    max_leaves=6,
)
PARAGRAPHS = st.builds(
    lambda content, properties: paragraph(content, properties=properties), INLINE, PARAGRAPH_PROPERTIES
)
BLOCKS = st.recursive(
    PARAGRAPHS,
    lambda inner: st.one_of(
        st.builds("".join, st.lists(inner, min_size=1, max_size=3)),
        st.builds(control, inner),
        st.builds(alternative, inner, inner),
        st.builds(
            lambda first, second, of_cell, of_row: table(row(cell(first, of_cell), cell(second), properties=of_row)),
            inner,
            inner,
            CELL_PROPERTIES,
            ROW_PROPERTIES,
        ),
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(BLOCKS, min_size=1, max_size=4))
def test_text_is_read_once_and_in_order(blocks: list[str]) -> None:
    data = docx("".join(blocks) + "<w:p/>")
    story = raw_story(data)
    assert story is not None
    try:
        read = [visible(block.text) for block in read_bytes("mixture.docx", data).blocks]
    except NoText:
        read = []
    truth = "".join(story.paragraphs)
    if MARK_DELETED in "".join(blocks):  # a box of the first of two joined paragraphs follows both
        assert sorted("".join(read)) == sorted(truth)
    else:
        assert "".join(read) == truth
