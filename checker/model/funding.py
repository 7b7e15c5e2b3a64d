"""Funding of posts against a fixed amount."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.catalogue import Limit
from checker.model.context import Context
from checker.model.finding import Deviation
from checker.model.measure import Measure
from checker.model.wording import euro, say


def funding_per_post(
    measure: Measure, limit: Limit, context: Context, part: str = ""
) -> Iterator[Deviation]:
    """Compare the funding per full-time post and year with a limit in EUR."""
    amount = context.require(measure.funding_eur, "funding_eur")
    full_time_years = context.full_time_years(measure)
    most = round(limit.value * full_time_years, 2)
    if amount > most:
        yield context.finding(
            "funding_eur",
            limit,
            say(
                "Eingetragen sind {each} Förderung je Vollzeitstelle und Jahr.",
                "Entered is a funding of {each} per full-time post and year.",
                each=euro(round(amount / full_time_years, 2)),
            ),
            say(
                "Tragen Sie für die ganze Laufzeit höchstens {most} ein.",
                "Enter at most {most} for the whole term.",
                most=euro(most),
            ),
            actual=amount,
            expected=most,
            part=part,
        )
