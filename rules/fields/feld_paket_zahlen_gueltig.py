"""Beträge und Anzahlen des Pakets außerhalb seiner Maßnahmen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    euro,
    rule,
    say,
)

_TOTALS = ("total_cost_eur", "planning_frame_eur", "kreis_amount_eur", "kreis_own_part_eur")


class Figure(NamedTuple):
    """One stated number, its path and the natural key of its list item."""

    path: str
    value: float | None
    part: str = ""


@rule(
    "FEL012",
    MeasurePackage,
    slug="feld-paket-zahlen-gueltig",
    title="Beträge und Anzahlen des Pakets sind gültige Zahlen",
    title_en="Amounts and counts of the package are valid numbers",
    about=(
        "Beträge des Pakets sind nicht negativ und haben höchstens zwei Nachkommastellen."
        " Anzahlen von Personen und Plätzen sind nicht negativ."
    ),
    level="field",
    requirements=("BW-VWD-14",),
)
def feld_paket_zahlen_gueltig(package: MeasurePackage, context: Context) -> Findings:
    """Amounts and counts of a package are not negative.

    Why:
        A slip of the finger in a number spoils every sum and comparison built on it.

    Complies:
        package: {total_cost_eur: 171700, funding: [{source: land_im, amount_eur: 135000}]}

    Violates:
        package: {total_cost_eur: 171700, funding: [{source: land_im, amount_eur: -135000}]}
    """
    amounts = [figure for figure in _amounts(package) if figure.value is not None]
    counts = [figure for figure in _counts(package) if figure.value is not None]
    if not amounts and not counts:
        raise NotApplicableError("the package states no number")
    for figure in amounts:
        yield from _amount(context, figure, figure.value or 0)
    for figure in counts:
        yield from _count(context, figure, figure.value or 0)


def _amounts(package: MeasurePackage) -> Iterator[Figure]:
    yield from (Figure(name, getattr(package, name)) for name in _TOTALS)
    for place, row in enumerate(package.funding or ()):
        yield Figure(f"funding/{place}/amount_eur", row.amount_eur, row.source or "")


def _counts(package: MeasurePackage) -> Iterator[Figure]:
    if package.persons_au:
        yield Figure("persons_au/count", package.persons_au.count)
    for place, group in enumerate(package.target_groups or ()):
        yield Figure(f"target_groups/{place}/count", group.count, group.code or "")
    for place, profile in enumerate(package.profiles or ()):
        yield Figure(f"profiles/{place}/count", profile.count, profile.profile or "")
    yield from _town(package)
    yield from _offers(package)


def _town(package: MeasurePackage) -> Iterator[Figure]:
    if package.municipality:
        yield Figure("municipality/population", package.municipality.population)
        for place, member in enumerate(package.municipality.members or ()):
            path = f"municipality/members/{place}/persons_au"
            yield Figure(path, member.persons_au, str(member.ags or ""))


def _offers(package: MeasurePackage) -> Iterator[Figure]:
    for place, offer in enumerate(package.regelangebote or ()):
        for number, run in enumerate(offer.runs or ()):
            path = f"regelangebote/{place}/runs/{number}/places"
            yield Figure(path, run.places, offer.type or "")


def _amount(context: Context, figure: Figure, value: float) -> Findings:
    below = value < 0
    if not below and float(round(value * 100, 6)).is_integer():
        return
    yield context.finding(
        figure.path,
        context.own_data(
            "Ein Betrag ist nicht negativ und hat höchstens zwei Nachkommastellen.",
            "An amount is not negative and has at most two decimals.",
        ),
        say(
            "Der Betrag {amount} ist negativ."
            if below
            else "Der Betrag {amount} hat Bruchteile von Cent.",
            "The amount {amount} is negative."
            if below
            else "The amount {amount} has fractions of a cent.",
            amount=euro(value) if below else value,
        ),
        say(
            "Tragen Sie den Betrag in Euro und Cent ein, zum Beispiel {example}.",
            "Enter the amount in euros and cents, for example {example}.",
            example=euro(round(abs(value), 2)),
        ),
        actual=value,
        part=figure.part,
    )


def _count(context: Context, figure: Figure, value: float) -> Findings:
    if value >= 0:
        return
    yield context.finding(
        figure.path,
        context.own_data(
            "Eine Anzahl von Personen oder Plätzen ist nicht negativ.",
            "A count of persons or places is not negative.",
        ),
        say("Die Anzahl {value} ist negativ.", "The count {value} is negative.", value=value),
        say(
            "Tragen Sie die Anzahl ohne Minuszeichen ein, zum Beispiel {example}.",
            "Enter the count without a minus sign, for example {example}.",
            example=abs(value),
        ),
        actual=value,
        part=figure.part,
    )
