"""The people of a package: groups and profiles with their start, circumstances and goals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from checker.graph.atoms import SCHOOL_OF_PACKAGES, Atoms
from checker.graph.circumstances import Circumstances, Phase, Timeline
from checker.graph.steps import Mask
from checker.model.municipality import TargetGroup
from checker.model.package import MeasurePackage
from checker.model.profile import GroupDefault, Profile, ProfileFile, StartState
from checker.model.text import Text


@dataclass(frozen=True)
class Person:
    """Some persons who are alike: one group, or a profile with a count.

    ``id`` is ``target_groups/0`` or ``profiles/2``, with the profile behind a colon where a group
    was filled up in several ways. ``place`` is the position in the list of the package. ``counted``
    is False where the package states no number (then 1). ``assumed`` names what comes from the
    default profile of the group.
    """

    id: str
    title: Text
    count: int
    counted: bool
    start: Mask
    timeline: Timeline
    goals: tuple[str, ...]
    place: int
    kind: str
    assumed: tuple[str, ...] = ()
    code: str | None = None
    profile: str | None = None


class People:
    """Makes persons of groups and profiles."""

    def __init__(self, content: ProfileFile, atoms: Atoms) -> None:
        """Use these profiles and defaults of the target groups."""
        self.profiles: Mapping[str, Profile] = {p.id: p for p in content.profiles}
        self._groups: Mapping[str, GroupDefault] = {g.group: g for g in content.groups}
        self._atoms = atoms

    def of(self, package: MeasurePackage) -> tuple[Person, ...]:
        """Return the persons of a package in the order in which it names them."""
        found: list[Person] = []
        for place, group in enumerate(package.target_groups or ()):
            found.extend(self._group(group, place))
        for place, named in enumerate(package.profiles or ()):
            profile = self.profiles.get(named.profile or "")
            if profile is not None:
                count = named.count
                base = self.person(profile, count if count and count > 0 else 1)
                name = f"profiles/{place}"
                counted = count is not None
                found.append(replace(base, id=name, place=place, counted=counted))
        return tuple(person for person in found if person.count)

    def asked(self, names: tuple[str, ...]) -> tuple[Person, ...]:
        """Return profiles by id, and target groups by code as each of their default profiles."""
        return tuple(person for name in names for person in self._asked(name))

    def _asked(self, name: str) -> Iterator[Person]:
        if name in self.profiles:
            yield self.person(self.profiles[name])
            return
        default, group = self._groups[name], TargetGroup(code=name)
        for part in default.profiles:
            person = self._filled(group, self.profiles[part.profile], default, 0)
            yield replace(person, id=f"{name}:{part.profile}")

    def person(self, profile: Profile, count: int = 1) -> Person:
        """Return a profile as a person."""
        return Person(
            id=profile.id,
            title=Text(profile.title.de, profile.title.en),
            count=count,
            counted=False,
            start=self.start(profile.start),
            timeline=timeline_of(profile),
            goals=profile.goals,
            place=0,
            kind="profile",
            profile=profile.id,
        )

    def start(self, start: StartState) -> Mask:
        """Return what a start state holds."""
        atoms = self._atoms
        school = SCHOOL_OF_PACKAGES.get(start.school_certificate, start.school_certificate)
        return atoms.joined(
            (
                atoms.spoken(start.language),
                atoms.at_least("literalitaet", start.literacy),
                atoms.at_least("abschluss", school),
                atoms.at_least("ergebnis", start.recognition or "keine"),
                *map(atoms.proof, start.certificates),
                *map(atoms.attended, start.history),
            )
        )

    def _group(self, group: TargetGroup, place: int) -> Iterator[Person]:
        default = self._groups.get(group.code or "")
        if default is None or (group.count is not None and group.count <= 0):
            return
        shared = shares(group.count or 1, [part.share for part in default.profiles])
        merged: dict[tuple[object, ...], Person] = {}
        for part, count in zip(default.profiles, shared, strict=True):
            person = self._filled(group, self.profiles[part.profile], default, place)
            same = (person.start, person.timeline, person.goals)
            known = merged.get(same, replace(person, count=0))
            merged[same] = replace(known, count=known.count + count)
        alone = len(merged) == 1
        for person in merged.values():
            yield person if alone else replace(person, id=f"{person.id}:{person.profile}")

    def _stated(self, group: TargetGroup) -> dict[str, str]:
        """Return the level and literacy of a group where it states a known one."""
        found: dict[str, str] = {}
        if group.language is not None and self._atoms.knows(group.language):
            found["language"] = group.language
        if group.literacy in self._atoms.chains["literalitaet"]:
            found["literacy"] = group.literacy
        return found

    def _filled(
        self, group: TargetGroup, profile: Profile, default: GroupDefault, place: int
    ) -> Person:
        """Return the group; what it leaves open comes from the profile."""
        begin, assumed = _begin(group, profile, default)
        own = self._stated(group)
        start = profile.start.model_copy(update=own)
        assumed += tuple(key for key in ("language", "literacy") if key not in own)
        assumed += () if group.goal else ("goal",)
        stated = group.residence_status or default.no_status
        # A package cannot state the hours of a group, so none are assumed for it.
        line = replace(timeline_of(profile), begin=replace(begin, hours=None))
        phases = tuple(replace(p, status=None) if stated else p for p in line.phases)
        if group.care_duty is not None:
            phases = tuple(replace(p, care=None) for p in phases)
        return Person(
            id=f"target_groups/{place}",
            title=Text(profile.title.de, profile.title.en),
            count=1,
            counted=group.count is not None,
            start=self.start(start),
            timeline=replace(line, phases=phases),
            goals=(group.goal,) if group.goal else profile.goals,
            place=place,
            kind="target_group",
            assumed=tuple(sorted(assumed)),
            code=group.code,
            profile=profile.id,
        )


def _begin(
    group: TargetGroup, profile: Profile, default: GroupDefault
) -> tuple[Circumstances, tuple[str, ...]]:
    base = timeline_of(profile).begin
    assumed: list[str] = []
    status = group.residence_status
    if status is None and not default.no_status:
        status = base.status
        assumed.append("residence_status")
    age = _age(group, base.age)
    if group.age_min is None and group.age_max is None and age is not None:
        assumed.append("age")
    care = base.care if group.care_duty is None else group.care_duty
    if group.care_duty is None:
        assumed.append("care_duty")
    begin = replace(base, status=status, age=age, care=care, group=group.code)
    return begin, tuple(assumed)


def _age(group: TargetGroup, known: tuple[int, int] | None) -> tuple[int, int] | None:
    low, high = group.age_min, group.age_max
    if low is None and high is None:
        return known
    if low is None:
        low = min(known[0], high or 0) if known else 0
    if high is None:
        high = max(known[1], low) if known else low
    return (low, max(low, high))


def timeline_of(profile: Profile) -> Timeline:
    """Return the circumstances of a profile over time."""
    first = next((stage for stage in profile.timeline if stage.month == 0), None)
    begin = Circumstances(
        status=first.residence_status if first else None,
        age=None if profile.age is None else (profile.age, profile.age_max or profile.age),
        care=first.care_duty if first else None,
        facts=tuple(sorted(profile.facts.items())),
        hours=profile.hours_per_week,
        woman=_woman(profile.facts.get("geschlecht")),
        place=first.place if first else None,
    )
    later = tuple(
        Phase(stage.month, stage.residence_status, stage.care_duty, stage.place)
        for stage in profile.timeline
        if stage.month > 0
    )
    return Timeline(begin, later)


def _woman(sex: str | None) -> bool | None:
    return None if sex is None else sex == "w"


def shares(count: int, parts: list[float]) -> list[int]:
    """Divide a number by shares into whole numbers; the largest remainders get what is left."""
    whole = sum(parts)
    exact = [count * part / whole for part in parts]
    given = [int(value) for value in exact]
    order = sorted(range(len(parts)), key=lambda i: (given[i] - exact[i], i))
    for i in order[: count - sum(given)]:
        given[i] += 1
    return given
