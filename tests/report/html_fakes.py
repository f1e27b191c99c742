"""Reports for the page: a small one with everything in it, one full of hostile text, and one of a thousand papers."""

from checker.assess.answers import STATUSES, Evidence, Item, Line, Particulars, Status, Verdict
from checker.report.model import (
    Comparison,
    Copied,
    Document,
    Labels,
    Note,
    Origin,
    Pack,
    Passage,
    PassageSide,
    Report,
    Requirement,
    Skipped,
    StatusCounts,
    Summary,
    Template,
    Unit,
    Waiver,
    WaiverIssue,
)
from checker.texts import Lang

HOSTILE = (
    "</script></noscript></style><img src=x onerror=alert(1)><script>alert(2)</script>"
    "{{7*7}}{% raw %}${7*7}<!--\u202e\u2028]]>&lt;b&gt;'\"`javascript:alert(3)"
)
SHOWN = HOSTILE.replace("\u202e", "").replace("\u2028", " ")

TEXT = (
    ("title", "", None, "个人对照检查材料", "第1段"),
    ("signature", "", None, "渡口镇副镇长 何秀英", "第2段"),
    ("heading", "一、", 1, "存在的问题", "第3段"),
    (
        "text",
        "",
        None,
        "开会多、落实少，去年七月防汛会开了三次。𠮷桥村的路没有人去看。住房嘛，也是按政策来的。",
        "第4段",
    ),
    ("text", "", None, "桐坪县的会议桐坪县办，文件一发了之，到村里不到十天。", "第5段"),
    ("label", "", None, "项目", "表1 第1行第1列"),
    ("label", "", None, "金额", "表1 第1行第2列"),
    ("cell", "", None, "接待费", "表1 第2行第1列"),
    ("cell", "", None, "2.17万元", "表1 第2行第2列"),
    ("cell", "", None, "另有欠账", "表1 第2行第2列"),
)
REQUIREMENTS = tuple((f"part{number // 10}.item-{number}", f"第{number}项要求") for number in range(74))


def small(lang: Lang = "zh") -> Report:
    """Three papers and a file that cannot be read, in two units, of which two papers are alike."""
    housing = answer(0, "weak", evidence=(quoted("住房嘛，也是按政策来的。", 3),), advice="写明数字或事实。")
    meetings = answer(1, "met", evidence=(quoted("开会多、落实少", 3), quoted("文件一发了之", 4)))
    overlapping = answer(2, "met", evidence=(quoted("𠮷桥村的路没有人去看。住房嘛", 3),))
    cars = answer(
        3, "missing", advice="写明有几辆车。", waiver=Waiver(reason="已另附", person="周明", expires="2014-12-31")
    )
    advised = answer(4, "weak", severity="advice", evidence=(quoted("接待费", 7), quoted("不在原文里的话", 8)))
    none = answer(5, "not-applicable")
    documents = (
        paper("桐坪县/渡口镇/何秀英.docx", "fail", housing, meetings, overlapping, cars, advised, none, rich=True),
        paper("桐坪县/渡口镇/材料.docx", "pass", meetings, answer(3, "met")),
        paper("桐坪县/白鹭乡/郑文.docx", "review", housing, answer(6, "not-evaluated")),
        Document(path="桐坪县/白鹭乡/坏.doc", sha256="cd" * 32, verdict="error", problem="文件已损坏，打不开。"),
    )
    unit = Unit(
        name="桐坪县/渡口镇",
        source="roster",
        documents=(documents[0].path, documents[1].path),
        requirements=(
            answer(
                7, "weak", evidence=(Evidence("开会多、落实少", 3, "第4段", "与班子材料不一致", documents[0].path),)
            ),
        ),
    )
    return report(
        lang,
        documents,
        units=(unit,),
        comparisons=(alike(documents[0].path, documents[2].path),),
        origins=(Origin(documents=(documents[0].path, documents[2].path)),),
        templates=(
            Template(
                example=documents[0].path,
                side=PassageSide(quote="文件一发了之", paragraph=4, place="第5段"),
                characters=40,
                documents=(documents[0].path, documents[2].path),
            ),
        ),
        supports=("桐坪县/征求意见汇总.xlsx",),
        skipped=(Skipped(path="~$何.docx", reason="锁文件"),),
        notices=(Note(code="no-roster", text="没有名册"),),
        waivers=(
            WaiverIssue(
                document="丁.docx", requirement="*", reason="旧", person="周明", expires="2014-06-30", problem="expired"
            ),
        ),
    )


