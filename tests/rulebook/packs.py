"""A small rule pack, written file by file into a folder, with room to change one thing at a time."""

from pathlib import Path

import pytest

from checker.rulebook import RulebookError, load_pack

HEAD = """\
pack:
  id: tiny
  title: 小小规则包
  title_en: A tiny pack
  version: "1"
  source: 编出来的
  source_en: invented
  kinds:
    report: {zh: 报告, en: report}
  authors:
    member: {zh: 个人, en: member}
  units:
    village: {zh: 村, en: village}
"""

VOCABULARY = """\
signals:
  overdue: [拖了#天, 晚了]
  promise: [今后]
kinds:
  delay:
    meaning: tells of a delay
    any: [overdue, time]
roles:
  problems: {name: 问题, name_en: problems, headings: [问题]}
  measures: {name: 措施, name_en: measures, headings: [措施], opens: [^下一步], beside: [problems]}
families:
  styles:
    attribution: passage
    roles: [problems]
    outside: [measures]
    topics:
      slow: {name: 拖拉, name_en: Slowness, names: [拖拉]}
      lavish: {name: 浪费, name_en: Waste, names: [浪费], conducts: [宴]}
plain: {words: [进一步], void: [promise]}
recognition:
  kinds:
    report: {titles: [报告]}
"""

RULES = """\
requirements:
  - id: delay.told
    title: 拖延
    title_en: Delay
    kind: report
    severity: error
    clause: 要写明拖延
    look: {topic: slow, roles: [problems], outside: [measures]}
    met:
      - any: [delay]
        none: [promise]
    weak:
      - all: [heading]
    prefer: [time]
    reasons:
      met: {zh: 写了, en: told}
      weak: {zh: 只点到, en: named}
      missing: {zh: 没写, en: not told}
    examples: {met: 拖了九天, weak: 拖拉, missing: 无}
sample: |
  # 报告
  ## 问题
  我办事拖拉，水渠的事拖了九天。
tests:
  - name: told
    want: {delay.told: met}
  - name: not told
    edit: {水渠的事拖了九天: 不好}
    want: {delay.told: missing}
"""


def write_pack(folder: Path, *, head: str = HEAD, vocabulary: str = VOCABULARY, rules: str = RULES) -> Path:
    """Write the three files of a pack; returns its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("pack", head), ("vocabulary", vocabulary), ("rules", rules)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def changed(text: str, old: str, new: str) -> str:
    """`text` with its one `old` replaced."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def line_of(text: str, words: str) -> int:
    """The number of the one line of `text` that holds `words`."""
    (number,) = [number for number, line in enumerate(text.splitlines(), start=1) if words in line]
    return number


def problems_of(folder: Path) -> tuple[str, ...]:
    """All that is wrong with the pack in `folder`."""
    with pytest.raises(RulebookError) as caught:
        load_pack(folder)
    assert str(caught.value) == "\n".join(caught.value.problems)
    return caught.value.problems
