"""Many files, one pack: what a later file says of a name replaces what an earlier one said."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

from checker.rulebook.expand import variants
from checker.rulebook.model import Head, Label, Plain, Recognition, Requirement, RuleFile
from checker.rulebook.pack import Pack, TestCase
from checker.rulebook.source import Source

_BY_NAME = ("signals", "kinds", "roles", "families", "regulations", "events", "campaigns", "standards")

Files = Sequence[tuple[Source, RuleFile]]


def merge(files: Files) -> Pack:
    """The pack that the files make up, those of the extended packs first. They must have been checked."""
    parts: dict[str, dict[str, Any]] = {part: {} for part in _BY_NAME}
    for _, content in files:
        for part, values in parts.items():
            values.update(getattr(content, part))
    plains = [content.plain for _, content in files if content.plain]
    recognitions = [content.recognition for _, content in files if content.recognition]
    head = _head([content.pack for _, content in files if content.pack])
    return Pack(
        head=head,
        digest=_digest(files),
        rules=tuple(sorted(_requirements(files, parts["families"]), key=lambda rule: _rank(rule.id, head.order))),
        plain=plains[-1] if plains else Plain(),
        recognition=recognitions[-1] if recognitions else Recognition(),
        items=next((content.items for _, content in reversed(files) if content.items), None),
        official=tuple(text for _, content in files for text in content.official),
        tests=tuple(_cases(files)),
        **parts,
    )


def _head(heads: Sequence[Head]) -> Head:
    """The pack's own head, with the labels of the extended packs added to its own."""
    labels: dict[str, dict[str, Label]] = {"kinds": {}, "authors": {}, "units": {}}
    for head in heads:
        for part, own in labels.items():
            own.update(getattr(head, part))
    return heads[-1].model_copy(update=labels)


def _rank(requirement: str, order: Sequence[str]) -> int:
    """Where a requirement stands in the reports: with the first of the beginnings that its id has, else last."""
    return next((rank for rank, start in enumerate(order) if requirement.startswith(start)), len(order))


def _requirements(files: Files, families: dict[str, Any]) -> list[Requirement]:
    topics = {name: topic for family in families.values() for name, topic in family.topics.items()}
    every = [each for _, content in files for rule in content.requirements for each in variants(rule, topics)]
    return list({rule.id: rule for rule in every}.values())


def _digest(files: Files) -> str:
    whole = hashlib.sha256()
    for source, content in files:
        whole.update(source.shown.encode() + b"\0" + content.model_dump_json().encode() + b"\0")
    return whole.hexdigest()


def _cases(files: Files) -> Iterator[TestCase]:
    for source, content in files:
        for index, test in enumerate(content.tests):
            yield TestCase(source.shown, source.line(("tests", index, "name")), test.text or content.sample, test)
