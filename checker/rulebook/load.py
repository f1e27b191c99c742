"""From a folder of YAML to a Pack that can be used, or to the list of all that is wrong with it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checker.rulebook import check
from checker.rulebook.model import (
    Family,
    Head,
    Kind,
    Label,
    Plain,
    Recognition,
    Requirement,
    Role,
    RuleFile,
    Test,
)
from checker.rulebook.names import did_you_mean
from checker.rulebook.source import RulebookError, Source, read_source

_SHIPPED = Path(__file__).resolve().parent.parent / "packs"
_REPOSITORY = Path(__file__).resolve().parent.parent.parent / "rules"


@dataclass(frozen=True)
class TestCase:
    """A case of a rule file with what it needs to run: where it stands and the sample it edits."""

    file: str
    line: int
    sample: str
    test: Test


@dataclass(frozen=True, eq=False)
class Pack:
    """A rule pack, complete and checked: all files merged, those of the pack it extends first."""

    head: Head
    digest: str
    rules: tuple[Requirement, ...]
    signals: dict[str, tuple[str, ...]]
    kinds: dict[str, Kind]
    roles: dict[str, Role]
    families: dict[str, Family]
    plain: Plain
    recognition: Recognition
    tests: tuple[TestCase, ...] = field(repr=False)

    @property
    def id(self) -> str:
        return self.head.id

    @property
    def version(self) -> str:
        return self.head.version

    @property
    def title(self) -> str:
        return self.head.title

    @property
    def title_en(self) -> str:
        return self.head.title_en

    def family_of(self, topic: str) -> str:
        """The family that a topic belongs to. KeyError if there is no such topic."""
        for name, family in self.families.items():
            if topic in family.topics:
                return name
        raise KeyError(topic)


def packs_folder() -> Path:
    """Where the packs are: inside the installed package, or the repository's `rules/`."""
    return _SHIPPED if _SHIPPED.is_dir() else _REPOSITORY


def available_packs() -> tuple[str, ...]:
    """The names of the packs that come with the checker."""
    return tuple(sorted(path.parent.name for path in packs_folder().glob("*/pack.yaml")))


def load_pack(name_or_path: str | Path = "mass-line-2014") -> Pack:
    """Load a pack by name, or from a folder that holds a `pack.yaml`.

    RulebookError lists all problems at once: no such pack, unreadable YAML, unknown keys, unknown names,
    patterns that cannot be read.
    """
    folder = _folder(name_or_path)
    return _load(folder, _stamp(folder))


def _folder(name_or_path: str | Path) -> Path:
    given = Path(name_or_path)
    if (given / "pack.yaml").is_file():
        return given.resolve()
    shipped = packs_folder() / str(name_or_path)
    if (shipped / "pack.yaml").is_file():
        return shipped
    near = did_you_mean(str(name_or_path), available_packs())
    raise RulebookError([f"{name_or_path}: no rule pack of this name, and no folder with a pack.yaml{near or '.'}"])


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    return tuple((str(p), p.stat().st_mtime_ns, p.stat().st_size) for p in sorted(folder.rglob("*.yaml")))


@lru_cache(maxsize=8)
def _load(folder: Path, _stamp_of_files: tuple[tuple[str, int, int], ...]) -> Pack:
    sources = _read_all(folder, seen=())
    problems: list[str] = []
    files = [(source, parsed) for source in sources if (parsed := _parse(source, problems))]
    if problems:
        raise RulebookError(problems)
    merged = _merge(files, problems)
    check.references(merged, files, problems)
    if problems:
        raise RulebookError(sorted(problems, key=_by_place))
    return merged


def _read_all(folder: Path, seen: tuple[Path, ...]) -> list[Source]:
    """The sources of the pack in `folder`, those of the pack that it extends first."""
    if folder in seen:
        raise RulebookError([f"{folder.name}/pack.yaml:1: the packs extend each other in a circle"])
    own: list[Source] = []
    problems: list[str] = []
    for path in sorted(folder.rglob("*.yaml")):
        shown = (Path("rules") / folder.name / path.relative_to(folder)).as_posix()
        try:
            own.append(read_source(path, shown))
        except RulebookError as error:
            problems.extend(error.problems)
    if problems:
        raise RulebookError(problems)
    parent = next((_parent(source) for source in own if _parent(source)), "")
    if not parent:
        return own
    beside = folder.parent / parent
    inherited = _read_all(beside if (beside / "pack.yaml").is_file() else _folder(parent), (*seen, folder))
    return inherited + own


