"""A reviewer's own file of profiles: what it may leave out, and how its faults are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.loading.profiles import load_profiles, own_profiles
from checker.model.profile import ProfileFile

SHORT = """profiles:
  - {id: X1, title: Unsere Gruppe, goals: [JOB_HELFER], facts: {jahre: 3}}
  - {id: P01, title: Anders als mitgeliefert, goals: [TEILHABE]}
"""


def read(folder: Path, text: str) -> ProfileFile:
    path = folder / "mischung.yaml"
    path.write_text(text, encoding="utf-8")
    return own_profiles(path)


def refused(folder: Path, text: str) -> list[str]:
    with pytest.raises(UsageError) as fault:
        read(folder, text)
    return str(fault.value).split("\n")


def test_without_shares_every_own_profile_counts_the_same(tmp_path: Path) -> None:
    found = read(tmp_path, SHORT)
    assert {p.id: p.share for p in found.profiles if p.share} == {"X1": 0.5, "P01": 0.5}


def test_stated_shares_count(tmp_path: Path) -> None:
    text = SHORT.replace("id: X1,", "id: X1, share: 1,")
    assert {p.id for p in read(tmp_path, text).profiles if p.share} == {"X1"}


def test_an_own_profile_replaces_the_shipped_one(tmp_path: Path) -> None:
    found = [p for p in read(tmp_path, SHORT).profiles if p.id == "P01"]
    assert [p.goals for p in found] == [("TEILHABE",)]


def test_shipped_goals_groups_and_other_profiles_stay(tmp_path: Path) -> None:
    found, shipped = read(tmp_path, SHORT), load_profiles()
    assert (found.goals, found.groups) == (shipped.goals, shipped.groups)
    assert {p.id for p in found.profiles} == {p.id for p in shipped.profiles} | {"X1"}


def test_an_own_group_replaces_the_shipped_one(tmp_path: Path) -> None:
    text = f"{SHORT}groups:\n  - {{group: vu, profiles: [{{profile: X1, share: 1}}]}}\n"
    groups = {group.group: group for group in read(tmp_path, text).groups}
    assert [part.profile for part in groups["vu"].profiles] == ["X1"]
    assert len(groups) == len(load_profiles().groups)


def test_a_plain_title_stands_in_both_languages(tmp_path: Path) -> None:
    own = read(tmp_path, SHORT).profiles[0]
    assert (own.title.de, own.title.en) == ("Unsere Gruppe", "Unsere Gruppe")
    assert own.source == "Eigene Angabe (mischung.yaml)"
    assert own.facts == {"jahre": "3"}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("id: X1, ", "", "profiles, Eintrag 1, id: fehlt"),
        ("goals: [JOB_HELFER], ", "", "X1: es fehlt ein Ziel"),
        ("[JOB_HELFER]", "[JOB_HELFFER]", "meinten Sie JOB_HELFER?"),
        ("jahre: 3", "jahr_e: 3", "steht nicht in der Liste transition-keys"),
        ("jahre: 3", "leistung: SGB_II", "„leistung“ heißt „rechtskreis“"),
        ("jahre: 3", "jahre: viele", "„jahre“ kann nicht „viele“ sein"),
        ("jahre: 3", 'jahre: ">3"', "„jahre“ kann nicht „>3“ sein"),
        ("facts: {jahre: 3}", "facts: 3", "Eintrag 1, facts: dieser Wert passt hier nicht"),
        ("facts:", "fakten:", "fakten: diese Angabe gibt es hier nicht"),
        ("id: P01", "id: X1", "profiles: X1 steht 2-mal da"),
        ("id: X1,", "id: X1, share: 2,", "share: diese Zahl ist nicht zulässig"),
        ("id: X1,", "id: X1, share: 0.5,", "die Anteile ergeben zusammen 0,5, nicht 1"),
        ("id: X1,", "id: X1, start: {language: A9},", "„A9“ steht nicht in der Liste"),
        ("id: X1,", "id: X1, start: {literacy: keine},", "steht nicht in der Liste literacy"),
        ("id: X1,", "id: X1, start: {school_certificate: bac},", "school-certificates"),
        ("id: X1,", "id: X1, start: {recognition: halb},", "„ergebnis“ kann nicht „halb“ sein"),
        ("id: X1,", "id: X1, start: {certificates: [TELC]},", "zum Beispiel TELC:B1"),
        ("id: X1,", "id: X1, start: {certificates: ['DTZ:B9']},", "„B9“ steht nicht"),
        ("id: X1,", "id: X1, start: {certificates: [DELF]},", "in der Liste exams"),
        ("id: X1,", "id: X1, start: {history: [IK]},", "in der Liste measure-types"),
        ("id: X1,", "id: X1, timeline: [{month: 0, residence_status: AE}],", "residence-status"),
        ("id: X1,", "id: X1, timeline: [{month: 3}, {month: 1}],", "die Monate müssen aufsteigen"),
        ("profiles:", "profiles: [", "kein gültiges YAML"),
        ("profiles:", "groups: []\ngroups: []\nprofiles:", "groups"),
        ("profiles:\n", "profiles: 3\nx:\n", "profiles: dieser Wert passt hier nicht"),
    ],
)
def test_a_fault_is_named_in_plain_german(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert old in SHORT
    found = refused(tmp_path, SHORT.replace(old, new, 1))
    assert any(says in line for line in found), found
    assert all(line.startswith("mischung.yaml: ") for line in found)


def test_an_entry_that_is_no_group_of_fields_is_refused(tmp_path: Path) -> None:
    assert "dieser Wert passt hier nicht" in refused(tmp_path, "profiles: [P01]\n")[0]


def test_a_group_with_an_unknown_profile_is_refused(tmp_path: Path) -> None:
    text = f"{SHORT}groups:\n  - {{group: vu, profiles: [{{profile: X9, share: 1}}]}}\n"
    assert refused(tmp_path, text) == ["mischung.yaml: vu: das Profil X9 gibt es nicht"]


def test_what_a_goal_asks_for_cannot_be_changed(tmp_path: Path) -> None:
    text = f"{SHORT}goals:\n  - {{code: JOB_HELFER}}\n"
    assert "lässt sich hier nicht ändern" in refused(tmp_path, text)[0]


def test_a_missing_file_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nichts-da"):
        own_profiles(tmp_path / "nichts-da.yaml")
