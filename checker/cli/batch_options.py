"""The options of ``paktcheck batch``."""

from __future__ import annotations

from pathlib import Path

import click

from checker.batch.order import ALL, NONE, WANTING
from checker.batch.rivals import NEWEST, PATH
from checker.cli.options import Day, language, profile_file, rule_folders, stacked

batch_options = stacked(
    click.option("--out", required=True, help="Ordner für Berichte, Tabellen und Beleg."),
    click.option("--resume", is_flag=True, help="Einen angefangenen Lauf fortsetzen."),
    click.option("--demo", is_flag=True, help="Auch Übungspakete prüfen."),
    click.option(
        "--prefer",
        type=click.Choice([NEWEST, PATH]),
        help="Welche von mehreren Einreichungen für denselben Zeitraum zählt.",
    ),
    click.option("--deep", is_flag=True, help="Auch Wartezeiten, Fallen, Vorschläge und Bilder."),
    click.option(
        "--html",
        type=click.Choice([NONE, WANTING, ALL]),
        default=ALL,
        help="Seiten für keines, für beanstandete und offene, oder für alle Pakete.",
    ),
    click.option("--select", multiple=True, help="Nur diese Regeln (Code oder Anfang)."),
    click.option("--ignore", multiple=True, help="Ohne diese Regeln (Code oder Anfang)."),
    click.option("--as-of", type=Day(), help="Alles nach dem Recht dieses Tages prüfen."),
    click.option("--report-day", type=Day(), help="Tag des Berichts (sonst heute)."),
    click.option("--policy", type=click.Choice(["standard", "streng"]), default="standard"),
    profile_file,
    rule_folders,
    click.option(
        "--waivers", type=click.Path(path_type=Path), help="Genehmigte Abweichungen der Prüfstelle."
    ),
    click.option(
        "--baseline",
        type=click.Path(path_type=Path),
        help="Bekannte Befunde; nur neue lassen den Lauf scheitern.",
    ),
    click.option(
        "--write-baseline", type=click.Path(path_type=Path), help="Befunde als bekannt festhalten."
    ),
    click.option("--portability", is_flag=True, help="Auch rechnen, ob Wege nach Umzug halten."),
    click.option(
        "--against", type=click.Path(path_type=Path), help="Früherer Lauf, mit dem verglichen wird."
    ),
    language,
    click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "info", "never"]),
        default="error",
        help="Ab welcher Schwere der Lauf mit 1 endet.",
    ),
    click.option("--jobs", type=click.IntRange(1, 64), help="Zahl der Prozesse (sonst alle)."),
    click.option("--engine", type=click.Choice(["local", "dask"]), default="local"),
    click.option("--scheduler", default="", help="Adresse eines laufenden Dask-Clusters."),
    click.option("--cache", type=click.Path(path_type=Path), help="Ordner für frühere Ergebnisse."),
    click.option("--no-cache", is_flag=True, help="Alles neu prüfen."),
    click.option("--statistics", is_flag=True, help="Zählung je Regel (auf der Fehlerausgabe)."),
    click.option("--quiet", "-q", is_flag=True, help="Keinen Fortschritt zeigen."),
)
