"""Individueller Integrationsplan im Integrationsmanagement."""

from __future__ import annotations

from checker.rule_api import Code, Context, Counselling, Deviation, Findings, Text, rule, say

_NO_AREAS = Text(
    "Zielbereiche des Integrationsplans sind nicht eingetragen.",
    "No goal areas of the integration plan are entered.",
)


@rule(
    "IMA004",
    Counselling,
    slug="im-integrationsplan-vorhanden",
    title="Individueller Integrationsplan ist Bestandteil",
    title_en="An individual integration plan is part of the measure",
    about=(
        "Das Integrationsmanagement sieht für jede Person einen individuellen Integrationsplan vor,"
        " der fortgeschrieben wird. Schriftform, Abstand und Zielbereiche stehen nur in schwächeren"
        " Quellen und sind höchstens eine Warnung. Der Rechnungshof fand, dass Pläne zu wenig"
        " genutzt werden."
    ),
    level="measure",
    types=("IM",),
    requirements=("BW-IM-15", "BW-IM-16", "BW-EVAL-07"),
    parameters=(
        "im_integrationsplan",
        "im_plan_schriftlich",
        "im_plan_fortschreibung",
        "im_plan_zielbereiche",
    ),
    presence=True,
)
def im_integrationsplan_vorhanden(measure: Counselling, context: Context) -> Findings:
    """The measure foresees an individual integration plan, in writing, reviewed and complete.

    Why:
        The ministry foresees a plan with every person; the audit office found plans little used.

    Complies:
        day: 2018-06-01
        measure:
          type: IM
          integration_plan:
            planned: true
            written: true
            review_months: 6
            goal_areas:
              - sprache
              - schule
              - ausbildung_studium
              - arbeit
              - wohnung
              - gesundheit
              - teilhabe
              - kinder

    Violates:
        day: 2018-06-01
        measure: {type: IM, integration_plan: {planned: false}}
    """
    plan = measure.integration_plan
    if plan is None or not plan.planned:
        yield _no_plan(measure, context)
        return
    if not plan.written:
        yield _not_written(context)
    if plan.review_months is None:
        yield _no_review(context)
    if not measure.reason:
        yield from _goal_areas(plan.goal_areas or (), context)


def _no_plan(measure: Counselling, context: Context) -> Deviation:
    return context.finding(
        "integration_plan/planned" if measure.integration_plan else "integration_plan",
        context.parameter("im_integrationsplan"),
        say(
            "Für „{title}“ ist kein individueller Integrationsplan vorgesehen.",
            "No individual integration plan is foreseen for '{title}'.",
            title=context.name_of(measure),
        ),
        say(
            "Sehen Sie den Plan vor und tragen Sie bei „Integrationsplan vorgesehen“ ja ein.",
            "Foresee the plan and enter yes at 'Integration plan foreseen'.",
        ),
        actual=False,
        expected=True,
    )


def _not_written(context: Context) -> Deviation:
    return context.finding(
        "integration_plan/written",
        context.parameter("im_plan_schriftlich"),
        say(
            "Dass der Integrationsplan schriftlich vereinbart wird, ist nicht eingetragen.",
            "It is not entered that the integration plan is agreed in writing.",
        ),
        say(
            "Vereinbaren Sie den Plan schriftlich und tragen Sie bei „Plan schriftlich“ ja ein.",
            "Agree the plan in writing and enter yes at 'Plan in writing'.",
        ),
        expected=True,
    )


def _no_review(context: Context) -> Deviation:
    return context.finding(
        "integration_plan/review_months",
        context.parameter("im_plan_fortschreibung"),
        say(
            "Wie oft der Integrationsplan fortgeschrieben wird, ist nicht eingetragen.",
            "It is not entered how often the integration plan is reviewed.",
        ),
        say(
            "Tragen Sie den Abstand in Monaten ein, zum Beispiel 6.",
            "Enter the interval in months, for example 6.",
        ),
    )


def _goal_areas(stated: tuple[str, ...], context: Context) -> Findings:
    wanted = context.parameter("im_plan_zielbereiche")
    absent = [code for code in context.codes("goal-areas") if code.code in wanted.value]
    absent = [code for code in absent if code.code not in stated]
    if not absent:
        return
    yield context.finding(
        "integration_plan/goal_areas",
        wanted,
        _open_areas(absent) if stated else _NO_AREAS,
        say(
            "Ergänzen Sie die Zielbereiche, zum Beispiel „{area}“, oder begründen Sie die Auswahl.",
            "Add the goal areas, for example '{area}', or give a reason for the choice.",
            area=absent[0].code,
        ),
        actual=list(stated),
        expected=wanted.value,
    )


def _open_areas(absent: list[Code]) -> Text:
    return say(
        "Im Integrationsplan fehlen Zielbereiche: {areas}.",
        "The integration plan lacks goal areas: {areas}.",
        areas=Text(", ".join(c.de for c in absent), ", ".join(c.en for c in absent)),
    )
