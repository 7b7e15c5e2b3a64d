"""Sprachniveaus der Zielgruppen eines Pakets."""

from __future__ import annotations

from checker.rule_api import Context, Findings, NotApplicableError, TargetGroup, rule, say


@rule(
    "FEL011",
    TargetGroup,
    slug="feld-zielgruppe-sprachniveau",
    title="Sprachniveau der Zielgruppe aus der GER-Liste",
    title_en="Language level of the target group from the CEFR list",
    about=(
        "Das Sprachniveau, das das Paket für eine Zielgruppe nennt, steht in der Liste der"
        " Sprachniveaus von A0 bis C2."
    ),
    level="field",
    requirements=("BW-VWD-04",),
)
def feld_zielgruppe_sprachniveau(group: TargetGroup, context: Context) -> Findings:
    """The level of a target group is a level of the CEFR.

    Why:
        A level outside the list cannot be compared with the entry level of a course.

    Complies:
        day: 2021-03-01
        target_group: {code: erwachsene, language: A1}

    Violates:
        day: 2021-03-01
        target_group: {code: erwachsene, language: A1-A2}
    """
    if group.language is None:
        raise NotApplicableError("the group states no level")
    if context.rank(group.language) is not None:
        return
    known = [code.code for code in context.codes("language-levels")]
    near = [code for code in known if group.language.upper().startswith(code.upper())]
    yield context.finding(
        "language",
        context.own_data(
            "Ein Sprachniveau steht in der Liste des Gemeinsamen Europäischen Referenzrahmens.",
            "A language level stands in the list of the Common European Framework of Reference.",
        ),
        say(
            "„{level}“ ist kein Sprachniveau der Liste.",
            "'{level}' is no language level of the list.",
            level=group.language,
        ),
        say(
            "Tragen Sie eines dieser Niveaus ein: {known}, zum Beispiel {near}.",
            "Enter one of these levels: {known}, for example {near}.",
            known=known,
            near=near[0] if near else "A1",
        ),
        actual=group.language,
        expected=known,
        part=group.code or "",
    )
