"""The JSON report and its schema."""

import json
from typing import Any

import jsonschema
import pytest

from checker.report import json_report
from checker.report.layout import Layout
from checker.report.model import (
    Comparison,
    Passage,
    PassageSide,
    Report,
)
from checker.report.schema import SCHEMA_FILE, report_schema, schema_text
from checker.texts import Lang
from tests.report.fakes import HOSTILE, report


def data(source: Report) -> Any:
    return json.loads(json_report.write(source, Layout()))


def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_shipped_schema_is_that_of_the_models() -> None:
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema_text()
    assert report_schema()["properties"]["schema"]["const"] == "checker-report/1"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_report_fits_its_schema(lang: Lang) -> None:
    assert list(validator().iter_errors(data(report(lang)))) == []


def test_a_report_with_comparisons_fits_its_schema() -> None:
    side = PassageSide(quote="原文", paragraph=3)
    passage = Passage(a=side, b=side, characters=214, likeness=0.96, changed=(("桐坪县", "云岭县"),))
    pair = Comparison(a="a.docx", b="b.docx", share_a=0.4, share_b=0.3, passages=(passage,))
    written = data(report().model_copy(update={"comparisons": (pair,)}))
    assert list(validator().iter_errors(written)) == []
    assert written["comparisons"][0]["passages"][0]["changed"] == [["桐坪县", "云岭县"]]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda written: written.update(schema="checker-report/2"),
        lambda written: written.update(surplus=1),
        lambda written: written["summary"]["requirements"].pop("not-evaluated"),
        lambda written: written["documents"][0].update(verdict="ok"),
        lambda written: written["documents"][0]["requirements"][0].update(status="passed"),
        lambda written: written["documents"][0]["requirements"][0].pop("clause"),
    ],
)
def test_the_schema_refuses_what_is_no_report(spoil: Any) -> None:
    written = data(report())
    spoil(written)
    assert list(validator().iter_errors(written))


def test_the_keys_are_those_of_the_contract() -> None:
    written = data(report())
    assert list(written) == [
        "schema", "checker", "lang", "pack", "summary", "documents", "units", "comparisons", "origins",
        "templates", "supports", "skipped", "ignored", "waivers", "notices", "previous", "masked",
    ]  # fmt: skip
    assert list(written["pack"]) == ["id", "title", "version", "digest", "source", "labels"]
    assert written["summary"] == {
        "documents": 5, "pass": 2, "review": 1, "fail": 1, "error": 1, "rules": 5,
        "requirements": {"met": 5, "weak": 2, "missing": 3, "not-evaluated": 1, "not-applicable": 1}, "waived": 1,
    }  # fmt: skip
    assert list(written["documents"][0]) == [
        "path", "sha256", "title", "kind", "author", "unit", "looks_like", "verdict", "problem",
        "particulars", "notes", "requirements", "problems", "measures", "copied", "previous",
    ]  # fmt: skip
    assert written["documents"][1]["requirements"][1]["evidence"][0] == {
        "quote": "车辆嘛，也是按规定来的",
        "paragraph": 4,
        "place": "第4段",
        "remark": "",
        "path": "",
    }


def test_the_same_input_gives_the_same_bytes_in_utf_8_with_a_line_end() -> None:
    written = json_report.write(report(), Layout())
    assert written == json_report.write(report(), Layout())
    assert written.endswith(b"}\n")
    assert "车辆嘛".encode() in written


def test_a_quote_is_verbatim() -> None:
    assert data(report())["documents"][3]["requirements"][0]["evidence"][0]["quote"] == HOSTILE
