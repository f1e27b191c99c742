"""What became of each paper since an earlier report: what is cleared, what remains, what is new."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError

from checker.report.model import Document, Previous, Report, Requirement, Since
from checker.report.saving import ReportError

_NOT_MET = ("missing", "weak", "not-evaluated")
_LARGEST = 1024 * 1024 * 1024


def read_previous(path: Path) -> Report:
    """The JSON report in `path`. Raises ReportError if it cannot be read, or is none of this version."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ReportError("previous-not-a-report", path=str(path))
        return Report.model_validate_json(path.read_bytes())
    except OSError:
        raise ReportError("previous-unreadable", path=str(path)) from None
    except ValidationError:
        raise ReportError("previous-not-a-report", path=str(path)) from None


def held_against(report: Report, previous: Report) -> Report:
    """The report with what became of every answer since `previous`."""
    drafts = _drafts(report.documents, previous.documents)
    earlier = {id(document): draft for document, draft in drafts}
    used = {draft.path for _, draft in drafts}
    return report.model_copy(
        update={
            "documents": tuple(_document(each, earlier.get(id(each))) for each in report.documents),
            "previous": Previous(
                checker=previous.checker,
                pack=previous.pack.id,
                same_rules=previous.pack.digest == report.pack.digest,
                gone=tuple(each.path for each in previous.documents if each.path not in used),
            ),
        }
    )


def _drafts(documents: Sequence[Document], earlier: Sequence[Document]) -> list[tuple[Document, Document]]:
    """Each document with its earlier draft: the one of the same name, else the only one of the same kind and author."""
    by_path = {each.path: each for each in earlier}
    found = [(each, by_path[each.path]) for each in documents if each.path in by_path]
    taken = {draft.path for _, draft in found}
    known = {document.path for document, _ in found}
    others = _by_author(each for each in earlier if each.path not in taken)
    for key, same in _by_author(each for each in documents if each.path not in known).items():
        if len(same) == len(others.get(key, ())) == 1:
            found.append((same[0], others[key][0]))
    return found


def _by_author(documents: Iterable[Document]) -> dict[tuple[str, ...], list[Document]]:
    """The documents by kind, author, unit and person; those that do not say whose they are are left out."""
    groups: dict[tuple[str, ...], list[Document]] = {}
    for each in documents:
        said = each.particulars
        if said.person or said.unit:
            groups.setdefault((each.kind, each.author, said.unit, said.person), []).append(each)
    return groups


def _document(document: Document, draft: Document | None) -> Document:
    if draft is None:
        return document
    before = {answer.id: answer for answer in draft.requirements}
    answers = tuple(
        answer.model_copy(update={"since": _since(answer, before.get(answer.id))}) for answer in document.requirements
    )
    return document.model_copy(update={"requirements": answers, "previous": draft.path})


def _since(now: Requirement, before: Requirement | None) -> Since:
    was_open = before is not None and before.status in _NOT_MET
    if now.status in _NOT_MET:
        return "remains" if was_open else "new"
    return "cleared" if was_open else ""
