"""Lengths of terms."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS_PER_YEAR = 12
DAYS_PER_YEAR = 365


def years_between(first: date, last: date) -> float:
    """Return the length of a term in years, both days inclusive; twelve whole months are one year.

    A term that ends before it begins has no length.
    """
    end = last + timedelta(days=1)
    months = (end.year - first.year) * MONTHS_PER_YEAR + end.month - first.month
    return max(months / MONTHS_PER_YEAR + (end.day - first.day) / DAYS_PER_YEAR, 0)
