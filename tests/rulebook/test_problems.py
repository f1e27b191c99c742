"""What is wrong with a pack: where it stands, and what was probably meant."""

from pathlib import Path

import pytest

from tests.rulebook.packs import HEAD, RULES, VOCABULARY, changed, line_of, problems_of, write_pack

TEXTS = {"pack": HEAD, "vocabulary": VOCABULARY, "rules": RULES}

# which file, what is written in place of what, and the message (with the line of the new text, or of the words given)
MISTAKES: dict[str, tuple[str, str, str, str]] = {
    "an unknown key": ("rules", "severity: error", "sverity: error", 'unknown key "sverity"; did you mean "severity"?'),
    "an unknown key of a signal's kind": (
        "vocabulary",
        "meaning: tells of a delay",
        "meaning: x\n    anny: [overdue]",
        'unknown key "anny"; did you mean "any"?',
    ),
    "an unknown part of a file": ("vocabulary", "plain:", "plane:", 'unknown key "plane"; did you mean "plain"?'),
    "an unknown key of the head": (
        "pack",
        "source_en:",
        "sauce_en:",
        'unknown key "sauce_en"; did you mean "source_en"?',
    ),
    "a value of the wrong sort": ("pack", 'version: "1"', "version: 1", '"version": input should be a valid string'),
    "a value out of the list": (
        "rules",
        "severity: error",
        "severity: eror",
        "\"severity\": input should be 'error' or 'advice'",
    ),
    "an unknown signal in a rule": (
        "rules",
        "any: [delay]",
        "any: [dely]",
        'unknown signal "dely"; did you mean "delay"?',
    ),
    "an unknown signal in a kind": (
        "vocabulary",
        "any: [overdue, time]",
        "any: [overdue, tme]",
        'unknown signal "tme"; did you mean "time"?',
    ),
    "an unknown signal among the preferred": (
        "rules",
        "prefer: [time]",
        "prefer: [tme]",
        'unknown signal "tme"; did you mean "time"?',
    ),
    "an unknown role in a condition": (
        "rules",
        "any: [delay]",
        "any: ['in:problem']",
        'unknown signal "in:problem"; did you mean "in:problems"?',
    ),
    "an unknown topic in a condition": (
        "rules",
        "any: [delay]",
        "any: ['about:slo']",
        'unknown signal "about:slo"; did you mean "about:slow"?',
    ),
    "a name like nothing at all": ("rules", "any: [delay]", "any: [zzzzz]", 'unknown signal "zzzzz"'),
    "an unknown topic": ("rules", "{topic: slow,", "{topic: slo,", 'unknown topic "slo"; did you mean "slow"?'),
    "an unknown role": (
        "rules",
        "roles: [problems]",
        "roles: [problem]",
        'unknown role "problem"; did you mean "problems"?',
    ),
    "an unknown role outside": (
        "rules",
        "outside: [measures]",
        "outside: [measure]",
        'unknown role "measure"; did you mean "measures"?',
    ),
    "an unknown kind of material": (
        "rules",
        "kind: report",
        "kind: reprt",
        'unknown kind "reprt"; did you mean "report"?',
    ),
    "an unknown author": (
        "rules",
        "kind: report",
        "kind: report\n    authors: [membr]",
        'unknown author "membr"; did you mean "member"?',
    ),
    "an unknown unit": (
        "rules",
        "kind: report",
        "kind: report\n    units: [vilage]",
        'unknown unit "vilage"; did you mean "village"?',
    ),
    "an unreadable signal": ("vocabulary", "[今后]", "[(今后]", "pattern “(今后”: “(” is not closed"),
    "an unreadable heading": ("vocabulary", "headings: [问题]", "headings: [问题)]", "“)” without an opening bracket"),
    "an unreadable name of a topic": ("vocabulary", "names: [拖拉]", "names: […]", "no characters that must occur"),
    "an unreadable title": ("vocabulary", "titles: [报告]", "titles: ['[报告']", "“[” is not closed"),
    "an unreadable plain word": ("vocabulary", "words: [进一步]", "words: [(进一步]", "“(” is not closed"),
    "a key that stands twice": ("vocabulary", "promise: [今后]", "overdue: [今后]", 'the key "overdue" stands twice'),
    "broken YAML": ("vocabulary", "any: [overdue, time]", "any: [overdue, time", "did not find expected"),
    "a rule that is met but never weak": (
        "rules",
        "    weak:\n      - all: [heading]\n",
        "",
        '"delay.told" has `met` and so needs `weak`, `reasons` and `examples`',
    ),
    "a case that edits what is not there": (
        "rules",
        "edit: {水渠的事拖了九天: 不好}",
        "edit: {水渠的事拖了五天: 不好}",
        "“水渠的事拖了五天” stands 0 times in the sample; it must stand once",
    ),
    "a case that edits what is there twice": (
        "rules",
        "edit: {水渠的事拖了九天: 不好}",
        "edit: {拖: 不好}",
        "“拖” stands 2 times in the sample; it must stand once",
    ),
    "a case that wants an unknown requirement": (
        "rules",
        "want: {delay.told: missing}",
        "want: {delay.tld: missing}",
        'unknown requirement "delay.tld"; did you mean "delay.told"?',
    ),
    "a signal with the name of a kind": (
        "vocabulary",
        "overdue: [拖了#天, 晚了]",
        "delay: [晚了]",
        'the name "delay" is taken',
    ),
    "a kind with the name of a test of the engine": ("vocabulary", "delay:", "money:", 'the name "money" is taken'),
    "a role that no family knows": (
        "vocabulary",
        "    roles: [problems]",
        "    roles: [problem]",
        'unknown role "problem"',
    ),
    "a role that nothing stands beside": (
        "vocabulary",
        "beside: [problems]",
        "beside: [problem]",
        'unknown role "problem"',
    ),
    "a void signal that is none": ("vocabulary", "void: [promise]", "void: [promis]", 'unknown signal "promis"'),
    "a recognised kind that is none": (
        "vocabulary",
        "    report: {titles",
        "    reprt: {titles",
        'unknown kind "reprt"',
    ),
    "a pack to extend that is not there": ("pack", "  id: tiny", "  id: tiny\n  extends: nowhere", "nowhere"),
    "a character that YAML does not allow": (
        "vocabulary",
        "[今后]",
        "[今\x07后]",
        "control characters are not allowed",
    ),
    "a key that is a list": ("vocabulary", "promise: [今后]", "? [a, b]\n  : [今后]", ""),
    "a rule for each of two things": (
        "rules",
        "severity: error",
        "severity: error\n    for_each: {a: [slow], b: [slow]}",
        "for_each",
    ),
    "a rule for each of an unknown topic": (
        "rules",
        "severity: error",
        "severity: error\n    for_each: {a: [slo]}",
        'unknown topic "slo"; did you mean "slow"?',
    ),
    "a kind that is defined by itself": ("vocabulary", "any: [overdue, time]", "any: [overdue, delay]", "delay"),
}


