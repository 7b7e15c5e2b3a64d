"""Faults in the shipped file of hand-over states are named with their place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker.loading.places import standards_dir
from checker.loading.standards_check import check_catalogue

TEXT = (standards_dir() / "handover.yaml").read_text(encoding="utf-8")
EDITS = [
    ("types: [VKL, GRUNDSCHULE]", "types: [VKLX]", "UE-KIND: VKLX is not in the list"),
    ("requirements: [BW-SCH-03]", "requirements: [BW-SCH-99]", "UE-KIND: there is no requirement"),
    ("certificates: [LID]", "certificates: [LIDD]", "UE-B1-IK: LIDD is not in the list exams"),
    ("goals: [SCHULERFOLG]", "goals: [SCHULE]", "UE-KIND: SCHULE is not in the list goals"),
    ("level: C1", "level: B1", "UE-C1: level is B1; the lowest skill lies elsewhere"),
    ("id: UE-C1", "id: UE-B2", "UE-B2 stands twice"),
    ("Keine Vorschrift und", "Von", "note: it must say: keine Vorschrift"),
    ("    level: C1", "    stufe: C1", "there is no key `stufe` here"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("codelists", "schema"):
        shutil.copytree(standards_dir() / name, tmp_path / name)
    for norm in ("vwv-deutsch.yaml", "schule-beruf.yaml", "handover.yaml"):
        shutil.copy(standards_dir() / norm, tmp_path / norm)
    return tmp_path


def faults(folder: Path) -> list[str]:
    found = check_catalogue(folder, folder / "no-tables", {})
    return [fault for fault in found if fault.startswith("handover.yaml")]


def test_the_shipped_file_passes(folder: Path) -> None:
    assert faults(folder) == []


def test_a_folder_may_have_no_hand_over_states(folder: Path) -> None:
    (folder / "handover.yaml").unlink()
    assert faults(folder) == []


@pytest.mark.parametrize(("old", "new", "says"), EDITS)
def test_a_wrong_file_is_named(folder: Path, old: str, new: str, says: str) -> None:
    assert old in TEXT
    (folder / "handover.yaml").write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    found = faults(folder)
    assert any(says in fault for fault in found), found
