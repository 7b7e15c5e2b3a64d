"""Small packages as towns, with the real catalogue, types and profiles."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

from checker.engine.objects import key_of
from checker.graph.persons import Person
from checker.graph.reach import answers
from checker.graph.results import Rates
from checker.graph.town import Home, Land, Town
from checker.loading.catalogue import load_catalogue
from checker.loading.measure_types import load_measure_types
from checker.loading.packages import package_from
from checker.loading.profiles import load_profiles
from checker.model.package import MeasurePackage

DAY = date(2018, 1, 1)
LAND = Land(load_catalogue(), load_measure_types(), load_profiles(), Rates(0.6, 1.0), 60)
HERE = {"name": "Musterstadt", "ags": "08999001", "kreis": "08999", "kind": "gemeinde"}
GROUP = {
    "code": "au_bleibeperspektive",
    "count": 10,
    "residence_status": "AE_25_1_2",
    "language": "A1",
    "literacy": "lateinisch",
    "age_min": 25,
    "age_max": 40,
    "care_duty": False,
    "goal": "JOB_HELFER",
}
COURSE = {
    "id": "a2",
    "type": "VWVD_AUFBAU",
    "entry": {"language": "A1"},
    "outcomes": [{"label": "ziel", "language": "A2", "certificates": ["TELC:A2"]}],
    "runs": [{"start": "2018-02-01", "end": "2018-06-30", "places": 15}],
}


def package(*measures: dict[str, Any], **more: Any) -> MeasurePackage:
    """Return a package with one group (ten adults at A1) unless it names others."""
    data = {
        "demo": True,
        "municipality": HERE,
        "period": {"start": "2018-01-01", "end": "2018-12-31"},
        "target_groups": [GROUP],
        "measures": list(measures),
    }
    return package_from(deepcopy(data | more), LAND.catalogue)[0]


def town_of(home: MeasurePackage, *others: MeasurePackage, law_day: date | None = None) -> Town:
    """Return the town of a package with the packages of its context."""
    named = tuple((key_of(other), other) for other in others)
    return Town(LAND, Home(home, key_of(home), named, DAY, law_day=law_day))


def states(town: Town) -> list[str]:
    """Return the different answers (K, B, U) over all persons and goals."""
    return sorted({found.state for found in answers(town)})


def dims(town: Town, name: str, person: Person | None = None, day: date = DAY) -> set[str]:
    """Return the dimensions in which an offer asks something of the first person."""
    offer = next(offer for offer in town.offers if offer.name == name)
    view = town.view(person or town.persons[0], sure=True)
    return {part.detail for part in view.parts(offer, day) if not part.need.holds}
