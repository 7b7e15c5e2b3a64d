"""Atoms as bits, and needs as alternatives of lower bounds."""

from __future__ import annotations

from checker.graph.atoms import Atoms
from checker.graph.needs import (
    FREE,
    MET,
    REFUSED,
    SILENT,
    UNKNOWN,
    Need,
    all_needs,
    any_need,
    exactly,
    least,
    one_of,
)
from checker.loading.catalogue import load_catalogue
from checker.model.parts import SkillLevels
from checker.model.profile import Levels

ATOMS = Atoms(load_catalogue())


def test_a_level_holds_every_level_below_it() -> None:
    assert not ATOMS.at_least("schreiben", "A1") & ~ATOMS.at_least("schreiben", "B2")
    assert ATOMS.at_least("schreiben", "B2") & ~ATOMS.at_least("schreiben", "A1")
    assert ATOMS.at_least("schreiben", "A0") == 0


def test_one_level_stands_for_all_four_skills() -> None:
    assert ATOMS.spoken("A2") == ATOMS.language("A2")
    one = ATOMS.spoken(SkillLevels(sprechen="A2"))
    assert one == ATOMS.at_least("sprechen", "A2")
    assert ATOMS.spoken(Levels(hoeren="A1", lesen="A1", schreiben="A1", sprechen="A1")) == (
        ATOMS.language("A1")
    )


def test_a_higher_proof_of_an_exam_includes_the_lower_one() -> None:
    assert not ATOMS.proof("TELC:A2") & ~ATOMS.proof("TELC:B1")
    assert ATOMS.proof("GOETHE:A2") & ~ATOMS.proof("TELC:B1")
    assert ATOMS.proof("DTB_B2") == ATOMS.one("proof:DTB_B2")


def test_every_atom_knows_what_it_implies() -> None:
    top = ATOMS.one("schreiben:B1")
    assert ATOMS.below(top) == ATOMS.at_least("schreiben", "B1")
    proof = ATOMS.one("proof:DTZ:B1")
    assert ATOMS.below(proof) == ATOMS.proof("DTZ:B1")
    token = ATOMS.attended("EOK")
    assert ATOMS.below(token) == token


def test_words_of_packages_and_of_the_law_are_one_scale() -> None:
    assert ATOMS.rank("abschluss", "HSA_gleichwertig") == ATOMS.rank("abschluss", "HSA")
    assert ATOMS.rank("ergebnis", "wesentliche_unterschiede") == ATOMS.rank("ergebnis", "teilweise")
    assert ATOMS.rank("ergebnis", "abgelehnt") is None


def test_a_level_nobody_knows_is_told_from_a_stated_one() -> None:
    assert ATOMS.knows("B1")
    assert not ATOMS.knows("B1+")
    assert ATOMS.knows(SkillLevels(sprechen="B1"))
    assert not ATOMS.knows(SkillLevels(sprechen="gut"))


def test_the_names_of_a_mask_come_back() -> None:
    mask = ATOMS.union(["goal:AUSBILDUNG", "attended:EOK"])
    assert set(ATOMS.names(mask)) == {"goal:AUSBILDUNG", "attended:EOK"}


def test_what_asks_for_more_than_another_alternative_is_left_out() -> None:
    assert least((0b11, 0b1, 0b100)) == (0b1, 0b100)
    assert least((0b11, 0)) == FREE
    assert least((0b1, 0b1)) == (0b1,)


def test_both_needs_together_ask_for_every_pair() -> None:
    both = one_of([0b1, 0b10]) & exactly(0b100)
    assert both.sure == (0b101, 0b110)
    assert (MET & both) == both
    assert (both & REFUSED).fails


def test_one_of_two_needs_is_enough() -> None:
    assert (exactly(0b1) | MET).holds
    assert (REFUSED | exactly(0b1)) == exactly(0b1)
    assert (exactly(0b1) | UNKNOWN) == Need((0b1,), FREE)


def test_what_is_unknown_or_silent_is_never_sure() -> None:
    assert not UNKNOWN.holds
    assert not UNKNOWN.fails
    assert (SILENT & exactly(0b1)).silent
    assert all_needs([UNKNOWN, exactly(0b1)]) == Need((), (0b1,))
    assert any_need([]) == REFUSED
