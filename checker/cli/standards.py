"""``paktcheck standards``: look up, check and compare what is required."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import click

from checker.cli.exit_codes import FINDINGS
from checker.cli.options import Day, language
from checker.cli.printing import print_text
from checker.engine.changes import changes
from checker.engine.coverage import Covered, coverage
from checker.errors import UsageError
from checker.loading.catalogue import load_catalogue
from checker.loading.places import standards_dir, tables_dir
from checker.loading.rules import load_rules
from checker.loading.schemas import SCHEMAS, schema_text
from checker.loading.standards_check import check_catalogue
from checker.model.text import Lang
from checker.reporting.coverage_table import coverage_json, coverage_text
from checker.reporting.standard_pages import (
    code_list_page,
    parameter_page,
    requirement_page,
    standard_page,
)

_FORMAT = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")


@click.group("standards", short_help="Vorschriften und Werte.")
def command() -> None:
    """Vorschriften, Anforderungen und Werte zeigen, prüfen und vergleichen."""


@command.command("list")
@_FORMAT
@language
def list_(form: str, lang: Lang) -> None:
    """Alle Anforderungen mit Verbindlichkeit und Verlässlichkeit."""
    rows = coverage(load_catalogue(), load_rules())
    if form == "json":
        print_text(json.dumps(coverage_json(rows, lang), indent=2, ensure_ascii=False))
        return
    for row in rows:
        need = row.requirement
        text = need.text.de if lang == "de" else need.text.en
        click.echo(f"{need.id:12} {need.force:7} {need.confidence:7} {text[:100]}")


@command.command("show")
@click.argument("name", metavar="ID")
@click.option("--as-of", type=Day(), help="Wert an diesem Tag.")
@language
def show(name: str, as_of: date | None, lang: Lang) -> None:
    """Eine Anforderung, einen Wert, eine Vorschrift oder eine Schlüsselliste zeigen."""
    print_text(_page(name, as_of, lang))


def _page(name: str, day: date | None, lang: Lang) -> str:
    catalogue = load_catalogue()
    if name in catalogue.requirements:
        rows = {row.requirement.id: row for row in coverage(catalogue, load_rules())}
        return requirement_page(rows[name], lang)
    if name in catalogue.parameters:
        return parameter_page(name, catalogue, lang, day)
    for standard in catalogue.standards:
        if name == standard.id or name in {version.code for version in standard.versions}:
            return standard_page(standard, lang)
    if name in catalogue.code_lists:
        return code_list_page(catalogue.code_lists[name], lang)
    raise UsageError(_unknown(name))


def _unknown(name: str) -> str:
    return (
        f"{name} gibt es nicht. Möglich sind Anforderungen (BW-IM-05), Werte, Vorschriften"
        " (vwv-deutsch) und Schlüssellisten (target-groups)."
    )


@command.command("check")
@click.pass_context
def check(ctx: click.Context, /) -> None:
    """Den ganzen Katalog prüfen: Form, Geltungszeiten, Verweise, Abdeckung."""
    faults = check_catalogue(standards_dir(), tables_dir(), load_rules())
    for fault in faults:
        click.echo(fault)
    if not faults:
        catalogue = load_catalogue()
        click.echo(
            f"in Ordnung: {len(catalogue.standards)} Vorschriften,"
            f" {len(catalogue.requirements)} Anforderungen, {len(catalogue.parameters)} Werte,"
            f" {len(catalogue.code_lists)} Schlüssellisten"
        )
    ctx.exit(FINDINGS if faults else 0)


@command.command("coverage")
@_FORMAT
@language
def coverage_(form: str, lang: Lang) -> None:
    """Welche Regel welche Anforderung prüft, und was von Hand zu prüfen ist."""
    rows: list[Covered] = coverage(load_catalogue(), load_rules())
    if form == "json":
        print_text(json.dumps(coverage_json(rows, lang), indent=2, ensure_ascii=False))
    else:
        print_text(coverage_text(rows, lang))


@command.command("diff")
@click.argument("first")
@click.argument("second")
@_FORMAT
@language
def diff(first: str, second: str, form: str, lang: Lang) -> None:
    """Was sich zwischen zwei Tagen oder zwei Fassungen ändert."""
    found = changes(load_catalogue(), first, second)
    if form == "json":
        rows: list[dict[str, Any]] = [
            {"parameter": c.parameter, "before": c.before, "after": c.after} for c in found
        ]
        print_text(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    for change in found:
        title = change.title.de if lang == "de" else change.title.en
        click.echo(f"{change.parameter}: {change.before} -> {change.after}  ({title})")
    if not found:
        click.echo("kein Unterschied" if lang == "de" else "no difference")


@command.command("schema")
def schema() -> None:
    """Die JSON-Schemas aus den Modellen neu schreiben (für Regelautorinnen und -autoren)."""
    folder = standards_dir() / "schema"
    folder.mkdir(exist_ok=True)
    for name in SCHEMAS:
        path = folder / f"{name}.schema.json"
        path.write_text(schema_text(name), encoding="utf-8")
        click.echo(path.name)
