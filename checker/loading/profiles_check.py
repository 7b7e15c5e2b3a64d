"""Faults of profiles, groups and goals: codes that lead nowhere, shares that are no shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import isclose

from checker.loading.known_codes import KnownCodes
from checker.model.catalogue import Catalogue
from checker.model.profile import Goal, GroupDefault, Levels, Profile, ProfileFile, StartState
from checker.model.text import Text
from checker.model.wording import say

_CLOSE = 1e-6


def check_profiles(file: ProfileFile, catalogue: Catalogue) -> list[Text]:
    """Return every fault, one sentence each, that begins with the name of its place."""
    known = KnownCodes(catalogue)
    faults = [fault for goal in file.goals for fault in _named(goal.code, _goal(goal, known))]
    faults += [fault for p in file.profiles for fault in _named(p.id, _profile(p, known))]
    faults += [fault for g in file.groups for fault in _named(g.group, _group(g, file, known))]
    return [*faults, *_whole(file, catalogue)]


def _named(name: str, faults: Iterable[Text]) -> Iterator[Text]:
    for fault in faults:
        yield Text(f"{name}: {fault.de}", f"{name}: {fault.en}")


def _goal(goal: Goal, known: KnownCodes) -> Iterator[Text]:
    yield from known.code("goals", goal.code)
    yield from known.types((*goal.law, *goal.by))
    for need in goal.needs:
        yield from known.bounds(need.facts)
        yield from known.proofs(need.certificates)
        yield from known.types(need.after)
    if not goal.needs and not goal.by:
        yield say("niemand kann dieses Ziel erreichen", "nobody can reach this goal")
    if goal.basis != "norm" and "keine Vorschrift" not in goal.why.de:
        yield say("why: es fehlt „keine Vorschrift“", "why must say in German: keine Vorschrift")


def _profile(profile: Profile, known: KnownCodes) -> Iterator[Text]:
    yield from _start(profile.start, known)
    yield from known.facts(profile.facts)
    for stage in profile.timeline:
        yield from known.code("residence-status", stage.residence_status)
    if not profile.goals:
        yield say("es fehlt ein Ziel", "a goal is missing")
    for goal in profile.goals:
        yield from known.code("goals", goal)


def _start(start: StartState, known: KnownCodes) -> Iterator[Text]:
    for level in _levels(start.language):
        yield from known.code("language-levels", level)
    yield from known.code("literacy", start.literacy)
    yield from known.code("school-certificates", start.school_certificate)
    if start.recognition is not None:
        yield from known.facts({"ergebnis": start.recognition})
    yield from known.proofs(start.certificates)
    yield from known.types(start.history)


def _levels(language: str | Levels) -> tuple[str, ...]:
    if isinstance(language, str):
        return (language,)
    return (language.hoeren, language.lesen, language.schreiben, language.sprechen)


def _group(group: GroupDefault, file: ProfileFile, known: KnownCodes) -> Iterator[Text]:
    yield from known.code("target-groups", group.group)
    ids = {profile.id for profile in file.profiles}
    for missing in sorted({share.profile for share in group.profiles} - ids):
        yield say("das Profil {id} gibt es nicht", "there is no profile {id}", id=missing)
    yield from _sum(share.share for share in group.profiles)


def _whole(file: ProfileFile, catalogue: Catalogue) -> Iterator[Text]:
    yield from _twice("profiles", (profile.id for profile in file.profiles))
    yield from _each("goals", (goal.code for goal in file.goals), _codes("goals", catalogue))
    groups = (group.group for group in file.groups)
    yield from _each("groups", groups, _codes("target-groups", catalogue))
    yield from _named("profiles", _sum(profile.share for profile in file.profiles))


def _codes(list_id: str, catalogue: Catalogue) -> list[str]:
    return [code.code for code in catalogue.code_lists[list_id].codes]


def _each(place: str, names: Iterable[str], wanted: list[str]) -> Iterator[Text]:
    """Every code of a list has exactly one entry."""
    given = list(names)
    yield from _twice(place, given)
    for code in wanted:
        if code not in given:
            yield say("{place}: {code} fehlt", "{place}: {code} is missing", place=place, code=code)


def _twice(place: str, names: Iterable[str]) -> Iterator[Text]:
    for name, n in sorted(Counter(names).items()):
        if n > 1:
            yield say(
                "{place}: {name} steht {n}-mal da",
                "{place}: {name} stands {n} times",
                place=place,
                name=name,
                n=n,
            )


def _sum(shares: Iterable[float]) -> Iterator[Text]:
    total = sum(shares)
    if not isclose(total, 1, abs_tol=_CLOSE):
        yield say(
            "die Anteile ergeben zusammen {total}, nicht 1",
            "the shares sum to {total}, not to 1",
            total=total,
        )
