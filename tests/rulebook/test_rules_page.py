"""The page on the rule language says what the program does: its tables, its example and its error messages."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from checker.assess import run_tests
from checker.language.normal import normalise
from checker.language.patterns import Matcher
from checker.rulebook import RulebookError, available_packs, load_pack, model
from checker.rulebook.builtins import BUILTINS, PREFIXES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")


def section(heading: str) -> str:
    """The text under a second-level heading."""
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """The cells of the tables in `text`, without their head rows."""
    lines = [line for line in text.splitlines() if line.startswith("| ") or line.startswith("|-")]
    cells = [[cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    heads = [index for index, row in enumerate(cells) if set(row[0]) == {"-"}]
    return [row for index, row in enumerate(cells) if index not in heads and index + 1 not in heads]


def example_files() -> dict[str, str]:
    """The files of the worked example: path below rules/ → content without the line that names it."""
    blocks = re.findall(r"```yaml\n# rules/(\S+)\n(.*?)```", PAGE, flags=re.DOTALL)
    return {path: f"# {path}\n{text}" for path, text in blocks}


def write_example(folder: Path, old: str = "", new: str = "") -> Path:
    """The example pack in `folder`, with `old` replaced wherever it stands."""
    for path, text in example_files().items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text.replace(old, new) if old else text, encoding="utf-8")
    return folder / "reading-2015"


def test_the_table_of_built_in_tests_is_that_of_the_engine() -> None:
    table = {row[0].split("`")[1]: row[1] for row in rows(section("Conditions and kinds of sentence"))}
    assert table == {**BUILTINS, **PREFIXES}


@pytest.mark.parametrize(("cell", "finds", "misses"), [tuple(row) for row in rows(section("Signals and patterns"))])
def test_each_pattern_of_the_page_finds_what_the_page_says(cell: str, finds: str, misses: str) -> None:
    matcher = Matcher({"found": [cell.strip("`")]})
    found = {text: bool(matcher.find(normalise(text).text)) for text in [*finds.split("、"), misses]}
    assert found == {**dict.fromkeys(finds.split("、"), True), misses: False}


def test_every_key_of_a_rule_file_is_explained() -> None:
    models = [value for value in vars(model).values() if isinstance(value, type) and issubclass(value, BaseModel)]
    keys = {key for each in models for key in each.model_fields}
    prose = re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL)
    written = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`[^`]+`", prose))))
    assert keys - written - {"counts_en", "message_en", "advice_en"} == set()


def test_the_worked_example_passes_its_own_tests(tmp_path: Path) -> None:
    results = run_tests(load_pack(write_example(tmp_path)))
    assert [(test.name, test.problems) for test in results] == [
        ("写明了书名和时间", ()),
        ("只说读过书", ()),
        ("书名只在打算里", ()),
    ]


@pytest.mark.parametrize(
    ("number", "old", "new"),
    [(0, "none: [promise-words]", "none: [promise-word]"), (1, "severity: error", "severty: error")],
)
def test_the_error_messages_of_the_page_are_those_of_the_program(
    tmp_path: Path, number: int, old: str, new: str
) -> None:
    shown = re.findall(r"```text\n(.*?)\n```", section("When something is wrong"), flags=re.DOTALL)
    with pytest.raises(RulebookError) as caught:
        load_pack(write_example(tmp_path, old, new))
    assert list(caught.value.problems) == shown[number].splitlines()


def test_the_pack_that_the_page_extends_exists() -> None:
    extended = re.findall(r"extends: ([\w-]+)", section("A pack on top of another"))
    assert set(extended) <= set(available_packs())
    assert extended
