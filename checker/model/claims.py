"""Which municipalities a package serves in the Integrationsmanagement, and who applies for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.model.families import Counselling
from checker.model.kreis import Term, key_of, plain_key, touches
from checker.model.package import MeasurePackage

_PROGRAMME, _MONEY = "IM", "land_im"


class Claim(NamedTuple):
    """One municipality that a measure of the Integrationsmanagement serves.

    ``field``: where the package says so. ``applicant``: None where it is not stated. ``firm``: the
    package answers for the municipality; otherwise its people may come as well.
    """

    package: MeasurePackage
    place: int
    field: str
    ags: str
    applicant: str | None
    firm: bool

    def meets(self, other: Claim) -> bool | None:
        """Say whether both measures run on one day; None where a day is missing."""
        own, its = self.term, other.term
        return touches(own, its) if own and its else None

    @property
    def term(self) -> Term | None:
        """Return first and last day of the measure, else of the period, else None."""
        measure, period = (self.package.measures or ())[self.place], self.package.period
        first = measure.begins or (period.start if period else None)
        last = measure.ends or (period.end if period else None)
        return (first, last) if first and last else None

    @property
    def of_group(self) -> bool:
        """Say whether the package is one of a group of municipalities."""
        town = self.package.municipality
        return bool(town and town.kind == "zusammenschluss")


def counselling_of(package: MeasurePackage) -> list[tuple[int, Counselling]]:
    """Return the measures of the Integrationsmanagement with their places in the list."""
    return [
        (place, measure)
        for place, measure in enumerate(package.measures or ())
        if isinstance(measure, Counselling) and measure.type == _PROGRAMME
    ]


def counselling_money(package: MeasurePackage) -> float | None:
    """Return the Land money of the Integrationsmanagement in EUR, or None where it is not stated.

    The rows of the funding say it; without any, the funding of the measures does.
    """
    rows = [row.amount_eur for row in package.funding or () if row.source == _MONEY]
    measures = [measure.funding_eur for _, measure in counselling_of(package)]
    stated = rows or measures
    if None in stated or (not stated and package.measures is None):
        return None
    return sum(amount or 0 for amount in stated)


def claims_of(package: MeasurePackage) -> Iterator[Claim]:
    """Yield every municipality that the package serves; a Kreis serves those it names."""
    town = package.municipality
    own = [("/municipality/ags", str(town.ags))] if town and town.ags else []
    members = (town.members if town else None) or ()
    group = [(f"/municipality/members/{i}/ags", str(m.ags)) for i, m in enumerate(members) if m.ags]
    for place, measure in counselling_of(package):
        reach = (measure.place.reach if measure.place else None) or ()
        named = [(f"/measures/{place}/place/reach/{i}", key) for i, key in enumerate(reach)]
        firm = own or named or group
        for field, ags in dict.fromkeys((*firm, *named)):
            applicant = _applicant(measure, package)
            yield Claim(package, place, field, ags, applicant, (field, ags) in firm)


def serves_unnamed(package: MeasurePackage) -> bool:
    """Say whether the package has Integrationsmanagement and does not say for which towns."""
    return bool(counselling_of(package)) and not any(True for _ in claims_of(package))


def _applicant(measure: Counselling, package: MeasurePackage) -> str | None:
    """Return the key of the applicant as stated, else what the form of the application says."""
    town = package.municipality
    kind, form = (town.kind if town else None), package.applicant_form
    if measure.applicant:
        return plain_key(measure.applicant)
    if form == "landkreis" and town and town.kreis:
        return str(town.kreis)
    if form == "eigen" or kind in {"landkreis", "stadtkreis", "zusammenschluss"}:
        return plain_key(key_of(package))
    return None
