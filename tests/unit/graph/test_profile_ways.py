"""Every shipped profile reaches its goal over the chain written for it, and not over its gap."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.engine.objects import key_of
from checker.graph.reach import answers
from checker.graph.town import Home, Town
from checker.loading.packages import package_from
from tests.unit.graph.small_towns import HERE, LAND

# The access rules of the chains are those of spring 2026.
DAY = date(2026, 3, 1)


def course(name: str, entry: str, target: str, *proofs: str) -> dict[str, Any]:
    outcome = {"label": "ziel", "language": target, "certificates": list(proofs)}
    return {"id": name, "type": name, "entry": {"language": entry}, "outcomes": [outcome]}


def measure(code: str) -> dict[str, Any]:
    return {"id": code, "type": code}


BASIC = course("VWVD_GRUND", "A0", "A2")
MORE = course("VWVD_AUFBAU", "A2", "B1", "TELC:B1")
UNIVERSITY = course("KOMM_DEUTSCHKURS", "B2", "C1", "DSH_2")
SCHOOL = course("VABO", "A0", "B1")
CHAINS: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("P01", "IK_ALLG BSK_B2 EQ ASA_BEGL AUSB_3J", []),
    ("P02", "KITA_U3 KITA_UE3 IK_ALPHA IK_WDH300 JOB_BSK", []),
    ("P03", "ANERK_PFLEGE IK_ALLG BSK_ANERK_GF ANPASSUNG_PFLEGE", []),
    ("P05", "EOK BSK_B2", [BASIC, MORE]),
    ("P07", "JMD AVDUAL EQ AUSB_2J", [SCHOOL]),
    ("P08", "KITA_UE3 BSK_B2 BSK_C1 ANERK_BQFG ANPASSUNG", []),
    ("P11", "", [UNIVERSITY]),
    ("P13", "IK_ALLG BSK_B2 ANERK_BQFG ANPASSUNG", []),
    ("P14a", "KITA_UE3 SPRACHFIT_1 GRUNDSCHULE", []),
    ("P14b", "REGELSCHULE", [measure("VKL")]),
    ("P15", "MBE", [measure("SPRACHCAFE")]),
    ("W01", "IK_ALLG", []),
    ("W02", "IK_ALPHA", []),
    ("W12", "IK_ALLG", []),
    ("W14", "BSK_B2 BSK_C1", []),
]
GAPS: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("P02", "IK_ALLG JOB_BSK", []),
    ("P03", "ANERK_PFLEGE IK_ALLG BSK_B2", []),
    ("P03", "ANERK_PFLEGE IK_ALLG ANPASSUNG_PFLEGE", []),
    ("P05", "EOK BSK_B2", []),
    ("P05", "EOK", [BASIC | {"outcomes": [{"label": "ziel", "language": "A1"}]}]),
    ("P07", "AVDUAL EQ AUSB_2J", []),
    ("P08", "BSK_B2 BSK_C1", []),
    ("P11", "BSK_C1", []),
    ("P13", "IK_ALLG BSK_B2", [measure("ANERK_BERATUNG")]),
    ("P14a", "KITA_UE3 SPRACHFIT_1", []),
    ("P14b", "", [measure("VKL")]),
    ("P15", "IK_ALLG JOB_HELFER", []),
    ("W14", "BSK_B2", []),
]


def state(profile: str, offers: str, measures: list[dict[str, Any]]) -> list[str]:
    """Return what is known (K, B, U) about the goals of a profile in a town with these offers."""
    data = {
        "demo": True,
        "municipality": HERE,
        "period": {"start": "2026-03-01", "end": "2027-12-31"},
        "profiles": [{"profile": profile, "count": 1}],
        "regelangebote": [{"type": code, "place": HERE["ags"]} for code in offers.split()],
        "measures": measures,
    }
    package, faults, _ = package_from(data, LAND.catalogue)
    assert faults == ()
    return [found.state for found in answers(Town(LAND, Home(package, key_of(package), (), DAY)))]


@pytest.mark.parametrize(("profile", "offers", "measures"), CHAINS)
def test_a_profile_reaches_its_goal_over_its_chain(
    profile: str, offers: str, measures: list[dict[str, Any]]
) -> None:
    assert state(profile, offers, measures) == ["K"]


@pytest.mark.parametrize(("profile", "offers", "measures"), GAPS)
def test_a_profile_does_not_reach_its_goal_over_its_gap(
    profile: str, offers: str, measures: list[dict[str, Any]]
) -> None:
    assert state(profile, offers, measures) == ["B"]
