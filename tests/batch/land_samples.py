"""A whole Land made up with a seed: as many submissions as there are municipalities."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from checker.batch.index import Row
from checker.batch.land import LandTally
from checker.batch.records import FAILED, READABLE, Reading, Result
from checker.engine.request import CheckRequest
from checker.loading.catalogue import load_catalogue
from checker.loading.rules import load_rules
from checker.model.land import LandView
from checker.model.land_blocks import LandChanges
from checker.model.text import Lang

TOWNS = Path(__file__).parents[2] / "standards" / "codelists" / "gemeinden.csv"
VERDICTS = ("conformant", "conformant_with_notes", "not_conformant", "undetermined")
CONNECTIONS = ("connected", "partly_connected", "not_connected", "undetermined")
LINKS = (
    ("VWVD_GRUND", "VWVD_AUFBAU", "language"),
    ("VWVD_AUFBAU", "BSK", "recognition"),
    ("VABO", "BF2", "school_certificate"),
    ("EOK", "IK", "residence_status"),
)


@cache
def request(lang: Lang = "de") -> CheckRequest:
    """Return a request with the shipped catalogue and rules."""
    return CheckRequest(load_catalogue(), load_rules(), date(2026, 1, 1), language=lang)


def view(number: int | None = None, lang: Lang = "de", **more: Any) -> LandView:
    """Return the Land; ``number``: only the first municipalities; ``more`` replaces fields."""
    tally = LandTally(request(lang))
    for row in rows(number):
        tally.add(row)
    return replace(tally.view(), **more)


def rows(number: int | None = None) -> Iterator[Row]:
    """Yield a row for every municipality: some unreadable, some copies, the rest checked."""
    codes = sorted(load_rules())
    with TOWNS.open(encoding="utf-8") as file:
        for place, town in enumerate(list(csv.DictReader(file))[:number]):
            yield _row(town, Random(f"land {place}"), codes)  # noqa: S311


def _row(town: dict[str, str], draws: Random, codes: list[str]) -> Row:
    known = Reading(
        file=f"{town['kreis']}/{town['ags']}.xlsx",
        stamp="",
        sha256=f"{int(town['ags']):064x}",
        state=READABLE,
        key=town["ags"],
        kreis=town["kreis"],
        name=town["name"],
        start="2025-01-01",
        end="2025-12-31",
    )
    chance = draws.random()
    if chance < 0.006:
        return Row(known, "skipped", "copy", "andere.xlsx", False, None)
    if chance < 0.02:
        refused = ("LES001", "Datei beschädigt.", "File is damaged.", None)
        broken = replace(known, state=FAILED, refusal=refused, key="", name="", kreis="")
        return Row(broken, "failed", None, "", False, _result(known, "failed"))
    return Row(known, "checked", None, "", True, _checked(known, draws, codes))


def _result(known: Reading, state: str) -> Result:
    stem = known.file.removesuffix(".xlsx")
    return Result(
        file=known.file,
        state=state,
        verdict="undetermined",
        connectivity="undetermined",
        report=f"reports/{stem}.json",
        report_sha256="0" * 64,
        page=f"reports/{stem}.html",
    )


def _checked(known: Reading, draws: Random, codes: list[str]) -> Result:
    grave = sorted(draws.sample(codes, draws.randint(0, 6)))
    names = [request().rules[code].meta["requirements"][0] for code in grave]
    people = draws.randint(0, 220)
    with_way = round(people * draws.uniform(0.3, 1))
    return replace(
        _result(known, "checked"),
        verdict=draws.choices(VERDICTS, (15, 54, 25, 6))[0],
        connectivity=draws.choices(CONNECTIONS, (32, 50, 4, 14))[0],
        persons=(with_way, people - with_way, draws.randint(0, 8)),
        counts={
            "error": len(grave) // 2,
            "warning": len(grave),
            "undecidable": draws.randint(0, 4),
        },
        findings=dict.fromkeys(grave, 1),
        grave=grave,
        missed={name: [code] for name, code in zip(names, grave, strict=True)},
        links=[
            [
                start,
                following,
                state,
                dimension if state != "holds" else "",
                1,
                draws.randint(0, 40),
            ]
            for start, following, dimension in LINKS
            for state in draws.choices(("holds", "partly", "broken", "open"), (60, 15, 20, 5))
        ],
    )


def changes(found: LandView) -> LandChanges:
    """Return changes for every submission of a Land."""
    areas = {
        "FEL": {"new": 14, "fixed": 79, "unchanged": 168},
        "IMA": {"new": 23, "fixed": 144, "unchanged": 288, "moved": 3},
        "ANS": {"new": 50, "fixed": 229, "unchanged": 538},
    }
    total = {"new": 87, "fixed": 452, "unchanged": 994, "moved": 3}
    return LandChanges(
        name="lauf-2025",
        report_day="2025-12-01",
        differing=("catalogue_sha256",),
        counts=total,
        areas=areas,
        causes={"town": {"new": 80, "fixed": 400}, "catalogue": {"new": 7, "fixed": 52}},
        kinds={"same": 900, "changed": 180},
        better=120,
        worse=9,
        files={row.file: (1, 2) for row in found.rows if row.state == "checked"},
    )
