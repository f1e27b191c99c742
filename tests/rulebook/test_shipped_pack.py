"""The pack that comes with the checker, and the schema that editors check its files with."""

import datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from checker.rulebook import json_schema, load_pack
from checker.rulebook.builtins import BUILTINS, PREFIXES
from checker.rulebook.load import packs_folder
from tests.rulebook.packs import HEAD, RULES, VOCABULARY

SELF_EXAMINATION = {
    "four-styles.formalism.manifestation": "error",
    "four-styles.bureaucratism.manifestation": "error",
    "four-styles.hedonism.manifestation": "error",
    "four-styles.extravagance.manifestation": "error",
    "four-styles.formalism.example": "error",
    "four-styles.bureaucratism.example": "error",
    "four-styles.hedonism.example": "error",
    "four-styles.extravagance.example": "error",
    "disclosure.three-public": "error",
    "disclosure.duty-consumption": "error",
    "disclosure.gift-consumption": "error",
    "disclosure.official-vehicle": "error",
    "disclosure.office-space": "error",
    "disclosure.housing": "error",
    "disclosure.family-employment": "error",
    "root-cause.ideals": "error",
    "root-cause.purpose": "error",
    "root-cause.party-spirit": "error",
    "root-cause.political-discipline": "error",
    "rectification.direction": "error",
    "rectification.measures": "error",
    "regulation.frugality": "advice",
    "regulation.rural-integrity": "advice",
    "basis.opinions-heard": "advice",
    "basis.livelihood": "advice",
    "authorship.own-voice": "advice",
}
FILES = sorted((packs_folder() / "mass-line-2014").rglob("*.yaml"))


CHECKS_OF_SELF_EXAMINATIONS = {
    "balance.achievements",
    "focus.own-problems",
    "focus.style-problems",
    "focus.others-faults",
    "focus.absence-claimed",
    "cause.circumstances",
}


def data(text: str) -> Any:
    """The text as JSON would hold it: days are strings there."""
    return _as_json(yaml.safe_load(text) or {})


def _as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_json(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_as_json(each) for each in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def complaints(value: Any) -> list[str]:
    return [error.message for error in jsonschema.Draft202012Validator(json_schema()).iter_errors(value)]


def test_all_requirements_of_a_self_examination_are_there() -> None:
    rules = [rule for rule in load_pack().rules if rule.kind == "self-examination"]
    assert len(rules) == len(SELF_EXAMINATION) + len(CHECKS_OF_SELF_EXAMINATIONS)
    assert {rule.id: rule.severity for rule in rules if rule.check is None} == SELF_EXAMINATION
    assert {rule.id for rule in rules if rule.check is not None} == CHECKS_OF_SELF_EXAMINATIONS


def test_no_check_decides_whether_a_self_examination_passes() -> None:
    rules = [rule for rule in load_pack().rules if rule.check is not None and rule.concerns("self-examination")]
    assert {rule.severity for rule in rules} == {"advice"}


def test_each_of_them_is_judged_and_explained_in_both_languages() -> None:
    for rule in load_pack().rules:
        if rule.kind == "self-examination":
            assert rule.judged
            assert all(
                [rule.title, rule.title_en, rule.clause, rule.counts, rule.counts_en, rule.message, rule.message_en]
            )
            assert all([rule.advice, rule.advice_en, rule.reasons])
            assert rule.examples or rule.check is not None


def test_no_placeholder_is_left_in_any_rule() -> None:
    for rule in load_pack().rules:
        assert "{" not in f"{rule.id} {rule.title} {rule.title_en} {rule.counts} {rule.message} {rule.look.topic}"


def test_disclosures_and_causes_are_not_asked_of_grassroots_organisations() -> None:
    limited = {rule.id for rule in load_pack().rules if rule.authors == ("team", "member")}
    assert {rule for rule in SELF_EXAMINATION if rule.startswith(("disclosure.", "root-cause."))} <= limited


def test_the_rural_provisions_are_asked_of_townships_and_villages() -> None:
    (rule,) = [rule for rule in load_pack().rules if rule.id == "regulation.rural-integrity"]
    assert set(rule.units) == {"township", "village"}


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_the_schema_names_the_tests_of_the_engine() -> None:
    assert all(name in json_schema()["description"] for name in (*BUILTINS, *PREFIXES))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_schema_accepts_each_shipped_file(path: Path) -> None:
    assert complaints(data(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("text", [HEAD, VOCABULARY, RULES])
def test_the_schema_accepts_a_small_pack(text: str) -> None:
    assert complaints(data(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "signls: {}",
        HEAD.replace("source_en:", "sauce_en:"),
        VOCABULARY.replace("meaning:", "meening:"),
        RULES.replace("clause:", "claws:"),
        RULES.replace("severity: error", "severity: eror"),
        RULES.replace("none: [promise]", "non: [promise]"),
    ],
)
def test_the_schema_refuses_an_unknown_key_or_value(text: str) -> None:
    assert complaints(data(text)) != []
