"""Is there a way on which nobody waits too long?"""

from __future__ import annotations

from checker.graph.dates import travelled
from checker.graph.search import Search, Way


def reach_with_waits(question: Search, limit_days: int) -> Way | None:
    """Return the earliest way on which no wait is longer than ``limit_days``, or None.

    Waits are those of ``dates.waits``, the one before the first leg included; what lies between the
    last leg and the arrival is no wait before a leg and is not limited. Only runs that bring
    something new towards the goal are taken: a course is not a way to pass the time.
    """
    return travelled(question, limit_days)
