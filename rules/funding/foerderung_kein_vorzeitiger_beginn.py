"""Beginn einer Maßnahme vor ihrer Bewilligung."""

from __future__ import annotations

from checker.rule_api import Context, Findings, LanguageCourse, Limit, Measure, Text, rule, say


@rule(
    "FIN001",
    Measure,
    slug="foerderung-kein-vorzeitiger-beginn",
    title="Kein Maßnahmebeginn vor Bewilligung",
    title_en="No start of a measure before the grant",
    about=(
        "Ein Kurs der VwV Deutsch beginnt nicht vor der Bewilligung, außer der vorzeitige Beginn"
        " wurde genehmigt. Beim Integrationsmanagement ist ein früherer Beginn nur ein Hinweis."
    ),
    level="measure",
    types=(
        "IM",
        "VWVD_ALPHA",
        "VWVD_GRUND",
        "VWVD_AUFBAU",
        "VWVD_FRAUEN_ELTERN",
        "VWVD_INTENSIV",
        "VWVD_BERUFSBEGLEITEND",
        "VWVD_EQ",
    ),
    requirements=("BW-VWD-11",),
    parameters=("vwvd_beginn_nach_bewilligung", "im_beginn_nach_bewilligung"),
)
def foerderung_kein_vorzeitiger_beginn(measure: Measure, context: Context) -> Findings:
    """A funded measure starts after the grant, unless the early start was approved.

    Why:
        Money for a course that began before the grant can be refused. Whether the rule held in
        later versions of the norm was not seen, so an early start is undecidable there.

    Complies:
        day: 2016-08-15
        measure:
          type: VWVD_GRUND
          granted_on: 2016-08-15
          start: 2016-07-01
          early_start_approved: true

    Violates:
        day: 2016-08-15
        measure:
          type: VWVD_GRUND
          granted_on: 2016-08-15
          start: 2016-07-01
          early_start_approved: false
    """
    course = isinstance(measure, LanguageCourse)
    needed = "vwvd_beginn_nach_bewilligung" if course else "im_beginn_nach_bewilligung"
    begins = context.require(measure.begins, "start", needed)
    granted = context.require(measure.granted_on, "granted_on", needed)
    if begins >= granted:
        return
    if isinstance(measure, LanguageCourse):
        yield from _course(measure, context)
    else:
        notice = say(
            "Prüfen Sie im Bescheid, ob ein Beginn vor dem {granted} bewilligt ist.",
            "Check in the notice of grant whether a start before {granted} is granted.",
            granted=granted,
        )
        limit = context.parameter("im_beginn_nach_bewilligung")
        yield from _early(measure, context, limit, notice)


def _course(course: LanguageCourse, context: Context) -> Findings:
    if course.early_start_approved:
        return
    limit = context.parameter("vwvd_beginn_nach_bewilligung")
    context.require(course.early_start_approved, "early_start_approved")
    approval = say(
        "Beginnen Sie frühestens am {granted}, oder tragen Sie die Genehmigung des vorzeitigen"
        " Beginns nach.",
        "Start on {granted} at the earliest, or add the approval of the early start.",
        granted=course.granted_on,
    )
    yield from _early(course, context, limit, approval)


def _early(measure: Measure, context: Context, limit: Limit, remedy: Text) -> Findings:
    yield context.finding(
        "start",
        limit,
        say(
            "„{title}“ beginnt am {begins}, bewilligt wurde am {granted}.",
            "'{title}' starts on {begins}, the grant is of {granted}.",
            title=context.name_of(measure),
            begins=measure.begins,
            granted=measure.granted_on,
        ),
        remedy,
        actual=measure.begins,
        expected=measure.granted_on,
    )
