"""Dauer der Vorbereitungsklasse."""

from __future__ import annotations

from checker.rule_api import Context, Findings, School, rule, say


@rule(
    "SBU004",
    School,
    slug="vkl-dauer",
    title="Dauer der Vorbereitungsklasse",
    title_en="Duration of the Vorbereitungsklasse",
    about=(
        "Der Wechsel aus der Vorbereitungsklasse in die Regelklasse soll möglichst im ersten Jahr"
        " gelingen, spätestens am Ende der Höchstdauer."
    ),
    level="measure",
    types=("VKL",),
    requirements=("BW-SCH-03",),
    parameters=("vkl_dauer_monate",),
    follows=("PAK008",),
)
def vkl_dauer(measure: School, context: Context) -> Findings:
    """Nobody stays in a Vorbereitungsklasse for longer than foreseen.

    Why:
        The class prepares for the regular class and does not replace it.

    Complies:
        day: 2018-09-10
        measure: {type: VKL, max_months: 24}

    Violates:
        day: 2018-09-10
        measure: {type: VKL, max_months: 36}
    """
    limit = context.parameter("vkl_dauer_monate")
    months = context.require(measure.max_months, "max_months")
    if months > limit.value:
        yield context.finding(
            "max_months",
            limit,
            say(
                "Die Vorbereitungsklasse dauert je Person bis zu {n} Monate.",
                "The Vorbereitungsklasse takes up to {n} months per person.",
                n=months,
            ),
            say(
                "Planen Sie den Wechsel in die Regelklasse spätestens nach {limit} Monaten ein.",
                "Plan the change to the regular class after {limit} months at the latest.",
                limit=limit.value,
            ),
            actual=months,
            expected=limit.value,
        )
