"""A real Chromium for the HTML report: `make test-programs` installs it. Without it these tests are skipped, but never
in CI.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

from checker.report import html_report
from checker.report.layout import Layout
from checker.report.model import Report

QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Opened:
    """A report in the browser, with all that it asked for and all that went wrong."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def go(self, address: str) -> None:
        """Show what stands behind the #."""
        self.page.evaluate("address => { location.hash = address; }", address)
        self.page.wait_for_timeout(30)

    def paper(self, number: int, *target: str) -> None:
        """Show a paper, by its number in the report."""
        identity = self.page.evaluate("number => papers[number].id", number)
        self.go("/".join(("paper", identity, *target)))

    def alerted(self, dialog: Dialog) -> None:
        """A script of a paper's text would open a window."""
        self.errors.append(dialog.message)
        dialog.dismiss()

    def names(self) -> list[str]:
        """The papers that the list shows, in its order."""
        return self.page.locator(".papers li:visible .name").all_inner_texts()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; as root it cannot have its sandbox."""
    program = shutil.which("chromium")
    if program is None and os.environ.get("CI") != "true":
        pytest.skip("Chromium is not installed (make test-programs installs it)")
    assert program is not None
    root = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=[*QUIET, *root])
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on an office computer in China, without a network."""
    settings = browser.new_context(
        locale="zh-CN", timezone_id="Asia/Shanghai", viewport={"width": 1366, "height": 768}, offline=True
    )
    yield settings.new_page()
    settings.close()


@pytest.fixture
def opened(page: Page, tmp_path: Path) -> Iterator[Callable[[Report], Opened]]:
    """Opens a report from disk. At the end of every test: nothing was asked for but the file, nothing went wrong."""
    found = Opened(page)
    page.on("request", lambda request: found.requests.append(request.url))
    page.on("console", lambda message: found.errors.append(message.text) if message.type != "log" else None)
    page.on("pageerror", lambda error: found.errors.append(str(error)))
    page.on("dialog", found.alerted)
    file = tmp_path / "report.html"

    def write_and_open(report: Report) -> Opened:
        file.write_bytes(html_report.write(report, Layout()))
        page.goto(file.as_uri())
        return found

    yield write_and_open
    assert found.errors == []
    assert set(found.requests) == {file.as_uri()}
