"""The figures of a Kreis or of the whole Land about connections within and between towns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import permutations

from checker.graph.kinds import Resident
from checker.graph.moves import unread, wishes
from checker.graph.moves_fragile import Fragility
from checker.graph.moves_islands import components, keeping
from checker.graph.moves_months import SMALL, months_of
from checker.graph.moves_table import MoveTable
from checker.graph.moves_timed import Timed
from checker.graph.region import Member
from checker.model.moves import Brittle, FragileOffer, Handover, LandFigures, PairShare
from checker.model.quota import Quota
from checker.model.text import Text

WITHIN = (12, 24, 36)
_NONE = Quota(0, 0)
_TOP = 20
Kreis = Sequence[Member]


class Figures:
    """Figures of a region; pairs are looked at within a Kreis, where people really move."""

    def __init__(self, table: MoveTable, quota: float, timed: Timed | None = None) -> None:
        """``quota``: the share that must keep its way; ``timed``: dates are looked at as well."""
        self._table, self._moves, self._quota, self._timed = table, table.moves, quota, timed
        self._fragility = Fragility(table)

    @cached_property
    def kreise(self) -> dict[str, list[Member]]:
        """Return the towns of each Kreis, by its key."""
        found: dict[str, list[Member]] = {}
        for member in self._table.region.members:
            found.setdefault(member.ref.kreis, []).append(member)
        return dict(sorted(found.items()))

    def land(self) -> LandFigures:
        """Return the figures of all Kreise together."""
        return self._figures("", list(self.kreise.values()))

    def kreis(self, key: str) -> LandFigures:
        """Return the figures of one Kreis.

        Raises:
            KeyError: the region has no town of it.
        """
        return self._figures(key, [self.kreise[key]])

    def _figures(self, name: str, kreise: Sequence[Kreis]) -> LandFigures:
        members = [member for kreis in kreise for member in kreis]
        people = {r.person.id: r for m in members for r in m.residents}
        standard = self._table.standard
        conform = [standard.of(member) for member in members] if standard is not None else []
        groups = [components(kreis, keeping(self._table, self._quota)) for kreis in kreise]
        alone = (g[0].ref for some in groups for g in some if len(g) == 1 and len(some) > 1)
        offers = sorted(self._offers(members), key=lambda one: (-one.losing, one.offer.name))
        return LandFigures(
            name,
            len(members),
            sum(r.person.count for m in members for r in m.residents) if people else 0,
            self._sum(self._connected(m, r, goal) for m, r, goal in _all(members))
            + Quota(0, *[sum(map(unread, members))] * 2),
            tuple(self._within(members)) if self._timed else (),
            self._sum(Quota(s.kept, s.base, s.undecided) for s in self._pairs(kreise)),
            self._seamless(kreise) if self._timed else None,
            self._sum(Quota(len(some[0]), sum(map(len, some))) for some in groups),
            tuple(alone),
            self._sum(self._fragility.share(member) for member in members),
            tuple(offers[:_TOP]),
            self._brittle(kreise),
            months_of(self._timed, self._table, members) if self._timed else (),
            _answers([one.sender for one in conform]) if standard else None,
            _answers([one.receiver for one in conform]) if standard else None,
            standard.holes(members) if standard else (),
            self._sum(self._shared(kreis) for kreis in kreise),
            equal_weights=not all(member.counted for member in members),
        )

    @staticmethod
    def _sum(quotas: Iterator[Quota]) -> Quota:
        return sum(quotas, _NONE)

    def _state(self, member: Member, resident: Resident, goal: str) -> bool | None:
        """Say whether people reach a goal where they live; None where that is open."""
        alike = self._moves.links.alike(member, resident.kind)
        start = self._table.region.kinds.persons[resident.kind].start
        if self._moves.stays(alike, start, goal, sure=True):
            return True
        return None if self._moves.stays(alike, start, goal, sure=False) else False

    def _connected(self, member: Member, resident: Resident, goal: str) -> Quota:
        state, count = self._state(member, resident, goal), resident.count
        return Quota(count if state else 0, count, count if state is None else 0)

    def _within(self, members: Kreis) -> Iterator[tuple[int, Quota]]:
        whole = self._sum(self._connected(m, r, goal) for m, r, goal in _all(members))
        for months in WITHIN:
            part = sum(
                resident.count
                for member, resident, goal in _all(members)
                if self._timed and self._timed.reaches(member, resident.kind, goal, months)
            )
            yield months, whole._replace(part=part)

    def _pairs(self, kreise: Sequence[Kreis]) -> Iterator[PairShare]:
        for kreis in kreise:
            for one, other in permutations(kreis, 2):
                yield self._table.share(one.ref.key, other.ref.key)

    def _seamless(self, kreise: Sequence[Kreis]) -> Quota:
        shares = (
            self._timed.share(one, other)
            for kreis in kreise
            for one, other in permutations(kreis, 2)
            if self._timed is not None
        )
        found = [share.grade for share in shares if share.base]
        good, unsure = sum(g in {"K2", "K3"} for g in found), found.count("K?")
        return Quota(good, len(found), unsure)

    def _offers(self, members: Kreis) -> Iterator[FragileOffer]:
        """Yield what many people hang on; smaller numbers are not published one by one."""
        for member in members:
            yield from (o for o in self._fragility.offers(member) if o.losing >= SMALL)

    def _brittle(self, kreise: Sequence[Kreis]) -> tuple[Brittle, ...]:
        """Return which kinds of hand-over break, and in how many pairs; the most frequent first."""
        pairs, failing = 0, dict[tuple[str, str, str], int]()
        for kreis in kreise:
            for one, other in permutations(kreis, 2):
                keys = one.ref.key, other.ref.key
                share = self._table.share(*keys)
                pairs += bool(share.base)
                broken = self._table.breaks(*keys, every=True) if share.lost else ()
                for key in {self._seam(found) for found in broken if found.grade == "K0"}:
                    failing[key] = failing.get(key, 0) + 1
        ranked = sorted(failing.items(), key=lambda item: (-item[1], item[0]))
        return tuple(
            Brittle(*key, self._seam_title(key), Quota(count, pairs))
            for key, count in ranked[:_TOP]
        )

    @staticmethod
    def _seam(found: Handover) -> tuple[str, str, str]:
        after = found.after.type if found.after else ""
        return after, found.following, found.dimension

    def _seam_title(self, key: tuple[str, str, str]) -> Text:
        words = self._table.words.names(self._table.region.members[0]).words
        begin, end = Text("Beginn", "beginning"), Text("kein Angebot", "no offer")
        first = words.titles("measure-types", [key[0]]) if key[0] else begin
        second = words.titles("measure-types", [key[1]]) if key[1] else end
        return Text(f"{first.de} → {second.de}", f"{first.en} → {second.en}")

    def _shared(self, kreis: Kreis) -> Quota:
        """Return the gaps that close if every town opened its courses to the others."""
        keys = tuple(dict.fromkeys(key for member in kreis for key in member.offers))
        found = _NONE
        for member, resident, goal in _all(kreis):
            if self._state(member, resident, goal) is False:
                closes = self._fragility.closes(member, resident.kind, goal, keys)
                found += Quota(resident.count if closes else 0, resident.count)
        return found


def _all(members: Kreis) -> Iterator[tuple[Member, Resident, str]]:
    for member in members:
        for resident, goal in wishes(member):
            yield member, resident, goal


def _answers(found: list[bool | None]) -> Quota:
    return Quota(found.count(True), len(found), found.count(None))
