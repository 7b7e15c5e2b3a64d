"""Monate und Wiederholungen, die ein Umzug im Kreis kostet."""

from __future__ import annotations

from collections.abc import Sequence

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    MoveDelayed,
    NotApplicableError,
    Text,
    TownRef,
    rule,
    say,
    some_names,
    towns_at_the_time,
)


@rule(
    "KRE008",
    MeasurePackage,
    slug="kreis-umzugsverlust",
    title="Ein Umzug im Kreis kostet wenig Zeit",
    title_en="A move within the Kreis costs little time",
    about=(
        "Wer in eine andere Gemeinde des Kreises zieht, kommt nicht viel später zum Ziel und"
        " besucht keinen Kurs noch einmal, dessen Niveau schon erreicht ist. Die Zeitgrenze ist ein"
        " Richtwert dieses Projekts, keine Vorschrift. Die Regel gehört zur vertieften Prüfung."
    ),
    level="kreis",
    requirements=("BW-SEED-04",),
    parameters=("projekt_umzug_monate", "projekt_umzug_wiederholung", "projekt_wartezeit_wochen"),
    follows=("KRE007", "ANS007", "ANS008"),
)
def kreis_umzugsverlust(package: MeasurePackage, context: Context) -> Findings:
    """A move within the Kreis costs neither many months nor a repetition.

    Why:
        People move for work or a flat; starting again costs them time and the Land money.

    Complies:
        day: 2018-01-01
        context_complete: true
        package:
          municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
          period: &year {start: 2018-01-01, end: 2018-12-31}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures: &course
            - {id: a2, type: VWVD_AUFBAU, title: Kurs A2, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}],
               runs: [{start: 2018-03-05, end: 2018-07-27}]}
        context:
          - municipality: {name: Beispielheim, ags: "08999002", kreis: "08999", kind: gemeinde}
            period: *year
            measures: *course

    Violates:
        day: 2018-01-01
        package:
          municipality: {name: Musterstadt, ags: "08999001", kreis: "08999", kind: gemeinde}
          period: &year {start: 2018-01-01, end: 2018-12-31}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - {id: a2, type: VWVD_AUFBAU, title: Kurs A2, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}],
               runs: [{start: 2018-01-08, end: 2018-04-27}]}
        context:
          - municipality: {name: Beispielheim, ags: "08999002", kreis: "08999", kind: gemeinde}
            period: *year
            measures:
              - {id: a2, type: VWVD_AUFBAU, title: Kurs A2, entry: {language: A1},
                 outcomes: [{label: ziel, language: A2}],
                 runs: [{start: 2018-11-05, end: 2019-03-29}]}
    """
    if not context.ways.deep:
        raise NotApplicableError("only the deep stages look at dates after a move")
    others = towns_at_the_time(context)
    months: float = context.parameter("projekt_umzug_monate").value
    weeks: float = context.parameter("projekt_wartezeit_wochen").value
    for found in context.ways.moves.delayed(months, weeks):
        towns = [town for town in found.towns if town.key != town.kreis]
        if towns and found.months is None:
            # Nobody states dates there; whether the move costs time is open.
            yield context.others_missing()
        elif towns:
            yield from _costs(found, towns, context)
    if not others.complete:
        yield context.others_missing()


def _costs(found: MoveDelayed, towns: Sequence[TownRef], context: Context) -> Findings:
    basis = "projekt_umzug_wiederholung" if found.repeats else "projekt_umzug_monate"
    after = found.after.name if found.after else ""
    yield context.finding(
        found.people.field,
        context.parameter(basis),
        say(
            "Der Umzug nach {towns} kostet {when} {loss}. Das betrifft {people} mit dem Ziel"
            " „{goal}“.",
            "The move to {towns} costs {loss} {when}. This concerns {people} with the goal"
            " '{goal}'.",
            towns=some_names([Text(town.name, town.name) for town in towns]),
            when=_when(found),
            loss=_loss(found),
            people=found.people.label,
            goal=found.goal_title,
        ),
        say(
            "Vereinbaren Sie mit der Gemeinde, dass sie den erreichten Stand anerkennt, oder"
            " stimmen Sie die Termine ab.",
            "Agree with the municipality that it recognises the state reached, or match the dates.",
        ),
        actual=found.months,
        part=f"{found.goal}|{after}|{'|'.join(offer.name for offer in found.repeats)}",
        about=found.people.gaps,
    )


def _when(found: MoveDelayed) -> Text:
    if found.after is None:
        return Text("vor dem ersten Kurs", "before the first course")
    return say("nach „{offer}“", "after '{offer}'", offer=found.after.title)


def _loss(found: MoveDelayed) -> Text:
    known = say("etwa {months} Monate", "about {months} months", months=round(found.months or 0))
    if not found.repeats:
        return known
    return say(
        "{known} und eine Wiederholung von „{again}“",
        "{known} and a repetition of '{again}'",
        known=known,
        again=some_names([offer.title for offer in found.repeats]),
    )
