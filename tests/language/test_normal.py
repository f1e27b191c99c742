"""One spelling for comparing, and the way back to the author's own characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.normal import Normal, normalise

MARKS = "“”\"'，,。.；;：:（）()「」『』０９Ａｚ％．○◯ \u3000\u00a0\t\n一二群众abc12"
texts = st.text(alphabet=st.sampled_from(MARKS), max_size=60) | st.text(max_size=60)


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("会议,会议;再会议:", "会议，会议；再会议："),
        ("(一)真的吗?真的!", "（一）真的吗？真的！"),
        ("１２．５万元，３３％", "12.5万元，33%"),
        ("二○一三年、二◯一三年", "二〇一三年、二〇一三年"),
        ("ＡＢｃ", "ABc"),
        ("1,234.56元", "1,234.56元"),
        ("1，234元，5人", "1,234元，5人"),
        ("2013,2014", "2013，2014"),
        ('"四风"与"三公"', "“四风”与“三公”"),
        ("「四风」和『三公』", "“四风”和“三公”"),
        ("对 照\u3000检\u00a0查\t材\n料", "对照检查材料"),
        ("  \n", ""),
        ("", ""),
    ],
)
def test_spellings_that_vary_become_one(written: str, compared: str) -> None:
    assert normalise(written).text == compared


def test_text_in_the_one_spelling_stays_as_it_is() -> None:
    assert normalise("去年9月，我没有下过村。") == Normal("去年9月，我没有下过村。", "去年9月，我没有下过村。")


def test_a_quote_gives_back_the_authors_own_characters() -> None:
    normal = normalise("　　接待 费１２．５ 万元,超了。")
    start = normal.text.index("12.5万元")
    assert normal.quote(start, start + len("12.5万元")) == "１２．５ 万元"


def test_a_quote_keeps_the_line_break_inside_it() -> None:
    assert normalise("脱离\n群众").quote(0, 4) == "脱离\n群众"


def test_an_empty_quote_is_empty() -> None:
    assert normalise("群 众").quote(1, 1) == ""


@given(texts)
def test_the_quote_of_everything_is_the_original_without_space_around(original: str) -> None:
    normal = normalise(original)
    assert normal.quote(0, len(normal.text)) == original.strip()


@given(texts)
def test_every_position_maps_inside_the_original_and_forwards(original: str) -> None:
    normal = normalise(original)
    places = [normal.at(position) for position in range(len(normal.text) + 1)]
    assert places == sorted(set(places))
    assert places[0] >= 0
    assert places[-1] == len(original)


@given(texts, st.data())
def test_every_quote_stands_in_the_original_and_reads_like_the_text(original: str, data: st.DataObject) -> None:
    normal = normalise(original)
    start = data.draw(st.integers(0, len(normal.text)))
    end = data.draw(st.integers(start, len(normal.text)))
    quote = normal.quote(start, end)
    assert quote in original
    assert len("".join(quote.split())) == end - start


@given(texts)
def test_no_white_space_is_left(original: str) -> None:
    assert not any(character.isspace() for character in normalise(original).text)


@given(texts.filter(lambda text: '"' not in text))
def test_normalising_twice_changes_nothing_more(original: str) -> None:
    once = normalise(original).text
    assert normalise(once).text == once
