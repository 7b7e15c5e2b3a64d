"""Umfang eines Sprachkurses im Vergleich mit den Kursen des Bundes."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    LanguageCourse,
    NotApplicableError,
    Text,
    rule,
    say,
    ue_of,
)

_BEFORE_LEVELS = ("A0", "preA1")
_FEDERAL = ("IK_", "BSK_")


@rule(
    "SPR007",
    LanguageCourse,
    slug="umfang-rechtlicher-rahmen",
    title="Umfang im Vergleich mit Bundeskursen",
    title_en="Length compared with federal courses",
    about=(
        "Kurse des Bundes haben den Umfang, den IntV und DeuFöV nennen. Für Kurse des Landes und"
        " der Kommune ist er ein Vergleichswert: Weit weniger Unterrichtseinheiten für denselben"
        " Schritt ergeben einen Hinweis, ebenso ein Alphabetisierungskurs mit hohem Ziel."
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
        "KOMM_DEUTSCHKURS",
        "IK_ALLG",
        "IK_ALPHA",
        "IK_ZWEITSCHRIFT",
        "IK_SPEZ_NR3",
        "IK_INTENSIV",
        "IK_ORIENT",
        "IK_WDH300",
        "BSK_A2",
        "BSK_B1",
        "BSK_B2",
        "BSK_C1",
        "BSK_C2",
        "BSK_ANERK_GF",
        "BSK_ANERK_AH",
        "BSK_FACH",
    ),
    requirements=("BUND-INTV-02", "BUND-INTV-04", "BUND-DEUFOEV-03"),
    parameters=(
        "intv_ue_je_kursart",
        "intv_ue_bis_b1",
        "intv_alpha_ziel",
        "intv_umfang_auffaellig",
        "deufoev_ue_je_kursart",
        "deufoev_ue_je_stufe",
    ),
)
def umfang_rechtlicher_rahmen(measure: LanguageCourse, context: Context) -> Findings:
    """The length of a course is not far off the legal design of federal courses.

    Why:
        A plan that promises B1 in half the hours of an Integrationskurs leaves people behind.

    Complies:
        day: 2025-09-01
        measure:
          type: VWVD_GRUND
          ue: 600
          entry: {language: A0}
          outcomes: [{label: ziel, language: B1}]

    Violates:
        day: 2025-09-01
        measure:
          type: VWVD_GRUND
          ue: 300
          entry: {language: A0}
          outcomes: [{label: ziel, language: B1}]
    """
    kind = str(measure.type)
    if kind.endswith("_ALPHA"):
        yield from _alpha(measure, context)
    if kind.startswith(_FEDERAL):
        yield from _federal(measure, context)
    elif not kind.endswith("_ALPHA"):
        yield from _compared(measure, context)


def _hours(measure: LanguageCourse, context: Context) -> int:
    """Return the teaching units; an hour of 60 minutes is four thirds of one."""
    clock = measure.clock_hours
    units = measure.ue if measure.ue is not None or clock is None else ue_of(clock)
    return context.require(units, "ue")


def _goal(measure: LanguageCourse, context: Context) -> str:
    target = context.require(measure.target, "outcomes")
    path = f"outcomes/{list(measure.outcomes or ()).index(target)}/language"
    level = context.require(context.lowest(target.language), path)
    context.require(context.rank(level), path)
    return level


def _alpha(measure: LanguageCourse, context: Context) -> Findings:
    if measure.target is None or measure.target.language is None:
        yield context.missing("outcomes")
        return
    usual, goal = context.parameter("intv_alpha_ziel"), _goal(measure, context)
    if (context.rank(goal) or 0) > (context.rank(usual.value) or 0):
        yield context.finding(
            f"outcomes/{list(measure.outcomes or ()).index(measure.target)}/language",
            usual,
            say(
                "Der Alphabetisierungskurs „{title}“ hat das Ziel {goal}.",
                "The literacy course '{title}' aims at {goal}.",
                title=context.name_of(measure),
                goal=goal,
            ),
            say(
                "Prüfen Sie, ob {usual} als Ziel genügt. Nennen Sie danach einen Kurs bis {goal}.",
                "Check whether {usual} is enough as a target. Name a course to {goal} after it.",
                usual=usual.value,
                goal=goal,
            ),
            actual=goal,
            expected=usual.value,
        )


def _federal(measure: LanguageCourse, context: Context) -> Findings:
    integration_course = str(measure.type).startswith("IK_")
    name = "intv_ue_je_kursart" if integration_course else "deufoev_ue_je_kursart"
    hours, limit = _hours(measure, context), context.parameter(name)
    least, most = limit.value[measure.type]
    if least <= hours <= most:
        return
    yield context.finding(
        "ue",
        limit,
        say(
            "„{title}“ umfasst {hours} UE, vorgesehen sind {range}.",
            "'{title}' has {hours} UE, provided are {range}.",
            title=context.name_of(measure),
            hours=hours,
            range=_range(least, most),
        ),
        say(
            "Prüfen Sie die Zahl; üblich wären zum Beispiel {most} UE.",
            "Check the number; {most} UE would be usual, for example.",
            most=most,
        ),
        actual=hours,
        expected=[least, most],
    )


def _range(least: int, most: int) -> Text:
    if least == most:
        return say("{most} UE", "{most} UE", most=most)
    if least == 0:
        return say("bis zu {most} UE", "up to {most} UE", most=most)
    return say("{least} bis {most} UE", "{least} to {most} UE", least=least, most=most)


def _compared(measure: LanguageCourse, context: Context) -> Findings:
    hours = _hours(measure, context)
    entry = measure.entry.language if measure.entry else None
    start = context.require(context.lowest(entry), "entry/language")
    goal = _goal(measure, context)
    share, design = context.parameter("intv_umfang_auffaellig"), _design(context, start, goal)
    if hours * 100 >= share.value * design:
        return
    yield context.finding(
        "ue" if measure.ue is not None else "clock_hours",
        share,
        say(
            "„{title}“ führt mit {hours} UE von {start} zu {goal}; Kurse des Bundes sind dafür mit"
            " {design} UE angelegt.",
            "'{title}' leads from {start} to {goal} in {hours} UE; federal courses are designed"
            " with {design} UE for this.",
            title=context.name_of(measure),
            hours=hours,
            start=start,
            goal=goal,
            design=design,
        ),
        say(
            "Prüfen Sie Umfang und Ziel, oder planen Sie weitere Kurse ein, zum Beispiel mit"
            " zusammen {design} UE.",
            "Check length and target, or plan further courses, for example with {design} UE in"
            " total.",
            design=design,
        ),
        actual=hours,
        expected=design,
    )


def _design(context: Context, start: str, goal: str) -> int:
    """Return the teaching units for which federal courses are designed on this way.

    Raises:
        NotApplicableError: no federal course is designed for this step.
    """
    per_level: dict[str, int] = context.parameter("deufoev_ue_je_stufe").value
    first, last = context.rank(start), context.rank(goal) or 0
    steps = [level for level in per_level if (first or 0) < (context.rank(level) or 0) <= last]
    if start not in (*_BEFORE_LEVELS, *per_level) or not steps:
        raise NotApplicableError("no federal course is designed for this step")
    total = sum(per_level[level] for level in steps)
    if start in _BEFORE_LEVELS and "B1" in steps:
        up_to_b1 = sum(per_level[level] for level in steps[: steps.index("B1") + 1])
        total += int(context.parameter("intv_ue_bis_b1").value) - up_to_b1
    return total
