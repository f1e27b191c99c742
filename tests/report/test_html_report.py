"""The page's bytes: what it carries, what it lets run, and what it says without a script."""

import base64
import hashlib
import json
import re
from importlib import resources
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.assess.answers import Line
from checker.report import html_report
from checker.report.clean import printable
from checker.report.html import page
from checker.report.html.places import Cell, Span, Text, cell_of
from checker.report.html.safely import script_json
from checker.report.html.texts import page_words
from checker.report.html.units import units_of
from checker.report.layout import Layout
from checker.report.model import Document, Report, Unit
from tests.report import fakes
from tests.report.html_fakes import HOSTILE, SHOWN, TEXT, hostile, paper, report, small

UNSAFE = re.compile("[<>&\u2028\u2029]")


def written(made: Report) -> str:
    return html_report.write(made, Layout()).decode()


def parsed(made: Report) -> lxml.html.HtmlElement:
    """The page as a browser without scripts takes it: what stands in noscript is elements."""
    return lxml.html.document_fromstring(written(made))


def blocks(made: Report, kind: str) -> list[object]:
    """The data blocks of a kind ("index", "paper", "text", "pair"), read as JSON."""
    found = parsed(made).xpath("//script[@type='application/json']")
    return [json.loads(each.text) for each in found if re.fullmatch(rf"{kind}(-\d+)?", each.get("id"))]


def plain(made: Report) -> str:
    """The words that are seen without a script, each stretch of blanks one blank."""
    (noscript,) = parsed(made).xpath("//noscript")
    return " ".join(noscript.text_content().split())


class TestWhatMayRun:
    def test_the_policy_names_the_hash_of_the_one_script_and_the_one_style(self) -> None:
        tree = parsed(small())
        (script,) = tree.xpath("//script[not(@type)]")
        (style,) = tree.xpath("//style")
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        for name, element in (("script-src", script), ("style-src", style)):
            digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
            assert f"{name} 'sha256-{digest}'" in policy.split("; ")
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy

    def test_the_policy_stands_before_anything_that_it_governs(self) -> None:
        text = written(small())
        assert text.index("Content-Security-Policy") < min(text.index("<style"), text.index("<script"))

    def test_nothing_names_another_place(self) -> None:
        tree = parsed(small())
        addresses = tree.xpath("//@src | //@href | //@action | //@srcset")
        assert [each for each in addresses if not each.startswith(("#", "data:,"))] == []
        assert re.findall(r"url\(|@import", page.style()) == []

    def test_the_script_never_makes_markup_of_text_and_never_asks_or_stores(self) -> None:
        unwanted = (
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(|XMLHttp|Storage|cookie"
        )
        assert re.findall(unwanted, page.script()) == []

    def test_only_what_chromium_86_knows_is_used(self) -> None:
        newer = r"\.at\(|structuredClone|replaceAll|Object\.hasOwn|\?\?=|\|\|=|#\w+\s*=|static \{|findLast|toSorted"
        assert re.findall(newer, page.script()) == []
        assert re.findall(r":has\(|:is\(|:where\(|@container|@layer|inset:|aspect-ratio|\n\s+&", page.style()) == []

    def test_every_module_of_the_script_is_in_the_page(self) -> None:
        folder = Path(str(resources.files("checker.report.html").joinpath("script")))
        assert sorted(page.MODULES) == sorted(path.stem for path in folder.glob("*.js"))


class TestTextFromFiles:
    @given(st.recursive(st.text(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.just("k"), inner)))
    def test_any_text_comes_through_as_json_without_a_sign_that_html_heeds(self, value: object) -> None:
        data = script_json(value)  # type: ignore[arg-type]
        assert not UNSAFE.search(data)
        assert json.loads(data) == cleaned(value)

    def test_hostile_text_adds_no_element_and_is_shown_as_it_is(self) -> None:
        tree = parsed(hostile())
        assert tree.xpath("//img | //b | //body/script[not(@type)][position() > 1]") == []
        assert len(tree.xpath("//script")) == 5
        assert len(tree.xpath("//style")) == len(tree.xpath("//noscript")) == 1
        assert plain(hostile()).count(SHOWN) >= 10
        assert blocks(hostile(), "text") == [[SHOWN]]

    def test_invisible_signs_are_gone(self) -> None:
        assert "\u202e" in HOSTILE
        assert not re.search("[\u202a-\u202e\u200b-\u200f\u2028\u2029\x00-\x09\x0b-\x1f]", written(hostile()))

    def test_names_of_people_do_not_reach_addresses_or_the_title(self) -> None:
        (index,) = blocks(small(), "index")
        assert isinstance(index, dict)
        assert all(re.fullmatch("[0-9a-f]{12}", each["id"]) for each in index["papers"])
        assert parsed(small()).findtext(".//title") == "材料检查报告"


def cleaned(value: object) -> object:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list):
        return [cleaned(each) for each in value]
    assert isinstance(value, dict)
    return {key: cleaned(each) for key, each in value.items()}


