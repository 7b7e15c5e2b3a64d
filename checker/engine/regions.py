"""The towns of a Kreis side by side, for rules and for ``paktcheck portability``.

Imported only when somebody asks about other packages.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from checker.engine.paths import first_day, new_land, same_time
from checker.engine.request import CheckRequest
from checker.graph.moves_reasons import Limits
from checker.graph.moves_table import MoveTable
from checker.graph.persons import Pointer
from checker.graph.region import Package, Region
from checker.graph.town import Land
from checker.graph.ways import TownWays
from checker.graph.ways_moves import TownMoves
from checker.loading.handover import load_handover
from checker.model.handover import HandoverFile
from checker.model.kreis import key_of
from checker.model.package import MeasurePackage

Unread = frozenset[Pointer]
_NOTHING: Unread = frozenset()


class _Known(NamedTuple):
    """A table with the packages it was made of."""

    packages: tuple[MeasurePackage, ...]
    table: MoveTable


# The Kreis a process works on; the next one replaces it, so that nothing grows.
_KREIS: dict[tuple[object, ...], _Known] = {}


def forget_kreis() -> None:
    """Forget the table of the last Kreis, so that its memory is free before the next one."""
    _KREIS.clear()


def table_of(
    packages: Iterable[MeasurePackage],
    request: CheckRequest,
    handover: HandoverFile | None = None,
    *,
    folded: bool | None = None,
) -> MoveTable:
    """Return the moves between the towns of some packages; of one key the newest counts.

    ``handover`` replaces the shipped standard; ``folded`` as for ``Region``.
    """
    chosen = _newest(packages)
    found = (Package(key_of(p), p, first_day(p, request)) for p in chosen)
    region = Region(new_land(request), found, law_day=request.as_of, folded=folded)
    return MoveTable(region, handover or load_handover()).prepare()


def limits_of(request: CheckRequest) -> Limits:
    """Return what a move may cost (Projektfestlegungen)."""
    return Limits(
        _value(request, "projekt_wartezeit_wochen"),
        _value(request, "projekt_uebertrag_monate_nahtlos"),
        _value(request, "projekt_uebertrag_monate"),
    )


def quota_of(request: CheckRequest) -> float:
    """Return the share of person-goals that must keep its way (Projektfestlegung)."""
    return _value(request, "projekt_uebertrag_anteil")


def _value(request: CheckRequest, name: str) -> float:
    return float(request.catalogue.in_force(name, request.report_day).value)


def _newest(packages: Iterable[MeasurePackage]) -> list[MeasurePackage]:
    """Return one package per key, sorted by key: the one that starts, then was handed in, last."""
    found: dict[str, MeasurePackage] = {}
    for package in sorted(packages, key=lambda one: (key_of(one), *_age(one))):
        found[key_of(package)] = package
    return list(found.values())


def _age(package: MeasurePackage) -> tuple[str, str]:
    start = package.period.start if package.period else None
    return str(start or ""), str(package.submitted_on or "")


def moves_of(
    ways: TownWays,
    request: CheckRequest,
    others: tuple[MeasurePackage, ...],
    unread: Unread = _NOTHING,
) -> TownMoves:
    """Return the answers for rules about a package and the others of its Kreis and time."""
    package = ways.town.package
    key = key_of(package)
    near = [o for o in others if key_of(o) != key and same_time(o, package)]
    older = [o for o in others if key_of(o) == key and _age(o) < _age(package)]
    table = _kreis_table((package, *_newest(near)), request, unread, ways.town.land)
    return TownMoves(ways, table, max(older, key=_age, default=None))


def _kreis_table(
    packages: tuple[MeasurePackage, ...], request: CheckRequest, unread: Unread, land: Land
) -> MoveTable:
    """Return the table of a Kreis; every package of it asks for the same one.

    ``land``: that of the first package, which is enough as long as it stands alone.
    """
    own, *rest = packages
    if not rest or any(pointer[0] in {"target_groups", "profiles"} for pointer in unread):
        known = Package(key_of(own), own, first_day(own, request), unread)
        others = (Package(key_of(p), p, first_day(p, request)) for p in rest)
        shared = new_land(request) if rest else land
        region = Region(shared, (known, *others), law_day=request.as_of)
        return MoveTable(region, load_handover()).prepare()
    chosen = tuple(sorted(packages, key=key_of))
    known_as = (id(request.catalogue), id(request.profiles), request.report_day, request.as_of)
    names = (*known_as, *map(key_of, chosen))
    found = _KREIS.get(names)
    if found is None or found.packages != chosen:
        _KREIS.clear()
        found = _KREIS[names] = _Known(chosen, table_of(chosen, request))
    return found.table
