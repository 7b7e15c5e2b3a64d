"""What each declared link leads to for those who attend the measure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.graph.clashes import Clashes
from checker.graph.crowds import Crowds
from checker.graph.gaps import Gaps
from checker.graph.handover_words import HandoverWords
from checker.graph.holders import Holders
from checker.graph.links import Links, Named
from checker.graph.offers import Offer
from checker.graph.onward import Onward
from checker.graph.passages import Crossing, Passages
from checker.graph.persons import Person
from checker.graph.stages import Stages
from checker.graph.unknowns import Unknowns
from checker.model.text import Text
from checker.model.ways import OfferRef
from checker.model.ways_goals import NOBODY, NOTHING
from checker.model.ways_links import Clash, Declared, Grade, Handover


class Judged(NamedTuple):
    """The crossings of one link with the target outcome."""

    crossings: tuple[Crossing, ...]

    @property
    def failing(self) -> tuple[Crossing, ...]:
        """Return who does not get in."""
        return tuple(c for c in self.crossings if c.verdict == "passt_nicht")

    @property
    def unsure(self) -> tuple[Crossing, ...]:
        """Return for whom it cannot be decided."""
        return tuple(c for c in self.crossings if c.verdict == "nicht_pruefbar")

    @property
    def grade(self) -> Grade:
        """Return the verdict on the link; whether it is strict is not looked at."""
        if not self.crossings:
            return "niemand"
        fits = any(crossing.fits for crossing in self.crossings)
        if fits and self.failing:
            return "teilweise"
        if self.unsure:
            return "nicht_pruefbar"
        return "nicht" if self.failing else "anschlussfaehig"


class Handovers:
    """Judges the declared links of a town; each once."""

    def __init__(self, gaps: Gaps, links: Links, clashes: Clashes) -> None:
        """Look at this town."""
        self._gaps, self._town, self._names = gaps, gaps.town, gaps.names
        self._links, self._clashes = links, clashes
        self.stages = Stages(gaps.town)
        self.holders = Holders(gaps)
        self.passages = Passages(gaps.town)
        self.onward = Onward(gaps, self.holders, self.passages)
        self._crowds, self._unknowns = Crowds(gaps), Unknowns(gaps)
        self._words = HandoverWords(gaps.names)
        self._judged: dict[tuple[int, int, float], Judged] = {}
        self._takes: dict[tuple[int, float], frozenset[str]] = {}
        self._others: dict[tuple[int, float], tuple[OfferRef, ...]] = {}

    def judged(self, named: Named, weeks: float) -> Judged:
        """Return the crossings of a link that was found."""
        known = (named.source.key, named.place, weeks)
        if known not in self._judged:
            self._judged[known] = self._judge(named, weeks)
        return self._judged[known]

    def _judge(self, named: Named, weeks: float) -> Judged:
        held, cross, source = self.holders.held, self.passages.crossing, named.source
        # Of whom something cannot be read, nobody can say that a link does not fit.
        persons = [p for p in self.holders.attending(source) if not p.unknown]
        return Judged(tuple([cross(p, named, held(p, source), weeks) for p in persons]))

    def _cross(self, person: Person, named: Named, outcome: int, weeks: float) -> Crossing:
        held = self.holders.held(person, named.source, outcome)
        return self.passages.crossing(person, named, held, weeks)

    def grade(self, named: Named, weeks: float) -> Grade:
        """Return the verdict on a link: strict where it fits everybody after every outcome."""
        found = self.judged(named, weeks).grade
        strict = found == "anschlussfaehig" and all(
            self.passages.conditional(self._cross(person, named, outcome, weeks), named) == "passt"
            for outcome in self.holders.outcomes(named.source)
            for person in self.holders.attending(named.source)
        )
        return "strikt" if strict else found

    def of(self, named: Named, declared: Declared, weeks: float) -> Handover:
        """Return the record of a link that was found."""
        found, clashes = self.judged(named, weeks), self._clashes.of(named)
        record = Handover(
            declared,
            self._names.offer(found.crossings[0].target if found.crossings else named.targets[0]),
            found.grade,
            clashes,
            fit=_count(c for c in found.crossings if c.fits),
            admitted=_count(found.crossings),
            repeats=self.stages.repeated(named),
            unknown=tuple(dict.fromkeys(self._open(named, found.unsure))),
        )
        return self._broken(record, named, weeks) if found.failing or clashes else record

    def _broken(self, record: Handover, named: Named, weeks: float) -> Handover:
        """Return the record with everything that a finding about the link says."""
        found = self.judged(named, weeks)
        failing, source = found.failing, named.source
        return record._replace(
            failing=self._crowds.of(self._lost(failing)) if failing else NOBODY,
            because=self._words.because(source, failing, record.clashes, weeks),
            has=self._secured(source, failing, record.clashes),
            served={crossing.person.id for crossing in failing} <= self._taken(source, weeks),
            instead=self._instead(source, weeks),
            passages=tuple(self._words.passage(c) for c in (*failing, *found.unsure)),
        )

    def _secured(
        self, source: Offer, failing: Iterable[Crossing], clashes: tuple[Clash, ...]
    ) -> Text:
        """Return what a measure secures, where something that can be learnt is lacking."""
        learnt = any(part.need.sure for crossing in failing for part in crossing.parts)
        if not learnt or any(clash.kind == "level" for clash in clashes):
            return NOTHING
        gives = self._town.results.sure(source)[0].gives & ~self._town.atoms.attended(source.type)
        return self._names.words.holding(gives)

    def _lost(self, failing: Iterable[Crossing]) -> Iterator[tuple[Person, str]]:
        """Yield who fails, with the goals they do not reach for which the next offer matters."""
        for crossing in failing:
            person, offer = crossing.person, crossing.target
            new = self.holders.gives(offer) & ~crossing.held.sure
            matter = [
                goal
                for goal in self._gaps.open_goals(person)
                if new & self._gaps.matters(person, (goal,))
            ]
            yield from ((person, goal) for goal in matter or [""])

    def _taken(self, source: Offer, weeks: float) -> frozenset[str]:
        """Return everybody whom some link of a measure takes; who fails at one needs another."""
        known = (source.key, weeks)
        if known not in self._takes:
            links = (o for o in self._links.of(source) if o.state == "found")
            judged = (self.judged(link, weeks) for link in links)
            fit = (crossing for found in judged for crossing in found.crossings if crossing.fits)
            self._takes[known] = frozenset(crossing.person.id for crossing in fit)
        return self._takes[known]

    def _instead(self, source: Offer, weeks: float) -> tuple[OfferRef, ...]:
        """Return what people could go on to besides all links of a measure."""
        known = (source.key, weeks)
        if known not in self._others:
            self._others[known] = self.onward.of(source, self._links.of(source), weeks)
        return self._others[known]

    def _open(self, named: Named, unsure: Iterable[Crossing]) -> Iterator[str]:
        """Yield the fields on which an open answer depends."""
        source = named.source
        for crossing in unsure:
            target = crossing.target
            yield from self._unknowns.at_door(crossing.person, target, crossing.held.best)
            if crossing.held.best != crossing.held.sure:
                yield f"{source.field}/outcomes"
            if crossing.seam is not None:
                runs = f"{target.field}/runs"
                yield runs if target.own else f"{source.field}/{named.field}"


def _count(crossings: Iterable[Crossing]) -> int:
    return sum(crossing.person.count for crossing in crossings)
