"""A name means one thing in a pack, and a mistake raises no false alarm about the names beside it."""

from pathlib import Path

import pytest

from checker.rulebook import load_pack
from tests.rulebook.packs import HEAD, RULES, VOCABULARY, changed, line_of, problems_of, write_pack

CHILD = changed(HEAD, "id: tiny", "id: child\n  extends: tiny")
CYCLE = """\
  early: {meaning: a, any: [late-again]}
  late-again: {meaning: b, none: [{all: [early, time]}]}
"""
CARRIED = "  delay-goes-on: {meaning: a, any: [time], carries_over: {any: [delay-goes-on]}}\n"
AGAIN = {
    'the signal "promise"': "signals:\n  promise: [往后]\n",
    'the kind of sentence "delay"': "kinds:\n  delay: {meaning: again, any: [time]}\n",
    'the role "problems"': "roles:\n  problems: {name: 问题, name_en: problems}\n",
    'the family "styles"': "families:\n  styles: {attribution: mention, topics: {}}\n",
    'the topic "slow"': """\
families:
  habits:
    attribution: mention
    topics:
      slow: {name: 拖拉, name_en: Slowness, names: [拖拉]}
""",
    'the requirement "delay.told"': """\
requirements:
  - {id: delay.told, title: 拖, title_en: D, kind: report, severity: error, clause: 要}
""",
    'the part "plain"': "plain: {words: [很]}\n",
}


def with_file(folder: Path, text: str) -> Path:
    """The small pack in `folder` with one file more."""
    write_pack(folder)
    (folder / "words-again.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("what", AGAIN)
def test_what_one_pack_defines_twice_is_refused_with_both_places(tmp_path: Path, what: str) -> None:
    (problem,) = problems_of(with_file(tmp_path / "tiny", AGAIN[what]))
    file, line, message = problem.split(":", 2)
    again = AGAIN[what].splitlines()[int(line) - 1]
    assert file == "rules/tiny/words-again.yaml"
    assert what.split('"')[1] in again
    assert message.startswith(f" {what} stands twice; it is already in rules/tiny/")


@pytest.mark.parametrize("what", [what for what in AGAIN if "topic" not in what and "family" not in what])
def test_a_pack_may_define_again_what_it_inherits(tmp_path: Path, what: str) -> None:
    write_pack(tmp_path / "tiny")
    assert load_pack(write_pack(tmp_path / "child", head=CHILD, vocabulary=AGAIN[what], rules="")).id == "child"


def test_a_topic_of_an_inherited_family_stands_in_no_other_family(tmp_path: Path) -> None:
    write_pack(tmp_path / "tiny")
    folder = write_pack(tmp_path / "child", head=CHILD, vocabulary=AGAIN['the topic "slow"'], rules="")
    place = f"rules/tiny/vocabulary.yaml:{line_of(VOCABULARY, 'slow:')}"
    assert problems_of(folder) == (
        f'rules/child/vocabulary.yaml:5: the topic "slow" stands twice; it is already in {place}',
    )


def test_a_family_defined_anew_loses_the_topics_it_had(tmp_path: Path) -> None:
    write_pack(tmp_path / "tiny")
    folder = write_pack(tmp_path / "child", head=CHILD, vocabulary=AGAIN['the family "styles"'], rules="")
    assert problems_of(folder) == (f'rules/tiny/rules.yaml:{line_of(RULES, "look:")}: unknown topic "slow"',)


def test_two_rules_of_one_file_with_the_same_id_are_refused(tmp_path: Path) -> None:
    twice = "requirements:\n" + 2 * AGAIN['the requirement "delay.told"'].split("\n", 1)[1]
    assert problems_of(write_pack(tmp_path / "tiny", rules=twice)) == (
        'rules/tiny/rules.yaml:3: the requirement "delay.told" stands twice; it is already in rules/tiny/rules.yaml:2',
    )


def test_kinds_that_are_defined_by_each_other_are_refused_once(tmp_path: Path) -> None:
    vocabulary = changed(VOCABULARY, "roles:\n", CYCLE + "roles:\n")
    assert problems_of(write_pack(tmp_path / "tiny", vocabulary=vocabulary)) == (
        f"rules/tiny/vocabulary.yaml:{line_of(vocabulary, 'early: {')}: "
        'kinds are defined by each other in a circle: "early" → "late-again" → "early"',
    )


def test_a_kind_that_is_carried_over_by_itself_is_refused(tmp_path: Path) -> None:
    vocabulary = changed(VOCABULARY, "roles:\n", CARRIED + "roles:\n")
    (problem,) = problems_of(write_pack(tmp_path / "tiny", vocabulary=vocabulary))
    assert problem.endswith('the kind "delay-goes-on" is defined by itself')


def test_a_pack_to_extend_that_is_not_there_is_one_problem_at_its_line(tmp_path: Path) -> None:
    """What the rules name may well be defined in the missing pack."""
    folder = write_pack(tmp_path / "child", head=CHILD.replace("extends: tiny", "extends: nowhere"), vocabulary="")
    assert problems_of(folder) == ('rules/child/pack.yaml:3: no rule pack "nowhere" to extend',)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("signals:", "sgnals:"),
        ("kinds:\n  delay", "knds:\n  delay"),
        ("roles:\n  problems", "rles:\n  problems"),
        ("topics:", "topcs:"),
        ("meaning:", "meening:"),
        ("headings: [问题]", "headngs: [问题]"),
    ],
)
def test_names_below_a_misspelt_key_are_not_called_unknown(tmp_path: Path, old: str, new: str) -> None:
    problems = problems_of(write_pack(tmp_path / "tiny", vocabulary=changed(VOCABULARY, old, new)))
    assert [problem for problem in problems if "unknown key" in problem]
    assert [problem for problem in problems if "unknown" in problem and "unknown key" not in problem] == []


