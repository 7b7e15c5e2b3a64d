"""``paktcheck portability``: does everyone who moves from a to b keep their way?"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from checker.batch.kreis_names import kreis_names
from checker.cli.exit_codes import portability_code
from checker.cli.options import Day, language, nearest, profile_file
from checker.cli.preparing import submissions_from
from checker.cli.printing import print_text, terminal_width, write_file
from checker.engine.portability import PortRequest, portability
from checker.engine.portability_files import NEWEST, PATH, Chosen, choose
from checker.engine.portability_graph import compared
from checker.errors import UsageError
from checker.loading.catalogue import load_catalogue
from checker.loading.handover import load_handover, own_handover
from checker.loading.profiles import load_profiles, own_profiles
from checker.model.catalogue import Catalogue
from checker.model.portability import PortabilityReport, Question
from checker.reporting.portability_formats import FORMATS, render

_LEVELS = ("aufnahme", "abgabe", "voll", "ueberall")
_ALL, _QUOTA = "all", "quote"
# Counts under five are put together in published figures.
_FEW = 5


@click.command("portability", short_help="Behält, wer umzieht, seinen Weg?")
@click.argument("folder", metavar="ORDNER")
@click.option(
    "--level",
    "--scope",
    "level",
    type=click.Choice(_LEVELS),
    default="aufnahme",
    help="Wer zieht zu, wer zieht weg, beides, oder beides gegenüber allen.",
)
@click.option(
    "--share",
    type=click.Choice([_ALL, _QUOTA]),
    default=_ALL,
    help="Alle Personenziele, oder der Anteil der Projektfestlegung.",
)
@click.option("--timed", is_flag=True, help="Stufen K0 bis K3 mit Terminen, je Kreis.")
@click.option("--kreis", default="", help="Paare und Gründe nur für diesen Kreis (Schlüssel).")
@click.option(
    "--handover",
    type=click.Path(path_type=Path),
    help="Eigener Übergabestandard statt des Vorschlags.",
)
@profile_file
@click.option(
    "--prefer",
    type=click.Choice([NEWEST, PATH]),
    help="Welche von mehreren Dateien einer Kommune verglichen wird.",
)
@click.option("--as-of", type=Day(), help="Alles nach dem Recht dieses Tages.")
@click.option("--report-day", type=Day(), help="Tag des Berichts (sonst heute).")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text")
@click.option("--output", type=click.Path(path_type=Path), help="In eine Datei statt zur Anzeige.")
@language
@click.option(
    "--fail-on",
    type=click.Choice(["broken", "open", "never"]),
    default="never",
    help="Mit 1 enden, wenn ein Paar nicht hält (open: oder es sich nicht prüfen lässt).",
)
@click.option("--demo", is_flag=True, help="Auch Übungspakete vergleichen.")
@click.pass_context
def command(ctx: click.Context, /, folder: str, **options: Any) -> None:
    """Vergleicht alle Pakete eines Ordners: Wer umzieht, soll seinen Weg behalten.

    Ende: 0 beantwortet, 1 nach --fail-on, 2 falscher Aufruf, 3 Datei nicht lesbar, 4 Fehler im
    Programm.
    """
    request = _request(options)
    given = submissions_from([folder], 1)
    chosen = choose(given, demo=options["demo"], prefer=options["prefer"], lang=options["lang"])
    _check_kreis(options["kreis"], chosen)
    report = portability(chosen, request, compared)
    _show(report, options)
    ctx.exit(portability_code(report, options["fail_on"]))


def _request(options: dict[str, Any]) -> PortRequest:
    """Return what is asked; the system date is read here and nowhere below."""
    catalogue = load_catalogue()
    own: Path | None = options["handover"]
    profiles: Path | None = options["profiles"]
    day = options["report_day"] or datetime.now(UTC).date()
    return PortRequest(
        catalogue=catalogue,
        profiles=own_profiles(profiles) if profiles else load_profiles(),
        handover=own_handover(own) if own else load_handover(),
        report_day=day,
        as_of=options["as_of"],
        language=options["lang"],
        question=_question(options, catalogue, day),
        kreis_names=kreis_names(catalogue, options["lang"]),
        handover_file=own.name if own else "",
    )


def _question(options: dict[str, Any], catalogue: Catalogue, day: Any) -> Question:
    def value(name: str) -> float:
        return float(catalogue.in_force(name, day).value)

    share, threshold = options["share"], value("projekt_uebertrag_anteil")
    return Question(
        level=options["level"],
        share=share,
        quota=1.0 if share == _ALL else threshold,
        threshold=threshold,
        timed=options["timed"],
        kreis=options["kreis"],
        wait_weeks=int(value("projekt_wartezeit_wochen")),
        seamless_months=value("projekt_uebertrag_monate_nahtlos"),
        months=value("projekt_uebertrag_monate"),
        few=_FEW,
    )


def _check_kreis(kreis: str, chosen: Chosen) -> None:
    known = {
        str(package.municipality.kreis)
        for _, package in chosen.kept
        if package.municipality is not None and package.municipality.kreis
    }
    if kreis and kreis not in known:
        raise UsageError(f"Kein Paket liegt im Kreis {kreis}." + nearest(kreis, sorted(known)))


def _show(report: PortabilityReport, options: dict[str, Any]) -> None:
    text = render(options["form"], report, terminal_width())
    if options["output"]:
        write_file(options["output"], text)
    else:
        print_text(text)
