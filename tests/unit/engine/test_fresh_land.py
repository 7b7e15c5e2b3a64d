"""The Land is kept from package to package, but never what another package named."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.engine.paths import land_of, refresh_land, ways_of
from checker.engine.request import CheckRequest
from checker.graph import town
from checker.loading.catalogue import load_catalogue
from tests.unit.graph.small_towns import COURSE, package

REQUEST = CheckRequest(load_catalogue(), {}, date(2018, 1, 1))


def looked_at(**changed: Any) -> None:
    ways = ways_of(package(COURSE | changed), REQUEST, ())()
    assert ways.goals.reached


@pytest.fixture(autouse=True)
def begin_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.engine.paths._LANDS", {})


def test_the_land_stays_where_packages_name_what_the_catalogue_names() -> None:
    first = land_of(REQUEST)
    looked_at()
    refresh_land()
    assert land_of(REQUEST) is first


def test_the_land_is_made_anew_after_a_proof_that_the_catalogue_does_not_name() -> None:
    first = land_of(REQUEST)
    looked_at(entry={"language": "A1", "certificates": ["Zettel vom Nachbarn"]})
    assert first.atoms.grown
    refresh_land()
    assert land_of(REQUEST) is not first
    assert not land_of(REQUEST).atoms.grown


def test_the_land_is_made_anew_after_very_many_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    first = land_of(REQUEST)
    looked_at()
    assert first.guards.answers > 1
    monkeypatch.setattr(town, "_MOST_ANSWERS", first.guards.answers)
    refresh_land()
    assert land_of(REQUEST) is not first
