"""Von der vorläufigen Unterbringung in die Anschlussunterbringung."""

from __future__ import annotations

from checker.rule_api import Context, Declared, Deviation, Findings, Measure, Text, rule, say

_IM = "IM"
_COURSES = "language_course"


@rule(
    "ANS035",
    Measure,
    slug="anschluss-vu-zu-au",
    title="Übergabe von vorläufiger zu Anschlussunterbringung",
    title_en="Hand-over from provisional to Anschlussunterbringung",
    about=(
        "Basiskurs und Flüchtlingssozialarbeit in der vorläufigen Unterbringung nennen, wie es in"
        " der Anschlussunterbringung weitergeht: das Integrationsmanagement und einen Kurs, auch in"
        " einer anderen Gemeinde des Kreises. Das ist abgeleitet, keine eigene Vorschrift."
    ),
    level="graph",
    types=("BASISKURS_VU", "SOZIALARBEIT_VU"),
    requirements=("BW-FLU-06", "BW-FLU-09", "BW-FLU-10"),
    parameters=("uebergabe_in_die_anschlussunterbringung",),
    follows=("ANS001", "ANS002"),
)
def anschluss_vu_zu_au(measure: Measure, context: Context) -> Findings:
    """What begins in provisional accommodation goes on in Anschlussunterbringung.

    Why:
        The move to another municipality is where people get lost.

    Complies:
        day: 2018-03-01
        package:
          measures:
            - {id: im, type: IM}
            - {id: grund-a1, type: VWVD_GRUND, entry: {language: A0}}
        measure: {id: basis, type: BASISKURS_VU, ue: 90, leads_to: [{id: im}, {id: grund-a1}]}

    Violates:
        day: 2018-03-01
        measure: {id: basis, type: BASISKURS_VU, ue: 90}
    """
    links = context.ways.links.declared(measure)
    lacking = [text for found, text in _WANTED if not any(found(link, context) for link in links)]
    unsure = [link for link in links if _unsure(link, context)]
    for link in unsure if lacking else ():
        yield context.missing(link.field, "context")
    if lacking and not unsure:
        yield _not_named(measure, lacking, context)


def _not_named(measure: Measure, lacking: list[Text], context: Context) -> Deviation:
    return context.finding(
        "leads_to",
        context.parameter("uebergabe_in_die_anschlussunterbringung"),
        say(
            "Nach „{title}“ ist nicht genannt: {lacking}.",
            "After '{title}' this is not named: {lacking}.",
            title=context.name_of(measure),
            lacking=Text("; ".join(t.de for t in lacking), "; ".join(t.en for t in lacking)),
        ),
        Text(
            "Tragen Sie unter „Anschlüsse“ das Integrationsmanagement und einen Kurs der Gemeinde"
            " ein, in die die Menschen ziehen, zum Beispiel 08327004/im.",
            "Enter among the links the Integrationsmanagement and a course of the municipality to"
            " which people move, for example 08327004/im.",
        ),
        part="uebergabe",
    )


def _management(link: Declared, context: Context) -> bool:
    return any(offer.type == _IM for offer in link.targets)


def _entered(link: Declared, context: Context) -> bool:
    return bool(link.enough) and _course(link, context)


def _course(link: Declared, context: Context) -> bool:
    entries = [context.find_code("measure-types", offer.type) for offer in link.targets]
    return any(entry is not None and entry.more["family"] == _COURSES for entry in entries)


def _unsure(link: Declared, context: Context) -> bool:
    return link.state != "found" or (link.enough is None and _course(link, context))


_WANTED = (
    (_management, Text("ein Integrationsmanagement", "an Integrationsmanagement")),
    (
        _entered,
        Text(
            "ein Kurs, in den man mit dem erreichten Sprachniveau einsteigen kann",
            "a course that can be entered with the level reached",
        ),
    ),
)
