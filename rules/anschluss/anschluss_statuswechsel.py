"""Wege, die von einer Entscheidung über den Aufenthaltsstatus abhängen."""

from __future__ import annotations

from checker.rule_api import Context, Findings, MeasurePackage, NotApplicableError, rule, say


@rule(
    "ANS019",
    MeasurePackage,
    slug="anschluss-statuswechsel",
    title="Der Weg hängt nicht an einer offenen Entscheidung",
    title_en="The way does not depend on an open decision",
    about=(
        "Der Weg zum Ziel geht auch dann weiter, wenn über den Aufenthaltsstatus nicht entschieden"
        " wird. Wann eine Entscheidung fällt, ist nur im Standardprofil angenommen"
        " (Projektfestlegung, keine Vorschrift) und sagt nichts über echte Verfahren."
    ),
    level="graph",
    requirements=("BW-SEED-04",),
    parameters=("pakt_anschlussfaehig",),
)
def anschluss_statuswechsel(package: MeasurePackage, context: Context) -> Findings:
    """The goal is reached even if the status is never decided.

    Why:
        Nobody in the town can speed up a decision; an offer that is open to both helps.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups: [{code: vu, count: 6, goal: JOB_HELFER}]
          measures:
            - id: a1
              title: Grundkurs A1
              type: VWVD_GRUND
              entry: {language: A0}
              outcomes: [{label: ziel, language: A1, literacy: lateinisch}]
              childcare: {offered: true}
              runs: [{start: 2018-02-05, end: 2018-09-28}]
            - id: a2
              title: Aufbaukurs A2
              type: VWVD_AUFBAU
              admits: {residence_status: [GESTATTUNG, AE_25_1_2]}
              entry: {language: A1}
              outcomes: [{label: ziel, language: A2}]
              childcare: {offered: true}
              runs: [{start: 2018-10-15, end: 2019-02-28}]

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups: [{code: vu, count: 6, goal: JOB_HELFER}]
          measures:
            - id: a1
              title: Grundkurs A1
              type: VWVD_GRUND
              entry: {language: A0}
              outcomes: [{label: ziel, language: A1, literacy: lateinisch}]
              childcare: {offered: true}
              runs: [{start: 2018-02-05, end: 2018-09-28}]
            - id: a2
              title: Aufbaukurs A2
              type: VWVD_AUFBAU
              admits: {residence_status: [AE_25_1_2]}
              entry: {language: A1}
              outcomes: [{label: ziel, language: A2}]
              childcare: {offered: true}
              runs: [{start: 2018-10-15, end: 2019-02-28}]
    """
    if not context.ways.times.anybody:
        raise NotApplicableError("no persons with a goal are named")
    aim = context.parameter("pakt_anschlussfaehig")
    for found in context.ways.times.hinges():
        end = say(
            "Ohne Entscheidung steht kein Schritt dieses Wegs offen.",
            "Without a decision no step of this way is open.",
        )
        if found.last is not None:
            end = say(
                "Ohne Entscheidung endet er nach „{last}“.",
                "Without a decision it ends after '{last}'.",
                last=found.last.title,
            )
        yield context.finding(
            found.people.field,
            aim,
            say(
                "Der Weg zum Ziel „{goal}“ hängt davon ab, dass bis {month} über den"
                " Aufenthaltsstatus entschieden ist. {end} Das betrifft {people}. Der Zeitpunkt ist"
                " angenommen (Projektfestlegung, keine Vorschrift).",
                "The way to the goal '{goal}' depends on a decision about the residence status by"
                " {month}. {end} This concerns {people}. The time is assumed (set by this project,"
                " not a rule of law).",
                goal=found.goal_title,
                month=found.month,
                end=end,
                people=found.people.label,
            ),
            say(
                "Nennen Sie ein Angebot, das auch während des Verfahrens offensteht. Ist der Status"
                " der Gruppe bekannt, tragen Sie ihn ein, zum Beispiel GESTATTUNG.",
                "Name an offer that is open during the procedure as well. If the status of the"
                " group is known, enter it, for example GESTATTUNG.",
            ),
            part=f"{found.goal}|{found.last.name if found.last else ''}",
            about=found.people.gaps,
        )
