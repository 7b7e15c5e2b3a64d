"""``paktcheck standards``: look up, check and compare what is required."""

from __future__ import annotations

import json
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from checker.cli.exit_codes import FINDINGS
from checker.cli.options import Day, language, nearest, rule_folders
from checker.cli.printing import print_text
from checker.engine.casebook import case_counts
from checker.engine.coverage import Covered, coverage
from checker.errors import UnreadableFileError, UsageError
from checker.loading.catalogue import load_catalogue
from checker.loading.measure_types import load_measure_types
from checker.loading.places import standards_dir, tables_dir
from checker.loading.rules import load_rules
from checker.loading.schemas import SCHEMAS, schema_text
from checker.loading.standards_check import check_catalogue
from checker.model.catalogue import Catalogue
from checker.model.text import Lang
from checker.reporting.coverage_table import coverage_json, coverage_text
from checker.reporting.output_schemas import OUTPUT_SCHEMAS, output_schema_text
from checker.reporting.standard_pages import (
    code_list_page,
    parameter_page,
    requirement_page,
    standard_page,
)
from checker.reporting.type_pages import type_page
from checker.rule_api import Rule

_FORMAT = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")


class _Standards(click.Group):
    """The group; what may run over a whole folder of submissions is loaded only when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted([*super().list_commands(ctx), "diff"])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one command."""
        if cmd_name != "diff":
            return super().get_command(ctx, cmd_name)
        found: click.Command = import_module("checker.cli.standards_diff").diff
        return found


@click.group("standards", cls=_Standards, short_help="Vorschriften und Werte.")
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
    for find in (_requirement, _parameter, _standard, _code_list, _measure_type):
        page = find(name, catalogue, lang, day)
        if page:
            return page
    raise UsageError(_unknown(name, catalogue))


def _requirement(name: str, catalogue: Catalogue, lang: Lang, day: date | None) -> str:
    rows = {row.requirement.id: row for row in coverage(catalogue, load_rules())}
    return requirement_page(rows[name], lang, catalogue, day) if name in rows else ""


def _parameter(name: str, catalogue: Catalogue, lang: Lang, day: date | None) -> str:
    return parameter_page(name, catalogue, lang, day) if name in catalogue.parameters else ""


def _standard(name: str, catalogue: Catalogue, lang: Lang, _: date | None) -> str:
    for standard in catalogue.standards:
        if name == standard.id or name in {version.code for version in standard.versions}:
            return standard_page(standard, lang)
    return ""


def _code_list(name: str, catalogue: Catalogue, lang: Lang, _: date | None) -> str:
    codes = catalogue.code_lists.get(name)
    return code_list_page(codes, lang) if codes else ""


def _measure_type(name: str, catalogue: Catalogue, lang: Lang, day: date | None) -> str:
    found = load_measure_types().get(name)
    return type_page(found, catalogue, lang, day) if found else ""


def _unknown(name: str, catalogue: Catalogue) -> str:
    known = [
        *catalogue.requirements,
        *catalogue.parameters,
        *(standard.id for standard in catalogue.standards),
        *catalogue.versions,
        *catalogue.code_lists,
        *load_measure_types(),
    ]
    return (
        f"{name} gibt es nicht.{nearest(name, known)} Möglich sind Anforderungen (BW-IM-05),"
        " Werte, Vorschriften (vwv-deutsch), Schlüssellisten (target-groups) und Maßnahmearten"
        " (IK_ALLG)."
    )


@command.command("check")
@rule_folders
@click.pass_context
def check(ctx: click.Context, /, rule_folders: tuple[Path, ...]) -> None:
    """Den ganzen Katalog prüfen: Form, Geltungszeiten, Verweise, Abdeckung."""
    faults = check_catalogue(standards_dir(), tables_dir(), load_rules(rule_folders))
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
@rule_folders
@language
def coverage_(form: str, rule_folders: tuple[Path, ...], lang: Lang) -> None:
    """Welche Regel welche Anforderung prüft, und was von Hand zu prüfen ist."""
    rules = load_rules(rule_folders)
    cases = _cases(rules, [tables_dir(), *(folder / "tests" for folder in rule_folders)])
    rows: list[Covered] = coverage(load_catalogue(), rules, cases)
    if form == "json":
        print_text(json.dumps(coverage_json(rows, lang), indent=2, ensure_ascii=False))
    else:
        print_text(coverage_text(rows, lang))


def _cases(rules: dict[str, Rule[Any]], tables: list[Path]) -> dict[str, int]:
    """Return how many cases each rule has, over several folders of tables."""
    try:
        counts = [case_counts(rules, folder) for folder in tables]
    except (KeyError, TypeError, UnreadableFileError) as error:
        raise UsageError(
            "Eine Tabelle ist nicht lesbar. „paktcheck rules test“ nennt die Stelle."
        ) from error
    return {code: number for count in counts for code, number in count.items()}


@command.command("schema")
def schema() -> None:
    """Die JSON-Schemas aus den Modellen neu schreiben (für Regelautorinnen und -autoren)."""
    folder = standards_dir() / "schema"
    folder.mkdir(exist_ok=True)
    texts = {name: schema_text(name) for name in SCHEMAS}
    for name, text in {**texts, **{n: output_schema_text(n) for n in OUTPUT_SCHEMAS}}.items():
        path = folder / f"{name}.schema.json"
        path.write_text(text, encoding="utf-8")
        click.echo(path.name)
