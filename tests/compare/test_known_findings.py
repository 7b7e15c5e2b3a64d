"""A known finding, and a waiver, speak about one finding of one object of one submission."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.batch.submissions import CLEAR, put, town
from tests.cli.conftest import Call

DAY = ("--report-day", "2026-01-01", "--select", "FEL008")
KURS = {"id": "kurs", "title": "Kurs", "type": "VWVD_GRUND", "start": "2018-02-01"}


def known_in(call: Call, *paths: str) -> dict[str, list[bool]]:
    called = call("check", *paths, "--baseline", "bekannt.json", "--format", "json", *DAY)
    return {
        package["file"]: [f["known"] for f in package["findings"] if f["code"] == "FEL008"]
        for package in json.loads(called.out)["packages"]
    }


def write(name: str, *measures: dict[str, Any], **more: Any) -> None:
    put(Path("in"), name, town(1, measures=list(measures), **more))


@pytest.fixture
def known(call: Call) -> None:
    """Record the finding of one measure of one town."""
    write("a.json", KURS)
    assert call("check", "in", "--write-baseline", "bekannt.json", *DAY).code == 1
    assert len(json.loads(Path("bekannt.json").read_text("utf-8"))) == 1


@pytest.mark.usefixtures("known")
def test_the_recorded_finding_is_known(call: Call) -> None:
    assert known_in(call, "in") == {"a.json": [True]}
    assert call("check", "in", "--baseline", "bekannt.json", *DAY).code == 0


@pytest.mark.usefixtures("known")
def test_the_same_finding_at_another_measure_is_not(call: Call) -> None:
    write("a.json", KURS | {"id": "zweiter"}, KURS)
    assert known_in(call, "in") == {"a.json": [False, True]}
    assert call("check", "in", "--baseline", "bekannt.json", *DAY).code == 1


@pytest.mark.usefixtures("known")
def test_the_same_finding_in_another_town_is_not(call: Call) -> None:
    put(Path("in"), "b.json", town(2, measures=[KURS]))
    assert known_in(call, "in") == {"a.json": [True], "b.json": [False]}


@pytest.mark.usefixtures("known")
def test_a_second_finding_of_the_rule_at_the_measure_is_not(call: Call) -> None:
    write("a.json", KURS, KURS)
    assert sorted(known_in(call, "in")["a.json"]) == [False, True]


@pytest.mark.parametrize(
    "municipality",
    [{}, {"name": "Ort"}, {"kreis": "08999"}, {"kreis": "08999", "kind": "gemeinde"}],
)
def test_towns_that_cannot_be_told_apart_silence_nobody(
    call: Call, municipality: dict[str, str]
) -> None:
    put(Path("in"), "a.json", town(1, municipality=municipality, measures=[KURS]))
    call("check", "in", "--write-baseline", "bekannt.json", *DAY)
    put(Path("in"), "b.json", town(2, municipality=municipality, measures=[KURS]))
    assert known_in(call, "in") == {"a.json": [False], "b.json": [False]}


@pytest.mark.parametrize(
    "municipality",
    [
        {"ags": "08999001"},
        {"kreis": "08999", "kind": "landkreis"},
        {"kreis": "08999", "short_name": "vg"},
    ],
)
def test_towns_with_a_key_of_their_own_are_known(call: Call, municipality: dict[str, str]) -> None:
    put(Path("in"), "a.json", town(1, municipality=municipality, measures=[KURS]))
    call("check", "in", "--write-baseline", "bekannt.json", *DAY)
    assert known_in(call, "in") == {"a.json": [True]}


def test_a_measure_without_a_number_is_never_known(call: Call) -> None:
    nameless = {name: value for name, value in KURS.items() if name != "id"}
    write("a.json", nameless)
    call("check", "in", "--write-baseline", "bekannt.json", *DAY)
    assert known_in(call, "in") == {"a.json": [False]}


def test_a_run_over_many_towns_knows_each_of_them_alone(call: Call) -> None:
    for number in range(1, 5):
        put(Path("in"), f"{number}.json", town(number, measures=[KURS]))
    batch = ("batch", "in", *CLEAR, "--select", "FEL008", "--quiet")
    assert call(*batch, "--out", "a", "--write-baseline", "bekannt.json").code == 1
    assert call(*batch, "--out", "b", "--baseline", "bekannt.json").code == 0
    put(Path("in"), "3.json", town(3, measures=[KURS, KURS | {"id": "zweiter"}]))
    put(Path("in"), "5.json", town(5, measures=[KURS]))
    assert call(*batch, "--out", "c", "--baseline", "bekannt.json").code == 1
    found = json.loads(call("compare", "b", "c", "--format", "json").out)
    new = [
        (one["key"], change["object"]["id"], change["known"])
        for one in found["submissions"]
        for change in one["changes"]
        if change["state"] == "new"
    ]
    assert new == [("08999003", "zweiter", False), ("08999005", "kurs", False)]


def test_a_waiver_by_key_holds_for_no_town_that_shares_it(call: Call) -> None:
    shared = {"kreis": "08999", "kind": "gemeinde", "name": "Ort"}
    put(Path("in"), "a.json", town(1, municipality=shared, measures=[KURS]))
    told = {"code": "PAK001", "key": "08999", "reason": "x", "approved_by": "y"}
    entry = told | {"from": "2026-01-01", "until": "2026-12-31"}
    put(Path(), "w.json", json.dumps({"waivers": [entry]}))
    day = ("--report-day", "2026-01-01", "--select", "PAK001", "--format", "json")
    report = json.loads(call("check", "in", "--waivers", "w.json", *day).out)
    waivers = [finding["waiver"] for finding in report["packages"][0]["findings"]]
    assert waivers
    assert not any(waivers)
    assert [finding["code"] for finding in report["run_findings"]] == ["SYS012"]
    call("batch", "in", "--out", "lauf", *CLEAR, "--select", "PAK001", "--waivers", "w.json")
    run = json.loads(Path("lauf/run.json").read_bytes())
    assert [finding["code"] for finding in run["run_findings"]] == ["SYS012"]
