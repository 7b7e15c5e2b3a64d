"""Regelangebote, deren Art es nicht mehr gibt."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Regelangebot, rule, say

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
    "QUA004",
    Regelangebot,
    slug="regelangebot-massnahme-eingestellt",
    title="Art des Regelangebots gibt es noch",
    title_en="Kind of the regular offer still exists",
    about=(
        "Flüchtlingsintegrationsmaßnahmen haben keine Rechtsgrundlage mehr, ausbildungsbegleitende"
        " Hilfen sind in der Assistierten Ausbildung aufgegangen, Helferausbildungen nach"
        " Landesrecht laufen aus. Ist der Tag des Endes nicht bekannt, sind frühere Tage nicht"
        " prüfbar."
    ),
    level="measure",
    types=("FIM", "ABH", "AUSB_HELFER_1J", "2BFAHM"),
    requirements=("BUND-ASYLBLG-01", "BUND-SGB3-03", "BUND-PFLFASSG-01"),
    parameters=(
        "asylblg_fim_weggefallen",
        "sgb3_abh_abgeloest",
        "pflfassg_helferausbildung_beendet",
    ),
)
def regelangebot_massnahme_eingestellt(offer: Regelangebot, context: Context) -> Findings:
    """A regular offer is of a kind that still exists when it starts.

    Why:
        People who are led to an offer that no longer exists find no place.

    Complies:
        day: 2026-09-01
        regelangebot: {type: 2BFAHM}

    Violates:
        day: 2026-05-01
        regelangebot: {type: FIM}
    """
    kind = str(offer.type)
    listed = context.find_code("measure-types", kind)
    limit = context.parameter(_PARAMETER[kind])
    if listed is None or not limit.value:
        return
    instead = context.find_code("measure-types", _INSTEAD[kind])
    yield context.finding(
        "type",
        limit,
        say(
            "Das Regelangebot „{kind}“ ist nicht mehr vorgesehen.",
            "The regular offer '{kind_en}' is no longer provided.",
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
        part=kind,
    )
