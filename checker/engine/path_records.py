"""What the graph found out about ways, as records of one language."""

from __future__ import annotations

from collections.abc import Iterable

from checker.engine.path_rows import row_of
from checker.graph.grounds import grounds
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.ways import TownWays
from checker.model.measure import Measure
from checker.model.paths import PathLeg, PathMiss, PathOffer, PathReason, PathWay, PathWho
from checker.model.text import Lang, Text
from checker.model.ways import Leg, Miss, OfferRef, Reason, WayFound, Who

_ASSUMED = {
    "age": Text("Alter", "age"),
    "care_duty": Text("Betreuungspflicht", "care duty"),
    "certificates": Text("Sprachnachweise", "language proofs"),
    "goal": Text("Ziel", "goal"),
    "language": Text("Sprachstand", "language level"),
    "literacy": Text("Schriftkenntnis", "literacy"),
    "recognition": Text("Anerkennung des Abschlusses", "recognition of the qualification"),
    "residence_status": Text("Aufenthaltsstatus", "residence status"),
    "school_certificate": Text("Schulabschluss", "school certificate"),
}
_FEDERAL = Text("Regelangebot des Bundes", "regular federal offer")
_REGULAR = Text("Regelangebot", "regular offer")


class Teller:
    """Tells what the graph of one town found out, in one language."""

    def __init__(self, ways: TownWays, lang: Lang) -> None:
        """Use this graph and language."""
        self.ways, self.town, self.lang = ways, ways.town, lang

    def who(self, who: Who, person: Person) -> PathWho:
        """Return some persons."""
        holds = self.ways.names.words.pieces(person.start)
        assumed = tuple(_ASSUMED[key].in_(self.lang) for key in who.assumed if key in _ASSUMED)
        return PathWho(
            who.id,
            who.title.in_(self.lang),
            who.count,
            who.counted,
            who.code,
            who.field,
            ", ".join(text.in_(self.lang) for text in holds),
            assumed,
        )

    def offer(self, ref: OfferRef) -> PathOffer:
        """Return an offer as the graph names it."""
        return self.told(self.town.offers.named(ref.name))

    def told(self, offer: Offer) -> PathOffer:
        """Return an offer of the town."""
        return PathOffer(
            offer.name,
            offer.title.in_(self.lang),
            offer.type,
            offer.kind,
            offer.own and isinstance(offer.subject, Measure),
            offer.town,
            row_of(offer, self.town),
            self._owner(offer),
            self._funder(offer),
        )

    def _funder(self, offer: Offer) -> str:
        found = self.town.land.types.get(offer.type)
        return (found.funder or "") if found else ""

    def _owner(self, offer: Offer) -> str:
        if offer.goal is not None or (offer.own and isinstance(offer.subject, Measure)):
            return ""
        if not isinstance(offer.subject, Measure):
            federal = self._funder(offer) == "bund"
            return (_FEDERAL if federal else _REGULAR).in_(self.lang)
        town = offer.package.municipality if offer.package else None
        return (town.name if town else None) or offer.town

    def reason(self, reason: Reason) -> PathReason:
        """Return why somebody is kept out."""
        return PathReason(
            reason.dimension,
            reason.detail,
            reason.owner,
            reason.needs.in_(self.lang),
            reason.has.in_(self.lang),
            reason.norm,
            reason.unknown,
            reason.basis,
            *self._grounds(reason),
        )

    def _grounds(self, reason: Reason) -> tuple[str, str | None, str | None, str | None]:
        """Return what a reason rests on in words, with source, section and address."""
        rests, cited = grounds(reason), reason.citation
        words = rests.in_(self.lang) if rests else ""
        if cited is None or reason.basis == "project_set":
            return words, None, None, None
        return words, cited.source, cited.section, cited.url

    def miss(self, miss: Miss) -> PathMiss:
        """Return an offer somebody does not get into."""
        return PathMiss(self.offer(miss.offer), tuple(map(self.reason, miss.reasons)))

    def way(self, way: WayFound | None, person: Person) -> PathWay | None:
        """Return a way with what each step adds to what the person holds."""
        if way is None:
            return None
        legs = tuple(self._legs(way.legs, person))
        hours = [leg.ue for leg in legs if leg.ue is not None]
        return PathWay(
            way.reached.isoformat(), way.months, way.wait_days, legs, sum(hours) if hours else None
        )

    def _legs(self, legs: Iterable[Leg], person: Person) -> Iterable[PathLeg]:
        held = person.start
        for leg in legs:
            gives = self._result(self.town.offers.named(leg.offer.name))
            words = self.ways.names.words.pieces(gives & ~held & ~self._attended(leg))
            held |= gives
            yield PathLeg(
                self.offer(leg.offer),
                leg.start.isoformat(),
                leg.end.isoformat(),
                leg.wait_days,
                leg.stated,
                ", ".join(text.in_(self.lang) for text in words),
                leg.ue,
                leg.places,
            )

    def _result(self, offer: Offer) -> int:
        return self.town.results.sure(offer)[0].gives if offer.goal is None else 0

    def _attended(self, leg: Leg) -> int:
        return self.town.atoms.attended(leg.offer.type)
