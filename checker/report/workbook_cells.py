"""Text fit for a cell of a spreadsheet: it can be seen, it fits, and no program takes it for a formula.

Spreadsheets calculate text that begins with one of = + - @, in East Asian versions also with their full-width forms,
and trim what stands before it; see OWASP, “CSV injection”.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from checker.report.clean import printable, shortened
from checker.report.model import Requirement
from checker.report.texts import REPORT
from checker.report.wording import evidence_shown, quote_line
from checker.report.workbook_texts import WORDS
from checker.texts import Lang

LONGEST = 32_767  # UTF-16 code units that a cell of Excel holds
LINES = 200  # Excel shows 253 lines in a cell

_EXCERPT = 80

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet could calculate `text`, or could once somebody edits it."""
    return _FORMULA.match(text) is not None


def cell(text: str, lang: Lang, longest: int = LONGEST) -> str:
    """`text` without what nobody sees, cut with a mark where it has more than `longest` UTF-16 code units.

    Line feeds are kept.
    """
    shown = "\n".join(printable(line) for line in text.split("\n"))
    if len(shown) <= longest // 2 or _units(shown) <= longest:
        return shown
    mark = WORDS.say("cut", lang)
    kept = shown.encode("utf-16-le")[: 2 * (longest - _units(mark))]
    return kept.decode("utf-16-le", errors="ignore") + mark


def lines(parts: Iterable[str], lang: Lang) -> str:
    """The parts one below the other, as many as a cell shows, with the count of what is left out."""
    every = list(parts)
    if len(every) > LINES:
        every[LINES:] = [REPORT.say("more-evidence", lang, count=len(every) - LINES)]
    return "\n".join(every)


def evidence_text(requirement: Requirement, lang: Lang) -> str:
    """The evidence: a single quote as it stands, excerpts of several on lines of their own."""
    shown = evidence_shown(requirement)
    if len(shown) == 1 and not shown[0].remark and not shown[0].path:
        written = [shown[0].quote]
    else:
        written = [quote_line(replace(each, quote=shortened(each.quote, _EXCERPT)), lang) for each in shown]
    left_out = len(requirement.evidence) - len(shown)
    if left_out:
        written.append(REPORT.say("brackets", lang, text=REPORT.say("more-evidence", lang, count=left_out)).strip())
    return lines(written, lang)


def evidence_places(requirement: Requirement, lang: Lang) -> str:
    """Where the evidence that `evidence_text` gives stands."""
    found = dict.fromkeys(evidence.place for evidence in evidence_shown(requirement) if evidence.place)
    return WORDS.say("list", lang).join(found)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
