"""Months and days on the calendar of a way."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from checker.model.text import Text

MONTH = 30.4375
"""Days of a month, on average."""

SCHOOL_YEAR_BEGINS = 9
"""The month in which schools and trainings begin (a planning assumption of the profiles)."""

SCHOOL_STARTS = (8, 9)
"""The months in which a school may begin: waiting for them is no gap (rules.md, section 5)."""

_MONTHS = (
    Text("Januar", "January"),
    Text("Februar", "February"),
    Text("März", "March"),
    Text("April", "April"),
    Text("Mai", "May"),
    Text("Juni", "June"),
    Text("Juli", "July"),
    Text("August", "August"),
    Text("September", "September"),
    Text("Oktober", "October"),
    Text("November", "November"),
    Text("Dezember", "December"),
)


def after(first: date, months: int) -> date:
    """Return the same day of a month so many months later; the day must exist there."""
    month = first.month - 1 + months
    return first.replace(year=first.year + month // 12, month=month % 12 + 1)


def months_later(first: date, months: int) -> date:
    """Return the same day so many months later, else the last day of that month."""
    target = after(first.replace(day=1), months)
    return target.replace(day=min(first.day, monthrange(target.year, target.month)[1]))


def months_until(first: date, last: date) -> int:
    """Return how many months lie between two days; a month that has begun counts."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months + 1 if months_later(first, months) < last else months


def month_name(day: date) -> Text:
    """Return the month of a day in words: ``August 2018``."""
    name = _MONTHS[day.month - 1]
    return Text(f"{name.de} {day.year}", f"{name.en} {day.year}")
