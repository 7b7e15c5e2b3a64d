"""Antrags- und Meldefristen."""

from __future__ import annotations

from datetime import date

from checker.rule_api import Context, Findings, Limit, Measure, NotApplicableError, rule, say

_COURSES = "VWVD_"
_EMERGENCY_AID = "IM-2022-SH"


@rule(
    "FRI003",
    Measure,
    slug="zeit-fristen",
    title="Antrags- und Meldefristen",
    title_en="Application and reporting deadlines",
    about=(
        "Der Antrag liegt vor der Frist seiner Vorschrift. In den letzten Tagen vor einer Frist"
        " erinnert der Bericht. Die Frist des Zwischenverwendungsnachweises wurde nicht gesehen und"
        " ist nicht prüfbar."
    ),
    level="temporal",
    requirements=(
        "BW-IB-04",
        "BW-SCH-13",
        "BW-FAG-01",
        "BW-FAG-02",
        "BW-IM-18",
        "BW-IM-22",
        "BW-VWD-11",
    ),
    parameters=(
        "ib_antragsfrist",
        "schulsozialarbeit_antragsfrist",
        "frist_vwvd_2016",
        "frist_vwvd_2016_restmittel",
        "frist_soforthilfe_ukraine",
        "frist_im_kennzahlen",
        "frist_im_zwischennachweis",
        "frist_hinweis_tage",
        "fag_stichtag",
        "fag_meldefrist",
        "fag_korrekturfrist",
    ),
)
def zeit_fristen(measure: Measure, context: Context) -> Findings:
    """The application was made before the deadline of its norm.

    Why:
        Money applied for too late is lost for the whole period; a reminder costs nothing.

    Complies:
        measure: {type: IB, applied_on: 2023-11-10, start: 2024-01-01}

    Violates:
        measure: {type: IB, applied_on: 2023-11-20, start: 2024-01-01}
    """
    if measure.standard == _EMERGENCY_AID:
        yield from _applied(measure, context.parameter("frist_soforthilfe_ukraine"), context)
    elif measure.type == "IB":
        limit = context.parameter("ib_antragsfrist")
        yield from _applied(measure, limit, context, _begin(measure, context).year - 1)
    elif measure.type == "SCHULSOZIALARBEIT":
        yield from _school_year(measure, context)
    elif measure.type == "IM":
        yield from _integration_management(measure, context)
    elif (measure.type or "").startswith(_COURSES):
        yield from _courses(measure, context)
    else:
        raise NotApplicableError("type")


def _begin(measure: Measure, context: Context) -> date:
    period = context.package.period
    return context.require(measure.begins or (period.start if period else None), "start")


def _due(limit: Limit, year: int = 0) -> date:
    """Read a day written as ``15.11.`` (with the year) or ``22.07.2022``."""
    day, month, stated = limit.value.split(".")
    return date(int(stated or year), int(month), int(day))


def _applied(measure: Measure, limit: Limit, context: Context, year: int = 0) -> Findings:
    due = _due(limit, year)
    if measure.applied_on is None:
        if _soon(due, context):
            yield from _reminder("applied_on", limit, due, context)
        else:
            yield context.missing("applied_on", limit.name)
    elif measure.applied_on > due:
        yield context.finding(
            "applied_on",
            limit,
            say(
                "Der Antrag ist vom {day}, die Frist war am {due}.",
                "The application is of {day}, the deadline was {due}.",
                day=measure.applied_on,
                due=due,
            ),
            say(
                "Prüfen Sie das Datum, und fragen Sie die Bewilligungsstelle. Rechtzeitig ist ein"
                " Antrag bis zum {due}.",
                "Check the date, and ask the granting office. An application until {due} is in"
                " time.",
                due=due,
            ),
            actual=measure.applied_on.isoformat(),
            expected=due.isoformat(),
        )


def _school_year(measure: Measure, context: Context) -> Findings:
    """The deadline is the last one before the start."""
    limit = context.parameter("schulsozialarbeit_antragsfrist")
    begin = _begin(measure, context)
    past = _due(limit, begin.year) < begin
    yield from _applied(measure, limit, context, begin.year if past else begin.year - 1)


def _courses(measure: Measure, context: Context) -> Findings:
    first = context.parameter("frist_vwvd_2016")
    last = context.parameter("frist_vwvd_2016_restmittel")
    in_time = measure.applied_on is not None and measure.applied_on <= _due(last)
    yield from _applied(measure, first if in_time else last, context)


def _integration_management(measure: Measure, context: Context) -> Findings:
    day = context.require(context.day, "start")
    for name, later in (
        ("fag_meldefrist", 0),
        ("fag_korrekturfrist", 0),
        ("frist_im_kennzahlen", 1),
    ):
        for limit in context.parameter_over(name, day, day):
            due = _due(limit, day.year + later)
            if _soon(due, context):
                yield from _reminder("start", limit, due, context)
    if context.parameter_over("fag_stichtag", day, day):
        yield from _key_day(measure, context)
    else:
        context.parameter("frist_im_zwischennachweis")


def _key_day(measure: Measure, context: Context) -> Findings:
    """The count of the package is checked once, at the last Integrationsmanagement it lists."""
    if measure is not [m for m in context.package.measures or () if m.type == measure.type][-1]:
        raise NotApplicableError("/persons_au")
    limit = context.parameter("fag_stichtag")
    counted = context.package.persons_au.key_day if context.package.persons_au else None
    if counted is None:
        yield context.missing("/persons_au/key_day", limit.name)
    elif counted != _due(limit, counted.year) or not context.parameter_over(
        limit.name, counted, counted
    ):
        yield context.finding(
            "/persons_au/key_day",
            limit,
            say("Gezählt wurde am {day}.", "The count was on {day}.", day=counted),
            say(
                "Tragen Sie die Zahl der Personen vom {due} des Jahres ein.",
                "Enter the number of persons of {due} of the year.",
                due=limit.value,
            ),
            actual=counted.isoformat(),
            expected=limit.value,
        )


def _soon(due: date, context: Context) -> bool:
    days = context.parameter("frist_hinweis_tage").value
    return 0 <= (due - context.report_day).days <= int(days)


def _reminder(field: str, limit: Limit, due: date, context: Context) -> Findings:
    yield context.finding(
        field,
        context.parameter("frist_hinweis_tage"),
        say("Am {due} endet eine Frist.", "A deadline ends on {due}.", due=due),
        say("Halten Sie die Frist ein. {why}", "Keep the deadline. {why}", why=limit.why),
        expected=due.isoformat(),
        part=limit.name,
    )
