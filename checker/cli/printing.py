"""Where the formats go: the terminal, or files written in one step."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import click

from checker.errors import UsageError
from checker.model.report import Report
from checker.reporting.formats import Look, render


def write_outputs(report: Report, options: dict[str, Any]) -> None:
    """Write every format that was asked for; without any, the text for people."""
    outputs: dict[str, Path] = dict(options["outputs"] or ())
    wanted = list(dict.fromkeys([*options["formats"], *outputs])) or ["text"]
    for name in wanted:
        if name in outputs:
            write_file(outputs[name], render(name, report))
        else:
            print_text(shown(name, report, options))


def shown(name: str, report: Report, options: dict[str, Any]) -> str:
    """Return one format for the terminal."""
    if name != "text":
        return render(name, report)
    look = Look(use_color(options["color"]), terminal_width(110), quiet=options["quiet"])
    return render(name, report, look)


def terminal_width(most: int = 100) -> int:
    """Return the columns of the terminal, at most so many; 100 where there is none."""
    return min(shutil.get_terminal_size((100, 24)).columns, most)


def use_color(wish: str) -> bool:
    """Say whether to colour: asked for, or a terminal that does not refuse."""
    if wish != "auto":
        return wish == "always"
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def print_text(text: str) -> None:
    """Write to standard output as UTF-8, whatever the terminal's encoding."""
    end = "" if text.endswith("\n") else "\n"
    stream = sys.stdout.buffer
    try:
        stream.write(f"{text}{end}".encode("utf-8", "backslashreplace"))
        stream.flush()
    except BrokenPipeError:
        # Nobody reads on (`| head`): the rest goes nowhere, the run ends with its own code.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_file(path: Path, text: str) -> None:
    """Write a text file in one step.

    Raises:
        UsageError: the place cannot be written.
    """
    write_bytes(path, text.encode("utf-8", "backslashreplace"))


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file in one step.

    Raises:
        UsageError: the place cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".paktcheck-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        _put(Path(name), path)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error


def _put(made: Path, path: Path) -> None:
    """Move a finished file to its place; where that fails, nothing stays behind."""
    try:
        made.chmod(0o644)
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)


def print_statistics(report: Report) -> None:
    """Print how often each rule gave which answer, on standard error."""
    tally = Counter((result.code, result.verdict) for result in report.results)
    verdicts = ("complies", "violates", "undecidable", "not_applicable")
    click.echo(f"{'':8}" + "".join(f"{verdict:>16}" for verdict in verdicts), err=True)
    for rule in report.rules:
        row = "".join(f"{tally[rule.code, verdict]:>16}" for verdict in verdicts)
        click.echo(f"{rule.code:8}{row}", err=True)
