"""Which files are compared, how pairs are judged, and what happens to faults of the program."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import permutations
from typing import NamedTuple

import pytest

from checker.cli.exit_codes import portability_code
from checker.engine.portability import PortRequest, portability
from checker.engine.portability_files import Chosen
from checker.engine.portability_tables import Tables
from checker.loading.catalogue import load_catalogue
from checker.loading.handover import load_handover
from checker.loading.packages import Submission
from checker.loading.profiles import load_profiles
from checker.model.moves import Handover, LandFigures, PairShare, TownConformity, TownRef
from checker.model.package import MeasurePackage
from checker.model.portability import PortabilityReport, Question

TOWNS = tuple(
    TownRef(key, f"Ort {key}", kreis) for key, kreis in (("1", "A"), ("2", "A"), ("3", "B"))
)
# Kept, lost, undecided.
VALUES = {
    ("1", "2"): (9, 1, 0),
    ("2", "1"): (10, 0, 0),
    ("1", "3"): (8, 0, 2),
    ("3", "1"): (0, 0, 0),
    ("2", "3"): (5, 5, 0),
    ("3", "2"): (10, 0, 0),
}


class Fixed(NamedTuple):
    """Answers that are written down."""

    towns: tuple[TownRef, ...] = TOWNS
    faults: tuple[str, ...] = ()

    def shares(self) -> Iterator[PairShare]:
        for one, other in permutations(self.towns, 2):
            yield PairShare(one.key, other.key, *VALUES[one.key, other.key])

    def handovers(self, sender: str, receiver: str) -> tuple[Handover, ...]:
        assert sender != receiver
        return ()

    def conformity(self) -> tuple[TownConformity, ...]:
        return ()

    def figures(self) -> tuple[LandFigures, ...]:
        return ()


def question(level: str = "aufnahme", quota: float = 1.0, kreis: str = "") -> Question:
    return Question(
        level,
        "all",
        quota,
        0.9,
        timed=False,
        kreis=kreis,
        wait_weeks=12,
        seamless_months=3,
        months=6,
        few=5,
    )


def answers(level: str, quota: float = 1.0) -> dict[str, tuple[int, int, int, bool | None]]:
    tables = Tables(Fixed(), question(level, quota), "de")
    return {t.key: (t.pairs, t.failing, t.open, t.holds) for t in tables.towns({})}


@pytest.mark.parametrize(
    ("level", "quota", "expected"),
    [
        ("aufnahme", 1.0, {"1": (2, 0, 0, True), "2": (2, 1, 0, False), "3": (2, 1, 1, False)}),
        ("aufnahme", 0.9, {"1": (2, 0, 0, True), "2": (2, 0, 0, True), "3": (2, 1, 1, False)}),
        ("abgabe", 1.0, {"1": (2, 1, 1, False), "2": (2, 1, 0, False), "3": (2, 0, 0, True)}),
        ("abgabe", 0.8, {"1": (2, 0, 0, True), "2": (2, 1, 0, False), "3": (2, 0, 0, True)}),
        ("voll", 1.0, {"1": (2, 1, 1, False), "2": (2, 2, 0, False), "3": (2, 1, 1, False)}),
        ("ueberall", 0.9, {"1": (2, 0, 1, None), "2": (2, 1, 0, False), "3": (2, 1, 1, False)}),
    ],
)
def test_a_town_is_judged_over_its_partners(
    level: str, quota: float, expected: dict[str, tuple[int, int, int, bool | None]]
) -> None:
    assert answers(level, quota) == expected


def test_kreise_are_summed_over_their_pairs() -> None:
    tables = Tables(Fixed(), question(), "de")
    rows = {(r.sender, r.receiver): r for r in tables.between()}
    assert set(rows) == {("A", "A"), ("A", "B"), ("B", "A")}
    inside, out = rows["A", "A"], rows["A", "B"]
    assert (inside.pairs, inside.kept, inside.lost, inside.share) == (2, 19, 1, 0.95)
    assert (out.undecided, out.open_share, out.share) == (2, 0.1, 13 / 20)


def test_a_kreis_without_a_name_in_the_list_is_named_by_its_package_or_key() -> None:
    own = Fixed((TownRef("1", "Ort 1", "A"), TownRef("2", "Landkreis", "2")))
    tables = Tables(own, question(), "de")
    assert [k.name for k in tables.kreise({})] == ["Landkreis", "A"]
    assert [k.name for k in tables.kreise({"A": "Kreis A"})] == ["Landkreis", "Kreis A"]


def made(found: Fixed, kreis: str = "") -> PortabilityReport:
    kept = tuple(
        (Submission(f"{t.key}.yaml", t.key), MeasurePackage.model_validate({})) for t in TOWNS
    )
    request = PortRequest(
        load_catalogue(),
        load_profiles(),
        load_handover(),
        date(2026, 11, 25),
        None,
        "de",
        question(kreis=kreis),
        {},
    )
    return portability(Chosen(kept, ()), request, lambda *_: found)


def test_pairs_are_told_within_a_kreis_only() -> None:
    assert {(p.sender, p.receiver) for p in made(Fixed()).pairs} == {("1", "2"), ("2", "1")}
    assert made(Fixed(), "B").pairs == ()


def test_a_fault_of_the_program_is_told_and_ends_with_four() -> None:
    report = made(Fixed(faults=("K0 without a cause", "K0 without a cause")))
    assert report.tool_findings == ("K0 without a cause",)
    assert portability_code(report, "never") == 4
    assert portability_code(made(Fixed()), "never") == 0
    assert portability_code(made(Fixed()), "broken") == 1
