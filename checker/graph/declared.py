"""The graph of a town for other programs: what is declared, what the data allow, what is both.

networkx is imported here; so this module is imported only where a graph is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

from checker.graph.components import cut_points, graph_of, shortcuts
from checker.graph.derived import Derived, Pair, derived
from checker.graph.gaps import Gaps
from checker.graph.links import Named
from checker.graph.naming import Names
from checker.graph.offers import Offer
from checker.graph.town import Town
from checker.graph.ways_links import TownLinks

Attributes = dict[str, str | int | float | bool]
_WAIT = "projekt_wartezeit_wochen"
_UNKNOWN = -1


def export(town: Town, *, complete: bool = False) -> nx.DiGraph[str]:
    """Return offers, goals and transitions as a graph with plain attributes.

    An edge has the ``relation`` ``confirmed`` (declared, and the data allow it), ``declared`` (only
    named), ``derived`` (only allowed by the data), ``begins`` (its begin is the goal) or
    ``unresolved`` (the target is not known).
    ``verdict`` is the grade of a declared link, ``share`` the part of the persons for whom it
    works. ``causal``: the first offer gives what the next one asks for. ``shortcut``: a longer
    declared way leads there as well. ``wait_days`` is -1 where no dates can be compared.
    ``complete``: the context holds every package there is.
    """
    return _Export(town, complete=complete).graph()


class _Export:
    def __init__(self, town: Town, *, complete: bool) -> None:
        self._town = town
        self._gaps = Gaps(town, Names(town))
        self._links = TownLinks(self._gaps, complete=complete)
        self._weeks = float(town.land.catalogue.in_force(_WAIT, town.day).value)
        self._names = _unique([offer.name for offer in town.offers])

    def graph(self) -> nx.DiGraph[str]:
        graph: nx.DiGraph[str] = nx.DiGraph()
        handed = self._links.handed
        allowed = derived(self._gaps, handed.holders, handed.passages.seams, self._weeks)
        named = self._named()
        following: dict[int, list[int]] = {}
        for key, next_key in named:
            following.setdefault(key, []).append(next_key)
        arrows = graph_of(following)
        cuts, extra = cut_points(arrows), shortcuts(arrows)
        for offer in self._town.offers:
            graph.add_node(self._names[offer.key], **self._node(offer, offer.key in cuts))
        for pair in sorted({*named, *allowed}):
            edge = self._edge(pair, named.get(pair), allowed.get(pair))
            source, target = self._names[pair[0]], self._names[pair[1]]
            graph.add_edge(source, target, **edge, shortcut=pair in extra)
        for offer, goal in self._begins():
            graph.add_edge(self._names[offer.key], self._names[goal.key], relation="begins")
        for link in self._unresolved():
            graph.add_node(link.name or "?", kind="unresolved", title_de=link.name)
            source = self._names[link.source.key]
            graph.add_edge(source, link.name or "?", relation="unresolved", verdict=link.state)
        return graph

    def _named(self) -> dict[Pair, Named]:
        return {
            (offer.key, target.key): link
            for offer in self._town.offers
            for link in self._links.links.of(offer)
            for target in link.targets
            if link.state == "found"
        }

    def _begins(self) -> Iterator[tuple[Offer, Offer]]:
        goals = {offer.id: offer for offer in self._town.offers if offer.goal is not None}
        for offer in self._town.offers:
            found = (goals[code] for code in offer.begins if code in goals)
            yield from ((offer, goal) for goal in found if goal.key != offer.key)

    def _unresolved(self) -> Iterator[Named]:
        for offer in self._town.offers:
            yield from (n for n in self._links.links.of(offer) if n.state != "found")

    def _node(self, offer: Offer, cut: bool) -> Attributes:
        places = [times.places for times in offer.times]
        return {
            "title_de": offer.title.de,
            "title_en": offer.title.en,
            "type": offer.type,
            "kind": offer.kind,
            "town": offer.town,
            "own": offer.own,
            "field": offer.field,
            "places": sum(filter(None, places)) if places and None not in places else _UNKNOWN,
            "starts": ";".join(sorted(times.start.isoformat() for times in offer.times)),
            "end_point": bool(offer.measure and offer.measure.is_end_point),
            "cut_point": cut,
        }

    def _edge(self, pair: Pair, link: Named | None, allowed: Derived | None) -> Attributes:
        source, target = (self._town.offers[key] for key in pair)
        relation = "derived" if link is None else "declared" if allowed is None else "confirmed"
        edge: Attributes = {
            "relation": relation,
            "verdict": "",
            "fit": allowed.fit if allowed else 0,
            "admitted": allowed.admitted if allowed else 0,
            "causal": allowed.causal if allowed else False,
            "repetition": link.repetition if link else False,
            "circle": self._circular(pair) if link else False,
            "wait_days": self._wait(source, target),
        }
        if link is not None:
            crossings = self._links.handed.judged(link, self._weeks).crossings
            edge["verdict"] = self._links.handed.grade(link, self._weeks)
            edge["fit"] = sum(c.person.count for c in crossings if c.fits)
            edge["admitted"] = sum(c.person.count for c in crossings)
        return edge | {"share": round(float(edge["fit"]) / (float(edge["admitted"]) or 1), 4)}

    def _circular(self, pair: Pair) -> bool:
        return any(set(pair) <= set(ring.members) for ring in self._links.circular.rings)

    def _wait(self, source: Offer, target: Offer) -> int:
        seams = self._links.handed.passages.seams.of(source, target)
        waits = [(seam.start - seam.end).days for seam in seams if seam.start is not None]
        return min(waits, default=_UNKNOWN)


def _unique(names: list[str]) -> list[str]:
    """Return the names with a number behind those that occur again."""
    seen: dict[str, int] = {}
    found: list[str] = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name}#{seen[name]}")
    return found
