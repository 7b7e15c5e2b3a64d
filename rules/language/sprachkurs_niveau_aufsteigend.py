"""Ziel- und Eingangsniveau eines Sprachkurses."""

from __future__ import annotations

from typing import NamedTuple

from checker.rule_api import Context, Findings, LanguageCourse, Limit, rule, say, ue_of

_ALPHA = "VWVD_ALPHA"


class Step(NamedTuple):
    """Where a course starts and where it leads, and the path of its target."""

    start: str
    goal: str
    path: str


@rule(
    "SPR002",
    LanguageCourse,
    slug="sprachkurs-niveau-aufsteigend",
    title="Zielniveau liegt über dem Eingangsniveau",
    title_en="Target level lies above the entry level",
    about=(
        "Ein Kurs der VwV Deutsch oder der Kommune endet über seinem Eingangsniveau. Im"
        " Alphabetisierungskurs genügt, dass die Schriftkenntnis steigt. Wer mehr als eine Stufe in"
        " einem Kurs vorsieht, braucht ausreichend Unterrichtseinheiten."
    ),
    level="measure",
    types=(
        "VWVD_ALPHA",
        "VWVD_GRUND",
        "VWVD_AUFBAU",
        "VWVD_FRAUEN_ELTERN",
        "VWVD_INTENSIV",
        "VWVD_BERUFSBEGLEITEND",
        "VWVD_EQ",
        "KOMM_DEUTSCHKURS",
    ),
    requirements=("BW-VWD-12", "BW-VWD-04"),
    parameters=("vwvd_niveau_aufsteigend", "vwvd_stufen", "projekt_niveausprung_ue"),
)
def sprachkurs_niveau_aufsteigend(measure: LanguageCourse, context: Context) -> Findings:
    """A course ends above the level at which it starts, one level at a time.

    Why:
        Levels build on each other; a course that ends where it began, or below, leads nowhere,
        and two levels in a short course are a promise that is hard to keep.

    Complies:
        day: 2018-03-01
        measure:
          type: VWVD_AUFBAU
          entry: {language: A1}
          outcomes: [{label: ziel, language: A2}]

    Violates:
        day: 2018-03-01
        measure:
          type: VWVD_AUFBAU
          entry: {language: B1}
          outcomes: [{label: ziel, language: A2}]
    """
    rises = context.parameter("vwvd_niveau_aufsteigend")
    step = _step(measure, context)
    if _rank(context, step.goal, step.path) > _rank(context, step.start, "entry/language"):
        yield from _jump(measure, context, step)
    elif measure.type == _ALPHA and step.goal == step.start:
        yield from _literacy(measure, context, rises)
    else:
        yield from _no_gain(measure, context, rises, step)


def _step(measure: LanguageCourse, context: Context) -> Step:
    entry = measure.entry.language if measure.entry else None
    start = context.require(context.lowest(entry), "entry/language")
    target = context.require(measure.target, "outcomes")
    path = f"outcomes/{list(measure.outcomes or ()).index(target)}/language"
    goal = context.lowest(target.language)
    if goal is None and measure.type == _ALPHA and target.literacy:
        goal = start
    return Step(start, context.require(goal, path), path)


def _rank(context: Context, level: str, field: str) -> int:
    return context.require(context.rank(level), field)


def _no_gain(measure: LanguageCourse, context: Context, rises: Limit, step: Step) -> Findings:
    yield context.finding(
        step.path,
        rises,
        say(
            "„{title}“ beginnt mit {start} und endet mit {goal}.",
            "'{title}' starts at {start} and ends at {goal}.",
            title=context.name_of(measure),
            start=step.start,
            goal=step.goal,
        ),
        say(
            "Tragen Sie ein Zielniveau über {start} ein, oder senken Sie das Eingangsniveau.",
            "Enter a target level above {start}, or lower the entry level.",
            start=step.start,
        ),
        actual=step.goal,
    )


def _literacy(measure: LanguageCourse, context: Context, rises: Limit) -> Findings:
    """An Alphakurs without language gain is valid when its literacy rises."""
    target = context.require(measure.target, "outcomes")
    path = f"outcomes/{list(measure.outcomes or ()).index(target)}/literacy"
    end = context.require(target.literacy, path)
    begin = measure.entry.literacy if measure.entry else None
    scale = [code.code for code in context.codes("literacy")]
    if begin in scale and end in scale and scale.index(end) <= scale.index(begin):
        yield context.finding(
            path,
            rises,
            say(
                "In „{title}“ steigen weder Sprachniveau noch Schriftkenntnis.",
                "In '{title}' neither the language level nor the literacy rises.",
                title=context.name_of(measure),
            ),
            say(
                "Tragen Sie als Ergebnis eine höhere Schriftkenntnis ein, zum Beispiel „{best}“.",
                "Enter a higher literacy as the result, for example '{best}'.",
                best=scale[-1],
            ),
            actual=end,
        )


def _jump(measure: LanguageCourse, context: Context, step: Step) -> Findings:
    stages = context.parameter("vwvd_stufen").value
    if _stage(context, step.goal, stages) - _stage(context, step.start, stages) <= 1:
        return
    least = context.parameter("projekt_niveausprung_ue")
    hours = measure.ue
    if hours is None and measure.clock_hours is not None:
        hours = ue_of(measure.clock_hours)
    if context.require(hours, "ue") < least.value:
        yield context.finding(
            "ue" if measure.ue is not None else "clock_hours",
            least,
            say(
                "„{title}“ führt in {hours} UE von {start} zu {goal}, das ist mehr als eine Stufe.",
                "'{title}' leads from {start} to {goal} in {hours} UE, more than one level.",
                title=context.name_of(measure),
                hours=hours,
                start=step.start,
                goal=step.goal,
            ),
            say(
                "Planen Sie mindestens {least} UE, oder teilen Sie den Kurs in einzelne Stufen.",
                "Plan at least {least} UE, or divide the course into single levels.",
                least=least.value,
            ),
            actual=hours,
            expected=least.value,
        )


def _stage(context: Context, level: str, stages: list[str]) -> int:
    """Count the stages up to a level; A0 and preA1 lie before the first."""
    rank = context.rank(level) or 0
    return sum((context.rank(stage) or 0) <= rank for stage in stages)
