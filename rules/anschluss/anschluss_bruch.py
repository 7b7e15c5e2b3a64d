"""Anschlüsse, die für niemanden passen."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Handover,
    Measure,
    NotApplicableError,
    Text,
    also,
    handed_over,
    rule,
    say,
)


@rule(
    "ANS002",
    Measure,
    slug="anschluss-bruch",
    title="Der genannte Anschluss passt",
    title_en="The declared link fits",
    about=(
        "Was eine Maßnahme verlangt, sichert die Maßnahme davor: Sprachniveau, Nachweise, Alter,"
        " Zielgruppe, Status, Ort und Zeit. Ein Fehler ist es nur, wenn sich die eigenen Angaben"
        " widersprechen. „Anschlussfähig“ ist ein Ziel des Pakts, keine gesetzlich bestimmte Größe."
    ),
    level="graph",
    requirements=("BW-SEED-04", "BW-VWD-12", "BW-SCH-05", "BW-SCH-07", "BW-SCH-10", "BW-IM-12"),
    parameters=(
        "pakt_anschlussfaehig",
        "pakt_anschlussfaehig_hinweis",
        "projekt_wartezeit_wochen",
    ),
    follows=("ANS001",),
    aliases=("anschluss-niveau-passt", "anschluss-zielgruppe-kompatibel"),
)
def anschluss_bruch(measure: Measure, context: Context) -> Findings:
    """At least some of those who finish a measure can enter the one that is to follow.

    Why:
        A step that nobody can take ends the way, whatever the plan says.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01, end: 2018-12-31}
          measures:
            - {id: b1, type: VWVD_AUFBAU, entry: {language: A2}, runs: [{start: 2018-07-09}]}
        measure:
          {id: a2, type: VWVD_AUFBAU, outcomes: [{label: ziel, language: A2}],
           runs: [{start: 2018-02-01, end: 2018-06-30}], leads_to: [{id: b1}]}

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01, end: 2018-12-31}
          measures:
            - {id: b2, type: VWVD_AUFBAU, entry: {language: B1}, runs: [{start: 2018-07-09}]}
        measure:
          {id: a1, type: VWVD_GRUND, outcomes: [{label: ziel, language: A1}],
           runs: [{start: 2018-02-01, end: 2018-06-30}], leads_to: [{id: b2}]}
    """
    if not measure.leads_to:
        raise NotApplicableError("no link is declared")
    weeks = context.parameter("projekt_wartezeit_wochen").value
    for found in context.ways.links.handovers(measure, weeks):
        if found.clashes or found.grade == "nicht":
            yield from _broken(measure, found, context)
        elif not found.fit:
            yield from _open(found, context)
        if found.repeats is not None:
            yield from _repeated(measure, found, context)


def _open(found: Handover, context: Context) -> Findings:
    if found.grade == "niemand" and found.link.enough is None and not context.ways.goals.anybody:
        yield context.missing("/target_groups", "pakt_anschlussfaehig")
    for field in found.unknown:
        yield context.missing(field, "pakt_anschlussfaehig")


def _broken(measure: Measure, found: Handover, context: Context) -> Findings:
    own = context.own_data(
        "Die Angaben beider Maßnahmen widersprechen sich. Stufen sollen aufeinander aufbauen.",
        "The data of the two measures contradict each other. Levels should build on each other.",
    )
    basis = own if found.clashes else context.parameter("pakt_anschlussfaehig")
    yield handed_over(found, context, basis, _message(measure, found, context))


def _message(measure: Measure, found: Handover, context: Context) -> Text:
    names = {"a": context.name_of(measure), "b": found.target.title}
    text = say("Auf „{a}“ soll „{b}“ folgen.", "'{b}' is to follow '{a}'.", **names)
    for clash in found.clashes:
        de, en = _CLASHES[clash.kind]
        text = also(text, say(de, en, needs=clash.needs, has=clash.has, **names))
    if not found.clashes:
        text = say(
            "Auf „{a}“ soll „{b}“ folgen, aber so kommt niemand hinein: {people}.",
            "'{b}' is to follow '{a}', but nobody gets in this way: {people}.",
            people=found.failing.label,
            **names,
        )
    return text


_CLASHES = {
    "level": (
        "„{b}“ verlangt {needs}, „{a}“ sichert {has}.",
        "'{b}' requires {needs}, '{a}' secures {has}.",
    ),
    "groups": (
        "Die Zielgruppen haben nichts gemeinsam: „{a}“ ist gedacht für {has}, „{b}“ für {needs}.",
        "The target groups have nothing in common: '{a}' is meant for {has}, '{b}' for {needs}.",
    ),
    "ages": (
        "Das Alter passt nicht: „{a}“ {has}, „{b}“ {needs}.",
        "The ages do not fit: '{a}' {has}, '{b}' {needs}.",
    ),
}


def _repeated(measure: Measure, found: Handover, context: Context) -> Findings:
    yield context.finding(
        found.link.field,
        context.parameter("pakt_anschlussfaehig_hinweis"),
        say(
            "Auf „{a}“ soll „{b}“ folgen, das schon ab {entry} aufnimmt, zwei Stufen oder mehr"
            " unter dem erreichten Niveau.",
            "'{b}' is to follow '{a}' and takes people from {entry} on, two levels or more below"
            " what is reached.",
            a=context.name_of(measure),
            b=found.target.title,
            entry=found.repeats,
        ),
        Text(
            "Nennen Sie ein Angebot, das auf dem erreichten Niveau aufbaut. Ist die Wiederholung"
            " gewollt, tragen Sie bei „Wiederholung“ „ja“ ein.",
            "Name an offer that builds on the level reached. If the repetition is intended, enter"
            " 'yes' under 'Repetition'.",
        ),
        actual=found.link.id,
        part=f"{found.link.id}|wiederholung",
    )
