"""A small Land made by hand: two Kreise of the map, one with few persons, the demo Kreis."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checker.model.land import KreisFigures, LandRow, LandView
from checker.model.land_blocks import LandChanges, LinkFigures, MissedFigures
from checker.model.moves import Brittle, FragileOffer, Hole, LandFigures, TownRef
from checker.model.quota import Quota
from checker.model.report import (
    ReportObject,
    ReportToolFinding,
    RuleResult,
    Summary,
)
from checker.model.text import Text
from checker.model.ways import OfferRef
from tests.unit.reporting.sample_findings import finding
from tests.unit.reporting.sample_report import report

OVER = "BW-IM-05"


def land(language: str = "de", **more: Any) -> LandView:
    """Return seven files: four checked, two unreadable, one copy; ``more`` replaces fields."""
    head = replace(
        report(language=language),
        packages=(),
        summary=Summary(7, 4, 2, 1, {"conformant": 2, "not_conformant": 2}, {"IMA001": 2}),
    )
    view = LandView(
        head=head,
        reasons={"LES001": 1, "LES008": 1, "copy": 1},
        total=7,
        counted=4,
        verdicts={"conformant": 2, "not_conformant": 2},
        connectivity={"connected": 3, "partly_connected": 1},
        persons=(203, 40, 7),
        kreise=KREISE,
        rules=(),
        rows=ROWS,
        demo=1,
        missed=MISSED,
        links=LINKS,
    )
    return replace(view, **more)


def kreis(code: str, name: str, persons: tuple[int, int, int], **more: Any) -> KreisFigures:
    """Return a Kreis with one conformant submission; ``more`` replaces fields."""
    return replace(
        KreisFigures(code, 1, {"conformant": 1}, {"connected": 1}, persons, {}, name), **more
    )


def row(file: str, kreis_code: str, name: str, **more: Any) -> LandRow:
    """Return a checked submission; ``more`` replaces fields."""
    checked = LandRow(
        file=file,
        sha256="0" * 64,
        state="checked",
        reason=None,
        reason_text="",
        key=file.partition(".")[0],
        name=name,
        kreis=kreis_code,
        period=("2025-01-01", "2025-12-31"),
        counted=True,
        verdict="conformant",
        connectivity="connected",
        counts={"error": 0, "warning": 1, "undecidable": 2},
        report=f"reports/{file}.json",
        page=f"reports/{file}.html",
    )
    return replace(checked, **more)


def unread(file: str, state: str, text: str) -> LandRow:
    """Return a file that failed or was skipped."""
    nothing: dict[str, Any] = {"verdict": None, "connectivity": None, "page": None}
    return row(file, "", "", state=state, reason_text=text, counted=False, **nothing)


KREISE = (
    kreis("08111", "Stuttgart", (100, 0, 0)),
    kreis(
        "08115",
        "Böblingen",
        (50, 40, 6),
        verdicts={"not_conformant": 1},
        connectivity={"partly_connected": 1},
        areas={"IMA": 1, "ANS": 1},
    ),
    kreis("08116", "Esslingen", (2, 0, 1), verdicts={"not_conformant": 1}, areas={"IMA": 1}),
    kreis("08999", "Musterkreis", (51, 0, 0)),
)
ROWS = (
    row("08111000.yaml", "08111", "Stuttgart"),
    row("08115003.yaml", "08115", "Böblingen", verdict="not_conformant"),
    row("08116019.yaml", "08116", "Esslingen", verdict="not_conformant"),
    row("08999001.yaml", "08999", "Musterstadt"),
    unread("copy.yaml", "skipped", "Gleich mit 08111000.yaml."),
    unread("groß.xlsx", "failed", "Die Datei ist zu groß."),
    unread("kaputt.yaml", "failed", "Die Datei ist kein gültiges YAML (Zeile 2)."),
)
MISSED = (
    MissedFigures(
        OVER,
        "Festbetrag von bis zu 64.000 Euro je Vollzeitstelle.",
        "VwV Integrationsmanagement",
        "Nummer 5",
        "must",
        "norm",
        ("IMA001",),
        2,
    ),
    MissedFigures(
        "PAK003", "Betreuungsschlüssel üblich", "", None, "", "project_set", ("PAK003",), 1
    ),
)
LINKS = (
    LinkFigures("Grundkurs", "Aufbaukurs", 10, 3, 1, 1, 44, (("language", 3), ("age", 1))),
    LinkFigures("VABO", "Berufsfachschule", 4, 1, 0, 0, 3, (("school_certificate", 1),)),
    LinkFigures("Sprachcafé", "Grundkurs", 2, 0, 0, 0, 0, ()),
)
CHANGES = LandChanges(
    name="lauf-2025",
    report_day="2025-12-01",
    differing=("catalogue_sha256", "select"),
    counts={"new": 1, "fixed": 4, "unchanged": 9, "moved": 2, "gone": 1},
    areas={"IMA": {"new": 1, "fixed": 4, "unchanged": 9}, "ANS": {"moved": 2, "gone": 1}},
    causes={"town": {"fixed": 4}, "catalogue": {"new": 1}, "both": {}},
    kinds={"same": 3, "changed": 1},
    better=1,
    worse=0,
    files={"08115003.yaml": (1, 4)},
)
TOWN = TownRef("08115003", "Böblingen", "08115")
COURSE = OfferRef("kurs", Text("Aufbaukurs A2", "Course A2"), "VWVD_AUFBAU", "kurs", True, "x")
MOVES = LandFigures(
    kreis="",
    towns=26,
    persons=96,
    connected=Quota(50, 96, 6),
    within=(),
    handover=Quota(700, 1000, 100),
    seamless=None,
    joined=Quota(20, 26),
    islands=(TOWN,),
    fragile=Quota(3, 96),
    fragile_offers=(FragileOffer(TOWN, COURSE, 12, 96), FragileOffer(TOWN, COURSE, 3, 96)),
    brittle=(
        Brittle(
            "VWVD_GRUND", "VWVD_AUFBAU", "recognition", Text("A2 nach B1", "A2 to B1"), Quota(3, 9)
        ),
    ),
    months=(),
    senders=Quota(20, 26, 2),
    receivers=None,
    holes=(Hole("A2", Text("Frauen", "women"), "arbeit", Text("Arbeit", "work"), 4, 3),),
    shared=Quota(4, 4),
    equal_weights=True,
)


def everything(language: str = "de") -> LandView:
    """Return the Land with an earlier run, moves, and findings about the sums of the Land."""
    year = ReportObject("land", "2025", "Baden-Württemberg 2025")
    parts = ("Summe des Landes", "Die Pakete nennen 71 Mio. €.", "Bereit stehen 70.", "Prüfen Sie.")
    view = land(
        language,
        changes=CHANGES,
        moves=(MOVES, *(MOVES._replace(kreis=key) for key in ("08115", "08116"))),
    )
    return replace(
        view,
        head=replace(
            view.head, run_findings=(ReportToolFinding("SYS013", None, None, "Abweichung endet."),)
        ),
        land_findings=(finding("KRE006 land-summe", "warning", year, parts),),
        land_outcomes=(
            RuleResult("", "KRE006", replace(year, title="Baden-Württemberg 2024"), "undecidable"),
        ),
    )
