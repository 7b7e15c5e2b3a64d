"""``paktcheck rules``: list, show, add and test rules."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from checker.cli.exit_codes import FINDINGS, OK
from checker.cli.options import language, nearest, rule_folders
from checker.cli.printing import print_text
from checker.cli.rule_tests import results_of
from checker.cli.scaffold import write_rule
from checker.engine.casebook import CaseResult
from checker.errors import UsageError
from checker.loading.catalogue import load_catalogue
from checker.loading.places import rules_dir, tables_dir
from checker.loading.rules import load_rules, names_of
from checker.model.catalogue import Catalogue
from checker.model.text import Lang
from checker.reporting.rule_list import rule_entries
from checker.reporting.rule_pages import rule_page
from checker.rule_api import Rule


class _Rules(click.Group):
    """The group; what runs over a whole folder of submissions is loaded only when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted([*super().list_commands(ctx), "impact"])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one command."""
        if cmd_name != "impact":
            return super().get_command(ctx, cmd_name)
        found: click.Command = import_module("checker.cli.rules_impact").impact
        return found


@click.group("rules", cls=_Rules, short_help="Regeln zeigen, anlegen, testen.")
def command() -> None:
    """Regeln zeigen, anlegen und testen; sehen, wen sie treffen würden."""


@command.command("list")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@rule_folders
@language
def list_(form: str, rule_folders: tuple[Path, ...], lang: Lang) -> None:
    """Alle Regeln mit Code, Name und Titel."""
    entries = rule_entries(load_rules(rule_folders), lang)
    if form == "json":
        print_text(json.dumps(entries, indent=2, ensure_ascii=False))
        return
    for entry in entries:
        click.echo(f"{entry['code']}  {entry['slug']:38} {entry['title']}")


@command.command("show")
@click.argument("code")
@rule_folders
@language
def show(code: str, rule_folders: tuple[Path, ...], lang: Lang) -> None:
    """Die Seite einer Regel: was, warum, Werte, Beispiele."""
    rules = load_rules(rule_folders)
    names = {name: rule for rule in rules.values() for name in (rule.code, *names_of(rule))}
    found = names.get(code) or names.get(code.upper())
    if found is None:
        hint = nearest(code, names)
        raise UsageError(
            f"Die Regel {code} gibt es nicht.{hint} „paktcheck rules list“ nennt alle."
        )
    catalogue = load_catalogue()
    _complete(found, catalogue)
    print_text(rule_page(found, catalogue, lang))


def _complete(rule: Rule[Any], catalogue: Catalogue) -> None:
    """Refuse to print a page that would name values or requirements nobody wrote yet."""
    known = catalogue.parameters.keys() | catalogue.requirements.keys()
    named = {*rule.parameters, *rule.meta["requirements"]}
    missing = ", ".join(sorted(named - known))
    if missing:
        raise UsageError(
            f"{rule.code} nennt, was es in standards/ nicht gibt: {missing}."
            " Tragen Sie es dort ein, oder berichtigen Sie den Kopf der Regel."
        )


@command.command("new")
@click.argument("code")
@click.option("--slug", required=True, help="Deutscher Name, zum Beispiel im-neue-regel.")
@click.option("--area", required=True, help="Ordner unter rules/, zum Beispiel language.")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), help="Anderer Regelordner."
)
def new(code: str, slug: str, area: str, into: Path | None) -> None:
    """Legt Regel und Tabelle als Gerüst an; beides scheitert, bis es ausgefüllt ist."""
    _free(code, slug, into)
    if Path(area).name != area:
        raise UsageError(f"Ordner {area}: erwartet wird eine Form wie language.")
    folder = into or rules_dir()
    tables = into / "tests" if into else tables_dir()
    for path in write_rule(code, slug, folder / area, tables):
        click.echo(f"angelegt: {path}")
    option = f" --rules {into}" if into else ""
    click.echo(f"Als Nächstes: jedes TODO ersetzen, dann paktcheck rules test{option}")


def _free(code: str, slug: str, into: Path | None) -> None:
    """Refuse a code or a name that another rule has, among them those of the other folder."""
    extra = [into] if into is not None and into.is_dir() else []
    for rule in load_rules(extra).values():
        if code == rule.code:
            raise UsageError(f"Den Code {code} gibt es schon.")
        if slug in names_of(rule):
            raise UsageError(f"Den Namen {slug} gibt es schon ({rule.code}).")


@command.command("test")
@rule_folders
@click.pass_context
def test(ctx: click.Context, /, rule_folders: tuple[Path, ...]) -> None:
    """Führt Tabellen und Beispiele aus: der mitgelieferten Regeln, oder nur eines Ordners."""
    results = results_of(rule_folders)
    failed = [result for result in results if result.problems]
    for result in failed:
        _show(result)
    click.echo(f"{len(results) - len(failed)} von {len(results)} Fällen bestanden")
    ctx.exit(FINDINGS if failed or not results else OK)


def _show(result: CaseResult) -> None:
    click.echo(f"{result.code}: {result.name}")
    for problem in result.problems:
        click.echo(f"    {problem}")
