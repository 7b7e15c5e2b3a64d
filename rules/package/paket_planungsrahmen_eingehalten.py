"""Planungsrahmen des Integrationsmanagements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.rule_api import (
    Context,
    Findings,
    Limit,
    Measure,
    MeasurePackage,
    Missing,
    NotApplicableError,
    euro,
    rule,
    say,
    years_between,
)


class Request(NamedTuple):
    """What one measure asks for per year."""

    place: int
    id: str
    per_year: float


@rule(
    "PAK006",
    MeasurePackage,
    slug="paket-planungsrahmen-eingehalten",
    title="Beantragte Summe im Planungsrahmen",
    title_en="Sum applied for within the planning frame",
    about=(
        "Die Förderung des Integrationsmanagements je Jahr bleibt im amtlich mitgeteilten"
        " Planungsrahmen. Fehlt er, gilt im ersten Jahr der errechnete Betrag je Person als Anhalt"
        " (nur Warnung); in anderen Jahren ist die Summe dann nicht prüfbar."
    ),
    level="package",
    requirements=("BW-IM-09", "BW-IM-10"),
    parameters=("im_betrag_je_person", "im_planungsrahmen_amtlich"),
)
def paket_planungsrahmen_eingehalten(package: MeasurePackage, context: Context) -> Findings:
    """The funding per year for Integrationsmanagement stays within the planning frame.

    Why:
        The money is spread by persons; whoever asks for more gets it from nobody's share.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01, end: 2018-12-31}
          persons_au: {count: 76}
          measures: [{id: im, type: IM, funding_eur: 60502}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01, end: 2018-12-31}
          persons_au: {count: 76}
          measures: [{id: im, type: IM, funding_eur: 64000}]
    """
    found = list(_requests(package, context))
    requests = [request for request in found if isinstance(request, Request)]
    if not found:
        raise NotApplicableError("no Integrationsmanagement in the package")
    yield from (gap for gap in found if isinstance(gap, Missing))
    basis = _basis(package, context)
    if isinstance(basis, Missing):
        yield basis
    elif round(sum(request.per_year for request in requests)) > _frame(package, basis):
        yield from _finding(requests, package, basis, context)


def _requests(package: MeasurePackage, context: Context) -> Iterator[Request | Missing]:
    notified = package.planning_frame_eur is not None
    name = "im_planungsrahmen_amtlich" if notified else "im_betrag_je_person"
    for place, measure in enumerate(context.require(package.measures, "measures")):
        if measure.type != "IM":
            continue
        years = _years(measure, package)
        if measure.funding_eur is None:
            yield context.missing(f"measures/{place}/funding_eur", name)
        elif years is None:
            yield context.missing(f"measures/{place}/end", name)
        else:
            yield Request(place, measure.id or "", measure.funding_eur / years)


def _years(measure: Measure, package: MeasurePackage) -> float | None:
    """Return the length of a measure in years, or None when its term is not known."""
    period = package.period
    first = measure.begins or (period.start if period else None)
    last = measure.ends or (period.end if period else None)
    if first is None or last is None or last < first:
        return None
    return years_between(first, last)


def _basis(package: MeasurePackage, context: Context) -> Limit | Missing:
    """Return the notified frame, else the derived amount per person where it is known."""
    if package.planning_frame_eur is not None:
        return context.parameter("im_planungsrahmen_amtlich")
    day = context.require(context.day, "period/start")
    if not context.parameter_over("im_betrag_je_person", day, day):
        return context.missing("planning_frame_eur", "im_planungsrahmen_amtlich")
    if package.persons_au is None or package.persons_au.count is None:
        return context.missing("persons_au/count", "im_betrag_je_person")
    return context.parameter("im_betrag_je_person")


def _frame(package: MeasurePackage, basis: Limit) -> int:
    if package.planning_frame_eur is not None:
        return round(package.planning_frame_eur)
    persons = (package.persons_au.count if package.persons_au else None) or 0
    rate: float = basis.value
    return round(persons * rate)


def _finding(
    requests: list[Request], package: MeasurePackage, basis: Limit, context: Context
) -> Findings:
    total, frame = round(sum(request.per_year for request in requests)), _frame(package, basis)
    yield context.finding(
        f"measures/{requests[0].place}/funding_eur",
        basis,
        say(
            "Für das Integrationsmanagement sind {total} im Jahr beantragt, der Planungsrahmen"
            " beträgt {frame}.",
            "{total} a year are applied for, the planning frame is {frame}.",
            total=euro(total),
            frame=euro(frame),
        ),
        say(
            "Tragen Sie je Jahr zusammen höchstens {frame} Förderung ein und den Rest als"
            " Eigenmittel.",
            "Enter at most {frame} of funding per year in sum and the rest as own funds.",
            frame=euro(frame),
        ),
        actual=total,
        expected=frame,
        related=tuple(request.id for request in requests[1:] if request.id),
    )
