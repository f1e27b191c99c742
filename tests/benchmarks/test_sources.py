"""Labelled sources: read with their labels, refused where a label cannot be right."""

from pathlib import Path

import docx
import pytest

from benchmarks.sources import LABELLED, Label, SourceError, read_folders, read_source

HEAD = """---
id: x01
kind: report
author: team
unit: village
labels:
  first: {status: met, quote: "水渠 修了三年"}
  second: {status: missing}
---
"""
BODY = """# 材料
水渠修了三年，还没有通水。
| 事项 | 情况 |
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "x01.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_source_is_read_with_labels_and_places(tmp_path: Path) -> None:
    source = read_source(written(tmp_path, HEAD + BODY))
    assert (source.id, source.kind, source.author) == ("x01", "report", "team")
    assert source.labels == {"first": Label("met", "水渠修了三年"), "second": Label("missing")}
    assert source.places == ("材料", "水渠修了三年，还没有通水。", "事项", "情况")
    assert [block.text for block in source.document.blocks] == list(source.places)


def test_a_docx_of_the_same_name_is_read_instead(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD + BODY)
    (tmp_path / "docx").mkdir()
    document = docx.Document()
    document.add_paragraph("另一段话，只在文件里。")
    document.save(str(tmp_path / "docx" / "x01.docx"))
    source = read_source(path)
    assert [block.text for block in source.document.blocks] == ["另一段话，只在文件里。"]
    assert source.places[0] == "材料"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (HEAD.replace("修了三年", "没有修") + BODY, "the quote stands in no paragraph"),
        (HEAD.replace("status: missing", "status: absent") + BODY, "no such status: absent"),
        (HEAD.replace("kind: report\n", "") + BODY, "kind"),
        ("# 没有标签的材料\n", "x01.md"),
    ],
)
def test_a_source_that_cannot_be_right_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(SourceError, match=complaint):
        read_source(written(tmp_path, text))


def test_a_folder_without_sources_is_refused(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("nothing here", encoding="utf-8")
    with pytest.raises(SourceError, match="no labelled sources"):
        read_folders([tmp_path])


def test_every_labelled_material_has_an_id_of_its_own_and_the_readme_counts_them() -> None:
    ids = {source.id for source in read_folders([LABELLED])}
    assert len(ids) == len(list(LABELLED.glob("*.md"))) - 1
    assert f"{len(ids)} materials of all kinds" in (LABELLED / "README.md").read_text(encoding="utf-8")
