"""Places and bottlenecks in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.ladder import COMPANIONS, NO_LEVEL, SCRIPT, WORK

if TYPE_CHECKING:
    from checker.model.ladder import Ladder
    from checker.model.path_capacity import PathArrived, PathCapacity, PathStage
    from checker.reporting.path_texts import PathTexts

_JOINS = ("confirmed", "possible")
_ORDER = (COMPANIONS, NO_LEVEL, SCRIPT, "preA1", "A1", "A2", "B1", "B2", "C1", "C2", WORK)


def ordered(found: PathCapacity) -> tuple[PathStage, ...]:
    """Return the offers in the order in which people come through them."""
    return tuple(sorted(found.stages, key=lambda stage: _ORDER.index(stage.offer.level)))


def last_of(arrived: tuple[PathArrived, ...]) -> PathArrived:
    """Return the numbers of the last month."""
    return max(arrived, key=lambda one: one.month)


def places_in_words(stage: PathStage, t: PathTexts) -> str:
    """Say how many places there are, and how many are free or too few."""
    if stage.places is None:
        return t("p_unstated")
    if stage.left > 0:
        return t("p_narrow", places=stage.places, wanted=stage.wanted)
    return t("p_free", n=stage.places, free=max(stage.places - stage.placed, 0))


def limits(found: PathCapacity, t: PathTexts) -> tuple[str, ...]:
    """Say what the numbers take for granted because nobody states it."""
    names = ", ".join(offer.title for offer in found.not_stated)
    return (
        *((t("h_not_stated", names=names),) if names else ()),
        *((t("h_full"),) if found.full else ()),
    )


def arriving(found: PathCapacity, t: PathTexts) -> str:
    """Return how many of how many arrive; where something is taken for granted: not known."""
    if found.not_stated or found.full:
        return t("p_not_known")
    return t("p_sum", n=last_of(found.usual).fifo, of=found.persons)


def arriving_if(found: PathCapacity, t: PathTexts) -> str:
    """Return the number that holds under what is taken for granted; empty where nothing is."""
    if not (found.not_stated or found.full):
        return ""
    return t("p_if", n=last_of(found.usual).fifo, of=found.persons)


def numbers(found: PathCapacity, last: PathArrived, t: PathTexts) -> str:
    """Return the numbers that belong together, called an assumption where they are one."""
    said = three_numbers(last, t)
    return t("p_assumed", said=said) if found.not_stated or found.full else said


def three_numbers(last: PathArrived, t: PathTexts) -> str:
    """Return the numbers that belong together, as far as they were computed."""
    parts = [t("p_month", n=last.month), t("p_fifo", n=last.fifo)]
    parts += [t("p_best", n=last.best)] if last.best is not None else []
    parts += [t("p_cut", n=last.cut)] if last.cut is not None else []
    return " · ".join(parts)


def joined_in(ladder: Ladder | None) -> frozenset[tuple[str, str]]:
    """Return the names of offers between which a transition of the picture fits."""
    if ladder is None:
        return frozenset()
    names = {box.id: box.offer for box in ladder.boxes}
    return frozenset(
        (names[line.source], names[line.target])
        for line in ladder.lines
        if line.target is not None and line.kind in _JOINS
    )
