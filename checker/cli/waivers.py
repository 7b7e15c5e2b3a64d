"""``paktcheck waivers``: grant a waiver, and see which ones no longer hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from checker.cli.exit_codes import FINDINGS, OK
from checker.cli.options import Day, language, nearest, stacked
from checker.cli.printing import print_text, terminal_width, write_file
from checker.engine.records import Waiver
from checker.engine.waiver_audit import Seen, audited, hit_levels, same_decision, waiver_from
from checker.errors import UsageError
from checker.loading.catalogue import load_catalogue
from checker.loading.reading_codes import READING_CODES
from checker.loading.records import load_waivers
from checker.loading.rules import load_rules
from checker.loading.runs import FinishedRun, open_run
from checker.loading.waiver_file import FIELDS, waivers_in, with_waiver
from checker.model.severity import Severity, severity_of

_ONE = click.Path(path_type=Path, dir_okay=False)
_REPORTS = click.option(
    "--report",
    "reports",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    help="Lauf von batch oder JSON-Bericht von check, mehrfach möglich.",
)


@click.group("waivers", short_help="Ausnahmen der Prüfstelle.")
def command() -> None:
    """Ausnahmen der Prüfstelle eintragen und durchsehen."""


_naming = stacked(
    click.option("--fingerprint", help="Fingerabdruck des Befunds, 16 Zeichen."),
    click.option("--code", help="Code der Regel, zum Beispiel PAK003."),
    click.option("--key", help="Schlüssel der Einreichung, zum Beispiel 08999004."),
    click.option("--object", help="Nummer der Maßnahme oder Stelle."),
    click.option("--reason", required=True, help="Grund der Ausnahme."),
    click.option("--approved-by", required=True, help="Wer sie genehmigt hat."),
    click.option("--from", required=True, type=Day(), help="Erster Tag."),
    click.option("--until", required=True, type=Day(), help="Letzter Tag."),
)


@command.command("add")
@click.argument("file", metavar="DATEI", type=_ONE)
@_naming
@_REPORTS
def add(file: Path, reports: tuple[Path, ...], **stated: Any) -> None:
    """Trägt eine Ausnahme in DATEI ein; eine fehlende Datei wird angelegt.

    Die Ausnahme nennt einen Befund: mit --fingerprint, oder mit --code und --key. Eine Ausnahme
    auf einen Fehler wird abgewiesen. Mit --report muss es den Befund geben.
    """
    entry = {name: _text(stated[name]) for name in FIELDS if stated[name]}
    _complete(entry)
    waiver = waiver_from(entry)
    _new(waiver, file)
    if reports:
        _waivable(waiver, reports)
    else:
        _not_only_errors(waiver)
        click.echo("Ohne --report ist nicht geprüft, ob es den Befund gibt.", err=True)
    write_file(file, with_waiver(file, entry))
    click.echo(f"eingetragen: {waiver.name}")


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value).strip()


def _complete(entry: dict[str, str]) -> None:
    if "fingerprint" not in entry and not {"code", "key"} <= entry.keys():
        raise UsageError("Nennen Sie den Befund mit --fingerprint, oder mit --code und --key.")
    empty = [name for name in ("reason", "approved_by") if not entry.get(name)]
    if empty:
        raise UsageError(f"--{empty[0].replace('_', '-')} darf nicht leer sein.")
    if entry["until"] < entry["from"]:
        raise UsageError("Der letzte Tag liegt vor dem ersten.")


def _new(waiver: Waiver, file: Path) -> None:
    if any(same_decision(waiver, waiver_from(entry)) for entry in waivers_in(file)):
        raise UsageError(f"{file.name}: Für {waiver.name} gibt es in dieser Zeit schon eine.")


def _waivable(waiver: Waiver, reports: tuple[Path, ...]) -> None:
    levels = hit_levels(waiver, _seen(reports))
    if not levels:
        raise UsageError(f"{waiver.name} trifft keinen Befund dieser Berichte.")
    if "error" in levels:
        raise UsageError(f"{waiver.name} ist ein Fehler. Auf Fehler gibt es keine Ausnahme.")


def _not_only_errors(waiver: Waiver) -> None:
    """Refuse a code nobody knows, and one that gives nothing but errors."""
    code = waiver.code
    if code is None:
        return
    rules = load_rules()
    if code not in rules and code not in READING_CODES:
        raise UsageError(f"Die Regel {code} gibt es nicht.{nearest(code, rules)}")
    if code in READING_CODES:
        levels = {Severity.INFO if READING_CODES[code].note else Severity.ERROR}
    else:
        known = load_catalogue().parameters
        values = (value for name in rules[code].parameters for value in known[name].values)
        levels = {severity_of(value) for value in values}
    if levels <= {Severity.ERROR}:
        raise UsageError(f"{code} ergibt nur Fehler. Auf Fehler gibt es keine Ausnahme.")


@command.command("audit")
@click.argument("file", metavar="DATEI", type=click.Path(path_type=Path, exists=True))
@click.argument("paths", metavar="[PAKETE]...", nargs=-1)
@_REPORTS
@click.option("--report-day", type=Day(), help="Tag der Durchsicht (sonst heute).")
@click.option("--soon", type=click.IntRange(0), default=30, help="Tage vor dem Ende (sonst 30).")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@language
@click.pass_context
def audit(ctx: click.Context, /, file: Path, **options: Any) -> None:
    """Sagt, welche Ausnahmen abgelaufen, unbenutzt, fehlerhaft oder auf Fehler gerichtet sind.

    Mit --report oder PAKETEN auch, ob jede einen Befund trifft.

    Ende: 0 alles in Ordnung, 1 etwas ist zu klären, 2 falscher Aufruf.
    """
    good, malformed = load_waivers(file)
    day = options["report_day"] or datetime.now(UTC).date()
    looked = bool(options["reports"] or options["paths"])
    found = [*_seen(options["reports"]), *_checked(options["paths"], day)] if looked else None
    result = audited([waiver_from(entry) for entry in good], found, day, options["soon"])
    words = import_module("checker.reporting.waiver_words")
    if options["form"] == "json":
        print_text(words.audit_json(result, malformed))
    else:
        print_text(words.audit_text(result, malformed, options["lang"], terminal_width()))
    ctx.exit(FINDINGS if words.faulty(result, malformed) else OK)


def _seen(reports: tuple[Path, ...]) -> Iterator[Seen]:
    for path in reports:
        yield from _of_run(open_run(path))


def _of_run(run: FinishedRun) -> Iterator[Seen]:
    try:
        for entry in run.entries:
            for mark in run.load(entry).marks:
                key, about = entry.key, mark.object.id
                yield Seen(mark.fingerprint, mark.code, key, about, mark.level)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise UsageError(f"{run.head.name}: Ein Bericht ist nicht lesbar ({error}).") from error


def _checked(paths: tuple[str, ...], day: date) -> Iterator[Seen]:
    """Check packages now; the commands that only read pay nothing for it."""
    if not paths:
        return
    check: Callable[..., Iterator[Seen]] = import_module("checker.cli.waiver_check").seen_in
    yield from check(paths, day)