def hostile() -> Report:
    """Hostile text in every field that holds text from files or rules."""
    evidence = Evidence(HOSTILE, 0, HOSTILE, HOSTILE)
    found = Requirement(
        id="hostile",
        title=HOSTILE,
        severity="error",
        status="weak",
        reason=HOSTILE,
        clause=HOSTILE,
        advice=HOSTILE,
        waiver=Waiver(reason=HOSTILE, person=HOSTILE, expires=HOSTILE),
        evidence=(evidence,),
    )
    line = Line(paragraph=0, kind="text", text=HOSTILE, number=HOSTILE, level=None, place=HOSTILE)
    document = Document(
        path=f"甲/{HOSTILE}.docx",
        sha256=HOSTILE,
        title=HOSTILE,
        kind=HOSTILE,
        author=HOSTILE,
        unit=HOSTILE,
        verdict="review",
        problem=HOSTILE,
        particulars=Particulars(HOSTILE, HOSTILE, HOSTILE, HOSTILE),
        notes=(Note(code="x", text=HOSTILE, place=HOSTILE),),
        requirements=(found,),
        problems=(Item(HOSTILE, 0, HOSTILE, HOSTILE, HOSTILE, HOSTILE),),
        measures=(Item(HOSTILE, 0, HOSTILE, HOSTILE, HOSTILE, HOSTILE),),
        copied=Copied(share=0.5),
        lines=(line,),
    )
    side = PassageSide(quote=HOSTILE, paragraph=0, place=HOSTILE)
    other = PassageSide(quote=f"别的{HOSTILE}", paragraph=0, place=HOSTILE)
    passage = Passage(a=side, b=other, characters=9, likeness=0.9, changed=((HOSTILE[:9], "别的"),))
    return report(
        "zh",
        (document,),
        units=(Unit(name=HOSTILE, source="folders", documents=(document.path,), requirements=(found,)),),
        comparisons=(
            Comparison(a=document.path, b=HOSTILE, share_a=0.4, share_b=0.3, passages=(passage,), from_source=True),
        ),
        supports=(HOSTILE,),
        skipped=(Skipped(path=HOSTILE, reason=HOSTILE),),
        notices=(Note(code="x", text=HOSTILE, place=HOSTILE),),
    )


def many(count: int = 1000, name_length: int = 3) -> Report:
    """`count` papers of 7,200 characters and 74 answers, 60 of them with a quote, ten papers to a unit."""
    return report("zh", tuple(_one_of_many(number, name_length) for number in range(count)), comparisons=())


def _one_of_many(number: int, name_length: int) -> Document:
    sentences = [
        f"第{number}份材料第{line}段：{'开会多、落实少，到村里看得少，群众的难处问得少。' * 3}" for line in range(90)
    ]
    lines = tuple(
        Line(paragraph=place, kind="text", text=text, number="", level=None, place=f"第{place + 1}段")
        for place, text in enumerate(sentences)
    )
    answers = tuple(
        answer(
            place,
            _status(number, place),
            evidence=(Evidence(sentences[place][:40], place, f"第{place + 1}段"),) if place < 60 else (),
        )
        for place in range(len(REQUIREMENTS))
    )
    statuses = {each.status for each in answers}
    verdict: Verdict = "fail" if "missing" in statuses else "review" if "weak" in statuses else "pass"
    name = (f"何秀{number}" * name_length)[: max(name_length, 7)]
    return Document(
        path=f"桐坪县/第{number // 10}单位/{name}.docx",
        sha256=f"{number:064x}",
        title="个人对照检查材料",
        kind="self-examination",
        author="member",
        unit="township",
        verdict=verdict,
        requirements=answers,
        problems=tuple(Item(sentences[place][:60], place, f"第{place + 1}段") for place in range(8)),
        lines=lines,
    )


