"""Atoms and reasons in plain words: never a mask, never a key."""

from __future__ import annotations

from collections.abc import Iterable

from checker.graph.atoms import Atoms
from checker.graph.circumstances import Circumstances
from checker.graph.facts import SKILLS
from checker.graph.guards import Part
from checker.graph.offers import Offer
from checker.graph.steps import Mask
from checker.model.catalogue import Catalogue
from checker.model.measure import Measure
from checker.model.text import Text
from checker.model.ways import Reason
from checker.model.wording import say

_SKILL = {
    "hoeren": Text("Hören", "listening"),
    "lesen": Text("Lesen", "reading"),
    "schreiben": Text("Schreiben", "writing"),
    "sprechen": Text("Sprechen", "speaking"),
}
_RECOGNITION = {
    "antrag": Text("Antrag auf Anerkennung", "application for recognition"),
    "teilweise": Text("teilweise Gleichwertigkeit", "partial equivalence"),
    "gleichwertig": Text("Gleichwertigkeit des Abschlusses", "equivalence of the qualification"),
}
_SCHOOL = {"FSA": "Förderschulabschluss", "HSA": "hsa", "MSA": "msa", "FHR": "fhr", "HZB": "abitur"}
_NOTHING = Text("nichts davon", "none of it")


class Words:
    """Turns atoms, parts and circumstances into sentences of a clerk."""

    def __init__(self, atoms: Atoms, catalogue: Catalogue) -> None:
        """Use the titles of the catalogue."""
        self._atoms = atoms
        self._catalogue = catalogue
        self._held: dict[Mask, Text] = {}

    def holding(self, mask: Mask) -> Text:
        """Return what a mask holds, highest values only: ``Sprachniveau B1, DTZ B1``."""
        if mask not in self._held:
            self._held[mask] = joined(self.pieces(mask)) or _NOTHING
        return self._held[mask]

    def pieces(self, mask: Mask) -> list[Text]:
        """Return the highest value of each chain and every proof of a mask."""
        top: dict[str, str] = {}
        others: list[Text] = []
        for name in self._atoms.names(mask):
            chain, _, value = name.partition(":")
            if chain in self._atoms.chains:
                top[chain] = self._higher(chain, top.get(chain), value)
            elif chain == "proof":
                exam, _, level = value.partition(":")
                top[f"proof:{exam}"] = self._highest_level(top.get(f"proof:{exam}"), level)
            else:
                others.append(self._token(chain, value))
        return [*self._language(top), *self._chains(top), *self._proofs(top), *others]

    def _higher(self, chain: str, known: str | None, value: str) -> str:
        if known is None:
            return value
        scale = self._atoms.chains[chain]
        return max(known, value, key=scale.index)

    def _highest_level(self, known: str | None, level: str) -> str:
        if not known or not level:
            return level
        return max(known, level, key=self._atoms.levels.index)

    def _language(self, top: dict[str, str]) -> list[Text]:
        levels = {skill: top[skill] for skill in SKILLS if skill in top}
        if len(levels) == len(SKILLS) and len(set(levels.values())) == 1:
            level = next(iter(levels.values()))
            return [Text(f"Sprachniveau {level}", f"language level {level}")]
        return [
            Text(f"{_SKILL[skill].de} {level}", f"{_SKILL[skill].en} {level}")
            for skill, level in levels.items()
        ]

    def _chains(self, top: dict[str, str]) -> list[Text]:
        found: list[Text] = []
        if "literalitaet" in top:
            found.append(self._title("literacy", top["literalitaet"]))
        if "abschluss" in top:
            code = _SCHOOL.get(top["abschluss"], top["abschluss"])
            found.append(self._title("school-certificates", code))
        if "ergebnis" in top:
            found.append(_RECOGNITION[top["ergebnis"]])
        return found

    def _proofs(self, top: dict[str, str]) -> list[Text]:
        return [
            self.proof(f"{name.removeprefix('proof:')}:{level}".rstrip(":"))
            for name, level in top.items()
            if name.startswith("proof:")
        ]

    def proof(self, text: str) -> Text:
        """Return the name of a proof: ``TELC:A2`` is ``telc-Prüfung A2``."""
        exam, _, level = text.partition(":")
        title = self._title("exams", exam)
        return Text(f"{title.de} {level}".strip(), f"{title.en} {level}".strip())

    def _token(self, kind: str, value: str) -> Text:
        if kind == "goal":
            return self._title("goals", value)
        title = self._title("measure-types", value)
        return Text(f"Besuch: {title.de}", f"attended: {title.en}")

    def _title(self, list_id: str, code: str) -> Text:
        found = self._catalogue.code(list_id, code)
        if not code:
            return Text("ohne Angabe", "not stated")
        return Text(found.de, found.en) if found else Text(code, code)

    def titles(self, list_id: str, codes: Iterable[str]) -> Text:
        """Return the titles of codes, separated by commas."""
        return joined(self._title(list_id, code) for code in codes) or _NOTHING

    def reason(self, part: Part, offer: Offer, person: Circumstances, held: Mask) -> Reason:
        """Return why a part of a guard does not let the person in."""
        masks = part.need.sure or part.need.maybe
        lacking = [mask for mask in masks if mask & ~held]
        if lacking and len(lacking) == len(masks):
            lacking.sort(key=lambda mask: ((mask & ~held).bit_count(), mask))
            needs = alternatives(self.holding(mask & ~held) for mask in lacking)
            has = self.holding(held & self._atoms.kin(lacking[0]))
        else:
            needs, has = self.asks(part, offer), self.circumstances(part, person)
        return Reason(
            part.dimension,
            part.detail,
            part.owner,
            needs,
            has,
            norm=part.norm,
            unknown=bool(part.need.maybe) and not part.need.sure,
            citation=part.citation,
            basis=part.basis,
        )

    def asks(self, part: Part, offer: Offer) -> Text:
        """Return what an offer asks about facts that no measure changes."""
        if part.text is not None:
            return Text(part.text.de, part.text.en)
        measure = offer.measure
        if part.detail == "place":
            return say(
                "Das Angebot steht nur in {town} offen.",
                "The offer is open in {town} only.",
                town=_town(offer),
            )
        return self._asked(part.detail, measure) if measure else Text("", "")

    def _asked(self, detail: str, measure: Measure) -> Text:
        admits = measure.admits
        if detail == "residence_status" and admits:
            allowed = self.titles("residence-status", admits.residence_status or ())
            return say("Zugelassen sind: {list}.", "Admitted are: {list}.", list=allowed)
        if detail == "age" and admits:
            return ages(admits.age_min, admits.age_max)
        if detail == "target_group":
            groups = self.titles("target-groups", measure.target_groups or ())
            return say("Gedacht für: {list}.", "Meant for: {list}.", list=groups)
        return _ASKED.get(detail, Text("", ""))

    def circumstances(self, part: Part, person: Circumstances) -> Text:
        """Return what is known about the person for a part."""
        if part.dimension == "residence_status":
            status = person.status
            return self._title("residence-status", status) if status else _UNSTATED
        if part.dimension == "age":
            return ages(*person.age) if person.age else _UNSTATED
        if part.detail == "target_group" and person.group:
            return self._title("target-groups", person.group)
        return _HAS.get(part.detail, _UNSTATED)


