"""Werte, die weit neben denen der anderen Pakete des Kreises liegen."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from typing import NamedTuple

from checker.rule_api import (
    Context,
    Findings,
    LanguageCourse,
    Limit,
    MeasurePackage,
    NotApplicableError,
    Text,
    euro,
    form,
    others_in_period,
    rule,
    say,
)

_COURSE = "VWVD_"


class Figure(NamedTuple):
    """One figure of a package: where it stands, how it is computed, and how it is said."""

    part: str
    field: str
    of: Callable[[MeasurePackage, int], float | None]
    said: Text
    money: bool = False


@rule(
    "KRE005",
    MeasurePackage,
    slug="kreis-vergleich-ausreisser",
    title="Auffällige Abweichung vom Median der Pakete",
    title_en="Striking distance from the median of the packages",
    about=(
        "Kosten je Unterrichtseinheit, Personen je Vollzeitstelle und Plätze je hundert Personen"
        " liegen nicht weit neben dem Median der Pakete des Kreises. Der Vergleich braucht genug"
        " Pakete mit demselben Zeitraum; sehr kleine Gruppen zählen nicht mit. Die Grenzen sind"
        " Richtwerte dieses Projekts, keine Vorschrift."
    ),
    level="kreis",
    requirements=("BW-SEED-03", "BW-EVAL-02"),
    parameters=(
        "projekt_ausreisser_hinweis",
        "projekt_ausreisser_warnung",
        "projekt_vergleich_pakete",
        "projekt_vergleich_personen",
    ),
    follows=("PAK003",),
)
def kreis_vergleich_ausreisser(package: MeasurePackage, context: Context) -> Findings:
    """The figures of a package lie near those of the other packages of the Kreis.

    Why:
        A value far from all others is often a typing error; if not, it is worth a question.

    Complies:
        day: 2018-01-01
        package:
          municipality: {ags: "08999001", kreis: "08999"}
          period: {start: 2018-01-01, end: 2018-12-31}
          measures: [{type: VWVD_GRUND, ue: 100, cost: [{amount_eur: 3100}]}]
        context_complete: true
        context:
          - municipality: {ags: "08999002", kreis: "08999"}
            period: &year {start: 2018-01-01, end: 2018-12-31}
            measures: &usual [{type: VWVD_GRUND, ue: 100, cost: [{amount_eur: 4000}]}]
          - {municipality: {ags: "08999003", kreis: "08999"}, period: *year, measures: *usual}
          - {municipality: {ags: "08999004", kreis: "08999"}, period: *year, measures: *usual}
          - {municipality: {ags: "08999005", kreis: "08999"}, period: *year, measures: *usual}

    Violates:
        day: 2018-01-01
        package:
          municipality: {ags: "08999001", kreis: "08999"}
          period: {start: 2018-01-01, end: 2018-12-31}
          measures: [{type: VWVD_GRUND, ue: 100, cost: [{amount_eur: 1200}]}]
        context:
          - municipality: {ags: "08999002", kreis: "08999"}
            period: &year {start: 2018-01-01, end: 2018-12-31}
            measures: &usual [{type: VWVD_GRUND, ue: 100, cost: [{amount_eur: 4000}]}]
          - {municipality: {ags: "08999003", kreis: "08999"}, period: *year, measures: *usual}
          - {municipality: {ags: "08999004", kreis: "08999"}, period: *year, measures: *usual}
          - {municipality: {ags: "08999005", kreis: "08999"}, period: *year, measures: *usual}
    """
    least: int = context.parameter("projekt_vergleich_personen").value
    own = [(figure, value) for figure in _FIGURES if (value := figure.of(package, least))]
    if not own:
        raise NotApplicableError("none of the figures can be computed from the package")
    others = others_in_period(context)
    for figure, value in own:
        theirs = [figure.of(other, least) for other in others.packages]
        values = [value, *(other for other in theirs if other)]
        if len(values) < context.parameter("projekt_vergleich_pakete").value:
            yield context.others_missing()
        else:
            yield from _compared(figure, values, context)
    if not others.complete:
        yield context.others_missing()


def _per_unit(package: MeasurePackage, least: int) -> float | None:
    """Return EUR per teaching unit over the courses that state both."""
    cost = units = 0.0
    for course in _courses(package):
        amounts = [row.amount_eur for row in course.cost or ()]
        if course.ue and amounts and None not in amounts:
            cost += sum(amount or 0 for amount in amounts)
            units += course.ue * max(len(course.runs or ()), 1)
    return cost / units if units else None


def _per_post(package: MeasurePackage, least: int) -> float | None:
    posts = [post.vzae for post in package.posts or () if post.function == "IM"]
    persons, total = _persons(package, least), sum(size or 0 for size in posts)
    return persons / total if persons and total and None not in posts else None


def _per_persons(package: MeasurePackage, least: int) -> float | None:
    places = [course.total_places for course in _courses(package)]
    persons, total = _persons(package, least), sum(number or 0 for number in places)
    return total * 100 / persons if persons and None not in places else None


def _courses(package: MeasurePackage) -> list[LanguageCourse]:
    courses = [m for m in package.measures or () if isinstance(m, LanguageCourse)]
    return [course for course in courses if (course.type or "").startswith(_COURSE)]


def _persons(package: MeasurePackage, least: int) -> int | None:
    count = package.persons_au.count if package.persons_au else None
    return count if count is not None and count >= least else None


_FIGURES = (
    Figure(
        "eur_ue",
        "measures",
        _per_unit,
        Text("Kosten je Unterrichtseinheit der Sprachkurse", "Cost per unit of the courses"),
        money=True,
    ),
    Figure(
        "personen_vzae",
        "posts",
        _per_post,
        Text("Personen je Vollzeitstelle", "Persons per full-time post"),
    ),
    Figure(
        "plaetze_personen",
        "measures",
        _per_persons,
        Text("Plätze in Sprachkursen je hundert Personen", "Course places per hundred persons"),
    ),
)


def _compared(figure: Figure, values: list[float], context: Context) -> Findings:
    value, middle = values[0], median(values)
    factor = max(value / middle, middle / value)
    limits = [context.parameter(f"projekt_ausreisser_{name}") for name in ("warnung", "hinweis")]
    passed = [limit for limit in limits if factor > limit.value]
    if passed:
        yield from _finding(figure, values, middle, passed[0], context)


def _finding(
    figure: Figure, values: list[float], middle: float, limit: Limit, context: Context
) -> Findings:
    own, usual = (_shown(value, figure) for value in (values[0], middle))
    yield context.finding(
        figure.field,
        limit,
        say(
            "{said}: bei Ihnen {own}, im Median von {number} Paketen des Kreises {usual}.",
            "{said}: {own} with you, {usual} in the median of {number} packages of the Kreis.",
            said=figure.said,
            own=own,
            usual=usual,
            number=len(values),
        ),
        say(
            "Prüfen Sie die Angaben, zum Beispiel auf Tippfehler. Der Wert kann so bleiben, wenn er"
            " stimmt.",
            "Check the entries, for example for typing errors. The value may stay if it is right.",
        ),
        actual=round(values[0], 2),
        expected=round(middle, 2),
        part=figure.part,
    )


def _shown(value: float, figure: Figure) -> Text:
    number = round(value, 2) if figure.money else round(value, 1)
    return euro(number) if figure.money else Text(form(number, "de"), form(number, "en"))
