"""``paktcheck verify``: repeat a run from its receipt and compare."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from checker.cli.exit_codes import FINDINGS, OK
from checker.cli.preparing import request_from, submissions_from
from checker.cli.receipts import receipt
from checker.engine.session import run
from checker.errors import UsageError
from checker.loading.records import load_json


@click.command("verify", short_help="Einen Lauf nachrechnen.")
@click.argument("path", metavar="BELEG", type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, /, path: Path) -> None:
    """Wiederholt den Lauf eines Belegs im selben Ordner und vergleicht alle Prüfsummen.

    BELEG ist die Datei von --receipt, oder die Datei run.json eines Laufs von batch.
    """
    old = load_json(path)
    try:
        differences = _found(old, path)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UsageError(f"{path.name}: kein Beleg von paktcheck ({error})") from error
    for line in differences:
        click.echo(line)
    click.echo("weicht ab" if differences else "stimmt überein")
    ctx.exit(FINDINGS if differences else OK)


def _found(old: dict[str, Any], path: Path) -> list[str]:
    if old.get("kind") == "batch":
        # A receipt of a single check must not pay for what a whole run needs.
        return list(import_module("checker.cli.verify_run").run_differences(old, path.parent))
    return _differences(old, _repeated(old))


def _repeated(old: dict[str, Any]) -> dict[str, Any]:
    kept = old["options"]
    options = dict(kept) | {
        "as_of": date.fromisoformat(old["as_of"]) if old["as_of"] else None,
        "report_day": date.fromisoformat(old["report_day"]),
        "select": tuple(kept["select"]),
        "ignore": tuple(kept["ignore"]),
        "context": tuple(Path(name) for name in kept["context"]),
        "rule_folders": tuple(Path(name) for name in kept["rule_folders"]),
        "waivers": Path(kept["waivers"]) if kept["waivers"] else None,
        "baseline": Path(kept["baseline"]) if kept["baseline"] else None,
        "profiles": Path(kept["profiles"]) if kept.get("profiles") else None,
    }
    paths = tuple(old["paths"])
    return receipt(run(submissions_from(paths, 1), request_from(options)), paths, options)


def _differences(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    lines = [
        f"{name}: {old[name]} -> {new[name]}"
        for name in ("tool", "catalogue", "report_sha256")
        if old[name] != new[name]
    ]
    before = {entry["file"]: entry for entry in old["files"]}
    after = {entry["file"]: entry for entry in new["files"]}
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) != after.get(name):
            lines.append(f"{name}: {_state(before.get(name))} -> {_state(after.get(name))}")
    return lines


def _state(entry: dict[str, Any] | None) -> str:
    return f"{entry['verdict']} ({entry['sha256'][:12]})" if entry else "fehlt"
