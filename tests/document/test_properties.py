"""Whatever paragraphs and tables are written, they are read back in order, and as markup would give them."""

from hypothesis import given
from hypothesis import strategies as st

from checker.document import from_markup
from tests.document.docx_builder import document, paragraph, row, run, table, texts

WORDS = st.text(alphabet="我们去年下乡三次一二，、（）12. abc“”", min_size=1, max_size=60).map(str.strip).filter(bool)
CELLS = WORDS.filter(lambda text: text.strip() == text)


@given(st.lists(WORDS, min_size=1, max_size=20))
def test_paragraphs_come_back_in_order(written: list[str]) -> None:
    assert texts("".join(paragraph(run(text)) for text in written)) == written


@given(st.lists(WORDS, min_size=1, max_size=8), st.data())
def test_runs_split_anywhere_make_one_text(written: list[str], data: st.DataObject) -> None:
    body = ""
    for text in written:
        cut = data.draw(st.integers(0, len(text)))
        body += paragraph(run(text[:cut], "<w:b/>"), run(text[cut:]))
    assert texts(body) == written


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=5))
def test_a_table_reads_as_its_markup_does(rows: list[list[str]]) -> None:
    marked_up = "\n".join(f"| {' | '.join(cells)} |" for cells in rows)
    assert document(table(*(row(*cells) for cells in rows))).blocks == from_markup("a", marked_up).blocks


@given(st.lists(st.sampled_from(["#", "##", "一、", "（一）", "1.", "正文", "|", "\n"]), max_size=30))
def test_any_markup_gives_numbered_blocks_with_text(pieces: list[str]) -> None:
    blocks = from_markup("a", " ".join(pieces)).blocks
    assert [block.index for block in blocks] == list(range(1, len(blocks) + 1))
    assert all(block.text for block in blocks)


@given(st.lists(st.tuples(WORDS, st.booleans(), st.booleans()), min_size=1, max_size=15))
def test_whatever_is_marked_a_heading_nothing_is_lost(written: list[tuple[str, bool, bool]]) -> None:
    body = "".join(
        paragraph(run(text, "<w:b/>" if bold else ""), properties='<w:jc w:val="center"/>' if centred else "")
        for text, bold, centred in written
    )
    blocks = document(body).blocks
    assert [block.text for block in blocks] == [text for text, _, _ in written]
    assert all((block.level is None) == (block.kind == "paragraph") for block in blocks)