class TestWithoutAScript:
    def test_every_paper_stands_in_the_table_with_its_verdict_and_counts(self) -> None:
        rows = [[" ".join(cell.text_content().split()) for cell in row] for row in parsed(fakes.report()).xpath("//tr")]
        assert rows == [
            ["材料", "结论", "✓ 已写明", "△ 需核实", "✗ 缺少", "? 未能检查", "– 不适用"],
            ["甲/好.docx", "✓ 通过", "4", "0", "0", "0", "0"],
            ["甲/差.docx", "✗ 不通过", "0", "1", "2", "1", "0"],
            ["丙.docx", "✓ 通过", "1", "0", "1", "0", "1"],
            ["乙.docx", "△ 需核实", "0", "1", "0", "0", "0"],
            ["坏.doc", "? 未能检查", "0", "0", "0", "0", "0"],
        ]

    def test_every_requirement_that_is_not_met_is_told_with_its_quotes_advice_and_waiver(self) -> None:
        text = plain(small())
        assert (
            "△ 需核实 · 第0项要求 第0项要求的理由。原文：“住房嘛，也是按政策来的。”〔第4段〕怎么办：写明数字或事实。"
            in text
        )
        assert "✗ 缺少 · 第3项要求" in text
        assert "已豁免：已另附（周明，至 2014-12-31）" in text
        assert "与班子材料不一致" in text
        assert "文件已损坏，打不开。" in text
        assert "~$何.docx：锁文件" in text
        assert "已写明 · 第1项要求" not in text

    def test_in_english_the_page_speaks_english(self) -> None:
        tree = parsed(small("en"))
        assert tree.get("lang") == "en"
        assert "Scripts are off" in plain(small("en"))


class TestTheData:
    def test_the_same_report_gives_the_same_bytes(self) -> None:
        assert html_report.write(small(), Layout()) == html_report.write(small(), Layout(width=40))

    def test_evidence_is_marked_where_it_stands_counted_as_browsers_count(self) -> None:
        first = blocks(small(), "paper")[0]
        assert isinstance(first, dict)
        line = TEXT[3][3]
        rare = line.index("𠮷")
        housing = line.index("住房嘛")
        assert first["marks"] == [
            [3, housing + 1, housing + 13, 0, 0],
            [3, 0, 7, 1, 0],
            [4, 11, 17, 1, 1],
            [3, rare, housing + 4, 2, 0],
            [7, 0, 3, 4, 0],
        ]

    def test_the_text_block_holds_the_lines_and_nothing_else(self) -> None:
        assert blocks(small(), "text") == [*[[text for _, _, _, text, _ in TEXT]] * 3, []]

    def test_sayings_stand_once(self) -> None:
        (index,) = blocks(small(), "index")
        assert isinstance(index, dict)
        assert len(index["sayings"]) == len(set(index["sayings"]))
        assert written(small()).count('"第1项要求的理由。"') == 1

    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_every_word_that_the_script_says_is_there(self, lang: str) -> None:
        said = set(re.findall(r'\bsay\(\s*"([\w-]+)"', page.script())) | {"sort-order", "sort-verdict"}
        assert said - set(page_words("zh" if lang == "zh" else "en")) == set()


class TestWhereAQuoteStands:
    text = Text(
        [
            Line(paragraph=4, kind="text", text="甲\u200b乙丙", number="", level=None, place="第1段"),
            Line(paragraph=9, kind="text", text="𠮷甲乙", number="", level=None, place="第2段"),
        ]
    )

    def test_invisible_signs_do_not_shift_it(self) -> None:
        assert self.text.span_of("乙\u200b丙", 4) == Span(0, 1, 3)

    def test_rare_characters_count_twice(self) -> None:
        assert self.text.span_of("甲", 9) == Span(1, 2, 3)

    def test_a_shortened_quote_counts_as_far_as_it_goes(self) -> None:
        assert self.text.span_of("甲乙…", 4) == Span(0, 0, 2)

    def test_what_does_not_stand_there_has_no_place(self) -> None:
        assert self.text.span_of("丁", 4) is None
        assert self.text.span_of("甲", 5) is None
        assert self.text.span_of("…", 4) is None

    def test_a_cell_is_read_from_the_words_of_its_place(self) -> None:
        assert cell_of("住房 · 表2 第3行第4列") == Cell(2, 3, 4)
        assert cell_of("第3段") is None


class TestUnits:
    def test_papers_without_a_unit_belong_to_their_folder(self) -> None:
        units = units_of(small())
        assert [(unit.name, unit.short, unit.papers) for unit in units] == [
            ("桐坪县/渡口镇", "渡口镇", (0, 1)),
            ("桐坪县/白鹭乡", "白鹭乡", (2, 3)),
        ]

    def test_a_paper_that_could_not_be_read_belongs_to_the_unit_that_its_folder_is_named_after(self) -> None:
        unread = Document(path="桐坪县/渡口镇/坏.doc", sha256="", verdict="error", problem="打不开。")
        read = paper("桐坪县/白鹭乡/郑文.docx", "pass")
        units = (Unit(name="渡口镇", source="roster", documents=()),)
        found = units_of(report("zh", (read, unread), units=units))
        assert [(unit.name, unit.short, unit.papers) for unit in found] == [
            ("桐坪县/白鹭乡", "白鹭乡", (0,)),
            ("渡口镇", "渡口镇", (1,)),
        ]

    def test_papers_in_the_topmost_folder_have_a_unit_too(self) -> None:
        (unit,) = units_of(report("zh", (paper("甲.docx", "pass"),)))
        assert (unit.name, unit.papers) == ("（最上层文件夹）", (0,))
