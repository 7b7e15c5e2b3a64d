"""Beratungsdauer je Person im Integrationsmanagement."""

from __future__ import annotations

from checker.rule_api import Context, Counselling, Findings, Text, rule, say


@rule(
    "IMA005",
    Counselling,
    slug="im-beratungsdauer",
    title="Beratungsdauer je Person in der Höchstdauer",
    title_en="Counselling per person within the longest duration",
    about=(
        "Ab der Fassung IM-2023 ist eine Höchstdauer der Beratung je Person genannt, mit Begründung"
        " eine längere. Nur eine Quelle nennt sie (Seite eines Landkreises), der Text der VwV wurde"
        " nicht gesehen."
    ),
    level="measure",
    types=("IM",),
    requirements=("BW-IM-14",),
    parameters=("im_beratungsdauer_regel", "im_beratungsdauer_hoechst"),
)
def im_beratungsdauer(measure: Counselling, context: Context) -> Findings:
    """The counselling per person stays within the longest duration that was seen.

    Why:
        Only one source names the duration, so a longer one is a question, not a breach.

    Complies:
        day: 2024-03-01
        measure: {type: IM, max_months: 36}

    Violates:
        day: 2024-03-01
        measure: {type: IM, max_months: 60}
    """
    usual = context.parameter("im_beratungsdauer_regel")
    longest = context.parameter("im_beratungsdauer_hoechst")
    months = context.require(measure.max_months, "max_months")
    if months > longest.value:
        limit, remedy = longest, _shorten
    elif months > usual.value and not measure.exception_reason:
        limit, remedy = usual, _shorten_or_explain
    else:
        return
    yield context.finding(
        "max_months",
        limit,
        say(
            "Für „{title}“ sind bis zu {months} Monate Beratung je Person eingetragen.",
            "For '{title}' up to {months} months of counselling per person are entered.",
            title=context.name_of(measure),
            months=months,
        ),
        remedy(usual.value),
        actual=months,
        expected=limit.value,
    )


def _shorten(months: int) -> Text:
    return say(
        "Prüfen Sie die Dauer; ohne Begründung sind zum Beispiel {months} Monate möglich.",
        "Check the duration; without a reason for example {months} months are possible.",
        months=months,
    )


def _shorten_or_explain(months: int) -> Text:
    return say(
        "Tragen Sie eine Begründung der Ausnahme ein, oder höchstens {months} Monate.",
        "Enter a reason for the exception, or at most {months} months.",
        months=months,
    )
