"""Förderbereich nach der Fassung des Pakts."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Measure,
    MeasurePackage,
    NotApplicableError,
    rule,
    say,
)


@rule(
    "FEL003",
    Measure | MeasurePackage,
    slug="feld-foerderbereich-code",
    title="Förderbereich passt zur Pakt-Fassung",
    title_en="Funding area fits the version of the Pact",
    about=(
        "Jede Fassung des Pakts kennt eine geschlossene Liste von Förderbereichen. Geprüft wird, ob"
        " der Förderbereich einer Maßnahme oder Lücke dazugehört. Maßnahmen außerhalb des Pakts"
        " brauchen keinen Förderbereich."
    ),
    level="field",
    requirements=("BW-PIK-01", "BW-PIK-08"),
    parameters=("pakt_foerderbereiche",),
)
def feld_foerderbereich_code(stated: Measure | MeasurePackage, context: Context) -> Findings:
    """The funding area belongs to the version of the Pact that the package names.

    Why:
        The areas of 2017 and the measures of 2025 differ; a mixed list cannot be compared.

    Complies:
        measure: {type: VWVD_GRUND, foerderbereich: spracherwerb}
        package: {pact_version: "2017", period: {start: 2017-01-01, end: 2018-12-31}}

    Violates:
        measure: {type: TRAUMA, foerderbereich: trauma}
        package: {pact_version: "2017", period: {start: 2017-01-01, end: 2018-12-31}}
    """
    if isinstance(stated, MeasurePackage):
        gaps = [(i, gap.foerderbereich) for i, gap in enumerate(stated.gaps or ())]
        named = [(f"gaps/{i}/foerderbereich", area) for i, area in gaps if area is not None]
        if not named:
            raise NotApplicableError("no gap names a funding area")
        for field, area in named:
            yield from _known(field, area, "", context)
        return
    own = _area_of_type(stated, context)
    if stated.foerderbereich is None and own and not context.find_code("foerderbereiche", own):
        raise NotApplicableError("a measure outside the Pact")
    area = context.require(stated.foerderbereich, "foerderbereich")
    yield from _known("foerderbereich", area, own, context)


def _area_of_type(measure: Measure, context: Context) -> str:
    entry = context.find_code("measure-types", measure.type) if measure.type else None
    return str(entry.more["area"]) if entry else ""


def _known(field: str, area: str, own: str, context: Context) -> Findings:
    pact = context.require(context.package.pact_version, "/pact_version")
    version = context.require(context.version(f"PIK-{pact}"), "/pact_version")
    known = context.parameter("pakt_foerderbereiche", version.valid_from)
    if area in known.value:
        return
    yield context.finding(
        field,
        known,
        say(
            "Eingetragen ist der Förderbereich „{area}“; das Paket nennt die Pakt-Fassung {pact}.",
            "The funding area is '{area}'; the package names the version {pact} of the Pact.",
            area=area,
            pact=pact,
        ),
        say(
            "Tragen Sie einen dieser Bereiche ein, zum Beispiel „{example}“, oder berichtigen"
            " Sie die Fassung des Pakts.",
            "Enter one of these areas, for example '{example}', or correct the version of the"
            " Pact.",
            example=own if own in known.value else known.value[0],
        ),
        actual=area,
        expected=known.value,
        part="" if field == "foerderbereich" else area,
    )
