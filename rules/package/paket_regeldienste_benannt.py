"""Zusammenarbeit mit Regeldiensten."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Limit, MeasurePackage, Text, rule, say


@rule(
    "PAK007",
    MeasurePackage,
    slug="paket-regeldienste-benannt",
    title="Zusammenarbeit mit Regeldiensten ist benannt",
    title_en="Cooperation with regular services is named",
    about=(
        "Das Paket nennt Jobcenter oder Agentur, die Migrationsberatung, für junge Menschen den"
        " Jugendmigrationsdienst sowie Ausländerbehörde oder Kreis, jeweils mit der Form der"
        " Zusammenarbeit. Ein Stadt- oder Landkreis ist selbst der Kreis."
    ),
    level="package",
    requirements=("BW-IM-19", "BW-IM-23", "BW-IM-26"),
    parameters=(
        "pakt_regeldienste",
        "pakt_regeldienste_jugend",
        "pakt_regeldienste_form",
        "pakt_jugend_zielgruppen",
    ),
    presence=True,
)
def paket_regeldienste_benannt(package: MeasurePackage, context: Context) -> Findings:
    """The package names the regular services it works with, and how.

    Why:
        Integrationsmanagement should refer to existing services instead of doubling them.

    Complies:
        day: 2018-01-01
        package:
          municipality: {ags: 08111000, name: Stuttgart, kreis: 08111, kind: stadtkreis}
          target_groups: [{code: jugend_15_20, count: 30}]
          regeldienste:
            - {kind: jobcenter, cooperation: fallkonferenz}
            - {kind: mbe, cooperation: verweis}
            - {kind: jmd, cooperation: verweis}

    Violates:
        day: 2018-01-01
        package: {regeldienste: []}
    """
    yield from _named(package, context.parameter("pakt_regeldienste"), context)
    if _young_people(package, context):
        yield from _named(package, context.parameter("pakt_regeldienste_jugend"), context)
    yield from _forms(package, context)


def _young_people(package: MeasurePackage, context: Context) -> bool:
    young = context.parameter("pakt_jugend_zielgruppen").value
    groups = {group.code for group in package.target_groups or ()}
    for measure in package.measures or ():
        groups |= set(measure.target_groups or ())
    return not groups.isdisjoint(young)


def _named(package: MeasurePackage, wanted: Limit, context: Context) -> Findings:
    kinds = {service.kind for service in package.regeldienste or ()}
    town = package.municipality
    if town and town.kind in {"stadtkreis", "landkreis"}:
        kinds.add("kreis")
    for choice in wanted.value:
        if kinds.isdisjoint(choice):
            entries = [
                entry for code in choice if (entry := context.find_code("regeldienste", code))
            ]
            name = Text(
                " oder ".join(entry.de for entry in entries),
                " or ".join(entry.en for entry in entries),
            )
            yield context.finding(
                "regeldienste",
                wanted,
                say(
                    "Als Regeldienst fehlt: {name}.",
                    "Missing as a regular service: {name}.",
                    name=name,
                ),
                say(
                    "Ergänzen Sie unter „Regeldienste“ den Eintrag „{code}“ mit der Form der"
                    " Zusammenarbeit, zum Beispiel „{form}“.",
                    "Add '{code}' among the regular services with the form of cooperation, for"
                    " example '{form}'.",
                    code=choice[0],
                    form=context.codes("cooperation")[1].code,
                ),
                expected=choice,
                part=choice[0],
            )


def _forms(package: MeasurePackage, context: Context) -> Findings:
    for place, service in enumerate(package.regeldienste or ()):
        if service.cooperation is None:
            entry = context.find_code("regeldienste", service.kind or "")
            forms = [form.code for form in context.codes("cooperation")]
            yield context.finding(
                f"regeldienste/{place}/cooperation",
                context.parameter("pakt_regeldienste_form"),
                say(
                    "Bei „{name}“ fehlt die Form der Zusammenarbeit.",
                    "At '{name}' the form of cooperation is missing.",
                    name=Text(entry.de, entry.en) if entry else service.kind,
                ),
                say(
                    "Tragen Sie eine Form ein, zum Beispiel „{form}“. Möglich sind: {forms}.",
                    "Enter a form, for example '{form}'. Possible are: {forms}.",
                    form=forms[0],
                    forms=forms,
                ),
                expected=forms,
                part=service.kind or "",
            )
