"""Review opinions: read back with another library, from the template that comes along and from one of the user's."""

import hashlib
import io
from pathlib import Path

import docx
import pytest
from docx.shared import Mm

from checker.assess.answers import Evidence, Particulars
from checker.document import read_bytes
from checker.report.model import Comparison, Document, Report, Requirement, Unit, Waiver
from checker.report.opinions import OpinionTemplateError, Template, opinion, summaries, summary, write_opinions
from checker.report.saving import ReportError
from scripts.build_opinion_template import templates
from tests.annotate.commented import parts
from tests.document.docx_builder import docx as built
from tests.document.docx_builder import paragraph
from tests.report.fakes import HOSTILE, SEEN, report

OTHER = "甲/旁人.docx"


def requirement(name: str, status: str, **values: object) -> Requirement:
    return Requirement.model_validate(
        {
            "id": name,
            "title": f"要求{name}",
            "severity": "error",
            "status": status,
            "reason": f"{name}的情况。",
            "clause": f"{name}的条文",
            "advice": "" if status == "met" else f"写明{name}。",
            **values,
        }
    )


PAPER = Document(
    path="乡/何秀英.docx",
    sha256="ab" * 32,
    title="个人对照检查材料",
    kind="self-examination",
    verdict="fail",
    particulars=Particulars(unit="白鹭乡", person="何秀英", post="副乡长"),
    requirements=(
        requirement("甲", "missing"),
        requirement("乙", "missing", clause="甲的条文", advice="写明甲。"),
        requirement("丙", "weak", evidence=(Evidence("也是按规定来的", 4, "第4段"),)),
        requirement("丁", "weak", evidence=(Evidence("抄来的话", 5, "第5段", f"与《{OTHER}》第3段有 40 字相近"),)),
        requirement("戊", "missing", severity="advice"),
        requirement("己", "not-evaluated"),
        requirement("庚", "met"),
        requirement("辛", "missing", waiver=Waiver(reason="另附", person="周明", expires="2014-12-31")),
    ),
)
REPORT = report().model_copy(
    update={
        "documents": (PAPER,),
        "comparisons": (Comparison(a=PAPER.path, b=OTHER, share_a=0.2, share_b=0.3),),
    }
)


def lines(data: bytes) -> list[str]:
    return [each.text for each in docx.Document(io.BytesIO(data)).paragraphs if each.text]


def test_an_opinion_gives_the_conclusion_first_then_numbered_points() -> None:
    found = lines(opinion(PAPER, REPORT))
    counted = found[4]
    assert "共8项：已写明1项，缺少4项，需核实2项，未能检查1项。" in counted
    assert found[:4] + found[5:-6] == [
        f"关于何秀英同志{REPORT.pack.labels.kinds.get('self-examination')}的审核意见",
        "何秀英同志：",
        "总体结论",
        "不通过：缺少必备的内容，修改后重新报送。",
        "经批准暂不要求的1项：要求辛。",
        "需要修改和核实的问题",
        "缺少的内容",
        "1．要求甲。甲的情况。",
        "原文：全文未见",
        "2．要求乙。乙的情况。",
        "原文：全文未见",
        "以上2项依据：甲的条文",
        "以上2项修改要求：写明甲。",
        "需要核实的内容",
        "3．要求丙。丙的情况。",
        "原文：“也是按规定来的”〔第4段〕",
        "依据：丙的条文",
        "修改要求：写明丙。",
        "4．要求丁。丁的情况。",
        "与另一份材料第3段有 40 字相近；原文：“抄来的话”〔第5段〕",
        "依据：丁的条文",
        "修改要求：写明丁。",
        "建议（不影响结论）",
        "1．要求戊。戊的情况。",
        "原文：全文未见",
        "依据：戊的条文",
        "修改要求：写明戊。",
        "请人工核对的内容",
        "1．要求己。己的情况。",
        "修改时限和联系人",
    ]
    assert [each.partition("：")[0] for each in found[-6:-1]] == [
        "请于＿＿＿＿年＿＿月＿＿日前修改后报送。",
        "联系人",
        "审核人（签字）",
        "日期",
        "单位（盖章）",
    ]


def test_headings_are_numbered_by_levels() -> None:
    blocks = read_bytes("意见.docx", opinion(PAPER, REPORT)).blocks
    numbered = [block.number + block.text for block in blocks if block.number]
    assert numbered == [
        "一、总体结论", "二、需要修改和核实的问题", "（一）缺少的内容", "（二）需要核实的内容",
        "三、建议（不影响结论）", "四、请人工核对的内容", "五、修改时限和联系人",
    ]  # fmt: skip


def test_an_opinion_names_no_other_paper() -> None:
    assert OTHER.encode() not in b"".join(parts(opinion(PAPER, REPORT)).values())


def test_a_paper_that_passes_gets_no_points() -> None:
    passed = PAPER.model_copy(update={"verdict": "pass", "requirements": (requirement("庚", "met"),)})
    found = lines(opinion(passed, REPORT))
    assert "通过：必备的内容均已写明。" in found
    assert not [each for each in found if "修改要求" in each or "时限" in each]


