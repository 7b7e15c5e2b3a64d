"""How the circumstances of profiles and groups run over time, and how a number is shared out."""

from __future__ import annotations

from checker.graph.circumstances import Circumstances, Phase, Timeline
from checker.model.municipality import TargetGroup
from checker.model.profile import Profile


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


def age_of(group: TargetGroup, known: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the ages a group states, filled up from those of its profile."""
    low, high = group.age_min, group.age_max
    if low is None and high is None:
        return known
    if low is None:
        low = min(known[0], high or 0) if known else 0
    if high is None:
        high = max(known[1], low) if known else low
    return (low, max(low, high))
