"""How deeply a YAML text is nested, found out before it is composed.

Composing is recursive in the C part of the library: older releases end the process on deep text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

_BRACKET = re.compile(r"[\[\]{}]")
_LEAD = re.compile(r"^(?: *(?:[-?:] +)*)", re.MULTILINE)


def too_deep(text: str, limit: int) -> int | None:
    """Return the line (from 1) in which the nesting passes the limit, or None.

    A text that cannot be parsed is left to the composer, which says what is wrong.
    """
    if _at_most(text) <= limit:
        return None
    try:
        return next((line for line, depth in _depths(text) if depth > limit), None)
    except yaml.MarkedYAMLError as error:
        # Newer releases of the library have a limit of their own.
        mark = error.problem_mark if "nesting depth" in str(error.problem) else None
        return mark.line + 1 if mark else None
    except yaml.YAMLError:
        return None


def _depths(text: str) -> Iterator[tuple[int, int]]:
    """Yield the line and the depth at the start of every list and group."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            mark = event.start_mark
            yield (mark.line + 1 if mark else 1), depth
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _at_most(text: str) -> int:
    """Return a depth that the text cannot exceed: brackets open at once, and the longest lead."""
    depth = deepest = 0
    for match in _BRACKET.finditer(text):
        depth = max(depth + (1 if match[0] in "[{" else -1), 0)
        deepest = max(deepest, depth)
    return deepest + max((len(lead) for lead in _LEAD.findall(text)), default=0)
