"""The report as JSON: stable, the same bytes for the same input."""

from checker.report.layout import Layout
from checker.report.model import Report


def write(report: Report, layout: Layout) -> bytes:
    """UTF-8, indented, with a line end at the end; described by `checker-report-1.schema.json`."""
    return report.model_dump_json(by_alias=True, indent=2).encode() + b"\n"
