"""Proofs of an entry that another proof of the same entry always includes."""

from __future__ import annotations

from collections.abc import Iterator

from checker.graph.atoms import SCHOOL_OF_PACKAGES
from checker.graph.closure import closure
from checker.graph.naming import Names
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.steps import Mask
from checker.graph.town import Town
from checker.model.parts import Entry
from checker.model.ways_links import Implied


class Implications:
    """Looks at what the own measures ask for."""

    def __init__(self, town: Town, names: Names) -> None:
        """Look at this town."""
        self._town, self._names = town, names

    def of(self, offer: Offer) -> Iterator[Implied]:
        """Yield every proof that another proof or the school certificate already includes."""
        entry = offer.measure.entry if offer.measure else None
        proofs = tuple((entry.certificates if entry else None) or ())
        masks = [self._town.atoms.proof(proof) for proof in proofs]
        school = self._school(entry)
        for place, proof in enumerate(proofs):
            others = [m for other, m in enumerate(masks) if self._counts(masks, place, other)]
            others += [school] if school else []
            by = next((mask for mask in others if self._includes(mask, masks[place])), None)
            if by is not None:
                words = self._names.words
                field = f"entry/certificates/{place}"
                yield Implied(field, proof, words.holding(masks[place]), words.holding(by))

    def _counts(self, masks: list[Mask], place: int, other: int) -> bool:
        """Say whether another proof may stand for one; of two equal ones the first stays."""
        return other != place and (masks[other] != masks[place] or other < place)

    def _school(self, entry: Entry | None) -> Mask:
        stated = entry.school_certificate if entry else None
        if stated is None:
            return 0
        return self._town.atoms.at_least("abschluss", SCHOOL_OF_PACKAGES.get(stated, stated))

    def _includes(self, whole: Mask, part: Mask) -> bool:
        """Say whether nobody gets the whole without the part, whatever way is taken."""
        if not part & ~whole:
            return True
        shown = [p for p in self._town.persons if self._reaches(p, whole)]
        return bool(shown) and not any(self._without(p, whole, part) for p in shown)

    def _reaches(self, person: Person, whole: Mask) -> bool:
        reached = self._town.view(person, sure=True).reached
        return bool(whole & ~person.start) and not whole & ~reached

    def _without(self, person: Person, whole: Mask, part: Mask) -> bool:
        """Say whether the whole can be reached without any step that gives the part."""
        steps = self._town.view(person, sure=True).steps
        lacking = part & ~person.start
        kept = [step for step in steps if not step.gives & lacking]
        return not lacking or not whole & ~closure(person.start, kept)
