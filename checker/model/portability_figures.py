"""The figures about moves of a Kreis or the Land, as reports show them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PortQuota:
    """A share with what it is of and what nobody could decide; ``unit`` names what is counted."""

    name: str
    title: str
    unit: str
    part: float
    of: float
    undecided: float
    share: float | None
    open_share: float | None


@dataclass(frozen=True, slots=True)
class PortRow:
    """A row of a table of figures: names in words and numbers by name; None: nothing to say."""

    names: dict[str, str]
    numbers: dict[str, float | None]


@dataclass(frozen=True, slots=True)
class PortFigures:
    """The figures of a Kreis, or of the whole Land (``kreis`` is then empty)."""

    kreis: str
    towns: int
    persons: int
    equal_weights: bool
    quotas: tuple[PortQuota, ...]
    islands: tuple[str, ...]
    fragile: tuple[PortRow, ...]
    brittle: tuple[PortRow, ...]
    months: tuple[PortRow, ...]
    holes: tuple[PortRow, ...]
