"""The schema file that editors use is the one that the command prints."""

from click.testing import CliRunner

from checker.cli import command
from checker.rulebook.load import packs_folder

AGAIN = "rules/rule-file.schema.json is not what the models say; run `make schema`"


def test_the_schema_beside_the_packs_is_what_the_command_prints() -> None:
    printed = CliRunner().invoke(command, ["rules", "schema"]).stdout_bytes
    assert (packs_folder() / "rule-file.schema.json").read_bytes() == printed, AGAIN
