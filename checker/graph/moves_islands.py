"""Which towns of a region are connected with each other in both directions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.graph.moves_table import MoveTable
from checker.graph.region import Member

Edge = Callable[[Member, Member], bool]


def components(members: Sequence[Member], edge: Edge) -> tuple[tuple[Member, ...], ...]:
    """Return the groups in which a chain of edges leads from every town to every other one.

    The largest first, equal ones by key.
    """
    ahead = _reach([[edge(a, b) for b in members] for a in members])
    back = _turned(ahead, len(members))
    found: dict[int, list[Member]] = {}
    for place, member in enumerate(members):
        found.setdefault(ahead[place] & back[place], []).append(member)
    groups = (tuple(group) for group in found.values())
    return tuple(sorted(groups, key=lambda group: (-len(group), group[0].ref.key)))


def _reach(edges: list[list[bool]]) -> list[int]:
    """Return for each town the towns that a chain leads to, itself included, as bits."""
    rows = [
        1 << place | sum(1 << other for other, there in enumerate(row) if there)
        for place, row in enumerate(edges)
    ]
    for middle in range(len(rows)):
        bit, through = 1 << middle, rows[middle]
        rows = [row | through if row & bit else row for row in rows]
    return rows


def _turned(rows: list[int], count: int) -> list[int]:
    places = range(count)
    return [sum(1 << a for a in places if rows[a] >> b & 1) for b in places]


def keeping(table: MoveTable, quota: float, *, hopeful: bool = False) -> Edge:
    """Return the edge: at least this share keeps its way; ``hopeful``: an open answer counts."""

    def edge(one: Member, other: Member) -> bool:
        found = table.share(one.ref.key, other.ref.key).holds(quota)
        return hopeful if found is None else found

    return edge


def alone(table: MoveTable, own: Member, members: Sequence[Member], quota: float) -> bool | None:
    """Say whether a town is in a group of its own; None where that is open."""

    def single(*, hopeful: bool) -> bool:
        groups = components(members, keeping(table, quota, hopeful=hopeful))
        return any(group == (own,) for group in groups)

    if not single(hopeful=False):
        return False
    return True if single(hopeful=True) else None
