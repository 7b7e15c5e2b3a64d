"""Wartezeit bis zum Folgeangebot."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Measure,
    MeasurePackage,
    NotApplicableError,
    Pause,
    Text,
    also,
    rule,
    say,
)

_OTHER = Text(
    "Ein anderer Weg kommt ohne so lange Pause aus, führt aber nicht früher ans Ziel.",
    "Another way does without so long a pause, but does not lead to the goal earlier.",
)


@rule(
    "ANS009",
    Measure | MeasurePackage,
    slug="anschluss-zeitluecke",
    title="Wartezeit bis zum Folgeangebot",
    title_en="Waiting time until the next offer",
    about=(
        "Zwischen dem Ende eines Angebots und dem nächsten Beginn des folgenden liegen höchstens so"
        " viele Wochen wie im Richtwert: auf den frühesten Wegen der gemeldeten Gruppen und entlang"
        " der eingetragenen Anschlüsse. Das Warten auf den Schulbeginn im August oder September"
        " zählt bei Schularten nicht. Der Richtwert ist eine Projektfestlegung, keine Vorschrift."
        " Beginnt nach dem letzten Durchlauf keines der genannten Angebote mehr, ist das nicht"
        " prüfbar."
    ),
    level="graph",
    requirements=("BW-SEED-04", "BW-VWD-02"),
    parameters=("projekt_wartezeit_wochen",),
)
def anschluss_zeitluecke(item: Measure | MeasurePackage, context: Context) -> Findings:
    """The wait between two offers is no longer than the guide value.

    Why:
        Whoever waits for months forgets what was learnt.

    Complies:
        measure:
          id: a2
          title: Aufbaukurs A2
          type: VWVD_AUFBAU
          runs: [{start: 2017-10-02, end: 2018-01-31}]
          leads_to: [{id: b1}]
        package:
          period: {start: 2017-10-01}
          measures: [{id: b1, type: VWVD_AUFBAU, runs: [{start: 2018-03-05, end: 2018-06-29}]}]

    Violates:
        measure:
          id: a2
          title: Aufbaukurs A2
          type: VWVD_AUFBAU
          runs: [{start: 2017-10-02, end: 2018-01-31}]
          leads_to: [{id: b1}]
        package:
          period: {start: 2017-10-01}
          measures: [{id: b1, type: VWVD_AUFBAU, runs: [{start: 2018-09-10, end: 2018-12-21}]}]
    """
    times = context.ways.times
    if not (isinstance(item, Measure) and item.leads_to) and not times.anybody:
        raise NotApplicableError("neither a link nor persons with a goal are named")
    limit = context.parameter("projekt_wartezeit_wochen")
    if isinstance(item, Measure):
        for field in times.unsure(item):
            yield context.missing(field)
    for pause in times.pauses(item, limit.value):
        yield context.finding(
            pause.field,
            limit,
            _message(pause),
            _remedy(pause),
            actual=pause.start,
            expected=pause.latest,
            part=f"{pause.before.name}|{pause.after.name}",
            related=(pause.after.name,),
            about=pause.people.gaps if pause.people else frozenset(),
        )


def _message(pause: Pause) -> Text:
    text = say(
        "Zwischen dem Ende von „{before}“ am {end} und dem nächsten Beginn von „{after}“ am {start}"
        " liegen {length}.",
        "Between the end of '{before}' on {end} and the next start of '{after}' on {start} lie"
        " {length}.",
        before=pause.before.title,
        end=pause.end,
        after=pause.after.title,
        start=pause.start,
        length=pause.length,
    )
    if pause.people is None:
        return text
    people = pause.people.label
    text = also(text, say("Hier warten {people}.", "Here {people} wait.", people=people))
    return also(text, _OTHER) if pause.avoidable else text


def _remedy(pause: Pause) -> Text:
    if pause.better.moved:
        de = "Ziehen Sie den Beginn von „{after}“ auf spätestens {latest} vor."
        en = "Move the start of '{after}' to {latest} at the latest."
    elif pause.after.own:
        de = "Prüfen Sie einen weiteren Beginn von „{after}“ bis spätestens {latest}."
        en = "Consider a further start of '{after}' by {latest} at the latest."
    else:
        de = "Stimmen Sie mit dem Anbieter einen Beginn von „{after}“ bis spätestens {latest} ab."
        en = "Agree with the provider on a start of '{after}' by {latest} at the latest."
    return say(de, en, after=pause.after.title, latest=pause.latest)
