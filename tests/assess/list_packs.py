"""A pack with items, and short ways to ask what is read of a list."""

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.assess import Given, assess
from checker.assess.answers import Answer, Assessment
from checker.document import from_markup
from checker.rulebook import Pack, load_pack

PACK = """\
pack:
  id: lists
  title: 清单规则包
  title_en: A pack of lists
  version: "1"
  source: 编出来的
  source_en: invented
  kinds:
    report: {zh: 报告, en: report}
    plan: {zh: 方案, en: plan}
    list: {zh: 清单, en: list}
    own: {zh: 个人措施, en: own measures}
signals:
  fault-head: [问题]
  deed-head: [措施, 改法]
  not-deed-head: [措施类别]
  who-head: [责任人, 责任单位]
  when-head: [时限]
  who-told: ["由…负责"]
  soon: [尽快]
  fault-words: ["的问题(。|，|$)", 有待]
  deed-words: [今后, 每天]
  solve: [^解决]
  frame: [要求]
  faults-heading: [存在的问题]
  deeds-heading: [怎么改]
  done-heading: [已经改了]
  all-of-them: [以上各项]
  office: [主任, 局长]
  unit-end: ["(科|局)$"]
  close: [^以上请]
  was-so: [去年, 没有人]
  empty-words: [进一步]
items:
  kinds: {plan: measure, list: problem, own: both}
  admits: {any: [fault-words]}
  lays_down: {any: [deed-words]}
  problem_roles: [problems]
  measure_roles: [measures]
  problem: {heads: fault-head, told: {any: [fault-words]}, sections: {any: [faults-heading]}}
  measure: {heads: deed-head, told: {any: [deed-words, deadline]}, sections: {any: [deeds-heading]}}
  owner: {heads: who-head, told: {any: [who-told]}}
  deadline: {heads: when-head, told: {any: [deadline, soon]}}
  outside: {any: [frame]}
  settled: {any: [done-heading]}
  shared: {all: [all-of-them]}
  settles: {any: [solve]}
  recounts: {any: [was-so], none: [deed-words]}
  closing: {any: [close]}
roles:
  problems: {name: 问题, name_en: problems, headings: [问题]}
  measures: {name: 措施, name_en: measures, headings: [措施]}
requirements:
  - &rule
    id: each.owner
    title: 责任人
    title_en: owner
    kind: plan
    severity: error
    clause: 要有责任人
    each:
      item: task
      part: owner
      met: {any: [office]}
      weak: {any: [unit-end]}
      called: {zh: 任务, en: tasks}
      remarks: {weak: {zh: 只写到科室, en: name a section only}, missing: {zh: 没有责任人, en: have no owner}}
    reasons:
      met: {zh: 都有。, en: All have.}
      weak: {zh: 不全。, en: Not all.}
      missing: {zh: 都没有。, en: None has.}
    examples: {met: 好, weak: 中, missing: 无}
  - <<: *rule
    id: each.text
    each:
      item: task
      met: {any: [count]}
      weak: {}
      hollow: {any: [empty-words]}
      more_than: 0.5
      called: {zh: 任务, en: tasks}
      remarks: {weak: {zh: 笼统, en: are general}, missing: {zh: 没有任务, en: have no task}}
  - <<: *rule
    id: each.deadline
    kind: own
    each:
      item: measure
      part: whole
      met: {any: [deadline]}
      together: true
      at_least: 2
      called: {zh: 措施, en: measures}
      remarks: {missing: {zh: 没有时限, en: have no time}}
  - <<: *rule
    id: each.tied
    kind: own
    each:
      item: measure
      met: {any: [count]}
      weak: {}
      answers: true
      called: {zh: 措施, en: measures}
      remarks: {weak: {zh: 没有对着问题, en: answer nothing}, missing: {zh: 空, en: are empty}}
  - <<: *rule
    id: each.answered
    kind: list
    each:
      item: problem
      part: measure
      met: {none: [soon]}
      weak: {}
      called: {zh: 问题, en: problems}
      remarks: {weak: {zh: 措施不定, en: vague}, missing: {zh: 没有措施, en: have no measure}}
"""


@lru_cache
def list_pack() -> Pack:
    """The pack, loaded once."""
    with TemporaryDirectory() as folder:
        Path(folder, "pack.yaml").write_text(PACK, encoding="utf-8")
        return load_pack(folder)


def read_as(kind: str, text: str) -> Assessment:
    """The verdict on a text of this kind."""
    return assess(from_markup("文稿.docx", text), list_pack(), given=Given(kind=kind))


def answer_to(requirement: str, kind: str, text: str) -> Answer:
    """The answer to one requirement."""
    return next(answer for answer in read_as(kind, text).answers if answer.requirement == requirement)


def measures(kind: str, text: str) -> list[tuple[str, str, str]]:
    """What is laid down: quote, owner, deadline of each."""
    return [(item.quote, item.owner, item.deadline) for item in read_as(kind, text).measures]


def problems(kind: str, text: str) -> list[str]:
    """The problems that are read in a text."""
    return [item.quote for item in read_as(kind, text).problems]
