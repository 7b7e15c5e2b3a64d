"""Whether a submission, and an object in it, can be told from every other one."""

from __future__ import annotations

from checker.model.package import MeasurePackage
from checker.model.text import UNNAMED

_WHOLE_KREIS = {"landkreis", "stadtkreis"}


def recognisable(package: MeasurePackage) -> bool:
    """Say whether the key of a submission belongs to it alone.

    Two municipalities that state nothing but their Kreis have the same key, and so do their
    findings: a decision about one would silence the other.
    """
    town = package.municipality
    if town is None:
        return False
    alone = bool(town.short_name) or town.kind in _WHOLE_KREIS
    return bool(town.ags) or (bool(town.kreis) and alone)


def named(object_id: str) -> bool:
    """Say whether an object states what it is called; else another one may take its place."""
    return not object_id.startswith(UNNAMED)
