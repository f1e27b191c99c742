"""What a rule pack may say: the pydantic models of its YAML. Unknown keys are refused."""

from __future__ import annotations

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
    """What must be found among the sentences looked at. `authors` limits it to materials of these.

    `at_least` counts distinct places (sentences; in a table, rows). `more_than` instead asks that the share of
    such sentences among those that fulfil `among` is larger than this.
    """

    at_least: int = Field(default=1, ge=1)
    more_than: float | None = Field(default=None, ge=0, le=1)
    among: Condition | None = None
    authors: tuple[str, ...] = ()


class Look(Strict):
    """Where to look: in the passages about `topic`, or about any topic of `family`; only in the sections of `roles`,
    not in those of `outside`.
    """

    topic: str = ""
    family: str = ""
    roles: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


class Reasons(Strict):
    """One sentence in plain Chinese (and English) for each status that rules give."""

    met: Label
    weak: Label
    missing: Label


class Examples(Strict):
    """A short text for each status, as `checker explain` shows them."""

    met: str
    weak: str
    missing: str


class Requirement(Strict):
    """One required item. Without `met` nothing judges it yet, and it is answered `not-evaluated`."""

    id: RequirementId
    title: str
    title_en: str
    kind: str
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
    prefer: tuple[Name, ...] = ()
    reasons: Reasons | None = None
    examples: Examples | None = None

    @property
    def judged(self) -> bool:
        """Whether the pack says how to judge it."""
        return bool(self.met)


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
    """How a kind of material is recognised: `titles` decide, `marks` in the text weigh where no title does.

    `author` is whose it always is, where it is always the same one's.
    """

    author: str = ""
    titles: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


class LooksLike(Strict):
    """A kind of paper handed in by mistake, and how it is recognised."""

    name: str
    name_en: str
    titles: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


class Who(Strict):
    """How an author or a category of unit is recognised, by title and signature first, then by the text."""

    signature: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


class Recognition(Strict):
    """How kind, author and unit are recognised."""

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


class Test(Strict):
    """One case of a rule file: the sample with an edit, and the statuses that must come out.

    Each key of `edit` must stand exactly once in the sample. `want` maps requirement ids (or globs) to statuses.
    """

    name: str
    edit: dict[str, str] = {}
    text: str = ""
    want: dict[str, Literal["met", "weak", "missing", "not-evaluated"]]


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
    requirements: tuple[Requirement, ...] = ()
    sample: str = ""
    tests: tuple[Test, ...] = ()
