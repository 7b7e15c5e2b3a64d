"""Why there is no way, told from the goal backwards; what was said once is only numbered."""

from __future__ import annotations

from collections.abc import Iterable

from checker.graph.closure import met
from checker.graph.crowds import listed
from checker.graph.gaps import Gaps
from checker.graph.grounds import grounds
from checker.graph.guards import Part
from checker.graph.offers import Offer
from checker.graph.persons import Person
from checker.graph.pieces import pieces
from checker.graph.sentences import bare, decisive, together
from checker.graph.steps import Mask
from checker.graph.wording import CHOICES
from checker.model.text import Text
from checker.model.ways import Reason
from checker.model.wording import say

DEPTH = 6


class Chain:
    """Collects the sentences for one person; each need and each offer is told once."""

    def __init__(self, gaps: Gaps, person: Person, where: Text) -> None:
        """``where``: what was looked at, in words."""
        self._gaps, self._town, self._names = gaps, gaps.town, gaps.names
        self._person, self._where = person, where
        self._held = gaps.held(person)
        self._told: dict[Mask, int] = {}
        self._doors: set[int] = set()
        self._cited: dict[Text, int] = {}
        self._said: set[Text] = set()
        self.lines: list[Text] = []
        self.cut = False

    def tell(self, offer: Offer, depth: int = 0) -> None:
        """Say what keeps an offer (or goal) closed, and what stands behind each need."""
        if offer.key in self._doors:
            return
        self._doors.add(offer.key)
        open_needs: list[Mask] = []
        for reason, missing in self._reasons(offer):
            known = [piece for piece in pieces(self._town.atoms, missing) if piece in self._told]
            line = bare(reason, self._names.offer(offer))
            if line not in self._said:
                self._said.add(line)
                self._say(_numbered(self._with_grounds(line, reason), known, self._told))
            open_needs.extend(pieces(self._town.atoms, missing))
        if self._town.results.unknown(offer):
            self._say(_no_result(offer))
        for piece in open_needs:
            self.supply(piece, depth + 1)

    def _reasons(self, offer: Offer) -> list[tuple[Reason, Mask]]:
        """Return what keeps the person out on the best day, with the atoms that are lacking."""
        view = self._town.view(self._person, sure=True)
        choices = [(self._failing(view.parts(offer, day)), day) for day in view.changes(offer)]
        parts, day = min(choices, key=lambda choice: len(choice[0]), default=((), self._town.day))
        found: dict[Reason, Mask] = {}
        for part in parts:
            (reason,) = self._names.reasons((part,), offer, self._person, self._held, day)
            found.setdefault(reason, self._missing(part))
        kept = decisive(found)
        return [(reason, missing) for reason, missing in found.items() if reason in kept]

    def _with_grounds(self, line: Text, reason: Reason) -> Text:
        """Add what a reason rests on, or the number of the sentence that names it already."""
        rests = grounds(reason)
        if rests is None:
            return line
        before = self._cited.setdefault(rests, len(self.lines) + 1)
        again = grounds(reason, before) if before <= len(self.lines) else None
        return together((line, again or rests))

    def _failing(self, parts: Iterable[Part]) -> tuple[Part, ...]:
        held = self._held
        return tuple(p for p in parts if p.forbid & held or not met(p.need.sure, held))

    def _missing(self, part: Part) -> Mask:
        """Return what is lacking for the nearest alternatives."""
        lacking = sorted(
            (n & ~self._held for n in part.need.sure), key=lambda m: (m.bit_count(), m)
        )
        return self._town.atoms.joined(lacking[:CHOICES])

    def supply(self, piece: Mask, depth: int) -> None:
        """Say which offers give what is needed, and why none of them can be entered."""
        if piece in self._told:
            return
        if depth > DEPTH:
            self.cut = True
            return
        offers = self._suppliers(piece)
        self._say(self._from(piece, offers))
        self._told[piece] = len(self.lines)
        for offer in offers:
            self.tell(offer, depth)

    def _suppliers(self, piece: Mask) -> list[Offer]:
        """Return the offers that give it, without those that ask for it themselves."""
        wide = self._gaps.wide(self._person).steps
        steps = [s for s in wide if s.gives & piece and any(piece & ~n for n in s.needs)]
        full = [step for step in steps if not piece & ~step.gives] or steps
        offers = [self._town.offers[key] for key in dict.fromkeys(s.key // 2 for s in full)]
        return [*offers, *self._gaps.unstated]

    def _from(self, piece: Mask, offers: list[Offer]) -> Text:
        need = self._names.words.holding(piece)
        if not offers:
            return say(
                "Zu „{need}“ führt {where} kein Angebot.",
                "No offer {where} leads to '{need}'.",
                need=need,
                where=self._where,
            )
        return say(
            "Zu „{need}“ führt {where} nur: {offers}.",
            "What leads to '{need}' {where} is only: {offers}.",
            need=need,
            where=self._where,
            offers=listed([offer.title for offer in offers]),
        )

    def _say(self, line: Text) -> None:
        if line not in self.lines:
            self.lines.append(line)


def _numbered(line: Text, known: list[Mask], told: dict[Mask, int]) -> Text:
    """Return a sentence with the number of the sentence that already explains its need."""
    if not known:
        return line
    return say(
        "{line} (siehe Satz {n})",
        "{line} (see sentence {n})",
        line=line,
        n=told[known[0]],
    )


def _no_result(offer: Offer) -> Text:
    return say(
        "Bei „{offer}“ ist nicht angegeben, was er vermittelt.",
        "It is not stated what '{offer}' leads to.",
        offer=offer.title,
    )
