"""What the commands share that print a comparison of two runs."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from checker.cli.exit_codes import FINDINGS, OK
from checker.cli.options import language, stacked
from checker.cli.printing import print_text, terminal_width, use_color, write_file
from checker.engine.compare import compare
from checker.errors import UsageError
from checker.loading.runs import FinishedRun
from checker.model.comparison import Comparison

_LEVELS = ("error", "warning", "info")


def printing(fail_on: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the options of a command that prints a comparison; ``fail_on``: without the option."""
    return stacked(
        click.option("--format", "form", type=click.Choice(list(_RENDER)), default="text"),
        click.option(
            "--output", "-o", type=click.Path(path_type=Path), help="In diese Datei schreiben."
        ),
        click.option(
            "--fail-on",
            type=click.Choice([*_LEVELS, "never"]),
            default=fail_on,
            help="Ab welcher Schwere ein neuer Befund den Befehl mit 1 enden lässt.",
        ),
        click.option("--quiet", "-q", is_flag=True, help="Nur die Zahlen ausgeben."),
        click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto"),
        language,
    )


def compared(before: FinishedRun, after: FinishedRun) -> Comparison:
    """Compare two runs.

    Raises:
        UsageError: a report of one of them is missing, was changed, or is none.
    """
    try:
        return compare(before.parts, after.parts)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        names = f"{before.head.name}, {after.head.name}"
        raise UsageError(f"{names}: Ein Bericht ist nicht lesbar ({error}).") from error


def printed(found: Comparison, options: dict[str, Any], *, looking_ahead: bool = False) -> int:
    """Print a comparison as asked for and return the exit code."""
    write(_RENDER[options["form"]](found, options, looking_ahead), options)
    return code_of(found, options)


def code_of(found: Comparison, options: dict[str, Any]) -> int:
    """Return 1 where a finding is new, or graver than before, at the fail level."""
    return FINDINGS if found.fails(failing(options["fail_on"])) else OK


def write(text: str, options: dict[str, Any]) -> None:
    """Write to the file that was asked for, else to standard output."""
    if options["output"]:
        write_file(options["output"], text)
    else:
        print_text(text)


def failing(fail_on: str) -> frozenset[str]:
    """Return the levels at or above the one that makes a command fail."""
    return frozenset(_LEVELS[: _LEVELS.index(fail_on) + 1] if fail_on in _LEVELS else ())


def text_of(found: Comparison, options: dict[str, Any], looking_ahead: bool) -> str:
    """Return a comparison for people in a terminal."""
    made = import_module("checker.reporting.compare_text")
    color = use_color(options["color"]) and not options["output"]
    look = made.Look(color, terminal_width(), options["quiet"], looking_ahead)
    return str(made.render(found, options["lang"], look))


def _json(found: Comparison, _: dict[str, Any], looking_ahead: bool) -> str:
    made = import_module("checker.reporting.compare_json")
    return str(made.render(found, "impact" if looking_ahead else "comparison"))


def _html(found: Comparison, options: dict[str, Any], looking_ahead: bool) -> str:
    made = import_module("checker.reporting.compare_page")
    return str(made.render(found, options["lang"], looking_ahead=looking_ahead))


_RENDER = {"text": text_of, "json": _json, "html": _html}
