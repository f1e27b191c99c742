"""The report as one HTML file for a browser: opens from disk, asks for nothing, reads without a network.

The page carries its data as JSON, its own style and its own script (`checker/report/html/`), and without a script
shows all verdicts and everything that is not met.
"""

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from checker.assess.answers import STATUSES
from checker.report.clean import printable
from checker.report.html import page
from checker.report.html.data import Data
from checker.report.html.plain import papers, units
from checker.report.html.safely import policy, script_json
from checker.report.html.texts import PAGE
from checker.report.layout import Layout
from checker.report.model import Report
from checker.report.texts import REPORT
from checker.report.wording import (
    Symbols,
    copies_remarks,
    counts_line,
    pack_line,
    remarks,
    status_word,
    verdicts_line,
)

_LANGUAGES = {"zh": "zh-CN", "en": "en"}
_SIGNS = Symbols()


def write(report: Report, layout: Layout) -> bytes:
    """The page in UTF-8."""
    script, style = page.script(), page.style()
    lang, data = report.lang, Data(report)
    environment = Environment(autoescape=True, undefined=StrictUndefined, finalize=_seen)
    written = environment.from_string(page.template()).render(
        language=_LANGUAGES[lang],
        policy=policy(script, style),
        script=Markup(script),
        style=Markup(style),
        say=lambda code: REPORT.say(code, lang),
        say_here=lambda code: PAGE.say(code, lang),
        report=report,
        verdicts=verdicts_line(report),
        counts=counts_line(report),
        pack=pack_line(report),
        heads=[f"{_SIGNS.status(status)} {status_word(status, lang)}" for status in STATUSES],
        papers=papers(report),
        units=units(report),
        remarks=[*copies_remarks(report), *remarks(report)],
        data={
            "index": script_json(data.index()),
            "papers": map(script_json, data.papers()),
            "texts": map(script_json, data.texts()),
            "pairs": map(script_json, data.pairs()),
        },
    )
    return f"{written}\n".encode()


def _seen(value: object) -> object:
    """What the template writes: text from files without the signs that nobody sees, own markup as it is."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value
