"""Small packages, and what the engine tells about their ways."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from functools import cache
from typing import Any

from checker.engine.check import Checked, check_package
from checker.engine.ladder import ladder_of
from checker.engine.paths_report import paths_of
from checker.engine.pathways import pathways
from checker.engine.request import CheckRequest
from checker.loading.catalogue import load_catalogue
from checker.loading.packages import Submission, package_from
from checker.loading.rules import load_rules
from checker.model.ladder import Ladder
from checker.model.paths import PathAnswer, Paths
from checker.model.pathways import PathwaysReport
from tests.unit.graph.small_towns import COURSE, GROUP, HERE

Data = dict[str, Any]
A1 = {
    "id": "a1",
    "title": "Grundkurs",
    "type": "VWVD_GRUND",
    "entry": {"language": "A0"},
    "outcomes": [{"label": "ziel", "language": "A1", "rate": 0.6}],
    "runs": [{"start": "2018-01-08", "end": "2018-04-27", "places": 15}],
    "leads_to": [{"id": "a2"}],
}
A2 = COURSE | {"title": "Aufbaukurs", "runs": [{"start": "2018-09-10", "end": "2018-12-21"}]}
BEGINNER = GROUP | {"language": "A0"}


@cache
def request() -> CheckRequest:
    return CheckRequest(load_catalogue(), load_rules(), report_day=date(2018, 1, 1))


def submitted(*measures: Data, **more: Any) -> Submission:
    data = {
        "demo": True,
        "municipality": HERE,
        "period": {"start": "2018-01-01", "end": "2018-12-31"},
        "target_groups": [BEGINNER],
        "measures": list(measures),
    }
    package = package_from(deepcopy(data | more), load_catalogue())[0]
    return Submission("paket.yaml", "0" * 64, package)


def checked(*measures: Data, **more: Any) -> Checked:
    found = submitted(*measures, **more)
    assert found.package is not None
    return check_package(found, found.package, request())


def paths(*measures: Data, **more: Any) -> Paths:
    return paths_of(checked(*measures, **more).ways(), request())


def answer(*measures: Data, **more: Any) -> PathAnswer:
    """Return the answer for the first persons."""
    return paths(*measures, **more).answers[0]


def ladder(*measures: Data, **more: Any) -> Ladder:
    found = checked(*measures, **more)
    drawn = ladder_of(found, request(), paths_of(found.ways(), request()))
    assert drawn is not None
    return drawn


def report(asked: CheckRequest | None = None, *measures: Data, **more: Any) -> PathwaysReport:
    found = submitted(*measures, **more)
    assert found.package is not None
    return pathways(found, found.package, asked or request())
