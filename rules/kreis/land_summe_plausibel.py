"""Summen aller Pakete eines Jahres gegen die Beträge des Landes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.rule_api import (
    Context,
    Findings,
    LandYear,
    Limit,
    Missing,
    NotApplicableError,
    Text,
    UndecidableError,
    euro,
    form,
    rule,
    say,
)


class Sum(NamedTuple):
    """One sum over the Land beside the figure of its year; ``slack``: share it may differ by."""

    said: Text
    total: float
    limit: Limit
    slack: float | None

    @property
    def above(self) -> bool:
        """Say whether the sum lies above what the Land names."""
        return bool(self.total > self.limit.value * (1 + (self.slack or 0)))

    @property
    def below(self) -> bool:
        """Say whether the sum lies under what the Land names; money may."""
        return self.slack is not None and self.total < self.limit.value * (1 - self.slack)

    def shown(self, amount: float) -> Text:
        """Write an amount of this kind."""
        return euro(amount) if self.slack is None else Text(form(amount, "de"), form(amount, "en"))


@rule(
    "KRE006",
    LandYear,
    slug="land-summe-plausibel",
    title="Summen passen zu den Landesbeträgen",
    title_en="Sums fit the amounts of the Land",
    about=(
        "Am Ende eines Laufs über alle Pakete liegen die Summen eines Jahres nicht über dem, was"
        " das Land für Integrationsmanagement, Programme und Lastenausgleich nennt, und die Zahl"
        " der Personen in Anschlussunterbringung nicht weit neben der des Landes. Fehlen Pakete,"
        " nennt ein Hinweis nur den Anteil. Bei der Prüfung einzelner Pakete gibt es nichts zu"
        " vergleichen."
    ),
    level="kreis",
    requirements=("BW-PIK-02", "BW-PIK-03", "BW-FAG-01", "BW-SEED-01"),
    parameters=(
        "land_im_summe",
        "land_programme_summe",
        "land_programme_quellen",
        "land_lastenausgleich_summe",
        "land_personen_au",
        "projekt_land_personen",
        "land_teilmenge",
        "geo_gemeinden",
        "projekt_vergleich_personen",
    ),
)
def land_summe_plausibel(year: LandYear, context: Context) -> Findings:
    """The sums of a year over the Land stay within the amounts of the Land.

    Why:
        More money than there is shows that something was entered twice or in the wrong unit.

    Complies:
        land: {year: 2018, towns: 1101, money: {land_im: 57600000}, persons: 72000}

    Violates:
        land: {year: 2018, towns: 1101, money: {land_im: 61000000}, persons: 72000}
    """
    found = list(_sums(year, context))
    if not found:
        raise NotApplicableError("no amount of the Land is named for the year")
    yield from (one for one in found if isinstance(one, Missing))
    sums = [one for one in found if isinstance(one, Sum)]
    whole = year.towns >= context.parameter("geo_gemeinden").value and not year.silent
    for one in sums:
        if one.above or (whole and one.below):
            yield from _beside(one, year, context)
    if sums and not whole:
        yield from _share(year, sums, context)


def _sums(year: LandYear, context: Context) -> Iterator[Sum | Missing]:
    sources: list[str] = context.parameter("land_programme_quellen").value
    programmes = sum(year.money.get(source, 0) for source in sources)
    counselling = Text("Integrationsmanagement", "Integrationsmanagement")
    equal = Text("Integrationslastenausgleich", "Integrationslastenausgleich")
    people = Text("Personen in Anschlussunterbringung", "persons in Anschlussunterbringung")
    slack: float = context.parameter("projekt_land_personen").value
    yield from _sum("land_im_summe", counselling, year.money.get("land_im", 0), context)
    yield from _sum(
        "land_programme_summe", Text("Programme zusammen", "all programmes"), programmes, context
    )
    yield from _sum(
        "land_lastenausgleich_summe", equal, year.money.get("lastenausgleich", 0), context
    )
    yield from _sum("land_personen_au", people, year.persons, context, slack)


def _sum(
    name: str, said: Text, total: float, context: Context, slack: float | None = None
) -> Iterator[Sum | Missing]:
    try:
        limit = context.parameter(name)
    except UndecidableError:
        yield context.missing(name, name)
    except NotApplicableError:
        return
    else:
        yield Sum(said, round(total, 2), limit, slack)


def _beside(one: Sum, year: LandYear, context: Context) -> Findings:
    yield context.finding(
        "",
        one.limit,
        say(
            "{year}, {said}: Die Pakete nennen zusammen {total}, das Land {amount}.",
            "{year}, {said}: the packages state {total} in sum, the Land {amount}.",
            year=str(year.year),
            said=one.said,
            total=one.shown(one.total),
            amount=one.shown(one.limit.value),
        ),
        say(
            "Sehen Sie nach, ob ein Betrag doppelt, für einen längeren Zeitraum oder unter der"
            " falschen Quelle eingetragen ist, zuerst in den größten Paketen.",
            "Look whether an amount was entered twice, for a longer term or under the wrong source,"
            " in the largest packages first.",
        ),
        actual=one.total,
        expected=one.limit.value,
        part=one.limit.name,
    )


def _share(year: LandYear, sums: list[Sum], context: Context) -> Findings:
    least: int = context.parameter("projekt_vergleich_personen").value
    parts = [_part(one) for one in sums if one.slack is None or one.total >= least]
    yield context.finding(
        "",
        context.parameter("land_teilmenge"),
        say(
            "{year}: Die geprüften Pakete umfassen {towns} von {all} Gemeinden; {silent} nennen die"
            " Finanzierung nicht ganz. Anteil an den Zahlen des Landes: {parts}.",
            "{year}: the packages checked cover {towns} of {all} municipalities; {silent} do not"
            " state the whole funding. Share of the figures of the Land: {parts}.",
            year=str(year.year),
            towns=year.towns,
            all=context.parameter("geo_gemeinden").value,
            silent=year.silent,
            parts=Text("; ".join(p.de for p in parts), "; ".join(p.en for p in parts)),
        ),
        say(
            "Die Summen lassen sich erst vergleichen, wenn alle Pakete des Jahres vorliegen.",
            "The sums can be compared only when all packages of the year are there.",
        ),
        actual={one.limit.name: one.total for one in sums if one.slack is None},
        part="anteil",
    )


def _part(one: Sum) -> Text:
    return say(
        "{said} {total} ({share} %)",
        "{said} {total} ({share} %)",
        said=one.said,
        total=one.shown(one.total),
        share=round(one.total / one.limit.value * 100, 1),
    )