@pytest.mark.parametrize(("old", "new"), [("id: delay.told", "idd: delay.told"), ("requirements:", "requirments:")])
def test_a_requirement_below_a_misspelt_key_is_not_called_unknown(tmp_path: Path, old: str, new: str) -> None:
    problems = problems_of(write_pack(tmp_path / "tiny", rules=changed(RULES, old, new)))
    assert [problem for problem in problems if "unknown requirement" in problem] == []


def test_names_in_a_file_of_broken_yaml_are_not_called_unknown(tmp_path: Path) -> None:
    vocabulary = changed(VOCABULARY, "void: [promise]}", "void: [promise]")
    (problem,) = problems_of(write_pack(tmp_path / "tiny", vocabulary=vocabulary))
    assert problem.startswith("rules/tiny/vocabulary.yaml:")


def test_a_name_that_no_broken_file_holds_is_called_unknown(tmp_path: Path) -> None:
    vocabulary = changed(VOCABULARY, "void: [promise]}", "void: [promise]")
    problems = problems_of(
        write_pack(tmp_path / "tiny", vocabulary=vocabulary, rules=changed(RULES, "any: [delay]", "any: [lateness]"))
    )
    assert [problem for problem in problems if 'unknown signal "lateness"' in problem]


def test_an_unknown_key_hides_no_unknown_name_in_the_same_file(tmp_path: Path) -> None:
    rules = changed(changed(RULES, "any: [delay]", "any: [dely]"), "clause:", "claws:")
    problems = problems_of(write_pack(tmp_path / "tiny", rules=rules))
    assert [problem.split(": ", 1)[1] for problem in problems] == [
        'the key "clause" is missing',
        'unknown key "claws"; did you mean "clause"?',
        'unknown signal "dely"; did you mean "delay"?',
    ]


@pytest.mark.parametrize("topic", ["{stile}", "{style.name}"])
def test_a_placeholder_that_nothing_fills_is_an_unknown_topic(tmp_path: Path, topic: str) -> None:
    rules = changed(RULES, "- id: delay.told", "- id: '{style}.told'\n    for_each: {style: [slow, lavish]}")
    rules = changed(rules, "topic: slow", f"topic: '{topic}'").split("sample:")[0]
    assert problems_of(write_pack(tmp_path / "tiny", rules=rules)) == (
        f'rules/tiny/rules.yaml:{line_of(rules, "look:")}: unknown topic "{topic}"',
    )


def test_a_rule_for_each_topic_with_the_same_id_for_all_is_refused(tmp_path: Path) -> None:
    rules = changed(RULES, "severity: error", "severity: error\n    for_each: {style: [slow, lavish]}")
    (problem,) = problems_of(write_pack(tmp_path / "tiny", rules=rules))
    assert problem.startswith('rules/tiny/rules.yaml:2: the requirement "delay.told" stands twice')


def test_an_id_with_characters_that_no_id_has_is_refused(tmp_path: Path) -> None:
    rules = changed(RULES, "- id: delay.told", "- id: '{style.name}.told'\n    for_each: {style: [slow]}")
    (problem,) = problems_of(write_pack(tmp_path / "tiny", rules=rules.split("sample:")[0]))
    assert problem.startswith("rules/tiny/rules.yaml:2: the id becomes ")


def test_something_that_holds_itself_is_refused(tmp_path: Path) -> None:
    vocabulary = changed(VOCABULARY, "any: [overdue, time]", "any: &again [overdue, {any: *again}]")
    (problem,) = problems_of(write_pack(tmp_path / "tiny", vocabulary=vocabulary))
    assert "recursive" in problem


def test_a_date_that_is_none_is_refused(tmp_path: Path) -> None:
    head = changed(HEAD, 'version: "1"', "version: 2014-02-30")
    (problem,) = problems_of(write_pack(tmp_path / "tiny", head=head))
    assert problem.startswith("rules/tiny/pack.yaml:")


@pytest.mark.parametrize("head", ["", "pack:\n", "{}\n"])
def test_a_pack_of_which_nothing_is_said_has_no_head(tmp_path: Path, head: str) -> None:
    folder = write_pack(tmp_path / "tiny", head=head, vocabulary="", rules="")
    assert problems_of(folder) == ("rules/tiny/pack.yaml:1: the pack has no head (the key “pack”)",)
