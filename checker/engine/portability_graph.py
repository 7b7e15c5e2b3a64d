"""The graph of several packages side by side, as the report about moves asks it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import permutations

from checker.engine.paths import first_day, land_of
from checker.engine.portability import Comparison, PortRequest
from checker.engine.portability_files import Chosen
from checker.engine.request import CheckRequest
from checker.graph.moves_figures import Figures
from checker.graph.moves_reasons import Limits
from checker.graph.moves_table import ConsistencyError, MoveTable
from checker.graph.moves_timed import Timed
from checker.graph.region import Package, Region
from checker.model.kreis import key_of
from checker.model.moves import Handover, LandFigures, PairShare, TownConformity, TownRef
from checker.model.package import MeasurePackage
from checker.model.text import Lang, Text

# Grades of hand-overs that are told; a seamless one needs no reason.
_TOLD = frozenset({"K0", "K?", "K1", "K2"})


def compared(chosen: Chosen, request: PortRequest) -> Comparison:
    """Return the comparison of the chosen packages."""
    return _Compared(chosen, request)


class _Compared:
    def __init__(self, chosen: Chosen, request: PortRequest) -> None:
        asked = CheckRequest(request.catalogue, {}, request.report_day, profiles=request.profiles)
        packages = (
            Package(key_of(package), package, first_day(package, asked), submission.unread)
            for submission, package in chosen.kept
        )
        region = Region(land_of(asked), packages, law_day=request.as_of)
        self._table = MoveTable(region, request.handover).prepare()
        question = request.question
        limits = Limits(question.wait_weeks, question.seamless_months, question.months)
        self._timed = Timed(self._table, limits) if question.timed else None
        self._threshold, self._wanted = question.threshold, question.kreis
        self._offers = _Offers(chosen, request)
        self._faults: list[str] = []

    @cached_property
    def towns(self) -> tuple[TownRef, ...]:
        return self._table.towns

    def shares(self) -> Iterator[PairShare]:
        for one, other in permutations(self.towns, 2):
            if self._dated(one, other):
                yield self._graded(one.key, other.key)
            else:
                yield self._table.share(one.key, other.key)

    def _dated(self, one: TownRef, other: TownRef) -> bool:
        """Say whether dates count: only within a Kreis, where people really move."""
        asked = not self._wanted or one.kreis == self._wanted
        return self._timed is not None and one.kreis == other.kreis and asked

    def _graded(self, sender: str, receiver: str) -> PairShare:
        if self._timed is None:
            return self._table.share(sender, receiver)
        return self._timed.share(self._table.member(sender), self._table.member(receiver))

    def handovers(self, sender: str, receiver: str) -> tuple[Handover, ...]:
        try:
            told = [one for one in self._handovers(sender, receiver) if one.grade in _TOLD]
        except ConsistencyError as error:
            self._faults.append(str(error))
            return ()
        return tuple(
            one._replace(unknown=tuple(map(self._offers.named, one.unknown))) for one in told
        )

    def _handovers(self, sender: str, receiver: str) -> Iterable[Handover]:
        if self._timed is None:
            return self._table.breaks(sender, receiver)
        return self._timed.handovers(self._table.member(sender), self._table.member(receiver))

    def conformity(self) -> tuple[TownConformity, ...]:
        wanted = (t for t in self.towns if not self._wanted or t.kreis == self._wanted)
        found = (self._table.conformity(town.key) for town in wanted)
        return tuple(one for one in found if one is not None)

    def figures(self) -> tuple[LandFigures, ...]:
        if not self.towns:
            return ()
        found = Figures(self._table, self._threshold, self._timed)
        wanted = (key for key in found.kreise if not self._wanted or key == self._wanted)
        try:
            return (found.land(), *map(found.kreis, wanted))
        except ConsistencyError as error:
            self._faults.append(str(error))
            return ()

    @property
    def faults(self) -> tuple[str, ...]:
        return tuple(self._faults)


class _Offers:
    """Names an offer whose fields are missing, for a path such as ``KEY/measures/2``."""

    def __init__(self, chosen: Chosen, request: PortRequest) -> None:
        self._packages = {key_of(package): package for _, package in chosen.kept}
        self._catalogue = request.catalogue
        self._lang: Lang = request.language

    def named(self, path: str) -> str:
        key, kind, place = path.split("/")
        package = self._packages[key]
        town = (package.municipality.name if package.municipality else None) or key
        return f"{self._title(package, kind, int(place))} ({town})"

    def _title(self, package: MeasurePackage, kind: str, place: int) -> str:
        measure = (package.measures or ())[place] if kind == "measures" else None
        if measure is not None and measure.title:
            return str(measure.title)
        offer = measure or (package.regelangebote or ())[place]
        code = self._catalogue.code("measure-types", str(offer.type))
        return Text(code.de, code.en).in_(self._lang) if code else str(offer.type)
