"""Pairs, Kreise and towns of a comparison, as tables of the report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from checker.engine.portability_records import pair_of
from checker.model.moves import Handover, PairShare, TownRef
from checker.model.portability import KreisPair, PortKreis, PortPair, PortTown, Question
from checker.model.quota import Quota
from checker.model.text import Lang, Text

_NOWHERE = Text("ohne Kreis", "without a Kreis")


class Shares(Protocol):
    """What the tables ask: towns, shares of all pairs, and what breaks between two."""

    @property
    def towns(self) -> tuple[TownRef, ...]:
        """Return the towns, sorted by key."""

    def shares(self) -> Iterable[PairShare]:
        """Return all ordered pairs of different towns."""

    def handovers(self, sender: str, receiver: str) -> tuple[Handover, ...]:
        """Return what breaks or costs time from one town to another, the worst first."""


class Tables:
    """The tables; a pair holds if the share of person-goals is kept that was asked for."""

    def __init__(self, found: Shares, question: Question, lang: Lang) -> None:
        """Ask for all shares once."""
        self._found, self._question, self._lang = found, question, lang
        self._kreis = {town.key: town.kreis for town in found.towns}
        self._shares = {(one.sender, one.receiver): one for one in found.shares()}

    def kreise(self, names: Mapping[str, str]) -> tuple[PortKreis, ...]:
        """Return the Kreise with their towns, sorted by key."""
        towns: dict[str, list[str]] = defaultdict(list)
        own = {town.key: town.name for town in self._found.towns}
        for town in self._found.towns:
            towns[town.kreis].append(town.key)
        nowhere = _NOWHERE.in_(self._lang)
        return tuple(
            PortKreis(key, names.get(key) or own.get(key) or key or nowhere, tuple(keys))
            for key, keys in sorted(towns.items())
        )

    def holds(self, sender: str, receiver: str) -> bool | None:
        """Say whether a pair holds; both directions count where that was asked for."""
        there = self._shares[sender, receiver].holds(self._question.quota)
        if self._question.level not in {"voll", "ueberall"}:
            return there
        back = self._shares[receiver, sender].holds(self._question.quota)
        if False in {there, back}:
            return False
        return None if None in {there, back} else True

    def towns(self, files: Mapping[str, str]) -> Iterator[PortTown]:
        """Yield every town with its verdict over its partners.

        ``aufnahme`` looks at people who come, the other levels at people who leave (and come).
        """
        answers: dict[str, list[bool | None]] = defaultdict(list)
        incoming = self._question.level == "aufnahme"
        for sender, receiver in self._shares:
            answers[receiver if incoming else sender].append(self.holds(sender, receiver))
        for town in self._found.towns:
            given = answers[town.key]
            failing, unsure = given.count(False), given.count(None)
            holds = None if not given or (unsure and not failing) else not failing
            file = files.get(town.key, "")
            yield PortTown(
                town.key, town.name, town.kreis, file, len(given), failing, unsure, holds
            )

    def between(self) -> Iterator[KreisPair]:
        """Yield the sums over all pairs of each ordered pair of Kreise."""
        sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0, 0.0, 0.0, 0.0])
        for one in self._shares.values():
            row = sums[self._kreis[one.sender], self._kreis[one.receiver]]
            for place, value in enumerate((1, one.kept, one.lost, one.undecided)):
                row[place] += value
        for (sender, receiver), (pairs, kept, lost, undecided) in sorted(sums.items()):
            quota = Quota(kept, kept + lost + undecided, undecided)
            yield KreisPair(
                sender,
                receiver,
                int(pairs),
                kept,
                lost,
                undecided,
                quota.share,
                quota.open_share,
            )

    def pairs(self) -> Iterator[PortPair]:
        """Yield the pairs within each Kreis; cases only where one Kreis is looked at."""
        wanted = self._question.kreis
        alone = wanted or len(set(self._kreis.values())) == 1
        for (sender, receiver), share in sorted(self._shares.items()):
            kreis = self._kreis[sender]
            if kreis != self._kreis[receiver] or (wanted and kreis != wanted):
                continue
            cases = self._found.handovers(sender, receiver) if alone else ()
            yield pair_of(share, self.holds(sender, receiver), cases, self._lang)
