"""SARIF, checked with jsonschema and read back with the models of sarif-pydantic."""

import json
import re
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from sarif_pydantic import Sarif

from checker.assess.answers import Evidence
from checker.report import sarif
from checker.report.layout import Layout
from checker.report.model import Report
from checker.texts import Lang
from tests.report.fakes import report as report_of_a_batch
from tests.report.html_fakes import HOSTILE, SHOWN, answer, hostile, many, paper, report, small
from tests.report.sarif_schema import LOG


def run_of(found: Report) -> dict[str, Any]:
    """The one run of the file."""
    (run,) = json.loads(sarif.write(found, Layout()))["runs"]
    return dict(run)


def by_rule(found: Report) -> dict[str, dict[str, Any]]:
    """The last result of each rule."""
    return {result["ruleId"]: result for result in run_of(found)["results"]}


def shown(message: str) -> str:
    """What a viewer shows of a message: without the escapes of §3.11."""
    return re.sub(r"\\([\\\[\]])", r"\1", message.replace("{{", "{").replace("}}", "}"))


@pytest.mark.parametrize("found", [small(), small("en"), hostile(), report_of_a_batch(), many(20), report("zh", ())])
def test_the_file_is_sarif(found: Report) -> None:
    log = json.loads(sarif.write(found, Layout()))
    assert [error.message for error in Draft202012Validator(LOG).iter_errors(log)] == []


def test_the_check_of_the_file_finds_what_is_no_sarif() -> None:
    log = json.loads(sarif.write(small(), Layout()))
    log["runs"][0]["results"][0]["levle"] = "error"
    log["runs"][0]["results"][1]["level"] = "severe"
    assert len(list(Draft202012Validator(LOG).iter_errors(log))) == 2


def test_another_library_reads_the_same_results() -> None:
    found = small()
    (run,) = Sarif.model_validate_json(sarif.write(found, Layout())).runs
    assert (run.tool.driver.name, run.tool.driver.version) == ("checker", "0.1.0")
    assert [(each.rule_id, each.level) for each in run.results or []] == [
        (each["ruleId"], each["level"]) for each in run_of(found)["results"]
    ]


def test_what_is_not_met_is_a_result_with_a_level_by_severity() -> None:
    results = run_of(report_of_a_batch())["results"]
    assert [(each["ruleId"], each["level"], len(each["suppressions"])) for each in results] == [
        ("disclosure.housing", "error", 0),
        ("disclosure.cars", "warning", 0),
        ("causes.ideals", "warning", 0),
        ("length.short", "note", 0),
        ("disclosure.housing", "error", 1),
        ("disclosure.housing", "warning", 0),
        ("document.not-checked", "error", 0),
    ]


def test_a_result_names_its_rule_its_file_and_its_paragraph() -> None:
    run = run_of(small())
    result = run["results"][0]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "part0.item-0"
    assert result["message"]["text"].split("\n") == [
        "需核实：第0项要求。第0项要求的理由。",
        "原文：“住房嘛，也是按政策来的。”〔第4段〕",
    ]
    (location,) = result["locations"]
    file = location["physicalLocation"]["artifactLocation"]
    assert (unquote(file["uri"]), file["uriBaseId"]) == ("桐坪县/渡口镇/何秀英.docx", "%SRCROOT%")
    assert file["uri"].isascii()
    assert location["logicalLocations"] == [
        {
            "name": "第4段",
            "fullyQualifiedName": "桐坪县/渡口镇/何秀英.docx/第4段",
            "kind": "paragraph",
            "properties": {"paragraph": 3},
        }
    ]


def test_a_rule_says_what_is_demanded_and_what_to_do() -> None:
    rules = {rule["id"]: rule for rule in run_of(small())["tool"]["driver"]["rules"]}
    assert rules["part0.item-3"] == {
        "id": "part0.item-3",
        "shortDescription": {"text": "第3项要求"},
        "fullDescription": {"text": "第3项要求的依据"},
        "help": {"text": "依据：第3项要求的依据\n怎么办：写明有几辆车。"},
        "defaultConfiguration": {"level": "error"},
    }
    assert rules["part0.item-4"]["defaultConfiguration"] == {"level": "note"}


