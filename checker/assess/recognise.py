"""What kind of material a document is, whose, and of what category of unit: by title, signature, file name and text."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from checker.assess.answers import Recognition
from checker.assess.engine import Engine
from checker.assess.outline import Outline
from checker.document.model import Document
from checker.language.normal import normalise

_TITLE_LINES = 3
_ENOUGH_MARKS = 3


@dataclass(frozen=True, slots=True)
class Given:
    """What the user states about a document; "" means: recognise it."""

    kind: str = ""
    author: str = ""
    unit: str = ""


NOTHING_GIVEN = Given()


def recognise(document: Document, outline: Outline, engine: Engine, given: Given = NOTHING_GIVEN) -> Recognition:
    """Kind, author and unit of a document; what is given wins."""
    title = _title(outline)
    signature = _signature(outline)
    name = normalise(PurePath(document.name).stem).text
    marks = _marks(outline)
    kind, looks_like = (given.kind, "") if given.kind else _kind(title, name, marks, engine)
    always = engine.pack.recognition.kinds[kind].author if kind in engine.pack.recognition.kinds else ""
    author = (
        given.author
        or always
        or _who("author", engine.pack.recognition.authors, (title, signature, name), marks, engine)
    )
    unit = given.unit or _who("unit", engine.pack.recognition.units, (title, signature, name), marks, engine)
    return Recognition(kind, author, unit, looks_like)


def _title(outline: Outline) -> str:
    lines = [p.text for p in outline.paragraphs if p.block.kind == "title"]
    return "".join(lines or [p.text for p in outline.paragraphs[:1]])


def _signature(outline: Outline) -> str:
    lines = [p.text for p in outline.paragraphs if p.is_signature]
    last = [p.text for p in outline.paragraphs if p.is_last and len(p.text) <= 40]
    return "，".join((*lines[:_TITLE_LINES], *last))


def _marks(outline: Outline) -> Counter[str]:
    found: Counter[str] = Counter()
    for span in outline.spans():
        found.update({hit.name.removeprefix("mark:") for hit in span.hits if hit.name.startswith("mark:")})
    return found


def _kind(title: str, name: str, marks: Mapping[str, int], engine: Engine) -> tuple[str, str]:
    """The kind by title, else by file name, else by marks in the text; ("other", what it looks like) if none fits."""
    recognition = engine.pack.recognition
    for line in (title, name):
        found = _longest(line, ("kind", "other"), engine)
        if found is not None:
            group, _, which = found.partition(":")
            if group == "kind":
                return which, ""
            return "other", recognition.others[which].name
    best = max(
        ((marks.get(f"kind:{kind}", 0), 1, kind) for kind in recognition.kinds),
        default=(0, 0, ""),
    )
    other = max(((marks.get(f"other:{which}", 0), which) for which in recognition.others), default=(0, ""))
    if best[0] >= _ENOUGH_MARKS and best[0] >= other[0]:
        return best[2], ""
    return "other", recognition.others[other[1]].name if other[0] else ""


def _longest(line: str, groups: Iterable[str], engine: Engine) -> str | None:
    """The recognition pattern group whose match in the line is longest; a later one wins a tie."""
    wanted = tuple(f"{group}:" for group in groups)
    hits = [hit for hit in engine.recognition.find(line) if hit.name.startswith(wanted)]
    if not hits:
        return None
    return max(hits, key=lambda hit: (hit.end - hit.start, hit.end, hit.name)).name


def _who(
    group: str, known: Mapping[str, object], lines: Iterable[str], marks: Mapping[str, int], engine: Engine
) -> str:
    """The first of the ids in pack order that title, signature or file name show; else the most marked in the text."""
    for line in lines:
        found = {hit.name for hit in engine.recognition.find(line) if hit.name.startswith(f"{group}:")}
        for which in known:
            if f"{group}:{which}" in found:
                return which
    best = max(
        ((marks.get(f"{group}:{which}", 0), -number, which) for number, which in enumerate(known)), default=(0, 0, "")
    )
    return best[2] if best[0] else ""
