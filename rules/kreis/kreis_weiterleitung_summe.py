"""Summe der Mittel des Integrationsmanagements in einem Kreis."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    counselling_money,
    euro,
    key_of,
    names_of,
    others_at_the_time,
    others_in_period,
    rule,
    say,
    term_of,
    within,
)


@rule(
    "KRE002",
    MeasurePackage,
    slug="kreis-weiterleitung-summe",
    title="Weitergeleitete Mittel übersteigen nicht den Kreisbetrag",
    title_en="Money passed on does not exceed the amount of the Kreis",
    about=(
        "Im neuen Fördersystem bekommt der Kreis einen Betrag. Was die Gemeinden daraus für das"
        " Integrationsmanagement eintragen und was der Kreis behält, ergibt zusammen höchstens"
        " diesen Betrag; eigenes Geld zählt nicht mit. Für das erste Jahr der Förderung vergleicht"
        " ein Hinweis die Planungsrahmen der Gemeinden mit dem Betrag je Person. Der Befund steht"
        " beim Paket des Kreises."
    ),
    level="kreis",
    requirements=("BW-IM-02", "BW-IM-09", "BW-IM-11"),
    parameters=("im_kreisbetrag", "im_planungsrahmen_summe", "im_betrag_je_person"),
)
def kreis_weiterleitung_summe(package: MeasurePackage, context: Context) -> Findings:
    """What a Kreis passes on and what it keeps stay within its amount.

    Why:
        More than the amount cannot be passed on; one of the municipalities would go without.

    Complies:
        day: 2025-01-01
        package:
          municipality: {name: Tuttlingen, kreis: "08327", kind: landkreis}
          period: {start: 2025-01-01, end: 2025-12-31}
          kreis_amount_eur: 952433
          kreis_own_part_eur: 12433
        context_complete: true
        context:
          - municipality: {name: Aldingen, ags: "08327002", kreis: "08327", kind: gemeinde}
            period: {start: 2025-01-01, end: 2025-12-31}
            funding: [{source: land_im, amount_eur: 940000}]

    Violates:
        day: 2025-01-01
        package:
          municipality: {name: Tuttlingen, kreis: "08327", kind: landkreis}
          period: {start: 2025-01-01, end: 2025-12-31}
          kreis_amount_eur: 952433
        context:
          - municipality: {name: Aldingen, ags: "08327002", kreis: "08327", kind: gemeinde}
            period: {start: 2025-01-01, end: 2025-12-31}
            funding: [{source: land_im, amount_eur: 960000}]
    """
    if package.municipality is None or package.municipality.kind != "landkreis":
        raise NotApplicableError("the sum is looked at in the package of the Landkreis")
    day = context.require(context.day, "period/start")
    if context.parameter_over("im_kreisbetrag", day, day):
        yield from _passed_on(package, context)
    else:
        yield from _frames(package, context)


def _passed_on(package: MeasurePackage, context: Context) -> Findings:
    limit = context.parameter("im_kreisbetrag")
    amount = context.require(package.kreis_amount_eur, "kreis_amount_eur", limit.name)
    others, own = others_at_the_time(context), term_of(package)
    inside = [other for other in others.packages if within(term_of(other), own)]
    sums = {key_of(other): counselling_money(other) for other in inside}
    towns = round(sum(money or 0 for money in sums.values()), 2)
    total = round(towns + (package.kreis_own_part_eur or 0), 2)
    if total > amount:
        yield context.finding(
            "kreis_amount_eur",
            limit,
            say(
                "Der Kreisbetrag ist {amount}. Die Gemeinden tragen zusammen {towns} ein ({names}),"
                " der Kreis behält {own}; das sind {more} zu viel.",
                "The amount of the Kreis is {amount}. The municipalities enter {towns} in sum"
                " ({names}), the Kreis keeps {own}; that is {more} too much.",
                amount=euro(amount),
                towns=euro(towns),
                names=names_of(o for o in inside if sums[key_of(o)]),
                own=euro(package.kreis_own_part_eur or 0),
                more=euro(round(total - amount, 2)),
            ),
            say(
                "Stimmen Sie die Beträge mit den Gemeinden ab. Für sie bleiben höchstens {rest}.",
                "Agree on the amounts with the municipalities. At most {rest} are left for them.",
                rest=euro(max(round(amount - (package.kreis_own_part_eur or 0), 2), 0)),
            ),
            actual=total,
            expected=amount,
        )
        return
    if package.kreis_own_part_eur is None:
        yield context.missing("kreis_own_part_eur", limit.name)
    if None in sums.values() or not others.complete or len(inside) < len(others.packages):
        yield context.others_missing()


def _frames(package: MeasurePackage, context: Context) -> Findings:
    limit = context.parameter("im_planungsrahmen_summe")
    others = others_in_period(context)
    counts = [other.persons_au.count if other.persons_au else None for other in others.packages]
    frames = [other.planning_frame_eur for other in others.packages]
    if not others.complete or None in counts or None in frames:
        yield context.others_missing()
        return
    stated = package.persons_au.count if package.persons_au else None
    persons = sum(count or 0 for count in counts) if stated is None else stated
    total = sum(frame or 0 for frame in frames)
    derived = round(persons * context.parameter("im_betrag_je_person").value)
    # Each frame is rounded to whole euros.
    if abs(total - derived) > len(frames):
        yield context.finding(
            "persons_au",
            limit,
            say(
                "Die Planungsrahmen der Gemeinden ergeben zusammen {total}, aus der Zahl der"
                " Personen errechnen sich {derived}.",
                "The planning frames of the municipalities add up to {total}, the number of persons"
                " gives {derived}.",
                total=euro(total),
                derived=euro(derived),
            ),
            say(
                "Vergleichen Sie die Zahlen mit der Mitteilung der Bewilligungsstelle. Ein"
                " Unterschied kann richtig sein, zum Beispiel nach einer Korrektur der Zählung.",
                "Compare the figures with the notice of the granting office. A difference may be"
                " right, for example after a correction of the count.",
            ),
            actual=total,
            expected=derived,
        )
