"""Which offers have too few places: as few as possible are named, each tried again."""

from __future__ import annotations

from typing import cast

from checker.graph.levels import Climber
from checker.graph.parties import Parties
from checker.graph.shortage import Shortage
from checker.graph.steps import Outcome, Step

START, READY, GOAL = 1, 2, 4
FIRST, A, B, C = range(4)


class Given:
    """Climbers and places that are given."""

    def __init__(self, climbers: list[Climber], places: dict[int, float]) -> None:
        self.made, self.places = tuple(climbers), places

    def climbers(self, wishes: object, *, sure: bool) -> tuple[Climber, ...]:
        assert sure
        return self.made


def step(offer: int, need: int, gives: int) -> Step:
    return Step(2 * offer, (need,), (Outcome(gives, 1.0),))


def people(count: float, *offers: int) -> Climber:
    """Return people who finish a first course and then want one of some offers."""
    steps = (step(FIRST, START, READY), *(step(offer, READY, GOAL) for offer in offers))
    return Climber(count, START, GOAL, START | READY | GOAL, steps, ())


def shortage(places: dict[int, float], *climbers: Climber) -> Shortage:
    return Shortage(cast(Parties, Given(list(climbers), places)), ())


def test_the_fewest_offers_are_named() -> None:
    crowds = (people(4, A, B), people(4, A, C), people(3, B), people(3, C))
    found = shortage({A: 0, B: 0, C: 0}, *crowds).narrow
    assert [narrow.offer for narrow in found] == [B, C]
    assert [narrow.others for narrow in found] == [(C,), (B,)]
    assert [(narrow.wanted, narrow.needed) for narrow in found] == [(7, 7), (7, 7)]


def test_the_first_of_two_offers_that_would_do_is_named() -> None:
    (narrow,) = shortage({A: 2, B: 3}, people(10, A, B)).narrow
    assert narrow.offer == A
    assert [narrow.placed, narrow.places] == [2, 2]
    assert [narrow.reached, narrow.enough, narrow.needed] == [5, 10, 5]
    assert [gain for _, gain in narrow.gains] == [1, 2, 4, 5]
    assert list(narrow.left) == [0]


def test_nothing_is_named_where_everybody_finds_a_place() -> None:
    assert shortage({A: 4, B: 6}, people(10, A, B)).narrow == ()
    assert shortage({}, people(10, A)).narrow == ()
