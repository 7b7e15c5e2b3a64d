"""``paktcheck batch``: every submission of a folder, accounted for, in one folder of results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import click

from checker.batch.run import Ended
from checker.batch.target import finished
from checker.cli.batch_baseline import write_run_baseline
from checker.cli.batch_options import batch_options
from checker.cli.batch_run import perform, wishes_of
from checker.cli.exit_codes import batch_code
from checker.cli.printing import print_text
from checker.cli.progress import shown_progress
from checker.reporting.land_text import lines, statistics


@click.command("batch", short_help="Alle Einreichungen eines Ordners prüfen.")
@click.argument("folder", metavar="ORDNER")
@batch_options
@click.pass_context
def command(ctx: click.Context, /, folder: str, **options: Any) -> None:
    """Prüft jede Einreichung eines Ordners und legt alles in den Ordner hinter --out.

    Dort entstehen run.json (Beleg), index.html, reports/, findings.csv, findings.jsonl, junit.xml
    und sarif.json. Mit --engine dask sind für beide Ordner auch Adressen erlaubt.

    Ende: 0 nichts zu beanstanden, 1 Befunde, 2 falscher Aufruf, 3 Datei nicht lesbar,
    4 Fehler im Programm.
    """
    receipt = finished(wishes_of(folder, options), resume=options["resume"])
    if receipt is None:
        summary, outcome = _run(folder, options)
    else:
        summary, outcome = receipt["summary"], receipt["outcome"]
    print_text("\n".join(lines(summary, options["out"], options["lang"])))
    ctx.exit(batch_code(summary, outcome, options["fail_on"]))


def _run(folder: str, options: dict[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    try:
        with shown_progress(options["lang"], quiet=options["quiet"]) as tell:
            ended = perform(folder, options, tell)
    except KeyboardInterrupt:
        click.echo("Der Lauf ist unterbrochen. --resume setzt ihn fort.", err=True)
        raise
    _tell_more(ended, options)
    if options["write_baseline"]:
        write_run_baseline(options["write_baseline"], wishes_of(folder, options))
    return asdict(ended.view.head.summary), ended.outcome


def _tell_more(ended: Ended, options: dict[str, Any]) -> None:
    """Say on standard error what a table had to leave out, and the counts by rule."""
    if ended.statement:
        click.echo(f"sarif.json: {ended.statement}", err=True)
    if options["statistics"]:
        click.echo("\n".join(statistics(ended.view)), err=True)
