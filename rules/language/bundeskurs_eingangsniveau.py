"""Eingangsniveau eines Berufssprachkurses."""

from __future__ import annotations

from checker.rule_api import Context, Findings, LanguageCourse, Limit, rule, say


@rule(
    "SPR008",
    LanguageCourse,
    slug="bundeskurs-eingangsniveau",
    title="Eingangsniveau des Berufssprachkurses",
    title_en="Entry level of the Berufssprachkurs",
    about=(
        "Ein Berufssprachkurs nimmt erst ab dem Niveau auf, das die DeuFöV für ihn nennt. Für"
        " fachspezifischen Unterricht und Kurse für Auszubildende bestimmt jetzt ein Konzept"
        " des BAMF das Niveau; es wurde nicht gesehen, deshalb ist das dort nicht prüfbar."
    ),
    level="measure",
    types=(
        "BSK_B1",
        "BSK_B2",
        "BSK_C1",
        "BSK_C2",
        "BSK_ANERK_GF",
        "BSK_ANERK_AH",
        "BSK_FACH",
        "BSK_AZUBI",
    ),
    requirements=("BUND-DEUFOEV-02", "BUND-DEUFOEV-04"),
    parameters=("deufoev_eingangsniveau", "deufoev_eingangsniveau_grundsatz"),
)
def bundeskurs_eingangsniveau(measure: LanguageCourse, context: Context) -> Findings:
    """A Berufssprachkurs admits only from the level that the ordinance sets for it.

    Why:
        A course that calls itself B2 and is open from A2 is no Berufssprachkurs; the links to and
        from it would be wrong.

    Complies:
        day: 2026-08-19
        measure: {type: BSK_B2, entry: {language: B1}}

    Violates:
        day: 2026-08-19
        measure: {type: BSK_B2, entry: {language: A2}}
    """
    entry = measure.entry.language if measure.entry else None
    level = context.require(context.lowest(entry), "entry/language")
    rank = context.require(context.rank(level), "entry/language")
    limit, least = _required(measure, context)
    if rank >= (context.rank(least) or 0):
        return
    yield context.finding(
        "entry/language",
        limit,
        say(
            "„{title}“ nimmt ab {level} auf, der Kurs setzt {least} voraus.",
            "'{title}' admits from {level}, the course requires {least}.",
            title=context.name_of(measure),
            level=level,
            least=least,
        ),
        say(
            "Tragen Sie als Eingangsniveau mindestens {least} ein, oder wählen Sie eine Kursart,"
            " die ab {level} aufnimmt.",
            "Enter at least {least} as the entry level, or choose a kind of course that admits from"
            " {level}.",
            least=least,
            level=level,
        ),
        actual=level,
        expected=least,
    )


def _required(measure: LanguageCourse, context: Context) -> tuple[Limit, str]:
    if measure.type in {"BSK_FACH", "BSK_AZUBI"}:
        principle = context.parameter("deufoev_eingangsniveau_grundsatz")
        return principle, principle.value
    by_kind = context.parameter("deufoev_eingangsniveau")
    return by_kind, by_kind.value[measure.type]
