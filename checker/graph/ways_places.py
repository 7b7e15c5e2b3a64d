"""Answers of the graph for rules: places."""

from __future__ import annotations

from checker.graph.naming import Names
from checker.graph.town import Town


class TownPlaces:
    """Implements ``PlaceAnswers`` for one town."""

    def __init__(self, town: Town, names: Names) -> None:
        """Look at this town."""
        self._town = town
        self._names = names
