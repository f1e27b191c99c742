"""The pattern language: every notation, its errors, and the engine against naive search."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.patterns import Hit, Matcher, PatternError, parse


def found(pattern: str, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in Matcher({"it": [pattern]}).find(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "finds"),
    [
        ("走过场", "学习走过场，调研也走过场", ["走过场", "走过场"]),
        ("走过场", "走马观花", []),
        ("(没有|未)收", "没有收礼，也未收卡，收了信", ["没有收", "未收"]),
        ("看(|过)病", "看病，看过病", ["看病", "看过病"]),
        ("[曾]收受", "曾收受", ["曾收受", "收受"]),
        ("(不(下|进)|没[有](下|进))村", "不下村、没进村、没有下村", ["不下村", "没进村", "没有下村"]),
        ("嫌…麻烦", "嫌来回跑太麻烦", ["嫌来回跑太麻烦"]),
        ("嫌…麻烦", "嫌远，怕添麻烦", ["嫌远，怕添麻烦"]),
        ("嫌…麻烦", "嫌远。后来麻烦了", []),
        ("嫌…麻烦", "嫌" + "远" * 12 + "麻烦", ["嫌" + "远" * 12 + "麻烦"]),
        ("嫌…麻烦", "嫌" + "远" * 13 + "麻烦", []),
        ("不~够", "不太够", ["不太够"]),
        ("不~够", "不好，够了", []),
        ("不~够", "不" + "远" * 6 + "够", ["不" + "远" * 6 + "够"]),
        ("不~够", "不" + "远" * 7 + "够", []),
        ("摆了#桌", "摆了12桌，又摆了二十三桌", ["摆了12桌", "摆了二十三桌"]),
        ("摆了#桌", "摆了好桌", []),
        ("^今后", "今后多下村", ["今后"]),
        ("^今后", "我今后多下村", []),
        ("^今后", "一是今后多下村", ["一是今后"]),
        ("^今后", "（二）今后多下村", ["（二）今后"]),
        ("^今后", "3.今后多下村", ["3.今后"]),
        ("负责$", "由镇长负责。", ["负责。"]),
        ("负责$", "由镇长负责", ["负责"]),
        ("负责$", "由镇长负责办", []),
        ("(怕…热|嫌~苦)", "怕天太热，嫌太苦", ["怕天太热", "嫌太苦"]),
        ("[真的]怕…热", "真的怕天热", ["真的怕天热"]),
        ("a.c", "abc a.c", ["a.c"]),
    ],
)
def test_a_pattern_finds_these(pattern: str, text: str, finds: list[str]) -> None:
    assert found(pattern, text) == finds


def test_hits_come_by_place_with_the_name_of_their_group() -> None:
    matcher = Matcher({"late": ["拖了#天"], "place": ["渡口村"], "same": ["渡口村", "水渠"]})
    assert matcher.find("渡口村的水渠拖了四十天") == [
        Hit("place", 0, 3),
        Hit("same", 0, 3),
        Hit("same", 4, 6),
        Hit("late", 6, 11),
    ]


def test_hits_may_overlap() -> None:
    matcher = Matcher({"car": ["公务用车"], "duty": ["公务"], "use": ["用车"]})
    assert matcher.find("公务用车") == [Hit("duty", 0, 2), Hit("car", 0, 4), Hit("use", 2, 4)]


def test_the_same_pattern_may_belong_to_two_groups() -> None:
    matcher = Matcher({"a": ["怕…麻烦"], "b": ["怕…麻烦"]})
    assert matcher.find("怕群众麻烦") == [Hit("a", 0, 5), Hit("b", 0, 5)]


def test_gaps_and_ends_are_looked_for_within_the_given_sentences() -> None:
    text = "我怕热麻烦，怕；麻烦"
    assert Matcher({"it": ["怕~麻烦"]}).find(text, [(0, 2), (2, 6), (6, 10)]) == []
    assert Matcher({"it": ["^怕热"]}).find(text, [(0, 1), (1, 10)]) == [Hit("it", 1, 3)]


def test_a_matcher_keeps_nothing_of_the_text_before() -> None:
    matcher = Matcher({"it": ["怕…麻烦"]})
    assert matcher.find("怕群众麻烦") == matcher.find("怕群众麻烦") == [Hit("it", 0, 5)]


def test_without_patterns_nothing_is_found() -> None:
    assert Matcher({}).find("群众") == Matcher({"it": []}).find("群众") == []


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("", "an empty pattern"),
        ("(没有|未", "“(” is not closed"),
        ("[曾收受", "“[” is not closed"),
        ("(没有|未]收", "“(” is closed by “]”"),
        ("[曾)收", "“[” is closed by “)”"),
        ("收)受", "“)” without an opening bracket"),
        ("收]受", "“]” without an opening bracket"),
        ("[曾]", "matches nothing at all"),
        ("(|过)", "matches nothing at all"),
        ("…", "no characters that must occur"),
        ("^#$", "no characters that must occur"),
        ("[嫌]…[苦]", "no characters that must occur"),
        ("(一|二|三|四|五|六|七|八|九)" * 4, "more than 4000 phrases"),
    ],
)
def test_an_unreadable_pattern_says_why(pattern: str, says: str) -> None:
    with pytest.raises(PatternError) as caught:
        parse(pattern)
    assert says in str(caught.value)


def test_a_matcher_refuses_an_unreadable_pattern() -> None:
    with pytest.raises(PatternError):
        Matcher({"it": ["好的", "(坏"]})


HAN = st.text(alphabet=st.sampled_from("群众下村怕热"), min_size=1, max_size=3)
TEXTS = st.text(alphabet=st.sampled_from("群众下村怕热，。9三"), max_size=40)


@given(st.dictionaries(st.sampled_from("abcd"), st.lists(HAN, max_size=4), max_size=4), TEXTS)
def test_literals_are_found_just_as_naive_search_finds_them(groups: dict[str, list[str]], text: str) -> None:
    naive = {
        Hit(name, start, start + len(word))
        for name, words in groups.items()
        for word in words
        for start in range(len(text))
        if text.startswith(word, start)
    }
    hits = Matcher(groups).find(text)
    assert set(hits) == naive
    assert [(hit.start, hit.end, hit.name) for hit in hits] == sorted((h.start, h.end, h.name) for h in naive)


PART = st.one_of(
    HAN,
    st.sampled_from(["…", "~", "#"]),
    st.lists(HAN | st.just(""), min_size=2, max_size=3).map(lambda words: "(" + "|".join(words) + ")"),
    HAN.map(lambda word: f"[{word}]"),
    st.tuples(HAN, HAN, HAN).map(lambda w: f"({w[0]}[{w[1]}]|{w[2]}…{w[0]})"),
)


def plain_regex(pattern: str) -> str:
    """The notations as Python spells them."""
    numbers = "[0-9〇零一二两三四五六七八九十百千万亿几数多半余.,]+"
    spelled = {"…": "[^。！？；]{0,12}?", "~": "[^，。！？；：]{0,6}?", "#": numbers, "[": "(?:", "]": "|)", "(": "(?:"}
    return "".join(spelled.get(character, character) for character in pattern)


@given(st.lists(PART, min_size=1, max_size=4).map("".join), TEXTS)
def test_any_pattern_is_found_just_where_a_plain_regex_finds_it(pattern: str, text: str) -> None:
    try:
        matcher = Matcher({"it": [pattern]})
    except PatternError:
        return
    there = any(match.end() > match.start() for match in re.finditer(plain_regex(pattern), text))
    assert bool(matcher.find(text)) == there
