"""Answers of the graph for rules: links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib import import_module
from typing import Any

from checker.graph.circles import Circles, Ring
from checker.graph.clashes import Clashes
from checker.graph.deadlocks import Deadlocks
from checker.graph.gaps import Gaps, companion
from checker.graph.handovers import Handovers
from checker.graph.implied import Implications
from checker.graph.links import Links, Named
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.model.measure import Measure
from checker.model.ways import OfferRef
from checker.model.ways_links import Circle, Declared, Handover, Implied


class TownLinks:
    """Implements ``LinkAnswers`` for one town."""

    def __init__(self, gaps: Gaps, *, complete: bool = False) -> None:
        """``complete``: the context holds every package there is."""
        self._gaps, self._town, self._names = gaps, gaps.town, gaps.names
        self.links = Links(gaps.town, complete=complete)
        self.clashes = Clashes(gaps.town, gaps.names.words)
        self.circular, self._deadlocks = Circles(gaps, self.links), Deadlocks(gaps)
        self._implied = Implications(gaps.town, gaps.names)
        self._handovers: dict[tuple[int, float], tuple[Handover, ...]] = {}
        self._told: dict[tuple[int, int], Declared] = {}

    @cached_property
    def handed(self) -> Handovers:
        """Return what judges the links."""
        return Handovers(self._gaps, self.links, self.clashes)

    @property
    def contradicted(self) -> bool:
        """Say whether a declared link contradicts its own data."""
        return any(self.clashes.of(named) for named in self.links.own)

    def declared(self, measure: Measure) -> tuple[Declared, ...]:
        """Return the links of a measure, in their order."""
        return tuple(map(self._declared, self._links(measure)))

    def _links(self, measure: Measure) -> tuple[Named, ...]:
        offer = self._gaps.offer_of(measure)
        return self.links.of(offer) if offer is not None else ()

    def _declared(self, named: Named) -> Declared:
        known = (named.source.key, named.place)
        if known not in self._told:
            self._told[known] = self._record(named)
        return self._told[known]

    def _record(self, named: Named) -> Declared:
        source, targets = named.source, named.targets
        known = named.state == "found"
        return Declared(
            named.field,
            named.name,
            named.state,
            tuple(map(self._names.offer, targets)),
            None if known else self._nearest(named),
            self.handed.stages.enough(source, targets[0]) if known else None,
            self._open(self.handed.holders.attending(source)),
        )

    def _nearest(self, named: Named) -> OfferRef | None:
        if named.state != "absent":
            return None
        search: Any = import_module("checker.graph.nearest")
        offers = (o for o in self._town.offers if o.goal is None and o != named.source)
        found: Offer | None = search.nearest(
            named.name, offers, lambda o: bool(self.handed.stages.enough(named.source, o))
        )
        return self._names.offer(found) if found is not None else None

    def _open(self, persons: Iterable[Person]) -> frozenset[str]:
        """Return persons with the goals they do not reach, as findings name them."""
        return frozenset(f"{p.id}|{goal}" for p in persons for goal in self._gaps.open_goals(p))

    def handovers(self, measure: Measure, weeks: float) -> tuple[Handover, ...]:
        """Return the verdict on every link that was found; ``weeks``: the wait that is no gap."""
        known = (id(measure), weeks)
        if known not in self._handovers:
            found = (named for named in self._links(measure) if named.state == "found")
            self._handovers[known] = tuple(
                self.handed.of(named, self._declared(named), weeks) for named in found
            )
        return self._handovers[known]

    def onward(
        self, measure: Measure, weeks: float, types: tuple[str, ...] = ()
    ) -> tuple[OfferRef, ...]:
        """Return offers that all who finish the measure can enter and gain from, at most three."""
        offer = self._gaps.offer_of(measure)
        if offer is None:
            return ()
        return self.handed.onward.of(offer, self.links.of(offer), weeks, types)

    def circles(self, measure: Measure) -> tuple[Circle, ...]:
        """Return the circles of links whose first measure of the package this is."""
        return tuple(
            self._circle(ring, self.circular.link(ring).field, self._persons(ring))
            for ring in self._first(self.circular.rings, measure)
        )

    def deadlocks(self, measure: Measure) -> tuple[Circle, ...]:
        """Return needs that wait for each other, so that nobody can begin, as ``circles``."""
        found = self._deadlocks.rings
        return tuple(
            self._circle(ring, "entry", found[ring]) for ring in self._first(found, measure)
        )

    def _first(self, rings: Iterable[Ring], measure: Measure) -> Iterator[Ring]:
        offer = self._gaps.offer_of(measure)
        return (ring for ring in rings if offer is not None and ring.path[0] == offer.key)

    def _persons(self, ring: Ring) -> list[Person]:
        """Return who attends a step of the circle; whoever only accompanies it is not stopped."""
        offers = [self._town.offers[key] for key in ring.members]
        steps = (offer for offer in offers if not companion(offer))
        persons = (p for o in steps for p in self.handed.holders.attending(o))
        return list({person.id: person for person in persons}.values())

    def _circle(self, ring: Ring, field: str, persons: Iterable[Person]) -> Circle:
        offers = self._town.offers
        own = (offers[key] for key in ring.members[1:] if offers[key].own)
        return Circle(
            tuple(self._names.offer(offers[key]) for key in ring.path),
            field,
            tuple(self._names.offer(offers[key]) for key in ring.others),
            tuple(offer.id for offer in own),
            self._open(persons),
        )

    def implied(self, measure: Measure) -> tuple[Implied, ...]:
        """Return the proofs of the entry that another one already includes."""
        offer = self._gaps.offer_of(measure)
        return tuple(self._implied.of(offer)) if offer is not None else ()
