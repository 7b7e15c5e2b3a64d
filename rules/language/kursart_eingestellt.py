"""Kursarten, die nicht mehr vorgesehen sind."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from checker.rule_api import Context, Findings, Measure, Regelangebot, Text, rule, say


class Ended(NamedTuple):
    """The value that says a kind has ended, who ended it, and an offer that exists."""

    parameter: str
    by: Text
    instead: str


_BAMF, _LAND = Text("vom BAMF", "by the BAMF"), Text("vom Land", "by the Land")
_ENDED = {
    "IK_JUGEND": Ended("intv_kursart_eingestellt", _BAMF, "IK_ALLG"),
    "IK_FRAUEN_ELTERN": Ended("intv_kursart_eingestellt", _BAMF, "IK_ALLG"),
    "IK_FOERDER": Ended("intv_foerderkurs_eingestellt", _BAMF, "IK_SPEZ_NR3"),
    "ESF_BAMF": Ended("deufoev_esf_bamf_abgeloest", _BAMF, "BSK_B2"),
    "SPATZ": Ended("kolibri_spatz_abgeloest", _LAND, "SPRACHFIT_1"),
    "KOLIBRI": Ended("kolibri_abgeloest", _LAND, "SPRACHFIT_1"),
}


@rule(
    "SPR005",
    Measure | Regelangebot,
    slug="kursart-eingestellt",
    title="Kursart ist noch vorgesehen",
    title_en="Kind of course is still provided",
    about=(
        "Jugend-, Frauen- und Elternintegrationskurse, Förderkurse, ESF-BAMF-Kurse, SPATZ und"
        " Kolibri sind nicht mehr vorgesehen. Das hat das BAMF oder das Land entschieden. Ist der"
        " Tag des Endes nicht bekannt, sind frühere Tage nicht prüfbar."
    ),
    level="measure",
    types=("IK_JUGEND", "IK_FRAUEN_ELTERN", "IK_FOERDER", "ESF_BAMF", "SPATZ", "KOLIBRI"),
    requirements=("BUND-INTV-03", "BUND-DEUFOEV-05", "LAND-KOLIBRI-01", "LAND-KOLIBRI-02"),
    parameters=(
        "intv_kursart_eingestellt",
        "intv_foerderkurs_eingestellt",
        "deufoev_esf_bamf_abgeloest",
        "kolibri_spatz_abgeloest",
        "kolibri_abgeloest",
    ),
)
def kursart_eingestellt(item: Measure | Regelangebot, context: Context) -> Findings:
    """A measure or regular offer is of a kind that is still provided on the decisive day.

    Why:
        Old plans still name kinds of courses that the BAMF or the Land no longer provides; the
        people planned for them would find no course.

    Complies:
        day: 2025-04-30
        measure: {type: IK_JUGEND, title: Jugendkurs}

    Violates:
        day: 2025-09-01
        measure: {type: IK_JUGEND, title: Jugendkurs}
    """
    kind = str(item.type)
    ended = _ENDED[kind]
    limit = context.parameter(ended.parameter)
    if not limit.value:
        return
    listed, instead = (context.find_code("measure-types", c) for c in (kind, ended.instead))
    since = listed.deprecated_since if listed else None
    yield context.finding(
        "type",
        limit,
        say(
            "Eingetragen ist „{kind}“; diese Kursart ist {since}{by} nicht mehr vorgesehen.",
            "'{kind_en}' is entered; this kind of course is no longer provided {by}{since}.",
            kind=listed.de if listed else kind,
            kind_en=listed.en if listed else kind,
            since=_since(since),
            by=ended.by,
        ),
        say(
            "Nennen Sie eine Kursart, die es gibt, zum Beispiel {code} ({instead}).",
            "Name a kind of course that exists, for example {code} ({instead_en}).",
            code=ended.instead,
            instead=instead.de if instead else "",
            instead_en=instead.en if instead else "",
        ),
        actual=kind,
    )


def _since(day: object) -> Text:
    if not isinstance(day, date):
        return Text("", "")
    return say("seit dem {day} ", " since {day}", day=day)
