"""Teile einer Maßnahme nach § 45 SGB III bei einem Arbeitgeber."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Limit, Qualification, rule, say


@rule(
    "QUA002",
    Qualification,
    slug="betriebliche-teile-45",
    title="Betriebliche Teile einer Maßnahme nach § 45 SGB III",
    title_en="Parts at an employer of a measure under § 45 SGB III",
    about=(
        "Teile bei einem Arbeitgeber haben eine Höchstdauer; bei Langzeitarbeitslosen oder"
        " schwerwiegenden Vermittlungshemmnissen ist sie länger. Dazwischen entscheidet deshalb,"
        " ob das Paket den Ausnahmefall nennt."
    ),
    level="measure",
    types=("MAT_45",),
    requirements=("BUND-SGB3-01",),
    parameters=("sgb3_betriebsteil_wochen", "sgb3_betriebsteil_wochen_laengstens"),
)
def betriebliche_teile_45(measure: Qualification, context: Context) -> Findings:
    """The parts at an employer are no longer than the law allows for the persons meant.

    Why:
        Six weeks is the rule, twelve weeks the limit for long-term unemployed persons and for
        severe placement obstacles; the package alone cannot show who takes part.

    Complies:
        day: 2026-08-19
        measure: {type: MAT_45, employer_weeks: 6}

    Violates:
        day: 2026-08-19
        measure: {type: MAT_45, employer_weeks: 13}
    """
    weeks = context.require(measure.employer_weeks, "employer_weeks")
    usual = context.parameter("sgb3_betriebsteil_wochen")
    longest = context.parameter("sgb3_betriebsteil_wochen_laengstens")
    if weeks > longest.value:
        yield from _too_long(measure, context, longest, weeks)
    elif weeks > usual.value and not measure.exception_reason:
        # Who takes part is not in the package, so a longer part is no deviation by itself.
        yield context.missing("exception_reason")


def _too_long(measure: Qualification, context: Context, longest: Limit, weeks: float) -> Findings:
    yield context.finding(
        "employer_weeks",
        longest,
        say(
            "„{title}“ sieht {weeks} Wochen in einem Betrieb vor.",
            "'{title}' plans {weeks} weeks at an employer.",
            title=context.name_of(measure),
            weeks=weeks,
        ),
        say(
            "Tragen Sie höchstens {longest} Wochen ein, und nennen Sie den Ausnahmefall, zum"
            " Beispiel „Langzeitarbeitslose“.",
            "Enter at most {longest} weeks, and name the exception, for example 'long-term"
            " unemployed'.",
            longest=longest.value,
        ),
        actual=weeks,
        expected=longest.value,
    )
