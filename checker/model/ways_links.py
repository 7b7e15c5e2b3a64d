"""What rules may ask about declared links."""

from __future__ import annotations

from typing import Protocol


class LinkAnswers(Protocol):
    """Answers about the links a package declares."""
