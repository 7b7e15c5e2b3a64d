"""Months and days on the calendar of a way."""

from __future__ import annotations

from datetime import date

MONTH = 30.4375
"""Days of a month, on average."""

SCHOOL_YEAR_BEGINS = 9
"""The month in which schools and trainings begin (a planning assumption of the profiles)."""


def after(first: date, months: int) -> date:
    """Return the same day of a month so many months later; the day must exist there."""
    month = first.month - 1 + months
    return first.replace(year=first.year + month // 12, month=month % 12 + 1)
