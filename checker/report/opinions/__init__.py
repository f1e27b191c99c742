"""Review opinions (审核意见): a .docx for every paper and a summary for every unit, to be confirmed, signed and sent.

The page is that of GB/T 9704-2012, from templates that anybody can replace by one of their own (see docs/opinions.md).
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.report.beside import Names, refuse_folder_of, save_below
from checker.report.model import Document, Report, Unit
from checker.report.opinions.context import of_paper, of_unit
from checker.report.opinions.rendering import OpinionTemplateError, Template
from checker.report.opinions.texts import OPINIONS

__all__ = ["OpinionTemplateError", "Template", "opinion", "summaries", "summary", "write_opinions"]


def opinion(document: Document, report: Report, template: Template | None = None) -> bytes:
    """The opinion on one paper of `report` as a .docx. Raises OpinionTemplateError."""
    return (template or Template.shipped("opinion", report.lang)).render(of_paper(document, report))


def summary(unit: Unit, report: Report, template: Template | None = None) -> bytes:
    """The summary for one unit as a .docx. Raises OpinionTemplateError."""
    return (template or Template.shipped("summary", report.lang)).render(of_unit(unit, report))


def summaries(report: Report) -> Sequence[Unit]:
    """The units that get a summary; all papers are one where none was told."""
    return report.units or (Unit(name="", source="", documents=tuple(each.path for each in report.documents)),)


def write_opinions(
    report: Report, originals: Iterable[Path], folder: Path, template: Template | None = None
) -> list[Path]:
    """Write the opinions below `folder`, in the sub-folders of the papers, and the summaries into it.

    `template` replaces that of the opinions. Raises ReportError where `folder` holds `originals` or cannot be written
    to, and for a template that cannot be used.
    """
    refuse_folder_of(originals, folder)
    lang, names, written = report.lang, Names(), []
    used = template or Template.shipped("opinion", lang)
    for document in report.documents:
        name = names.beside(document.path, lambda stem: OPINIONS.say("file-name", lang, stem=stem))
        save_below(folder, name, opinion(document, report, used))
        written.append(folder / name)
    for unit in summaries(report):
        stem = unit.name.replace("/", " ") or OPINIONS.say("all-papers", lang)
        name = names.free("", stem, lambda stem: OPINIONS.say("summary-name", lang, stem=stem))
        save_below(folder, name, summary(unit, report))
        written.append(folder / name)
    return written