def test_every_outcome_of_a_report_gives_an_opinion_in_both_languages() -> None:
    for lang in ("zh", "en"):
        whole = report(lang)
        for document in whole.documents:
            assert lines(opinion(document, whole))
        for unit in summaries(whole):
            assert lines(summary(unit, whole))


def test_hostile_text_is_text() -> None:
    whole = report()
    hostile = next(each for each in whole.documents if each.path == "乙.docx")
    odd = hostile.model_copy(update={"title": "{{ 7*7 }}{% raw %}" + HOSTILE[:20]})
    text = "\n".join(lines(opinion(odd, whole)))
    assert "关于《{{ 7*7 }}{% raw %}[red]x[/red] <b>&amp》的审核意见" in text
    assert SEEN in text
    assert "\x1b" not in text


def test_a_summary_lists_the_papers_of_a_unit_and_what_they_have_in_common() -> None:
    second = PAPER.model_copy(update={"path": "乡/郑文.docx"})
    whole = REPORT.model_copy(update={"documents": (PAPER, second)})
    unit = Unit(name="白鹭乡", source="folders", documents=(PAPER.path, second.path), requirements=(
        requirement("数字", "weak", evidence=(Evidence("三辆", 4, "第4段", "这里三辆", PAPER.path),)),
    ))  # fmt: skip
    data = summary(unit, whole)
    (table,) = docx.Document(io.BytesIO(data)).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["序号", "材料", "结论", "缺少", "需核实", "未查", "建议"],
        ["1", "何秀英", "不通过", "2", "2", "1", "1"],
        ["2", "郑文", "不通过", "2", "2", "1", "1"],
    ]
    found = lines(data)
    assert found[0] == "关于白鹭乡报送材料的审核情况汇总"
    assert "1．要求甲：缺少2份。依据：甲的条文" in found
    assert "1．要求数字。数字的情况。" in found
    assert f"{PAPER.path}：这里三辆；原文：“三辆”〔第4段〕" in found
    assert any(OTHER in each for each in found)


def test_the_page_is_that_of_the_standard() -> None:
    for content in templates().values():
        page = docx.Document(io.BytesIO(content)).sections[0]
        assert [round(each.mm) for each in (page.page_width, page.page_height)] == [210, 297]  # type: ignore[union-attr]
        assert [round(each.mm) for each in (page.top_margin, page.left_margin)] == [37, 28]  # type: ignore[union-attr]
        field = (
            page.page_width - page.left_margin - page.right_margin,  # type: ignore[operator]
            page.page_height - page.top_margin - page.bottom_margin,  # type: ignore[operator]
        )
        assert [abs(side - wanted) < Mm(1) for side, wanted in zip(field, (Mm(156), Mm(225)), strict=True)] == [
            True
        ] * 2


def test_the_templates_that_come_along_are_those_that_the_script_builds() -> None:
    folder = Path(__file__).resolve().parents[2] / "checker" / "report" / "opinions" / "templates"
    assert {path.name: parts(path.read_bytes()) for path in folder.iterdir()} == {
        name: parts(content) for name, content in templates().items()
    }


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert len({hashlib.sha256(opinion(PAPER, REPORT)).hexdigest() for _ in range(3)}) == 1


def test_a_template_of_the_user_is_filled(tmp_path: Path) -> None:
    own = tmp_path / "模板.docx"
    own.write_bytes(built(paragraph("{{ person }}：{{ missing|length }}项") + paragraph("{{ post }}")))
    assert lines(opinion(PAPER, REPORT, Template.of_user(own))) == ["何秀英：2项", "副乡长"]


@pytest.mark.parametrize("mark", ["{{ nothing }}", "{{ title.__class__.__mro__ }}", "{% if title %}", "{{ 1/0 }}"])
def test_a_template_with_a_wrong_mark_is_refused(mark: str, tmp_path: Path) -> None:
    own = tmp_path / "模板.docx"
    own.write_bytes(built(paragraph(mark)))
    with pytest.raises(OpinionTemplateError) as refused:
        opinion(PAPER, REPORT, Template.of_user(own))
    assert "模板.docx 用不了：" in refused.value.message("zh")


def test_what_is_no_template_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "模板.docx"
    for content in (b"", b"PK\x03\x04", b"text"):
        own.write_bytes(content)
        with pytest.raises(OpinionTemplateError):
            Template.of_user(own)
    with pytest.raises(OpinionTemplateError):
        Template.of_user(tmp_path / "没有.docx")


def test_opinions_lie_in_the_folders_of_the_papers(tmp_path: Path) -> None:
    whole: Report = report()
    written = write_opinions(whole, [], tmp_path)
    names = {path.relative_to(tmp_path).as_posix() for path in written}
    assert names >= {"甲/好（审核意见）.docx", "甲/差（审核意见）.docx", "坏（审核意见）.docx"}
    assert len(written) == len(names) == len(whole.documents) + len(summaries(whole))
    assert all(path.is_file() for path in written)


def test_a_folder_that_holds_originals_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportError):
        write_opinions(report(), [tmp_path / "甲" / "好.docx"], tmp_path)
    assert list(tmp_path.iterdir()) == []
