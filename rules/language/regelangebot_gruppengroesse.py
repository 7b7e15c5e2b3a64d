"""Größte Gruppe in Kursen des Bundes unter den Regelangeboten."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Limit,
    Regelangebot,
    Run,
    rule,
    say,
)


@rule(
    "SPR010",
    Regelangebot,
    slug="regelangebot-gruppengroesse",
    title="Gruppe im Regelangebot Integrations- oder Berufssprachkurs",
    title_en="Group in the regular offer Integrationskurs or Berufssprachkurs",
    about=(
        "Integrations- und Berufssprachkurse unter den Regelangeboten haben höchstens so viele"
        " Teilnehmende, wie die Verordnung zulässt."
    ),
    level="measure",
    types=(
        "IK_ALLG",
        "IK_ALPHA",
        "IK_ZWEITSCHRIFT",
        "IK_SPEZ_NR3",
        "IK_INTENSIV",
        "IK_ORIENT",
        "IK_WDH300",
        "IK_KIND",
        "IK_JUGEND",
        "IK_FRAUEN_ELTERN",
        "IK_FOERDER",
        "BSK_A2",
        "BSK_B1",
        "BSK_B2",
        "BSK_C1",
        "BSK_C2",
        "BSK_ANERK_GF",
        "BSK_ANERK_AH",
        "BSK_FACH",
        "BSK_AZUBI",
        "JOB_BSK",
    ),
    requirements=("BUND-INTV-01", "BUND-DEUFOEV-01"),
    parameters=("intv_gruppe_hoechstens", "deufoev_gruppe_hoechstens"),
)
def regelangebot_gruppengroesse(offer: Regelangebot, context: Context) -> Findings:
    """The largest group of a federal course stays within the ordinance.

    Why:
        The ordinances set the largest group of an Integrationskurs and a Berufssprachkurs.

    Complies:
        day: 2026-08-19
        regelangebot: {type: BSK_B2, runs: [{max_participants: 25}]}

    Violates:
        day: 2026-08-19
        regelangebot: {type: BSK_B2, runs: [{max_participants: 26}]}
    """
    limit = _limit(offer, context)
    for place, run in enumerate(context.require(offer.runs or None, "runs")):
        size = run.max_participants
        if size is None and not _places_fit(run, limit):
            yield context.missing(f"runs/{place}/max_participants")
        if size is not None and size > limit.value:
            yield from _too_large(offer, context, limit, (place, size))


def _limit(offer: Regelangebot, context: Context) -> Limit:
    integration_course = str(offer.type).startswith("IK_")
    name = "intv_gruppe_hoechstens" if integration_course else "deufoev_gruppe_hoechstens"
    return context.parameter(name)


def _places_fit(run: Run, limit: Limit) -> bool:
    """A group is never larger than the places of its run."""
    return run.places is not None and run.places <= int(limit.value)


def _too_large(
    offer: Regelangebot, context: Context, limit: Limit, found: tuple[int, int]
) -> Findings:
    place, size = found
    yield context.finding(
        f"runs/{place}/max_participants",
        limit,
        say(
            "Für das Regelangebot {kind} ist eine Gruppe von {size} Teilnehmenden angegeben.",
            "The regular offer {kind} is stated with a group of {size} participants.",
            kind=offer.type,
            size=size,
        ),
        say(
            "Prüfen Sie die Zahl mit dem Träger, und tragen Sie höchstens {limit} ein.",
            "Check the number with the provider, and enter at most {limit}.",
            limit=limit.value,
        ),
        actual=size,
        expected=limit.value,
        part=offer.type or "",
    )
