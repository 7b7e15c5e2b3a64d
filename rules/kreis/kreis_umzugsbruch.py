"""Wege, die ein Umzug im Kreis abbricht."""

from __future__ import annotations

from collections.abc import Sequence

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    MoveLost,
    Text,
    TownRef,
    rule,
    say,
    some_names,
    town_name,
    towns_at_the_time,
)

# Who can change something; where the standard is silent, the way still ends at the receiving side.
_SIDE = {"receiver": "receiver", "sender": "sender", "land": "receiver"}
_REMEDY = {
    "receiver": Text(
        "Öffnen Sie für diese Personen ein Angebot in Ihrer Gemeinde, oder vereinbaren Sie einen"
        " Platz in einem Kurs der Nachbarn.",
        "Open an offer of your municipality to these persons, or agree on a place in a course of"
        " the neighbours.",
    ),
    "sender": Text(
        "Bescheinigen Sie Niveau und Nachweis so, dass andere Gemeinden daran anknüpfen. Der"
        " Übergabestandard (Vorschlag, keine Vorschrift) nennt die Form.",
        "Certify level and proof in such a way that other municipalities can go on from there. The"
        " hand-over standard (a proposal, not a rule of law) names the form.",
    ),
    "land": Text(
        "Der Übergabestandard (Vorschlag, keine Vorschrift) nennt dieses Ziel für diesen Stand"
        " nicht. Öffnen Sie diesen Personen ein Angebot, oder melden Sie dem Ministerium, dass der"
        " Standard hier nichts sagt.",
        "The hand-over standard (a proposal, not a rule of law) does not name this goal for this"
        " state. Open an offer to these persons, or tell the ministry that the standard says"
        " nothing here.",
    ),
}


@rule(
    "KRE007",
    MeasurePackage,
    slug="kreis-umzugsbruch",
    title="Ein Umzug im Kreis bricht keinen Weg ab",
    title_en="A move within the Kreis breaks no way",
    about=(
        "Wer am Wohnort zum Ziel kommt, kommt auch nach einem Umzug in eine andere Gemeinde des"
        " Kreises dorthin. Der Befund steht bei der Seite, die etwas ändern kann: bei der"
        " aufnehmenden Gemeinde, wenn dort der Weg fehlt, bei der abgebenden, wenn ihr Nachweis"
        " nicht reicht. Sagt der Übergabestandard (Vorschlag, keine Vorschrift) zu diesem Stand"
        " nichts, erhält die aufnehmende Gemeinde nur einen Hinweis."
    ),
    level="kreis",
    requirements=("BW-SEED-04",),
    parameters=(
        "pakt_anschlussfaehig",
        "pakt_anschlussfaehig_hinweis",
        "projekt_vergleich_personen",
    ),
    follows=("ANS002", "ANS003", "ANS034", "ANS020", "ANS021", "ANS022", "ANS012", "ANS007"),
)
def kreis_umzugsbruch(package: MeasurePackage, context: Context) -> Findings:
    """Nobody who would reach a goal by staying loses it by a move within the Kreis.

    Why:
        The packages are meant to connect with each other, not only within themselves.

    Complies:
        day: 2018-01-01
        context_complete: true
        package:
          municipality: {name: Beispielheim, ags: "08999002", kreis: "08999", kind: gemeinde}
          period: {start: 2018-01-01}
          measures: [{id: a2, type: VWVD_AUFBAU, title: Kurs A2, entry: {language: A1},
                      outcomes: [{label: ziel, language: A2}]}]
        context:
          - municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
            period: {start: 2018-01-01}
            target_groups:
              - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
                 literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
            measures: [{id: a2, type: VWVD_AUFBAU, title: Kurs A2, entry: {language: A1},
                        outcomes: [{label: ziel, language: A2}]}]

    Violates:
        day: 2018-01-01
        package:
          municipality: {name: Beispielheim, ags: "08999002", kreis: "08999", kind: gemeinde}
          period: {start: 2018-01-01}
        context:
          - municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
            period: {start: 2018-01-01}
            target_groups:
              - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
                 literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
            measures: [{id: a2, type: VWVD_AUFBAU, title: Kurs A2, entry: {language: A1},
                        outcomes: [{label: ziel, language: A2}]}]
    """
    others = towns_at_the_time(context)
    for found in context.ways.moves.lost():
        towns = [town for town in found.towns if town.key != town.kreis]
        if not towns:
            continue
        if found.unknown or not found.because.de:
            yield from _open(found, context)
        elif found.own == _SIDE[found.blame]:
            yield from _broken(found, towns, package, context)
    if not others.complete:
        yield context.others_missing()


def _open(found: MoveLost, context: Context) -> Findings:
    for field in found.unknown or ("context",):
        if field.startswith("/"):
            yield context.missing(field)
        else:
            yield context.others_missing()


def _broken(
    found: MoveLost, towns: Sequence[TownRef], package: MeasurePackage, context: Context
) -> Findings:
    leaving = found.own == "sender"
    names = some_names([Text(town.name, town.name) for town in towns])
    own = town_name(package)
    basis = "pakt_anschlussfaehig_hinweis" if found.blame == "land" else "pakt_anschlussfaehig"
    part = f"{found.own}|{found.goal}|{found.after.name if found.after else ''}|{found.blame}"
    yield context.finding(
        found.people.field if leaving else "measures",
        context.parameter(basis),
        say(
            "Wer {when}von {old} nach {new} zieht, verliert den Weg zu „{goal}“. Das betrifft"
            " {people}. {because}",
            "Whoever moves {when}from {old} to {new} loses the way to '{goal}'. This concerns"
            " {people}. {because}",
            when=_when(found),
            old=own if leaving else names,
            new=names if leaving else own,
            goal=found.goal_title,
            people=_people(found, context),
            because=found.because,
        ),
        _REMEDY[found.blame],
        part=f"{part}|{found.people.group}",
        about=found.people.gaps or frozenset({part}),
    )


def _when(found: MoveLost) -> Text:
    if found.after is None:
        return Text("", "")
    return say("nach „{offer}“ ", "after '{offer}' ", offer=found.after.title)


def _people(found: MoveLost, context: Context) -> Text:
    """Name the people; of a few in another municipality only the group."""
    least: int = context.parameter("projekt_vergleich_personen").value
    if found.own == "sender" or found.people.count >= least:
        return found.people.label
    group = context.find_code("target-groups", found.people.group)
    if group is None:
        return Text("wenige Personen", "a few persons")
    return say("wenige Personen: {group}", "a few persons: {group}", group=Text(group.de, group.en))
