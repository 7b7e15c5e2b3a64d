"""Predicates over facts, and the verdict that follows from them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.graph.facts import Range, Reader, UnsupportedError
from checker.graph.judge import Judge, Transition
from checker.graph.predicate import Predicates, Truth, keys_of
from checker.loading.catalogue import load_catalogue
from checker.model.measure_type import MeasureType

READER = Reader(load_catalogue())
DAY = date(2026, 8, 19)


def truth(stated: str, predicate: dict[str, Any]) -> Truth:
    return Predicates(READER, READER.node(f"PERSON@{stated}").facts).holds(predicate)


@pytest.mark.parametrize(
    ("stated", "predicate", "expected"),
    [
        ("niveau=B1", {"niveau": ">=B1"}, Truth.TRUE),
        ("niveau=A2", {"niveau": ">=B1"}, Truth.FALSE),
        ("alter>=16", {"alter": ">=16"}, Truth.TRUE),
        ("alter>16", {"alter": ">=18"}, Truth.CUT),
        ("alter<25", {"alter": ">=25"}, Truth.FALSE),
        ("alter<=25", {"alter": "<25"}, Truth.CUT),
        ("alter=17", {"niveau": ">=B1"}, Truth.SILENT),
        ("alter=17", {}, Truth.TRUE),
        ("alter=17", {"alter": "stated"}, Truth.TRUE),
        ("alter=17", {"niveau": "stated"}, Truth.FALSE),
        ("status=EU", {"status": ["EU", "P24"]}, Truth.TRUE),
        ("status=60c", {"status": "DULDUNG_60c"}, Truth.TRUE),
        ("status=anspruch_44_1", {"zugang": "44_1"}, Truth.TRUE),
        ("antrag=freiwillig", {"zugang": "44_4"}, Truth.TRUE),
        ("verpflichtung=Jobcenter", {"zugang": "44a_Nr2_Jobcenter"}, Truth.TRUE),
        ("verpflichtung=nein", {"zugang": "44_1"}, Truth.SILENT),
        ("leistung=SGB_II", {"rechtskreis": "SGB_II"}, Truth.TRUE),
        ("nachweis_monate<=6", {"zertifikat_monate": "<=6"}, Truth.TRUE),
        ("zertifikat_monate>6", {"zertifikat_monate": "<=6"}, Truth.FALSE),
        ("gesamt>=60%", {"gesamt": ">=60%"}, Truth.TRUE),
        ("anzahl=alle", {"anzahl": ">5"}, Truth.TRUE),
        ("aufforderung_am=2026-06-10", {"aufforderung_am": "<2026-07-01"}, Truth.TRUE),
        ("hoeren_lesen=B1;sprechen=B1;schreiben=A2", {"niveau": ">=B1"}, Truth.FALSE),
        ("sprechen=B1", {"niveau": ">=B1"}, Truth.SILENT),
        ("niveau=B2;schreiben=A2", {"niveau": ">=B2"}, Truth.FALSE),
        ("schreiben=C1;niveau=B1", {"niveau": ">=B1"}, Truth.TRUE),
        ("alter=17", {"any": [{"alter": "<18"}, {"niveau": ">=B1"}]}, Truth.TRUE),
        ("alter=20", {"any": [{"alter": "<18"}, {"niveau": ">=B1"}]}, Truth.SILENT),
        ("alter=20", {"all": [{"alter": "<18"}, {"niveau": ">=B1"}]}, Truth.FALSE),
        ("alter=20", {"not": {"alter": "<18"}}, Truth.TRUE),
        ("alter>16", {"not": {"alter": "<18"}}, Truth.CUT),
    ],
)
def test_predicate(stated: str, predicate: dict[str, Any], expected: Truth) -> None:
    assert truth(stated, predicate) is expected


@pytest.mark.parametrize(
    "text",
    [
        "PERSON@groesse=5",
        "PERSON@niveau=B9",
        "PERSON@status=XX",
        "PERSON@alter=alt",
        "PERSON@alter",
    ],
)
def test_what_the_tables_do_not_hold_is_never_guessed(text: str) -> None:
    with pytest.raises(UnsupportedError):
        READER.node(text)


def test_keys_of_a_predicate() -> None:
    nested = {"alter": 1, "any": [{"niveau": ">=B1"}], "not": {"all": [{"status": "EU"}]}}
    assert keys_of(nested) == {"alter", "niveau", "status"}


@pytest.mark.parametrize("sign", ["<", "<=", ">", ">=", "="])
def test_a_range_without_ends_is_always_cut(sign: str) -> None:
    assert Range().compare(sign, 5) is None


def way(**more: Any) -> dict[str, Any]:
    text = {"de": "Text", "en": "text"}
    return {"text": text, "citation": {"source": "Norm"}, "confidence": "high", **more}


def judged(
    stated: str, *demands: dict[str, Any], source: dict[str, Any] | None = None, day: date = DAY
) -> Transition:
    types = {
        "TO": MeasureType.model_validate({"code": "TO", "demands": demands}),
        "PERSON": MeasureType.model_validate({"code": "PERSON", **(source or {})}),
    }
    return Judge(types, READER).judge(f"PERSON@{stated}", "TO", day)


def level(**more: Any) -> dict[str, Any]:
    ways = [way(need={"niveau": ">=B1"})]
    return {"id": "niveau", "dimension": "language", "ways": ways, **more}


@pytest.mark.parametrize(
    ("stated", "verdict", "strength"),
    [
        ("niveau=B1", "ok", ""),
        ("niveau=C1", "ok", ""),
        ("niveau=A2", "blocked", "hart"),
        ("niveau>=A2", "undecidable", ""),
        ("alter=17", "ok", ""),
    ],
)
def test_a_lower_bound(stated: str, verdict: str, strength: str) -> None:
    found = judged(stated, level())
    assert (found.verdict, found.strength) == (verdict, strength)


def test_silence_is_listed_but_not_counted() -> None:
    (only,) = judged("alter=17", level()).judged
    assert not only.counts


def test_a_source_that_guarantees_no_level_fails_softly() -> None:
    found = judged("", level(), source={"no_level": True})
    assert (found.verdict, found.strength) == ("blocked", "weich")


def test_a_standing_condition_counts_without_a_key() -> None:
    standing = {
        "id": "ermessen",
        "dimension": "residence_status",
        "always": True,
        "ways": [way(result="bedingt")],
    }
    assert judged("", standing).verdict == "ok_with_condition"


def test_the_best_way_counts() -> None:
    both = [way(need={"alter": ">=16"}, result="bedingt"), way(need={"niveau": ">=A2"})]
    demand = level(ways=both)
    assert judged("alter=17;niveau=A2", demand).verdict == "ok"
    assert judged("alter=17;niveau=A1", demand).verdict == "ok_with_condition"
    assert judged("alter=15;niveau=A1", demand).verdict == "blocked"
    assert judged("alter=15", demand).verdict == "ok"


def test_every_failing_dimension_is_reported() -> None:
    age = {"id": "alter", "dimension": "age", "ways": [way(need={"alter": "<=18"})]}
    found = judged("niveau=A1;alter=30", level(), age | {"otherwise": "weich"})
    assert {j.demand.dimension for j in found.deciding} == {"language", "age"}
    assert found.strength == "hart"


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("2026-05-03", "undecidable"),
        ("2026-04-29", "blocked"),
        ("2026-05-04", "ok"),
    ],
)
def test_the_text_of_the_day_decides(day: str, verdict: str) -> None:
    window = ["2026-04-29", "2026-05-04"]
    ways = [
        way(need={"niveau": ">=B1"}, valid_to="2026-05-03", from_window=window),
        way(need={"niveau": ">=A2"}, valid_from="2026-05-04", from_window=window),
    ]
    found = judged("niveau=A2", level(ways=ways), day=date.fromisoformat(day))
    assert found.verdict == verdict


def test_grants_state_facts_for_whoever_comes_from_the_type() -> None:
    grant = way(when={"pruefung": "bestanden"}, facts={"niveau": "B1"})
    source = {"grants": [grant]}
    assert judged("pruefung=bestanden", level(), source=source).verdict == "ok"
    assert judged("pruefung=bestanden;niveau=A1", level(), source=source).verdict == "blocked"


def test_a_grant_may_state_a_range() -> None:
    grant = way(when={"pruefung": "nicht_bestanden"}, facts={"niveau": "<B1"})
    source = {"grants": [grant]}
    failed = judged("pruefung=nicht_bestanden", level(), source=source)
    lower = judged(
        "pruefung=nicht_bestanden", level(ways=[way(need={"niveau": ">=A2"})]), source=source
    )
    assert (failed.verdict, lower.verdict) == ("blocked", "undecidable")


def test_a_question_without_a_rule_is_undecidable() -> None:
    found = Judge({"EQ": MeasureType(code="EQ")}, READER).judge("EQ", "EQ_START", DAY)
    assert found.verdict == "undecidable"


def test_an_unknown_node_is_unsupported() -> None:
    with pytest.raises(UnsupportedError):
        judge_unknown()


def judge_unknown() -> Transition:
    return Judge({}, READER).judge("NICHTS", "EQ", DAY)
