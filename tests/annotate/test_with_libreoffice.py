"""What is written opens in LibreOffice, which keeps the comments where they stand and the text as it is."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.document import read
from checker.document.comments import Comment, Spot, Writer, add_comments
from checker.document.office import Run, convert, find_office
from checker.report.opinions import opinion, summaries, summary
from tests.annotate.commented import commented
from tests.annotate.test_opinions import PAPER, REPORT
from tests.document.docx_builder import docx, drawn_box, paragraph, row, run, table

pytestmark = pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")


def opened(files: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """The files as LibreOffice writes them after opening them."""
    office = find_office()
    assert office is not None
    for name, content in files.items():
        (folder / name).write_bytes(content)
    paths = tuple(folder / name for name in files)
    assert convert(office, [Run(paths, folder / "again", folder / "profile")], seconds=120) == [True]
    return {name: folder / "again" / name for name in files}


def test_comments_stand_where_they_stood(tmp_path: Path) -> None:
    body = (
        paragraph("一段话里的", run("几个字", "<w:b/>"), "有批注")
        + table(row("格一", "格二"))
        + paragraph("框在这一段", f"<w:r>{drawn_box(paragraph('框里'))}</w:r>")
        + paragraph("后文")
    )
    spots = (Spot(1, 3, 7), Spot(1, 3, 5), Spot(3, 0, 1), Spot(6))
    comments = [Comment((f"【缺少·{number}】", "依据"), spot) for number, spot in enumerate(spots)]
    copy = add_comments("材料.docx", docx(body), comments, Writer("checker", "核")).content
    again = opened({"copy.docx": copy}, tmp_path)["copy.docx"]
    assert sorted(commented(again.read_bytes())) == sorted(
        [
            "里的几个 ← 【缺少·0】 / 依据",
            "里的 ← 【缺少·1】 / 依据",
            "格 ← 【缺少·2】 / 依据",
            "后文 ← 【缺少·3】 / 依据",
        ]
    )


def test_opinions_and_summaries_keep_their_text(tmp_path: Path) -> None:
    (unit,) = summaries(REPORT.model_copy(update={"units": ()}))
    files = {"opinion.docx": opinion(PAPER, REPORT), "summary.docx": summary(unit, REPORT)}
    again = opened(files, tmp_path)
    for name in files:
        texts = [block.number + block.text for block in read(again[name]).blocks]
        assert texts == [block.number + block.text for block in read(tmp_path / name).blocks]
