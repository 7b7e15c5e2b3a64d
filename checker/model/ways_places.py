"""What rules may ask about capacity and about offers that do the same."""

from __future__ import annotations

from typing import Protocol


class PlaceAnswers(Protocol):
    """Answers about places, single points and doubles."""
