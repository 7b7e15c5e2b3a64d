"""Who may work is one question: training, work and measures give the same answer to it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import product

import pytest

from checker.graph.facts import Reader
from checker.graph.judge import Judge
from checker.loading.catalogue import load_catalogue
from checker.loading.measure_types import load_measure_types
from checker.model.measure_type import Demand

BEFORE, AFTER = date(2026, 6, 11), date(2026, 6, 12)
TYPES = load_measure_types()
JUDGE = Judge(TYPES, Reader(load_catalogue()))
SHARED = {
    "wartezeit_aufnahmeeinrichtung",
    "wartezeit_kommune",
    "beschleunigtes_verfahren",
    "sicheres_herkunftsland",
    "duldung_erwerbsverbot",
}
SAME = ("JOB_HELFER", "JOB_FACH", "EQ", "AUSB_2J", "AUSB_3J", "AUSB_HELFER_1J")
TITLES = ("AE_25_1_2", "AE_25_5", "AE_25a", "AE_25b", "P24", "FAMILIENNACHZUG", "EU")
DULDUNG = ("DULDUNG_ERMESSEN_60a2S3", "DULDUNG_60b", "60c", "DULDUNG_60d", "DULDUNG_SONSTIGE")
PLACE = ("", ";wohnpflicht_EA=ja", ";kommune=ja")
TIME = ("", ";verfahren_monate=2", ";verfahren_monate=4", ";verfahren_monate=7")
STAY = ("", ";aufenthalt_monate=2", ";aufenthalt_monate=4", ";aufenthalt_monate=7")
CASE = (
    "",
    ";sicheres_HKL=ja",
    ";sicheres_HKL=nein",
    ";beschleunigtes_verfahren_42_1_a_f=ja",
    ";aufnahmegesuch_oder_wiederaufnahme=ja",
    ";verbot_60a6=ja",
    ";verbot_60a6=nein",
    ";identitaet=ungeklaert",
)


def _shared_demands() -> dict[str, list[tuple[str, Demand]]]:
    found: dict[str, list[tuple[str, Demand]]] = defaultdict(list)
    for code, entry in sorted(TYPES.items()):
        for demand in entry.demands:
            if demand.id in SHARED:
                found[demand.id].append((code, demand))
    return found


@pytest.mark.parametrize(("name", "places"), sorted(_shared_demands().items()))
def test_a_rule_that_stands_in_several_types_is_the_same_rule(
    name: str, places: list[tuple[str, Demand]]
) -> None:
    first = places[0][1]
    assert len(places) > 3
    assert [code for code, demand in places if demand != first] == [], name


@pytest.mark.parametrize("day", [BEFORE, AFTER])
def test_work_and_training_answer_alike_for_asylum_seekers(day: date) -> None:
    for parts in product(PLACE, TIME, STAY, CASE):
        _all_alike(f"PERSON@status=GESTATTUNG{''.join(parts)}", day)


@pytest.mark.parametrize("status", TITLES + DULDUNG)
def test_work_and_training_answer_alike_for_titles_and_a_duldung(status: str) -> None:
    for case, day in product(CASE, (BEFORE, AFTER)):
        _all_alike(f"PERSON@status={status}{case}", day)


def _all_alike(person: str, day: date) -> None:
    verdicts = {code: _verdict(person, code, day) for code in SAME}
    assert len(set(verdicts.values())) == 1, (person, day, verdicts)


def _verdict(person: str, code: str, day: date) -> tuple[str, str]:
    found = JUDGE.judge(person, code, day)
    return found.verdict, found.strength
