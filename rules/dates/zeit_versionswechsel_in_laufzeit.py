"""Laufzeit über das Ende einer Fassung oder der Mittel hinaus."""

from __future__ import annotations

from datetime import date

from checker.rule_api import (
    Context,
    Deviation,
    Findings,
    Limit,
    Measure,
    NotApplicableError,
    Text,
    Version,
    rule,
    say,
)

# Measure types whose money has an end of its own, with the value that names it.
_MONEY = {"IM": "pakt_im_mittel", "AVDUAL_BEGLEITUNG": "zeit_avdual_programm"}


@rule(
    "FRI005",
    Measure,
    slug="zeit-versionswechsel-in-laufzeit",
    title="Laufzeit überschreitet Ende der Norm oder der Mittel",
    title_en="The term goes past the end of the norm or of the money",
    about=(
        "Läuft eine Maßnahme länger als die angegebene Fassung oder die gesicherten Mittel, soll"
        " sie dazu eine Begründung nennen. Genannt werden die überzähligen Tage und die folgende"
        " Fassung."
    ),
    level="temporal",
    requirements=("BW-IM-07", "BW-SCH-11", "BW-PIK-08"),
    parameters=("zeit_versionswechsel", *_MONEY.values()),
)
def zeit_versionswechsel_in_laufzeit(measure: Measure, context: Context) -> Findings:
    """A measure ends before its norm and its money do, or says what holds afterwards.

    Why:
        What starts under one version may not be paid under the next.

    Complies:
        measure: {type: IM, standard: IM-2025, start: 2025-01-01, end: 2026-12-31}

    Violates:
        measure: {type: IM, standard: IM-2025, start: 2025-01-01, end: 2027-12-31}
    """
    if not measure.standard and measure.type not in _MONEY:
        raise NotApplicableError("neither a version nor money with a known end")
    ends = context.require(measure.ends, "end")
    if measure.reason:
        return
    version = context.version(measure.standard) if measure.standard else None
    if version and isinstance(version.valid_to, date) and version.valid_to < ends:
        yield _past_version(measure, version, version.valid_to, context)
    elif measure.type in _MONEY:
        yield from _past_money(measure, _MONEY[measure.type], context)


def _past_version(measure: Measure, version: Version, last: date, context: Context) -> Deviation:
    following = _successor(version, last, context)
    next_de, next_en = (
        (f"; danach gilt {following.code}", f"; then {following.code} applies")
        if following
        else ("; eine folgende Fassung ist nicht bekannt", "; no following version is known")
    )
    what = say(
        "der Fassung {code} ({last}){more}",
        "the version {code} ({last}){more}",
        code=version.code,
        last=last,
        more=Text(next_de, next_en),
    )
    return _past(measure, last, what, context.parameter("zeit_versionswechsel"), context)


def _successor(version: Version, last: date, context: Context) -> Version | None:
    norm = version.code.rpartition("-")[0]
    later = [
        (other.valid_from, other.code, other)
        for other in context.catalogue.versions.values()
        if other.code.rpartition("-")[0] == norm and other.valid_from and other.valid_from > last
    ]
    return min(later)[-1] if later else None


def _past_money(measure: Measure, name: str, context: Context) -> Findings:
    begins = context.require(measure.begins, "start")
    ends = context.require(measure.ends, "end")
    limits = context.parameter_over(name, begins, ends) or [context.parameter(name, begins)]
    for limit in limits:
        last = limit.dated.last_day
        if ends > last:
            what = say("der gesicherten Mittel ({last})", "the secured money ({last})", last=last)
            yield _past(measure, last, what, limit, context)


def _past(measure: Measure, last: date, what: Text, basis: Limit, context: Context) -> Deviation:
    ends = context.require(measure.ends, "end")
    days = (ends - last).days
    late = Text("einen Tag", "one day") if days == 1 else say("{n} Tage", "{n} days", n=days)
    return context.finding(
        "end" if measure.end else "runs",
        basis,
        say(
            "Die Maßnahme endet am {ends}, {late} nach dem Ende {what}.",
            "The measure ends on {ends}, {late} after the end of {what}.",
            ends=ends,
            late=late,
            what=what,
        ),
        say(
            "Beenden Sie die Maßnahme spätestens am {last}, oder begründen Sie, was danach gilt.",
            "End the measure on {last} at the latest, or state what holds afterwards.",
            last=last,
        ),
        actual=ends.isoformat(),
        expected=last.isoformat(),
    )
