"""The shipped profiles, goals and groups."""

from __future__ import annotations

import pytest

from checker.loading.catalogue import load_catalogue
from checker.loading.places import standards_dir
from checker.loading.profiles import load_profiles
from checker.loading.profiles_check import check_profiles
from checker.loading.standards import load_profile_file, standard_files
from checker.model.profile import Levels, Profile

CATALOGUE = load_catalogue()
FILE = load_profiles()
PROFILES = {profile.id: profile for profile in FILE.profiles}
GOALS = {goal.code: goal for goal in FILE.goals}
GROUPS = {group.group: group for group in FILE.groups}


def codes(name: str) -> set[str]:
    return {code.code for code in CATALOGUE.code_lists[name].codes}


def levels(profile: Profile) -> set[str]:
    language = profile.start.language
    return set(language.model_dump().values()) if isinstance(language, Levels) else {language}


def test_the_shipped_file_has_no_fault() -> None:
    assert check_profiles(FILE, CATALOGUE) == []


def test_the_compiled_form_says_what_the_file_says() -> None:
    assert load_profile_file(standards_dir()) == FILE


def test_the_file_of_profiles_is_no_norm() -> None:
    assert (standards_dir() / "profiles.yaml").is_file()
    names = {path.name for path in standard_files(standards_dir())}
    assert "profiles.yaml" not in names
    assert "pakt.yaml" in names


def test_every_goal_of_the_code_list_says_what_it_asks_for() -> None:
    assert set(GOALS) == codes("goals")


def test_every_target_group_has_default_profiles() -> None:
    assert set(GROUPS) == codes("target-groups")


@pytest.mark.parametrize("group", FILE.groups, ids=lambda group: group.group)
def test_the_shares_of_a_group_sum_to_one(group: object) -> None:
    shares = [part.share for part in GROUPS[getattr(group, "group", "")].profiles]
    assert sum(shares) == pytest.approx(1)


def test_the_mix_is_neutral() -> None:
    assert sum(profile.share for profile in FILE.profiles) == pytest.approx(1)
    assert len({profile.share for profile in FILE.profiles}) == 1
    assert "keine Vorschrift" in FILE.note.de


def test_two_groups_have_no_status_of_their_own() -> None:
    without = {name for name, group in GROUPS.items() if group.no_status}
    assert without == {"au_sonstige", "migrationshintergrund_allg"}


@pytest.mark.parametrize(
    ("group", "status"),
    [("au_bleibeperspektive", "AE_25_1_2"), ("ukraine", "P24"), ("vu", "GESTATTUNG")],
)
def test_a_group_stands_for_its_usual_status(group: str, status: str) -> None:
    members = [PROFILES[part.profile] for part in GROUPS[group].profiles]
    assert {member.timeline[0].residence_status for member in members} == {status}


def test_every_profile_is_marked_as_invented() -> None:
    assert {profile.source.split(" ")[0] for profile in FILE.profiles} == {"Projektfestlegung"}


def test_the_children_are_two_profiles() -> None:
    assert (PROFILES["P14a"].age, PROFILES["P14b"].age) == (4, 8)
    assert PROFILES["P14a"].goals == PROFILES["P14b"].goals == ("SCHULERFOLG",)


def test_the_profiles_begin_at_different_places() -> None:
    assert {level for p in FILE.profiles for level in levels(p)} >= {"A0", "A1", "A2", "B1", "B2"}
    assert {p.start.literacy for p in FILE.profiles} == codes("literacy")
    assert {stage.care_duty for p in FILE.profiles for stage in p.timeline} >= {True, False}
    assert any(p.facts.get("zeitform") == "abend" for p in FILE.profiles)


def test_every_goal_is_the_goal_of_somebody() -> None:
    assert {goal for profile in FILE.profiles for goal in profile.goals} == set(GOALS)


@pytest.mark.parametrize("code", ["JOB_HELFER", "JOB_FACH", "AUSBILDUNG", "TEILHABE"])
def test_a_goal_of_the_project_does_not_sound_like_law(code: str) -> None:
    assert GOALS[code].basis == "project_set"
    assert "keine Vorschrift" in GOALS[code].why.de


def test_the_certificate_of_a_job_course_does_not_open_the_university() -> None:
    proofs = {proof for need in GOALS["HOCHSCHULE"].needs for proof in need.certificates}
    assert proofs == {"DSH_2", "TESTDAF_4", "DSD_II", "FESTSTELLUNGSPRUEFUNG"}
