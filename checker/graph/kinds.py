"""People of several towns who are alike, folded into kinds."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace

from checker.graph.circumstances import Timeline
from checker.graph.persons import People, Person, Pointer
from checker.model.package import MeasurePackage


@dataclass(frozen=True, slots=True)
class Resident:
    """Some people of a town: their kind, how they count, and what the package says about them.

    ``mixed``: the package names nobody; they are a share of the neutral mix.
    """

    kind: int
    person: Person
    count: float
    mixed: bool = False


class Kinds:
    """Numbers the kinds of people; each is one ``Person`` that counts once."""

    def __init__(self, people: People, *, folded: bool) -> None:
        """``folded``: only level, literacy, proofs and goals of people are their own.

        The rest is that of the default profiles of their group.
        """
        self._people, self._folded = people, folded
        self._numbers: dict[Hashable, int] = {}
        self._at: dict[tuple[int, bool], Person] = {}
        self._defaults: dict[str, dict[str | None, Person]] = {}
        self.persons: list[Person] = []

    def residents(
        self, package: MeasurePackage, unread: frozenset[Pointer]
    ) -> tuple[tuple[Resident, ...], tuple[Person, ...]]:
        """Return the people of a package, and those about whom nothing can be said."""
        persons = self._people.of(package, unread)
        known = tuple(self._resident(p) for p in persons if not p.unknown and p.goals)
        if not persons and self._folded:
            known = tuple(self._mix())
        return known, tuple(person for person in persons if person.unknown)

    def _resident(self, person: Person) -> Resident:
        return Resident(self._number(self._default(person)), person, person.count)

    def _mix(self) -> Iterator[Resident]:
        for profile in self._people.profiles.values():
            if profile.share:
                person = self._people.person(profile)
                yield Resident(self._number(person), person, profile.share, mixed=True)

    def _default(self, person: Person) -> Person:
        """Return the person, or what the group is taken for where people are folded."""
        if not self._folded or person.kind != "target_group" or person.code is None:
            return person
        if person.code not in self._defaults:
            asked = self._people.asked((person.code,))
            self._defaults[person.code] = {p.profile: p for p in asked}
        found = self._defaults[person.code].get(person.profile, person)
        return replace(found, start=person.start, goals=person.goals)

    def _number(self, person: Person) -> int:
        line = _abroad(person.timeline)
        same = (person.start, line, person.goals)
        if same not in self._numbers:
            number = self._numbers[same] = len(self.persons)
            name = f"kind/{number}"
            self.persons.append(replace(person, id=name, count=1, timeline=line))
        return self._numbers[same]

    def at(self, kind: int, *, childcare: bool) -> Person:
        """Return people of a kind in a town, where a Kita may be in reach."""
        cared = childcare and _cares(self.persons[kind].timeline)
        if (kind, cared) not in self._at:
            person = self.persons[kind]
            begin = replace(person.timeline.begin, childcare=cared)
            line = replace(person.timeline, begin=begin)
            name = f"{person.id}+" if cared else person.id
            self._at[kind, cared] = replace(person, id=name, timeline=line)
        return self._at[kind, cared]


def _abroad(line: Timeline) -> Timeline:
    """Return circumstances without what only holds in the own town."""
    return replace(line, begin=replace(line.begin, childcare=False))


def _cares(line: Timeline) -> bool:
    return bool(line.begin.care) or any(phase.care for phase in line.phases)
