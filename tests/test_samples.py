"""The samples: built from their sources, and answered by the real command as their sources say."""

import re
from typing import Any

import pytest

from scripts.normalised_zip import contents
from scripts.run_checker import Run, check
from scripts.sample_docx import build
from scripts.sample_sources import SAMPLES, Sample, read_samples

ALL = read_samples()
WHOLE = [sample for sample in ALL if not sample.look.damaged]
JUDGED = [sample for sample in WHOLE if sample.expect.verdict != "error"]
VERDICTS = {"pass": "通过", "review": "需核实", "fail": "不通过", "error": "未能检查"}

each = pytest.mark.parametrize("sample", ALL, ids=lambda sample: sample.id)
each_whole = pytest.mark.parametrize("sample", WHOLE, ids=lambda sample: sample.id)
each_judged = pytest.mark.parametrize("sample", JUDGED, ids=lambda sample: sample.id)


@pytest.fixture(scope="module")
def run() -> Run:
    return check(SAMPLES)


def report_on(run: Run, sample: Sample) -> dict[str, Any]:
    found = [document for document in run.documents if document["path"].replace("\\", "/").endswith(sample.file)]
    assert len(found) == 1, f"{sample.file} is reported {len(found)} times"
    return found[0]


def answers(run: Run, sample: Sample) -> dict[str, str]:
    """Requirement → status, of those that the sample's source speaks of: severity error, and advice where named."""
    requirements = report_on(run, sample)["requirements"]
    bound = [
        requirement
        for requirement in requirements
        if requirement["status"] != "not-applicable"
        and (requirement["severity"] == "error" or requirement["id"] in sample.expect.statuses)
    ]
    return {requirement["id"]: requirement["status"] for requirement in bound}


@each_whole
def test_the_docx_is_what_its_source_says(sample: Sample) -> None:
    assert contents(sample.path.read_bytes()) == contents(build(sample)), "run `make samples`"


@each
def test_building_twice_gives_the_same_bytes(sample: Sample) -> None:
    assert build(sample) == build(sample)


def test_there_is_no_docx_without_a_source() -> None:
    assert set(SAMPLES.rglob("*.docx")) == {sample.path for sample in ALL}


def test_every_verdict_and_every_author_is_shown() -> None:
    assert {sample.expect.verdict for sample in ALL} == set(VERDICTS)
    assert {sample.author for sample in ALL} == {"team", "member", "grassroots"}


def test_the_readme_lists_each_sample_with_what_it_shows_and_its_verdict() -> None:
    rows = re.findall(r"^\| `(.+?)` \| (.+) \| (.+) \|$", (SAMPLES / "README.md").read_text(encoding="utf-8"), re.M)
    assert rows == [
        (sample.file.removeprefix("澜亭县/"), sample.shows, VERDICTS[sample.expect.verdict]) for sample in ALL
    ]


def test_the_folder_ends_with_2_because_some_samples_cannot_be_checked(run: Run) -> None:
    assert run.exit_code == 2
    assert len(run.documents) == len(ALL)


@each
def test_the_verdict_is_the_expected_one(run: Run, sample: Sample) -> None:
    assert report_on(run, sample)["verdict"] == sample.expect.verdict


@each_judged
def test_kind_author_and_unit_are_recognised(run: Run, sample: Sample) -> None:
    document = report_on(run, sample)
    recognised = (document["kind"], document["author"], document["unit"])
    assert recognised == (sample.kind, sample.author, sample.unit)


@each_judged
def test_every_requirement_is_answered_as_expected(run: Run, sample: Sample) -> None:
    got = answers(run, sample)
    assert got == dict.fromkeys(got, "met") | dict(sample.expect.statuses)
