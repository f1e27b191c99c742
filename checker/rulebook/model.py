"""What a rule pack may say: the pydantic models of its YAML. Unknown keys are refused."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9.:-]*$")]
RequirementId = Annotated[str, Field(pattern=r"^[a-z0-9{}.-]+$")]

# These stand in the location of a pydantic error, beside the keys of the file; the brackets keep them apart.
NAME, CONDITION = "<name>", "<condition>"


def _sort_of_part(value: Any) -> str:
    return CONDITION if isinstance(value, dict | Condition) else NAME


Part = Annotated[Annotated[Name, Tag(NAME)] | Annotated["Condition", Tag(CONDITION)], Discriminator(_sort_of_part)]


class Strict(BaseModel):
    """Frozen, and without keys that nobody reads."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Label(Strict):
    """A name in both languages."""

    zh: str
    en: str


class Condition(Strict):
    """What must be true of a sentence: all of `all`, one of `any`, none of `none`; an empty list asks nothing.

    A name is a signal, a kind of sentence, or one of the engine's own tests (`checker rules schema` lists them).
    """

    all: tuple[Part, ...] = ()
    any: tuple[Part, ...] = ()
    none: tuple[Part, ...] = ()


class Kind(Condition):
    """A kind of sentence, defined once and used by name.

    `carries_over` says that the sentences that follow in the same paragraph are of this kind too, up to one
    that fulfils the condition.
    """

    meaning: str
    carries_over: Condition | None = None


class Need(Condition):
    """What must be found among the sentences looked at. `authors` and `units` limit it to materials of these.

    `also` are further needs that must all be fulfilled, each in this sentence or in others.
    `at_least` counts distinct places (sentences; in a table, rows), or, where `different` names signals or kinds, how
    many of these occur. `more_than` instead asks that the share of such sentences among those that fulfil `among` is
    larger than this.
    """

    at_least: int = Field(default=1, ge=1)
    different: tuple[Name, ...] = ()
    more_than: float | None = Field(default=None, ge=0, le=1)
    among: Condition | None = None
    authors: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    also: tuple[Need, ...] = ()


class Look(Strict):
    """Where to look: in the passages about `topic`, or about any topic of `family`; only in the sections of `roles`,
    not in those of `outside`.
    """

    topic: str = ""
    family: str = ""
    roles: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


class Reasons(Strict):
    """One sentence in plain Chinese (and English) for each status that rules give; few a `check` gives `missing`."""

    met: Label
    weak: Label
    missing: Label | None = None


class Examples(Strict):
    """A short text for each status, as `checker explain` shows them."""

    met: str
    weak: str
    missing: str


class Check(Strict):
    """A check that needs more than conditions on sentences (sums, dates, names), by its name in `builtins.CHECKS`.

    `conditions` say which sentences it is about; `words` are patterns that it looks for in those only, and so cost
    nothing elsewhere; `settings` are its numbers and names. A share or limit among them has no official value unless
    its comment names a source.
    """

    name: Name
    conditions: dict[Name, Condition] = {}
    words: dict[Name, tuple[str, ...]] = {}
    settings: dict[Name, float | str | tuple[str, ...]] = {}


class Remarks(Strict):
    """What an item lacks, in words that follow a count (“2项没有责任人”): half in order, and not at all."""

    weak: Label | None = None
    missing: Label


class Each(Strict):
    """What every item must fulfil: every `task`, `measure` or `problem` of the material, one by one.

    item       task: each measure, and each problem that has none; measure, problem: each of these
    part       what is looked at: the item's own text, its owner, its deadline, its text and deadline (whole), or
               the measure that answers a problem
    met        an item is in order if a sentence of the part fulfils this; `weak`: half in order
    at_least   so many items must be in order
    more_than  items half in order are put up with, if more than this share of all is in order
    hollow     an item that names a problem lacks its measure where all sentences of the part fulfil this
    together   items of one group (a numbered paragraph, a section) answer for each other
    answers    an item counts as in order only where the material names the problem that it answers
    called     what the items are called in the answer; `remarks` say what one lacks
    """

    item: Literal["task", "measure", "problem"]
    part: Literal["text", "owner", "deadline", "whole", "measure"] = "text"
    met: Condition
    weak: Condition | None = None
    at_least: int = Field(default=1, ge=1)
    more_than: float | None = Field(default=None, ge=0, le=1)
    hollow: Condition | None = None
    together: bool = False
    answers: bool = False
    called: Label
    remarks: Remarks


Scope = Literal["document", "batch", "unit"]