def _parent(source: Source) -> str:
    head = source.data.get("pack") if isinstance(source.data, dict) else None
    return str(head.get("extends") or "") if isinstance(head, dict) else ""


def _parse(source: Source, problems: list[str]) -> RuleFile | None:
    try:
        return RuleFile.model_validate(source.data if source.data is not None else {})
    except ValidationError as error:
        for item in error.errors(include_url=False):
            problems.append(source.at(item["loc"], check.in_words(dict(item))))
        return None


def _merge(files: list[tuple[Source, RuleFile]], problems: list[str]) -> Pack:
    heads = [parsed.pack for _, parsed in files if parsed.pack]
    merged: dict[str, dict[str, Any]] = {"signals": {}, "kinds": {}, "roles": {}, "families": {}}
    for _, parsed in files:
        for part, values in merged.items():
            values.update(getattr(parsed, part))
    requirements = {rule.id: rule for rule in _expanded(files, merged["families"], problems)}
    plains = [parsed.plain for _, parsed in files if parsed.plain]
    recognitions = [parsed.recognition for _, parsed in files if parsed.recognition]
    head = heads[-1] if heads else Head(id="?", title="?", title_en="?", version="0", source="", source_en="")
    inherited: dict[str, dict[str, Label]] = {"kinds": {}, "authors": {}, "units": {}}
    for each in heads:
        for part, labels in inherited.items():
            labels.update(getattr(each, part))
    return Pack(
        head=head.model_copy(update=inherited),
        digest=_digest(files),
        rules=tuple(requirements.values()),
        plain=plains[-1] if plains else Plain(),
        recognition=recognitions[-1] if recognitions else Recognition(),
        tests=tuple(_cases(files)),
        **merged,
    )


def _digest(files: list[tuple[Source, RuleFile]]) -> str:
    whole = hashlib.sha256()
    for source, parsed in files:
        whole.update(source.shown.encode() + b"\0" + parsed.model_dump_json().encode() + b"\0")
    return whole.hexdigest()


def _cases(files: list[tuple[Source, RuleFile]]) -> Iterator[TestCase]:
    for source, parsed in files:
        for index, test in enumerate(parsed.tests):
            yield TestCase(source.shown, source.line(("tests", index, "name")), test.text or parsed.sample, test)


def _expanded(
    files: list[tuple[Source, RuleFile]], families: dict[str, Family], problems: list[str]
) -> Iterator[Requirement]:
    for source, parsed in files:
        for index, rule in enumerate(parsed.requirements):
            if not rule.for_each:
                yield rule
                continue
            ((variable, topics),) = rule.for_each.items()
            known = {name: topic for family in families.values() for name, topic in family.topics.items()}
            for name in topics:
                if name not in known:
                    where = ("requirements", index, "for_each", variable)
                    problems.append(source.at(where, f'unknown topic "{name}"{did_you_mean(name, known)}'))
                    continue
                values = {
                    variable: name,
                    f"{variable}.name": known[name].name,
                    f"{variable}.name_en": known[name].name_en,
                }
                yield Requirement.model_validate(_filled(rule.model_dump(exclude={"for_each"}), values))


def _filled(value: Any, values: dict[str, str]) -> Any:
    if isinstance(value, str):
        for name, text in values.items():
            value = value.replace("{" + name + "}", text)
        return value
    if isinstance(value, dict):
        return {key: _filled(item, values) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_filled(item, values) for item in value]
    return value


def _by_place(problem: str) -> tuple[str, int]:
    file, _, rest = problem.partition(":")
    line, _, _ = rest.partition(":")
    return file, int(line) if line.isdigit() else 0
