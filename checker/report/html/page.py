"""The page's own parts as they stand in the package: template, style, and the script joined from its modules."""

from importlib import resources

MODULES = (
    "data",
    "elements",
    "addresses",
    "papers",
    "overview",
    "unit",
    "requirement",
    "card",
    "text",
    "going",
    "paper",
    "differences",
    "pair",
    "keys",
    "start",
)


def template() -> str:
    """The page in the language of Jinja."""
    return _source("page.html")


def style() -> str:
    """The style sheet, as it is written."""
    return _source("page.css")


def script() -> str:
    """The modules of the script in the order in which each finds what it needs."""
    return '"use strict";\n\n' + "\n".join(_source("script", f"{name}.js") for name in MODULES)


def _source(*path: str) -> str:
    return resources.files("checker.report.html").joinpath(*path).read_text(encoding="utf-8")
