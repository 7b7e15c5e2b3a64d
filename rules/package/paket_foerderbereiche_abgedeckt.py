"""Belegte und begründet leere Förderbereiche."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rule_api import Context, Findings, Limit, Measure, MeasurePackage, Text, rule, say

_KREIS = re.compile(r"kreis.*(?:abgedeckt|gedeckt|übernommen)", re.IGNORECASE)
_NO_MEASURE = Text(
    "Zum Förderbereich „{area}“ gibt es weder eine Maßnahme noch eine begründete Lücke.",
    "The funding area '{area}' has neither a measure nor a gap with a reason.",
)
_NO_REASON = Text(
    "Die Lücke im Förderbereich „{area}“ ist nicht begründet.",
    "The gap in the funding area '{area}' has no reason.",
)
_NO_REFERENCE = Text(
    "Die Lücke im Förderbereich „{area}“ verweist auf den Kreis, nennt aber keine Maßnahme.",
    "The gap in the funding area '{area}' refers to the Kreis but names no measure.",
)
_NOT_FOUND = Text(
    "Die Maßnahme, die den Förderbereich „{area}“ abdecken soll, steht in keinem Paket.",
    "The measure that should cover the funding area '{area}' is in no package.",
)
_OTHER_AREA = Text(
    "Die Maßnahme, die den Förderbereich „{area}“ abdecken soll, gehört zu einem anderen Bereich.",
    "The measure that should cover the funding area '{area}' belongs to another one.",
)


@rule(
    "PAK001",
    MeasurePackage,
    slug="paket-foerderbereiche-abgedeckt",
    title="Alle Förderbereiche belegt oder begründet leer",
    title_en="All funding areas covered, or empty for a stated reason",
    about=(
        "Für jeden Förderbereich der ersten Liste gibt es eine Maßnahme oder eine begründete"
        " Lücke. Verweist die Lücke auf eine Maßnahme, etwa des Landkreises, muss es diese geben."
        " Seit der Neuordnung gilt eine andere Liste; dann ist die Regel nicht anwendbar."
    ),
    level="package",
    presence=True,
    requirements=("BW-PIK-01", "BW-SEED-03", "BW-SEED-06"),
    parameters=("pakt_foerderbereiche_belegt",),
)
def paket_foerderbereiche_abgedeckt(package: MeasurePackage, context: Context) -> Findings:
    """Each area of the first list has a measure, or a gap with a reason that holds.

    Why:
        Comparable standards need an answer for every area, even if it is a reasoned no.

    Complies:
        day: 2018-01-01
        package:
          measures:
            - {id: m-1, type: IM, foerderbereich: integrationsmanagement}
            - {id: m-2, type: VWVD_GRUND, foerderbereich: spracherwerb}
            - {id: m-3, type: SCHULSOZIALARBEIT, foerderbereich: schule_beruf}
          gaps: [{foerderbereich: buergerengagement, reason: Der Asylkreis arbeitet ohne Mittel}]

    Violates:
        day: 2018-01-01
        package:
          measures:
            - {id: m-1, type: IM, foerderbereich: integrationsmanagement}
            - {id: m-2, type: VWVD_GRUND, foerderbereich: spracherwerb}
            - {id: m-3, type: SCHULSOZIALARBEIT, foerderbereich: schule_beruf}
    """
    areas = context.parameter("pakt_foerderbereiche_belegt")
    measures = context.require(package.measures, "measures")
    covered = {_area(measure, context) for measure in measures}
    for area in areas.value:
        if area not in covered:
            yield from _open(area, areas, context)


def _area(measure: Measure, context: Context) -> str | None:
    entry = context.find_code("measure-types", measure.type) if measure.type else None
    return measure.foerderbereich or (str(entry.more["area"]) if entry else None)


def _open(area: str, areas: Limit, context: Context) -> Findings:
    found = [(i, g) for i, g in enumerate(context.package.gaps or ()) if g.foerderbereich == area]
    if not found:
        yield from _finding("measures", area, areas, _NO_MEASURE, context)
        return
    place, gap = found[0]
    if gap.covered_by:
        yield from _reference(f"gaps/{place}/covered_by", gap.covered_by, area, areas, context)
    elif not gap.reason:
        yield from _finding(f"gaps/{place}/reason", area, areas, _NO_REASON, context)
    elif _KREIS.search(gap.reason):
        yield from _finding(f"gaps/{place}/covered_by", area, areas, _NO_REFERENCE, context)


def _reference(field: str, target: str, area: str, areas: Limit, context: Context) -> Findings:
    found = list(_named(target, context))
    if not found and not context.context_complete:
        yield context.missing(field)
    elif not found:
        yield from _finding(field, area, areas, _NOT_FOUND, context)
    elif area not in {_area(measure, context) for measure in found}:
        yield from _finding(field, area, areas, _OTHER_AREA, context)


def _named(target: str, context: Context) -> Iterator[Measure]:
    """Yield the measures that ``id`` or ``KEY/id`` names, here or in a neighbour's package."""
    key, _, identity = target.rpartition("/")
    for package in (context.package, *context.neighbours):
        if not key or key in _keys(package):
            yield from (m for m in package.measures or () if m.id == identity)


def _keys(package: MeasurePackage) -> set[str]:
    town = package.municipality
    return {str(town.ags), str(town.kreis), f"{town.kreis}-{town.short_name}"} if town else set()


def _finding(field: str, area: str, areas: Limit, message: Text, context: Context) -> Findings:
    entry = context.find_code("foerderbereiche", area)
    name = Text(entry.de, entry.en) if entry else Text(area, area)
    yield context.finding(
        field,
        areas,
        say(message.de, message.en, area=name),
        say(
            "Nennen Sie eine Maßnahme, oder tragen Sie unter „Lücken“ den Grund ein. Deckt eine"
            " fremde Maßnahme den Bereich ab, nennen Sie ihre Nummer, zum Beispiel"
            " 08327/ehrenamt-1.",
            "Name a measure, or enter the reason under 'Gaps'. If a measure of others covers the"
            " area, state its id, for example 08327/ehrenamt-1.",
        ),
        expected=area,
        part=area,
    )
