"""What is wrong with a command line, in the user's language: the library that reads options speaks English only."""

from collections.abc import Sequence
from itertools import pairwise

import click

from checker.cli_texts import CLI
from checker.texts import Lang

_SURPLUS = "Got unexpected extra argument"  # an error that is told from others by its message alone


def language_of(arguments: Sequence[str]) -> Lang:
    """The language asked for by `--lang`, which must be known even where the rest cannot be understood."""
    return "en" if ("--lang", "en") in pairwise(arguments) or "--lang=en" in arguments else "zh"


def told(error: click.UsageError, lang: Lang) -> str:
    """The problem, and where to read how the command is used."""
    problem = _problem(error, lang)
    if error.ctx is None:
        return problem
    return f"{problem}\n{CLI.say('see-help', lang, command=error.ctx.command_path)}"


def _problem(error: click.UsageError, lang: Lang) -> str:
    near = getattr(error, "possibilities", None)
    hint = CLI.say("hint", lang, name=near[0]) if near else ""
    unknown_command = getattr(error, "command_name", "")  # of NoSuchCommand, which older versions of click lack
    if unknown_command:
        return CLI.say("no-such-command", lang, name=unknown_command, hint=hint)
    if isinstance(error, click.NoSuchOption):
        return CLI.say("no-such-option", lang, option=error.option_name, hint=hint)
    if isinstance(error, click.BadParameter) and error.param and isinstance(error.param.type, click.IntRange):
        return CLI.say("not-a-count", lang, option=error.param.opts[0])
    if isinstance(error, click.BadParameter) and error.param and isinstance(error.param.type, click.FloatRange):
        return CLI.say("not-seconds", lang, option=error.param.opts[0])
    if isinstance(error, click.BadOptionUsage):
        return CLI.say("bad-option", lang, option=error.option_name)
    if isinstance(error, click.BadParameter) and error.param:
        return _bad_parameter(error, error.param, lang)
    before, surplus, arguments = error.message.partition(_SURPLUS)
    if surplus and not before:
        return CLI.say("surplus", lang, arguments=arguments.partition("(")[2].rstrip(")"))
    return error.format_message()


def _bad_parameter(error: click.BadParameter, parameter: click.Parameter, lang: Lang) -> str:
    if isinstance(error, click.MissingParameter):
        return CLI.say("missing", lang, name=parameter.metavar or parameter.opts[0])
    if isinstance(parameter.type, click.Choice):
        choices = CLI.say("and", lang).join(str(choice) for choice in parameter.type.choices)
        return CLI.say("not-a-choice", lang, option=parameter.opts[0], choices=choices)
    return error.format_message()
