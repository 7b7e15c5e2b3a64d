"""Small towns seen with dates: courses with runs, and what the graph says about them."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.graph.town import Home, Town
from checker.graph.ways import TownWays
from checker.graph.ways_times import TownTimes
from checker.model.package import MeasurePackage
from tests.unit.graph.small_towns import DAY, GROUP, LAND, package, town_of


def group(**more: Any) -> dict[str, Any]:
    return GROUP | more


def course(
    name: str, entry: str, target: str, *runs: tuple[str, str], **more: Any
) -> dict[str, Any]:
    """Return a course from one level to the next with its runs."""
    return {
        "id": name,
        "title": name.upper(),
        "type": "VWVD_AUFBAU",
        "entry": {"language": entry},
        "outcomes": [{"label": "ziel", "language": target}],
        "runs": [{"start": start, "end": end} for start, end in runs],
    } | more


def times_of(home: MeasurePackage, *others: MeasurePackage) -> TownTimes:
    return TownWays(town_of(home, *others), date(2026, 1, 1)).times


def town_with(home: MeasurePackage, *goals: str) -> Town:
    """Return a town in which further goals are asked for."""
    return Town(LAND, Home(home, "08999001", (), DAY, goals=goals))


def plan(*measures: dict[str, Any], **more: Any) -> MeasurePackage:
    """Return a package for one year with one group at A1 unless it names others."""
    return package(*measures, **more)
