"""From a folder of YAML to a pack."""

from pathlib import Path

import pytest

from checker.rulebook import Pack, RulebookError, available_packs, load_pack
from tests.rulebook.packs import HEAD, RULES, VOCABULARY, changed, write_pack

CHILD = """\
pack:
  id: child
  title: 接着用的规则包
  title_en: A pack built upon another
  version: "2"
  source: 也是编的
  source_en: invented too
  extends: tiny
  kinds:
    letter: {zh: 信, en: letter}
"""
CHILD_RULES = """\
signals:
  overdue: [误了]
  polite: [您好]
requirements:
  - id: greeting
    title: 问候
    title_en: Greeting
    kind: letter
    severity: advice
    clause: 要问候
    met: [{all: [polite]}]
    weak: [{all: [overdue]}]
    reasons:
      met: {zh: 有, en: there}
      weak: {zh: 晚, en: overdue}
      missing: {zh: 无, en: none}
    examples: {met: 您好, weak: 误了, missing: 无}
"""


@pytest.fixture
def tiny(tmp_path: Path) -> Pack:
    return load_pack(write_pack(tmp_path / "tiny"))


@pytest.fixture
def child(tmp_path: Path) -> Pack:
    write_pack(tmp_path / "tiny")
    return load_pack(write_pack(tmp_path / "child", head=CHILD, vocabulary="", rules=CHILD_RULES))


def each_style(identity: str) -> str:
    rules = changed(RULES, "- id: delay.told", f"- id: {identity}\n    for_each: {{style: [slow, lavish]}}")
    rules = changed(rules, "title: 拖延", "title: '{style.name}的事'")
    rules = changed(rules, "title_en: Delay", "title_en: 'On {style.name_en}'")
    rules = changed(rules, "topic: slow", "topic: '{style}'")
    return rules.split("tests:")[0]


def test_the_head_says_what_the_pack_is(tiny: Pack) -> None:
    assert (tiny.id, tiny.version, tiny.title, tiny.title_en) == ("tiny", "1", "小小规则包", "A tiny pack")


def test_all_files_together_are_the_pack(tiny: Pack) -> None:
    assert {
        "signals": tiny.signals,
        "kinds": sorted(tiny.kinds),
        "roles": sorted(tiny.roles),
        "families": sorted(tiny.families),
        "rules": [(rule.id, rule.judged) for rule in tiny.rules],
        "tests": [(case.file, case.test.name) for case in tiny.tests],
        "plain": tiny.plain.words,
    } == {
        "signals": {"overdue": ("拖了#天", "晚了"), "promise": ("今后",)},
        "kinds": ["delay"],
        "roles": ["measures", "problems"],
        "families": ["styles"],
        "rules": [("delay.told", True)],
        "tests": [("rules/tiny/rules.yaml", "told"), ("rules/tiny/rules.yaml", "not told")],
        "plain": ("进一步",),
    }


def test_a_case_knows_its_line_and_its_sample(tiny: Pack) -> None:
    case = tiny.tests[0]
    assert RULES.splitlines()[case.line - 1] == "  - name: told"
    assert case.sample == "# 报告\n## 问题\n我办事拖拉，水渠的事拖了九天。\n"


def test_the_family_of_a_topic_is_known(tiny: Pack) -> None:
    assert tiny.family_of("slow") == "styles"
    with pytest.raises(KeyError):
        tiny.family_of("fast")


def test_a_rule_without_needs_is_not_judged(tmp_path: Path) -> None:
    rules = "requirements:\n  - {id: a.b, title: 甲, title_en: A, kind: report, severity: error, clause: 要}\n"
    (rule,) = load_pack(write_pack(tmp_path / "tiny", rules=rules)).rules
    assert (rule.id, rule.judged) == ("a.b", False)


def test_a_rule_for_each_topic_becomes_one_rule_each(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path / "tiny", rules=each_style("'{style}.told'")))
    assert [(rule.id, rule.title, rule.title_en, rule.look.topic, rule.for_each) for rule in pack.rules] == [
        ("slow.told", "拖拉的事", "On Slowness", "slow", {}),
        ("lavish.told", "浪费的事", "On Waste", "lavish", {}),
    ]


