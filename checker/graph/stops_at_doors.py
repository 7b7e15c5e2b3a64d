"""Records for rules: what is lacking at a door, what one circumstance costs, failed exams."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from checker.graph.blame import Bar, Blame
from checker.graph.crowds import Crowds
from checker.graph.facts import SKILLS
from checker.graph.failing import Failing, Fall
from checker.graph.gaps import Gaps
from checker.graph.lacking import Lack, Lacking
from checker.graph.offers import Offer
from checker.graph.steps import Mask
from checker.graph.unknowns import Unknowns
from checker.graph.wording import alternatives
from checker.model.text import Text
from checker.model.ways_goals import Crowd, Stop

_NO_GERMAN = Text("kein Deutsch", "no German")
_NO_PROOF = Text("keinen Nachweis", "no proof")
T = TypeVar("T", Bar, Fall, Lack)


class DoorStops:
    """What keeps people out, by offer."""

    def __init__(self, gaps: Gaps, unknowns: Unknowns) -> None:
        """Look at one town."""
        self._gaps, self._town, self._names = gaps, gaps.town, gaps.names
        self._crowds = Crowds(gaps)
        self._lacking, self._failing = Lacking(gaps), Failing(gaps)
        self._blame = Blame(gaps, unknowns)

    @cached_property
    def jumps(self) -> tuple[Stop, ...]:
        """Return offers whose entry lies two levels or more above what can be reached."""
        return tuple(
            Stop(
                self._lackers(lacks),
                self._names.offer(lacks[0].offer),
                has=self._spoken(self._gaps.held(lacks[0].person)),
                needs=alternatives(map(self._asked, lacks[0].needs)),
            )
            for lacks in _grouped(self._lacking.jumps)
        )

    @cached_property
    def unproved(self) -> tuple[Stop, ...]:
        """Return offers that ask for a proof nobody gets, while the skills are held."""
        return tuple(
            Stop(
                self._lackers(lacks),
                self._names.offer(lacks[0].offer),
                has=self._proofs(self._gaps.held(lacks[0].person)),
                needs=self._names.words.holding(lacks[0].missing),
            )
            for lacks in _grouped(self._lacking.unproved)
        )

    @cached_property
    def short_skills(self) -> tuple[Stop, ...]:
        """Return who lacks one skill only, and for what; one for all who lack the same."""
        found: dict[tuple[str, Mask], list[Lack]] = {}
        for lack in self._lacking.all:
            skill = self._lacking.skill(lack)
            if skill is not None:
                found.setdefault((skill, lack.missing), []).append(lack)
        return tuple(self._short(skill, lacks) for (skill, _), lacks in found.items())

    def _short(self, skill: str, lacks: list[Lack]) -> Stop:
        first = lacks[0]
        held = self._gaps.held(first.person)
        asked = [name for name in self._town.atoms.names(first.need) if _chain(name) in SKILLS]
        others = self._town.atoms.union(name for name in asked if _chain(name) != skill)
        return Stop(
            self._lackers(lacks),
            self._names.offer(first.offer),
            has=self._names.words.holding(others & held),
            needs=self._names.words.holding(first.missing),
        )

    @cached_property
    def falls(self) -> tuple[Stop, ...]:
        """Return exams after which those who miss the target lose the goal."""
        return tuple(
            Stop(
                self._crowds.of((fall.person, goal) for fall in falls for goal in fall.goals),
                self._names.offer(falls[0].offer),
                needs=self._names.words.holding(falls[0].missed),
                rate=falls[0].rate,
            )
            for falls in _grouped(self._failing.falls)
        )

    def bars(self, detail: str) -> tuple[Stop, ...]:
        """Return offers that block a goal by one thing alone: childcare, place or format.

        What is sure comes apart from what depends on open fields.
        """
        bars = self._blame.bars(detail)
        sure = (bar for bar in bars if not bar.unknown)
        unsure = (bar for bar in bars if bar.unknown)
        return tuple(self._barred(group) for some in (sure, unsure) for group in _grouped(some))

    def _barred(self, bars: list[Bar]) -> Stop:
        before = bars[0].before
        return Stop(
            self._crowds.of((bar.person, bar.goal) for bar in bars),
            self._names.offer(bars[0].offer),
            before=self._names.offer(before) if before else None,
            because=self._town_of(bars[0].offer),
            unknown=tuple(dict.fromkeys(field for bar in bars for field in bar.unknown)),
        )

    def _town_of(self, offer: Offer) -> Text:
        """Return the name of the town of an offer."""
        town = offer.package.municipality if offer.package else None
        name = (town.name if town else None) or offer.town
        return Text(name, name)

    def _lackers(self, lacks: list[Lack]) -> Crowd:
        return self._crowds.of((lack.person, goal) for lack in lacks for goal in lack.goals)

    def _spoken(self, mask: Mask) -> Text:
        names = [name for name in self._town.atoms.names(mask) if _chain(name) in SKILLS]
        return self._names.words.holding(self._town.atoms.union(names)) if names else _NO_GERMAN

    def _asked(self, need: Mask) -> Text:
        """Return the level a need asks for, or the proof where it only asks for one."""
        spoken = self._spoken(need)
        return self._names.words.holding(need) if spoken is _NO_GERMAN else spoken

    def _proofs(self, mask: Mask) -> Text:
        names = [name for name in self._town.atoms.names(mask) if _chain(name) == "proof"]
        return self._names.words.holding(self._town.atoms.union(names)) if names else _NO_PROOF


def _chain(name: str) -> str:
    return name.partition(":")[0]


def _grouped(found: Iterable[T]) -> list[list[T]]:
    """Return findings by offer, in the order of the offers."""
    groups: dict[int, list[T]] = {}
    for entry in found:
        groups.setdefault(entry.offer.key, []).append(entry)
    return [groups[key] for key in sorted(groups)]
