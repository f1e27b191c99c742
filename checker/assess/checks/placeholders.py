"""What was left in of a template: marks never filled in, names of fields in brackets, instructions to the writer."""

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.assess.answers import Evidence
from checker.assess.checks.finding import Finding
from checker.assess.checks.left_over_texts import TEXTS
from checker.assess.checks.words import says
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.assess.spans import Span
from checker.rulebook.model import Check
from checker.texts import Lang

_EVIDENCE_AT_MOST = 8
_OPENING = "[［〔【{｛<＜"
_CLOSING = "\\]］〕】}｝>＞"
_YEAR_BEGINS = re.compile(r"(?<!\d)(?:19|20)\d?$")


def placeholders(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Weak with each sentence, heading or cell in which something was left unfilled; met if there is none.

    Conditions: `instruction` (sentences that tell the writer what to write), `form` (lines of a form that stay blank).
    Words: `told` (of sentences in which an instruction is a part of what is told). Settings: `marks` (signals whose
    finds stand for something to be filled in, unless they are a part of a longer code), `fields` (words that stand in
    brackets for what they name).
    """
    marks = _words(check, "marks")
    mask = engine.masks_of(marks)
    instruction, form = engine.test(check.conditions.get("instruction")), engine.test(check.conditions.get("form"))
    told = says(check, "told")
    fields = _fields(_words(check, "fields"))
    found: list[Evidence] = []
    for paragraph in material.outline.paragraphs:
        bracketed = fields is not None and fields.search(paragraph.text) is not None
        for span in paragraph.spans:
            left = list(_left_in(span, marks)) if span.mask & mask else []
            if bracketed and fields is not None:
                left += [each[0] for each in fields.finditer(span.text)]
            if left and not form(span):
                found.append(evidence_of(span, TEXTS.say("unfilled", lang, mark="”“".join(dict.fromkeys(left)))))
            elif instruction(span) and not told(span):
                found.append(evidence_of(span, TEXTS.say("instruction", lang)))
    return Finding("weak", tuple(found[:_EVIDENCE_AT_MOST])) if found else Finding("met")


def _words(check: Check, name: str) -> tuple[str, ...]:
    value = check.settings.get(name, ())
    return value if isinstance(value, tuple) else (str(value),)


def _left_in(span: Span, marks: tuple[str, ...]) -> Iterator[str]:
    """The marks in the sentence that are no part of a code, size or number (WXX-12; 20XX is a year)."""
    text = span.paragraph.text
    for hit in span.hits:
        if hit.name in marks and not _is_of_longer(text, *_run(text, hit.start, hit.end)):
            yield text[hit.start : hit.end]


def _is_of_longer(text: str, start: int, end: int) -> bool:
    """Whether a mark goes on in letters or digits to either side, unless what stands before it begins a year (20XX)."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if _is_of_code(text[end - 1]) and _is_of_code(after):
        return True
    return _is_of_code(before) and _YEAR_BEGINS.search(text[max(0, start - 4) : start]) is None


def _run(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole run of the characters that a mark begins and ends with (XX in XXX)."""
    while start > 0 and text[start - 1] == text[start]:
        start -= 1
    while end < len(text) and text[end] == text[end - 1]:
        end += 1
    return start, end


def _is_of_code(char: str) -> bool:
    return char != "" and char.isascii() and (char.isalnum() or char in "-/")


@lru_cache(maxsize=16)
def _fields(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """A name of a field, or several, alone in brackets."""
    if not words:
        return None
    either = "|".join(re.escape(word) for word in words)
    return re.compile(rf"[{re.escape(_OPENING)}](?:{either})+[{_CLOSING}]")