def mistake(folder: Path, name: str) -> tuple[str, int]:
    """Write a pack with the mistake; returns the path as messages print it, and the line where it stands."""
    file, old, new, _ = MISTAKES[name]
    text = changed(TEXTS[file], old, new)
    write_pack(folder / "tiny")
    (folder / "tiny" / f"{file}.yaml").write_text(text, encoding="utf-8")
    shift = new.count("\n") if new else 0
    return f"rules/tiny/{file}.yaml", TEXTS[file][: TEXTS[file].index(old.lstrip())].count("\n") + 1 + shift


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_reported_with_its_file_and_what_is_wrong(tmp_path: Path, name: str) -> None:
    file, _ = mistake(tmp_path, name)
    problems = problems_of(tmp_path / "tiny")
    assert [problem for problem in problems if problem.startswith(f"{file}:") and MISTAKES[name][3] in problem]


@pytest.mark.parametrize(
    "name",
    [
        "an unknown key",
        "an unknown key of a signal's kind",
        "an unknown part of a file",
        "an unknown key of the head",
        "a value of the wrong sort",
        "a value out of the list",
        "an unknown signal in a rule",
        "an unknown signal in a kind",
        "an unknown signal among the preferred",
        "an unknown topic",
        "an unknown role",
        "an unknown kind of material",
        "an unknown author",
        "an unknown unit",
        "an unreadable signal",
        "an unreadable heading",
        "a case that edits what is not there",
        "a case that wants an unknown requirement",
    ],
)
def test_a_mistake_is_reported_with_its_line(tmp_path: Path, name: str) -> None:
    file, line = mistake(tmp_path, name)
    problems = problems_of(tmp_path / "tiny")
    assert [problem for problem in problems if MISTAKES[name][3] in problem and problem.startswith(f"{file}:{line}: ")]


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    rules = changed(RULES, "    clause: 要写明拖延\n", "")
    line = line_of(rules, "- id: delay.told")
    assert problems_of(write_pack(tmp_path / "tiny", rules=rules)) == (
        f'rules/tiny/rules.yaml:{line}: the key "clause" is missing',
    )


def test_the_second_of_two_equal_keys_is_pointed_at(tmp_path: Path) -> None:
    vocabulary = changed(VOCABULARY, "promise: [今后]", "overdue: [今后]")
    assert problems_of(write_pack(tmp_path / "tiny", vocabulary=vocabulary)) == (
        f'rules/tiny/vocabulary.yaml:{line_of(vocabulary, "今后")}: the key "overdue" stands twice',
    )


