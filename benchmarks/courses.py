"""Language courses that follow on each other, four steps and a course for mothers."""

from __future__ import annotations

from typing import Any, NamedTuple

from benchmarks.draws import Draws

Data = dict[str, Any]
KREIS = "08999"
PROVIDERS = ("vhs Musterstadt", "Familienzentrum", "Caritas Musterkreis", "Diakonie", "IB Süd")
GAPS = ("Wartezeit auf den Integrationskurs", "Kein Kurs des Bundes im Umkreis", "Zu weite Wege")
TERMS = (
    ("2018-01-08", "2018-04-27"),
    ("2018-05-07", "2018-08-24"),
    ("2018-09-10", "2018-12-21"),
)
# Courses that begin with one of these levels follow on others.
LATE = {"A1", "A2"}


class Step(NamedTuple):
    """One kind of course: where it begins, where it leads, how long it is."""

    name: str
    title: str
    type: str
    entry: dict[str, str]
    outcome: dict[str, str]
    exam: str
    hours: int
    leads_to: tuple[str, ...]


STEPS = (
    Step(
        "alpha",
        "Alphabetisierungskurs",
        "VWVD_ALPHA",
        {"language": "A0", "literacy": "primaer"},
        {"language": "A0", "literacy": "lateinisch"},
        "SPRACHSTAND_TRAEGER",
        300,
        ("grund",),
    ),
    Step(
        "grund",
        "Grundkurs A1",
        "VWVD_GRUND",
        {"language": "A0", "literacy": "lateinisch"},
        {"language": "A1"},
        "TELC:A1",
        300,
        ("a2",),
    ),
    Step(
        "a2",
        "Aufbaukurs A2",
        "VWVD_AUFBAU",
        {"language": "A1", "literacy": "lateinisch"},
        {"language": "A2"},
        "TELC:A2",
        300,
        ("b1", "arbeit"),
    ),
    Step(
        "b1",
        "Aufbaukurs B1",
        "VWVD_AUFBAU",
        {"language": "A2", "literacy": "lateinisch"},
        {"language": "B1"},
        "TELC:B1",
        300,
        ("arbeit",),
    ),
    Step(
        "mama",
        "Mama lernt Deutsch",
        "VWVD_FRAUEN_ELTERN",
        {"language": "A0", "literacy": "lateinisch"},
        {"language": "A1"},
        "TELC:A1",
        100,
        ("a2",),
    ),
)


def courses(count: int, ags: str, draws: Draws) -> list[Data]:
    """Return so many courses; five of them make a round."""
    return [_course(place, count, ags, draws) for place in range(count)]


def _course(place: int, count: int, ags: str, draws: Draws) -> Data:
    step = STEPS[place % len(STEPS)]
    number = place // len(STEPS) + 1
    name = f"{step.name}-{number}"
    provider = draws.pick(f"provider {name}", PROVIDERS)
    return {
        "id": name,
        "title": f"{step.title}, Gruppe {number}",
        "type": step.type,
        "foerderbereich": "spracherwerb",
        "standard": "VWD-2016",
        "traeger": {"name": provider},
        "applicant": KREIS,
        "passed_on_by": KREIS,
        "granted_on": "2017-12-10",
        **_form(step, name, draws),
        "place": {"ags": ags},
        "cost": _cost(step, name, draws),
        "federal_priority": {"checked": True, "reason": "kein_platz_in_zumutbarer_zeit"},
        "regelstruktur": "Integrationskurs",
        # Two courses of one kind in one place and term are one too many unless the gap differs.
        "gap": f"{draws.pick(f'gap {name}', GAPS)}, Teilort {number}",
        "leads_to": [{"id": _next(target, number, count)} for target in step.leads_to],
    }


def _form(step: Step, name: str, draws: Draws) -> Data:
    part_time = step.hours < 300
    certificates = {} if step.name == "alpha" else {"certificates": [step.exam]}
    return {
        "runs": _runs(step, name, draws),
        "target_groups": ["frauen_eltern"] if part_time else _both(),
        "entry": dict(step.entry),
        "outcomes": [{"label": "ziel", "rate": 0.6, **step.outcome, **certificates}],
        "exam": step.exam,
        "ue": step.hours,
        "ue_per_week": 4 if part_time else 20,
        "format": {"mode": "praesenz", "time": "teilzeit" if part_time else "vollzeit"},
        "childcare": {"offered": True, "places": draws.number(f"children {name}", 4, 9)},
    }


def _both() -> list[str]:
    return ["au_bleibeperspektive", "frauen_eltern"]


def _runs(step: Step, name: str, draws: Draws) -> list[Data]:
    """Return two or three runs: low steps early, high ones late, so that each can follow."""
    usual = TERMS[1:] if step.entry["language"] in LATE else TERMS[:-1]
    places = draws.number(f"places {name}", 12, 18)
    return [
        {"start": start, "end": end, "places": places, "max_participants": places}
        for start, end in (TERMS if draws.happens(f"all terms {name}", 0.25) else usual)
    ]


def _cost(step: Step, name: str, draws: Draws) -> list[Data]:
    amount = step.hours * draws.number(f"fee {name}", 28, 36)
    return [
        {"kind": "honorar", "amount_eur": amount, "paid_by": "land_vwv_deutsch"},
        {"kind": "kinderbetreuung", "amount_eur": 800, "paid_by": "eigenmittel"},
    ]


def _next(target: str, number: int, count: int) -> str:
    """Return the course of the same round; the last round may lack it and uses the one before."""
    if target == "arbeit":
        return target
    place = next(at for at, step in enumerate(STEPS) if step.name == target)
    exists = (number - 1) * len(STEPS) + place < count
    return f"{target}-{number if exists else number - 1}"
