"""Faults in the shipped file of profiles are named with their place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker.loading.places import standards_dir
from checker.loading.standards_check import check_catalogue

TEXT = (standards_dir() / "profiles.yaml").read_text(encoding="utf-8")
EDITS = [
    ("code: TEILHABE", "code: TEILHABEN", "profiles.yaml: goals: TEILHABE is missing"),
    ("law: [JOB_HELFER]", "law: [JOB_HILFE]", "JOB_HELFER: JOB_HILFE is not in the list"),
    ("by: [16I, AGH_16D", "by: [16X, AGH_16D", "TEILHABE: 16X is not in the list measure-types"),
    ("- facts: {niveau: B1}", "- facts: {niveau: B7}", "AUSBILDUNG: niveau does not take B7"),
    ("- facts: {niveau: B1}", "- facts: {alter: '30'}", "AUSBILDUNG: alter cannot be learnt"),
    ("certificates: [DSH_2]", "certificates: [DSH]", "HOCHSCHULE: DSH is not in the list exams"),
    ("after: [BAE]", "after: [BAEH]", "JOB_FACH: BAEH is not in the list measure-types; did"),
    ("    by: [16I, AGH", "    # [16I, AGH", "TEILHABE: nobody can reach this goal"),
    ("group: vu", "group: vau", "profiles.yaml: groups: vu is missing"),
    ("{profile: P05, share: 0.5}", "{profile: P99, share: 0.5}", "vu: there is no profile P99"),
    ("{profile: P05, share: 0.5}", "{profile: P05, share: 0.4}", "vu: the shares sum to 0.9"),
    ("id: P02", "id: P01", "profiles: P01 stands 2 times"),
    ("residence_status: P24", "residence_status: P42", "P42 is not in the list residence-status"),
    ("age: 19", "age: neunzehn", "profiles.yaml:"),
    ("goals: [AUSBILDUNG]", "ziele: [AUSBILDUNG]", "there is no key `ziele` here"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("codelists", "schema"):
        shutil.copytree(standards_dir() / name, tmp_path / name)
    (tmp_path / "profiles.yaml").write_text(TEXT, encoding="utf-8")
    return tmp_path


def faults(folder: Path) -> list[str]:
    found = check_catalogue(folder, folder / "no-tables", {})
    return [fault for fault in found if fault.startswith("profiles.yaml")]


def test_the_shipped_file_passes(folder: Path) -> None:
    assert faults(folder) == []


def test_a_folder_may_have_no_profiles(folder: Path) -> None:
    (folder / "profiles.yaml").unlink()
    assert faults(folder) == []


@pytest.mark.parametrize(("old", "new", "says"), EDITS)
def test_a_wrong_file_is_named(folder: Path, old: str, new: str, says: str) -> None:
    assert old in TEXT
    (folder / "profiles.yaml").write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    found = faults(folder)
    assert any(says in fault for fault in found), found


def test_a_goal_of_the_project_must_say_that_it_is_no_law(folder: Path) -> None:
    start = TEXT.index("- code: TEILHABE")
    wrong = TEXT[:start] + TEXT[start:].replace("keine\n        Vorschrift", "so", 1)
    assert wrong != TEXT
    (folder / "profiles.yaml").write_text(wrong, encoding="utf-8")
    assert any("TEILHABE: why must say" in fault for fault in faults(folder))
