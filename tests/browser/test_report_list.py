"""The list of papers in Chromium: filters, order, search, and the overview and the unit that lead into it."""

from collections.abc import Callable

from playwright.sync_api import expect

from checker.report.model import Report
from tests.browser.conftest import Opened
from tests.report.html_fakes import hostile, many, small

Open = Callable[[Report], Opened]


def test_the_list_shows_each_paper_with_verdict_unit_and_counts(opened: Open) -> None:
    page = opened(small()).page
    rows = [" ".join(text.split()) for text in page.locator(".papers li").all_inner_texts()]
    assert rows[0].startswith("✗")
    assert "何秀英" in rows[0]
    assert "渡口镇 · 对照检查材料" in rows[0]
    assert rows[3].startswith("?")
    assert [text.split() for text in page.locator(".papers li").first.locator(".counts > span").all_inner_texts()] == [
        ["✗", "缺少", "1"],
        ["△", "需核实", "2"],
    ]


def test_a_verdict_filters_and_several_add_up(opened: Open) -> None:
    found = opened(small())
    found.page.get_by_role("group", name="按结论筛选").get_by_text("不通过").click()
    assert found.names() == ["何秀英"]
    found.page.get_by_role("group", name="按结论筛选").get_by_text("未能检查").click()
    assert found.names() == ["何秀英", "坏"]
    expect(found.page.locator(".shown")).to_have_text("显示 2 / 4 份")


def test_unit_kind_and_order_are_chosen(opened: Open) -> None:
    found = opened(small())
    found.page.get_by_label("单位", exact=True).select_option("白鹭乡")
    assert found.names() == ["郑文", "坏"]
    found.page.get_by_label("单位", exact=True).select_option("全部单位")
    found.page.get_by_label("排序").select_option("按结论")
    assert found.names() == ["何秀英", "坏", "郑文", "材料"]
    found.page.get_by_label("排序").select_option("按原有次序")
    assert found.names() == ["何秀英", "材料", "郑文", "坏"]


def test_the_search_finds_names_and_words_of_the_text(opened: Open) -> None:
    found = opened(small())
    search = found.page.get_by_role("searchbox")
    search.fill("白鹭")
    expect(found.page.locator(".shown")).to_have_text("显示 2 / 4 份")
    search.fill("𠮷桥村 郑")
    expect(found.page.locator(".shown")).to_have_text("显示 1 / 4 份")
    assert found.names() == ["郑文"]
    search.fill("这里没有的话")
    expect(found.page.get_by_text("没有符合条件的材料。")).to_be_visible()
    found.page.get_by_role("button", name="清除筛选").click()
    assert len(found.names()) == 4


def test_the_search_finds_signs_that_are_escaped_in_the_page(opened: Open) -> None:
    found = opened(hostile())
    found.page.get_by_role("searchbox").fill("<!-- ]]>&lt;b&gt;'\"")
    found.page.wait_for_timeout(300)
    assert len(found.names()) == 1


def test_a_tile_of_the_overview_filters_the_list(opened: Open) -> None:
    found = opened(small())
    found.page.locator(".tile.review").click()
    assert found.names() == ["郑文"]


def test_a_requirement_leads_to_the_papers_that_do_not_meet_it(opened: Open) -> None:
    page = opened(small()).page
    page.get_by_role("link", name="第0项要求").click()
    expect(page.locator("main h1")).to_have_text("第0项要求")
    assert page.locator("main .found a").all_inner_texts() == ["何秀英", "郑文"]
    assert page.locator("main .found blockquote").first.inner_text() == "住房嘛，也是按政策来的。"


def test_the_matrix_of_a_unit_has_a_sign_for_every_answer_and_leads_to_it(opened: Open) -> None:
    page = opened(small()).page
    page.locator(".chart").get_by_role("link", name="渡口镇").click()
    rows = page.locator(".matrix tbody tr").all()
    signs = {row.locator("th").inner_text(): row.locator("td").all_inner_texts() for row in rows}
    assert signs == {
        "第0项要求": ["△", ""],
        "第1项要求": ["✓", "✓"],
        "第2项要求": ["✓", ""],
        "第3项要求": ["✗", "✓"],
        "第4项要求": ["△", ""],
    }
    page.get_by_label("只看没有写明的").check()
    assert page.locator(".matrix tbody tr").count() == 3
    page.get_by_role("link", name="何秀英 · 第3项要求 · 缺少").click()
    expect(page.locator(".card.chosen h3")).to_contain_text("第3项要求")


def test_what_is_found_for_a_unit_leads_into_the_paper(opened: Open) -> None:
    page = opened(small()).page
    page.locator(".chart").get_by_role("link", name="渡口镇").click()
    page.locator(".card").get_by_role("link", name="开会多、落实少").click()
    expect(page.locator(".line.reached")).to_contain_text("开会多、落实少，去年七月")


def test_the_matrix_of_a_large_unit_is_turned_like_pages(opened: Open) -> None:
    report = many(95)
    together = [
        document.model_copy(update={"path": f"甲/{number}.docx"}) for number, document in enumerate(report.documents)
    ]
    found = opened(report.model_copy(update={"documents": tuple(together)}))
    found.go(found.page.evaluate("'unit/' + units[0].id"))
    assert found.page.locator(".matrix thead th").count() == 40
    found.page.get_by_role("button", name="后 40 份").click()
    found.page.get_by_role("button", name="后 15 份").click()
    assert found.page.locator(".pages").inner_text().startswith("第 81–95 份，共 95 份")
    assert found.page.locator(".matrix thead th").count() == 15


def test_papers_that_could_not_be_checked_are_told_with_the_reason(opened: Open) -> None:
    page = opened(small()).page
    problem = page.locator("main section", has_text="未能检查的材料")
    assert "桐坪县/白鹭乡/坏.doc\n文件已损坏，打不开。" in problem.inner_text()
    assert "~$何.docx：锁文件" in page.locator("main").inner_text()


def test_an_unknown_address_says_so(opened: Open) -> None:
    found = opened(small())
    for address in ("paper/none", "unit/none", "pair/7", "constructor", "%E4%zz"):
        found.go(address)
        expect(found.page.locator("main")).to_contain_text("报告里没有这一页。")
