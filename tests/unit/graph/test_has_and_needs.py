"""An answer says what FROM has and what would meet the demand, in the words of the key table."""

from __future__ import annotations

from datetime import date

import pytest

from checker.graph.facts import Reader
from checker.graph.judge import Judge, Judged
from checker.loading.catalogue import load_catalogue
from checker.loading.measure_types import load_measure_types

READER = Reader(load_catalogue())
JUDGE = Judge(load_measure_types(), READER)
DAY = date(2026, 8, 19)


def language(from_: str, to: str) -> Judged:
    judged = JUDGE.judge(from_, to, DAY).judged
    return next(j for j in judged if j.demand.dimension == "language")


@pytest.mark.parametrize(
    "text",
    [
        *("niveau=B1", "niveau>=A2", "zertifikat_monate>6", "alter<27", "gesamt=60%"),
        *("dtz=bestanden", "aufforderung_am=2026-02-09", "aufenthalt_monate<=3"),
    ],
)
def test_a_fact_is_written_as_it_was_stated(text: str) -> None:
    key = next(key for key in READER.keys if text.startswith(key) and not text[len(key)].isalpha())
    fact = READER.node(f"PERSON@{text}").facts[key]
    assert READER.written(key, fact) == text.removeprefix(key).removeprefix("=")


def test_what_is_stated_and_what_would_meet_it_stand_side_by_side() -> None:
    found = language("IK_ALLG@niveau=A2", "BSK_B2")
    assert found.has["niveau"] == "A2"
    assert {"niveau": ">=B1"} in found.needs


def test_who_states_nothing_has_nothing() -> None:
    found = language("PERSON", "BSK_B2")
    assert found.has == {}
    assert found.needs
