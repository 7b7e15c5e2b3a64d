"""R07, R08 and R09: ids and the links between measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.rule_api import AnyMeasure, Context, Findings, MeasurePackage, rule, say


@rule(
    "BEN007",
    MeasurePackage,
    slug="vergleich-nummer",
    title="Nummer nur einmal",
    title_en="Id only once",
    about="Vergleichsregel: jede Nummer kommt nur einmal vor.",
    level="package",
    requirements=(),
)
def id_once(package: MeasurePackage, context: Context) -> Findings:
    """Every id occurs once."""
    times = Counter(measure.id for measure in package.measures or ())
    for name, count in times.items():
        if name and count > 1:
            yield context.finding(
                "measures",
                context.own_data("Die Nummer ist vergeben.", "The id is taken."),
                say("{name} kommt {n}-mal vor.", "{name} occurs {n} times.", name=name, n=count),
                say("Vergeben Sie eigene Nummern.", "Give ids of their own."),
                related=(name,),
            )


@rule(
    "BEN008",
    MeasurePackage,
    slug="vergleich-anschluss-vorhanden",
    title="Anschluss vorhanden",
    title_en="Link leads somewhere",
    about="Vergleichsregel: jeder Anschluss nennt eine Maßnahme des Pakets.",
    level="package",
    requirements=(),
)
def link_leads_somewhere(package: MeasurePackage, context: Context) -> Findings:
    """Every link names a measure of the package."""
    known = {measure.id for measure in package.measures or ()}
    for place, measure, name in _links(package):
        if name not in known:
            yield context.finding(
                place,
                context.own_data("Der Anschluss führt ins Leere.", "The link leads nowhere."),
                say("{name} gibt es nicht.", "There is no {name}.", name=name),
                say("Prüfen Sie die Nummer.", "Check the id."),
                actual=name,
                part=name,
                related=(measure.id or "",),
            )


@rule(
    "BEN009",
    MeasurePackage,
    slug="vergleich-anschluss-niveau",
    title="Anschluss im Niveau",
    title_en="Link within reach",
    about="Vergleichsregel: das Ziel der Maßnahme genügt für den Anschluss.",
    level="package",
    requirements=(),
)
def link_within_reach(package: MeasurePackage, context: Context) -> Findings:
    """The exit level of a measure suffices for the entry of its links."""
    needed: dict[str | None, int] = {}
    for measure in package.measures or ():
        rank = _entry(measure, context)
        needed[measure.id] = max(needed.get(measure.id, -1), -1 if rank is None else rank)
    for place, measure, name in _links(package):
        target = context.lowest(measure.outcomes[0].language) if measure.outcomes else None
        reached = context.rank(target or "")
        if reached is not None and needed.get(name, -1) > reached:
            yield context.finding(
                place,
                context.own_data("Das Niveau genügt nicht.", "The level does not suffice."),
                say("{a} verlangt mehr als {b}.", "{a} asks for more than {b}.", a=name, b=target),
                say("Wählen Sie einen anderen Anschluss.", "Choose another link."),
                actual=target,
                part=name,
                related=(measure.id or "",),
            )


def _entry(measure: AnyMeasure, context: Context) -> int | None:
    level = context.lowest(measure.entry.language) if measure.entry else None
    return context.rank(level or "")


def _links(package: MeasurePackage) -> Iterator[tuple[str, AnyMeasure, str]]:
    for place, measure in enumerate(package.measures or ()):
        for number, link in enumerate(measure.leads_to or ()):
            yield f"/measures/{place}/leads_to/{number}/id", measure, link.id or ""
