"""R05, R06, R10 and R12: rules on the package as a whole."""

from __future__ import annotations

import re

from checker.rule_api import Context, Findings, Limit, MeasurePackage, rule, say

MOST_PER_MANAGER = 80
AREAS = ("spracherwerb", "schule_beruf", "buergerengagement")
_AGS = re.compile(r"(?:0[1-9]|1[0-6])[0-9]{6}")


def _own(context: Context) -> Limit:
    return context.own_data("Grenze des Vergleichs.", "Limit of the benchmark.")


@rule(
    "BEN005",
    MeasurePackage,
    slug="vergleich-kosten",
    title="Kosten im Rahmen",
    title_en="Costs within the frame",
    about="Vergleichsregel: die Kosten überschreiten den Rahmen nicht.",
    level="package",
    requirements=(),
)
def costs_within_frame(package: MeasurePackage, context: Context) -> Findings:
    """The costs of all measures stay within the frame."""
    frame = context.require(package.planning_frame_eur, "planning_frame_eur")
    rows = (cost for m in package.measures or () for cost in m.cost or ())
    total = sum(row.amount_eur or 0 for row in rows)
    if total > frame:
        yield context.finding(
            "planning_frame_eur",
            _own(context),
            say("Kosten: {n} EUR.", "Costs: {n} EUR.", n=total),
            say("Kürzen Sie auf {n} EUR.", "Cut to {n} EUR.", n=frame),
            actual=total,
            expected=frame,
        )


@rule(
    "BEN006",
    MeasurePackage,
    slug="vergleich-bereiche",
    title="Alle Bereiche",
    title_en="All areas",
    about="Vergleichsregel: jeder der drei Bereiche hat eine Maßnahme.",
    level="package",
    requirements=(),
)
def all_areas(package: MeasurePackage, context: Context) -> Findings:
    """Each of the three areas has a measure."""
    covered = {measure.foerderbereich for measure in package.measures or ()}
    for area in AREAS:
        if area not in covered:
            yield context.finding(
                "measures",
                _own(context),
                say("Ohne Maßnahme: {area}.", "Without measure: {area}.", area=area),
                say("Planen Sie eine Maßnahme.", "Plan a measure."),
                part=area,
            )


@rule(
    "BEN010",
    MeasurePackage,
    slug="vergleich-betreuung",
    title="Betreuungsschlüssel",
    title_en="People per case manager",
    about="Vergleichsregel: höchstens 80 Personen je Vollzeitstelle.",
    level="package",
    requirements=(),
)
def people_per_manager(package: MeasurePackage, context: Context) -> Findings:
    """At most 80 people per full-time post."""
    people = package.persons_au.count if package.persons_au else None
    posts = sum(post.vzae or 0 for post in package.posts or () if post.function == "IM")
    if people is not None and posts and people / posts > MOST_PER_MANAGER:
        yield context.finding(
            "persons_au/count",
            _own(context),
            say("{n} Personen je Stelle.", "{n} people per post.", n=round(people / posts)),
            say("Planen Sie mehr Stellen.", "Plan more posts."),
            actual=people,
        )


@rule(
    "BEN012",
    MeasurePackage,
    slug="vergleich-schluessel",
    title="Gemeindeschlüssel",
    title_en="Municipality key",
    about="Vergleichsregel: der Schlüssel hat acht Ziffern und beginnt mit 01 bis 16.",
    level="field",
    requirements=(),
)
def municipality_key(package: MeasurePackage, context: Context) -> Findings:
    """The key has eight digits and begins with 01 to 16."""
    key = package.municipality.ags if package.municipality else None
    if key is not None and not _AGS.fullmatch(str(key)):
        yield context.finding(
            "municipality/ags",
            _own(context),
            say("Der Schlüssel {key} ist ungültig.", "The key {key} is not valid.", key=key),
            say("Prüfen Sie den Schlüssel.", "Check the key."),
            actual=key,
        )
