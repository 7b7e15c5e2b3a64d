"""Alter, Dauer und Sprachziel des VABO."""

from __future__ import annotations

from checker.rule_api import Context, Findings, School, rule, say


@rule(
    "SBU001",
    School,
    slug="vabo-rahmen",
    title="VABO: Alter, Dauer, Sprachziel",
    title_en="VABO: age, duration, language target",
    about=(
        "Das VABO hat eine übliche Dauer, nimmt Jugendliche auf und führt zu einem Sprachniveau."
        " Diese Werte stehen auf Schulseiten, nicht in einer gesehenen Vorschrift."
    ),
    level="measure",
    types=("VABO",),
    requirements=("BW-SCH-05", "BW-SCH-06"),
    parameters=(
        "vabo_dauer_monate",
        "vabo_alter_mindestens",
        "vabo_alter_regel",
        "vabo_alter_ausnahme",
        "vabo_zielniveaus",
    ),
)
def vabo_rahmen(measure: School, context: Context) -> Findings:
    """A VABO takes young people, lasts at most two years and aims at A2 or B1.

    Why:
        Adults do not learn in the VABO but in courses for adults, and what follows the VABO rests
        on A2 or B1.

    Complies:
        day: 2018-09-10
        measure:
          type: VABO
          admits: {age_min: 16, age_max: 18}
          runs: [{start: 2018-09-10, end: 2019-07-26}]
          outcomes: [{label: ziel, language: A2}]

    Violates:
        day: 2018-09-10
        measure:
          type: VABO
          admits: {age_min: 16, age_max: 25}
          runs: [{start: 2018-09-10, end: 2019-07-26}]
          outcomes: [{label: ziel, language: A1}]
    """
    yield from _duration(measure, context)
    yield from _youngest(measure, context)
    yield from _oldest(measure, context)
    yield from _target(measure, context)


def _duration(measure: School, context: Context) -> Findings:
    limit = context.parameter("vabo_dauer_monate")
    months = measure.max_months or _longest_run(measure)
    if months is None:
        yield context.missing("max_months", limit.name)
    elif months > limit.value:
        yield context.finding(
            "max_months" if measure.max_months else "runs",
            limit,
            say("Das VABO dauert {n} Monate.", "The VABO takes {n} months.", n=months),
            say(
                "Tragen Sie höchstens {limit} Monate ein, zum Beispiel ein Schuljahr.",
                "Enter at most {limit} months, for example one school year.",
                limit=limit.value,
            ),
            actual=months,
            expected=limit.value,
        )


def _longest_run(measure: School) -> int | None:
    """Return the begun months of the longest run."""
    return max(
        (
            (run.end.year - run.start.year) * 12
            + (run.end.month - run.start.month)
            + (run.end.day >= run.start.day)
            for run in measure.runs or ()
            if run.start and run.end
        ),
        default=None,
    )


def _youngest(measure: School, context: Context) -> Findings:
    limit = context.parameter("vabo_alter_mindestens")
    age = measure.admits.age_min if measure.admits else None
    if age is None:
        yield context.missing("admits/age_min", limit.name)
    elif age < limit.value:
        yield context.finding(
            "admits/age_min",
            limit,
            say("Das VABO nimmt ab {age} Jahren auf.", "The VABO takes from age {age}.", age=age),
            say(
                "Tragen Sie als Mindestalter {limit} oder mehr ein. Für Jüngere kommt zum Beispiel"
                " die Vorbereitungsklasse in Frage.",
                "Enter {limit} or more as the minimum age. Younger ones may attend a"
                " Vorbereitungsklasse, for example.",
                limit=limit.value,
            ),
            actual=age,
            expected=limit.value,
        )


def _oldest(measure: School, context: Context) -> Findings:
    usual = context.parameter("vabo_alter_regel")
    highest = context.parameter("vabo_alter_ausnahme")
    age = measure.admits.age_max if measure.admits else None
    explained = measure.exception_reason or measure.reason
    if age is None:
        yield context.missing("admits/age_max", highest.name)
    elif age > highest.value or (age > usual.value and not explained):
        limit = highest if age > highest.value else usual
        remedy = say(
            "Verweisen Sie Ältere auf Kurse für Erwachsene, und tragen Sie höchstens {limit} ein.",
            "Refer older persons to courses for adults, and enter at most {limit}.",
            limit=highest.value,
        )
        reason = say(
            "Tragen Sie {limit} ein, oder begründen Sie die Ausnahme, zum Beispiel „freie Plätze“.",
            "Enter {limit}, or give a reason for the exception, for example 'free places'.",
            limit=usual.value,
        )
        yield context.finding(
            "admits/age_max",
            limit,
            say("Das VABO nimmt bis {age} Jahre auf.", "The VABO takes up to age {age}.", age=age),
            remedy if limit is highest else reason,
            actual=age,
            expected=limit.value,
        )


def _target(measure: School, context: Context) -> Findings:
    limit = context.parameter("vabo_zielniveaus")
    target = measure.target
    level = context.lowest(target.language) if target else None
    if target is None or level is None or context.rank(level) is None:
        yield context.missing("outcomes", limit.name)
    elif level not in limit.value:
        yield context.finding(
            f"outcomes/{list(measure.outcomes or ()).index(target)}/language",
            limit,
            say("Das Ziel des VABO ist {level}.", "The VABO aims at {level}.", level=level),
            say(
                "Tragen Sie ein Ziel des VABO ein, zum Beispiel {first}. Möglich sind: {levels}.",
                "Enter a target of the VABO, for example {first}. Possible are: {levels}.",
                first=limit.value[0],
                levels=limit.value,
            ),
            actual=level,
            expected=limit.value,
        )