CHOICES = 4
_ANOTHER = Text("eine andere Möglichkeit", "another possibility")
_UNSTATED = Text("keine Angabe", "not stated")
_ASKED = {
    "women_only": Text("Zugelassen sind nur Frauen.", "Women only are admitted."),
    "childcare": Text(
        "Kinderbetreuung ist nicht angegeben oder fehlt.", "Childcare is not stated or missing."
    ),
    "format": Text("Die Stunden in der Woche passen nicht.", "The hours per week do not fit."),
    "language": Text("Das Eingangsniveau ist nicht angegeben.", "The entry level is not stated."),
}
_HAS = {
    "childcare": Text("betreut Kinder", "cares for children"),
    "format": Text("weniger Zeit in der Woche", "less time per week"),
}


def alternatives(parts: Iterable[Text]) -> Text:
    """Return texts of which one is enough, the nearest first; after four only that there are more.

    There must be at least one.
    """
    found = list(dict.fromkeys(parts))
    if len(found) > CHOICES:
        found = [*found[:CHOICES], _ANOTHER]
    return Text(" oder ".join(t.de for t in found), " or ".join(t.en for t in found))


def joined(parts: Iterable[Text]) -> Text | None:
    """Return several texts separated by commas, or None for none."""
    found = list(parts)
    if not found:
        return None
    return Text(", ".join(t.de for t in found), ", ".join(t.en for t in found))


def ages(low: int | None, high: int | None) -> Text:
    """Return an interval of ages in words, both ends inclusive."""
    if low is None:
        return say("bis {high} Jahre", "up to {high} years", high=high)
    if high is None:
        return say("ab {low} Jahren", "from {low} years", low=low)
    if low == high:
        return say("{low} Jahre", "{low} years", low=low)
    return say("{low} bis {high} Jahre", "{low} to {high} years", low=low, high=high)


def _town(offer: Offer) -> str:
    town = offer.package.municipality if offer.package else None
    return (town.name if town else None) or offer.town
