"""Waits along declared links: when one measure ends, and when the first named one begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from checker.graph.dated import leading, yearly
from checker.graph.links import Links
from checker.graph.offers import Offer, Times
from checker.graph.town import Town
from checker.model.measure import Measure

AS_IS: Mapping[int, Offer] = MappingProxyType({})


class Gap(NamedTuple):
    """A wait: the offers by key, the day one ends, and the run of the other that begins."""

    before: int
    ends: date
    after: int
    run: int
    starts: date

    @property
    def days(self) -> int:
        """Return the length."""
        return (self.starts - self.ends).days


@dataclass(frozen=True)
class Following:
    """The declared successors of the own measures; companions are no end and have none."""

    town: Town

    @cached_property
    def _links(self) -> dict[int, tuple[Offer, tuple[Offer, ...]]]:
        """Return, by measure, its offer and the offers its links name."""
        # Whether every package is known does not matter for what is found.
        links = Links(self.town, complete=False)
        own = (o for o in self.town.offers.own if o.measure is not None and leading(o))
        return {id(o.measure): (o, _targets(links, o)) for o in own}

    def gaps(self, changed: Mapping[int, Offer]) -> Iterator[Gap]:
        """Yield for every run the wait until the first named offer begins.

        ``changed`` replaces offers, by key. Links to an offer without dates are left out.
        """
        for offer, following in self._links.values():
            if following and all(other.dated for other in following):
                for end in _ends(changed.get(offer.key, offer)):
                    found = next_start(following, end, changed, self._joined)
                    if found is not None:
                        other, times = found
                        yield Gap(offer.key, end, other.key, times.number, times.start)

    def ends_before(self, target: Offer) -> Iterator[date]:
        """Yield when the measures end that lead to an offer."""
        for offer, following in self._links.values():
            if target in following:
                yield from _ends(offer)

    def unsure(self, measure: Measure) -> tuple[str, ...]:
        """Return the fields without which the links of a measure cannot be compared."""
        offer, following = self._links.get(id(measure), (None, ()))
        if offer is None or not following:
            return ()
        if not offer.dated:
            return (f"{offer.field}/runs",)
        open_ends = [f"{run_field(offer, t.number)}/end" for t in offer.times if t.end is None]
        return (*open_ends, *self._without_start(offer, following))

    def _without_start(self, offer: Offer, following: tuple[Offer, ...]) -> Iterator[str]:
        """Yield the measures without dates; all of them, where none begins after the last end."""
        undated = [other for other in following if not other.dated]
        last = max(_ends(offer), default=None)
        if not undated and last is not None:
            start = next_start(following, last, AS_IS, self._joined)
            undated = [] if start else list(following)
        yield from (f"{other.field}/runs" for other in undated if other.own and other.measure)

    def _joined(self, offer: Offer) -> bool:
        """Say whether it is a companion or job: they can be begun as long as they run."""
        return not leading(offer) or (offer.kind == "ziel" and not yearly(self.town, offer))


def _targets(links: Links, offer: Offer) -> tuple[Offer, ...]:
    found = (named for named in links.of(offer) if named.state == "found")
    return tuple(target for named in found for target in named.targets)


def _ends(offer: Offer) -> Iterator[date]:
    return (times.end for times in offer.times if times.end is not None)


def next_start(
    offers: tuple[Offer, ...],
    day: date,
    changed: Mapping[int, Offer],
    joined: Callable[[Offer], bool],
) -> tuple[Offer, Times] | None:
    """Return the first begin of one of the offers from a day on.

    ``changed`` replaces offers, ``joined`` says which can be begun as long as they run.
    """
    known = [changed.get(offer.key, offer) for offer in offers]
    starts = [
        (times.start, offer.key, offer, times)
        for offer in known
        for times in _from(offer, day, joined)
    ]
    first = min(starts, key=lambda entry: entry[:2], default=None)
    return (first[2], first[3]) if first else None


def _from(offer: Offer, day: date, joined: Callable[[Offer], bool]) -> Iterator[Times]:
    for times in offer.times:
        if times.start >= day:
            yield times
        elif joined(offer) and (times.end or day) >= day:
            yield replace(times, start=day)


def run_field(offer: Offer, number: int) -> str:
    """Return the path of a run in its package; the measure itself where it states no runs."""
    place = next(i for i, times in enumerate(offer.times) if times.number == number)
    runs = offer.subject.runs if offer.subject is not None else None
    stated = [
        i
        for i, run in enumerate(runs or ())
        if run.start is not None and (run.end is None or run.end >= run.start)
    ]
    return f"{offer.field}/runs/{stated[place]}" if stated else offer.field