def _status(number: int, place: int) -> Status:
    return STATUSES[(1, 2, 3)[(number + place) % 3]] if (number * 31 + place * 17) % 40 < number % 4 else "met"


def quoted(text: str, paragraph: int) -> Evidence:
    """Evidence from a paragraph of TEXT."""
    return Evidence(text, paragraph, TEXT[paragraph][4])


def answer(
    number: int,
    status: Status,
    *,
    severity: str = "error",
    evidence: tuple[Evidence, ...] = (),
    advice: str = "",
    waiver: Waiver | None = None,
) -> Requirement:
    """The answer to one of REQUIREMENTS."""
    identity, title = REQUIREMENTS[number]
    return Requirement.model_validate(
        {
            "id": identity,
            "title": title,
            "severity": severity,
            "status": status,
            "reason": f"{title}的理由。",
            "clause": f"{title}的依据",
            "advice": advice,
            "waiver": waiver,
            "evidence": evidence,
        }
    )


def paper(path: str, verdict: Verdict, *answers: Requirement, rich: bool = False) -> Document:
    """A paper with TEXT; if `rich`, also with problems, measures, notes and what is copied."""
    lines = tuple(
        Line(paragraph=place, kind=kind, text=text, number=number, level=level, place=where)  # type: ignore[arg-type]
        for place, (kind, number, level, text, where) in enumerate(TEXT)
    )
    return Document(
        path=path,
        sha256="ab" * 32,
        title="个人对照检查材料",
        kind="self-examination",
        author="member",
        unit="township",
        verdict=verdict,
        particulars=Particulars("2014-07-02", "渡口镇", "何秀英" if rich else "", "副镇长"),
        notes=(Note(code="comment", text="1 条批注未读", place="第2段"),) if rich else (),
        requirements=answers,
        problems=(Item("开会多、落实少", 3, "第4段", "存在的问题"),) if rich else (),
        measures=(Item("文件一发了之", 4, "第5段", "存在的问题", "何秀英", "8月底前"),) if rich else (),
        copied=Copied(share=0.41, templates=0.05) if rich else None,
        lines=lines,
    )


def alike(a: str, b: str) -> Comparison:
    """Two papers with one passage, in which a name was exchanged."""
    return Comparison(
        a=a,
        b=b,
        share_a=0.41,
        share_b=0.37,
        passages=(
            Passage(
                a=PassageSide(quote=TEXT[4][3], paragraph=4, place="第5段"),
                b=PassageSide(
                    quote="云岭县的会议云岭县办，文件一发了之，到村里不到十五天。", paragraph=4, place="第5段"
                ),
                characters=40,
                likeness=0.96,
                changed=(("桐坪县", "云岭县"),),
            ),
        ),
    )


def report(lang: Lang, documents: tuple[Document, ...], **others: object) -> Report:
    """The report on `documents`."""
    verdicts = [document.verdict for document in documents]
    answers = [answer.status for document in documents for answer in document.requirements]
    summary = Summary(
        documents=len(documents),
        passed=verdicts.count("pass"),
        review=verdicts.count("review"),
        fail=verdicts.count("fail"),
        error=verdicts.count("error"),
        rules=len(REQUIREMENTS),
        requirements=StatusCounts(
            met=answers.count("met"),
            weak=answers.count("weak"),
            missing=answers.count("missing"),
            not_evaluated=answers.count("not-evaluated"),
            not_applicable=answers.count("not-applicable"),
        ),
    )
    labels = Labels(
        kinds={"self-examination": "对照检查材料"}, authors={"member": "班子成员个人"}, units={"township": "乡镇、街道"}
    )
    pack = Pack(id="small", title="小规则包", version="1", digest="ef" * 32, source="《意见》", labels=labels)
    return Report.model_validate(
        {"checker": "0.1.0", "lang": lang, "pack": pack, "summary": summary, "documents": documents, **others}
    )
