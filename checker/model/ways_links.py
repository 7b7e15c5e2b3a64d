"""What rules may ask about declared links."""

from __future__ import annotations

from typing import Literal, NamedTuple, Protocol

from checker.model.measure import Measure
from checker.model.text import Text
from checker.model.ways import OfferRef, Passage
from checker.model.ways_goals import NOBODY, NOTHING, Crowd

State = Literal["found", "several", "absent", "open", "unnamed"]
Grade = Literal["strikt", "anschlussfaehig", "teilweise", "nicht", "nicht_pruefbar", "niemand"]


class Declared(NamedTuple):
    """One declared link as it is read.

    ``field``: the path of its id below the measure. ``state``: ``found`` (``targets``: one measure,
    or the regular offers of that type), ``several`` (``targets`` are the choices), ``absent`` (it
    exists nowhere), ``open`` (it may stand in a package that is not at hand), ``unnamed``.
    ``nearest``: what may be meant instead. ``enough``: whether the level that the measure states
    meets the entry of the target; None where one of them is not known. ``gaps``: person and goal
    of those who attend and do not reach it.
    """

    field: str
    id: str
    state: State
    targets: tuple[OfferRef, ...] = ()
    nearest: OfferRef | None = None
    enough: bool | None = None
    gaps: frozenset[str] = frozenset()


class Clash(NamedTuple):
    """Declared data of both ends that contradict each other."""

    kind: Literal["level", "groups", "ages"]
    needs: Text
    has: Text


class Handover(NamedTuple):
    """What a link leads to for those who attend the measure.

    ``fit`` of ``admitted`` persons can go on with the target outcome; ``failing`` cannot, because
    of ``because`` (sentences; what a clash already says is left out). ``has``: what the measure
    secures, where something that can be learnt is lacking and no clash says so. ``repeats``: entry
    level of a target that lies two levels or more below it. ``served``: another declared link takes
    those who fail. ``instead``: offers that everybody could enter. ``unknown``: fields on which the
    answer depends. ``passages``: whoever does not get in or may not, with every reason.
    """

    link: Declared
    target: OfferRef
    grade: Grade
    clashes: tuple[Clash, ...] = ()
    fit: int = 0
    admitted: int = 0
    failing: Crowd = NOBODY
    because: Text = NOTHING
    has: Text = NOTHING
    repeats: Text | None = None
    served: bool = False
    instead: tuple[OfferRef, ...] = ()
    unknown: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()


class Circle(NamedTuple):
    """Links that lead back to where they began, or needs that wait for each other.

    ``path``: the offers in order; the last leads back to the first, which is the measure that was
    asked about. ``others``: further offers that hang in the same circle. ``field``: the link that
    begins it. ``own``: ids of the other measures of the package in it.
    """

    path: tuple[OfferRef, ...]
    field: str
    others: tuple[OfferRef, ...] = ()
    own: tuple[str, ...] = ()
    gaps: frozenset[str] = frozenset()


class Implied(NamedTuple):
    """A proof that a measure asks for although another one it asks for always includes it."""

    field: str
    id: str
    what: Text
    by: Text


class LinkAnswers(Protocol):
    """Answers about the links a package declares."""

    def declared(self, measure: Measure) -> tuple[Declared, ...]:
        """Return the links of a measure, in their order."""

    def handovers(self, measure: Measure, weeks: float) -> tuple[Handover, ...]:
        """Return the verdict on every link that was found; ``weeks``: the wait that is no gap."""

    def onward(
        self, measure: Measure, weeks: float, types: tuple[str, ...] = ()
    ) -> tuple[OfferRef, ...]:
        """Return offers that all who finish the measure can enter and gain from, at most three.

        ``types``: only offers of these types. Offers that the measure already names are left out.
        """

    def circles(self, measure: Measure) -> tuple[Circle, ...]:
        """Return the circles of links whose first measure of the package this is."""

    def deadlocks(self, measure: Measure) -> tuple[Circle, ...]:
        """Return needs that wait for each other, so that nobody can begin, as ``circles``."""

    def implied(self, measure: Measure) -> tuple[Implied, ...]:
        """Return the proofs of the entry that another one already includes."""
