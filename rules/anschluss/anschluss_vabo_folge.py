"""Was auf das VABO folgt."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Declared,
    Findings,
    School,
    Text,
    also,
    named_offers,
    rule,
    say,
)

_BFS2 = "BFS2"


@rule(
    "ANS034",
    School,
    slug="anschluss-vabo-folge",
    title="VABO-Anschluss nach erreichtem Niveau",
    title_en="What follows the VABO fits the level reached",
    about=(
        "Nach dem VABO folgen mit A2 die AV, AVdual, das VAB oder eine Ausbildung, mit B1 und dem"
        " verlangten Zeugnis die zweijährige Berufsfachschule. Das ist Praxis der Schulen, keine"
        " Vorschrift."
    ),
    level="graph",
    types=("VABO",),
    requirements=("BW-SCH-07", "BW-SCH-09", "BW-SCH-10"),
    parameters=(
        "vabo_folge",
        "vabo_folge_genannt",
        "vabo_zielniveaus",
        "projekt_wartezeit_wochen",
    ),
    follows=("ANS001", "ANS002", "ANS003"),
)
def anschluss_vabo_folge(measure: School, context: Context) -> Findings:
    """A VABO names a next step, and one that fits the level reached.

    Why:
        A year at school that leads to a closed door is a year lost.

    Complies:
        day: 2018-09-10
        package:
          measures:
            - {id: avdual, type: AVDUAL}
        measure:
          {id: vabo, type: VABO, outcomes: [{label: ziel, language: A2}], leads_to: [{id: avdual}]}

    Violates:
        day: 2018-09-10
        package:
          measures:
            - {id: bfs2, type: BFS2}
        measure:
          {id: vabo, type: VABO, outcomes: [{label: ziel, language: A2}], leads_to: [{id: bfs2}]}
    """
    links = context.ways.links.declared(measure)
    steps = [(link, needs) for link in links if (needs := _needs(link, context))]
    for link, needs in steps:
        if _below(measure, needs, context):
            yield from _wrong(measure, link, needs, context)
    if not steps:
        yield from _unnamed(measure, links, context)


def _needs(link: Declared, context: Context) -> str | None:
    """Return the level that a usual step after the VABO takes; None for any other offer."""
    lowest, *_, highest = context.parameter("vabo_zielniveaus").value
    kinds = {offer.type for offer in link.targets} or {link.id}
    if _BFS2 in kinds:
        return str(highest)
    return str(lowest) if kinds & set(context.parameter("vabo_folge").value) else None


def _below(measure: School, needs: str, context: Context) -> bool:
    rank = context.require(context.rank(_level(measure, context)), "outcomes", "vabo_folge")
    return rank < (context.rank(needs) or 0)


def _level(measure: School, context: Context) -> str:
    target = context.require(measure.target, "outcomes")
    return context.require(context.lowest(target.language), "outcomes")


def _wrong(measure: School, link: Declared, needs: str, context: Context) -> Findings:
    follow = context.parameter("vabo_folge")
    yield context.finding(
        link.field,
        follow,
        say(
            "Auf „{title}“ (Ziel {level}) soll „{next}“ folgen. Üblich ist das erst mit {needs},"
            " keine Vorschrift.",
            "'{next}' is to follow '{title}' (target {level}). This is usual with {needs} only, not"
            " a rule of law.",
            title=context.name_of(measure),
            level=_level(measure, context),
            next=link.targets[0].title if link.targets else link.id,
            needs=needs,
        ),
        _remedy(measure, context),
        actual=link.id,
        expected=needs,
        part=link.id,
    )


def _unnamed(measure: School, links: tuple[Declared, ...], context: Context) -> Findings:
    unsure = [link for link in links if link.state in {"open", "unnamed"}]
    for link in unsure:
        yield context.missing(link.field, "context" if link.id else "vabo_folge_genannt")
    if unsure:
        return
    yield context.finding(
        "leads_to",
        context.parameter("vabo_folge_genannt"),
        say(
            "Für „{title}“ ist kein Schritt danach genannt, der üblich ist.",
            "For '{title}' no usual next step is named.",
            title=context.name_of(measure),
        ),
        _remedy(measure, context),
        part="folge",
    )


def _remedy(measure: School, context: Context) -> Text:
    usual = tuple(context.parameter("vabo_folge").value)
    weeks = context.parameter("projekt_wartezeit_wochen").value
    text = Text(
        "Nennen Sie AVdual, AV, das VAB oder eine Ausbildung, auch im Nachbarort oder im Kreis.",
        "Name AVdual, AV, VAB or training, also in the neighbouring town or the Kreis.",
    )
    found = context.ways.links.onward(measure, weeks, usual)
    if not found:
        return text
    offers = say(
        "Allen offen steht: {offers}.", "Open to all of them: {offers}.", offers=named_offers(found)
    )
    return also(text, offers)