def test_a_waiver_is_an_accepted_suppression() -> None:
    assert by_rule(small())["part0.item-3"]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "已豁免：已另附（周明，至 2014-12-31）"}
    ]


def test_evidence_in_another_paper_is_a_related_location() -> None:
    result = by_rule(small())["part0.item-7"]
    (related,) = result["relatedLocations"]
    assert unquote(related["physicalLocation"]["artifactLocation"]["uri"]) == "桐坪县/渡口镇/何秀英.docx"
    assert "与班子材料不一致" in related["message"]["text"]


def test_a_document_that_was_not_checked_makes_the_run_unsuccessful() -> None:
    found = small()
    (invocation,) = run_of(found)["invocations"]
    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "文件已损坏，打不开。"
    good = report("zh", found.documents[:1])
    assert run_of(good)["invocations"][0]["executionSuccessful"]


def test_a_fingerprint_stays_when_text_status_and_other_answers_change() -> None:
    evidence = (Evidence("旧话", 3, "第4段"),)
    before = report("zh", (paper("甲.docx", "review", answer(0, "weak", evidence=evidence)),))
    after = report("zh", (paper("甲.docx", "fail", answer(5, "weak"), answer(0, "missing")),))
    assert (
        by_rule(before)["part0.item-0"]["partialFingerprints"]
        == (by_rule(after)["part0.item-0"]["partialFingerprints"])
    )


def test_no_two_results_have_one_fingerprint() -> None:
    results = run_of(many(20))["results"] + run_of(small())["results"]
    fingerprints = [result["partialFingerprints"]["checkerRequirement/v1"] for result in results]
    assert len(set(fingerprints)) == len(results)


def test_what_is_new_since_the_previous_report_and_what_remains_has_a_baseline_state() -> None:
    answers = (
        answer(number, "weak").model_copy(update={"since": since})
        for number, since in enumerate(("new", "remains", ""))
    )
    found = by_rule(report("zh", (paper("甲.docx", "review", *answers),)))
    states = [found[f"part0.item-{number}"].get("baselineState") for number in range(3)]
    assert states == ["new", "unchanged", None]


def test_hostile_text_is_no_link_and_no_placeholder() -> None:
    result = run_of(hostile())["results"][0]
    text = result["message"]["text"]
    assert SHOWN in shown(text)
    assert "{7*7}" not in text.replace("{{", "").replace("}}", "")
    link = answer(0, "weak").model_copy(update={"reason": "看[这里](http://例/){0}\\[x](y)"})
    (found,) = run_of(report("zh", (paper("甲.docx", "review", link),)))["results"]
    assert "看\\[这里\\](http://例/){{0}}\\\\\\[x\\](y)" in found["message"]["text"]


@pytest.mark.parametrize("path", ["a b#c?d.docx", "50%.docx", "C:/x.docx", f"甲/{HOSTILE}.docx", "a\\b.docx"])
def test_a_file_is_named_by_a_relative_reference_whatever_its_name(path: str) -> None:
    file = run_of(report("zh", (paper(path, "pass"),)))["artifacts"][0]["location"]
    assert re.fullmatch(r"[A-Za-z0-9._~/-]*(%[0-9A-F]{2}[A-Za-z0-9._~/-]*)*", file["uri"])
    assert unquote(file["uri"]) == path


def test_an_absolute_path_is_a_whole_address() -> None:
    file = run_of(report("zh", (paper("//甲/乙.docx", "pass"),)))["artifacts"][0]["location"]
    assert file == {"uri": "file:////%E7%94%B2/%E4%B9%99.docx", "index": 0}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.text(st.characters(exclude_categories=()), min_size=1, max_size=40))
def test_any_text_gives_a_valid_file(reason: str, path: str) -> None:
    found = answer(0, "missing").model_copy(update={"reason": reason})
    content = sarif.write(report("zh", (paper(path, "fail", found),)), Layout())
    log = json.loads(content.decode())
    assert [error.message for error in Draft202012Validator(LOG).iter_errors(log)] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_same_report_gives_the_same_bytes(lang: Lang) -> None:
    assert sarif.write(small(lang), Layout()) == sarif.write(small(lang), Layout())
