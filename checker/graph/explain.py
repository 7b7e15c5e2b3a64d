"""Who reaches a goal, by which steps, or why not: missing, nearest miss and chain."""

from __future__ import annotations

from checker.graph.chain import Chain
from checker.graph.closure import closure, layers
from checker.graph.gaps import Gaps
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Mask, Step
from checker.model.text import Text
from checker.model.ways import GoalAnswer, Miss, OfferRef
from checker.model.wording import say

NEAREST = 3
_HERE = Text("im Paket", "in the package")
_AROUND = Text("im Paket und in der Umgebung", "in the package and its neighbourhood")


_UNREADABLE = Text(
    "Zu diesen Personen ist eine Angabe nicht lesbar oder ein Schlüssel unbekannt. Welche Angebote"
    " ihnen offenstehen, ist darum nicht zu entscheiden.",
    "A value about these persons cannot be read, or a code is unknown. So it cannot be decided"
    " which offers are open to them.",
)


class Explain:
    """Answers for the persons of a town and their goals."""

    def __init__(self, gaps: Gaps) -> None:
        """Look at this town."""
        self._gaps, self._town, self._names = gaps, gaps.town, gaps.names

    @property
    def where(self) -> Text:
        """Return what was looked at, in words."""
        return _AROUND if self._town.home.others else _HERE

    def answer(self, person: Person, goal: str) -> GoalAnswer:
        """Return the full answer; the goal must be among the goals of the town."""
        state = self._gaps.state(person, goal)
        who, title = self._names.who(person), self.title(goal)
        if state == "K":
            steps = self._steps(person, goal)
            return GoalAnswer(who, goal, title, state, steps=steps)
        if person.unknown:
            return GoalAnswer(who, goal, title, state, chain=(_UNREADABLE,))
        chain = self.chain(person, goal)
        return GoalAnswer(
            who,
            goal,
            title,
            state,
            self.missing(person, goal),
            self.nearest(person, (goal,), self._gaps.held(person)),
            tuple(chain.lines),
            chain_open=chain.cut,
        )

    def title(self, goal: str) -> Text:
        """Return the name of a goal."""
        return self._names.words.titles("goals", [goal])

    def _steps(self, person: Person, goal: str) -> tuple[OfferRef, ...]:
        """Return offers that lead to the goal, in order; none of them can be left out."""
        view = self._town.view(person, sure=True)
        chain = layers(person.start, view.steps).chain(self._town.atoms.goal(goal))
        offers = (self._town.offers[step.key // 2] for step in chain)
        return tuple(self._names.offer(offer) for offer in offers if offer.goal is None)

    def missing(self, person: Person, goal: str) -> Text:
        """Return what the goal still lacks when everything that can be reached is reached."""
        offer = self._goal(goal)
        if offer is None or (offer.goal and not offer.goal.needs):
            return self._one_of(offer)
        reasons = self._names.miss(offer, person, self._gaps.held(person)).reasons
        needs = list(dict.fromkeys(reason.needs for reason in reasons if reason.needs.de))
        return Text("; ".join(t.de for t in needs), "; ".join(t.en for t in needs))

    def _goal(self, goal: str) -> Offer | None:
        return next((o for o in self._town.offers.goals if o.goal and o.goal.code == goal), None)

    def _one_of(self, offer: Offer | None) -> Text:
        """Return the offers whose begin is the goal."""
        codes = offer.goal.by if offer and offer.goal else ()
        kinds = self._names.words.titles("measure-types", codes)
        return say("eines dieser Angebote: {kinds}", "one of these offers: {kinds}", kinds=kinds)

    def nearest(self, person: Person, goals: tuple[str, ...], held: Mask) -> tuple[Miss, ...]:
        """Return the offers with the fewest reasons that are closed to somebody who holds this.

        Ranked by reasons, missing atoms and whether the goal would be reached; at most three.
        """
        matters = self._gaps.matters(person, goals)
        ranked: list[tuple[int, int, bool, int, Miss]] = []
        for step in self._gaps.wide(person).steps:
            offer = self._town.offers[step.key // 2]
            if offer.goal is None and step.gives & matters & ~held:
                miss = self._names.miss(offer, person, held)
                far = min((need & ~held).bit_count() for need in step.needs)
                lost = not self._gains(person, goals, held | step.gives)
                if miss.reasons:
                    ranked.append((len(miss.reasons), far, lost, offer.key, miss))
        best = {key: miss for *_, key, miss in sorted(ranked, key=lambda row: row[:4])}
        return tuple(best.values())[:NEAREST]

    def _gains(self, person: Person, goals: tuple[str, ...], held: Mask) -> bool:
        steps: tuple[Step, ...] = self._town.view(person, sure=True).steps
        return bool(self._gaps.goal_mask(goals) & closure(held, steps))

    def chain(self, person: Person, goal: str) -> Chain:
        """Return the sentences from the goal backwards."""
        chain = Chain(self._gaps, person, self.where)
        offer = self._goal(goal)
        if offer is not None and offer.goal and offer.goal.needs:
            chain.tell(offer)
        else:
            chain.supply(self._town.atoms.goal(goal), 1)
        return chain
