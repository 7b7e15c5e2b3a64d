"""How every measure type runs, and what those who finish can show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from checker.loading.catalogue import load_catalogue
from checker.loading.measure_types import load_measure_types
from checker.loading.places import standards_dir
from checker.loading.standards import load_type_files
from checker.loading.types_check import check_types
from checker.model.measure_type import Course, TypeFile

CATALOGUE = load_catalogue()
TYPES = load_measure_types()
USED = [
    code.code
    for code in CATALOGUE.code_lists["measure-types"].codes
    if code.more["use"] in {"M", "R", "MR"}
]
FEDERAL = (("intv_ue_je_kursart", date(2026, 8, 19)), ("deufoev_ue_je_kursart", date(2026, 8, 19)))
COMPANIONS = ["EHRENAMT", "IB", "IM", "JMD", "MBE", "SPRACHCAFE", "SPRACHMITTLUNG"]
DTZ_COURSES = ["IK_ALLG", "IK_INTENSIV", "IK_KIND", "IK_SPEZ_NR3", "IK_ZWEITSCHRIFT"]


def course(code: str) -> Course:
    found = TYPES[code].course
    assert found is not None
    return found


def lengths() -> Iterator[tuple[str, list[float]]]:
    for name, day in FEDERAL:
        yield from CATALOGUE.in_force(name, day).value.items()


def targets(code: str) -> tuple[dict[str, str], set[str]]:
    first = TYPES[code].outcomes[0]
    return first.facts, set(first.certificates)


@pytest.mark.parametrize("code", USED)
def test_every_type_of_a_package_says_how_it_runs(code: str) -> None:
    assert TYPES[code].course is not None


@pytest.mark.parametrize("code", USED)
def test_every_planning_assumption_says_that_it_is_no_law(code: str) -> None:
    found = course(code)
    assumed = found.lead_months or found.ue_per_week or found.citation.source.startswith("Projekt")
    if assumed and found.entry is not None and found.kind != "begleitend":
        assert found.confidence == "low"
        assert found.note is not None
        assert found.kind == "beratung" or "keine Vorschrift" in found.note


def test_the_shipped_types_have_no_fault() -> None:
    assert check_types(load_type_files(standards_dir()), CATALOGUE) == []


@pytest.mark.parametrize(("code", "ends"), list(lengths()))
def test_the_length_of_a_federal_course_is_that_of_the_norm(code: str, ends: list[float]) -> None:
    ue = course(code).ue
    assert ue is not None
    assert ends[0] <= ue <= ends[1]


@pytest.mark.parametrize("code", DTZ_COURSES)
def test_an_integrationskurs_may_end_below_its_target(code: str) -> None:
    skills = [(o.label, o.facts.get("niveau"), set(o.certificates)) for o in TYPES[code].outcomes]
    assert skills == [
        ("ziel", "B1", {"DTZ:B1", "LID"}),
        ("teil", None, {"DTZ:B1"}),
        ("teil", "A2", {"DTZ:A2"}),
    ]
    assert TYPES[code].outcomes[1].facts["schreiben"] == "A2"


@pytest.mark.parametrize(
    ("code", "facts", "proofs"),
    [
        ("IK_ALPHA", {"niveau": "A2", "literalitaet": "lateinisch"}, {"DTZ:A2"}),
        ("IK_ORIENT", {}, {"LID"}),
        ("BSK_A2", {"niveau": "A2"}, {"DTB_A2"}),
        ("BSK_B2", {"niveau": "B2"}, {"DTB_B2"}),
        ("BSK_C2", {"niveau": "C2"}, set()),
        ("VABO", {"niveau": "A2"}, {"SPRACHSTAND_VABO:A2"}),
        ("AVDUAL", {"abschluss": "HSA_gleichwertig"}, set()),
        ("BFS2", {"abschluss": "MSA"}, set()),
        ("VWVD_ALPHA", {"literalitaet": "lateinisch"}, set()),
        ("VWVD_GRUND", {"niveau": "A1"}, set()),
        ("2BFAHM", {"abschluss": "ja", "niveau": "B2"}, set()),
        ("EQ", {}, set()),
    ],
)
def test_a_type_promises_what_the_sources_say(
    code: str, facts: dict[str, str], proofs: set[str]
) -> None:
    assert targets(code) == (facts, proofs)


@pytest.mark.parametrize("code", ["EOK", "MIA", "BASISKURS_VU", "JOB_BSK", "BSK_FACH", *COMPANIONS])
def test_a_type_without_a_certified_level_promises_none(code: str) -> None:
    assert TYPES[code].outcomes == ()
    assert TYPES[code].no_level or course(code).kind in {"begleitend", "beratung"}


@pytest.mark.parametrize("code", ["VWVD_AUFBAU", "VWVD_EQ", "KOMM_DEUTSCHKURS", "SONSTIGE"])
def test_what_only_the_package_knows_stays_open(code: str) -> None:
    assert course(code).entry is None
    assert TYPES[code].outcomes == ()


@pytest.mark.parametrize("code", ["VABO", "AVDUAL", "BFS2", "AUSB_3J", "GRUNDSCHULE"])
def test_schools_and_trainings_begin_with_the_school_year(code: str) -> None:
    assert course(code).starts == "schuljahr"


def test_waiting_is_longest_before_the_first_integrationskurs() -> None:
    assert (course("IK_ALLG").lead_months, course("BSK_B2").lead_months) == (4, 2)


def test_repeat_hours_follow_a_literacy_course_or_one_of_special_needs() -> None:
    assert course("IK_WDH300").after == ("IK_ALPHA", "IK_SPEZ_NR3")


def wrong(course: dict[str, Any], outcomes: list[dict[str, Any]]) -> list[str]:
    """Return what the check says about one type with this course and these outcomes."""
    said = {"citation": {"source": "Musternorm (erfunden)"}, "confidence": "high"}
    entry = {
        "code": "MIA",
        "course": said | {"kind": "kurs"} | course,
        "outcomes": [said | outcome for outcome in outcomes],
    }
    title = {"de": "Muster", "en": "Model"}
    file = {"id": "muster", "title": title, "legal_state": "2025-01-01", "types": [entry]}
    found = check_types((TypeFile.model_validate(file),), CATALOGUE)
    return [fault for fault in found if fault.startswith("MIA: ")]


@pytest.mark.parametrize(
    ("course", "outcome", "says"),
    [
        ({"entry": {"niveau": "B7"}}, {}, "course: niveau does not take B7"),
        ({"entry": {"niveau": ">=B1"}}, {}, "course: niveau does not take >=B1"),
        ({"entry": {"alter": "20"}}, {}, "course: alter cannot be learnt"),
        ({"after": ["IK_ALG"]}, {}, "course: IK_ALG is not in the list measure-types"),
        (
            {"valid_from": "2025-01-02", "valid_to": "2025-01-01"},
            {},
            "course: the term from 2025-01-02 ends before it begins",
        ),
        ({}, {"facts": {"nivo": "B1"}}, "outcomes: nivo is not in the list transition-keys; did"),
        ({}, {"certificates": ["DTX:B1"]}, "outcomes: DTX is not in the list exams; did you mean"),
        ({}, {"certificates": ["DTZ:B7"]}, "outcomes: B7 is not in the list language-levels"),
        ({}, {"certificates": ["TELC"]}, "outcomes: TELC needs a level, for example TELC:B1"),
        ({}, {"label": "teil"}, "outcomes: the first outcome, and only that one, is the target"),
        ({}, {"rate": 1.2}, "outcomes: the rates sum to more than 1"),
        ({}, {"from_window": ["2025-02-01", "2025-01-01"]}, "outcomes: from_window"),
    ],
)
def test_a_fault_of_a_course_is_named(
    course: dict[str, Any], outcome: dict[str, Any], says: str
) -> None:
    found = wrong(course, [outcome])
    assert any(fault.startswith(f"MIA: {says}") for fault in found), found


def test_a_sound_course_has_no_fault() -> None:
    target: dict[str, Any] = {"facts": {"niveau": "B1"}, "certificates": ["DTZ:B1"]}
    outcomes = [target, {"label": "teil"}]
    assert wrong({"entry": {"niveau": "A2"}, "after": ["IK_ALLG"]}, outcomes) == []
