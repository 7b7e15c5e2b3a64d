"""What rules may ask about persons and goals, without looking at dates."""

from __future__ import annotations

from typing import Protocol

from checker.model.ways import GoalAnswer


class GoalAnswers(Protocol):
    """Answers about who reaches what."""

    def answers(self) -> tuple[GoalAnswer, ...]:
        """Return the answer for every person and goal, in the order of the package."""
