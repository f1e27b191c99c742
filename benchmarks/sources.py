"""Labelled sources: materials with the right answer to every requirement (`benchmarks/labelled/README.md`)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from checker.document import Document, from_markup, read

LABELLED = Path(__file__).resolve().parent / "labelled"
STATUSES = ("met", "weak", "missing")


class SourceError(Exception):
    """A labelled source that cannot be used; the message names it and says why."""


@dataclass(frozen=True, slots=True)
class Label:
    """The right status of a requirement, and for met and weak the words that a reviewer would point at."""

    status: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A material with its labels.

    places    the text of every paragraph, heading and cell, without white space
    document  the material as read: from the .docx of the same name in `docx/` if there is one, else from the source
    """

    id: str
    kind: str
    author: str
    labels: dict[str, Label]
    places: tuple[str, ...]
    document: Document


def read_folders(folders: Sequence[Path]) -> list[Source]:
    """The sources of all folders, each folder's by name. SourceError if there are none or one cannot be used."""
    sources = [read_source(path) for folder in folders for path in _paths(folder)]
    if not sources:
        raise SourceError(f"no labelled sources in {', '.join(map(str, folders))}")
    return sources


def read_source(path: Path) -> Source:
    """One labelled source, with its .docx if there is one. SourceError if it cannot be used."""
    text = path.read_text(encoding="utf-8")
    try:
        _, front, _ = text.split("---\n", 2)
        head = yaml.safe_load(front)
        labels = {name: _label(value) for name, value in (head.get("labels") or {}).items()}
        written = from_markup(path.name, text)
        source = Source(
            id=str(head["id"]),
            kind=head["kind"],
            author=head["author"],
            labels=labels,
            places=tuple(squeezed(block.text) for block in written.blocks),
            document=read(docx) if (docx := path.parent / "docx" / f"{path.stem}.docx").is_file() else written,
        )
    except (ValueError, KeyError, yaml.YAMLError) as error:
        raise SourceError(f"{path}: {error}") from error
    _check(source, path)
    return source


def squeezed(text: str) -> str:
    """The text without white space."""
    return re.sub(r"\s+", "", text)


def _paths(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.glob("*.md")) if path.name != "README.md")


def _label(value: dict[str, Any]) -> Label:
    return Label(value["status"], squeezed(str(value.get("quote") or "")))


def _check(source: Source, path: Path) -> None:
    """A quote that stands nowhere would count every answer as pointing at the wrong place."""
    for requirement, label in source.labels.items():
        if label.status not in STATUSES:
            raise SourceError(f"{path}: {requirement}: no such status: {label.status}")
        if label.quote and not any(label.quote in place for place in source.places):
            raise SourceError(f"{path}: {requirement}: the quote stands in no paragraph: {label.quote}")
