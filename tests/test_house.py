"""House rules that a reader of the code relies on: documented modules, no network, no exits, no campaign in Python."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = sorted((ROOT / "checker").rglob("*.py"))
EVERYTHING = sorted(path for folder in ("checker", "scripts", "benchmarks") for path in (ROOT / folder).rglob("*.py"))

NETWORK = {
    "socket",
    "socketserver",
    "ssl",
    "http",
    "urllib.request",
    "urllib3",
    "ftplib",
    "smtplib",
    "requests",
    "httpx",
}
CAMPAIGN_WORDS = ("四风", "形式主义", "官僚主义", "享乐主义", "奢靡", "三公", "群众路线", "厉行节约")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported_by(path: Path) -> set[str]:
    """Every module that `path` imports, with the packages above it."""
    names: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update({node.module, *(f"{node.module}.{alias.name}" for alias in node.names)})
    parts = [name.split(".") for name in names]
    return {".".join(part[:length]) for part in parts for length in range(1, len(part) + 1)}


def strings_in(path: Path) -> list[str]:
    """The strings that the code of `path` works with; docstrings, which give examples, are none."""
    nodes = list(ast.walk(tree_of(path)))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    firsts = (node.body[0] for node in nodes if isinstance(node, documented) and node.body)
    docstrings = {id(first.value) for first in firsts if isinstance(first, ast.Expr)}
    constants = (node for node in nodes if isinstance(node, ast.Constant) and id(node) not in docstrings)
    return [node.value for node in constants if isinstance(node.value, str)]


def called_by(path: Path) -> set[str]:
    """What `path` calls, as written: "print", "sys.exit", "datetime.now"."""
    calls = (node.func for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
    return {ast.unparse(function) for function in calls}


@pytest.mark.parametrize("path", EVERYTHING, ids=name_of)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(tree_of(path))


@pytest.mark.parametrize("path", PACKAGE, ids=name_of)
def test_no_module_can_open_a_network_connection(path: Path) -> None:
    assert imported_by(path) & NETWORK == set()


@pytest.mark.parametrize("path", PACKAGE, ids=name_of)
def test_no_module_knows_the_words_of_a_campaign(path: Path) -> None:
    text = "\n".join(strings_in(path))
    assert [word for word in CAMPAIGN_WORDS if word in text] == []


@pytest.mark.parametrize("path", [path for path in PACKAGE if path.name != "cli.py"], ids=name_of)
def test_only_the_command_line_ends_the_program(path: Path) -> None:
    assert called_by(path) & {"sys.exit", "exit", "quit", "os._exit"} == set()
    assert "SystemExit" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted((ROOT / "checker" / "assess").rglob("*.py")), ids=name_of)
def test_assessing_opens_no_files_reads_no_clock_and_prints_nothing(path: Path) -> None:
    last_names = {call.rpartition(".")[2] for call in called_by(path)}
    assert last_names & {"open", "read_text", "read_bytes", "print", "now", "today", "utcnow"} == set()
    assert imported_by(path) & {"time", "random", "logging"} == set()
