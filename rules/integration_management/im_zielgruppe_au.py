"""Zielgruppe des Integrationsmanagements."""

from __future__ import annotations

from checker.rule_api import Code, Context, Counselling, Findings, Text, rule, say


@rule(
    "IMA006",
    Counselling,
    slug="im-zielgruppe-au",
    title="Integrationsmanagement nur für Anschlussunterbringung (und Ukraine)",
    title_en="Integrationsmanagement only for follow-up accommodation (and Ukraine)",
    about=(
        "Integrationsmanagement ist für Personen in Anschlussunterbringung und für Vertriebene aus"
        " der Ukraine bestimmt, nicht für die vorläufige Unterbringung. Ab wann Vertriebene aus der"
        " Ukraine zugelassen sind, prüft zeit-zielgruppe-oeffnung. Zu „Anschlussunterbringung,"
        " sonstige“ erscheint ein Hinweis."
    ),
    level="measure",
    types=("IM",),
    requirements=("BW-IM-12", "BW-IM-13", "BW-PIK-05"),
    parameters=("im_zielgruppen", "im_zielgruppe_mit_hinweis"),
)
def im_zielgruppe_au(measure: Counselling, context: Context) -> Findings:
    """The measure is meant for people in follow-up accommodation or from Ukraine only.

    Why:
        People in provisional accommodation have their own social work, paid by the Kreis.

    Complies:
        day: 2023-07-01
        measure: {type: IM, target_groups: [au_bleibeperspektive, ukraine]}

    Violates:
        day: 2023-07-01
        measure: {type: IM, target_groups: [vu]}
    """
    allowed = context.parameter("im_zielgruppen").value
    noted = context.parameter("im_zielgruppe_mit_hinweis").value
    for place, name in enumerate(context.require(measure.target_groups or None, "target_groups")):
        group = context.find_code("target-groups", name)
        if group is None:
            yield context.missing(f"target_groups/{place}")
        elif name not in allowed:
            yield from _refused(place, group, context)
        elif name == noted:
            yield from _note(place, group, context)


def _refused(place: int, group: Code, context: Context) -> Findings:
    limit = context.parameter("im_zielgruppen")
    yield context.finding(
        f"target_groups/{place}",
        limit,
        _named(group),
        say(
            "Nennen Sie nur Gruppen in Anschlussunterbringung, zum Beispiel „{code}“.",
            "Name groups in follow-up accommodation only, for example '{code}'.",
            code=limit.value[0],
        ),
        actual=group.code,
        expected=limit.value,
        part=group.code,
    )


def _note(place: int, group: Code, context: Context) -> Findings:
    yield context.finding(
        f"target_groups/{place}",
        context.parameter("im_zielgruppe_mit_hinweis"),
        _named(group),
        say(
            "Prüfen Sie, ob ausreisepflichtige Personen gemeint sind. Die Angabe kann so bleiben.",
            "Check whether persons obliged to leave are meant. The entry may stay.",
        ),
        actual=group.code,
        part=group.code,
    )


def _named(group: Code) -> Text:
    return say(
        "Als Zielgruppe ist „{group}“ eingetragen.",
        "The target group '{group}' is entered.",
        group=Text(group.de, group.en),
    )
