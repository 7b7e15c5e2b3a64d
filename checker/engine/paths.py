"""The graph of one package within a run, built when a rule or the verdict asks for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from importlib import import_module
from typing import Any

from checker.engine.objects import Pointer, key_of
from checker.engine.request import CheckRequest
from checker.graph.results import Rates
from checker.graph.town import Home, Land, Town
from checker.graph.ways import TownWays
from checker.loading.measure_types import load_measure_types
from checker.loading.profiles import load_profiles
from checker.model.catalogue import Catalogue
from checker.model.package import MeasurePackage
from checker.model.profile import ProfileFile
from checker.model.ways_moves import MoveAnswers


def land_of(request: CheckRequest) -> Land:
    """Return what holds in every town of a run; one for equal catalogue and profiles."""
    catalogue, content = request.catalogue, request.profiles or load_profiles()
    known = _LANDS.get((id(catalogue), id(content), request.report_day))
    if known is not None and known.catalogue is catalogue and known.content is content:
        return known
    made = _land(catalogue, content, request.report_day)
    _LANDS.clear()
    _LANDS[id(catalogue), id(content), request.report_day] = made
    return made


def new_land(request: CheckRequest) -> Land:
    """Return what holds in every town, without anything that another package asked for before."""
    return _land(request.catalogue, request.profiles or load_profiles(), request.report_day)


def refresh_land() -> None:
    """Forget the Land if packages have left something in it that the next report could show.

    Atoms outside the catalogue get their bits as they are asked for, and texts list alternatives in
    the order of the bits. So a report must not come after packages that named such atoms when it is
    to be the same in every process. All else that a Land learns are answers to equal questions.
    """
    if not all(land.fresh for land in _LANDS.values()):
        _LANDS.clear()


# One run asks with one catalogue; a second one replaces it, so that nothing grows.
_LANDS: dict[tuple[int, int, date], Land] = {}


def _land(catalogue: Catalogue, content: ProfileFile, day: date) -> Land:
    def value(name: str) -> float:
        return float(catalogue.in_force(name, day).value)

    rates = Rates(value("projekt_bestehensanteil"), value("projekt_bestehensanteil_begleitung"))
    horizon = int(value("projekt_horizont_monate"))
    return Land(catalogue, load_measure_types(), content, rates, horizon)


def ways_of(
    package: MeasurePackage,
    request: CheckRequest,
    others: tuple[MeasurePackage, ...],
    unread: frozenset[Pointer] = frozenset(),
) -> Callable[[], TownWays]:
    """Return a function that builds the graph once; ``others`` are the packages of the context.

    A package with the key of this one is this one, and one of another time offers nothing in this
    period: both are left out. ``unread``: paths of values that could not be read.
    """

    @cache
    def build() -> TownWays:
        key = key_of(package)
        near = (other for other in others if same_time(other, package))
        named = tuple((name, other) for other in near if (name := key_of(other)) != key)
        day = first_day(package, request)
        home = Home(
            package, key, named, day, request.asked_goals, request.as_of, request.asked, unread
        )
        town = Town(land_of(request), home)
        moving = partial(_moves, request=request, others=others, unread=unread)
        deep, complete = request.deep, request.context_complete
        return TownWays(town, request.report_day, deep, complete, moving)

    return build


def _moves(
    ways: TownWays,
    request: CheckRequest,
    others: tuple[MeasurePackage, ...],
    unread: frozenset[Pointer],
) -> MoveAnswers:
    # A package without neighbours does not pay for what compares them.
    regions: Any = import_module("checker.engine.regions")
    found: MoveAnswers = regions.moves_of(ways, request, others, unread)
    return found


def first_day(package: MeasurePackage, request: CheckRequest) -> date:
    """Return the day from which the people of a package start: its period, else the report day."""
    start = package.period.start if package.period else None
    return start or request.report_day


def same_time(one: MeasurePackage, other: MeasurePackage) -> bool:
    """Say whether two periods overlap; a period without days overlaps every other."""
    a, b = one.period, other.period
    if a is None or b is None or None in {a.start, a.end, b.start, b.end}:
        return True
    return str(a.start) <= str(b.end) and str(b.start) <= str(a.end)
