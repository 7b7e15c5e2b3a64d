"""Förderung der Schulsozialarbeit."""

from __future__ import annotations

from checker.rule_api import Context, Findings, YouthSupport, funding_per_post, rule, say


@rule(
    "SBU003",
    YouthSupport,
    slug="schulsozialarbeit-foerderung",
    title="Schulsozialarbeit: Festbetrag und Zahl der Schulen",
    title_en="Schulsozialarbeit: fixed amount and number of schools",
    about=(
        "Die Förderung bleibt im Festbetrag je Vollzeitstelle und Jahr. Eine Stelle betreut"
        " wenige Schulen, mit Begründung eine mehr. Eigene Bedingungen für das Geld aus dem Pakt"
        " gibt es nicht."
    ),
    level="measure",
    types=("SCHULSOZIALARBEIT",),
    requirements=("BW-SCH-13", "BW-SCH-14"),
    parameters=(
        "schulsozialarbeit_festbetrag_je_vzae",
        "schulsozialarbeit_schulen_hoechstens",
        "schulsozialarbeit_schulen_ausnahme",
    ),
)
def schulsozialarbeit_foerderung(measure: YouthSupport, context: Context) -> Findings:
    """The funding stays within the fixed amount, and a post serves at most two or three schools.

    Why:
        The fixed amount is per full-time post and is reduced for part-time posts; a post spread
        over many schools reaches nobody.

    Complies:
        day: 2018-09-01
        measure:
          type: SCHULSOZIALARBEIT
          start: 2018-08-01
          end: 2019-07-31
          funding_eur: 8350
          schools: 1
          posts: [st-01]
        package: {posts: [{id: st-01, function: schulsozialarbeit, vzae: 0.5}]}

    Violates:
        day: 2018-09-01
        measure:
          type: SCHULSOZIALARBEIT
          start: 2018-08-01
          end: 2019-07-31
          funding_eur: 16700
          schools: 1
          posts: [st-01]
        package: {posts: [{id: st-01, function: schulsozialarbeit, vzae: 0.5}]}
    """
    yield from _schools(measure, context)
    limit = context.parameter("schulsozialarbeit_festbetrag_je_vzae")
    yield from funding_per_post(measure, limit, context)


def _schools(measure: YouthSupport, context: Context) -> Findings:
    usual = context.parameter("schulsozialarbeit_schulen_hoechstens")
    highest = context.parameter("schulsozialarbeit_schulen_ausnahme")
    schools = measure.schools
    if schools is None:
        yield context.missing("schools", usual.name)
    elif schools > highest.value or (schools > usual.value and not measure.reason):
        limit = highest if schools > highest.value else usual
        yield context.finding(
            "schools",
            limit,
            say("Eine Stelle betreut {n} Schulen.", "One post serves {n} schools.", n=schools),
            say(
                "Tragen Sie höchstens {usual} Schulen ein, oder {highest} mit einer Begründung.",
                "Enter at most {usual} schools, or {highest} with a reason.",
                usual=usual.value,
                highest=highest.value,
            ),
            actual=schools,
            expected=limit.value,
        )
