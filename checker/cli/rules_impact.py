"""``paktcheck rules impact``: whom a rule, a pack of rules or other norms would hit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli.comparing import printed, printing
from checker.cli.exit_codes import FAULT
from checker.cli.looking_ahead import Check, corpus_option, difference, looking
from checker.cli.options import Day, nearest, rule_folders
from checker.errors import UsageError
from checker.loading.rules import load_rules, names_of
from checker.model.text import Text

_WITHOUT = Text("ohne {names}", "without {names}")
_WITH = Text("mit {names}", "with {names}")
_TODAY = Text("Katalog in Kraft", "catalogue in force")


@click.command("impact")
@click.argument("codes", metavar="[REGEL]...", nargs=-1)
@corpus_option
@rule_folders
@click.option(
    "--standards",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Ordner mit anderen Vorschriften und Werten.",
)
@click.option("--as-of", type=Day(), help="Alles nach dem Recht dieses Tages prüfen.")
@looking
@printing("never")
@click.pass_context
def impact(ctx: click.Context, /, codes: tuple[str, ...], **options: Any) -> None:
    """Welche Einreichungen eine Regel, ein Regelordner oder andere Werte treffen würden.

    Mit REGEL vergleicht der Befehl ohne und mit diesen Regeln, mit --rules und --standards den
    Katalog in Kraft mit dem neuen. Eine Regel mit einem vorhandenen Code ersetzt die vorhandene.
    """
    packs, standards = options["rule_folders"], options["standards"]
    if options["corpus"] is None:
        raise UsageError("Nennen Sie mit --corpus den Ordner der Einreichungen.")
    if bool(codes) == bool(packs or standards):
        raise UsageError("Nennen Sie entweder Regeln, oder --rules und --standards.")
    checks = _of_rules(codes, options) if codes else _of_catalogue(options)
    found = difference(options["corpus"], *checks, options)
    code = printed(found, options, looking_ahead=True)
    ctx.exit(FAULT if found.troubles()[1] else code)


def _of_rules(codes: tuple[str, ...], options: dict[str, Any]) -> tuple[Check, Check]:
    known = {name: rule.code for rule in load_rules().values() for name in names_of(rule)}
    known |= {code: code for code in known.values()}
    missing = next((code for code in codes if code not in known), None)
    if missing is not None:
        raise UsageError(f"Die Regel {missing} gibt es nicht.{nearest(missing, known)}")
    found = tuple(sorted({known[code] for code in codes}))
    names, lang = ", ".join(found), options["lang"]
    before = Check(_WITHOUT.in_(lang).format(names=names), found, options["as_of"])
    return before, Check(_WITH.in_(lang).format(names=names), as_of=options["as_of"])


def _of_catalogue(options: dict[str, Any]) -> tuple[Check, Check]:
    packs, standards = options["rule_folders"], options["standards"]
    folders: list[Path] = [*packs, *([standards] if standards else [])]
    names = ", ".join(folder.as_posix() for folder in folders)
    lang, day = options["lang"], options["as_of"]
    after = _WITH.in_(lang).format(names=names)
    return Check(_TODAY.in_(lang), as_of=day), Check(after, (), day, standards, packs)
