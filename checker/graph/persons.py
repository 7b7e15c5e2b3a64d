"""The people of a package: groups and profiles with their start, circumstances and goals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from checker.graph.atoms import SCHOOL_OF_PACKAGES, Atoms
from checker.graph.circumstances import Circumstances, Timeline
from checker.graph.steps import Mask
from checker.graph.timelines import age_of, shares, timeline_of
from checker.model.municipality import ProfileCount, TargetGroup
from checker.model.package import MeasurePackage
from checker.model.profile import GroupDefault, Profile, ProfileFile, StartState
from checker.model.text import Text

Pointer = tuple[str | int, ...]


@dataclass(frozen=True)
class Person:
    """Some persons who are alike: one group, or a profile with a count.

    ``id`` is ``target_groups/0`` or ``profiles/2``, with the profile behind a colon where a group
    was filled up in several ways. ``place`` is the position in the list of the package. ``counted``
    is False where the package states no number (then 1). ``assumed`` names what comes from the
    default profile of the group. ``unknown``: something stated about them cannot be read, so
    nothing can be said.
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
    unknown: bool = False


LISTS = ("target_groups", "profiles")
_LOST = {
    "target_groups": Text("Zielgruppen (nicht lesbar)", "target groups (could not be read)"),
    "profiles": Text("Profile (nicht lesbar)", "profiles (could not be read)"),
}


class People:
    """Makes persons of groups and profiles."""

    def __init__(self, content: ProfileFile, atoms: Atoms) -> None:
        """Use these profiles and defaults of the target groups."""
        self.profiles: Mapping[str, Profile] = {p.id: p for p in content.profiles}
        self._groups: Mapping[str, GroupDefault] = {g.group: g for g in content.groups}
        self._atoms = atoms

    def of(
        self, package: MeasurePackage, unread: frozenset[Pointer] = frozenset()
    ) -> tuple[Person, ...]:
        """Return the persons of a package in the order in which it names them.

        ``unread``: paths of values that could not be read.
        """
        lost = {(path[0], path[1]) for path in unread if len(path) > 1}
        found: list[Person] = []
        for place, group in enumerate(package.target_groups or ()):
            broken = ("target_groups", place) in lost or not self._readable(group)
            found.extend(replace(p, unknown=broken) for p in self._group(group, place))
        for place, named in enumerate(package.profiles or ()):
            person = self._named(named, place)
            broken = person.unknown or ("profiles", place) in lost
            found.append(replace(person, unknown=broken))
        found.extend(_unreadable(name) for name in LISTS if (name,) in unread)
        return tuple(person for person in found if person.count)

    def _readable(self, group: TargetGroup) -> bool:
        level = group.language is None or self._atoms.knows(group.language)
        literacy = group.literacy is None or group.literacy in self._atoms.chains["literalitaet"]
        return level and literacy and group.code in self._groups

    def _named(self, named: ProfileCount, place: int) -> Person:
        """Return a profile of the package; one that nobody knows is a person without facts."""
        profile = self.profiles.get(named.profile or "")
        count = named.count if named.count and named.count > 0 else 1
        base = self.person(profile, count) if profile else _nobody(named.profile, count)
        counted = named.count is not None
        return replace(base, id=f"profiles/{place}", place=place, counted=counted)

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
        if group.count is not None and group.count <= 0:
            return
        if default is None:
            person = _nobody(group.code, group.count or 1)
            goals = (group.goal,) if group.goal else person.goals
            counted = group.count is not None
            name = f"target_groups/{place}"
            yield replace(person, id=name, place=place, goals=goals, counted=counted)
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

    def _stated(self, group: TargetGroup) -> dict[str, Any]:
        """Return the level and literacy of a group where it states a known one."""
        found: dict[str, Any] = {}
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
        # Proofs and courses of the profile belong to its own level, not to one the group states.
        bare = {"certificates": (), "history": ()} if "language" in own else {}
        start = profile.start.model_copy(update=own | bare)
        assumed += tuple(key for key in ("language", "literacy") if key not in own)
        assumed += _shown(profile, own)
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


def _shown(profile: Profile, own: dict[str, Any]) -> tuple[str, ...]:
    """Return what only a profile can say: a package has no field for it."""
    proofs = profile.start.certificates and "language" not in own
    return (
        "school_certificate",
        *(("recognition",) if profile.start.recognition else ()),
        *(("certificates",) if proofs else ()),
    )


def _unreadable(name: str) -> Person:
    """Return whoever stands in a list of the package that cannot be read as a whole."""
    return replace(_nobody(None, 1), id=name, title=_LOST[name], counted=False)


def _nobody(name: str | None, count: int) -> Person:
    """Return persons about whom nothing is known, because their code is not in the lists."""
    return Person(
        id="",
        title=Text(name or "?", name or "?"),
        count=count,
        counted=True,
        start=0,
        timeline=Timeline(Circumstances()),
        goals=("",),
        place=0,
        kind="unknown",
        unknown=True,
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
    age = age_of(group, base.age)
    if group.age_min is None and group.age_max is None and age is not None:
        assumed.append("age")
    care = base.care if group.care_duty is None else group.care_duty
    if group.care_duty is None:
        assumed.append("care_duty")
    begin = replace(base, status=status, age=age, care=care, group=group.code)
    return begin, tuple(assumed)
