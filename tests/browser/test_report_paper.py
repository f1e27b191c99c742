"""A paper in Chromium: text and cards lead to each other, keys, passages side by side."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from checker.report.model import Report
from tests.browser.conftest import Opened
from tests.report.html_fakes import many, small

Open = Callable[[Report], Opened]


def test_the_text_stands_as_it_was_written_with_headings_and_tables(opened: Open) -> None:
    found = opened(small())
    found.paper(0)
    text = found.page.locator(".text")
    expect(text.locator("h2").nth(1)).to_have_text("一、 存在的问题")
    cells = [row.locator("td").all_inner_texts() for row in text.locator("table tr").all()]
    assert cells == [["项目", "金额"], ["接待费3", "2.17万元\n另有欠账"]]


def test_a_quote_on_a_card_leads_to_its_mark_in_the_text(opened: Open) -> None:
    found = opened(many(3))
    found.paper(1)
    card = found.page.locator(".card").nth(1)
    card.locator("a.quote").click()
    mark = found.page.locator("mark.chosen")
    expect(mark).to_be_in_viewport()
    assert mark.inner_text() == card.locator("a.quote").inner_text()
    assert found.page.url.endswith(found.page.evaluate("state.opened.chosen.requirement.id"))


def test_a_mark_in_the_text_leads_to_its_card(opened: Open) -> None:
    found = opened(many(3))
    found.paper(0)
    found.page.locator("mark").nth(40).click()
    card = found.page.locator(".card.chosen")
    expect(card).to_be_in_viewport()
    expect(card).to_be_focused()
    assert card.locator(".number").inner_text() == "41"


def test_the_number_behind_a_mark_is_a_link_to_the_card_for_the_keyboard(opened: Open) -> None:
    found = opened(small())
    found.paper(0)
    link = found.page.get_by_role("link", name="第 2 项：第0项要求")
    link.focus()
    found.page.keyboard.press("Enter")
    expect(found.page.locator(".card.chosen h3")).to_contain_text("第0项要求")


def test_evidence_of_several_requirements_may_overlap(opened: Open) -> None:
    found = opened(small())
    found.paper(0)
    found.page.locator(".beside .chips").get_by_text("已写明").click()
    line = found.page.locator("#line-3")
    marks = [(mark.inner_text(), mark.get_attribute("class")) for mark in line.locator("mark").all()]
    assert marks == [
        ("开会多、落实少", "met"),
        ("𠮷桥村的路没有人去看。", "met"),
        ("住房嘛", "weak"),
        ("，也是按政策来的。", "weak"),
    ]
    assert line.locator(".ref").all_inner_texts() == ["4", "5", "2"]


def test_cards_tell_status_reason_clause_advice_waiver_and_come_in_order_of_urgency(opened: Open) -> None:
    found = opened(small())
    found.paper(0)
    cards = found.page.locator(".card").all_inner_texts()
    assert [text.splitlines()[1] for text in cards] == ["第3项要求", "第0项要求", "第4项要求"]
    for part in (
        "缺少",
        "第3项要求的理由。",
        "怎么办：写明有几辆车。",
        "依据：第3项要求的依据",
        "已豁免：已另附（周明，至 2014-12-31）",
    ):
        assert part in cards[0]
    assert found.page.locator(".beside h2").all_inner_texts() == ["缺少 1 项", "需核实 1 项", "建议 1 项，不影响结论"]


def test_problems_and_measures_lead_into_the_text(opened: Open) -> None:
    found = opened(small())
    found.paper(0)
    measures = found.page.locator("details", has_text="整改任务和措施 1 条")
    assert "何秀英 · 8月底前" in measures.inner_text()
    measures.get_by_role("link").click()
    expect(found.page.locator(".line.reached")).to_contain_text("文件一发了之")


def test_an_address_opens_a_paper_at_a_requirement(opened: Open) -> None:
    found = opened(small())
    found.paper(0, "part0.item-1")
    expect(found.page.locator(".card.chosen h3")).to_contain_text("第1项要求")
    found.page.reload()
    expect(found.page.locator(".card.chosen h3")).to_contain_text("第1项要求")


def test_copied_passages_stand_side_by_side_with_exchanged_names_set_off(opened: Open) -> None:
    found = opened(small())
    found.paper(0)
    assert found.page.locator(".line.copied").all_inner_texts() == [
        "桐坪县的会议桐坪县办，文件一发了之，到村里不到十天。"
    ]
    assert "本文 41% 的文字见于别处；另有 5% 是多份材料共有的模板文字" in found.page.locator(".beside").inner_text()
    found.page.get_by_role("link", name="桐坪县/白鹭乡/郑文.docx：1 处，占本文 41%").click()
    sides = found.page.locator(".passages tr:last-child td").all()
    assert [side.locator("mark.name").all_inner_texts() for side in sides] == [["桐坪县"] * 2, ["云岭县"] * 2]
    assert [side.locator("mark.differs").all_inner_texts() for side in sides] == [[], ["五"]]
    assert [side.locator("p").first.inner_text() for side in sides] == [
        "桐坪县的会议桐坪县办，文件一发了之，到村里不到十天。",
        "云岭县的会议云岭县办，文件一发了之，到村里不到十五天。",
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [("", "甲"), ("甲乙，丙丁。戊", "甲乙，丙。戊己"), ("甲" * 3000, "乙" * 3000), ("𠮷，(a+b)*", "𠮷，(a+c)*")],
)
def test_no_sign_is_lost_where_differences_are_marked(opened: Open, a: str, b: str) -> None:
    page = opened(small()).page
    pieces = page.evaluate("([a, b]) => differences(a, b, [['(a', '(c']])", [a, b])
    assert ["".join(text for text, _ in side) for side in pieces] == [a, b]
    agreeing = ["".join(text for text, kind in side if not kind) for side in pieces]
    assert agreeing[0] == agreeing[1]


class TestKeys:
    def test_j_and_k_go_through_the_papers_that_are_listed(self, opened: Open) -> None:
        found = opened(small())
        found.page.get_by_label("单位", exact=True).select_option("渡口镇")
        found.page.locator("main h1").focus()
        heading = found.page.locator("main h1")
        found.page.keyboard.press("j")
        expect(heading).to_contain_text("何秀英")
        found.page.keyboard.press("j")
        expect(heading).to_contain_text("材料")
        found.page.keyboard.press("j")
        expect(heading).to_contain_text("材料")
        found.page.keyboard.press("k")
        expect(heading).to_contain_text("何秀英")

    def test_n_and_p_go_through_the_findings(self, opened: Open) -> None:
        found = opened(small())
        found.paper(0)
        chosen = found.page.locator(".card.chosen .number")
        found.page.keyboard.press("n")
        found.page.keyboard.press("n")
        expect(chosen).to_have_text("2")
        found.page.keyboard.press("p")
        expect(chosen).to_have_text("1")

    def test_o_shows_the_overview(self, opened: Open) -> None:
        found = opened(small())
        found.paper(0)
        found.page.keyboard.press("o")
        expect(found.page.locator("main h1")).to_have_text("材料检查报告")

    def test_slash_goes_to_the_search_and_letters_in_it_are_no_commands(self, opened: Open) -> None:
        found = opened(small())
        found.page.keyboard.press("/")
        search = found.page.get_by_role("searchbox")
        expect(search).to_be_focused()
        found.page.keyboard.type("jn?")
        expect(search).to_have_value("jn?")
        expect(found.page.locator("main h1")).to_have_text("材料检查报告")

    def test_a_question_mark_opens_the_help_where_keys_can_be_switched_off(self, opened: Open) -> None:
        found = opened(small())
        found.page.keyboard.press("?")
        window = found.page.get_by_role("dialog")
        expect(window).to_be_visible()
        window.get_by_label("启用单键快捷键").uncheck()
        window.get_by_role("button", name="关闭").click()
        found.page.keyboard.press("j")
        expect(found.page.locator("main h1")).to_have_text("材料检查报告")

    @pytest.mark.parametrize("event", [{"isComposing": True}, {"keyCode": 229}, {"ctrlKey": True}])
    def test_a_letter_on_its_way_to_chinese_is_no_command(self, opened: Open, event: dict[str, object]) -> None:
        page = opened(small()).page
        press = "init => document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'j', bubbles: true, ...init}))"
        page.evaluate(press, event)
        expect(page.locator("main h1")).to_have_text("材料检查报告")
        page.evaluate(press, {})
        expect(page.locator("main h1")).to_contain_text("何秀英")
