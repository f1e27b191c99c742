"""The picture of the report in the README."""

from lxml import etree

from scripts.picture_report import PICTURE, picture, shortened

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*lines: str) -> list[tuple[str | None, str | None, str | None]]:
    """Class, places and text of what is drawn for lines of a report."""
    root = etree.fromstring(picture(list(lines)).encode())
    return [(text.get("class"), text.get("x"), text.text) for text in root.iter(f"{SVG}text")]


def test_signs_stand_in_their_columns_and_colours() -> None:
    assert drawn("\x1b[31m✗ 不通过\x1b[0m <a>") == [
        ("c31", "24", "✗"),
        ("c31 wide", "42 60 78", "不通过"),
        ("c0", "105 114 123", "<a>"),
    ]


def test_the_report_is_shortened_to_three_documents_their_list_and_the_counts() -> None:
    names = ("甲/邹大鹏.docx", "乙/县水利局/领导班子.docx", "丙/苗世林.docx", "丁/别人.docx")
    blocks = [
        *(f"✗ 不通过  {name}\n  一行\n  查摆出的问题 1 个\n    1. 问题" for name in names),
        "各项要求（…）",
        "\x1b[1m各份材料（…）\x1b[0m",
        "总数",
    ]
    lines = list(shortened("\n\n".join(blocks) + "\n"))
    assert [line for line in lines if line.endswith(".docx")] == [f"✗ 不通过  {name}" for name in names[:3]]
    assert [line for line in lines if "问题" in line] == []
    assert lines[-3:] == ["\x1b[1m各份材料（…）\x1b[0m", "", "总数"]


def test_the_picture_fetches_nothing() -> None:
    text = PICTURE.read_text(encoding="utf-8")
    assert "checker check samples" in text
    assert [word for word in ("@import", "url(", "href", "src=", "<script") if word in text] == []
