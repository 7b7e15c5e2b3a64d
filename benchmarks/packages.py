"""Packages of the demo Kreis as plain data, after the pattern of ``examples/demo-kreis``."""

from __future__ import annotations

from typing import Any, NamedTuple

from benchmarks.courses import courses
from benchmarks.defects import spoil
from benchmarks.draws import Draws

Data = dict[str, Any]
KREIS = "08999"
GROUPS = ["au_bleibeperspektive", "frauen_eltern"]
# The planning frame of a town is its share of persons; this is the sum of the demo package.
FRAME_PER_PERSON = 132_149 / 166
SOURCES = ("land_im", "land_vwv_deutsch", "land_pakt", "land_ib", "eigenmittel")
GOAL_AREAS = (
    "sprache",
    "schule",
    "ausbildung_studium",
    "arbeit",
    "wohnung",
    "gesundheit",
    "teilhabe",
    "kinder",
)
# Integrationsmanagement, Integrationsbeauftragte, voluntary work and the way into work.
FIXED = 4
STARTS = (
    (10, "A0", "primaer"),
    (24, "A0", "lateinisch"),
    (8, "A1", "lateinisch"),
    (60, "A2", "lateinisch"),
    (50, "B1", "lateinisch"),
)


class Wanted(NamedTuple):
    """What to generate: measures per package, the seed, and the share of spoilt measures."""

    measures: int = 50
    seed: int = 7
    violations: float = 0.0


def package(number: int, wanted: Wanted) -> Data:
    """Return one package; without violations the checker finds nothing in it.

    Below fourteen measures, places may be short (ANS023).

    Args:
        number: from 1; up to 999 it makes the municipality key ``08999…``.
        wanted: size and seed; at least nine measures, so that every course exists.
    """
    draws = Draws(f"{wanted.seed}|{number}")
    ags = f"{KREIS}{number:03}"
    measures = _measures(ags, draws, wanted.measures)
    data = _head(number, ags) | {
        "funding": _funding(measures),
        "total_cost_eur": sum(cost["amount_eur"] for m in measures for cost in m.get("cost", ())),
        "measures": measures,
    }
    for measure in measures:
        if draws.happens(f"spoil {measure['id']}", wanted.violations):
            spoil(measure, draws)
    return data


def _head(number: int, ags: str) -> Data:
    persons = 166
    return {
        "format_version": 1,
        "demo": True,
        "municipality": {
            "name": f"Musterort {number}",
            "ags": ags,
            "kreis": KREIS,
            "kind": "gemeinde",
            "population": 24_500,
        },
        "period": {"start": "2018-01-01", "end": "2018-12-31"},
        "submitted_on": "2017-10-20",
        "pact_version": "2017",
        "applicant_form": "eigen",
        "persons_au": {"count": persons, "key_day": "2017-09-15"},
        "planning_frame_eur": round(persons * FRAME_PER_PERSON),
        "target_groups": _target_groups(),
        "regeldienste": [
            {"kind": kind, "cooperation": "vereinbarung"}
            for kind in ("jobcenter", "mbe", "jmd", "auslaenderbehoerde", "kreis")
        ],
        "gaps": [
            {
                "foerderbereich": "schule_beruf",
                "reason": "VABO und AVdual-Begleitung bietet der Musterkreis an.",
                "covered_by": f"{KREIS}/vabo",
            }
        ],
        "posts": [
            _post("st-01", "IM", 1.0, "2018-01-01", "2018-12-31"),
            _post("st-02", "IM", 1.0, "2018-01-01", "2018-12-31"),
            _post("st-03", "IB", 0.5, "2017-01-01", "2019-12-31"),
        ],
        "regelangebote": [{"type": "MBE", "place": ags}],
    }


def _target_groups() -> list[Data]:
    common = {"residence_status": "AE_25_1_2", "goal": "JOB_HELFER", "age_min": 21}
    first = [
        {"code": GROUPS[0], "count": count, "language": language, "literacy": literacy, **common}
        for count, language, literacy in STARTS
    ]
    mothers = {"code": GROUPS[1], "count": 14, "language": "A0", "literacy": "lateinisch"}
    return [*first, mothers | common | {"age_max": 45, "care_duty": True}]


