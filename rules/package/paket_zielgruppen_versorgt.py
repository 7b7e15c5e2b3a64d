"""Maßnahmen für die gemeldeten Zielgruppen."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    TargetGroup,
    Text,
    rule,
    say,
)


@rule(
    "PAK002",
    MeasurePackage,
    slug="paket-zielgruppen-versorgt",
    title="Jede gemeldete Zielgruppe hat eine Maßnahme",
    title_en="Every reported target group has a measure",
    about=(
        "Jede Zielgruppe, die das Paket mit einer Anzahl meldet, kommt in einer Maßnahme oder in"
        " einer begründeten Lücke vor. Reichen die Plätze nicht für alle, ist das ein Hinweis."
    ),
    level="package",
    requirements=("BW-SEED-05", "BW-PIK-04"),
    parameters=("pakt_zielgruppen_versorgt", "pakt_zielgruppen_plaetze"),
)
def paket_zielgruppen_versorgt(package: MeasurePackage, context: Context) -> Findings:
    """Each target group with persons is served by a measure, or explained as a gap.

    Why:
        A group that is counted but never mentioned again would be left standing.

    Complies:
        day: 2018-01-01
        package:
          target_groups: [{code: frauen_eltern, count: 22}]
          measures:
            - id: m-1
              type: VWVD_FRAUEN_ELTERN
              target_groups: [frauen_eltern]
              runs: [{start: 2018-02-01, end: 2018-07-31, places: 14}]
          gaps: [{target_group: frauen_eltern, reason: Warteliste für den zweiten Kurs}]

    Violates:
        day: 2018-01-01
        package:
          target_groups: [{code: frauen_eltern, count: 22}]
          measures: [{id: m-1, type: IM, target_groups: [au_bleibeperspektive]}]
    """
    if package.target_groups is None and package.profiles:
        raise NotApplicableError("the package reports profiles instead of target groups")
    groups = context.require(package.target_groups, "target_groups")
    context.require(package.measures, "measures")
    explained = {gap.target_group for gap in package.gaps or () if gap.reason}
    for place, group in enumerate(groups):
        if group.code is None:
            yield context.missing(f"target_groups/{place}/code")
        elif group.code not in explained and group.count != 0:
            yield from _served(f"target_groups/{place}", group, context)


def _served(path: str, group: TargetGroup, context: Context) -> Findings:
    measures = [
        measure
        for measure in context.package.measures or ()
        if group.code in (measure.target_groups or ())
    ]
    places = [m.total_places for m in measures if m.total_places is not None]
    if not measures and group.count is None:
        yield context.missing(f"{path}/count")
    elif not measures:
        yield from _unserved(path, group, context)
    elif places and sum(places) < (group.count or 0):
        yield from _few_places(path, group, sum(places), context)


def _unserved(path: str, group: TargetGroup, context: Context) -> Findings:
    entry = context.find_code("target-groups", group.code or "")
    yield context.finding(
        path,
        context.parameter("pakt_zielgruppen_versorgt"),
        say(
            "Für die Zielgruppe „{name}“ (gemeldet: {count}) gibt es keine Maßnahme.",
            "The target group '{name}' (reported: {count}) has no measure.",
            name=_name(group, context),
            count=group.count,
        ),
        say(
            "Tragen Sie „{code}“ bei einer Maßnahme ein, oder begründen Sie die Lücke.",
            "Enter '{code}' at a measure, or give a reason for the gap.",
            code=group.code,
        )
        if entry
        else say(
            "Tragen Sie zuerst einen Schlüssel der Zielgruppenliste ein, zum Beispiel „{code}“.",
            "First enter a code of the list of target groups, for example '{code}'.",
            code=context.codes("target-groups")[0].code,
        ),
        actual=group.count,
        part=group.code or "",
    )


def _name(group: TargetGroup, context: Context) -> Text:
    entry = context.find_code("target-groups", group.code or "")
    return Text(entry.de, entry.en) if entry else Text(group.code or "", group.code or "")


def _few_places(path: str, group: TargetGroup, places: int, context: Context) -> Findings:
    count = group.count or 0
    yield context.finding(
        f"{path}/count",
        context.parameter("pakt_zielgruppen_plaetze"),
        say(
            "Die Plätze reichen für {share} % der Zielgruppe „{name}“ (gemeldet: {count},"
            " Plätze: {places}).",
            "The places are enough for {share}% of the target group '{name}' (reported: {count},"
            " places: {places}).",
            name=_name(group, context),
            count=count,
            places=places,
            share=round(100 * places / count),
        ),
        say(
            "Nichts zu ändern, wenn das so geplant ist. Halten Sie zum Beispiel eine Warteliste"
            " unter „Lücken“ fest.",
            "Nothing to change if planned so. Note a waiting list under gaps, for example.",
        ),
        actual=places,
        expected=count,
        part=group.code or "",
    )
