"""Maßnahmearten, die es nicht mehr gibt."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Qualification, Regelangebot, rule, say

_PARAMETER = {
    "FIM": "asylblg_fim_weggefallen",
    "ABH": "sgb3_abh_abgeloest",
    "AUSB_HELFER_1J": "pflfassg_helferausbildung_beendet",
    "2BFAHM": "pflfassg_helferausbildung_beendet",
}
_INSTEAD = {
    "FIM": "AGH_ASYLBLG5",
    "ABH": "ASA_BEGL",
    "AUSB_HELFER_1J": "AUSB_PFLFASS",
    "2BFAHM": "AUSB_PFLFASS",
}


@rule(
    "QUA001",
    Qualification | Regelangebot,
    slug="massnahme-eingestellt",
    title="Maßnahmeart gibt es noch",
    title_en="Kind of measure still exists",
    about=(
        "Flüchtlingsintegrationsmaßnahmen haben keine Rechtsgrundlage mehr, ausbildungsbegleitende"
        " Hilfen sind in der Assistierten Ausbildung aufgegangen, Helferausbildungen nach"
        " Landesrecht laufen aus. Ist der Tag des Endes nicht bekannt, sind frühere Tage nicht"
        " prüfbar."
    ),
    level="measure",
    requirements=("BUND-ASYLBLG-01", "BUND-SGB3-03", "BUND-PFLFASSG-01"),
    parameters=(
        "asylblg_fim_weggefallen",
        "sgb3_abh_abgeloest",
        "pflfassg_helferausbildung_beendet",
    ),
)
def massnahme_eingestellt(item: Qualification | Regelangebot, context: Context) -> Findings:
    """A measure or regular offer is of a kind that still exists on the decisive day.

    Why:
        A plan built on a repealed kind of measure has no legal basis.

    Complies:
        day: 2026-05-01
        measure: {type: AGH_ASYLBLG5, title: Mithilfe im Bauhof}

    Violates:
        day: 2026-05-01
        measure: {type: FIM, title: Mithilfe im Bauhof}
    """
    kind = str(item.type)
    listed = context.find_code("measure-types", kind)
    if listed is None or listed.deprecated_since is None or kind not in _PARAMETER:
        return
    limit = context.parameter(_PARAMETER[kind])
    if not limit.value:
        return
    instead = context.find_code("measure-types", _INSTEAD[kind])
    yield context.finding(
        "type",
        limit,
        say(
            "Eingetragen ist „{kind}“; diese Art ist nicht mehr vorgesehen.",
            "'{kind_en}' is entered; this kind is no longer provided.",
            kind=listed.de,
            kind_en=listed.en,
        ),
        say(
            "Wählen Sie eine Art, die es gibt, zum Beispiel {code} ({instead}).",
            "Choose a kind that exists, for example {code} ({instead_en}).",
            code=_INSTEAD[kind],
            instead=instead.de if instead else "",
            instead_en=instead.en if instead else "",
        ),
        actual=kind,
    )
