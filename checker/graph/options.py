"""Which changes might mend a way: the operators, filtered by who may change what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from checker.graph.facts import SKILLS
from checker.graph.guards import Part
from checker.graph.naming import Names
from checker.graph.needs import MET, Need, exactly
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Mask, Outcome, Step
from checker.graph.town import Town
from checker.graph.workbench import Option
from checker.model.measure import Measure
from checker.model.repair import Change
from checker.model.text import Text
from checker.model.wording import say

_TOWN_MAY = frozenset({"kommune", "traeger"})
_GROUP_PARTS = frozenset({"residence_status", "target_group", "age"})
_WORDS = {
    "childcare": (
        "kinderbetreuung",
        "Bieten Sie zu „{offer}“ Kinderbetreuung an.",
        "Offer childcare beside “{offer}”.",
    ),
    "certificate": (
        "anerkennen",
        "Nehmen Sie bei „{offer}“ auch andere Nachweise des Niveaus an.",
        "Accept other proofs of the level for “{offer}” as well.",
    ),
}
# Steps that do not exist yet are numbered far above the offers.
_NEW = 10**6


@dataclass(frozen=True)
class Efforts:
    """The table of efforts and the list of bridges (Projektfestlegungen)."""

    points: Mapping[str, float]
    bridges: tuple[Mapping[str, Any], ...]


class Options:
    """Makes options for a town; one option per change, whoever asks for it."""

    def __init__(self, town: Town, names: Names, efforts: Efforts) -> None:
        """Use the efforts and bridges of the project."""
        self._town, self._names, self._efforts = town, names, efforts
        self._known: dict[tuple[int, str, str], Option] = {}

    def opening(self, offer: Offer, parts: tuple[Part, ...], person: Person) -> list[Option]:
        """Return the options that lift every one of these parts, or nothing if one cannot be."""
        found: list[Option] = []
        for part in parts:
            some = self._lifting(offer, part, person)
            if not some:
                return []
            found.extend(some)
        return found

    def _lifting(self, offer: Offer, part: Part, person: Person) -> list[Option]:
        measure = offer.measure
        if measure is None or part.norm or part.owner not in _TOWN_MAY:
            return []
        if part.detail == "place":
            return self._neighbour(offer)
        return self._own(offer, measure, part, person) if offer.own else []

    def _own(self, offer: Offer, measure: Measure, part: Part, person: Person) -> list[Option]:
        if part.detail in _WORDS:
            operator, de, en = _WORDS[part.detail]
            text = say(de, en, offer=offer.title)
            return [self._option(offer, self._change(operator, offer, part.detail, "", text))]
        if part.detail == "language":
            return self._lower(offer, measure)
        return self._group(offer, part, person) if part.detail in _GROUP_PARTS else []

    def _neighbour(self, offer: Offer) -> list[Option]:
        """Open a neighbour's measure to the town, where places may be free."""
        free = [t.places - t.enrolled for t in offer.times if t.places and t.enrolled is not None]
        if free and max(free) <= 0:
            return []
        here = self._town.package.municipality
        ags = str(here.ags) if here and here.ags else ""
        text = say(
            "{town} öffnet „{offer}“ für {here}, soweit Plätze frei sind.",
            "{town} opens “{offer}” to {here} as far as places are free.",
            town=_town(offer),
            offer=offer.title,
            here=here.name if here else ags,
        )
        change = self._change("oeffnen_nachbar", offer, "place", ags, text)
        return [self._option(offer, change)] if ags else []

    def _group(self, offer: Offer, part: Part, person: Person) -> list[Option]:
        now = person.timeline.begin
        value = {
            "residence_status": now.status or "",
            "target_group": now.group or "",
            "age": f"{now.age[0]}-{now.age[1]}" if now.age else "",
        }[part.detail]
        if not value:
            return []
        shown = self._names.words.circumstances(part, now)
        text = say(
            "Öffnen Sie „{offer}“ auch für: {value}.",
            "Open “{offer}” to: {value} as well.",
            offer=offer.title,
            value=shown,
        )
        change = self._change("gruppe_oeffnen", offer, part.detail, value, text)
        return [self._option(offer, change)]

    def _lower(self, offer: Offer, measure: Measure) -> list[Option]:
        """Lower the entry by one step and by two, where one level stands for all skills."""
        levels = self._town.atoms.levels
        entry = measure.entry.language if measure.entry else None
        if not isinstance(entry, str) or entry not in levels:
            return []
        rank = levels.index(entry)
        return [self._lowered(offer, levels[rank - k], k) for k in (1, 2) if rank >= k]

    def _lowered(self, offer: Offer, level: str, steps: int) -> Option:
        text = say(
            "Senken Sie den Eingang von „{offer}“ auf {level}.",
            "Lower the entry of “{offer}” to {level}.",
            offer=offer.title,
            level=level,
        )
        effort = self._points("eingang_senken") + steps * self._points("eingang_senken_stufe")
        change = self._change("eingang_senken", offer, "language", level, text)
        need = exactly(self._town.atoms.language(level))
        return self._option(offer, replace(change, effort=effort), need)

    def _change(self, operator: str, offer: Offer, detail: str, value: str, text: Text) -> Change:
        ref = self._names.offer(offer)
        return Change(operator, ref, detail, value, self._points(operator), text)

    def _option(self, offer: Offer, change: Change, need: Need = MET) -> Option:
        key = (offer.key, change.operator + change.detail, change.value)
        return self._known.setdefault(key, Option(change, offer, change.detail, need))

    def _points(self, operator: str) -> float:
        return float(self._efforts.points[operator])

    def bridges(self) -> tuple[Option, ...]:
        """Return the bridge courses; they raise by one step and grant no legal certificate."""
        return tuple(self._bridge(place, b) for place, b in enumerate(self._efforts.bridges))

    def _bridge(self, place: int, bridge: Mapping[str, Any]) -> Option:
        key = (-1, "bruecke", str(place))
        if key not in self._known:
            need, gives = self._held(bridge["from"]), self._held(bridge["to"])
            proof = bridge.get("proof")
            proofs = self._town.atoms.proof(str(proof)) if proof else 0
            token = self._town.atoms.attended(str(bridge["type"]))
            step = Step(_NEW + 2 * place, (need,), (Outcome(gives | proofs | token, 1.0),))
            text = _bridge_text(bridge)
            effort = self._points("bruecke") + self._points("bruecke_stufe")
            change = Change("bruecke", None, str(bridge["type"]), str(place), effort, text)
            self._known[key] = Option(change, step=step)
        return self._known[key]

    def _held(self, facts: Mapping[str, str]) -> Mask:
        return self._town.atoms.joined(self._town.doors.fact(k, v) for k, v in facts.items())

    def exam(self, need: Mask, held: Mask, offer: Offer) -> Option | None:
        """Return an exam without course for a proof whose skills are held, else None."""
        missing = [n for n in self._town.atoms.names(need & ~held) if n.startswith("proof:")]
        if not missing:
            return None
        proof = max(missing).removeprefix("proof:")
        level = proof.rpartition(":")[2]
        if level not in self._town.atoms.levels:
            return None
        key = (-1, "pruefungstermin", proof)
        if key not in self._known:
            skills = self._town.atoms.joined(self._town.atoms.at_least(s, level) for s in SKILLS)
            gives = self._town.atoms.proof(proof)
            place = len(self._known)
            step = Step(2 * _NEW + 2 * place, (skills,), (Outcome(gives, 1.0),))
            text = say(
                "Bieten Sie einen Prüfungstermin ohne Kurs an: {proof}.",
                "Offer an exam date without a course: {proof}.",
                proof=self._names.words.proof(proof),
            )
            effort = self._points("pruefungstermin")
            change = Change("pruefungstermin", None, proof, proof, effort, text)
            self._known[key] = Option(change, step=step)
        return self._known[key]


def _town(offer: Offer) -> str:
    town = offer.package.municipality if offer.package else None
    return (town.name if town else None) or offer.town


def _bridge_text(bridge: Mapping[str, Any]) -> Text:
    level = bridge["to"].get("niveau")
    if level is None:
        return Text(
            "Planen Sie einen Alphabetisierungskurs, der zur lateinischen Schrift führt.",
            "Plan a literacy course that leads to Latin script.",
        )
    return say(
        "Planen Sie einen neuen Kurs von {entry} nach {exit}, bei Bedarf mit Kinderbetreuung.",
        "Plan a new course from {entry} to {exit}, with childcare where needed.",
        entry=bridge["from"].get("niveau", "A0"),
        exit=level,
    )
