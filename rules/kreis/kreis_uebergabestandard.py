"""Der Übergabestandard: was eine Gemeinde bescheinigt, und wen sie aufnimmt."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    FailedState,
    Findings,
    MeasurePackage,
    Text,
    rule,
    say,
    some_names,
    town_name,
    towns_at_the_time,
)


@rule(
    "KRE009",
    MeasurePackage,
    slug="kreis-uebergabestandard",
    title="Übergaben in der vereinbarten Form",
    title_en="Hand-overs in the agreed form",
    about=(
        "Jeder Abschluss, mit dem es anderswo weitergehen soll, hat die Form, die der"
        " Übergabestandard nennt, und aus jeder dieser Formen führt der Weg hier weiter. Der"
        " Übergabestandard ist ein Vorschlag dieses Projekts, keine Vorschrift; ein Ministerium"
        " kann ihn ersetzen."
    ),
    level="kreis",
    requirements=("BW-SEED-04",),
    parameters=("projekt_uebergabestandard",),
    follows=("KRE007",),
)
def kreis_uebergabestandard(package: MeasurePackage, context: Context) -> Findings:
    """A municipality hands people over as agreed, and takes them on as agreed.

    Why:
        With a common form nobody has to compare every pair of municipalities.

    Complies:
        day: 2018-01-01
        context_complete: true
        package:
          municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
          period: {start: 2018-01-01}
          target_groups: &people
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - {id: a2, type: VWVD_AUFBAU, title: Kurs A2, entry: {language: A1},
               outcomes: [{label: ziel, language: A2, certificates: ["TELC:A2"]}]}
        context:
          - municipality: {name: Beispielheim, ags: "08999002", kreis: "08999", kind: gemeinde}
            period: {start: 2018-01-01}

    Violates:
        day: 2018-01-01
        package:
          municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - {id: a2, type: VWVD_AUFBAU, title: Kurs A2, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}]}
        context:
          - municipality: {name: Beispielheim, ags: "08999002", kreis: "08999", kind: gemeinde}
            period: {start: 2018-01-01}
    """
    others = towns_at_the_time(context)
    conformity = context.ways.moves.conformity()
    found = conformity.failed if conformity else ()
    seen: set[str] = set()
    for failed in found:
        place = _field(failed, package)
        if failed.side == "sender" and place not in seen:
            seen.add(place)
            yield from _certified(failed, place, package, context)
    yield from _taken_on([f for f in found if f.side == "receiver"], package, context)
    if not others.complete:
        yield context.others_missing()


def _certified(
    failed: FailedState, place: str, package: MeasurePackage, context: Context
) -> Findings:
    if not failed.certain or not _stated(place, package):
        yield context.missing(place)
        return
    offer = failed.after.title if failed.after else Text("", "")
    yield context.finding(
        place,
        context.parameter("projekt_uebergabestandard"),
        say(
            "{town} bescheinigt den Abschluss von „{offer}“ nicht in der vereinbarten Form"
            " („{state}“). Es fehlt: {missing}.",
            "{town} does not certify the end of '{offer}' in the agreed form ('{state}'). Missing:"
            " {missing}.",
            town=town_name(package),
            offer=offer,
            state=failed.title,
            missing=failed.missing,
        ),
        say(
            "Tragen Sie bei „{offer}“ den Nachweis am Ende ein, oder vereinbaren Sie ihn mit dem"
            " Träger.",
            "Enter the proof at the end of '{offer}', or agree on it with the provider.",
            offer=offer,
        ),
        part=failed.state,
        about=frozenset({f"uebergabe|{failed.state}"}),
    )


def _field(failed: FailedState, package: MeasurePackage) -> str:
    """Return the path of the measure after which people leave."""
    name = (failed.after.name if failed.after else "").split("/")[-1]
    ids = [measure.id for measure in package.measures or ()]
    return f"measures/{ids.index(name)}" if name in ids else "measures"


def _stated(place: str, package: MeasurePackage) -> bool:
    """Say whether the package states what the measure leads to."""
    number = place.rsplit("/", maxsplit=1)[-1]
    return not number.isdigit() or bool((package.measures or ())[int(number)].outcomes)


def _taken_on(refused: list[FailedState], package: MeasurePackage, context: Context) -> Findings:
    certain = [failed for failed in refused if failed.certain]
    if not certain:
        yield from (context.others_missing() for _ in refused[:1])
        return
    states = sorted(dict.fromkeys(failed.title for failed in certain))
    yield context.finding(
        "measures",
        context.parameter("projekt_uebergabestandard"),
        say(
            "{town} nimmt Personen mit diesem Stand nicht auf: {states}. {because}",
            "{town} does not take on persons with this state: {states}. {because}",
            town=town_name(package),
            states=some_names([Text(f"„{de}“", f"'{en}'") for de, en in states]),
            because=certain[0].missing,
        ),
        say(
            "Öffnen Sie ein Angebot für diesen Stand, auch gemeinsam mit Nachbarn.",
            "Open an offer for this state, also jointly with neighbours.",
        ),
        part="aufnahme",
    )