def test_an_unknown_key_deep_in_a_condition_is_one_problem_at_its_own_line(tmp_path: Path) -> None:
    rules = changed(RULES, "any: [delay]", "any:\n          - all: [delay]\n            non: [time]")
    assert problems_of(write_pack(tmp_path / "tiny", rules=rules)) == (
        f'rules/tiny/rules.yaml:{line_of(rules, "non: [time]")}: unknown key "non"; did you mean "none"?',
    )


def test_a_file_that_is_no_mapping_is_refused(tmp_path: Path) -> None:
    (problem,) = problems_of(write_pack(tmp_path / "tiny", vocabulary="- overdue\n- promise\n", rules=""))
    assert problem.startswith("rules/tiny/vocabulary.yaml:1: ")


def test_a_file_that_is_no_utf8_is_refused(tmp_path: Path) -> None:
    write_pack(tmp_path / "tiny")
    (tmp_path / "tiny" / "vocabulary.yaml").write_bytes("signals: {overdue: [晚了]}".encode("gb18030"))
    (problem,) = problems_of(tmp_path / "tiny")
    assert problem.startswith("rules/tiny/vocabulary.yaml:1: cannot be read")


def test_an_empty_head_is_refused(tmp_path: Path) -> None:
    problems = problems_of(write_pack(tmp_path / "tiny", head="", rules=""))
    assert [problem for problem in problems if "the pack has no head" in problem]


@pytest.mark.parametrize("extends", ["tiny", "other"])
def test_packs_that_extend_each_other_in_a_circle_are_refused(tmp_path: Path, extends: str) -> None:
    write_pack(tmp_path / "other", head=changed(HEAD, "id: tiny", "id: other\n  extends: tiny"))
    folder = write_pack(tmp_path / "tiny", head=changed(HEAD, "id: tiny", f"id: tiny\n  extends: {extends}"))
    assert problems_of(folder) == ("rules/tiny/pack.yaml:1: the packs extend each other in a circle",)


def test_unknown_names_in_all_files_are_reported_at_once_and_in_order(tmp_path: Path) -> None:
    vocabulary = changed(VOCABULARY, "any: [overdue, time]", "any: [overdu, time]")
    rules = changed(changed(RULES, "kind: report", "kind: reprt"), "any: [delay]", "any: [dely]")
    folder = write_pack(tmp_path / "tiny", vocabulary=vocabulary, rules=rules)
    assert problems_of(folder) == (
        f'rules/tiny/rules.yaml:{line_of(rules, "reprt")}: unknown kind "reprt"; did you mean "report"?',
        f'rules/tiny/rules.yaml:{line_of(rules, "dely")}: unknown signal "dely"; did you mean "delay"?',
        f"rules/tiny/vocabulary.yaml:{line_of(vocabulary, '[overdu,')}: "
        'unknown signal "overdu"; did you mean "overdue"?',
    )


def test_unknown_keys_in_all_files_are_reported_at_once(tmp_path: Path) -> None:
    vocabulary = changed(VOCABULARY, "meaning:", "meening:")
    rules = changed(RULES, "clause:", "claws:")
    problems = problems_of(write_pack(tmp_path / "tiny", vocabulary=vocabulary, rules=rules))
    assert {problem.split(": ", 1)[1] for problem in problems} == {
        'unknown key "meening"; did you mean "meaning"?',
        'the key "meaning" is missing',
        'unknown key "claws"; did you mean "clause"?',
        'the key "clause" is missing',
    }


def test_broken_yaml_in_two_files_is_reported_at_once(tmp_path: Path) -> None:
    problems = problems_of(write_pack(tmp_path / "tiny", vocabulary="signals: [", rules="requirements: ["))
    assert [problem.split(":")[0] for problem in problems] == ["rules/tiny/rules.yaml", "rules/tiny/vocabulary.yaml"]


def test_problems_of_all_sorts_are_reported_at_once(tmp_path: Path) -> None:
    """Broken YAML in one file, an unknown key in another, an unknown name in a third."""
    folder = write_pack(
        tmp_path / "tiny",
        head=changed(HEAD, "source_en:", "sauce_en:"),
        vocabulary=changed(VOCABULARY, "any: [overdue, time]", "any: [overdu, time]"),
        rules="requirements: [",
    )
    assert {problem.split(":")[0] for problem in problems_of(folder)} == {
        "rules/tiny/pack.yaml",
        "rules/tiny/rules.yaml",
        "rules/tiny/vocabulary.yaml",
    }
