"""Options that several commands share."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from checker.reporting.formats import FORMATS

F = TypeVar("F", bound=Callable[..., Any])
_GERMAN = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")


class Day(click.ParamType[date]):
    """A day as 2025-01-31 or 31.01.2025."""

    name = "tag"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or end with a usage error."""
        if isinstance(value, date):
            return value
        german = _GERMAN.fullmatch(value)
        try:
            return date.fromisoformat("-".join(reversed(german.groups())) if german else value)
        except ValueError:
            pass
        self.fail(f"{value!r} ist kein Tag (JJJJ-MM-TT oder TT.MM.JJJJ)", param, ctx)


class Output(click.ParamType[tuple[str, Path]]):
    """A pair FORMAT=PATH."""

    name = "format=pfad"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, Path]:
        """Return format and path, or end with a usage error."""
        if isinstance(value, tuple):
            return value
        form, sign, path = value.partition("=")
        if not sign or form not in FORMATS or not path:
            self.fail(f"{value!r}: erwartet FORMAT=PFAD, Formate: {', '.join(FORMATS)}", param, ctx)
        return form, Path(path)


language = click.option(
    "--lang", type=click.Choice(["de", "en"]), default="de", help="Sprache der Texte."
)
rule_folders = click.option(
    "--rules",
    "rule_folders",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Weiterer Ordner mit Regeln (vertrauenswürdig, steht im Bericht).",
)

profile_file = click.option(
    "--profiles",
    type=click.Path(path_type=Path),
    help="Eigene Profile statt der mitgelieferten Mischung.",
)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the question whether a similar name was meant, or an empty text."""
    by_case = {entry.casefold(): entry for entry in known}
    found = difflib.get_close_matches(name.casefold(), by_case, n=1)
    return f" Meinten Sie {by_case[found[0]]}?" if found else ""


def stacked(*options: Callable[[F], F]) -> Callable[[F], F]:
    """Apply several options as one decorator, in reading order."""

    def wrap(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return wrap


choosing = stacked(
    click.option("--select", multiple=True, help="Nur diese Regeln (Code oder Anfang)."),
    click.option("--ignore", multiple=True, help="Ohne diese Regeln (Code oder Anfang)."),
    click.option("--as-of", type=Day(), help="Alles nach dem Recht dieses Tages prüfen."),
    click.option("--report-day", type=Day(), help="Tag des Berichts (sonst heute)."),
    click.option("--policy", type=click.Choice(["standard", "streng"]), default="standard"),
    click.option(
        "--context",
        multiple=True,
        type=click.Path(path_type=Path, exists=True),
        help="Weitere Pakete, die nur gelesen werden.",
    ),
    profile_file,
    rule_folders,
)
reporting = stacked(
    click.option(
        "--format",
        "formats",
        multiple=True,
        type=click.Choice(list(FORMATS)),
        help="Format, mehrfach möglich.",
    ),
    click.option("--output", "outputs", multiple=True, type=Output(), help="Format in eine Datei."),
    click.option("--receipt", type=click.Path(path_type=Path), help="Beleg des Laufs schreiben."),
    language,
    click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "info", "never"]),
        default="error",
        help="Ab welcher Schwere der Lauf mit 1 endet.",
    ),
    click.option("--statistics", is_flag=True, help="Zählung je Regel (auf der Fehlerausgabe)."),
    click.option("--quiet", "-q", is_flag=True, help="Nur die Übersicht ausgeben."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto"),
)
deciding = stacked(
    click.option(
        "--baseline",
        type=click.Path(path_type=Path),
        help="Bekannte Befunde; nur neue lassen den Lauf scheitern.",
    ),
    click.option(
        "--write-baseline", type=click.Path(path_type=Path), help="Befunde als bekannt festhalten."
    ),
    click.option(
        "--waivers", type=click.Path(path_type=Path), help="Genehmigte Abweichungen der Prüfstelle."
    ),
    click.option("--jobs", type=click.IntRange(1, 64), default=1, help="Zahl der Prozesse."),
    click.option("--demo", is_flag=True, help="Übungspakete ausdrücklich zulassen."),
)
