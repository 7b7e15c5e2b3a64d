"""Kinderbetreuung im Frauen- und Elternkurs."""

from __future__ import annotations

from checker.rule_api import Context, Findings, LanguageCourse, Limit, rule, say


@rule(
    "SPR003",
    LanguageCourse,
    slug="sprachkurs-kinderbetreuung",
    title="Frauen- und Elternkurs mit Kinderbetreuung",
    title_en="Course for women and parents with childcare",
    about=(
        "Ein Frauen- und Elternkurs der VwV Deutsch bietet Kinderbetreuung mit mindestens einem"
        " Platz an oder begründet, warum er darauf verzichtet."
    ),
    level="measure",
    types=("VWVD_FRAUEN_ELTERN",),
    requirements=("BW-VWD-05",),
    parameters=("vwvd_kinderbetreuung_frauenkurs",),
)
def sprachkurs_kinderbetreuung(measure: LanguageCourse, context: Context) -> Findings:
    """A course for women and parents offers childcare or explains why not.

    Why:
        The Land describes this format with a smaller group and childcare; without care, parents
        of small children cannot attend.

    Complies:
        day: 2019-09-01
        measure:
          type: VWVD_FRAUEN_ELTERN
          title: Mama lernt Deutsch
          childcare: {offered: true, places: 8}

    Violates:
        day: 2019-09-01
        measure: {type: VWVD_FRAUEN_ELTERN, title: Mama lernt Deutsch, childcare: {offered: false}}
    """
    limit = context.parameter("vwvd_kinderbetreuung_frauenkurs")
    if measure.reason:
        return
    offered = measure.childcare.offered if measure.childcare else None
    if context.require(offered, "childcare/offered"):
        yield from _places(measure, context, limit)
    else:
        yield context.finding(
            "childcare/offered",
            limit,
            say(
                "„{title}“ bietet keine Kinderbetreuung an.",
                "'{title}' offers no childcare.",
                title=context.name_of(measure),
            ),
            say(
                "Sehen Sie Kinderbetreuung vor, oder tragen Sie ein, warum sie nicht nötig ist,"
                " zum Beispiel „Kita-Plätze vorhanden“.",
                "Provide childcare, or state why it is not needed, for example"
                " 'day-care places available'.",
            ),
            actual=False,
            expected=True,
        )


def _places(measure: LanguageCourse, context: Context, limit: Limit) -> Findings:
    places = measure.childcare.places if measure.childcare else None
    if context.require(places, "childcare/places") > 0:
        return
    yield context.finding(
        "childcare/places",
        limit,
        say(
            "„{title}“ nennt Kinderbetreuung mit {places} Plätzen.",
            "'{title}' states childcare with {places} places.",
            title=context.name_of(measure),
            places=places,
        ),
        say(
            "Tragen Sie die Zahl der Kinderplätze ein, zum Beispiel 8.",
            "Enter the number of places for children, for example 8.",
        ),
        actual=places,
    )
