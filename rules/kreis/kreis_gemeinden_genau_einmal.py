"""Wer in einem Kreis für welche Gemeinde das Integrationsmanagement beantragt."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rule_api import (
    Claim,
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    called,
    claims_of,
    key_of,
    others_of,
    rule,
    say,
    serves_unnamed,
    town_name,
)


@rule(
    "KRE003",
    MeasurePackage,
    slug="kreis-gemeinden-genau-einmal",
    title="Jede Gemeinde im Kreis genau einmal versorgt",
    title_en="Each municipality of the Kreis served exactly once",
    about=(
        "Für jede Gemeinde mit Personen in Anschlussunterbringung gibt es an jedem Tag genau einen,"
        " der das Integrationsmanagement beantragt: die Gemeinde selbst, ein Zusammenschluss oder"
        " der Kreis. Mehrere Träger unter einem Antrag sind möglich, und ein Zusammenschluss darf"
        " über die Kreisgrenze reichen. Ein Kreis versorgt die Gemeinden, die er als Einzugsgebiet"
        " nennt."
    ),
    level="kreis",
    requirements=("BW-IM-01", "BW-IM-03", "BW-GEO-05"),
    parameters=("im_zustaendig_einmal", "im_zustaendig_jede"),
)
def kreis_gemeinden_genau_einmal(package: MeasurePackage, context: Context) -> Findings:
    """Each municipality with persons in Anschlussunterbringung has exactly one applicant.

    Why:
        A municipality that two applicants serve is paid for twice; one that nobody serves is left
        out.

    Complies:
        day: 2018-01-01
        package:
          municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
          period: {start: 2018-01-01, end: 2018-12-31}
          applicant_form: eigen
          persons_au: {count: 166}
          measures: [{id: im, type: IM}]
        context_complete: true

    Violates:
        day: 2018-01-01
        package:
          municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
          period: {start: 2018-01-01, end: 2018-12-31}
          applicant_form: eigen
          persons_au: {count: 166}
          measures: [{id: im, type: IM}]
        context:
          - municipality:
              name: Verbund Nord
              short_name: nord
              kreis: "08999"
              kind: zusammenschluss
              members: [{ags: "08999001"}, {ags: "08999002"}]
            period: {start: 2018-01-01, end: 2018-12-31}
            measures: [{id: im, type: IM}]
    """
    context.parameter("im_zustaendig_einmal")
    own, people = list(claims_of(package)), list(_people(package))
    if not own and not people:
        raise NotApplicableError("no Integrationsmanagement and no persons")
    others = others_of(context, lambda other: True)
    claims = [claim for other in others.packages for claim in claims_of(other)]
    for claim in own:
        yield from _twice(claim, claims, context)
    if own and not others.complete:
        yield context.others_missing()
    served = {claim.ags for claim in (*own, *claims)}
    for field, ags in people:
        if ags not in served:
            yield from _nobody(field, ags, package, context)


def _people(package: MeasurePackage) -> Iterator[tuple[str, str]]:
    """Yield field and key of every municipality of the package with persons."""
    town = package.municipality
    if town and town.ags and package.persons_au and package.persons_au.count:
        yield "persons_au/count", str(town.ags)
    for place, member in enumerate((town.members if town else None) or ()):
        if member.ags and member.persons_au:
            yield f"municipality/members/{place}/persons_au", str(member.ags)


def _twice(own: Claim, claims: list[Claim], context: Context) -> Findings:
    rivals = [claim for claim in claims if own.firm and claim.firm and claim.ags == own.ags]
    for other in rivals:
        if own.applicant is None and not other.of_group:
            yield context.missing(f"measures/{own.place}/applicant", "im_zustaendig_einmal")
        elif None in {own.applicant, other.applicant}:
            continue
        elif own.applicant != other.applicant:
            yield from _both(own, other, context)


def _both(own: Claim, other: Claim, context: Context) -> Findings:
    meet = own.meets(other)
    if meet is None:
        yield context.missing(f"measures/{own.place}/end", "im_zustaendig_einmal")
    elif meet:
        yield context.finding(
            own.field,
            context.parameter("im_zustaendig_einmal"),
            say(
                "Für {town} beantragen zur selben Zeit zwei das Integrationsmanagement: {own} und"
                " {other} (Antrag aus dem Paket {package}).",
                "Two apply for Integrationsmanagement for {town} at the same time: {own} and"
                " {other} (application from the package of {package}).",
                town=called(own.ags, context),
                own=called(own.applicant or "", context),
                other=called(other.applicant or "", context),
                package=town_name(other.package),
            ),
            say(
                "Klären Sie mit {package}, wer für {town} den Antrag stellt. Die andere Seite"
                " streicht die Gemeinde aus ihrem Paket.",
                "Settle with {package} who applies for {town}. The other side removes the"
                " municipality from its package.",
                town=called(own.ags, context),
                package=town_name(other.package),
            ),
            actual=[own.applicant, other.applicant],
            part=f"{own.ags}|{key_of(other.package)}",
        )


def _nobody(field: str, ags: str, package: MeasurePackage, context: Context) -> Findings:
    gaps = [gap for gap in package.gaps or () if gap.foerderbereich == "integrationsmanagement"]
    if any(gap.covered_by for gap in gaps):
        return
    unnamed = any(serves_unnamed(other) for other in (package, *context.neighbours))
    elsewhere = package.applicant_form in {"interkommunal", "freier_traeger"}
    if unnamed or elsewhere or not context.context_complete:
        yield context.others_missing()
        return
    yield context.finding(
        field,
        context.parameter("im_zustaendig_jede"),
        say(
            "In {town} leben Personen in Anschlussunterbringung. Kein Paket nennt für sie ein"
            " Integrationsmanagement.",
            "Persons in Anschlussunterbringung live in {town}. No package names"
            " Integrationsmanagement for them.",
            town=called(ags, context),
        ),
        say(
            "Nennen Sie die eigene Maßnahme, oder tragen Sie unter „Lücken“ die Maßnahme ein, die"
            " die Personen berät, zum Beispiel 08327/im.",
            "Name the measure of your own, or enter under 'Gaps' the measure that counsels these"
            " persons, for example 08327/im.",
        ),
        part=ags,
    )
