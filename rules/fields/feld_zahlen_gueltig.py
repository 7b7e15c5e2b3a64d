"""Beträge, Plätze und Umfang einer Maßnahme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.rule_api import (
    Context,
    Findings,
    LanguageCourse,
    Measure,
    NotApplicableError,
    Text,
    euro,
    hours_of,
    rule,
    say,
)


class Figure(NamedTuple):
    """One stated number: its path, the value and what it is called."""

    path: str
    value: float
    label: Text
    zero_allowed: bool = False
    part: str = ""


_AMOUNT = Text("Betrag", "amount")
_ENROLLED = Text("Zahl der Angemeldeten", "number of persons enrolled")
_GRADUATES = Text("Zahl der erwarteten Abschlüsse", "number of expected graduates")
_PLACES = Text("Zahl der Plätze", "number of places")


@rule(
    "FEL006",
    Measure,
    slug="feld-zahlen-gueltig",
    title="Beträge, Plätze und Unterrichtseinheiten sind gültige Zahlen",
    title_en="Amounts, places and teaching units are valid numbers",
    about=(
        "Beträge einer Maßnahme sind nicht negativ und haben höchstens zwei Nachkommastellen."
        " Plätze und Umfang sind größer als null. Ungewöhnlich kleine oder große Werte eines"
        " Sprachkurses ergeben einen Hinweis."
    ),
    level="field",
    requirements=("BW-VWD-14",),
    parameters=(
        "projekt_ue_hinweis_unten",
        "projekt_ue_hinweis_oben",
        "projekt_kursgroesse_hinweis",
    ),
)
def feld_zahlen_gueltig(measure: Measure, context: Context) -> Findings:
    """Amounts are not negative, counts are above zero, and a course has a usual size.

    Why:
        A slip of the finger in a number spoils every sum and comparison built on it.

    Complies:
        day: 2018-03-01
        measure: {type: VWVD_GRUND, ue: 600, runs: [{places: 18}]}

    Violates:
        day: 2018-03-01
        measure: {type: VWVD_GRUND, ue: -100, runs: [{places: 18}]}
    """
    amounts, sizes = list(_amounts(measure)), list(_sizes(measure))
    if not amounts and not sizes:
        raise NotApplicableError("the measure states no number")
    for amount in amounts:
        yield from _amount(context, amount)
    for size in sizes:
        yield from _positive(context, size)
    if isinstance(measure, LanguageCourse):
        yield from _usual_hours(measure, context)
        yield from _usual_places(measure, context)


def _amounts(measure: Measure) -> Iterator[Figure]:
    if measure.funding_eur is not None:
        yield Figure("funding_eur", measure.funding_eur, _AMOUNT)
    for place, row in enumerate(measure.cost or ()):
        if row.amount_eur is not None:
            path = f"cost/{place}/amount_eur"
            yield Figure(path, row.amount_eur, _AMOUNT, part=row.kind or "")


def _sizes(measure: Measure) -> Iterator[Figure]:
    units = Text("Zahl der Unterrichtseinheiten", "number of teaching units")
    stated = (
        ("ue", measure.ue, units),
        ("clock_hours", measure.clock_hours, Text("Zahl der Zeitstunden", "number of clock hours")),
        ("ue_per_week", measure.ue_per_week, units),
    )
    yield from (Figure(path, value, label) for path, value, label in stated if value is not None)
    if measure.expected_graduates is not None:
        yield Figure("expected_graduates", measure.expected_graduates, _GRADUATES, True)
    if measure.childcare and measure.childcare.places is not None:
        yield Figure("childcare/places", measure.childcare.places, _PLACES, True)
    yield from _run_sizes(measure)


def _run_sizes(measure: Measure) -> Iterator[Figure]:
    for place, run in enumerate(measure.runs or ()):
        if run.enrolled is not None:
            yield Figure(f"runs/{place}/enrolled", run.enrolled, _ENROLLED, True)
        counts = (
            ("places", run.places, _PLACES),
            ("min_participants", run.min_participants, Text("Mindestzahl", "minimum group")),
            ("max_participants", run.max_participants, Text("Höchstzahl", "maximum group")),
        )
        yield from (
            Figure(f"runs/{place}/{name}", value, label)
            for name, value, label in counts
            if value is not None
        )


def _amount(context: Context, figure: Figure) -> Findings:
    below = figure.value < 0
    if not below and float(round(figure.value * 100, 6)).is_integer():
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
            amount=euro(figure.value) if below else figure.value,
        ),
        say(
            "Tragen Sie den Betrag in Euro und Cent ein, zum Beispiel {example}.",
            "Enter the amount in euros and cents, for example {example}.",
            example=euro(round(abs(figure.value), 2)),
        ),
        actual=figure.value,
        part=figure.part,
    )


def _positive(context: Context, figure: Figure) -> Findings:
    if figure.value > 0 or (figure.zero_allowed and figure.value == 0):
        return
    yield context.finding(
        figure.path,
        context.own_data(
            "Plätze und Umfang einer Maßnahme sind größer als null, Anzahlen nicht negativ.",
            "Places and length of a measure are above zero, counts not negative.",
        ),
        say(
            "Die {label} ist mit {value} angegeben.",
            "The {label} is given as {value}.",
            label=figure.label,
            value=figure.value,
        ),
        say(
            "Tragen Sie eine Zahl größer als null ein, zum Beispiel {example}.",
            "Enter a number above zero, for example {example}.",
            example=abs(figure.value) or 1,
        ),
        actual=figure.value,
    )


def _usual_hours(course: LanguageCourse, context: Context) -> Findings:
    if course.ue is None or course.ue <= 0:
        return
    least = context.parameter("projekt_ue_hinweis_unten")
    most = context.parameter("projekt_ue_hinweis_oben")
    limit = least if course.ue < least.value else most
    if least.value <= course.ue <= most.value:
        return
    yield context.finding(
        "ue",
        limit,
        say(
            "„{title}“ umfasst {hours} UE.",
            "'{title}' has {hours} UE.",
            title=context.name_of(course),
            hours=course.ue,
        ),
        say(
            "Prüfen Sie die Zahl. Tragen Sie Stunden zu 60 Minuten bei „Zeitstunden“ ein;"
            " {hours} UE sind zum Beispiel {clock} Zeitstunden.",
            "Check the number. Enter hours of 60 minutes at 'Clock hours'; {hours} UE are for"
            " example {clock} clock hours.",
            hours=limit.value,
            clock=hours_of(limit.value),
        ),
        actual=course.ue,
        expected=limit.value,
    )


def _usual_places(course: LanguageCourse, context: Context) -> Findings:
    for place, run in enumerate(course.runs or ()):
        if run.places is None:
            continue
        most = context.parameter("projekt_kursgroesse_hinweis")
        if run.places > most.value:
            yield context.finding(
                f"runs/{place}/places",
                most,
                say(
                    "„{title}“ hat in einem Durchlauf {places} Plätze.",
                    "'{title}' has {places} places in one run.",
                    title=context.name_of(course),
                    places=run.places,
                ),
                say(
                    "Prüfen Sie die Zahl, oder teilen Sie den Durchlauf, zum Beispiel in Gruppen"
                    " bis {most} Plätze.",
                    "Check the number, or divide the run, for example into groups of up to {most}"
                    " places.",
                    most=most.value,
                ),
                actual=run.places,
                expected=most.value,
            )
