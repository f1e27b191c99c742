"""The JSON Schema of a rule file, for editors that complete and check YAML."""

from typing import Any

from checker.rulebook.builtins import BUILTINS, PREFIXES
from checker.rulebook.model import RuleFile


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) that every YAML file of a pack follows, with the engine's own tests named in it."""
    schema = RuleFile.model_json_schema()
    tests = {**BUILTINS, **{f"{prefix}…": meaning for prefix, meaning in PREFIXES.items()}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "checker rule file",
        "description": "Built-in tests: " + "; ".join(f"{name} — {meaning}" for name, meaning in tests.items()),
        **{key: value for key, value in schema.items() if key not in ("title", "description")},
    }
