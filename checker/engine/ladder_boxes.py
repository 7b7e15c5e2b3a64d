"""The boxes of a ladder: every run of the own measures, and what else a line touches."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from checker.engine.path_records import Teller
from checker.graph.offers import Offer
from checker.model.ladder import COMPANIONS, Box, Owner
from checker.model.measure import Measure
from checker.model.parts import Language
from checker.model.text import Text

_RUN = Text("Lauf {n}", "run {n}")
_FROM = Text("ab {level}", "from {level}")
_UE = Text("{n} UE", "{n} UE")
_NOBODY = Text("ohne Vorkenntnisse", "no German needed")
_BY_SKILL = Text("Niveau je Fertigkeit", "level per skill")
_NONE = frozenset({"A0"})


@dataclass(slots=True)
class Boxes:
    """Collects boxes; a run that is asked for twice is one box."""

    teller: Teller
    first: date
    last: date
    _known: dict[tuple[int, str], Box] = field(default_factory=dict)

    @property
    def all(self) -> tuple[Box, ...]:
        """Return the boxes in the order in which they were asked for."""
        return tuple(self._known.values())

    def of(self, offer: Offer) -> tuple[Box, ...]:
        """Return a box for every run of an offer; a companion without dates lasts all the time."""
        runs = [(times.start, times.end) for times in offer.times]
        if not runs and self.teller.told(offer).level == COMPANIONS:
            runs = [(self.first, self.last)]
        return tuple(self.run(offer, start, end) for start, end in runs)

    def run(self, offer: Offer, start: date, end: date | None) -> Box:
        """Return the box of one run."""
        key = (offer.key, start.isoformat())
        if key not in self._known:
            self._known[key] = self._made(offer, start, end)
        return self._known[key]

    def _made(self, offer: Offer, start: date, end: date | None) -> Box:
        told = self.teller.told(offer)
        places = next((t.places for t in offer.times if t.start == start), None)
        return Box(
            id=len(self._known),
            offer=told.name,
            title=told.title,
            note=self._note(offer, start, told.owner),
            row=told.level,
            owner=_owner(told.own, told.funder, offer),
            start=start.isoformat(),
            end=end.isoformat() if end else None,
            places=places,
        )

    def _note(self, offer: Offer, start: date, owner: str) -> str:
        lang = self.teller.lang
        starts = sorted(times.start for times in offer.times)
        run = _RUN.in_(lang).format(n=starts.index(start) + 1) if len(starts) > 1 else ""
        return ", ".join(part for part in (run, owner, self._entry(offer), self._ue(offer)) if part)

    def _entry(self, offer: Offer) -> str:
        measure = offer.measure
        entry = measure.entry if measure is not None else None
        if entry is None or entry.language is None:
            return ""
        return _level(entry.language).in_(self.teller.lang)

    def _ue(self, offer: Offer) -> str:
        measure = offer.measure
        if measure is None or measure.ue is None or not _whole(measure.ue):
            return ""
        return _UE.in_(self.teller.lang).format(n=int(measure.ue))


def _whole(value: float) -> bool:
    return float(value).is_integer()


def _level(language: Language) -> Text:
    if not isinstance(language, str):
        return _BY_SKILL
    if language in _NONE:
        return _NOBODY
    return Text(_FROM.de.format(level=language), _FROM.en.format(level=language))


def _owner(own: bool, funder: str, offer: Offer) -> Owner:
    if own:
        return "own"
    regular = not isinstance(offer.subject, Measure)
    return "federal" if regular and funder == "bund" else "near"
