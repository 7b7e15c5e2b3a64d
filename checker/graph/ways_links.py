"""Answers of the graph for rules: links."""

from __future__ import annotations

from checker.graph.naming import Names
from checker.graph.town import Town


class TownLinks:
    """Implements ``LinkAnswers`` for one town."""

    def __init__(self, town: Town, names: Names) -> None:
        """Look at this town."""
        self._town = town
        self._names = names

    @property
    def contradicted(self) -> bool:
        """Say whether a declared link contradicts its own data."""
        return False
