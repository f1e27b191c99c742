"""The tiny pack with small registers, and a short way to ask what one check finds in a text."""

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from checker.assess import assess
from checker.assess.answers import Answer
from checker.document import from_markup
from checker.rulebook import Pack, load_pack
from checker.texts import Lang
from tests.assess.packs import A_REPORT, VOCABULARY

REGISTERS = """\
regulations:
  thrift-old:
    {title: 关于节约的暂行规定, issued: 1997-05-25, repealed: 2013-11-18, superseded_by: 《节约条例》, source: 编的}
  thrift-2013: {title: 节约条例, issued: 2013-11-18, repealed: 2025-05-02, source: 编的}
  thrift-2025: {title: 节约条例, issued: 2025-05-02, source: 编的}
  code-2015: {title: 廉洁准则, issued: 2015-10-18, valid_from: 2016-01-01, source: 编的}
events:
  congress-18: {title: 第十八次大会, names: [十八大], began: 2012-11-08, source: 编的}
  plenum-3: {title: 三次全会, names: ["[四次、]三次全会", "三次[、四次]全会"], began: 2013-11-09, source: 编的}
  plenum-4:
    {title: 四次全会, names: [四次全会, "三次[、]四次全会"], began: 2014-10-20, announced: 2014-07-29, source: 编的}
  congress-19: {title: 第十九次大会, names: [十九大], began: 2017-10-18, source: 编的}
campaigns:
  old: {title: 先锋活动, names: [先锋活动], began: 2005-01-01, ended: 2006-06-30, source: 编的}
  own: {title: 下乡活动, names: [下乡活动], began: 2013-06-18, ended: 2014-10-08, source: 编的}
  next: {title: 读书活动, names: [读书活动], began: 2015-04-10, source: 编的}
"""


def finding(check: dict[str, Any], text: str, lang: Lang = "zh", signals: str = "") -> Answer:
    """What the check answers for a report of this text (markup without the title); `signals` are further YAML."""
    rule = {
        "id": "checked.text",
        "title": "甲",
        "title_en": "A",
        "kind": "report",
        "severity": "advice",
        "clause": "要",
        "check": check,
        "reasons": {status: {"zh": f"{status}。", "en": f"{status}."} for status in ("met", "weak")},
    }
    pack = _pack(yaml.safe_dump({"requirements": [rule]}, allow_unicode=True), signals)
    (only,) = assess(from_markup("文稿.docx", f"# 检查报告\n{text}"), pack, given=A_REPORT, lang=lang).answers
    return only


def small_pack() -> Pack:
    """The pack without requirements."""
    return _pack("requirements: []", "")


def remarks(answer: Answer) -> list[tuple[str, str]]:
    """Each quote of the answer with its remark."""
    return [(each.quote, each.remark) for each in answer.evidence]


@lru_cache
def _pack(rules: str, signals: str) -> Pack:
    with TemporaryDirectory() as folder:
        for name, text in (("pack", VOCABULARY), ("registers", REGISTERS), ("rules", rules), ("signals", signals)):
            if text:
                Path(folder, f"{name}.yaml").write_text(text, encoding="utf-8")
        return load_pack(folder)
