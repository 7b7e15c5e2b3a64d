"""What an offer gives to those who finish it, surely and at best."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from checker.graph.atoms import SCHOOL_OF_PACKAGES, Atoms
from checker.graph.entry import Doors
from checker.graph.offers import Offer
from checker.graph.steps import Mask, Outcome
from checker.graph.unread import lost_in, results_lost
from checker.model.measure import Measure
from checker.model.measure_type import MeasureType, TypeOutcome
from checker.model.parts import Result

_TARGET = "ziel"
_HIGHEST = "C2"
_COURSES = frozenset({"kurs", "pruefung"})


class Rates(NamedTuple):
    """Shares of participants who reach the target where nothing is stated (Projektfestlegung)."""

    course: float
    companion: float


class Results:
    """Outcomes of offers as masks with rates."""

    def __init__(
        self, types: Mapping[str, MeasureType], atoms: Atoms, doors: Doors, rates: Rates
    ) -> None:
        """``rates``: what counts where a package states none."""
        self._types = types
        self._atoms = atoms
        self._doors = doors
        self._rates = rates
        self._sure: dict[int, tuple[Outcome, ...]] = {}
        self._unknown: dict[int, bool] = {}

    def sure(self, offer: Offer) -> tuple[Outcome, ...]:
        """Return the outcomes that are stated or follow from the type; the target comes first."""
        if offer.key not in self._sure:
            token = self._atoms.attended(offer.type) if offer.type else 0
            masks = [(mask | token, rate) for mask, rate in self._masks(offer)]
            rated = self._rated(offer, masks or [(token, None)])
            self._sure[offer.key] = tuple(Outcome(mask, rate) for mask, rate in rated)
        return self._sure[offer.key]

    def at_best(self, offer: Offer) -> tuple[Outcome, ...]:
        """Return the outcomes; where nobody says what a course leads to, everything is possible."""
        if not self.unknown(offer):
            return self.sure(offer)
        atoms = self._atoms
        best = atoms.language(_HIGHEST) | atoms.at_least("literalitaet", "lateinisch")
        return (Outcome(best | atoms.attended(offer.type), 1.0),)

    def unknown(self, offer: Offer) -> bool:
        """Say whether the offer is a course whose result nobody states."""
        if offer.key not in self._unknown:
            self._unknown[offer.key] = self._unstated(offer)
        return self._unknown[offer.key]

    def _unstated(self, offer: Offer) -> bool:
        found = self._types.get(offer.type)
        if results_lost(lost_in(offer, self._doors.lost)):
            return True
        if offer.kind not in _COURSES or (found is not None and found.no_level):
            return False
        return not self._masks(offer) or not all(map(self._readable, _results(offer)))

    def _readable(self, result: Result) -> bool:
        return result.language is None or self._atoms.knows(result.language)

    def begin(self, offer: Offer) -> Mask:
        """Return the goals that are reached when the offer begins."""
        return self._atoms.joined(map(self._atoms.goal, offer.begins))

    def _masks(self, offer: Offer) -> list[tuple[Mask, float | None]]:
        measure = offer.measure
        if measure is not None and measure.outcomes is not None:
            return [(self._stated(measure, r), r.rate) for r in _results(offer)]
        found = self._types.get(offer.type)
        return [(self._typical(o), o.rate) for o in (found.outcomes if found else ())]

    def _stated(self, measure: Measure, result: Result) -> Mask:
        atoms = self._atoms
        mask = 0
        if result.language is not None:
            mask |= atoms.spoken(result.language)
        if result.literacy is not None:
            mask |= atoms.at_least("literalitaet", result.literacy)
        if result.school_certificate is not None:
            school = SCHOOL_OF_PACKAGES.get(result.school_certificate, "keiner")
            mask |= atoms.at_least("abschluss", school)
        proofs = result.certificates
        if proofs is None and measure.exam and result.label == _TARGET:
            proofs = (measure.exam,)
        return mask | atoms.joined(map(atoms.proof, proofs or ()))

    def _typical(self, outcome: TypeOutcome) -> Mask:
        levels = (self._doors.fact(key, value) for key, value in outcome.facts.items())
        return self._atoms.joined((*levels, *map(self._atoms.proof, outcome.certificates)))

    def _rated(
        self, offer: Offer, masks: list[tuple[Mask, float | None]]
    ) -> list[tuple[Mask, float]]:
        """Return the masks with rates from 0 to 1; ``expected_graduates`` wins for the target."""
        usual = self._rates.course if offer.kind in _COURSES else self._rates.companion
        rest = max(1 - usual, 0) / max(len(masks) - 1, 1)
        rated = [
            (mask, min(max(rate, 0.0), 1.0) if rate is not None else (rest if place else usual))
            for place, (mask, rate) in enumerate(masks)
        ]
        measure = offer.measure
        places = measure.total_places if measure else None
        if measure is not None and measure.expected_graduates is not None and places:
            rated[0] = (rated[0][0], min(max(measure.expected_graduates / places, 0.0), 1.0))
        return rated


def _results(offer: Offer) -> list[Result]:
    """Return the stated results without the drop-outs, the target first."""
    stated = offer.measure.outcomes if offer.measure else None
    kept = [result for result in stated or () if result.label != "abbruch"]
    return sorted(kept, key=lambda result: result.label != _TARGET)
