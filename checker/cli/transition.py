"""``paktcheck transition``: does A lead to B on that day?"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from checker.cli.exit_codes import FINDINGS, OK
from checker.cli.options import Day, language
from checker.cli.printing import print_text
from checker.engine.golden import answers, tally
from checker.errors import UsageError
from checker.graph.facts import Reader, UnsupportedError
from checker.graph.judge import Judge, Transition
from checker.loading.catalogue import load_catalogue
from checker.loading.measure_types import load_measure_types
from checker.loading.transition_table import load_table
from checker.model.text import Lang, Text
from checker.reporting.transition_text import (
    table_json,
    table_text,
    transition_json,
    transition_text,
)

_UNKNOWN = Text(
    "Nicht unterstützt: {part}. Die Art, die Angabe oder der Wert steht nicht in den Listen.",
    "Not supported: {part}. The type, key or value is not in the lists.",
)


@click.command("transition", short_help="Führt A zu B?")
@click.argument("pair", nargs=-1, metavar="VON NACH")
@click.option("--as-of", type=Day(), help="Tag, nach dessen Recht geurteilt wird (sonst heute).")
@click.option("--table", type=click.Path(path_type=Path), help="Tabelle (CSV) prüfen.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@language
@click.pass_context
def command(ctx: click.Context, /, pair: tuple[str, ...], **options: Any) -> None:
    """Urteilt über den Übergang von einer Maßnahme oder Person zu einer Maßnahme.

    Beispiel: paktcheck transition "IK_ALLG@niveau=A2" BSK_B2
    """
    judge = Judge(load_measure_types(), Reader(load_catalogue()))
    if options["table"] is not None:
        ctx.exit(_table(judge, options["table"], options["form"], options["lang"]))
    day: date = options["as_of"] or datetime.now(UTC).date()
    found = _judged(judge, pair, day, options["lang"])
    if options["form"] == "json":
        answer = transition_json(found, options["lang"])
        print_text(json.dumps(answer, indent=2, ensure_ascii=False))
    else:
        print_text(transition_text(found, options["lang"], load_catalogue()))


def _judged(judge: Judge, pair: tuple[str, ...], day: date, lang: Lang) -> Transition:
    try:
        from_, to = pair
    except ValueError:
        raise UsageError("Nennen Sie genau zwei Seiten: VON und NACH.") from None
    try:
        return judge.judge(from_, to, day)
    except UnsupportedError as error:
        raise UsageError(_UNKNOWN.in_(lang).format(part=error)) from error


def _table(judge: Judge, path: Path, form: str, lang: Lang) -> int:
    found = answers(judge, load_table(path))
    if form == "json":
        print_text(json.dumps(table_json(found, lang), indent=2, ensure_ascii=False))
    else:
        print_text(table_text(found, lang))
    sums = tally(found)
    return OK if sums["agree"] == len(found) else FINDINGS
