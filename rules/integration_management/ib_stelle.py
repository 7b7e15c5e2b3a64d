"""Stelle der Integrationsbeauftragten: Umfang, Betrag, Abschluss, Aufgaben."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Counselling,
    Findings,
    NotApplicableError,
    funding_per_post,
    rule,
    say,
)

_TIERS = ("gross", "mittel", "klein")
_PARTS = ("umfang_vzae", "abschluss", "aufgaben", "integrationsplan", "hoechstbetrag")


@rule(
    "IMA009",
    Counselling,
    slug="ib-stelle",
    title="Integrationsbeauftragte: Mindestumfang und Obergrenze nach Einwohnerzahl",
    title_en="Integrationsbeauftragte: minimum size and ceiling by population",
    about=(
        "Eine geförderte Stelle hat einen Mindestumfang, einen Hochschulabschluss und bestimmte"
        " Aufgaben; die Förderung je Vollzeitstelle hängt von der Einwohnerzahl ab. Eine Pflicht,"
        " eine Stelle zu schaffen, gibt es nicht."
    ),
    level="measure",
    types=("IB",),
    requirements=("BW-IB-01", "BW-IB-02", "BW-IB-03", "BW-IB-05", "BW-IB-06"),
    parameters=(
        "ib_einwohner_gross",
        "ib_einwohner_mittel",
        *(f"ib_{part}_{tier}" for part in _PARTS for tier in _TIERS),
    ),
    presence=True,
)
def ib_stelle(measure: Counselling, context: Context) -> Findings:
    """A funded post is big enough, qualified, has the five tasks, and stays within the ceiling.

    Why:
        The Land funds a post that coordinates integration for the whole town; a fragment of a post
        cannot do that. The ceiling depends on the number of inhabitants.

    Complies:
        day: 2021-01-01
        measure:
          type: IB
          funding_eur: 10000
          posts: [st-01]
          tasks: [ansprechstelle, netzwerk, integrationsplan, oeffnung, information]
          municipal_integration_plan: true
        package:
          municipality: {population: 25000}
          period: {start: 2021-01-01, end: 2021-12-31}
          posts: [{id: st-01, function: IB, vzae: 0.5, degree: M.A. Soziologie}]

    Violates:
        day: 2021-01-01
        measure:
          type: IB
          funding_eur: 8000
          posts: [st-01]
          tasks: [ansprechstelle, netzwerk, integrationsplan, oeffnung, information]
          municipal_integration_plan: true
        package:
          municipality: {population: 25000}
          period: {start: 2021-01-01, end: 2021-12-31}
          posts: [{id: st-01, function: IB, vzae: 0.4, degree: M.A. Soziologie}]
    """
    tier = _tier(context)
    posts = context.posts_of(measure)
    if not posts or len(posts) < len(measure.posts or ()):
        yield context.missing("posts", f"ib_umfang_vzae_{tier}")
    for part in (_size, _degree, _tasks, _plan, _money):
        try:
            yield from part(measure, tier, context)
        except NotApplicableError:
            continue


def _tier(context: Context) -> str:
    town = context.package.municipality
    people = context.require(town.population if town else None, "/municipality/population")
    if people >= context.parameter("ib_einwohner_gross").value:
        return "gross"
    return "mittel" if people >= context.parameter("ib_einwohner_mittel").value else "klein"


def _size(measure: Counselling, tier: str, context: Context) -> Findings:
    limit = context.parameter(f"ib_umfang_vzae_{tier}")
    for post in context.posts_of(measure):
        field = context.post_field(post, "vzae")
        if post.vzae is None:
            yield context.missing(field, limit.name)
        elif post.vzae < limit.value:
            yield context.finding(
                field,
                limit,
                say(
                    "Die Stelle {id} hat {n} VZÄ.",
                    "The post {id} has {n} VZÄ.",
                    id=post.id,
                    n=post.vzae,
                ),
                say("Tragen Sie mindestens {n} ein.", "Enter at least {n}.", n=limit.value),
                actual=post.vzae,
                expected=limit.value,
                part=str(post.id),
            )


def _degree(measure: Counselling, tier: str, context: Context) -> Findings:
    limit = context.parameter(f"ib_abschluss_{tier}")
    for post in context.posts_of(measure):
        if not post.degree:
            yield context.finding(
                context.post_field(post, "degree"),
                limit,
                say(
                    "Für die Stelle {id} ist kein Abschluss eingetragen.",
                    "No degree is entered for the post {id}.",
                    id=post.id,
                ),
                say(
                    "Tragen Sie den Hochschulabschluss ein, zum Beispiel „B.A. Soziale Arbeit“.",
                    "Enter the university degree, for example 'B.A. Soziale Arbeit'.",
                ),
                part=str(post.id),
            )


def _tasks(measure: Counselling, tier: str, context: Context) -> Findings:
    limit = context.parameter(f"ib_aufgaben_{tier}")
    stated = measure.tasks or ()
    open_tasks = [task for task in context.codes("ib-tasks") if task.code in limit.value]
    open_tasks = [task for task in open_tasks if task.code not in stated]
    if open_tasks:
        yield context.finding(
            "tasks",
            limit,
            say(
                "Unter den Aufgaben fehlt: {tasks_de}.",
                "Missing among the tasks: {tasks_en}.",
                tasks_de=[task.de for task in open_tasks],
                tasks_en=[task.en for task in open_tasks],
            ),
            say(
                "Ergänzen Sie die Aufgaben, zum Beispiel „{code}“.",
                "Add the tasks, for example '{code}'.",
                code=open_tasks[0].code,
            ),
            actual=list(stated),
            expected=limit.value,
        )


def _plan(measure: Counselling, tier: str, context: Context) -> Findings:
    limit = context.parameter(f"ib_integrationsplan_{tier}")
    if not measure.municipal_integration_plan:
        yield context.finding(
            "municipal_integration_plan",
            limit,
            say(
                "Ein kommunaler Integrationsplan ist nicht vorgesehen.",
                "No municipal integration plan is foreseen.",
            ),
            say(
                "Nehmen Sie den Integrationsplan in die Aufgaben auf, und tragen Sie bei"
                " „Kommunaler Integrationsplan“ ja ein.",
                "Make the integration plan one of the tasks, and enter 'yes'.",
            ),
            actual=measure.municipal_integration_plan,
            expected=True,
        )


def _money(measure: Counselling, tier: str, context: Context) -> Findings:
    limit = context.parameter(f"ib_hoechstbetrag_{tier}")
    yield from funding_per_post(measure, limit, context)
