"""The formats of reports, by name and by suffix. The modules are imported when they are used."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from checker.report.layout import Layout
from checker.report.saving import ReportError

if TYPE_CHECKING:
    from checker.report.model import Report


@dataclass(frozen=True, slots=True)
class Writer:
    """One format: its name for --format, the suffix for --output, the module whose `write` makes it."""

    name: str
    suffix: str
    module: str

    def write(self, report: "Report", layout: Layout) -> bytes:
        """The report in this format."""
        write = cast("Callable[[Report, Layout], bytes]", importlib.import_module(self.module).write)
        return write(report, layout)


WRITERS = (
    Writer("console", ".txt", "checker.report.console"),
    Writer("json", ".json", "checker.report.json_report"),
    Writer("junit", ".xml", "checker.report.junit"),
    Writer("markdown", ".md", "checker.report.markdown"),
    Writer("xlsx", ".xlsx", "checker.report.workbook"),
    Writer("csv", ".csv", "checker.report.csv_report"),
    Writer("sarif", ".sarif", "checker.report.sarif"),
    Writer("github", ".github", "checker.report.github"),
    Writer("html", ".html", "checker.report.html_report"),
)


def writer_named(name: str) -> Writer:
    """The writer of a format; an unknown name is a KeyError."""
    return {writer.name: writer for writer in WRITERS}[name]


def writer_for(path: Path) -> Writer:
    """The writer for a file, by its suffix; raises ReportError for an unknown one."""
    for writer in WRITERS:
        if path.suffix.lower() == writer.suffix:
            return writer
    raise ReportError("unknown-suffix", path=str(path), known=" ".join(writer.suffix for writer in WRITERS))
