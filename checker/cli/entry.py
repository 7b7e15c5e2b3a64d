"""The command group; each command is loaded only when it is called."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

import click

from checker import __version__
from checker.cli.exit_codes import ABORTED, FAULT, USAGE
from checker.errors import CatalogueError, PaktcheckError
from checker.reporting.escaping import visible

COMMANDS = {
    "check": ("checker.cli.check", "Maßnahmenpakete prüfen. / Check measure packages."),
    "batch": ("checker.cli.batch", "Alle Einreichungen prüfen. / Check all submissions."),
    "pathways": ("checker.cli.pathways", "Wer erreicht welches Ziel? / Who reaches which goal?"),
    "portability": (
        "checker.cli.portability",
        "Behält, wer umzieht, seinen Weg? / Does whoever moves keep their way?",
    ),
    "rules": ("checker.cli.rules", "Regeln zeigen, anlegen, testen. / Show, add, test rules."),
    "standards": ("checker.cli.standards", "Vorschriften und Werte. / Norms and values."),
    "transition": ("checker.cli.transition", "Führt A zu B? / Does A lead to B?"),
    "template": ("checker.cli.template", "Leere Arbeitsmappe erzeugen. / Make an empty workbook."),
    "compare": ("checker.cli.compare", "Zwei Läufe vergleichen. / Compare two runs."),
    "waivers": ("checker.cli.waivers", "Ausnahmen der Prüfstelle. / Waivers of the reviewer."),
    "verify": ("checker.cli.verify", "Einen Lauf nachrechnen. / Repeat and compare a run."),
}


class LazyGroup(click.Group):
    """A group whose commands live in modules of their own."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section("Befehle / Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="paktcheck")
def group() -> None:
    """Prüft kommunale Maßnahmenpakete gegen die gemeinsamen Mindeststandards.

    Check municipal measure packages against the common minimum standards.
    """


def main() -> None:
    """Run the command line; no fault of ours or of the caller ends in a traceback."""
    _start_quickly()
    try:
        code = _run()
    except PaktcheckError as error:
        _complain(*(error.faults if isinstance(error, CatalogueError) else [str(error)]))
        code = USAGE
    except Exception as error:  # noqa: BLE001 - the last line of defence
        _complain(f"interner Fehler / internal error: {type(error).__name__}: {error}")
        code = FAULT
    # What is left is given back with the process: looking through it for cycles would take longer.
    gc.freeze()
    sys.exit(code)


def _start_quickly() -> None:
    """Leave out what a short run does not need: searching for cycles, and plug-ins of pydantic.

    The values of a run are trees without cycles, so that nothing is kept longer.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")


def _complain(*reasons: str) -> None:
    """Write each reason on one line: a file name may hold line breaks and commands of a CI."""
    for reason in reasons:
        click.echo(f"paktcheck: {visible(reason, one_line=True)}", err=True)


def _run() -> int:
    try:
        return int(group.main(standalone_mode=False) or 0)
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        # Only a wrong call pays for its words.
        words: str = import_module("checker.cli.usage").complaint(error)
        click.echo(visible(words), err=True)
        return USAGE
    except click.Abort:
        return ABORTED
