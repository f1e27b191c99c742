"""Limits are adjustable, every one of them is kept, and ordinary files come nowhere near."""

import dataclasses

import pytest

from checker.document import Limits, UnsafeFile, read_bytes
from checker.document.texts import ERRORS
from tests.document.docx_builder import docx, paragraph, relationship, relationships, zipped

PAPER = docx(paragraph("甲" * 900), styles="<w:style/>" * 20, header=paragraph("眉"))


def refused(data: bytes, limits: Limits) -> str:
    with pytest.raises(UnsafeFile) as caught:
        read_bytes("a.docx", data, limits)
    return caught.value.code


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(file=len(PAPER) - 1), "too-large-file"),
        (Limits(entries=4), "too-many-entries"),
        (Limits(entries=0), "too-large-directory"),
        (Limits(part=2000), "too-large-part"),
        (Limits(total=2000), "too-large-total"),
        (Limits(ratio=4, ratio_from=1000), "bomb"),
        (Limits(elements=20), "too-many-elements"),
        (Limits(text=2000), "too-much-text"),
    ],
)
def test_every_limit_can_be_set(limits: Limits, code: str) -> None:
    assert refused(PAPER, limits) == code


def test_every_limit_is_tried_above() -> None:
    (mark,) = test_every_limit_can_be_set.pytestmark  # type: ignore[attr-defined]
    tried = {
        name
        for limits, _ in mark.args[1]
        for name, value in dataclasses.asdict(limits).items()
        if value != getattr(Limits(), name)
    }
    assert tried == set(dataclasses.asdict(Limits()))


def test_a_file_at_its_limits_is_read() -> None:
    limits = Limits(file=len(PAPER), entries=6, part=4000, total=9000, ratio=50, elements=200, text=2700)
    assert len(read_bytes("a.docx", PAPER, limits).blocks) == 1


def test_what_is_read_counts_together() -> None:
    """Many headers, none of them too large."""
    parts = {f"word/h{i}.xml": f"<hdr>{'<p/>' * 50}</hdr>" for i in range(40)}
    links = relationships(*(relationship(f"h{i}", "header", f"h{i}.xml") for i in range(40)))
    body = paragraph("甲") + "".join(f'<w:sectPr><w:headerReference r:id="h{i}"/></w:sectPr>' for i in range(40))
    data = docx(body, {**parts, "word/_rels/document.xml.rels": links})
    assert refused(data, Limits(elements=1000)) == "too-many-elements"
    assert read_bytes("a", data, Limits(elements=5000)).blocks[0].text == "甲"


def test_what_was_read_before_changes_nothing() -> None:
    """Styles and headers that other files had too are not parsed again, but counted."""
    assert len(read_bytes("a.docx", PAPER).blocks) == 1
    assert [refused(PAPER, Limits(elements=20)) for _ in range(3)] == ["too-many-elements"] * 3
    assert len(read_bytes("a.docx", PAPER).blocks) == 1


def test_messages_say_what_to_do_or_why_not() -> None:
    for limits in (Limits(elements=20), Limits(text=2000), Limits(entries=0)):
        with pytest.raises(UnsafeFile) as caught:
            read_bytes("何秀英.docx", PAPER, limits)
        assert caught.value.message().startswith("何秀英.docx")
        assert "为安全起见不读，请" in caught.value.message()
        assert "refused for safety" in caught.value.message("en")


def test_every_error_says_what_to_do() -> None:
    entries: dict[str, tuple[str, str]] = vars(ERRORS)["_entries"]
    told = {code for code, (chinese, _) in entries.items() if "请" in chinese}
    assert set(entries) - told == {"no-such-file", "not-a-file"}


def test_names_of_parts_cannot_steer_a_message() -> None:
    name = "word/\x1b[31m\u202e" + "长" * 500 + ".xml"
    links = relationships(relationship("main", "officeDocument", "/" + name))
    with pytest.raises(UnsafeFile) as caught:
        read_bytes("a", zipped({"_rels/.rels": links.replace("\x1b", "%1B"), name: "<!DOCTYPE a><a/>"}))
    part = str(caught.value.values["part"])
    assert (part[:9], len(part), part[-1]) == ("word/[31m", 100, "…")
