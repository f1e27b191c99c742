"""The sources of the samples: what each submission says, how it is laid out, and what the checker must answer.

A source is `samples/source/<id>.md`: front matter (`Sample`) and a body in the mini-Markdown of
`checker.document.markup`, with a few marks for what only Word has (`scripts.sample_inline`, `scripts.sample_docx`).
"""

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict

from checker.assess.answers import Status, Verdict

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
SOURCES = SAMPLES / "source"


class Strict(BaseModel):
    """A border model: unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Look(Strict):
    """How the submission is laid out in Word.

    headings  by built-in style, by outline level alone, or only by bold type
    numbers   Word's automatic numbering, typed into the text, or none
    """

    headings: Literal["styles", "outline", "bold"] = "styles"
    numbers: Literal["automatic", "typed", "none"] = "none"
    header: str = ""
    footer: str = ""
    damaged: bool = False


class Expectation(Strict):
    """What the checker must answer.

    `statuses` names every requirement that is not met, advice too; all others must be met or not apply.
    A list of opinions is none to check and has no verdict.
    """

    verdict: Verdict | None = None
    statuses: dict[str, Status] = {}


class Sample(Strict):
    """One submission: `file` is its place under samples/, `shows` says in Chinese what a reader learns from it."""

    id: str
    kind: str
    author: str
    unit: str
    file: str
    look: Look
    shows: str
    expect: Expectation
    body: str

    @property
    def path(self) -> Path:
        """Where the built .docx lies."""
        return SAMPLES / self.file


def read_samples() -> tuple[Sample, ...]:
    """All samples in the order of their ids; a source that cannot be understood is a ValueError with its name."""
    return tuple(_read(path) for path in sorted(SOURCES.glob("*.md")))


def _read(path: Path) -> Sample:
    try:
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        return Sample.model_validate({**yaml.safe_load(front), "body": body})
    except (ValueError, yaml.YAMLError) as error:
        raise ValueError(f"{path.name}: {error}") from error
