"""``paktcheck standards diff``: what changes between two days or folders of norms, and for whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from checker.cli.comparing import code_of, printing, text_of, write
from checker.cli.looking_ahead import Check, corpus_option, difference, looking
from checker.cli.options import Day, nearest
from checker.engine.catalogue_changes import changes_between
from checker.engine.changes import Change, changes, day_of
from checker.errors import UsageError
from checker.loading.catalogue import load_catalogue
from checker.loading.other_catalogue import catalogue_in
from checker.model.catalogue import Catalogue
from checker.model.comparison import Comparison
from checker.model.text import Lang
from checker.reporting.json_text import dumps


@click.command("diff")
@click.argument("first")
@click.argument("second")
@click.option("--on", type=Day(), help="Nur was an diesem Tag gilt (für zwei Ordner).")
@corpus_option
@looking
@printing("never")
@click.pass_context
def diff(ctx: click.Context, /, first: str, second: str, **options: Any) -> None:
    """Was sich zwischen zwei Tagen, zwei Fassungen oder zwei Ordnern von Vorschriften ändert.

    Mit --corpus auch, für welche Einreichungen: Jede wird nach beiden geprüft.
    """
    folders = [Path(name) for name in (first, second) if Path(name).is_dir()]
    if len(folders) == 1:
        raise UsageError("Vergleichen Sie zwei Ordner, zwei Tage oder zwei Fassungen.")
    if options["on"] and not folders:
        raise UsageError("--on gilt nur für zwei Ordner.")
    found, checks = _folders(folders, options) if folders else _days(first, second)
    corpus = options["corpus"]
    impact = difference(corpus, *checks, options) if corpus else None
    write(_RENDER[options["form"]](found, impact, options), options)
    ctx.exit(code_of(impact, options) if impact else 0)


def _folders(
    folders: list[Path], options: dict[str, Any]
) -> tuple[list[Change], tuple[Check, Check]]:
    old, new = folders
    day = options["on"]
    found = changes_between(catalogue_in(old), catalogue_in(new), day)
    before, after = (Check(f.as_posix(), as_of=day, standards=f) for f in folders)
    return found, (before, after)


def _days(first: str, second: str) -> tuple[list[Change], tuple[Check, Check]]:
    catalogue = load_catalogue()
    sides = [_side(text, catalogue) for text in (first, second)]
    _one_norm(sides, catalogue)
    before, after = (Check(side, as_of=_first_day(catalogue, side)) for side in sides)
    return changes(catalogue, *sides), (before, after)


def _first_day(catalogue: Catalogue, side: str) -> date:
    return day_of(catalogue, side)


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


def _text(found: list[Change], impact: Comparison | None, options: dict[str, Any]) -> str:
    lines = "".join(f"{_line(change, options['lang'])}\n" for change in found)
    if not found:
        lines = "kein Unterschied\n" if options["lang"] == "de" else "no difference\n"
    return f"{lines}\n{text_of(impact, options, True)}" if impact else lines


def _line(change: Change, lang: Lang) -> str:
    title = change.title.de if lang == "de" else change.title.en
    return f"{change.parameter}: {change.before} -> {change.after}  ({title})"


def _json(found: list[Change], impact: Comparison | None, _: dict[str, Any]) -> str:
    rows = [{"parameter": c.parameter, "before": c.before, "after": c.after} for c in found]
    if impact is None:
        return dumps(rows)
    made = import_module("checker.reporting.compare_json")
    return str(dumps({"changes": rows, "impact": made.document(impact, "impact")}))


def _html(_: list[Change], impact: Comparison | None, options: dict[str, Any]) -> str:
    if impact is None:
        raise UsageError("Das Format html gibt es nur mit --corpus.")
    made = import_module("checker.reporting.compare_page")
    return str(made.render(impact, options["lang"], looking_ahead=True))


_Render = Callable[[list[Change], Comparison | None, dict[str, Any]], str]
_RENDER: dict[str, _Render] = {"text": _text, "json": _json, "html": _html}
