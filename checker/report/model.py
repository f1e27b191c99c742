"""The report: what every writer writes from, and what `--format json` prints ("checker-report/1").

Field order is the order in the JSON. Statuses and verdicts are those of `checker.assess.answers`; texts for people are
in the report's `lang`. Keys with a hyphen ("not-evaluated") are aliases.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from checker.assess.answers import Evidence, Item, Line, Particulars, Severity, Status, Verdict
from checker.texts import Lang

SCHEMA: Literal["checker-report/1"] = "checker-report/1"


class Part(BaseModel):
    """Frozen, and without keys that the schema does not name."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, json_schema_serialization_defaults_required=True
    )


class Labels(Part):
    """The names of kinds, authors and units in the report's language, by id."""

    kinds: dict[str, str] = {}
    authors: dict[str, str] = {}
    units: dict[str, str] = {}


class Pack(Part):
    """The rules that were applied; `digest` is that of their content, `source` the guideline."""

    id: str
    title: str
    version: str
    digest: str
    source: str = ""
    labels: Labels = Labels()


class StatusCounts(Part):
    """How many answers have which status; a waived answer is counted under its status."""

    met: int = 0
    weak: int = 0
    missing: int = 0
    not_evaluated: int = Field(default=0, alias="not-evaluated")
    not_applicable: int = Field(default=0, alias="not-applicable")


class Summary(Part):
    """Counts: `documents` by verdict, `rules` in use, answers (`requirements`) by status, how many are waived."""

    documents: int
    passed: int = Field(alias="pass")
    review: int
    fail: int
    error: int
    rules: int
    requirements: StatusCounts
    waived: int = 0


class Note(Part):
    """Something to know about a document (left out, doubtful) or about the whole run, and where it stands."""

    code: str
    text: str
    place: str = ""


class Waiver(Part):
    """Who answers for a requirement that is not met, why, and until which day (ISO) inclusive."""

    reason: str
    person: str
    expires: str


Since = Literal["", "cleared", "remains", "new"]


class Requirement(Part):
    """The answer to one requirement. `advice` is "" where it is met; evidence is best first.

    `since` says what became of it since the previous report: it was not met and is now, it is still not met, or it is
    not met now and was, or was not asked then; "" where there is nothing to say, or no previous report.
    """

    id: str
    title: str
    severity: Severity
    status: Status
    reason: str
    clause: str
    advice: str = ""
    waiver: Waiver | None = None
    evidence: tuple[Evidence, ...] = ()
    since: Since = ""


class Copied(Part):
    """What of a document stands elsewhere, as shares 0..1: in other documents or sources, and in templates."""

    share: float
    templates: float = 0.0


class Document(Part):
    """One file that was to be checked. `problem` says why the verdict is `error`; `looks_like` what it seems to be.

    `problems` are those that the author admits, `measures` the tasks and measures that are laid down, `copied` what
    stands elsewhere (None: nothing does, or nothing was compared). `lines` are the whole text, for writers that show
    it; JSON leaves it out. `previous` is the name of the earlier draft in the previous report, "" if there is none.
    """

    path: str
    sha256: str
    title: str = ""
    kind: str = ""
    author: str = ""
    unit: str = ""
    looks_like: str = ""
    verdict: Verdict
    problem: str = ""
    particulars: Particulars = Particulars()
    notes: tuple[Note, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    problems: tuple[Item, ...] = ()
    measures: tuple[Item, ...] = ()
    copied: Copied | None = None
    previous: str = ""
    lines: tuple[Line, ...] = Field(default=(), exclude=True)


class Unit(Part):
    """What is answered for the papers of one unit together. `source`: whether a roster or the folders tell the unit."""

    name: str
    source: str
    documents: tuple[str, ...]
    requirements: tuple[Requirement, ...] = ()


class PassageSide(Part):
    """One of the two places of a copied passage: from block `paragraph` to `last_paragraph`."""

    quote: str
    paragraph: int
    last_paragraph: int = 0
    place: str = ""


class Passage(Part):
    """A passage that stands in two documents, with the words that were exchanged (in a, in b), the most telling first.

    `characters` are letters and digits that both have; `reordered` says that its sentences stand in another order.
    """

    a: PassageSide
    b: PassageSide
    characters: int
    likeness: float
    changed: tuple[tuple[str, str], ...] = ()
    reordered: bool = False


class Comparison(Part):
    """Two documents that share passages, and the share of each (0..1) that stands in the other.

    If `from_source`, `b` is no document of this run, but a source that it was held against.
    """

    a: str
    b: str
    share_a: float
    share_b: float
    passages: tuple[Passage, ...] = ()
    from_source: bool = False
    same_unit: bool = False


class Origin(Part):
    """Documents so alike that they have one origin, and the sources among them."""

    documents: tuple[str, ...]
    sources: tuple[str, ...] = ()


class Template(Part):
    """Long wording that many documents share and no official text has, as the document `example` has it."""

    example: str
    side: PassageSide
    characters: int
    documents: tuple[str, ...]
    sources: tuple[str, ...] = ()


class Skipped(Part):
    """Something that was seen and not checked, and why."""

    path: str
    reason: str


class WaiverIssue(Part):
    """A waiver that had no effect: `unused` (nothing to waive) or `expired`."""

    document: str
    requirement: str
    reason: str
    person: str
    expires: str
    problem: Literal["unused", "expired"]


class Previous(Part):
    """The earlier report that this one is held against.

    `same_rules`: whether it was made by the same rules; `gone`: its documents that are not among these.
    """

    checker: str
    pack: str
    same_rules: bool
    gone: tuple[str, ...] = ()


class Report(Part):
    """All that one run found. `supports` are papers that others were held against, and that are none to check
    themselves; `ignored` counts files of other types; `notices` concern the run as a whole. In a `masked` report names
    and private particulars are hidden.
    """

    schema_name: Literal["checker-report/1"] = Field(default=SCHEMA, alias="schema")
    checker: str
    lang: Lang
    pack: Pack
    summary: Summary
    documents: tuple[Document, ...]
    units: tuple[Unit, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    origins: tuple[Origin, ...] = ()
    templates: tuple[Template, ...] = ()
    supports: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    ignored: int = 0
    waivers: tuple[WaiverIssue, ...] = ()
    notices: tuple[Note, ...] = ()
    previous: Previous | None = None
    masked: bool = False
