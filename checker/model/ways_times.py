"""What rules may ask about dates, waits and order."""

from __future__ import annotations

from typing import Protocol


class TimeAnswers(Protocol):
    """Answers about when a goal is reached."""