def test_a_pack_that_extends_another_has_the_rules_of_both(child: Pack) -> None:
    assert [rule.id for rule in child.rules] == ["delay.told", "greeting"]
    assert (child.id, child.version) == ("child", "2")


def test_what_the_extending_pack_says_again_holds(child: Pack) -> None:
    assert child.signals == {"overdue": ("误了",), "promise": ("今后",), "polite": ("您好",)}


def test_kinds_of_material_are_inherited(child: Pack) -> None:
    assert sorted(child.head.kinds) == ["letter", "report"]
    assert sorted(child.head.authors) == ["member"]


def test_loading_the_extending_pack_leaves_the_other_as_it_was(tmp_path: Path, child: Pack) -> None:
    tiny = load_pack(tmp_path / "tiny")
    assert tiny.signals["overdue"] == ("拖了#天", "晚了")
    assert sorted(tiny.head.kinds) == ["report"]


@pytest.mark.parametrize(
    ("vocabulary", "rules", "same"),
    [
        (VOCABULARY, RULES, True),
        ("# a comment\n" + VOCABULARY, RULES.replace("prefer: [time]", "prefer:   [time]  # first"), True),
        (VOCABULARY, changed(RULES, "severity: error", "severity: advice"), False),
        (changed(VOCABULARY, "今后", "往后"), RULES, False),
        (changed(VOCABULARY, "conducts: [宴]", "conducts: [宴, 酒]"), RULES, False),
        (VOCABULARY, changed(RULES, "zh: 没写", "zh: 没有写"), False),
    ],
)
def test_the_digest_changes_with_the_rules_and_not_with_comments(
    tmp_path: Path, tiny: Pack, vocabulary: str, rules: str, same: bool
) -> None:
    other = load_pack(write_pack(tmp_path / "again" / "tiny", vocabulary=vocabulary, rules=rules))
    assert (other.digest == tiny.digest) is same


def test_a_pack_that_was_changed_is_loaded_anew(tmp_path: Path, tiny: Pack) -> None:
    again = load_pack(write_pack(tmp_path / "tiny", head=changed(HEAD, 'version: "1"', 'version: "1.1"')))
    assert (tiny.version, again.version) == ("1", "1.1")


def test_a_change_in_the_extended_pack_is_seen(tmp_path: Path, child: Pack) -> None:
    write_pack(tmp_path / "tiny", vocabulary=changed(VOCABULARY, "promise: [今后]", "promise: [今后, 往后]"))
    assert load_pack(tmp_path / "child").signals["promise"] == ("今后", "往后")


def test_a_pack_may_be_found_by_its_path_as_text(tmp_path: Path) -> None:
    assert load_pack(str(write_pack(tmp_path / "tiny"))).id == "tiny"


def test_the_packs_that_come_with_the_checker_load() -> None:
    assert "mass-line-2014" in available_packs()
    assert [load_pack(name).id for name in available_packs()] == list(available_packs())


def test_the_first_pack_is_the_default() -> None:
    assert load_pack().id == "mass-line-2014"


def test_a_pack_that_is_not_there_is_named_with_the_nearest_right_one() -> None:
    with pytest.raises(RulebookError) as caught:
        load_pack("mass-line-2041")
    (problem,) = caught.value.problems
    assert problem.startswith("mass-line-2041: ")
    assert 'did you mean "mass-line-2014"?' in problem


def test_a_folder_without_a_head_file_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(RulebookError) as caught:
        load_pack(tmp_path)
    assert "pack.yaml" in str(caught.value)


def test_a_signal_may_be_called_like_a_key_of_a_condition(tmp_path: Path) -> None:
    vocabulary = changed(VOCABULARY, "promise: [今后]", "promise: [今后]\n  none: [没有]")
    assert load_pack(write_pack(tmp_path / "tiny", vocabulary=vocabulary)).signals["none"] == ("没有",)
