"""People about whom something stated cannot be read: undecided, and never lost."""

from __future__ import annotations

from typing import Any

import pytest

from checker.graph.reach import answers
from checker.graph.town import Home, Town
from tests.unit.graph.small_towns import COURSE, DAY, GROUP, LAND, package


def found(unread: frozenset[tuple[str | int, ...]] = frozenset(), **more: Any) -> dict[str, int]:
    """Return the persons by answer."""
    town = Town(LAND, Home(package(COURSE, **more), "08999001", (), DAY, unread=unread))
    sums: dict[str, int] = {}
    for answer in answers(town):
        sums[answer.state] = sums.get(answer.state, 0) + answer.person.count
    return sums


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "aliens"},
        {"language": "A1+"},
        {"code": "aliens", "goal": None},
    ],
)
def test_a_group_with_a_code_nobody_knows_is_undecided(wrong: dict[str, Any]) -> None:
    assert found(target_groups=[GROUP | wrong]) == {"U": 10}


def test_a_profile_nobody_knows_is_undecided_and_counts() -> None:
    named = [{"profile": "P99", "count": 400}, {"profile": None}]
    assert found(target_groups=[], profiles=named) == {"U": 401}


def test_a_value_that_was_not_read_leaves_its_group_undecided() -> None:
    unread = frozenset({("target_groups", 0, "residence_status")})
    assert found(unread, target_groups=[GROUP, GROUP]) == {"U": 10, "K": 10}


def test_the_proofs_of_a_profile_do_not_come_with_a_level_the_group_states() -> None:
    group = {"code": "frauen_eltern", "count": 60, "language": "A0"}
    town = Town(LAND, Home(package(target_groups=[group]), "08999001", (), DAY))
    names = {name for person in town.persons for name in town.atoms.names(person.start)}
    assert not any(name.startswith(("proof:", "attended:")) for name in names)
