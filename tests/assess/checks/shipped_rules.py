"""Short ways to ask a check of the shipped pack about a few sentences."""

from checker.assess import Given, assess
from checker.assess.answers import Answer
from checker.document import from_markup
from checker.rulebook import load_pack
from checker.texts import Lang

HEAD_OF_BUREAU = "桐坪县水利局局长 邬世平"


def answer(
    rule: str, text: str, *, signed: str = HEAD_OF_BUREAU, day: str = "2014年7月2日", lang: Lang = "zh"
) -> Answer:
    """The answer to one rule by a member's self-examination with these paragraphs (in plain markup)."""
    lines = ["# 对照检查材料", f"@ {signed}", *([f"@ {day}"] if day else []), "## 有关情况的说明", text]
    given = Given(kind="self-examination", author="member")
    document = from_markup("材料.docx", "\n".join(lines))
    (only,) = assess(document, load_pack(), given=given, only=frozenset([rule]), lang=lang).answers
    return only


def remarks(found: Answer) -> list[str]:
    """What its evidence remarks, each once."""
    return list(dict.fromkeys(each.remark for each in found.evidence))
