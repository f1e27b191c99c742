"""A hostile file that can be read gets its comments and keeps its text, or is refused with a reason."""

import pytest

from checker.document import ReadError, read_bytes
from checker.document.comments import Comment, Spot, Writer, add_comments
from tests.document.hostile.archives import ARCHIVES
from tests.document.hostile.expected import Hostile
from tests.document.hostile.markup import MARKUP
from tests.document.hostile.others import OTHERS

MOST_BLOCKS = 2000
READABLE = {
    name: hostile
    for name, hostile in {**ARCHIVES, **MARKUP, **OTHERS}.items()
    if not hostile.code and hostile.blocks <= MOST_BLOCKS
}
WRITER = Writer("checker", "核")


@pytest.mark.parametrize("hostile", [pytest.param(hostile, id=name) for name, hostile in READABLE.items()])
def test_the_text_of_a_hostile_file_stays(hostile: Hostile) -> None:
    data = hostile.build()
    before = read_bytes("材料.docx", data)
    spots = (Spot(1), Spot(len(before.blocks), 0, 1))
    try:
        copy = add_comments("材料.docx", data, [Comment(("评",), spot) for spot in spots], WRITER)
    except ReadError:
        return  # reading does without a part that a copy needs
    assert read_bytes("材料.docx", copy.content).blocks == before.blocks
    assert [note for note in copy.notes if note.code == "unplaced"] == []
