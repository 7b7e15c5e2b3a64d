"""Packages for the twelve rules, in the flat form that the peers read; the seed decides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from benchmarks.draws import Dice
from benchmarks.twelve.terms import AREAS, CERTIFIED, LEVELS, RANK

Data = dict[str, Any]
COURSES = (*CERTIFIED, "VWVD_GRUND", "VWVD_AUFBAU")
OTHERS = {"schule_beruf": "VABO", "buergerengagement": "EHRENAMT"}
GROUPS = ("au_bleibeperspektive", "au_sonstige", "ukraine", "jugend_15_20", "frauen_eltern")
WORDS = (
    *("Sprachkurs", "Abendkurs", "Vormittag", "Teilzeit", "Intensiv", "Beruf", "Pflege", "Alltag"),
    *("Eltern", "Jugend", "Beratung", "Tandem", "Praktikum", "Schule", "Verein", "Begegnung"),
)
REMOVABLE = ("title", "hours", "start", "capacity", "provider", "exit_level", "target_groups")
# How often courses begin at each level, from A0 to C1.
ENTRIES = (0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5)
FIRST_DAY = date(2018, 1, 8)


def flat_package(seed: int, number: int, measures: int = 50, violations: float = 0.05) -> Data:
    """Return one package; ``violations``: share of measures, and of packages per package rule."""
    draw = Dice(f"{seed}|{number}")
    ags = f"08999{number % 1000:03}"
    rows = [_measure(draw, place, ags) for place in range(1, measures + 1)]
    for row in rows:
        row["successors"] = _successors(draw, row, rows)
    people = draw.number(200, 5000)
    data = {
        "ags": ags,
        "name": f"Musterort {number}",
        "budget_eur": round(sum(row["cost_eur"] for row in rows) * _between(draw, 1.01, 1.2)),
        "participants": people,
        "case_managers": round(people / _between(draw, 40, 79), 1),
        "period": {"start": "2018-01-01", "end": "2020-12-31"},
        "measures": rows,
    }
    _spoil(draw, data, violations)
    return data


def _measure(draw: Dice, place: int, ags: str) -> Data:
    area = draw.pick((AREAS[0], *AREAS, AREAS[0]))
    kind = OTHERS.get(area) or draw.pick(COURSES)
    entry = draw.pick(ENTRIES)
    start = FIRST_DAY + timedelta(weeks=draw.number(0, 87))
    certified = kind in CERTIFIED or draw.share() < 0.5
    return {
        "id": f"M{place:03}",
        "title": _words(draw, 3, 6),
        "type": kind,
        "action_field": area,
        "entry_level": LEVELS[entry],
        "exit_level": LEVELS[min(6, entry + draw.pick((1, 1, 1, 1, 2)))],
        "hours": draw.number(100, 890),
        "group_size": draw.number(8, 25),
        "start": start.isoformat(),
        "end": (start + timedelta(weeks=draw.number(6, 29), days=4)).isoformat(),
        "capacity": draw.number(10, 119),
        "target_groups": sorted(draw.some(GROUPS, draw.pick((1, 1, 2, 3)))),
        "cost_eur": draw.number(4000, 60_000),
        "provider": {"name": f"Träger {draw.pick(WORDS)} e.V.", "certified": certified},
        "place": ags,
        "description": _words(draw, 8, 24),
        "successors": [],
    }


def _between(draw: Dice, low: float, high: float) -> float:
    return low + draw.share() * (high - low)


def _words(draw: Dice, least: int, most: int) -> str:
    return " ".join(draw.pick(WORDS) for _ in range(draw.number(least, most)))


def _successors(draw: Dice, row: Data, rows: list[Data]) -> list[str]:
    reached = RANK[row["exit_level"]]
    fitting = [
        other["id"]
        for other in rows
        if other is not row
        and RANK[other["entry_level"]] <= reached
        and other["start"] >= row["end"]
    ]
    return draw.some(fitting, draw.number(0, 3))


def _spoil(draw: Dice, data: Data, share: float) -> None:
    rows = data["measures"]
    for row in rows:
        if draw.share() < share:
            draw.pick(DEFECTS)(draw, row, rows)
    for defect in PACKAGE_DEFECTS:
        if draw.share() < share:
            defect(draw, data)


def _lacking(draw: Dice, row: Data, _: list[Data]) -> None:
    row.pop(draw.pick(REMOVABLE), None)


def _few_hours(draw: Dice, row: Data, _: list[Data]) -> None:
    row["hours"] = draw.number(10, 99)


def _large_group(draw: Dice, row: Data, _: list[Data]) -> None:
    row["group_size"] = draw.number(26, 44)


def _no_gain(_: Dice, row: Data, __: list[Data]) -> None:
    row["exit_level"] = row["entry_level"]


def _turned_days(_: Dice, row: Data, __: list[Data]) -> None:
    row["start"], row["end"] = row["end"], row["start"]


def _same_id(draw: Dice, row: Data, rows: list[Data]) -> None:
    row["id"] = draw.pick(rows)["id"]


def _dead_link(draw: Dice, row: Data, _: list[Data]) -> None:
    row["successors"] = [*row["successors"], f"X{draw.number(100, 998)}"]


def _too_high(_: Dice, row: Data, rows: list[Data]) -> None:
    row["entry_level"], row["exit_level"] = "A0", "A1"
    high = [other["id"] for other in rows if other["entry_level"] in {"B1", "B2"}]
    row["successors"] = [*row["successors"], *(i for i in high[:1] if i not in row["successors"])]


def _uncertified(_: Dice, row: Data, __: list[Data]) -> None:
    row["type"] = CERTIFIED[0]
    row["provider"] = {"name": "Träger ohne Zulassung", "certified": False}


DEFECTS: tuple[Callable[[Dice, Data, list[Data]], None], ...] = (
    _lacking,
    _few_hours,
    _large_group,
    _no_gain,
    _turned_days,
    _same_id,
    _dead_link,
    _too_high,
    _uncertified,
)


def _too_dear(_: Dice, data: Data) -> None:
    data["budget_eur"] = sum(row["cost_eur"] for row in data["measures"]) * 9 // 10


def _too_many(draw: Dice, data: Data) -> None:
    data["case_managers"] = round(data["participants"] / _between(draw, 82, 150), 1)


def _wrong_key(draw: Dice, data: Data) -> None:
    ags = data["ags"]
    data["ags"] = draw.pick([f"8{ags[2:]}", f"99{ags[2:]}", f"{ags}0"])


def _no_period(_: Dice, data: Data) -> None:
    data.pop("period")


def _no_area(draw: Dice, data: Data) -> None:
    lost = draw.pick(AREAS[1:])
    for row in data["measures"]:
        if row["action_field"] == lost:
            row["action_field"] = AREAS[0]


PACKAGE_DEFECTS: tuple[Callable[[Dice, Data], None], ...] = (
    _too_dear,
    _too_many,
    _wrong_key,
    _no_period,
    _no_area,
)
