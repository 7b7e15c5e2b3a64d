"""The Übergabestandard: a draft of about 16 states, and a ministry's own file of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.loading.catalogue import load_catalogue
from checker.loading.handover import load_handover, own_handover
from checker.loading.handover_check import check_handover
from checker.loading.places import standards_dir
from checker.loading.standards import load_handover_file, standard_files
from checker.model.handover import HandoverFile, HandoverState

CATALOGUE = load_catalogue()
FILE = load_handover()
LEVELS = tuple(code.code for code in CATALOGUE.code_lists["language-levels"].codes)
OWN = """id: eigener
title: {de: Eigener Standard, en: Own standard}
version: "1"
standing: agreed
issued_by: Ministerium
note: {de: Beschlossen., en: Agreed.}
forms: [{id: blatt, title: {de: Blatt, en: Sheet}, holds: [{de: Niveau, en: Level}]}]
states:
  - {id: X, title: {de: A2, en: A2}, level: A2, language: A2, goals: [JOB_HELFER]}
"""


def test_the_shipped_file_has_no_fault() -> None:
    assert check_handover(FILE, CATALOGUE) == []


def test_the_compiled_form_says_what_the_file_says() -> None:
    assert load_handover_file(standards_dir()) == FILE


def test_the_file_is_no_norm() -> None:
    assert "handover.yaml" not in {path.name for path in standard_files(standards_dir())}


def test_the_shipped_file_is_a_proposal_and_says_so_everywhere() -> None:
    assert FILE.proposed
    assert "Vorschlag" in FILE.title.de
    assert "proposal" in FILE.title.en
    assert "keine Vorschrift" in FILE.note.de.replace("Keine", "keine")
    assert "not a rule of law" in FILE.note.en.replace("Not", "not")


def test_there_are_about_sixteen_states_up_to_c1() -> None:
    assert len(FILE.states) == 16
    assert {state.level for state in FILE.states} == {"A0", "A1", "A2", "B1", "B2", "C1"}


@pytest.mark.parametrize("state", FILE.states, ids=lambda state: state.id)
def test_every_state_says_where_it_comes_from(state: HandoverState) -> None:
    assert state.derived_from is not None
    assert state.derived_from.types
    assert state.derived_from.citation.source
    assert FILE.form_of(state).id == "uebergabeblatt"


def test_every_state_from_a1_on_asks_for_a_proof() -> None:
    assert {s.level for s in FILE.states if not s.proofs and not s.certificates} == {"A0"}


def test_a_state_is_shown_by_one_of_its_proofs_and_all_of_its_certificates() -> None:
    states = {state.id: state for state in FILE.states}
    assert states["UE-B1-IK"].alternatives == (("LID", "DTZ:B1"),)
    assert states["UE-A2-VABO"].alternatives == (("SPRACHSTAND_VABO:A2",),)
    assert states["UE-A0"].alternatives == ((),)
    assert len(states["UE-B1"].alternatives) == len(states["UE-B1"].proofs)


def test_a_level_without_states_belongs_to_the_next_lower_one() -> None:
    assert {s.level for s in FILE.belonging("preA1", LEVELS)} == {"A0"}
    assert {s.level for s in FILE.belonging("C2", LEVELS)} == {"C1"}
    assert {s.id for s in FILE.belonging("B2", LEVELS)} == {"UE-B2", "UE-B2-PFLEGE"}


def written(folder: Path, text: str) -> HandoverFile:
    path = folder / "eigener.yaml"
    path.write_text(text, encoding="utf-8")
    return own_handover(path)


def test_below_the_lowest_state_nothing_belongs(tmp_path: Path) -> None:
    assert written(tmp_path, OWN).belonging("A1", LEVELS) == ()


def test_a_file_of_ones_own_replaces_the_shipped_one(tmp_path: Path) -> None:
    found = written(tmp_path, OWN)
    assert [state.id for state in found.states] == ["X"]
    assert not found.proposed
    assert found.form_of(found.states[0]).id == "blatt"


FAULTS = [
    ("language: A2", "language: A7", "X: „A7“ steht nicht in der Liste language-levels"),
    ("level: A2", "level: B1", "X: level ist B1; die niedrigste Fertigkeit liegt anderswo"),
    ("goals: [JOB_HELFER]", "goals: [JOB]", "X: „JOB“ steht nicht in der Liste goals"),
    ("goals: [JOB_HELFER]", "goals: []", "states, Eintrag 1, goals: dieser Wert passt hier nicht"),
    ("level: A2,", "level: A2, proofs: [TELC],", "X: „TELC“ braucht ein Niveau"),
    ("level: A2,", "level: A2, form: zettel,", "X: die Form zettel gibt es nicht"),
    ("level: A2,", "level: A2, literacy: gut,", "X: „gut“ steht nicht in der Liste literacy"),
    ("level: A2,", "level: A2, niveau: B1,", "niveau: diese Angabe gibt es hier nicht"),
    ("standing: agreed", "standing: proposal", "note: es fehlt „Vorschlag“"),
    ('version: "1"\n', "", "version: fehlt"),
    (
        "goals: [JOB_HELFER]}",
        "goals: [JOB_HELFER], derived_from: {types: [IK], requirements: [BW-XX], citation:"
        " {source: Q}}}",
        "X: die Anforderung BW-XX gibt es nicht",
    ),
    (
        "states:\n",
        "states:\n  - {id: X, title: {de: A, en: A}, level: A0, goals: [TEILHABE]}\n",
        "eine Kennung steht mehrmals da",
    ),
    ("id: eigener", "id: [", "eigener.yaml: "),
]


@pytest.mark.parametrize(("old", "new", "said"), FAULTS)
def test_a_wrong_file_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert old in OWN
    with pytest.raises(UsageError) as fault:
        written(tmp_path, OWN.replace(old, new, 1))
    assert said in str(fault.value)
    assert all(line.startswith("eigener.yaml: ") for line in str(fault.value).split("\n"))


def test_a_missing_file_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"fehlt\.yaml"):
        own_handover(tmp_path / "fehlt.yaml")
