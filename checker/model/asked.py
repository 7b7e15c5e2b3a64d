"""Everything a rule may ask the graph."""

from __future__ import annotations

from typing import Protocol

from checker.model.ways_goals import GoalAnswers
from checker.model.ways_links import LinkAnswers
from checker.model.ways_moves import MoveAnswers
from checker.model.ways_places import PlaceAnswers
from checker.model.ways_times import TimeAnswers


class Ways(Protocol):
    """What the graph knows about one package with its context; computed when it is asked for."""

    @property
    def deep(self) -> bool:
        """Say whether the deep stages (wait-limited ways, traps, repair) belong to this run."""

    @property
    def links(self) -> LinkAnswers:
        """Return the answers about declared links."""

    @property
    def goals(self) -> GoalAnswers:
        """Return the answers about persons and goals."""

    @property
    def times(self) -> TimeAnswers:
        """Return the answers about dates."""

    @property
    def places(self) -> PlaceAnswers:
        """Return the answers about capacity and doubles."""

    @property
    def moves(self) -> MoveAnswers:
        """Return the answers about people who move within the Kreis."""
