"""``paktcheck check``: one or many packages, one report, any number of formats."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.exit_codes import exit_code
from checker.cli.options import choosing, deciding, reporting
from checker.cli.preparing import request_from, submissions_from
from checker.cli.printing import print_statistics, write_outputs
from checker.cli.receipts import write_baseline, write_receipt
from checker.engine.session import run


@click.command("check", short_help="Maßnahmenpakete prüfen.")
@click.argument("paths", nargs=-1, required=True)
@choosing
@reporting
@deciding
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Prüft Dateien und Ordner (YAML, JSON, XLSX; „-“ für die Standardeingabe).

    Ende: 0 nichts zu beanstanden, 1 Befunde, 2 falscher Aufruf, 3 Datei nicht lesbar,
    4 Fehler im Programm.
    """
    request = request_from(options)
    report = run(submissions_from(paths, options["jobs"]), request)
    write_outputs(report, options)
    if options["statistics"]:
        print_statistics(report)
    if options["write_baseline"]:
        write_baseline(options["write_baseline"], report)
    if options["receipt"]:
        write_receipt(options["receipt"], report, paths, options)
    ctx.exit(exit_code(report, options["fail_on"]))
