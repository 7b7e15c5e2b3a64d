"""What a move costs, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.moves import Grade, Handover
from checker.model.text import Text
from checker.model.wording import say


@dataclass(frozen=True, slots=True)
class Limits:
    """What a move may cost (Projektfestlegungen): weeks of waiting, months for K3 and K2."""

    weeks: float
    seamless: float
    connected: float


def reasons(record: Handover, grade: Grade, limits: Limits) -> Iterator[Text]:
    """Yield why a move is not seamless, in sentences."""
    town = record.receiver.name
    if record.delay is not None and record.delay > limits.seamless:
        yield say(
            "Der Umzug nach {town} kostet etwa {months} Monate.",
            "The move to {town} costs about {months} months.",
            town=town,
            months=Text(f"{record.delay:.0f}", f"{record.delay:.0f}"),
        )
    for offer in record.repeats:
        yield say(
            "In {town} muss „{offer}“ besucht werden, obwohl das Niveau schon erreicht ist.",
            "In {town} “{offer}” must be attended although the level is reached already.",
            town=town,
            offer=offer.title,
        )
    if record.neighbour:
        yield say(
            "{town} kommt nur mit einer Maßnahme einer anderen Gemeinde zum Ziel.",
            "{town} leads to the goal only with a measure of another municipality.",
            town=town,
        )
    if grade == "K2" and (record.delay or 0) <= limits.seamless:
        yield say(
            "Der nächste Schritt in {town} beginnt nicht innerhalb von {weeks} Wochen.",
            "The next step in {town} does not begin within {weeks} weeks.",
            town=town,
            weeks=f"{limits.weeks:g}",
        )
