"""What differs between two days or two versions of a norm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.errors import NotApplicableError, UndecidableError, UsageError
from checker.model.catalogue import Catalogue
from checker.model.standard import BothLanguages


@dataclass(frozen=True, slots=True)
class Change:
    """One parameter whose value or force differs."""

    parameter: str
    title: BothLanguages
    before: str
    after: str


def changes(catalogue: Catalogue, first: str, second: str) -> list[Change]:
    """Return the parameters that differ between two days, or two versions of one norm.

    Raises:
        UsageError: neither a day nor a version with a known first day.
    """
    days = day_of(catalogue, first), day_of(catalogue, second)
    norms = [s for s in catalogue.standards if _belongs(s, first) and _belongs(s, second)]
    names = sorted(name for standard in norms for name in standard.parameters)
    return list(_changed(catalogue, names, days))


def day_of(catalogue: Catalogue, text: str) -> date:
    """Return the day, or the first day of the version of that code."""
    version = catalogue.versions.get(text)
    if version is not None and version.valid_from is not None:
        return version.valid_from
    if version is not None:
        raise UsageError(f"Der erste Tag der Fassung {text} ist nicht bekannt.")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text} ist weder ein Tag (JJJJ-MM-TT) noch eine Fassung.") from None


def _belongs(standard: Any, text: str) -> bool:
    """Say whether the text is a day (any norm) or a version of this norm."""
    return (text[:4].isdigit() and "-" in text) or text in {v.code for v in standard.versions}


def _changed(catalogue: Catalogue, names: list[str], days: tuple[date, date]) -> Iterator[Change]:
    for name in names:
        before, after = (state(catalogue, name, day) for day in days)
        if before != after:
            yield Change(name, catalogue.parameters[name].title, before, after)


def state(catalogue: Catalogue, name: str, day: date) -> str:
    """Return value and force on a day in words, ``-`` for none and ``?`` for not known."""
    try:
        limit = catalogue.in_force(name, day)
    except NotApplicableError:
        return "-"
    except UndecidableError:
        return "?"
    return f"{limit.value} ({limit.dated.force}, {limit.severity.value})"
