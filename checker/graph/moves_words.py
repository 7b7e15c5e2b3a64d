"""Why a move costs somebody their way, in sentences."""

from __future__ import annotations

from typing import NamedTuple

from checker.graph.agreed import Agreement
from checker.graph.closure import layers
from checker.graph.moves import Moves
from checker.graph.naming import Names
from checker.graph.offers import Offer
from checker.graph.region import Member
from checker.graph.region_links import Stand
from checker.graph.sentences import sentences
from checker.graph.steps import Mask
from checker.graph.town import Town
from checker.model.text import Text
from checker.model.ways import Miss
from checker.model.wording import say


class Cause(NamedTuple):
    """Why a goal is out of reach in a town: what lacks, and the nearest offer with its reasons.

    ``bound``: an upper bound shuts a door, no gap of the town.
    """

    missing: Text
    nearest: Miss | None
    bound: bool = False

    @property
    def dimension(self) -> str:
        """Return in what the nearest offer does not fit; ``offer`` where there is none."""
        if self.bound:
            return "bound"
        return self.nearest.reasons[0].dimension if self.nearest else "offer"

    @property
    def following(self) -> str:
        """Return the type of the nearest offer, empty where there is none."""
        return self.nearest.offer.type if self.nearest else ""


class MoveWords:
    """Explains breaks of a region; equal ones once."""

    def __init__(self, moves: Moves, agreement: Agreement | None) -> None:
        """``agreement``: the Übergabestandard, where one is given."""
        self._moves, self._region, self._agreement = moves, moves.region, agreement
        self._names: dict[int, Names] = {}
        self._causes: dict[tuple[int, int, str, Stand], Cause] = {}

    def names(self, member: Member) -> Names:
        """Return what makes records of the offers and people of a town."""
        town = self._region.town_of(member)
        return self._names.setdefault(id(town), Names(town))

    def goal(self, goal: str) -> Text:
        """Return the name of a goal."""
        return self.names(self._region.members[0]).words.titles("goals", [goal])

    def cause(self, receiver: Member, kind: int, goal: str, one: Stand) -> Cause:
        """Return why people who come with this do not reach a goal."""
        there = self._moves.links.alike(receiver, kind)
        known = (id(there), kind, goal, one)
        if known not in self._causes:
            self._causes[known] = self._cause(receiver, kind, goal, one)
        return self._causes[known]

    def _cause(self, receiver: Member, kind: int, goal: str, one: Stand) -> Cause:
        there = self._moves.links.alike(receiver, kind)
        held = self._moves.links.reached(there.sure, one.sure)
        town, guest = self._region.town_of(receiver), self._region.guest(receiver, kind)
        offer = _goal(town, goal)
        names = self.names(receiver)
        bound = not self._moves.local_gap(there, kind, goal)
        if offer is None or offer.goal is None or not offer.goal.needs:
            return Cause(self._one_of(names, offer), None, bound)
        reasons = names.miss(offer, guest, held).reasons
        needs = list(dict.fromkeys(r.needs for r in reasons if r.needs.de))
        missing = Text("; ".join(t.de for t in needs), "; ".join(t.en for t in needs))
        return Cause(missing, self._nearest(receiver, kind, offer, held), bound)

    def _one_of(self, names: Names, offer: Offer | None) -> Text:
        codes = offer.goal.by if offer is not None and offer.goal is not None else ()
        kinds = names.words.titles("measure-types", codes)
        return say("eines dieser Angebote: {kinds}", "one of these offers: {kinds}", kinds=kinds)

    def _nearest(self, receiver: Member, kind: int, goal: Offer, held: Mask) -> Miss | None:
        """Return the offer of the town that gives what the goal lacks and has fewest reasons."""
        town, guest = self._region.town_of(receiver), self._region.guest(receiver, kind)
        view = self._region.view(receiver, kind, sure=True)
        asked = (part.need for day in view.changes(goal) for part in view.parts(goal, day))
        lacks = town.atoms.joined(mask & ~held for need in asked for mask in need.sure)
        steps = self._moves.links.steps
        found: list[Miss] = []
        for key in receiver.offers:
            offer = town.offers[key]
            gain = steps.gain(town, offer)
            if offer.goal is None and (gain.outcomes[0] | gain.begin) & lacks:
                miss = self.names(receiver).miss(offer, guest, held)
                if miss.reasons:
                    found.append(miss)
        return min(found, key=lambda miss: len(miss.reasons), default=None)

    def because(self, receiver: Member, cause: Cause, goal: str) -> Text:
        """Return the cause in sentences."""
        title, town = self.goal(goal), receiver.ref.name
        if cause.bound:
            return say(
                "In {town} schließt eine Obergrenze die Tür: Wer mehr mitbringt, wird auf dem Weg"
                " zu „{goal}“ nicht aufgenommen.",
                "In {town} an upper bound shuts the door: who brings more is not admitted on the"
                " way to “{goal}”.",
                town=town,
                goal=title,
            )
        text = say(
            "In {town} führt kein Weg zu „{goal}“; es fehlt: {missing}.",
            "In {town} no way leads to “{goal}”; missing: {missing}.",
            town=town,
            goal=title,
            missing=cause.missing,
        )
        if cause.nearest is None:
            return text
        near = sentences(cause.nearest)
        return Text(f"{text.de} {near.de}", f"{text.en} {near.en}")

    def state(self, goal: str, one: Stand) -> str | None:
        """Return the state of their level that people hold, best the highest with this goal."""
        if self._agreement is None:
            return None
        held = [a.state for a in self._agreement.of_level(one.sure) if a.held_as(one.sure)]
        best = [state for state in held if goal in state.goals] or held
        return best[-1].id if best else None

    def unknown(self, receiver: Member, kind: int, goal: str, one: Stand) -> tuple[Offer, ...]:
        """Return the offers on whose unknown fields it depends whether a goal stays in reach."""
        town = self._region.town_of(receiver)
        there = self._moves.links.alike(receiver, kind)
        held = self._moves.links.reached(there.sure, one.sure)
        view = self._region.view(receiver, kind, sure=False)
        chain = layers(held | one.best, view.steps).chain(town.atoms.goal(goal))
        offers = (town.offers[step.key // 2] for step in chain)
        return tuple(dict.fromkeys(offer for offer in offers if offer.goal is None))


def _goal(town: Town, goal: str) -> Offer | None:
    return next((o for o in town.offers if o.goal is not None and o.goal.code == goal), None)
