"""The verdict of a package, computed here and nowhere else."""

from __future__ import annotations

from checker.model.report import Counts

UNDETERMINED = "undetermined"


def verdict(counts: Counts, *, open_must: bool, tool_trouble: bool) -> str:
    """Return the first that holds.

    ``open_must``: a *must* that could have been an error on that day is undecidable.
    ``tool_trouble``: a rule crashed.
    """
    if counts.error:
        return "not_conformant"
    if open_must or tool_trouble:
        return UNDETERMINED
    return "conformant_with_notes" if counts.warning else "conformant"
