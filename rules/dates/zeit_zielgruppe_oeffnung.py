"""Tag, seit dem eine Zielgruppe zugelassen ist."""

from __future__ import annotations

from datetime import date

from checker.rule_api import Context, Counselling, Findings, Measure, rule, say


@rule(
    "FRI004",
    Measure,
    slug="zeit-zielgruppe-oeffnung",
    title="Zielgruppe war zum Zeitpunkt schon zugelassen",
    title_en="Target group was already admitted at that time",
    about=(
        "Vertriebene aus der Ukraine nennt das Integrationsmanagement erst, seit sie beraten werden"
        " dürfen, Personen mit Migrationshintergrund ein Kurs der VwV Deutsch erst, seit er für sie"
        " offen ist. Läuft ein Integrationsmanagement über die Öffnung hinaus, zählt sein Ende."
    ),
    level="temporal",
    types=(
        "IM",
        "VWVD_ALPHA",
        "VWVD_GRUND",
        "VWVD_AUFBAU",
        "VWVD_FRAUEN_ELTERN",
        "VWVD_INTENSIV",
        "VWVD_BERUFSBEGLEITEND",
        "VWVD_EQ",
    ),
    requirements=("BW-IM-12", "BW-IM-22", "BW-VWD-13"),
    parameters=("im_offen_fuer_ukraine", "vwvd_offen_fuer_migrationshintergrund"),
)
def zeit_zielgruppe_oeffnung(measure: Measure, context: Context) -> Findings:
    """A measure names a target group only from the day on which it was opened to it.

    Why:
        Money spent on people whom the norm did not yet cover cannot be accounted for.

    Complies:
        day: 2019-01-01
        measure: {type: VWVD_GRUND, target_groups: [migrationshintergrund_allg]}

    Violates:
        day: 2018-12-31
        measure: {type: VWVD_GRUND, target_groups: [migrationshintergrund_allg]}
    """
    groups = context.require(measure.target_groups, "target_groups")
    if isinstance(measure, Counselling):
        group, name = "ukraine", "im_offen_fuer_ukraine"
        day = _last_day(measure, context)
    else:
        group, name = "migrationshintergrund_allg", "vwvd_offen_fuer_migrationshintergrund"
        day = context.day
    if group in groups:
        yield from _opened(measure, context, name, day)


def _last_day(measure: Measure, context: Context) -> date | None:
    """A running grant may use the opening: the later of the decisive day and its end."""
    days = [day for day in (context.day, measure.ends) if day]
    return max(days, default=None)


def _opened(measure: Measure, context: Context, name: str, day: date | None) -> Findings:
    admitted = context.parameter(name, day)
    if admitted.value:
        return
    opening = context.parameter_over(name, admitted.dated.last_day, date.max)[-1].dated.valid_from
    group = "ukraine" if name.startswith("im_") else "migrationshintergrund_allg"
    listed = context.find_code("target-groups", group)
    yield context.finding(
        "target_groups",
        admitted,
        say(
            "„{title}“ nennt die Zielgruppe „{group}“; sie ist erst seit dem {opening} zugelassen.",
            "'{title}' names the target group '{group_en}', admitted only since {opening}.",
            title=context.name_of(measure),
            group=listed.de if listed else group,
            group_en=listed.en if listed else group,
            opening=opening,
        ),
        say(
            "Streichen Sie die Zielgruppe, oder beginnen Sie frühestens am {opening}.",
            "Remove the target group, or start on {opening} at the earliest.",
            opening=opening,
        ),
        actual=group,
        part=group,
    )
