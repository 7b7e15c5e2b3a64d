"""``paktcheck standards``: look up, check and compare what is required."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from checker.cli.exit_codes import FINDINGS
from checker.cli.options import Day, language, nearest, rule_folders
from checker.cli.printing import print_text
from checker.engine.casebook import case_counts
from checker.engine.changes import changes
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
from checker.reporting.standard_pages import (
    code_list_page,
    parameter_page,
    requirement_page,
    standard_page,
)
from checker.reporting.type_pages import type_page
from checker.rule_api import Rule

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


@command.command("diff")
@click.argument("first")
@click.argument("second")
@_FORMAT
@language
def diff(first: str, second: str, form: str, lang: Lang) -> None:
    """Was sich zwischen zwei Tagen oder zwei Fassungen ändert."""
    catalogue = load_catalogue()
    sides = [_side(text, catalogue) for text in (first, second)]
    _one_norm(sides, catalogue)
    found = changes(catalogue, *sides)
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


def _side(text: str, catalogue: Catalogue) -> str:
    """Return the code of a version as it stands, and a day as changes() reads it."""
    if text in catalogue.versions:
        return text
    try:
        return Day().convert(text, None, None).isoformat()
    except click.BadParameter:
        raise UsageError(
            f"{text} ist weder ein Tag (JJJJ-MM-TT oder TT.MM.JJJJ) noch eine Fassung."
            f"{nearest(text, catalogue.versions)} Die Fassungen einer Vorschrift zeigt „paktcheck"
            " standards show“, zum Beispiel für vwv-deutsch."
        ) from None


def _one_norm(sides: list[str], catalogue: Catalogue) -> None:
    """Refuse versions of two norms: nothing could differ between them."""
    owners = {v.code: standard.id for standard in catalogue.standards for v in standard.versions}
    norms = dict.fromkeys(owners[side] for side in sides if side in owners)
    if len(norms) > 1:
        raise UsageError(
            f"{' und '.join(sides)} sind Fassungen verschiedener Vorschriften"
            f" ({', '.join(norms)}). Vergleichen Sie zwei Fassungen einer Vorschrift."
        )


@command.command("schema")
def schema() -> None:
    """Die JSON-Schemas aus den Modellen neu schreiben (für Regelautorinnen und -autoren)."""
    folder = standards_dir() / "schema"
    folder.mkdir(exist_ok=True)
    for name in SCHEMAS:
        path = folder / f"{name}.schema.json"
        path.write_text(schema_text(name), encoding="utf-8")
        click.echo(path.name)
