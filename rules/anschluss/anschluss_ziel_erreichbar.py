"""Wege zum Ziel."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    NoWay,
    Text,
    also,
    rule,
    say,
    still_open,
)


@rule(
    "ANS007",
    MeasurePackage,
    slug="anschluss-ziel-erreichbar",
    title="Vom Einstieg führt ein Weg zum Ziel",
    title_en="A way leads from the entry to the goal",
    about=(
        "Jede gemeldete Gruppe kann ihr Ziel über die Angebote des Pakets und der Umgebung"
        " erreichen. Was ein Ziel verlangt, ist eine Projektfestlegung, keine Vorschrift, soweit"
        " nicht ein Gesetz es sagt."
    ),
    level="graph",
    requirements=("BW-SEED-04", "BW-SEED-06"),
    parameters=("pakt_anschlussfaehig",),
    follows=(
        *("ANS001", "ANS002", "ANS003", "ANS034", "ANS011", "ANS020", "ANS021", "ANS022"),
        *("ANS019", "ANS018", "ANS025", "ANS015", "ANS013", "ANS012", "ANS005", "ANS006"),
        *("ANS004", "ANS017", "ANS014"),
    ),
)
def anschluss_ziel_erreichbar(package: MeasurePackage, context: Context) -> Findings:
    """Every group reaches its goal through the offers of the package and its neighbourhood.

    Why:
        Single measures help only if together they lead somewhere.

    Complies:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A1,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - {id: m-1, type: VWVD_AUFBAU, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}]}

    Violates:
        day: 2018-01-01
        package:
          period: {start: 2018-01-01}
          target_groups:
            - {code: au_bleibeperspektive, count: 9, residence_status: AE_25_1_2, language: A0,
               literacy: lateinisch, age_min: 25, age_max: 40, goal: JOB_HELFER}
          measures:
            - {id: m-1, type: VWVD_AUFBAU, entry: {language: A1},
               outcomes: [{label: ziel, language: A2}]}
    """
    if not context.ways.goals.anybody:
        raise NotApplicableError("no persons with a goal are named")
    for no_way in context.ways.goals.no_ways():
        yield from still_open(no_way, context)
        if not no_way.unknown:
            yield from _unreached(no_way, context)


def _unreached(no_way: NoWay, context: Context) -> Findings:
    yield context.finding(
        no_way.people.field,
        context.parameter("pakt_anschlussfaehig"),
        say(
            "Für {people} führt {where} derzeit kein Weg zum Ziel „{goal}“. Es fehlt: {missing}.",
            "For {people} no way {where} leads to the goal '{goal}' at present. Missing:"
            " {missing}.",
            people=no_way.people.label,
            where=context.ways.goals.where,
            goal=no_way.goal_title,
            missing=no_way.missing,
        ),
        _remedy(no_way),
        part=f"{no_way.people.group}|{no_way.goal}",
        about=no_way.people.gaps,
    )


def _remedy(no_way: NoWay) -> Text:
    if no_way.nearest is None:
        return say(
            "Planen Sie ein Angebot, das dorthin führt ({missing}), oder lassen Sie die Pakete der"
            " Nachbarn und des Kreises mit prüfen.",
            "Plan an offer that leads there ({missing}), or have the packages of the neighbours and"
            " the Kreis checked as well.",
            missing=no_way.missing,
        )
    closest = Text("Am nächsten dran ist:", "The nearest is:")
    return also(
        also(closest, no_way.nearest),
        Text(
            "Öffnen Sie dieses Angebot, soweit keine Vorschrift entgegensteht, oder planen Sie"
            " einen Schritt, der dorthin führt.",
            "Open this offer as far as no norm stands against it, or plan a step that leads there.",
        ),
    )
