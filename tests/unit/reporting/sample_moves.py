"""A report about moves with every grade, and one as large as the Land."""

from __future__ import annotations

from dataclasses import replace

from checker.model.portability import (
    KreisPair,
    LeftOut,
    PortabilityReport,
    PortCase,
    PortConformity,
    PortFailed,
    PortFiles,
    PortKreis,
    PortOffer,
    PortPair,
    PortTown,
    Question,
    StandardHead,
)
from checker.model.portability_figures import PortFigures, PortQuota, PortRow
from checker.model.report import Tool

QUESTION = Question(
    "aufnahme",
    "all",
    1.0,
    0.9,
    timed=True,
    kreis="",
    wait_weeks=12,
    seamless_months=3,
    months=6,
    few=5,
)
STANDARD = StandardHead("handover", "Standard", "1", "proposal", "paktcheck", "Vorschlag.", 16)
OFFER = PortOffer("08999001/m1", "Grundkurs", "VWVD_GRUND", "08999001")
CASE = PortCase(
    who=("Frauen und Eltern",),
    persons=12,
    counted=True,
    beginning=False,
    after=(OFFER,),
    goal="JOB_HELFER",
    goal_title="Arbeit",
    grade="K1",
    months_staying=8,
    months_moving=15,
    delay=7,
    repeats=("Aufbaukurs A2",),
    neighbour=True,
    bound=False,
    reasons=("Der Kurs beginnt später.",),
    blame="receiver",
    states=("UE-A1",),
    unknown=(),
)
GRADES = ("K3", "K2", "K1", "K0", "K?", "K")


def pair(sender: str, receiver: str, grade: str, *cases: PortCase) -> PortPair:
    lost = 3.0 if grade == "K0" else 0.0
    undecided = 10.0 if grade == "K?" else 0.0
    kept = 0.0 if grade == "K?" else 10.0 - lost
    share = None if grade == "K?" else kept / 10
    holds = {"K0": False, "K?": None}.get(grade, True)
    return PortPair(
        sender,
        receiver,
        kept,
        lost,
        undecided,
        share,
        0.7,
        1.0,
        grade,
        holds,
        {grade: 10.0},
        cases,
        2 if cases else 0,
    )


def quota(name: str, share: float | None) -> PortQuota:
    part = 0 if share is None else share * 100
    return PortQuota(name, f"Zahl {name}", "Personenziele", part, 120, 20, share, 20 / 120)


FIGURES = PortFigures(
    kreis="",
    towns=3,
    persons=90,
    equal_weights=True,
    quotas=(quota("connected", 0.725), quota("seamless", None)),
    islands=(),
    fragile=(
        PortRow(
            {"town": "08999001", "offer": "Grundkurs", "type": "VWVD_GRUND"},
            {"losing": 30, "of": 90},
        ),
    ),
    brittle=(
        PortRow(
            {
                "type": "VWVD_GRUND",
                "following": "",
                "dimension": "language",
                "title": "Sprachniveau",
            },
            {"pairs": 2, "of": 6, "undecided": 0},
        ),
    ),
    months=(
        PortRow(
            {"who": "Andere", "goal": "JOB_HELFER", "goal_title": "Arbeit"},
            {
                "median": 9.5,
                "lowest": 4,
                "highest": 20,
                "waiting": 0.25,
                "persons": 8,
                "of": 10,
                "pooled": 1,
            },
        ),
        PortRow(
            {"who": "Wenige", "goal": "JOB_HELFER", "goal_title": "Arbeit"},
            {
                "median": None,
                "lowest": None,
                "highest": None,
                "waiting": None,
                "persons": 1,
                "of": 3,
                "pooled": 0,
            },
        ),
    ),
    holes=(
        PortRow(
            {"level": "A2", "who": "Jugendliche", "goal": "AUSBILDUNG", "goal_title": "Ausbildung"},
            {"towns": 2, "persons": 8},
        ),
    ),
)


def report(language: str = "de") -> PortabilityReport:
    """Return three towns of one Kreis with every grade."""
    keys = ("08999001", "08999002", "08999003")
    names = ("Musterstadt", "Beispielheim", "Dorfingen")
    pairs = [(a, b) for a in keys for b in keys if a != b]
    told = tuple(
        pair(a, b, grade, *([replace(CASE, grade=grade)] if grade in {"K0", "K1", "K?"} else []))
        for (a, b), grade in zip(pairs, GRADES, strict=True)
    )
    failed = PortFailed(
        "sender",
        ("UE-A1",),
        ("Frauen",),
        ("JOB_HELFER",),
        ("Arbeit",),
        OFFER,
        "TELC A1",
        certain=False,
    )
    return PortabilityReport(
        tool=Tool("paktcheck", "1.0", "2026.11", "0" * 64),
        as_of=None,
        report_day="2026-11-25",
        language=language,
        question=QUESTION,
        standard=STANDARD,
        files=PortFiles(5, 3, 1, 1),
        left_out=(
            LeftOut("kaputt.yaml", "failed", "LES001", "Nicht lesbar."),
            LeftOut("alt.yaml", "skipped", "copy", "Gleich mit neu.yaml."),
        ),
        notices=("Ein Hinweis.",),
        kreise=(PortKreis("08999", "Musterkreis", keys),),
        towns=tuple(
            PortTown(k, n, "08999", f"{n}.yaml", 2, 1, 0, holds=False)
            for k, n in zip(keys, names, strict=True)
        ),
        between=(KreisPair("08999", "08999", 6, 50, 3, 10, 50 / 53, 10 / 63),),
        pairs=told,
        conformity=(
            PortConformity(
                keys[0], sender=None, receiver=True, states=16, failed=(failed,), more=1
            ),
            PortConformity(keys[1], sender=True, receiver=False, states=16),
        ),
        figures=(FIGURES, replace(FIGURES, kreis="08999")),
        demo=True,
    )


def land(kreise: int = 44) -> PortabilityReport:
    """Return as many Kreise with one town each, as the whole Land has."""
    keys = [f"08{number:03}" for number in range(100, 100 + kreise)]
    between = []
    for i, a in enumerate(keys):
        for j, b in enumerate(keys):
            kept = 0 if (i + j) % 17 == 0 else 100 - (7 * i + 3 * j) % 60
            lost = 0 if (i + j) % 17 == 0 else 100 - kept
            unsure = 5 if (i + j) % 34 == 0 else 0
            share = kept / 100 if kept else None
            between.append(KreisPair(a, b, 1, kept, lost, unsure, share, 0.05))
    return replace(
        report(),
        kreise=tuple(PortKreis(k, f"Landkreis mit langem Namen {k}", (f"{k}001",)) for k in keys),
        towns=tuple(PortTown(f"{k}001", f"Ort {k}", k, f"{k}.yaml") for k in keys),
        between=tuple(between),
        pairs=(),
        conformity=(),
        figures=(FIGURES,),
    )
