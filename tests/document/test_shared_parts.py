"""Parts that many files have in common are parsed once, and only for files that really have them."""

from checker.document import Limits
from checker.document.package import Package, SharedPart
from tests.document.docx_builder import zipped


def parsed_by(shared: SharedPart[str], *contents: str, name: str = "word/styles.xml") -> list[str | None]:
    """What files with these contents of one part get for it."""
    return [Package("a", zipped({name: content}), Limits()).share(name, shared) for content in contents]


def counting(calls: list[str], **settings: int) -> SharedPart[str]:
    """Parts that are only decoded, every decoding being written down."""

    def parse(name: str, raw: bytes) -> str:
        calls.append(raw.decode())
        return raw.decode().upper()

    return SharedPart(parse, **settings)


def test_an_equal_part_is_not_parsed_again() -> None:
    calls: list[str] = []
    assert parsed_by(counting(calls), "a", "a", "b", "a") == ["A", "A", "B", "A"]
    assert calls == ["a", "b"]


def test_the_part_asked_for_longest_ago_is_let_go() -> None:
    calls: list[str] = []
    assert parsed_by(counting(calls, most=2), "a", "b", "a", "c", "a", "b") == ["A", "B", "A", "C", "A", "B"]
    assert calls == ["a", "b", "c", "b"]


def test_large_parts_are_not_kept() -> None:
    calls: list[str] = []
    parsed_by(counting(calls, largest=0), "a", "a")
    assert calls == ["a", "a"]


def test_an_absent_part_gives_nothing() -> None:
    assert Package("a", zipped({"x": "y"}), Limits()).share("word/styles.xml", counting([])) is None
