"""Größte Gruppe in Integrations- und Berufssprachkursen."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    LanguageCourse,
    Limit,
    NotApplicableError,
    Regelangebot,
    Run,
    rule,
    say,
)


@rule(
    "SPR006",
    LanguageCourse | Regelangebot,
    slug="gruppengroesse-bundeskurs",
    title="Gruppe im Integrations- oder Berufssprachkurs",
    title_en="Group in an Integrationskurs or Berufssprachkurs",
    about=(
        "Integrations- und Berufssprachkurse haben höchstens so viele Teilnehmende, wie die"
        " Verordnung zulässt. Im Berufssprachkurs lässt das BAMF im Einzelfall Ausnahmen zu; eine"
        " begründete größere Gruppe ist dort nur ein Hinweis. Onlinekurse dürfen abweichen."
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
    parameters=(
        "intv_gruppe_hoechstens",
        "deufoev_gruppe_hoechstens",
        "deufoev_gruppe_mit_begruendung",
    ),
)
def gruppengroesse_bundeskurs(item: LanguageCourse | Regelangebot, context: Context) -> Findings:
    """The largest group of a federal course stays within the ordinance.

    Why:
        The ordinances set the largest group of an Integrationskurs and a Berufssprachkurs.

    Complies:
        day: 2026-08-19
        measure: {type: BSK_B2, runs: [{max_participants: 25}]}

    Violates:
        day: 2026-08-19
        measure: {type: BSK_B2, runs: [{max_participants: 26}]}
    """
    limit = _limit(item, context)
    for place, run in enumerate(context.require(item.runs or None, "runs")):
        size = run.max_participants
        if size is None and not _places_fit(run, limit):
            yield context.missing(f"runs/{place}/max_participants")
        if size is not None and size > limit.value:
            yield from _too_large(item, context, limit, (place, size))


def _limit(item: LanguageCourse | Regelangebot, context: Context) -> Limit:
    if str(item.type).startswith("IK_"):
        return context.parameter("intv_gruppe_hoechstens")
    if isinstance(item, Regelangebot):
        return context.parameter("deufoev_gruppe_hoechstens")
    if item.format and item.format.mode == "online":
        raise NotApplicableError("online courses may deviate")
    reasoned = "deufoev_gruppe_mit_begruendung"
    return context.parameter(reasoned if item.reason else "deufoev_gruppe_hoechstens")


def _places_fit(run: Run, limit: Limit) -> bool:
    """A group is never larger than the places of its run."""
    return run.places is not None and run.places <= int(limit.value)


def _too_large(
    item: LanguageCourse | Regelangebot, context: Context, limit: Limit, found: tuple[int, int]
) -> Findings:
    place, size = found
    yield context.finding(
        f"runs/{place}/max_participants",
        limit,
        say(
            "„{title}“ sieht eine Gruppe von {size} Teilnehmenden vor.",
            "'{title}' plans a group of {size} participants.",
            title=context.name_of(item),
            size=size,
        ),
        say(
            "Tragen Sie höchstens {limit} ein, oder teilen Sie die Gruppe.",
            "Enter at most {limit}, or divide the group.",
            limit=limit.value,
        ),
        actual=size,
        expected=limit.value,
    )
