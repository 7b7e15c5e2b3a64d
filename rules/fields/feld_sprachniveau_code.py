"""Sprachniveaus der Maßnahmen."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rule_api import (
    Context,
    Findings,
    Language,
    Measure,
    NotApplicableError,
    rule,
    say,
)

_SKILLS = ("hoeren", "lesen", "schreiben", "sprechen")
_LAND_COURSES = (
    "VWVD_ALPHA",
    "VWVD_GRUND",
    "VWVD_AUFBAU",
    "VWVD_FRAUEN_ELTERN",
    "VWVD_INTENSIV",
    "VWVD_BERUFSBEGLEITEND",
    "VWVD_EQ",
)


@rule(
    "FEL004",
    Measure,
    slug="feld-sprachniveau-code",
    title="Sprachniveau aus der GER-Liste",
    title_en="Language level from the CEFR list",
    about=(
        "Eingangs- und Zielniveau stehen in der Liste der Sprachniveaus von A0 bis C2. Kurse mit"
        " Mitteln der VwV Deutsch reichen bis C1."
    ),
    level="field",
    requirements=("BW-VWD-04",),
    parameters=("vwvd_hoechstes_niveau",),
)
def feld_sprachniveau_code(measure: Measure, context: Context) -> Findings:
    """Entry and target levels are levels of the CEFR; Land funds pays for courses up to C1.

    Why:
        A level outside the list cannot be compared, so nobody can tell which course comes next.

    Complies:
        day: 2021-03-01
        measure: {type: VWVD_AUFBAU, entry: {language: A2}, outcomes: [{label: ziel, language: B1}]}

    Violates:
        day: 2021-03-01
        measure: {type: VWVD_AUFBAU, entry: {language: B1+}}
    """
    stated = list(_levels(measure))
    if not stated:
        raise NotApplicableError("the measure states no level")
    for path, level in stated:
        if context.rank(level) is None:
            yield from _unknown(context, path, level)
    yield from _land_money(measure, context)


def _levels(measure: Measure) -> Iterator[tuple[str, str]]:
    yield from _skills("entry/language", measure.entry.language if measure.entry else None)
    for place, result in enumerate(measure.outcomes or ()):
        yield from _skills(f"outcomes/{place}/language", result.language)


def _skills(path: str, language: Language | None) -> Iterator[tuple[str, str]]:
    if isinstance(language, str):
        yield path, language
    elif language is not None:
        levels = {skill: getattr(language, skill) for skill in _SKILLS}
        yield from ((f"{path}/{skill}", level) for skill, level in levels.items() if level)


def _unknown(context: Context, path: str, level: str) -> Findings:
    known = [code.code for code in context.codes("language-levels")]
    near = [code for code in known if level.upper().startswith(code.upper())]
    yield context.finding(
        path,
        context.own_data(
            "Ein Sprachniveau steht in der Liste des Gemeinsamen Europäischen Referenzrahmens.",
            "A language level stands in the list of the Common European Framework of Reference.",
        ),
        say(
            "„{level}“ ist kein Sprachniveau der Liste.",
            "'{level}' is no language level of the list.",
            level=level,
        ),
        say(
            "Tragen Sie eines dieser Niveaus ein: {known}, zum Beispiel {near}.",
            "Enter one of these levels: {known}, for example {near}.",
            known=known,
            near=near[0] if near else "A1",
        ),
        actual=level,
        expected=known,
    )


def _land_money(measure: Measure, context: Context) -> Findings:
    target = measure.target
    rank = context.rank(context.lowest(target.language) or "") if target else None
    if target is None or rank is None or not _paid_by_land(measure):
        return
    highest = context.parameter("vwvd_hoechstes_niveau")
    if rank <= (context.rank(highest.value) or 0):
        return
    yield context.finding(
        f"outcomes/{list(measure.outcomes or ()).index(target)}/language",
        highest,
        say(
            "„{title}“ hat das Ziel {level} und bekommt Mittel der VwV Deutsch.",
            "'{title}' aims at {level} and receives money of the VwV Deutsch.",
            title=context.name_of(measure),
            level=context.lowest(target.language),
        ),
        say(
            "Tragen Sie höchstens {highest} ein, oder finanzieren Sie den Kurs aus anderen Mitteln,"
            " zum Beispiel Eigenmitteln.",
            "Enter at most {highest}, or pay for the course from other sources, for example own"
            " money.",
            highest=highest.value,
        ),
        actual=context.lowest(target.language),
        expected=highest.value,
    )


def _paid_by_land(measure: Measure) -> bool:
    rows = measure.cost or ()
    return measure.type in _LAND_COURSES or any(r.paid_by == "land_vwv_deutsch" for r in rows)
