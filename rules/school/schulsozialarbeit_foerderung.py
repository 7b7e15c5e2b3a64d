"""Förderung der Schulsozialarbeit."""

from __future__ import annotations

from datetime import date, timedelta

from checker.rule_api import (
    Context,
    Findings,
    Post,
    UndecidableError,
    YouthSupport,
    euro,
    rule,
    say,
)


@rule(
    "SBU003",
    YouthSupport,
    slug="schulsozialarbeit-foerderung",
    title="Schulsozialarbeit: 16.700 Euro, höchstens zwei (drei) Schulen",
    title_en="Schulsozialarbeit: 16,700 euros, at most two (three) schools",
    about=(
        "Die Förderung bleibt im Festbetrag je Vollzeitstelle und Jahr. Eine Stelle betreut"
        " höchstens zwei Schulen, mit Begründung drei. Eigene Bedingungen für das Geld aus dem Pakt"
        " gibt es nicht."
    ),
    level="measure",
    types=("SCHULSOZIALARBEIT",),
    requirements=("BW-SCH-13", "BW-SCH-14"),
    parameters=(
        "schulsozialarbeit_festbetrag_je_vzae",
        "schulsozialarbeit_schulen_hoechstens",
        "schulsozialarbeit_schulen_ausnahme",
    ),
)
def schulsozialarbeit_foerderung(measure: YouthSupport, context: Context) -> Findings:
    """The funding stays within the fixed amount, and a post serves at most two or three schools.

    Why:
        The fixed amount is per full-time post and is reduced for part-time posts; a post spread
        over many schools reaches nobody.

    Complies:
        day: 2018-09-01
        measure:
          type: SCHULSOZIALARBEIT
          start: 2018-08-01
          end: 2019-07-31
          funding_eur: 8350
          schools: 1
          posts: [st-01]
        package: {posts: [{id: st-01, function: schulsozialarbeit, vzae: 0.5}]}

    Violates:
        day: 2018-09-01
        measure:
          type: SCHULSOZIALARBEIT
          start: 2018-08-01
          end: 2019-07-31
          funding_eur: 16700
          schools: 1
          posts: [st-01]
        package: {posts: [{id: st-01, function: schulsozialarbeit, vzae: 0.5}]}
    """
    yield from _schools(measure, context)
    yield from _amount(measure, context)


def _schools(measure: YouthSupport, context: Context) -> Findings:
    usual = context.parameter("schulsozialarbeit_schulen_hoechstens")
    highest = context.parameter("schulsozialarbeit_schulen_ausnahme")
    schools = measure.schools
    if schools is None:
        yield context.missing("schools", usual.name)
    elif schools > highest.value or (schools > usual.value and not measure.reason):
        limit = highest if schools > highest.value else usual
        yield context.finding(
            "schools",
            limit,
            say("Eine Stelle betreut {n} Schulen.", "One post serves {n} schools.", n=schools),
            say(
                "Tragen Sie höchstens {usual} Schulen ein, oder {highest} mit einer Begründung.",
                "Enter at most {usual} schools, or {highest} with a reason.",
                usual=usual.value,
                highest=highest.value,
            ),
            actual=schools,
            expected=limit.value,
        )


def _amount(measure: YouthSupport, context: Context) -> Findings:
    limit = context.parameter("schulsozialarbeit_festbetrag_je_vzae")
    amount = context.require(measure.funding_eur, "funding_eur")
    full_time_years = _full_time_years(measure, context)
    most = round(limit.value * full_time_years, 2)
    if amount > most:
        yield context.finding(
            "funding_eur",
            limit,
            say(
                "Eingetragen sind {each} Förderung je Vollzeitstelle und Jahr.",
                "Entered is a funding of {each} per full-time post and year.",
                each=euro(round(amount / full_time_years, 2)),
            ),
            say(
                "Tragen Sie für die ganze Laufzeit höchstens {most} ein.",
                "Enter at most {most} for the whole term.",
                most=euro(most),
            ),
            actual=amount,
            expected=most,
        )


def _full_time_years(measure: YouthSupport, context: Context) -> float:
    """Return the size of the posts times their years within the term of the measure."""
    period = context.package.period
    first = context.require(measure.begins or (period.start if period else None), "start")
    last = context.require(measure.ends or (period.end if period else None), "end")
    posts = context.posts_of(measure)
    total = sum(_share_of(post, first, last, context) for post in posts)
    if not total or len(posts) < len(measure.posts or ()):
        raise UndecidableError("posts")
    return total


def _share_of(post: Post, first: date, last: date, context: Context) -> float:
    vzae = context.require(post.vzae, context.post_field(post, "vzae"))
    return vzae * _years(max(first, post.from_ or first), min(last, post.to or last))


def _years(first: date, last: date) -> float:
    """Return the length of a term in years; twelve whole months are exactly one year."""
    end = last + timedelta(days=1)
    months = (end.year - first.year) * 12 + end.month - first.month
    return max(months / 12 + (end.day - first.day) / 365, 0)
