"""Answers of the graph for rules: persons and goals."""

from __future__ import annotations

from functools import cached_property

from checker.graph.naming import Names
from checker.graph.reach import Reached, answers
from checker.graph.town import Town
from checker.model.ways import GoalAnswer


class TownGoals:
    """Implements ``GoalAnswers`` for one town."""

    def __init__(self, town: Town, names: Names) -> None:
        """Look at this town."""
        self._town = town
        self._names = names

    @cached_property
    def reached(self) -> tuple[Reached, ...]:
        """Return the bare answers."""
        return tuple(answers(self._town))

    def answers(self) -> tuple[GoalAnswer, ...]:
        """Return the answer for every person and goal, in the order of the package."""
        return tuple(
            GoalAnswer(
                self._names.who(found.person),
                found.goal,
                self._names.words.titles("goals", [found.goal]),
                found.state,
            )
            for found in self.reached
        )
