"""``paktcheck pathways``: who reaches which goal, by which way, when; and what is missing."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from checker.cli.exit_codes import OK, UNREADABLE, pathways_code
from checker.cli.options import Day, language, nearest, profile_file
from checker.cli.preparing import request_from, submissions_from
from checker.cli.printing import print_text, terminal_width, use_color, write_bytes, write_file
from checker.engine.export import exported
from checker.engine.pathways import pathways
from checker.engine.request import CheckRequest
from checker.errors import UsageError
from checker.loading.packages import Submission
from checker.loading.profiles import load_profiles
from checker.model.package import MeasurePackage
from checker.model.pathways import PathwaysReport
from checker.reporting.escaping import visible
from checker.reporting.pathways_formats import FORMATS, Screen, render

_UNUSED: dict[str, Any] = {"rule_folders": (), "select": (), "ignore": (), "policy": "standard"}


@click.command("pathways", short_help="Wer kommt auf welchem Weg zu welchem Ziel?")
@click.argument("package", metavar="PAKET")
@click.option(
    "--profile", "asked", multiple=True, help="Profil oder Zielgruppe statt der im Paket."
)
@click.option("--goal", "goals", multiple=True, help="Ziel statt der genannten Ziele.")
@click.option(
    "--context",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    help="Pakete von Nachbarn und Landkreis, die mitgelesen werden.",
)
@profile_file
@click.option("--repair", is_flag=True, help="Kleinste Änderungen, die eine Lücke schließen.")
@click.option("--export", type=click.Path(path_type=Path), help="Graph als .graphml oder .json.")
@click.option("--as-of", type=Day(), help="Alles nach dem Recht dieses Tages.")
@click.option("--report-day", type=Day(), help="Tag des Berichts (sonst heute).")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text")
@click.option("--output", type=click.Path(path_type=Path), help="In eine Datei statt zur Anzeige.")
@language
@click.option(
    "--fail-on",
    type=click.Choice(["broken", "open", "never"]),
    default="never",
    help="Mit 1 enden, wenn jemand keinen Weg hat (open: oder es sich nicht prüfen lässt).",
)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
@click.option("--demo", is_flag=True, help="Übungspakete ausdrücklich zulassen.")
@click.pass_context
def command(ctx: click.Context, /, package: str, **options: Any) -> None:
    """Zeigt für jede Gruppe und jedes Ziel den frühesten Weg, oder warum es keinen gibt.

    Ende: 0 beantwortet, 1 nach --fail-on, 2 falscher Aufruf, 3 Datei nicht lesbar, 4 Fehler im
    Programm.
    """
    request = _request(options)
    submission = _only(submissions_from([package], 1))
    if submission.package is None:
        click.echo(f"paktcheck: {_refusal(submission)}", err=True)
        ctx.exit(UNREADABLE)
    if options["export"]:
        _export(options["export"], submission.package, request)
    report = pathways(submission, submission.package, request, repair=options["repair"])
    _show(report, options)
    ctx.exit(pathways_code(report.persons, options["fail_on"]) or OK)


def _request(options: dict[str, Any]) -> CheckRequest:
    request = request_from(_UNUSED | options)
    content = request.profiles or load_profiles()
    people = [*(p.id for p in content.profiles), *(group.group for group in content.groups)]
    return replace(
        request,
        asked=_known(options["asked"], people, "Kein Profil und keine Zielgruppe heißt {name}."),
        asked_goals=_known(
            options["goals"], (g.code for g in content.goals), "Kein Ziel heißt {name}."
        ),
    )


def _known(names: Iterable[str], known: Iterable[str], refusal: str) -> tuple[str, ...]:
    """Return the names as the catalogue writes them, each once.

    Raises:
        UsageError: there is no such name; a similar one is proposed.
    """
    by_case = {name.casefold(): name for name in known}
    for name in names:
        if name.casefold() not in by_case:
            said = refusal.format(name=name) if name.strip() else "Es fehlt ein Name."
            choices = f" Möglich sind: {', '.join(sorted(by_case.values()))}."
            raise UsageError(said + (nearest(name, by_case.values()) or choices))
    return tuple(dict.fromkeys(by_case[name.casefold()] for name in names))


def _only(submissions: list[Submission]) -> Submission:
    if len(submissions) != 1:
        raise UsageError("Nennen Sie genau ein Paket; weitere liest --context mit.")
    return submissions[0]


def _refusal(submission: Submission) -> str:
    found = submission.refusal
    said = found.de if found else "Die Datei enthält kein Maßnahmenpaket."
    return visible(f"{submission.file}: {said}", one_line=True)


def _export(path: Path, package: MeasurePackage, request: CheckRequest) -> None:
    write_bytes(path, exported(package, request, path.suffix))


def _show(report: PathwaysReport, options: dict[str, Any]) -> None:
    screen = Screen(use_color(options["color"]), terminal_width(), ascii_only=_ascii_only())
    text = render(options["form"], report, screen)
    if options["output"]:
        write_file(options["output"], text)
    else:
        print_text(text)


def _ascii_only() -> bool:
    """Say whether the text goes to a terminal that cannot show more."""
    encoding = (sys.stdout.encoding or "").casefold().replace("-", "")
    return sys.stdout.isatty() and not encoding.startswith("utf")
