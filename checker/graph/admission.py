"""What a measure asks about facts that no measure changes: status, age, group, hours, children."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.graph.circumstances import Circumstances
from checker.graph.guards import Part
from checker.graph.needs import MET, REFUSED, UNKNOWN, Need
from checker.model.catalogue import Catalogue
from checker.model.measure import Measure
from checker.model.parts import Admits
from checker.model.terms import hours_of

_EVERYBODY = "migrationshintergrund_allg"
_ADULTS = "erwachsene"
_OWNER = "kommune"
Asked = tuple[str, str, Need]


class Groups(NamedTuple):
    """Every target group there is, and the age from which somebody counts as an adult, in years."""

    codes: frozenset[str]
    adult: int


def groups_of(catalogue: Catalogue) -> Groups:
    """Return the target groups of the catalogue."""
    found = {code.code: code for code in catalogue.code_lists["target-groups"].codes}
    return Groups(frozenset(found), int(found[_ADULTS].more["age_from"]))


def personal(
    measure: Measure, person: Circumstances, groups: Groups, *, course: bool
) -> Iterator[Part]:
    """Yield what the package asks of this person; what is met asks nothing.

    ``course``: children must be cared for meanwhile.
    """
    for dimension, detail, need in _asked(measure, person, groups, course=course):
        if need is not MET:
            yield _part(dimension, detail, need)


@cache
def _part(dimension: str, detail: str, need: Need) -> Part:
    """Return a part; there are few, since such a need is refused or unknown."""
    return Part(dimension, detail, _OWNER, need)


def _asked(
    measure: Measure, person: Circumstances, groups: Groups, *, course: bool
) -> Iterator[Asked]:
    if measure.admits is not None:
        yield from _admitted(measure.admits, person)
    yield "target_group", "target_group", _group(measure, person, groups)
    yield "format", "format", _hours(measure, person)
    if course:
        yield "childcare", "childcare", _care(measure, person)


def _admitted(admits: Admits, person: Circumstances) -> Iterator[Asked]:
    if admits.residence_status is not None:
        yield "residence_status", "residence_status", _listed(person.status, admits)
    if admits.age_min is not None or admits.age_max is not None:
        yield "age", "age", _aged(admits, person.age)
    if admits.women_only:
        need = UNKNOWN if person.woman is None else (MET if person.woman else REFUSED)
        yield "target_group", "women_only", need


def _listed(status: str | None, admits: Admits) -> Need:
    if status is None:
        return UNKNOWN
    return MET if status in (admits.residence_status or ()) else REFUSED


def _aged(admits: Admits, age: tuple[int, int] | None) -> Need:
    """Compare ages; a group that only partly lies inside leaves the answer open."""
    if age is None:
        return UNKNOWN
    low = admits.age_min if admits.age_min is not None else age[0]
    high = admits.age_max if admits.age_max is not None else age[1]
    if low <= age[0] and age[1] <= high:
        return MET
    return REFUSED if age[1] < low or high < age[0] else UNKNOWN


def ages_of(measure: Measure | None, groups: Groups) -> Iterator[int]:
    """Yield the ages at which ``personal`` can change its answer."""
    if measure is None:
        return
    yield groups.adult
    if measure.admits is not None and measure.admits.age_min is not None:
        yield measure.admits.age_min
    if measure.admits is not None and measure.admits.age_max is not None:
        yield measure.admits.age_max + 1


def _group(measure: Measure, person: Circumstances, groups: Groups) -> Need:
    """Compare target groups; named profiles without a group fit everywhere.

    A code that is not in the list may mean anybody.
    """
    named = measure.target_groups
    if not named or person.group is None:
        return MET
    if person.group in named or _EVERYBODY in named:
        return MET
    grown_up = person.age is not None and person.age[0] >= groups.adult
    if _ADULTS in named and grown_up:
        return MET
    return REFUSED if groups.codes.issuperset(named) else UNKNOWN


def _care(measure: Measure, person: Circumstances) -> Need:
    if not person.care or person.childcare:
        return MET
    offered = measure.childcare.offered if measure.childcare else None
    if offered is None:
        return UNKNOWN
    return MET if offered else REFUSED


def _hours(measure: Measure, person: Circumstances) -> Need:
    """Compare clock hours a week with what the person has."""
    if person.hours is None:
        return MET
    if measure.ue_per_week is not None:
        return MET if hours_of(measure.ue_per_week) <= person.hours else REFUSED
    time = measure.format.time if measure.format else None
    return UNKNOWN if time == "vollzeit" else MET
