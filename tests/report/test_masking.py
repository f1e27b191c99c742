"""A report to be shown to others: canaries that must stand in none of its formats."""

import datetime

import pytest

from checker.assess import assess
from checker.batch.comparing import compared
from checker.batch.discovery import Discovery
from checker.batch.outcomes import Checked, Outcome
from checker.document import from_markup
from checker.report.build import Run, build
from checker.report.layout import Layout
from checker.report.masking import masked
from checker.report.model import Report
from checker.report.writers import WRITERS
from checker.rulebook import load_pack

CANARIES = (
    "何秀英", "李玉兰", "周小川", "张大山", "尉迟敏", "51010219700101123X", "13800138000", "6213907",
    "桂花小区3栋2单元501室",
    "36800元", "3.68万元",
)  # fmt: skip
MEMBER = """# 个人对照检查材料
@ 澜亭县渡口镇副镇长　何秀英
@ 2014年7月2日
## 存在的问题
### 官僚主义
村民张大山反映屋顶漏雨，我叫他先回去等，他的手机13800138000我没有存，家里电话：6213907也没有打。
### 享乐主义
去年春节收受尉迟敏送的烟酒，折价36800元，没有上交。
## 有关情况说明
本人身份证号51010219700101123X。住房一套，在桂花小区3栋2单元501室，价款3.68万元。妻子李玉兰在县医院工作，儿子周小川经营一家饭店。
## 整改措施
1．8月底前到张大山家中帮助翻修屋顶。
2．每月到联系村不少于2天。
"""
TEAM = """# 渡口镇领导班子整改方案
@ 中共渡口镇委员会
@ 2014年7月20日
## 整改任务
1．压缩会议，每月不超过2次，“三公”经费控制在27.6万元以内。（责任人：尉迟敏；完成时限：8月底前）
2．修订《渡口镇公务接待管理办法》。（责任人：副镇长何秀英；完成时限：9月底前）
"""


def report() -> Report:
    """Two papers full of private particulars, one of them called after a person."""
    pack = load_pack()
    texts = {"渡口镇/何秀英.docx": MEMBER, "渡口镇/整改方案.docx": TEAM}
    outcomes: list[Outcome] = []
    for name, text in texts.items():
        document = from_markup(name, text)
        assessment = assess(document, pack)
        outcomes.append(Checked(name, document.sha256, (), assessment, assessment.verdict))
    beside = compared(outcomes, pack)
    run = Run(pack, "zh", Discovery(()), datetime.date(2014, 7, 30), units=beside.units, copies=beside.copies)
    return build(beside.outcomes, run)


@pytest.fixture(scope="module")
def plain() -> Report:
    return report()


def test_the_canaries_are_in_the_report_that_is_not_masked(plain: Report) -> None:
    lines = "".join(line.text for document in plain.documents for line in document.lines)
    assert [canary for canary in CANARIES if canary not in lines + plain.documents[0].path] == []


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_no_canary_stands_in_any_format(plain: Report, writer: object) -> None:
    import io
    import zipfile

    from checker.report.writers import Writer

    assert isinstance(writer, Writer)
    written = writer.write(masked(plain), Layout())
    if written.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(written)) as archive:
            written = b"\n".join(archive.read(name) for name in archive.namelist())
    text = written.decode("utf-8", "replace")
    escaped = text.encode().decode("unicode_escape", "replace") if "\\u" in text else ""
    assert [canary for canary in CANARIES if canary in text or canary in escaped] == []


def test_what_is_public_stays(plain: Report) -> None:
    shown = masked(plain)
    team = next(document for document in shown.documents if document.author == "team")
    assert any("27.6万元" in line.text for line in team.lines)
    assert shown.masked
    assert [document.verdict for document in shown.documents] == [document.verdict for document in plain.documents]
    assert [document.sha256 for document in shown.documents] == [document.sha256 for document in plain.documents]


def test_names_of_files_stay_apart(plain: Report) -> None:
    first, second = plain.documents
    twins = plain.model_copy(
        update={
            "documents": (
                first.model_copy(update={"path": "何秀英.docx"}),
                second.model_copy(update={"path": "何玉兰.docx", "particulars": first.particulars}),
                second.model_copy(update={"path": "何秀兰.docx"}),
            )
        }
    )
    paths = [document.path for document in masked(twins).documents]
    assert len(set(paths)) == 3
