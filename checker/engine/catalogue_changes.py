"""What differs between two folders of norms, parameter by parameter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.engine.changes import Change, state
from checker.model.catalogue import Catalogue
from checker.model.severity import severity_of
from checker.model.standard import DatedValue

_NONE = "-"


def changes_between(old: Catalogue, new: Catalogue, day: date | None = None) -> list[Change]:
    """Return the parameters that differ; ``day``: only where they differ on that day."""
    names = sorted(old.parameters.keys() | new.parameters.keys())
    return list(_changed(old, new, names, day))


def _changed(
    old: Catalogue, new: Catalogue, names: list[str], day: date | None
) -> Iterator[Change]:
    for name in names:
        before, after = _told(old, name, day), _told(new, name, day)
        if sorted(before) != sorted(after):
            known = (new if name in new.parameters else old).parameters[name]
            yield Change(name, known.title, _only(before, after), _only(after, before))


def _told(catalogue: Catalogue, name: str, day: date | None) -> list[str]:
    if name not in catalogue.parameters:
        return []
    if day is not None:
        return [state(catalogue, name, day)]
    return [_value(value) for value in catalogue.parameters[name].values]


def _only(told: list[str], other: list[str]) -> str:
    """Return the values that the other side does not hold."""
    mine = [value for value in told if value not in other]
    return "; ".join(mine) or _NONE


def _value(value: DatedValue) -> str:
    start = value.valid_from.isoformat() if value.valid_from else ""
    term = f"{start}..{value.valid_to}"
    if value.value is None:
        return f"{_NONE} {term}"
    return f"{value.value} ({value.force}, {severity_of(value).value}) {term}"
