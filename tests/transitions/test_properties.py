"""More never harms without an upper bound in the law; a day changes only what a cut names."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from checker.graph.facts import Reader
from checker.graph.judge import Judge
from checker.loading.catalogue import load_catalogue
from checker.loading.measure_types import load_measure_types
from checker.model.measure_type import Demand, MeasureType

CATALOGUE = load_catalogue()
TYPES = load_measure_types()
JUDGE = Judge(TYPES, Reader(CATALOGUE))
KEYS = {entry.code: entry for entry in CATALOGUE.code_lists["transition-keys"].codes}
LEVELS = ("A0", "A1", "A2", "B1", "B2", "C1", "C2")
SKILLS = ("niveau", "sprechen", "schreiben", "hoeren_lesen", "hoeren", "lesen")
NUMBERS = (*(k for k in KEYS if k.endswith("_monate")), "jahre", "einreise_jahre", "monate")
MONTHS = (0, 1, 2, 3, 4, 5, 6, 8, 9, 12, 13, 15, 16, 18, 21, 24, 30, 36, 48, 60, 72, 90)
CHOICES = tuple(k for k, entry in KEYS.items() if entry.more["kind"] == "choice")
DAYS = (date(2026, 4, 20), date(2026, 6, 15), date(2026, 7, 10), date(2026, 8, 19))
COURSES = {code for code in TYPES if code.startswith("IK_") and "_START" not in code}
SAME = {code for code in TYPES if code.startswith("BSK_")}
# Where the law, a circular or practice knows a "not more than", more may close the way.
# Sufficient German ends the claim and the special courses, VABO is for beginners.
LEVEL_BOUND = COURSES | {"BSK_A2", "BSK_B1", "VABO"}
# Claim one year after the title, interruption one year; voucher three months; proofs one year.
TIME_BOUND = {
    "titel_monate": COURSES,
    "unterbrechung_monate": COURSES,
    "zertifikat_monate": {"ZERT_INTEGRATIONSKURS", "B1_LID"},
    "monate": SAME
    | {"JOB_BSK", "VABO", "VKL"}
    | {f"{code}_FOERDERUNG" for code in ("16I", "AGH_16D", "ASA_VOR", "BVB", "EQ", "FBW_TQ")},
}
BOUNDS = [
    ("PERSON@status=AE_25_1_2;niveau=", "A2", "B1", "IK_ALLG"),
    ("PERSON@niveau=", "A1", "A2", "BSK_A2"),
    ("PERSON@niveau=", "A2", "B1", "BSK_B1"),
    ("PERSON@alter=17;niveau=", "A2", "B1", "VABO"),
    ("PERSON@status=AE_25_1_2;titel_monate=", "12", "13", "IK_ALLG"),
    ("IK_ALLG@unterbrechung_monate=", "12", "13", "IK_ALLG"),
    ("BSK_BERECHTIGUNG@monate=", "3", "4", "BSK_B2"),
    ("TELC@niveau=B1;lid_punkte=20;zertifikat_monate=", "12", "13", "ZERT_INTEGRATIONSKURS"),
    ("EQ@monate=", "12", "13", "EQ_FOERDERUNG"),
    ("ASA_VOR@monate=", "8", "9", "ASA_VOR_FOERDERUNG"),
    ("BVB@monate=", "18", "19", "BVB_FOERDERUNG"),
    ("FBW_TQ@monate=", "6", "7", "FBW_TQ_FOERDERUNG"),
    ("16I@monate=", "60", "61", "16I_FOERDERUNG"),
    ("AGH_16D@monate=", "36", "37", "AGH_16D_FOERDERUNG"),
    ("AGH_16D@monate_in_5J=", "35", "36", "AGH_16D"),
    ("VABO@monate=", "23", "24", "VABO"),
    ("VKL@monate=", "23", "24", "VKL"),
]
SCHOOL = ("keiner", "FSA", "HSA", "MSA", "FHR", "HZB")
CERTIFICATES = ("dtz=bestanden", "ergebnis=gleichwertig", "gleichwertigkeit=ja")
# Whoever has it already needs no course, no procedure, no retraining.
CERTIFICATE_BOUND = COURSES | {"BSK_B1", "VALID_50B", "FBW_UMSCH", "ANPASSUNG", "ANPASSUNG_PFLEGE"}
SCHOOL_BOUND = {"HSA_81_3", "STUDIENKOLLEG"}


@st.composite
def contexts(draw: st.DrawFn) -> str:
    """Draw up to three stated facts besides the one that grows."""
    keys = draw(st.lists(st.sampled_from(CHOICES), max_size=3, unique=True))
    facts = [(key, draw(st.sampled_from(sorted(dict(KEYS[key].more["values"]))))) for key in keys]
    return "".join(f";{key}={value}" for key, value in facts)


targets = st.sampled_from(sorted(TYPES))
sources = st.one_of(st.just("PERSON"), targets)
days = st.sampled_from(DAYS)


def verdict(person: str, to: str, day: date = DAYS[-1]) -> str:
    return JUDGE.judge(person, to, day).verdict


def closes(low: str, high: str, to: str, day: date) -> bool:
    return verdict(low, to, day) != "blocked" and verdict(high, to, day) == "blocked"


@settings(max_examples=200)
@given(st.sampled_from(SKILLS), st.tuples(*[st.sampled_from(LEVELS)] * 2), sources, targets)
def test_a_higher_level_never_blocks_except_where_a_course_is_for_those_below(
    key: str, levels: tuple[str, str], source: str, to: str
) -> None:
    low, high = sorted(levels)
    if to not in LEVEL_BOUND and not (source == to and to in SAME):
        for day in DAYS:
            assert not closes(f"{source}@{key}={low}", f"{source}@{key}={high}", to, day)


@settings(max_examples=200)
@given(st.tuples(*[st.sampled_from(LEVELS)] * 2), contexts(), targets, days)
def test_a_higher_level_never_blocks_whatever_else_is_stated(
    levels: tuple[str, str], context: str, to: str, day: date
) -> None:
    low, high = (f"PERSON@niveau={level}{context}" for level in sorted(levels))
    assert to in LEVEL_BOUND or not closes(low, high, to, day)


@settings(max_examples=300)
@given(
    st.sampled_from(NUMBERS), st.tuples(*[st.sampled_from(MONTHS)] * 2), contexts(), targets, days
)
def test_a_longer_time_never_blocks_except_at_a_named_maximum(
    key: str, span: tuple[int, int], context: str, to: str, day: date
) -> None:
    low, high = (f"PERSON@{key}={value}{context}" for value in sorted(span))
    assert to in TIME_BOUND.get(key, set()) or not closes(low, high, to, day)


@pytest.mark.parametrize(("stem", "low", "high", "to"), BOUNDS, ids=lambda part: str(part)[:40])
def test_every_named_maximum_is_one(stem: str, low: str, high: str, to: str) -> None:
    assert closes(stem + low, stem + high, to, DAYS[-1])


@settings(max_examples=200)
@given(st.sampled_from(CERTIFICATES), contexts(), targets, days)
def test_an_added_certificate_never_blocks(added: str, context: str, to: str, day: date) -> None:
    if to not in CERTIFICATE_BOUND and f";{added.partition('=')[0]}=" not in context:
        assert not closes(f"PERSON@{context[1:]}", f"PERSON@{context[1:]};{added}", to, day)


@given(st.tuples(*[st.integers(0, 5)] * 2), targets, days)
def test_a_higher_school_certificate_never_blocks(
    steps: tuple[int, int], to: str, day: date
) -> None:
    low, high = (f"PERSON@abschluss={SCHOOL[step]}" for step in sorted(steps))
    assert to in SCHOOL_BOUND or not closes(low, high, to, day)


def _demands() -> list[tuple[MeasureType, Demand]]:
    return [(entry, demand) for entry in TYPES.values() for demand in entry.demands]


def test_without_a_norm_nothing_is_hart_but_the_three_rules_of_the_table() -> None:
    table = {"zugang", "schule"}  # stop of admissions (T059, T065), pupils in the EOK (T074)
    for entry, demand in _demands():
        hard = {way.basis for way in demand.ways if way.result == "hart"}
        assert hard <= {"norm"} or demand.id in table, (entry.code, demand.id)
        if all(way.basis != "norm" for way in demand.ways):
            assert demand.otherwise != "hart", (entry.code, demand.id)


def _demand(**more: Any) -> Demand:
    text = {"de": "Satz.", "en": "Sentence."}
    way = {"text": text, "basis": "practice", "confidence": "medium", "citation": {"source": "x"}}
    return Demand.model_validate({"id": "x", "dimension": "age", "ways": [way], **more})


def test_a_missed_practice_is_weich_and_cannot_be_made_hart() -> None:
    assert _demand().otherwise == "weich"
    with pytest.raises(ValidationError, match="hart without a norm"):
        _demand(otherwise="hart")


def test_what_is_hart_is_never_of_low_confidence() -> None:
    low = [
        (entry.code, demand.id)
        for entry, demand in _demands()
        for way in demand.ways
        if way.result == "hart" and way.confidence == "low"
    ]
    assert low == []


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_text_is_short_plain_and_ends_as_a_sentence(lang: str) -> None:
    for entry, demand in _demands():
        for way in demand.ways:
            text = " ".join(getattr(way.text, lang).split())
            assert text.endswith("."), (entry.code, demand.id, text)
            assert len(text) <= 260, (entry.code, demand.id, text)
            assert "!" not in text, (entry.code, demand.id, text)
            assert "leider" not in text.lower(), (entry.code, demand.id, text)
