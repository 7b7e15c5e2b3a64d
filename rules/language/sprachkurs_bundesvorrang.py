"""Vorrang der Bundeskurse vor Kursen der VwV Deutsch."""

from __future__ import annotations

from checker.rule_api import Context, Findings, LanguageCourse, Limit, rule, say


@rule(
    "SPR004",
    LanguageCourse,
    slug="sprachkurs-bundesvorrang",
    title="Vorrang der Bundeskurse ist geprüft",
    title_en="Priority of federal courses is checked",
    about=(
        "Das Landesprogramm ergänzt die Kurse des Bundes. Für jeden Kurs der VwV Deutsch soll im"
        " Paket stehen, dass der Vorrang geprüft wurde und warum kein Bundeskurs in Frage kommt."
        " Eine Pflicht, an Bundeskurse zu verweisen, ist nur auf einer Kreisseite gesehen."
    ),
    level="measure",
    types=(
        "VWVD_ALPHA",
        "VWVD_GRUND",
        "VWVD_AUFBAU",
        "VWVD_FRAUEN_ELTERN",
        "VWVD_INTENSIV",
        "VWVD_BERUFSBEGLEITEND",
        "VWVD_EQ",
    ),
    requirements=("BW-VWD-08",),
    parameters=("vwvd_bundesvorrang",),
    presence=True,
)
def sprachkurs_bundesvorrang(measure: LanguageCourse, context: Context) -> Findings:
    """A course under the VwV Deutsch states that the priority of federal courses was checked.

    Why:
        The programme of the Land supplements the courses of the BAMF; a course for people who
        could join a federal one would be a second structure beside it.

    Complies:
        day: 2021-03-01
        measure: {type: VWVD_GRUND, federal_priority: {checked: true, reason: kein_zugang}}

    Violates:
        day: 2021-03-01
        measure: {type: VWVD_GRUND}
    """
    limit = context.parameter("vwvd_bundesvorrang")
    stated = measure.federal_priority
    if stated is None or not stated.checked:
        yield from _unchecked(measure, context, limit)
    elif stated.reason is None:
        yield context.finding(
            "federal_priority/reason",
            limit,
            say(
                "Für „{title}“ fehlt der Grund, warum kein Bundeskurs in Frage kommt.",
                "'{title}' lacks the reason why no federal course is possible.",
                title=context.name_of(measure),
            ),
            say(
                "Tragen Sie den Grund ein, zum Beispiel „{reason}“.",
                "Enter the reason, for example '{reason}'.",
                reason=context.codes("federal-priority-reasons")[0].code,
            ),
        )


def _unchecked(measure: LanguageCourse, context: Context, limit: Limit) -> Findings:
    yield context.finding(
        "federal_priority/checked",
        limit,
        say(
            "Für „{title}“ ist nicht angegeben, dass der Vorrang der Bundeskurse geprüft wurde.",
            "'{title}' does not state that the priority of federal courses was checked.",
            title=context.name_of(measure),
        ),
        say(
            "Prüfen Sie, ob ein Bundeskurs in Frage kommt. Tragen Sie bei „Bundeskurs geprüft“ ja"
            " ein und bei „Grund“ zum Beispiel „{reason}“.",
            "Check whether a federal course is possible. Enter yes at 'Federal course checked'"
            " and for example '{reason}' at 'Reason'.",
            reason=context.codes("federal-priority-reasons")[0].code,
        ),
        actual=measure.federal_priority.checked if measure.federal_priority else None,
        expected=True,
    )
