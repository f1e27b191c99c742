"""The page as a whole in Chromium: safe, quick, readable by everybody, on a phone, on paper and without a script."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from checker.report import html_report
from checker.report.layout import Layout
from checker.report.model import Report
from tests.browser.conftest import Opened
from tests.report.html_fakes import SHOWN, hostile, many, small

Open = Callable[[Report], Opened]
VIEWS = ("", "paper", "unit", "requirement", "pair", "help")


def show(found: Opened, view: str) -> None:
    """One of VIEWS."""
    if view == "paper":
        found.paper(0)
        for status in ("已写明", "不适用"):
            chip = found.page.locator(".beside .chips").get_by_text(status)
            if chip.count():
                chip.click()
    elif view == "help":
        found.page.get_by_role("button", name="快捷键").click()
    elif view:
        name = {"unit": "units[0].id", "requirement": "requirements[0].id", "pair": "'0'"}[view]
        found.go(f"{view}/{found.page.evaluate(name)}")


def test_hostile_text_stays_text_in_every_view(opened: Open) -> None:
    found = opened(hostile())
    for view in VIEWS[:-1]:
        show(found, view)
        assert found.page.locator("img, main script, main style, iframe, object").count() == 0
        assert SHOWN in found.page.locator("main").inner_text().replace("\n", " "), view


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_any_view(opened: Open, scheme: Literal["light", "dark"]) -> None:
    found = opened(small())
    found.page.emulate_media(color_scheme=scheme)
    for view in VIEWS:
        show(found, view)
        assert violations(found.page) == [], view


def test_axe_finds_no_violation_on_a_phone(opened: Open) -> None:
    found = opened(small())
    found.page.set_viewport_size({"width": 390, "height": 844})
    found.page.get_by_role("button", name="材料名单").click()
    assert violations(found.page) == []


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """What axe objects to: the rule, and the first elements that break it."""
    found = Axe().run(page).response["violations"]
    return [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found]


def test_without_a_script_verdicts_and_what_is_not_met_can_be_read(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(html_report.write(small(), Layout()))
    page = browser.new_page(java_script_enabled=False, viewport={"width": 1366, "height": 768})
    page.goto(file.as_uri())
    expect(page.locator(".plain h1")).to_be_visible()
    expect(page.locator("#app")).to_be_hidden()
    assert "住房嘛，也是按政策来的。" in page.locator(".plain").inner_text()
    page.close()


@pytest.mark.parametrize("made", [small, hostile, lambda: many(12, 90)], ids=["small", "hostile", "long names"])
def test_nothing_is_wider_than_a_phone(opened: Open, made: Callable[[], Report]) -> None:
    report = made()
    found = opened(report)
    found.page.set_viewport_size({"width": 390, "height": 844})
    for view in VIEWS[: -1 if report.comparisons else -2]:
        show(found, view)
        assert found.page.evaluate("document.documentElement.scrollWidth") == 390, view


def test_on_a_phone_the_list_is_opened_and_closes_when_a_paper_is_chosen(opened: Open) -> None:
    page = opened(small()).page
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator(".side")).to_be_hidden()
    page.get_by_role("button", name="材料名单").click()
    page.locator(".row").nth(2).click()
    expect(page.locator(".side")).to_be_hidden()
    expect(page.locator("main h1")).to_contain_text("郑文")


def test_on_paper_a_view_stands_alone_and_nothing_is_folded(opened: Open) -> None:
    found = opened(many(2))
    found.paper(1)
    found.page.emulate_media(media="print")
    for hidden in (".top", ".side", ".beside .chips"):
        expect(found.page.locator(hidden)).to_be_hidden()
    box = found.page.locator(".text").bounding_box()
    assert box is not None
    assert box["height"] > 3000
    assert found.page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_a_thousand_papers_open_in_less_than_a_second_and_a_half(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(html_report.write(many(), Layout()))
    taken = []
    for _ in range(5):
        started = time.monotonic()
        page.goto(file.as_uri())
        expect(page.locator("main h1")).to_be_visible()
        taken.append(time.monotonic() - started)
        page.goto("about:blank")
    assert min(taken) < 1.5
    page.goto(file.as_uri())
    page.get_by_role("searchbox").fill("第777份材料第88段")
    expect(page.locator(".shown")).to_have_text("显示 1 / 1000 份")
    page.locator(".row:visible").click()
    expect(page.locator(".text .line")).to_have_count(90)
    searching = "() => { const start = performance.now(); refilter(); return performance.now() - start; }"
    assert min(page.evaluate(searching) for _ in range(3)) < 500
    assert page.evaluate("document.querySelectorAll('*').length") < 20_000
