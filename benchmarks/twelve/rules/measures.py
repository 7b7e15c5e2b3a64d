"""R02, R03, R04 and R11: rules on one measure."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Limit, Measure, NotApplicableError, rule, say

LEAST_HOURS, LARGEST_GROUP = 100, 25
CERTIFIED = ("IK_JUGEND", "ESF_BAMF")


def _own(context: Context) -> Limit:
    return context.own_data("Grenze des Vergleichs.", "Limit of the benchmark.")


@rule(
    "BEN002",
    Measure,
    slug="vergleich-umfang-und-gruppe",
    title="Umfang und Gruppe",
    title_en="Length and group",
    about="Vergleichsregel: mindestens 100 UE, höchstens 25 Teilnehmende.",
    level="measure",
    requirements=(),
)
def length_and_group(measure: Measure, context: Context) -> Findings:
    """At least 100 units, at most 25 participants."""
    if measure.ue is not None and measure.ue < LEAST_HOURS:
        yield context.finding(
            "ue",
            _own(context),
            say("Umfang: {n} UE.", "Length: {n} units.", n=measure.ue),
            say("Planen Sie mindestens {n} UE.", "Plan at least {n} units.", n=LEAST_HOURS),
            actual=measure.ue,
            expected=LEAST_HOURS,
            part="hours",
        )
    size = measure.runs[0].max_participants if measure.runs else None
    if size is not None and size > LARGEST_GROUP:
        yield context.finding(
            "runs/0/max_participants",
            _own(context),
            say("Gruppe: {n} Personen.", "Group: {n} persons.", n=size),
            say("Planen Sie höchstens {n}.", "Plan at most {n}.", n=LARGEST_GROUP),
            actual=size,
            expected=LARGEST_GROUP,
            part="group_size",
        )


@rule(
    "BEN003",
    Measure,
    slug="vergleich-niveau",
    title="Zielniveau über Eingangsniveau",
    title_en="Exit level above entry level",
    about="Vergleichsregel: das Zielniveau liegt über dem Eingangsniveau.",
    level="measure",
    requirements=(),
)
def level_rises(measure: Measure, context: Context) -> Findings:
    """The exit level lies above the entry level."""
    entry = context.lowest(measure.entry.language) if measure.entry else None
    target = context.lowest(measure.outcomes[0].language) if measure.outcomes else None
    low, high = context.rank(entry or ""), context.rank(target or "")
    if low is not None and high is not None and low >= high:
        yield context.finding(
            "outcomes/0/language",
            _own(context),
            say("Von {a} nach {b}.", "From {a} to {b}.", a=entry, b=target),
            say("Tragen Sie ein höheres Ziel ein.", "Enter a higher exit level."),
            actual=target,
        )


@rule(
    "BEN004",
    Measure,
    slug="vergleich-tage",
    title="Beginn vor Ende",
    title_en="Start before end",
    about="Vergleichsregel: der Beginn liegt vor dem Ende.",
    level="measure",
    requirements=(),
)
def start_before_end(measure: Measure, context: Context) -> Findings:
    """The first day lies before the last."""
    if measure.start and measure.end and measure.start >= measure.end:
        yield context.finding(
            "end",
            _own(context),
            say("Ende am {day}.", "End on {day}.", day=measure.end),
            say("Prüfen Sie beide Tage.", "Check both days."),
            actual=measure.end,
        )


@rule(
    "BEN011",
    Measure,
    slug="vergleich-zulassung",
    title="Zugelassener Träger",
    title_en="Certified provider",
    about="Vergleichsregel: bestimmte Kurse nur bei zugelassenem Träger.",
    level="measure",
    requirements=(),
    types=CERTIFIED,
)
def certified_provider(measure: Measure, context: Context) -> Findings:
    """Some courses are held by a certified provider only."""
    if measure.traeger is None:
        raise NotApplicableError("no provider is stated")
    if not measure.traeger.accreditation:
        yield context.finding(
            "traeger/accreditation",
            _own(context),
            say("Der Träger hat keine Zulassung.", "The provider is not certified."),
            say("Nennen Sie die Zulassung.", "State the certificate."),
        )
