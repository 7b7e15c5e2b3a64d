"""Answers of the graph for rules: times."""

from __future__ import annotations

from checker.graph.naming import Names
from checker.graph.town import Town


class TownTimes:
    """Implements ``TimeAnswers`` for one town."""

    def __init__(self, town: Town, names: Names) -> None:
        """Look at this town."""
        self._town = town
        self._names = names
