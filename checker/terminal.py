"""The terminal: what can be shown on it, and that it may go away or know few characters."""

import contextlib
import errno
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

import click

from checker.cli_texts import CLI
from checker.report.layout import Layout
from checker.report.saving import ReportError
from checker.texts import Lang

_Item = TypeVar("_Item")
_WIDEST = 120
_PIPE_WIDTH = 100
_FEW = 3
_SECONDS_BETWEEN_REFRESHES = 0.1


def forgive_encodings() -> None:
    """Let no character that a console lacks end the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def layout(strict: bool) -> Layout:
    """How the console report fits standard output; NO_COLOR, FORCE_COLOR and COLUMNS are heeded."""
    width = min(shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns, _WIDEST)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return Layout(strict=strict, width=width, colour=_wants_colour(), encoding=encoding)


def file_layout(strict: bool) -> Layout:
    """How a report goes into a file: the same on every machine."""
    return Layout(strict=strict)


def show(content: bytes, *, for_people: bool) -> None:
    """Print `content` (UTF-8) on standard output.

    What is for people is put into the console's own encoding; what is for programs stays UTF-8 when it goes into a
    pipe. A reader who has gone (`| head`) is no error. Raises ReportError if standard output cannot be written.
    """
    try:
        text = content.decode() if for_people or _is_terminal(sys.stdout) else content
        click.echo(text, nl=False, color=True)  # whether there are colours, the layout has decided
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()
    except OSError as error:
        silence_stdout()
        if error.errno != errno.EINVAL:  # a closed pipe on Windows
            raise ReportError("unwritable", path="stdout", why="not-written") from None


def silence_stdout() -> None:
    """Let the interpreter's last flush go nowhere, for it would fail again and print about it."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tracked(items: Iterable[_Item], of: Sized, lang: Lang, quiet: bool) -> Iterator[_Item]:
    """`items` with a progress bar on standard error, if that is a terminal and there are more than a few."""
    if quiet or len(of) <= _FEW or not _is_terminal(sys.stderr):
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress

    # Not refreshed by a thread: worker processes can only be forked from a process that has none.
    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task(CLI.say("checking", lang), total=len(of))
        shown = time.monotonic()
        for item in items:
            yield item
            bar.advance(task)
            if time.monotonic() - shown > _SECONDS_BETWEEN_REFRESHES:
                bar.refresh()
                shown = time.monotonic()


def _wants_colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return _is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)
    return bool(isatty and isatty())
