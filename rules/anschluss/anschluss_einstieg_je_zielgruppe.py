"""Einstieg für jede Zielgruppe."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Limit,
    MeasurePackage,
    NotApplicableError,
    Stop,
    Text,
    rule,
    say,
    still_open,
)


@rule(
    "ANS006",
    MeasurePackage,
    slug="anschluss-einstieg-je-zielgruppe",
    title="Jede Zielgruppe hat einen Einstieg ohne Vorkenntnisse",
    title_en="Every target group has an entry without previous knowledge",
    about=(
        "Für jede gemeldete Gruppe gibt es ein Angebot, in das sie mit ihrem Stand einsteigen kann"
        " und das sie ihrem Ziel näher bringt. Als Richtwert gilt ein Einstieg in den ersten"
        " Monaten; diese Zahl ist eine Projektfestlegung, keine Vorschrift."
    ),
    level="graph",
    requirements=("BW-PIK-04", "BW-VWD-04", "BW-SEED-04"),
    parameters=("pakt_anschlussfaehig", "projekt_einstieg_monate"),
    follows=(
        *("ANS001", "ANS002", "ANS003", "ANS034", "ANS011", "ANS020", "ANS021", "ANS022"),
        *("ANS019", "ANS018", "ANS025", "ANS015", "ANS013", "ANS012", "ANS005"),
    ),
)
def anschluss_einstieg_je_zielgruppe(package: MeasurePackage, context: Context) -> Findings:
    """Every group finds an offer it can enter as it is, soon enough.

    Why:
        Who cannot begin anywhere never reaches a goal.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - {id: m-1, type: VWVD_GRUND, entry: {language: A0},
               outcomes: [{label: ziel, language: A1}], runs: [{start: 2018-03-01}]}

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - {id: m-1, type: VWVD_AUFBAU, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}], runs: [{start: 2018-03-01}]}
    """
    if not context.ways.goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    soon = context.parameter("projekt_einstieg_monate")
    for stop in context.ways.goals.without_entry(soon.value):
        yield from still_open(stop, context)
        if not stop.unknown:
            yield from _late(stop, soon, context) if stop.day else _never(stop, context)


def _never(stop: Stop, context: Context) -> Findings:
    yield context.finding(
        stop.people.field,
        context.parameter("pakt_anschlussfaehig"),
        say(
            "Für {people} gibt es {where} kein Angebot, in das sie mit ihrem Stand einsteigen"
            " können und das sie ihrem Ziel näher bringt.",
            "For {people} there is no offer {where} that they can enter as they are and that brings"
            " them nearer to their goal.",
            people=stop.people.label,
            where=context.ways.goals.where,
        ),
        Text(
            "Planen Sie ein Angebot, das bei diesem Stand beginnt, oder öffnen Sie ein vorhandenes"
            " für diese Gruppe, zum Beispiel einen Grundkurs mit Eingang „A0“.",
            "Plan an offer that begins at this level, or open an existing one to this group, for"
            " example a basic course with entry 'A0'.",
        ),
        part=stop.people.group,
        about=stop.people.gaps,
    )


def _late(stop: Stop, soon: Limit, context: Context) -> Findings:
    yield context.finding(
        stop.people.field,
        soon,
        say(
            "Für {people} beginnt das erste passende Angebot erst am {day}. Als Richtwert gelten"
            " höchstens {months} Monate, keine Vorschrift.",
            "For {people} the first fitting offer begins on {day} only. The guide value is at most"
            " {months} months, not a rule of law.",
            people=stop.people.label,
            day=stop.day,
            months=soon.value,
        ),
        Text(
            "Planen Sie einen früheren Durchlauf, oder nennen Sie ein Angebot, das bis dahin"
            " offensteht.",
            "Plan an earlier run, or name an offer that is open until then.",
        ),
        actual=stop.day,
        expected=soon.value,
        part=stop.people.group,
        about=stop.people.gaps,
    )
