"""The declared links of a package, and what else would lead on, for the lines of a ladder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from checker.engine.check import Checked
from checker.graph.offers import Offer
from checker.graph.sentences import together
from checker.graph.ways import TownWays
from checker.model.ladder import LineKind
from checker.model.measure import Measure
from checker.model.text import Lang, Text
from checker.model.ways_links import Declared, Handover
from checker.model.wording import say

_CODES = ("ANS002", "ANS034", "ANS035", "ANS003")
_CIRCLE, _DEAD_END = "ANS011", "ANS004"
_OPEN = ("nicht_pruefbar", "niemand")
_NOTHING = Text("", "")
_CLASHES = {
    "level": (
        "„{target}“ verlangt {needs}, „{source}“ sichert {has}.",
        "'{target}' requires {needs}, '{source}' secures {has}.",
    ),
    "groups": (
        "„{target}“ ist gedacht für: {needs}. „{source}“ für: {has}.",
        "'{target}' is meant for: {needs}. '{source}' for: {has}.",
    ),
    "ages": (
        "„{target}“ nimmt {needs} auf, „{source}“ {has}.",
        "'{target}' admits {needs}, '{source}' {has}.",
    ),
}
LANGUAGES: tuple[Lang, Lang] = ("de", "en")


@dataclass(frozen=True, slots=True)
class Joined:
    """One transition: kind of its line, what does not fit, the finding about it.

    ``share``: persons who can go on and who attend, where not all can. ``open``: it cannot be
    decided.
    """

    source: Offer
    target: Offer
    kind: LineKind
    why: Text = _NOTHING
    code: str = ""
    share: tuple[int, int] | None = None
    open: bool = False


@dataclass(frozen=True)
class Links:
    """The links of one package as the graph judges them."""

    checked: Checked
    ways: TownWays
    weeks: int

    @cached_property
    def _offers(self) -> dict[str, Offer]:
        return {offer.name: offer for offer in self.ways.town.offers}

    @property
    def _own(self) -> list[tuple[Offer, Measure]]:
        offers = self.ways.town.offers
        return [(o, o.measure) for o in offers if o.own and o.measure is not None]

    @cached_property
    def _rings(self) -> dict[tuple[str, str], Text]:
        """Return the links that belong to a circle, by the names of both ends, with the circle."""
        found: dict[tuple[str, str], Text] = {}
        for _, measure in self._own:
            for circle in self.ways.links.circles(measure):
                path = (*circle.path, circle.path[0])
                titles = [offer.title for offer in path]
                whole = Text(*(" → ".join(t.in_(lang) for t in titles) for lang in LANGUAGES))
                found |= dict.fromkeys(pairwise(offer.name for offer in path), whole)
        return found

    def declared(self) -> Iterator[Joined]:
        """Yield every declared link whose target is known, in the order of the package."""
        for source, measure in self._own:
            graded = {h.link.field: h for h in self.ways.links.handovers(measure, self.weeks)}
            for link in self.ways.links.declared(measure):
                if link.state == "found":
                    yield self._judged(source, link, graded.get(link.field))

    def _judged(self, source: Offer, link: Declared, handover: Handover | None) -> Joined:
        ref = handover.target if handover else link.targets[0]
        target, code = self._offers[ref.name], self._code(source, link.field)
        if handover is not None and handover.grade == "nicht":
            return Joined(source, target, "broken", _why(source, target, handover), code)
        circle = self._rings.get((source.name, target.name))
        if circle is not None:
            return Joined(source, target, "circle", circle, _CIRCLE)
        if handover is None or handover.grade in _OPEN:
            return Joined(source, target, "confirmed", open=True)
        share = (handover.fit, handover.admitted) if handover.grade == "teilweise" else None
        why = handover.because if share else _NOTHING
        return Joined(source, target, "confirmed", why, code if share else "", share)

    def possible(self, fitting: frozenset[str]) -> Iterator[Joined]:
        """Yield where the measures could lead that have no link that fits (``fitting``: names)."""
        for source, measure in self._own:
            if source.name not in fitting:
                for ref in self.ways.links.onward(measure, self.weeks)[:1]:
                    yield Joined(source, self._offers[ref.name], "possible")

    def dead_ends(self) -> frozenset[str]:
        """Return the ids of the measures after which nothing leads on."""
        drafts = self.checked.drafts
        return frozenset(draft.subject.id for draft in drafts if draft.code == _DEAD_END)

    def _code(self, source: Offer, field: str) -> str:
        """Return the code of the finding about a link; the worst comes first."""
        found = self._found.get(_steps(f"{source.field}/{field}")[:4], ())
        return next((code for code in _CODES if code in found), "")

    @cached_property
    def _found(self) -> dict[tuple[str | int, ...], set[str]]:
        """Return the codes of the findings about each link."""
        found: dict[tuple[str | int, ...], set[str]] = {}
        for draft in self.checked.drafts:
            if draft.code in _CODES:
                found.setdefault(draft.pointer[:4], set()).add(draft.code)
        return found


def _why(source: Offer, target: Offer, handover: Handover) -> Text:
    """Return every reason: what both ends contradict each other in, and what people meet there."""
    one, other = source.title, target.title
    said = [
        say(*_CLASHES[c.kind], needs=c.needs, has=c.has, source=one, target=other)
        for c in handover.clashes
    ]
    return together([*said, handover.because] if handover.because.de else said)


def _steps(path: str) -> tuple[str | int, ...]:
    return tuple(int(s) if s.isdigit() else s for s in path.split("/") if s)
