"""A report with everything in it that a report can hold, hostile text included."""

import datetime

from checker.batch.discovery import Discovery, Skipped
from checker.batch.errors import problem
from checker.batch.outcomes import Failed, Outcome
from checker.batch.overrides import Notice
from checker.batch.waivers import Waiver, lay_over
from checker.document.model import Note
from checker.report.build import Run, build
from checker.report.model import Report
from checker.texts import Lang
from tests.batch.fakes import CARS, HOUSING, IDEALS, LENGTH, answer, checked, small_pack

TODAY = datetime.date(2014, 7, 1)
HOSTILE = "[red]x[/red] <b>&amp;</b> | `a` *b* _c_ \\d http://e.example @何秀英 #12 \x1b[31m\u202e\u200b\x00\ufffe末"
SEEN = "[red]x[/red] <b>&amp;</b> | `a` *b* _c_ \\d http://e.example @何秀英 #12 [31m末"

WAIVERS = (
    Waiver(
        document="丙.docx", requirement=HOUSING, reason="已另附说明", person="周明", expires=datetime.date(2014, 12, 31)
    ),
    Waiver(document="丁.docx", requirement="*", reason="旧", person="周明", expires=datetime.date(2014, 6, 30)),
    Waiver(document="不在.docx", requirement=CARS, reason="无", person="周明", expires=datetime.date(2014, 12, 31)),
)
ONLY_MET = checked("甲/好.docx", *(answer(each, "met", "一句原文") for each in (HOUSING, CARS, IDEALS, LENGTH)))
OUTCOMES: tuple[Outcome, ...] = (
    ONLY_MET,
    checked(
        "甲/差.docx",
        answer(HOUSING, "missing", reason="没有说明住房情况。"),
        answer(CARS, "weak", "车辆嘛，也是按规定来的", "另一处", reason="提到了，没有具体情况。"),
        answer(IDEALS, "not-evaluated", reason="这一部分有内容未能读出。"),
        answer(LENGTH, "missing", reason="偏短。"),
        notes=(Note("comment", count=3, place="第2段"), Note("macros")),
    ),
    checked("丙.docx", answer(HOUSING, "missing"), answer(CARS, "not-applicable"), answer(IDEALS, "met", "原文")),
    checked("乙.docx", answer(HOUSING, "weak", HOSTILE, reason=HOSTILE), title=HOSTILE),
    Failed("坏.doc", problem("unreadable-folder"), "cd" * 32),
)


def report(lang: Lang = "zh", outcomes: tuple[Outcome, ...] = OUTCOMES) -> Report:
    """The report on `outcomes`."""
    run = Run(
        pack=small_pack(),
        lang=lang,
        found=Discovery((), (Skipped("~$好.docx", "lock-file"), Skipped(".git/", "hidden-folder")), ignored=2),
        today=TODAY,
        waivers=WAIVERS,
        notices=(Notice("unmatched-row", "submissions.csv:4", (("path", "乙*.docx"),)),),
    )
    return build((lay_over(outcome, WAIVERS, TODAY) for outcome in outcomes), run)
