"""``paktcheck compare``: what differs between two runs, and who changed it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli.comparing import compared, printed, printing
from checker.loading.runs import open_run

_RUN = click.Path(path_type=Path, exists=True)


@click.command("compare", short_help="Zwei Läufe vergleichen.")
@click.argument("before", metavar="VORHER", type=_RUN)
@click.argument("after", metavar="NACHHER", type=_RUN)
@printing("error")
@click.pass_context
def command(ctx: click.Context, /, before: Path, after: Path, **options: Any) -> None:
    """Vergleicht zwei Läufe Befund für Befund: neu, behoben, unverändert, an anderer Stelle.

    VORHER und NACHHER sind Ordner von „paktcheck batch“ oder JSON-Berichte von „paktcheck check“.

    Ende: 0 kein neuer Befund, 1 neue oder schwerere Befunde, 2 falscher Aufruf.
    """
    ctx.exit(printed(compared(open_run(before), open_run(after)), options))
