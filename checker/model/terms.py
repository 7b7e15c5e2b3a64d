"""Lengths of terms and of lessons."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS_PER_YEAR = 12
DAYS_PER_YEAR = 365
HOURS_PER_UE = 0.75


def years_between(first: date, last: date) -> float:
    """Return the length of a term in years, both days inclusive; twelve whole months are one year.

    A term that ends before it begins has no length.
    """
    end = last + timedelta(days=1)
    months = (end.year - first.year) * MONTHS_PER_YEAR + end.month - first.month
    return max(months / MONTHS_PER_YEAR + (end.day - first.day) / DAYS_PER_YEAR, 0)


def ue_of(hours: float) -> int:
    """Return how many whole teaching units (45 minutes) hours of 60 minutes hold."""
    return int(hours / HOURS_PER_UE)


def hours_of(units: float) -> float:
    """Return the hours of 60 minutes that teaching units of 45 minutes take."""
    return units * HOURS_PER_UE
