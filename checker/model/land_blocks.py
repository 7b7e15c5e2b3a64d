"""Parts of the page over a whole run: what is missed, where ways break, what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

LinkState = Literal["holds", "partly", "broken", "open"]


class DeclaredLink(NamedTuple):
    """A link that a package declares: from a type of measure to a type, and whether it holds.

    ``open``: it cannot be decided, or nobody attends. ``dimension``: what fails for most of the
    ``persons`` who cannot go on; empty where it holds or nobody knows.
    """

    start: str
    following: str
    state: LinkState
    dimension: str = ""
    persons: int = 0


@dataclass(frozen=True, slots=True)
class MissedFigures:
    """A requirement, and in how many counted submissions an error or warning says it is missed.

    ``id`` is the code of a rule where the deviation is from no norm: ``basis`` is then
    ``project_set``, ``practice`` or ``own_data``, and no Fundstelle is named. ``rules``: who found
    it.
    """

    id: str
    text: str
    source: str
    section: str | None
    force: str
    basis: str
    rules: tuple[str, ...]
    submissions: int


@dataclass(frozen=True, slots=True)
class LinkFigures:
    """Declared links between two types over all counted submissions.

    ``reasons``: dimension and number of links, the most frequent first. ``persons``: who cannot go
    on.
    """

    start: str
    following: str
    links: int
    broken: int
    partly: int
    open: int
    persons: int
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class LandChanges:
    """What changed since an earlier run, in numbers of findings.

    ``counts``: by state (new, fixed, unchanged, moved, regraded, open, gone). ``areas``: area of
    rules to the same. ``causes``: who changed it, to the same. ``kinds``: submissions that were
    added, removed, changed, or are the same. ``better`` and ``worse``: submissions whose verdict
    changed. ``files``: file to its new and its fixed findings. ``differing``: what of the check
    itself is not the same.
    """

    name: str
    report_day: str
    differing: tuple[str, ...]
    counts: Mapping[str, int]
    areas: Mapping[str, Mapping[str, int]]
    causes: Mapping[str, Mapping[str, int]]
    kinds: Mapping[str, int]
    better: int = 0
    worse: int = 0
    files: Mapping[str, tuple[int, int]] = field(default_factory=dict)
