"""Defects of the kinds that clerks make; each gives at least one finding."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.draws import Draws

Data = dict[str, Any]


def spoil(measure: Data, draws: Draws) -> None:
    """Put one defect into a measure; it changes its data."""
    draws.pick(f"defect {measure['id']}", DEFECTS)(measure)


def _no_gap(measure: Data) -> None:
    measure.pop("gap")


def _no_regelstruktur(measure: Data) -> None:
    measure.pop("regelstruktur")


def _unknown_code(measure: Data) -> None:
    measure["target_groups"] = ["asylbewerber"]


def _wrong_type(measure: Data) -> None:
    measure["regelstruktur"] = 7


def _unknown_field(measure: Data) -> None:
    measure["bemerkung"] = "bitte prüfen"


def _turned_days(measure: Data) -> None:
    measure["start"], measure["end"] = "2018-12-31", "2018-01-01"


def _personal_data(measure: Data) -> None:
    measure["gap"] = "Rückfragen an anna.beispiel@example.org"


DEFECTS: tuple[Callable[[Data], None], ...] = (
    _no_gap,
    _no_regelstruktur,
    _unknown_code,
    _wrong_type,
    _unknown_field,
    _turned_days,
    _personal_data,
)
