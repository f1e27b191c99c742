"""A tiny pack with one of everything, and short ways to ask what assessing makes of a text."""

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from checker.assess import Given, assess
from checker.assess.answers import Answer, Assessment
from checker.assess.engine import Engine, engine_for
from checker.assess.outline import Outline, outline
from checker.assess.spans import Span
from checker.document import Document, from_markup
from checker.rulebook import Pack, load_pack

A_REPORT = Given(kind="report")
VOCABULARY = """\
pack:
  id: tiny
  title: 小小规则包
  title_en: A tiny pack
  version: "1"
  source: 编出来的
  source_en: invented
  kinds:
    report: {zh: 报告, en: report}
    list: {zh: 清单, en: list}
  authors:
    team: {zh: 班子, en: team}
    member: {zh: 个人, en: member}
  units:
    village: {zh: 村, en: village}
    town: {zh: 镇, en: town}
signals:
  promise: [今后, 保证]
  example: [例子]
  nothing: [没有]
  mood: [劲头]
  said-of-others: [别人]
  own: [我]
kinds:
  telling:
    meaning: tells something
    any: [time, count, money]
    none: [promise]
  elsewhere:
    meaning: speaks of others, up to a sentence about oneself
    any: [said-of-others]
    carries_over: {any: [own]}
roles:
  problems: {name: 问题, name_en: problems, headings: [问题, 毛病]}
  statements: {name: 说明, name_en: statements, headings: [说明], opens: [^现就]}
  causes: {name: 原因, name_en: causes, headings: [原因, 问题的原因], opens: [^究其原因], unless: {any: [example]}}
  direction: {name: 方向, name_en: direction, headings: [方向], opens: [^方向是], beside: [measures]}
  measures: {name: 措施, name_en: measures, headings: [措施], opens: [^下一步]}
families:
  styles:
    attribution: passage
    roles: [problems]
    outside: [measures, direction, causes, statements]
    ignore: {any: [promise]}
    topics:
      slow: {name: 拖拉, name_en: Slowness, names: [拖拉], conducts: [水渠]}
      lavish: {name: 浪费, name_en: Waste, names: [浪费], conducts: [酒席]}
      stiff: {name: 死板, name_en: Stiffness, names: [死板]}
      idle: {name: 偷懒, name_en: Idleness, names: [偷懒]}
  items:
    attribution: mention
    roles: [statements]
    outside: [measures, causes]
    elsewhere: true
    dense: 3
    ignore: {any: [example]}
    topics:
      car: {name: 公车, name_en: cars, names: [公车], conducts: [轿车], strict: [公车]}
      house: {name: 住房, name_en: housing, names: [住房], conducts: [房改房], strict: [住房]}
      office: {name: 办公室, name_en: offices, names: [办公室], conducts: [套间], strict: [办公室]}
      phone: {name: 话费, name_en: telephone, names: [话费], strict: [话费]}
  plain:
    attribution: mention
    roles: [statements]
    topics:
      tea: {name: 茶叶, name_en: tea, names: [茶叶]}
plain: {words: [我们, 存在, 一些], characters: 的了, void: [mood], substance: 4}
recognition:
  kinds:
    report: {titles: [检查报告], marks: [检讨, 自查, 认错]}
    list: {author: team, titles: [检查清单]}
  others:
    diary: {name: 日记, name_en: diary, titles: [日记], marks: [今天天气, 晚安]}
  authors:
    team: {signature: [班子], marks: [我们]}
    member: {signature: [同志], marks: [本人]}
  units:
    village: {signature: [村支部]}
    town: {signature: [镇党委]}
"""


def rule(identity: str, *, met: Any, weak: Any = ({"any": ["title"], "at_least": 99},), **more: Any) -> dict[str, Any]:
    """A requirement of kind report that is met, weak or missing as said."""
    return {
        "id": identity,
        "title": "甲",
        "title_en": "A",
        "kind": "report",
        "severity": "error",
        "clause": "要",
        "met": list(met),
        "weak": list(weak),
        "reasons": {status: {"zh": f"{status}。", "en": f"{status}."} for status in ("met", "weak", "missing")},
        "examples": {"met": "好", "weak": "中", "missing": "无"},
        **more,
    }


def tiny_pack(*rules: dict[str, Any]) -> Pack:
    """The tiny pack with these requirements."""
    return _pack(yaml.safe_dump({"requirements": list(rules)}, allow_unicode=True))


@lru_cache
def _pack(rules: str) -> Pack:
    with TemporaryDirectory() as folder:
        Path(folder, "pack.yaml").write_text(VOCABULARY, encoding="utf-8")
        Path(folder, "rules.yaml").write_text(rules, encoding="utf-8")
        return load_pack(folder)


def tiny_engine() -> Engine:
    """The engine of the tiny pack without requirements."""
    return engine_for(tiny_pack())


def read(text: str) -> tuple[Document, Outline, Engine]:
    """The text as a document, its outline by the tiny pack, and the pack's engine."""
    document = from_markup("文稿.docx", text)
    engine = tiny_engine()
    return document, outline(document, engine), engine


def by_topic(spans: list[Span]) -> list[tuple[str, str]]:
    """Each span's text with its topics, headings left out."""
    return [(span.text, " ".join(sorted(span.topics))) for span in spans if not span.paragraph.is_heading]


def assessed(text: str, *rules: dict[str, Any], given: Given = A_REPORT) -> Assessment:
    """The verdict on a text by the tiny pack with these requirements."""
    return assess(from_markup("文稿.docx", text), tiny_pack(*rules), given=given)


def answer(text: str, one: dict[str, Any], given: Given = A_REPORT) -> Answer:
    """The answer to the one requirement."""
    (only,) = assessed(text, one, given=given).answers
    return only
