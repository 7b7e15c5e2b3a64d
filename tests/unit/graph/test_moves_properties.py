"""What must hold for every three towns (properties M10, M11, M16, M17 of the specification)."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.graph.moves import wishes
from tests.unit.graph.moving_towns import COURSES, THREE, Town, moves_of, states, table_of, town
from tests.unit.graph.small_towns import COURSE

QUICK = settings(max_examples=30, deadline=None, derandomize=True)


def packages(drawn: tuple[Town, ...]) -> list[Any]:
    return [town(one, place + 1) for place, one in enumerate(drawn)]


@QUICK
@given(drawn=THREE, more=COURSES)
def test_a_larger_receiver_breaks_no_hand_over(
    drawn: tuple[Town, ...], more: list[dict[str, Any]]
) -> None:
    """M10: who kept the way into a town keeps it when the town offers more."""
    before = states(moves_of(*packages(drawn)))
    larger = (drawn[0], (drawn[1][0] + more, drawn[1][1]), drawn[2])
    after = states(moves_of(*packages(larger)))
    for known, state in before.items():
        if known[1] == 1 and known[0] != 1 and state == "kept":
            assert after[known] == "kept"


@QUICK
@given(drawn=THREE)
def test_a_wider_receiver_breaks_no_hand_over(drawn: tuple[Town, ...]) -> None:
    """M10: the same where doors are opened instead."""
    wider = [c | {"admits": {}, "childcare": {"offered": True}} for c in drawn[1][0]]
    before = states(moves_of(*packages(drawn)))
    after = states(moves_of(*packages((drawn[0], (wider, drawn[1][1]), drawn[2]))))
    for known, state in before.items():
        if known[1] == 1 and known[0] != 1 and state == "kept":
            assert after[known] == "kept"


@QUICK
@given(drawn=THREE)
def test_a_conforming_town_is_to_blame_for_no_break(drawn: tuple[Town, ...]) -> None:
    """M11: 2n checks imply what n² comparisons would show.

    Between a conforming sender and a conforming receiver only the standard itself can have a hole,
    or an upper bound shuts a door.
    """
    table = table_of(*packages(drawn))
    meets = {town.key: table.conformity(town.key) for town in table.towns}
    for sender in table.towns:
        for receiver in table.towns:
            for found in table.breaks(sender.key, receiver.key):
                gives, takes = meets[sender.key], meets[receiver.key]
                assert gives is not None
                assert takes is not None
                assert not (found.blame == "sender" and gives.sender)
                assert not (found.blame == "receiver" and takes.receiver and not found.bound)


@QUICK
@given(drawn=THREE)
def test_every_break_has_a_local_cause(drawn: tuple[Town, ...]) -> None:
    """M16: a break needs a gap of the receiving town, or an upper bound there."""
    moves = moves_of(*packages(drawn))
    for sender in moves.region.members:
        for receiver in moves.region.members:
            for resident, goal in wishes(sender):
                there = moves.links.alike(receiver, resident.kind)
                for stand in moves.judged(sender, receiver, resident.kind, goal).lost:
                    assert moves.explained(there, resident.kind, goal, stand)


@QUICK
@given(drawn=THREE)
def test_a_detour_over_a_third_town_loses_nothing(drawn: tuple[Town, ...]) -> None:
    """M16: whatever is learnt on the way only adds to what is held."""
    moves = moves_of(*packages(drawn))
    first, middle, last = moves.region.members
    for resident, goal in wishes(first):
        kind = resident.kind
        through, there = moves.links.alike(middle, kind), moves.links.alike(last, kind)
        for stand in moves.links.alike(first, kind).stands:
            later = moves.links.reached(through.sure, stand.sure)
            if moves.links.bounds(there.sure) & later:
                continue
            if moves.stays(there, stand.sure, goal, sure=True):
                assert moves.stays(there, later, goal, sure=True)


@QUICK
@given(
    drawn=THREE,
    gone=st.lists(
        st.tuples(
            st.integers(0, 2),
            st.integers(0, 3),
            st.sampled_from(["childcare", "outcomes", "entry"]),
        ),
        min_size=1,
        max_size=4,
    ),
)
def test_a_share_with_unknown_fields_holds_the_true_one(
    drawn: tuple[Town, ...], gone: list[tuple[int, int, str]]
) -> None:
    """M17: between the pessimistic and the optimistic reading."""
    known = [([without_law(c) for c in courses], groups) for courses, groups in drawn]
    less = [(list(courses), groups) for courses, groups in known]
    for place, course, field in gone:
        courses = less[place][0]
        if course < len(courses) and not (field == "entry" and has_usual(courses[course])):
            courses[course] = courses[course] | {field: None}
    full, partial = moves_of(*packages(tuple(known))), moves_of(*packages(tuple(less)))
    for one, other in zip(full.region.members, partial.region.members, strict=True):
        for a, b in zip(full.region.members, partial.region.members, strict=True):
            exact, found = full.share(one, a), partial.share(other, b)
            if exact.share is None or found.low is None or found.high is None:
                continue
            assert found.low - 1e-9 <= exact.share <= found.high + 1e-9


def without_law(course: dict[str, Any]) -> dict[str, Any]:
    """Return a course whose results and entry no law sets."""
    return COURSE | course | {"type": "VWVD_AUFBAU"}


def has_usual(course: dict[str, Any]) -> bool:
    return bool(course["type"] == "VWVD_GRUND")
