"""What the page of the Land tells besides verdicts: requirements, links, changes, moves."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.batch.link_sums import LinkSums, packed_links
from checker.batch.missed import MissedSums, missed_by
from checker.errors import UsageError
from checker.model.land import LandView
from checker.model.land_blocks import DeclaredLink
from tests.batch.land_samples import request
from tests.batch.submissions import put, receipt, run, town, towns
from tests.cli.conftest import Call
from tests.unit.reporting.sample_findings import PACKAGE, PROJECT, finding

PARTS = ("t", "m", "w", "r")
OVER, POST = (
    "IMA001 im-festbetrag-obergrenze",
    {"id": "kurs", "title": "Kurs", "type": "VWVD_GRUND"},
)
LINKED: list[dict[str, Any]] = [
    {
        "id": "a1",
        "title": "Grundkurs",
        "type": "VWVD_GRUND",
        "outcomes": [{"label": "ziel", "language": "A1"}],
        "runs": [{"start": "2018-02-01", "end": "2018-06-30"}],
        "leads_to": [{"id": "b2"}],
    },
    {
        "id": "b2",
        "title": "Aufbaukurs",
        "type": "VWVD_AUFBAU",
        "entry": {"language": "B1"},
        "runs": [{"start": "2018-07-09", "end": "2018-12-01"}],
    },
]


def of_norm(name: str) -> dict[str, Any]:
    """Return a citation as a finding has it that deviates from a requirement."""
    at = request().catalogue.requirements[name].citation
    return {"citation": replace(PROJECT, source=at.source, section=at.section)}


def test_a_finding_stands_for_the_requirement_it_cites() -> None:
    found = finding(OVER, "error", PACKAGE, PARTS, **of_norm("BW-IM-05"))
    assert missed_by([found, found], request()) == {"BW-IM-05": ["IMA001"]}


@pytest.mark.parametrize("basis", ["project_set", "practice", "own_data"])
def test_what_no_norm_sets_never_stands_under_a_requirement(basis: str) -> None:
    found = finding(OVER, "warning", PACKAGE, PARTS, **of_norm("BW-IM-05") | {"basis": basis})
    sums = MissedSums()
    sums.add(missed_by([found], request()))
    (told,) = sums.figures(request())
    assert (told.id, told.basis, told.source, told.force) == ("IMA001", basis, "", "")
    assert told.text == request().rules["IMA001"].title.de


def test_a_fault_of_reading_is_named_in_words() -> None:
    sums = MissedSums()
    sums.add(missed_by([finding("LES002 wert-lesbar", "error", PACKAGE, PARTS)], request()))
    assert [one.text for one in sums.figures(request())] == ["Angabe nicht lesbar"]


def test_the_most_frequent_requirement_comes_first_and_counts_submissions() -> None:
    sums = MissedSums()
    sums.add({"BW-IM-05": ["IMA001"], "BW-IM-04": ["FEL007"]})
    sums.add({"BW-IM-05": ["IMA002"]})
    first, second = sums.figures(request("en"))
    assert (first.id, first.submissions, first.rules) == ("BW-IM-05", 2, ("IMA001", "IMA002"))
    assert (second.id, second.submissions, second.force) == ("BW-IM-04", 1, "must")
    assert first.text == request().catalogue.requirements["BW-IM-05"].text.en


def test_links_between_the_same_types_are_added_up() -> None:
    sums, fails = LinkSums(), DeclaredLink("VABO", "IK", "broken", "language", 12)
    sums.add(packed_links([fails, fails, DeclaredLink("VABO", "IK", "holds")]))
    sums.add(packed_links([DeclaredLink("VABO", "IK", "partly", "age", 3)]))
    sums.add(packed_links([DeclaredLink("IK", "BSK", "open")]))
    first, second = sums.figures(request())
    assert (first.links, first.broken, first.partly, first.open, first.persons) == (4, 2, 1, 0, 27)
    assert first.reasons == (("language", 2), ("age", 1))
    assert (second.links, second.open, second.reasons) == (1, 1, ())
    assert first.start == "Vorqualifizierungsjahr ohne Deutschkenntnisse"


def test_a_declared_link_that_breaks_is_counted(inbox: Path, tmp_path: Path) -> None:
    groups = [{"code": "au_bleibeperspektive", "count": 8, "language": "A0", "goal": "JOB_HELFER"}]
    put(inbox, "a.json", town(1, measures=LINKED, target_groups=groups))
    put(inbox, "b.json", town(2))
    (link,) = run(inbox, tmp_path / "run").view.links
    assert (link.links, link.broken, link.reasons) == (1, 1, (("language", 1),))
    assert link.start.startswith("Grundkurs")


@pytest.fixture
def earlier(inbox: Path, tmp_path: Path) -> Path:
    """Return a run over two towns, one of which states an end before its start."""
    put(
        inbox,
        "ort-001.json",
        town(1, measures=[POST | {"start": "2018-02-01", "end": "2018-01-01"}]),
    )
    put(inbox, "ort-002.json", town(2))
    run(inbox, tmp_path / "alt")
    return tmp_path / "alt"


def test_a_run_tells_what_changed_since_an_earlier_one(
    inbox: Path, tmp_path: Path, earlier: Path
) -> None:
    put(
        inbox,
        "ort-001.json",
        town(1, measures=[POST | {"start": "2018-02-01", "end": "2018-06-01"}]),
    )
    put(inbox, "ort-003.json", "{")
    changes = run(inbox, tmp_path / "neu", against=earlier).view.changes
    assert changes is not None
    assert changes.counts["fixed"] == changes.files["ort-001.json"][1] > 0
    assert changes.areas["FEL"]["fixed"] == 1
    assert changes.areas["LES"]["new"] == changes.causes["submission"]["new"] == 1
    assert changes.files["ort-002.json"] == (0, 0)
    assert (dict(changes.kinds), changes.differing) == ({"changed": 1, "same": 1, "added": 1}, ())


def test_the_same_run_has_not_changed(inbox: Path, tmp_path: Path, earlier: Path) -> None:
    changes = run(inbox, tmp_path / "neu", against=earlier).view.changes
    assert changes is not None
    assert {state for state, number in changes.counts.items() if number} == {"unchanged"}
    assert receipt(tmp_path / "neu")["options"]["against"] == str(earlier)


def test_better_and_worse_verdicts_are_counted(inbox: Path, tmp_path: Path) -> None:
    wrong, right = (
        [POST | {"start": "2018-02-01", "end": end}] for end in ("2018-01-01", "2018-06-01")
    )
    numbers = {1: (wrong, right), 2: (right, wrong), 3: (wrong, right)}
    for place, name in enumerate(("alt", "neu")):
        for number, measures in numbers.items():
            put(inbox, f"{number}.json", town(number, measures=measures[place]))
        against = {"against": tmp_path / "alt"} if place else {}
        view = run(inbox, tmp_path / name, select=("FEL005",), **against).view
    assert view.changes is not None
    assert (view.changes.better, view.changes.worse) == (2, 1)


def test_an_earlier_run_that_is_none_is_refused_before_anything_is_checked(
    inbox: Path, tmp_path: Path
) -> None:
    towns(inbox, 1)
    with pytest.raises(UsageError, match=r"run\.json"):
        run(inbox, tmp_path / "neu", against=tmp_path)
    assert not (tmp_path / "neu").exists()


def test_an_earlier_run_among_the_submissions_is_refused(
    inbox: Path, tmp_path: Path, earlier: Path
) -> None:
    earlier.rename(inbox / "alt")
    with pytest.raises(UsageError, match="darf nicht"):
        run(inbox, tmp_path / "neu", against=inbox / "alt")


def test_a_run_with_changes_and_moves_can_be_verified(
    call: Call, inbox: Path, tmp_path: Path, earlier: Path
) -> None:
    more = ("--against", str(earlier), "--portability", "--no-cache", "--jobs", "1", "--quiet")
    day = ("--demo", "--report-day", "2026-01-01", "--html", "none", "--fail-on", "never")
    assert call("batch", str(inbox), "--out", str(tmp_path / "neu"), *more, *day).code == 0
    assert call("verify", str(tmp_path / "neu" / "run.json")).code == 0


def moved(inbox: Path, out: Path) -> LandView:
    groups = [{"code": "au_bleibeperspektive", "count": 8, "language": "A0", "goal": "JOB_HELFER"}]
    for number in (1, 2):
        put(inbox, f"{number}.json", town(number, target_groups=groups))
    return run(inbox, out, portability=True).view


def test_moves_are_counted_for_the_land_and_each_kreis(inbox: Path, tmp_path: Path) -> None:
    whole, kreis = moved(inbox, tmp_path / "run").moves
    assert (whole.kreis, whole.towns, kreis.kreis, kreis.towns) == ("", 2, "08999", 2)
    assert whole.connected == kreis.connected
    assert receipt(tmp_path / "run")["options"]["portability"] is True


def test_without_being_asked_for_no_moves_are_counted(inbox: Path, tmp_path: Path) -> None:
    towns(inbox, 2)
    assert run(inbox, tmp_path / "run").view.moves == ()


def test_a_fault_in_the_figures_about_moves_costs_only_these(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("checker.batch.moves.table_of", fail)
    view = moved(inbox, tmp_path / "run")
    assert (view.head.summary.checked, view.moves) == (2, ())
    assert [one.code for one in view.head.run_findings] == ["SYS017"]
    told = json.loads((tmp_path / "run" / "run.json").read_bytes())
    assert told["outcome"]["tool_findings"] == 1
