"""Zielgruppen der Maßnahmen und des Pakets."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    Measure,
    MeasurePackage,
    NotApplicableError,
    TargetGroup,
    Text,
    rule,
    say,
)


@rule(
    "FEL008",
    Measure | TargetGroup | MeasurePackage,
    slug="feld-zielgruppe-code",
    title="Zielgruppe und Unterbringungsphase sind benannt",
    title_en="Target group and stage of accommodation are named",
    about=(
        "Jede Maßnahme nennt mindestens eine Zielgruppe mit einem Schlüssel der Liste. Freier Text"
        " genügt nicht: Er sagt nicht, ob Menschen in Anschlussunterbringung gemeint sind. Auch"
        " gemeldete Zielgruppen und Lücken tragen einen Schlüssel."
    ),
    level="field",
    requirements=("BW-PIK-05", "BW-FLU-01"),
    parameters=("pakt_zielgruppe_benannt",),
    presence=True,
)
def feld_zielgruppe_code(
    stated: Measure | TargetGroup | MeasurePackage, context: Context
) -> Findings:
    """Every measure names its target groups by codes of the list.

    Why:
        The Pact is meant for people in Anschlussunterbringung; only a code shows the stage.

    Complies:
        day: 2018-01-01
        measure: {type: VWVD_GRUND, target_groups: [au_bleibeperspektive, frauen_eltern]}

    Violates:
        day: 2018-01-01
        measure: {type: VWVD_GRUND, target_groups: [Flüchtlinge]}
    """
    if isinstance(stated, MeasurePackage):
        groups = [(i, gap.target_group) for i, gap in enumerate(stated.gaps or ())]
        named = [(f"gaps/{i}/target_group", group) for i, group in groups if group is not None]
        if not named:
            raise NotApplicableError("no gap names a target group")
    elif isinstance(stated, TargetGroup):
        named = [("code", stated.code or "")]
    else:
        groups = list(enumerate(stated.target_groups or ()))
        named = [(f"target_groups/{i}", group) for i, group in groups if group is not None]
    for field, group in named or [("target_groups", "")]:
        yield from _known(field, group, context)


def _known(field: str, group: str, context: Context) -> Findings:
    codes = [code.code for code in context.codes("target-groups")]
    if group in codes:
        return
    unknown = say(
        "„{group}“ ist kein Schlüssel der Zielgruppenliste.",
        "'{group}' is no code of the list of target groups.",
        group=group,
    )
    yield context.finding(
        field,
        context.parameter("pakt_zielgruppe_benannt"),
        unknown if group else Text("Es ist keine Zielgruppe benannt.", "No target group is named."),
        say(
            "Tragen Sie einen Schlüssel ein, zum Beispiel „{first}“. In der Arbeitsmappe trennt ein"
            " Semikolon mehrere Schlüssel. Möglich sind: {codes}.",
            "Enter a code, for example '{first}'. In the workbook a semicolon separates several"
            " codes. Possible are: {codes}.",
            first=codes[0],
            codes=codes,
        ),
        actual=group or None,
        expected=codes,
        part=group,
    )