class Requirement(Strict):
    """One required item. Without `met`, `each` or a `check` nothing judges it yet, and it is answered `not-evaluated`.

    `kind`, or several `kinds`: the material it concerns; neither: material of every kind. `scope` says what it is
    answered for: a document alone, a document beside all others of the batch, or the papers of a unit together.
    """

    id: RequirementId
    title: str
    title_en: str
    kind: str = ""
    kinds: tuple[str, ...] = ()
    scope: Scope = "document"
    severity: Literal["error", "advice"]
    clause: str
    authors: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    counts: str = ""
    counts_en: str = ""
    message: str = ""
    message_en: str = ""
    advice: str = ""
    advice_en: str = ""
    for_each: dict[str, tuple[str, ...]] = Field(default={}, max_length=1)
    look: Look = Look()
    met: tuple[Need, ...] = ()
    weak: tuple[Need, ...] = ()
    each: Each | None = None
    check: Check | None = None
    prefer: tuple[Name, ...] = ()
    reasons: Reasons | None = None
    examples: Examples | None = None

    @property
    def judged(self) -> bool:
        """Whether the pack says how to judge it."""
        return bool(self.met) or self.each is not None or self.check is not None

    @property
    def all_kinds(self) -> tuple[str, ...]:
        """The kinds of material that it concerns; empty for all."""
        return (self.kind, *self.kinds) if self.kind else self.kinds

    def concerns(self, kind: str) -> bool:
        """Whether it concerns material of this kind."""
        return not self.all_kinds or kind in self.all_kinds


class Topic(Strict):
    """Something that passages are about.

    `names` name it, `conducts` are typical of it without naming it; `strict` alone count where a family that is
    attributed by mention is looked for outside of its own sections. `example` is a sentence that satisfies a strict
    reviewer, for the explanations of rules (`{variable.example}`).
    """

    name: str
    name_en: str
    names: tuple[str, ...]
    conducts: tuple[str, ...] = ()
    strict: tuple[str, ...] = ()
    example: str = ""


class Family(Strict):
    """Topics that are told apart from each other in the same sections.

    attribution  passage: a heading, a lead or a name makes a whole passage be about a topic;
                 mention: a topic is what stands from its mention to the mention of the next
    roles        sections in which it is looked for
    elsewhere    a topic not found in them is looked for in the rest, by its strict patterns only
    outside      sections that never count
    ignore       sentences that never count, whatever they mention
    cues_yield   (mention) a topic that is called by name somewhere, not in a list, is not looked for by its conducts
    dense        a paragraph outside of them that mentions so many topics is read as if it stood inside (0: none is)
    closes       a sentence that names a topic and fulfils this sums up the paragraphs before it as well
    list_of      from so many topics named side by side on it is a list and names none of them
    """

    attribution: Literal["passage", "mention"]
    roles: tuple[str, ...] = ()
    elsewhere: bool = False
    cues_yield: bool = False
    dense: int = 0
    outside: tuple[str, ...] = ()
    ignore: Condition | None = None
    closes: Condition | None = None
    list_of: int = 3
    topics: dict[str, Topic]


class Role(Strict):
    """The part that a section plays, told by its heading, the opening of a sentence, or a column's head.

    The head of a column sets it also within a section that plays another part, unless `column` is false.
    `signs` tell it by content, for a section whose heading names no part and no topic.
    `beside` are parts of the section that stay in force when a sentence opens this one; a sentence that fulfils
    `unless` does not open it.
    """

    name: str
    name_en: str
    headings: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    column: bool = True
    unless: Condition | None = None
    signs: Need | None = None


class KindOfMaterial(Strict):
    """How a kind of material is recognised, by patterns that are weighed against those of all other papers.

    titles    at the end of the title (or of the file name) they weigh most, further in front little
    unless    a title that holds one of these is not one of this kind
    openings  formulas of the first and the last paragraphs
    marks     words of the text
    sections  roles: two of them among the headings tell it too
    needs     groups of `words`, `needs_at_least` different ones of which must stand in title or text
              (but a few lines under a clear title are believed without)
    voice     so many marks of its authors (我, 班子) in a thousand characters, where no title names the kind
    author    whose it always is, where it is always the same one's
    """

    author: str = ""
    titles: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    needs: tuple[Name, ...] = ()
    needs_at_least: int = Field(default=1, ge=1)
    voice: int = Field(default=0, ge=0)


class LooksLike(Strict):
    """A kind of paper handed in by mistake, and how it is recognised.

    A title that holds one of `unless` is not one of this sort. Its marks weigh up to `marks_at_most`: more than
    those of a kind where the paper is full of them (a template).
    One that `supports` others is no mistake: it is not checked, but others are held against it (collected opinions).
    """

    name: str
    name_en: str
    titles: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    marks_at_most: int = 3
    supports: bool = False


class Who(Strict):
    """How an author or a category of unit is recognised, by title and signature first, then by the text."""

    signature: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


class Recognition(Strict):
    """How kind, author and unit are recognised. `words` are groups of words that kinds need, by name."""

    words: dict[Name, tuple[str, ...]] = {}
    kinds: dict[str, KindOfMaterial] = {}
    others: dict[str, LooksLike] = {}
    authors: dict[str, Who] = {}
    units: dict[str, Who] = {}


