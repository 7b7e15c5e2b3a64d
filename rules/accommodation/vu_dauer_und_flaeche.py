"""Vorläufige Unterbringung: Dauer und Fläche je Platz."""

from __future__ import annotations

from datetime import date

from checker.rule_api import Accommodation, Context, Findings, Limit, rule, say


@rule(
    "UNT001",
    Accommodation,
    slug="vu-dauer-und-flaeche",
    title="Vorläufige Unterbringung: Dauer und Wohnfläche je Platz",
    title_en="Vorläufige Unterbringung: duration and space per place",
    about=(
        "Die vorläufige Unterbringung hat eine Höchstdauer, bei humanitärer Aufnahme eine kürzere;"
        " auch eine begründete Fortsetzung soll kurz sein. Auf vollziehbar ausreisepflichtige"
        " Personen ist die Dauer nicht anwendbar. Die Fläche je Platz wird für jeden Tag der"
        " Laufzeit geprüft."
    ),
    level="measure",
    types=("UNTERBRINGUNG_VU",),
    requirements=("BW-FLU-02", "BW-FLU-03", "BW-FLU-04", "BW-FLU-05"),
    parameters=(
        "vu_dauer_monate",
        "vu_dauer_humanitaer_monate",
        "vu_fortsetzung_monate",
        "vu_flaeche_je_platz_m2",
    ),
)
def vu_dauer_und_flaeche(measure: Accommodation, context: Context) -> Findings:
    """Nobody stays longer than the law allows, and every place has the area of its time.

    Why:
        The area changed several times; a place that was large enough in one year was not in the
        next, so every day of the term counts.

    Complies:
        day: 2022-10-01
        measure:
          type: UNTERBRINGUNG_VU
          start: 2022-10-01
          end: 2022-10-31
          area_per_place_m2: 5.0
          max_months: 24
          humanitarian_admission: false
          enforceable_duty_to_leave: "no"

    Violates:
        day: 2019-01-01
        measure:
          type: UNTERBRINGUNG_VU
          start: 2019-01-01
          end: 2019-12-31
          area_per_place_m2: 5.0
          max_months: 24
          humanitarian_admission: false
          enforceable_duty_to_leave: "no"
    """
    first, last = _term(measure, context)
    yield from _area(measure, first, last, context)
    if measure.enforceable_duty_to_leave != "yes":
        yield from _duration(measure, first, context)


def _term(measure: Accommodation, context: Context) -> tuple[date, date]:
    """Return the first and the last day to check; a day set from outside stands alone."""
    day = context.require(context.day, "start")
    period = context.package.period
    first = measure.begins or (period.start if period else None)
    if day not in {measure.granted_on, first}:
        return day, day
    begin = context.require(first, "start")
    last = context.require(measure.ends or (period.end if period else None), "end")
    return begin, max(begin, last)


def _area(measure: Accommodation, first: date, last: date, context: Context) -> Findings:
    limits = context.parameter_over("vu_flaeche_je_platz_m2", first, last)
    if not _known(limits, first, last):
        yield context.missing("vu_flaeche_je_platz_m2", "vu_flaeche_je_platz_m2")
    if measure.area_per_place_m2 is None:
        yield context.missing("area_per_place_m2", "vu_flaeche_je_platz_m2")
        return
    for limit in limits:
        if measure.area_per_place_m2 < limit.value:
            since = max(first, limit.dated.valid_from or first)
            until = min(last, limit.dated.last_day)
            yield context.finding(
                "area_per_place_m2",
                limit,
                say(
                    "Je Platz sind {n} m² eingetragen, für die Zeit vom {since} bis {until}.",
                    "Per place {n} m² are entered, for the time from {since} to {until}.",
                    n=measure.area_per_place_m2,
                    since=since,
                    until=until,
                ),
                say(
                    "Planen Sie für diese Zeit mindestens {limit} m² je Platz ein.",
                    "Plan at least {limit} m² per place for this time.",
                    limit=limit.value,
                ),
                actual=measure.area_per_place_m2,
                expected=limit.value,
                part=(limit.dated.valid_from or since).isoformat(),
            )


def _known(limits: list[Limit], first: date, last: date) -> bool:
    """Say whether a text is known for the first and for the last day."""
    begins = [limit.dated.valid_from or first for limit in limits]
    return bool(limits) and begins[0] <= first and limits[-1].dated.last_day >= last


def _duration(measure: Accommodation, first: date, context: Context) -> Findings:
    """Compare with both limits: one that is certainly kept or exceeded needs no further answer."""
    usual = context.parameter("vu_dauer_monate", first)
    short = context.parameter("vu_dauer_humanitaer_monate", first)
    if measure.max_months is None:
        yield context.missing("max_months", usual.name)
    elif measure.humanitarian_admission:
        yield from _against(measure, short, first, context)
    elif _exceeds(measure, usual, first, context):
        yield from _against(measure, usual, first, context)
    elif measure.humanitarian_admission is None and _exceeds(measure, short, first, context):
        yield context.missing("humanitarian_admission", short.name)


def _exceeds(measure: Accommodation, limit: Limit, first: date, context: Context) -> bool:
    """A reasoned continuation moves the limit by the months that the law allows for it."""
    more: int = context.parameter("vu_fortsetzung_monate", first).value
    most: int = limit.value
    if measure.exception_reason or measure.reason:
        most += more
    return (measure.max_months or 0) > most


def _against(measure: Accommodation, limit: Limit, first: date, context: Context) -> Findings:
    if not _exceeds(measure, limit, first, context):
        return
    if measure.enforceable_duty_to_leave != "no":
        yield context.missing("enforceable_duty_to_leave", limit.name)
        return
    more = context.parameter("vu_fortsetzung_monate", first)
    yield context.finding(
        "max_months",
        limit,
        say(
            "Die vorläufige Unterbringung ist für bis zu {n} Monate vorgesehen.",
            "Vorläufige Unterbringung is foreseen for up to {n} months.",
            n=measure.max_months,
        ),
        say(
            "Tragen Sie höchstens {limit} Monate ein. Eine Fortsetzung von bis zu {more} Monaten"
            " braucht eine Begründung.",
            "Enter at most {limit} months. A continuation of up to {more} months needs a reason.",
            limit=limit.value,
            more=more.value,
        ),
        actual=measure.max_months,
        expected=limit.value,
    )