def _post(name: str, function: str, size: float, first: str, last: str) -> Data:
    post = {"id": name, "function": function, "vzae": size, "from": first, "to": last}
    degree = {"degree": "B.A. Soziale Arbeit"}
    return post | degree | ({"qualification": "a"} if function == "IM" else {})


def _funding(measures: list[Data]) -> list[Data]:
    paid = dict.fromkeys(SOURCES, 0)
    for cost in (cost for measure in measures for cost in measure.get("cost", ())):
        paid[cost["paid_by"]] += cost["amount_eur"]
    norm = {"land_vwv_deutsch": {"standard": "VWD-2016"}}
    return [
        {"source": source, "amount_eur": amount, **norm.get(source, {})}
        for source, amount in paid.items()
    ]


def _measures(ags: str, draws: Draws, count: int) -> list[Data]:
    steps = courses(count - FIXED, ags, draws)
    return [_management(ags), _officer(), *steps, _volunteers(ags), _work(ags)]


def _management(ags: str) -> Data:
    return {
        "id": "im",
        "title": "Integrationsmanagement",
        "type": "IM",
        "foerderbereich": "integrationsmanagement",
        "traeger": {"name": "Stadtverwaltung"},
        "applicant": ags,
        "applied_on": "2017-08-15",
        "granted_on": "2018-01-01",
        "start": "2018-01-01",
        "end": "2018-12-31",
        "target_groups": GROUPS[:1],
        "funding_eur": 115_000,
        "posts": ["st-01", "st-02"],
        "cost": [
            {"kind": "personal", "amount_eur": 115_000, "paid_by": "land_im"},
            {"kind": "personal", "amount_eur": 52_000, "paid_by": "eigenmittel"},
        ],
        "integration_plan": {
            "planned": True,
            "written": True,
            "review_months": 6,
            "goal_areas": list(GOAL_AREAS),
        },
        "final_report": {"due_on": "2019-03-31", "pages": 3},
        "regelstruktur": "Jobcenter, MBE und JMD im Musterkreis",
        "gap": "Aufsuchende Beratung in den Teilorten",
    }


def _officer() -> Data:
    return {
        "id": "ib",
        "title": "Integrationsbeauftragte",
        "type": "IB",
        "standard": "VWV-INTEGRATION-2016",
        "start": "2017-01-01",
        "end": "2019-12-31",
        "target_groups": GROUPS[:1],
        "funding_eur": 58_500,
        "posts": ["st-03"],
        "cost": [
            {"kind": "personal", "amount_eur": 58_500, "paid_by": "land_ib"},
            {"kind": "personal", "amount_eur": 39_000, "paid_by": "eigenmittel"},
        ],
        "tasks": ["ansprechstelle", "netzwerk", "integrationsplan", "oeffnung", "information"],
        "municipal_integration_plan": True,
        "regelstruktur": "Stadtverwaltung",
        "gap": "Gemeinsame Steuerung der Angebote",
    }


def _volunteers(ags: str) -> Data:
    return {
        "id": "ehrenamt",
        "title": "Ehrenamt und Begegnung",
        "type": "EHRENAMT",
        "foerderbereich": "buergerengagement",
        "start": "2018-01-01",
        "end": "2018-12-31",
        "target_groups": GROUPS,
        "place": {"ags": ags},
        "cost": [{"kind": "sachkosten", "amount_eur": 20_000, "paid_by": "land_pakt"}],
        "regelstruktur": "Vereine und Kirchen",
        "gap": "Koordination der Ehrenamtlichen",
        "is_end_point": True,
        "reason": "Begleitendes Angebot",
    }


def _work(ags: str) -> Data:
    return {
        "id": "arbeit",
        "title": "Arbeit als Helferin oder Helfer",
        "type": "JOB_HELFER",
        "runs": [{"start": "2018-01-08", "end": "2018-08-31"}],
        "target_groups": GROUPS,
        "entry": {"language": "A2"},
        "place": {"ags": ags},
        "regelstruktur": "Jobcenter",
        "gap": "Vermittlung mit Begleitung durch das Integrationsmanagement",
        "is_end_point": True,
    }