class Plain(Strict):
    """Words that say nothing a reader could check; what is left of a sentence without them is its substance.

    A clause that holds one of the signals `void` has none at all.
    """

    words: tuple[str, ...] = ()
    characters: str = ""
    void: tuple[Name, ...] = ()
    substance: int = Field(default=6, ge=1)


class ItemField(Strict):
    """How one field of an item is told: `heads` is a signal (the head of a column, or a word before a colon), `told`
    what a sentence or clause says that tells it without one; below a heading that fulfils `sections` all sentences do.
    """

    heads: Name
    told: Condition | None = None
    sections: Condition | None = None


class Items(Strict):
    """How the problems that a material admits, and the tasks and measures that it lays down, are told.

    kinds     the kinds of material that are made up of items, and what stands there where nothing tells: problems,
              measures, or `both`: measures in numbered paragraphs, problems in prose
    problem_roles, measure_roles  the sections of other kinds in which a sentence that `admits` is a problem, and one
              that `lays_down` something is a measure; a heading that `claims` a fault makes its section one problem
    outside   headings of sections that hold none
    settled   headings of sections about what is done already: prose there lays nothing down
    shared    a sentence that speaks for all items around it (“这一章”, “以上各项”)
    closing   a paragraph that speaks of the whole at the end
    settles   a sentence that names a problem in order to have it settled: a task, not only a problem
    recounts  a sentence that tells what was: before others that lay something down, it tells their problem
    """

    kinds: dict[str, Literal["problem", "measure", "both"]] = {}
    admits: Condition | None = None
    claims: Condition | None = None
    lays_down: Condition | None = None
    problem_roles: tuple[str, ...] = ()
    measure_roles: tuple[str, ...] = ()
    problem: ItemField
    measure: ItemField
    owner: ItemField
    deadline: ItemField
    outside: Condition | None = None
    settled: Condition | None = None
    shared: Condition | None = None
    closing: Condition | None = None
    settles: Condition | None = None
    recounts: Condition | None = None


class Regulation(Strict):
    """A regulation in the register: since when it holds, until when, and what took its place.

    `names` are the ways in which papers cite it (patterns; the title without 《》 is one of them by itself).
    `valid_from` is `issued` where nothing is said; on the day `repealed` it no longer holds.
    """

    title: str
    names: tuple[str, ...] = ()
    issued: datetime.date
    valid_from: datetime.date | None = None
    repealed: datetime.date | None = None
    superseded_by: str = ""
    source: str


class Event(Strict):
    """A congress, plenum or the like that papers speak of, by `names` (patterns): the day it began, and the day from
    which it was known that it would be held.
    """

    title: str
    names: tuple[str, ...]
    began: datetime.date
    announced: datetime.date | None = None
    source: str


class Campaign(Strict):
    """A campaign of the party: the `names` and slogans (patterns) that are its own, from when to when it ran."""

    title: str
    names: tuple[str, ...]
    began: datetime.date
    ended: datetime.date | None = None
    source: str


class Limit(Strict):
    """One line of a standard: for whom (`level` and `rank`, or `thing`), and how much at most.

    `whom` holds of words that name somebody's unit, post or rank if the line is for such a person; a line without it
    is for all.
    """

    level: str = ""
    rank: str = ""
    thing: str = ""
    whom: Condition | None = None
    most: float


class Standard(Strict):
    """A table of limits (office area in m², engine in litres, price in 10,000 yuan) with the days it was in force."""

    title: str
    measure: Literal["office-area", "engine", "price"]
    valid_from: datetime.date
    valid_to: datetime.date | None = None
    limits: tuple[Limit, ...]
    source: str


class Test(Strict):
    """One case of a rule file: the sample with an edit, and the statuses that must come out.

    Each key of `edit` must stand exactly once in the sample. `want` maps requirement ids (or globs) to statuses.
    """

    name: str
    edit: dict[str, str] = {}
    text: str = ""
    want: dict[str, Literal["met", "weak", "missing", "not-evaluated", "not-applicable"]]


class Head(Strict):
    """What the pack is: `pack.yaml`. `order` lists the beginnings of requirement ids in the order of the reports."""

    id: str
    title: str
    title_en: str
    version: str
    source: str
    source_en: str
    extends: str = ""
    kinds: dict[str, Label] = {}
    authors: dict[str, Label] = {}
    units: dict[str, Label] = {}
    order: tuple[str, ...] = ()


class RuleFile(Strict):
    """One YAML file of a pack. Any file may hold any of these parts; together they are the pack."""

    pack: Head | None = None
    signals: dict[Name, tuple[str, ...]] = {}
    kinds: dict[Name, Kind] = {}
    roles: dict[Name, Role] = {}
    families: dict[Name, Family] = {}
    plain: Plain | None = None
    recognition: Recognition | None = None
    items: Items | None = None
    regulations: dict[Name, Regulation] = {}
    events: dict[Name, Event] = {}
    campaigns: dict[Name, Campaign] = {}
    standards: dict[Name, Standard] = {}
    official: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    sample: str = ""
    tests: tuple[Test, ...] = ()
