"""Small towns of one Kreis between which people move, drawn at random or written down."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from checker.graph.moves import Moves
from checker.graph.moves_table import MoveTable
from checker.graph.region import Package, Region
from checker.loading.handover import load_handover
from checker.model.kreis import key_of
from checker.model.package import MeasurePackage
from tests.unit.graph.small_towns import COURSE, DAY, GROUP, HERE, LAND, package

LEVELS = ["A0", "A1", "A2", "B1"]
PROOFS = {"A0": None, "A1": "TELC:A1", "A2": "TELC:A2", "B1": "DTZ:B1"}
Town = tuple[list[dict[str, Any]], list[dict[str, Any]]]

OUTCOMES = st.tuples(st.sampled_from(LEVELS), st.booleans()).map(
    lambda drawn: [
        {"label": "ziel", "language": drawn[0]}
        | ({"certificates": [PROOFS[drawn[0]]]} if drawn[1] and PROOFS[drawn[0]] else {})
    ]
)
ENTRIES = st.tuples(st.sampled_from(LEVELS), st.booleans()).map(
    lambda drawn: (
        {"language": drawn[0]}
        | ({"certificates": [PROOFS[drawn[0]]]} if drawn[1] and PROOFS[drawn[0]] else {})
    )
)
COURSES = st.lists(
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(["VWVD_AUFBAU", "VWVD_GRUND", "KOMM_DEUTSCHKURS", "IK_ALLG"]),
            "entry": ENTRIES,
            "outcomes": OUTCOMES,
            "childcare": st.fixed_dictionaries({"offered": st.booleans()}),
            "admits": st.sampled_from([{}, {}, {"residence_status": ["P24"]}, {"age_min": 50}]),
        }
    ),
    max_size=4,
)
GROUPS = st.lists(
    st.fixed_dictionaries(
        {
            "count": st.integers(1, 20),
            "language": st.sampled_from(LEVELS),
            "care_duty": st.booleans(),
            "residence_status": st.sampled_from(["AE_25_1_2", "P24"]),
            "goal": st.sampled_from(["JOB_HELFER", "AUSBILDUNG", "B1_LID"]),
        }
    ),
    min_size=1,
    max_size=2,
)
TOWNS = st.tuples(COURSES, GROUPS)
THREE = st.tuples(TOWNS, TOWNS, TOWNS)


def where(place: int) -> dict[str, Any]:
    """Return the municipality with this number."""
    return HERE | {"name": f"Ort {place}", "ags": f"0899900{place}"}


def town(drawn: Town, place: int, **more: Any) -> MeasurePackage:
    """Return the package of a town."""
    courses, groups = drawn
    measures = [COURSE | {"id": f"k{i}"} | course for i, course in enumerate(courses)]
    return package(
        *measures,
        municipality=where(place),
        target_groups=[GROUP | group for group in groups],
        **more,
    )


def region_of(*packages: MeasurePackage, folded: bool = False) -> Region:
    """Return packages side by side."""
    return Region(LAND, (Package(key_of(p), p, DAY) for p in packages), folded=folded)


def moves_of(*packages: MeasurePackage) -> Moves:
    """Return the judge of moves between packages."""
    return Moves(region_of(*packages))


def table_of(*packages: MeasurePackage) -> MoveTable:
    """Return the table of moves with the shipped Übergabestandard."""
    return MoveTable(region_of(*packages), load_handover()).prepare()


def states(moves: Moves) -> dict[tuple[int, int, str, str], str]:
    """Return what happens to whom: by sender, receiver, person and goal."""
    members = moves.region.members
    return {
        (a.place, b.place, resident.person.id, goal): moves.judged(a, b, resident.kind, goal).state
        for a in members
        for b in members
        for resident in a.residents
        for goal in resident.person.goals
    }
