"""Reihenfolge von Beginn und Ende."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checker.rule_api import Context, Findings, Measure, MeasurePackage, Post, rule, say


class Term(NamedTuple):
    """A term with the paths of its two fields and its key for the fingerprint."""

    start: str
    end: str
    first: date | None
    last: date | None
    part: str = ""


@rule(
    "FEL005",
    Measure | Post | MeasurePackage,
    slug="feld-zeitraum-geordnet",
    title="Beginn liegt nicht nach Ende",
    title_en="The start is not after the end",
    about=(
        "Förderzeitraum, Maßnahmen, Durchläufe und Stellen beginnen nicht nach ihrem Ende. Die"
        " Maßnahme überschneidet sich mit dem Förderzeitraum des Pakets, sonst gehört sie nicht"
        " hinein."
    ),
    level="field",
    requirements=("BW-SEED-03",),
)
def feld_zeitraum_geordnet(stated: Measure | Post | MeasurePackage, context: Context) -> Findings:
    """Start and end are in order, and the measure touches the funding period.

    Why:
        Waiting times, terms and amounts per year are computed from these days.

    Complies:
        measure: {type: VWVD_GRUND, start: 2017-09-01, end: 2018-07-31}
        package: {period: {start: 2017-01-01, end: 2018-12-31}}

    Violates:
        measure: {type: VWVD_GRUND, start: 2018-09-01, end: 2018-07-31}
        package: {period: {start: 2017-01-01, end: 2018-12-31}}
    """
    for term in _terms(stated):
        yield from _ordered(term, context)
    if isinstance(stated, Measure):
        yield from _inside(stated, context)


def _terms(stated: Measure | Post | MeasurePackage) -> Iterator[Term]:
    if isinstance(stated, MeasurePackage):
        period = stated.period
        first, last = (period.start, period.end) if period else (None, None)
        yield Term("period/start", "period/end", first, last)
    elif isinstance(stated, Post):
        yield Term("from", "to", stated.from_, stated.to)
    else:
        yield from _measure_terms(stated)


def _measure_terms(measure: Measure) -> Iterator[Term]:
    runs = measure.runs or ()
    if measure.start or measure.end or not runs:
        yield Term("start", "end", measure.begins, measure.ends)
    for i, run in enumerate(runs):
        yield Term(f"runs/{i}/start", f"runs/{i}/end", run.start, run.end, str(run.start or i))


def _ordered(term: Term, context: Context) -> Findings:
    if term.first is None or term.last is None:
        yield context.missing(term.end if term.first else term.start)
    elif term.first > term.last:
        yield context.finding(
            term.start,
            context.own_data(
                "Ein Zeitraum beginnt nicht nach seinem Ende.",
                "A term does not start after its end.",
            ),
            say(
                "Der Beginn am {first} liegt nach dem Ende am {last}.",
                "The start on {first} is after the end on {last}.",
                first=term.first,
                last=term.last,
            ),
            say(
                "Prüfen Sie beide Tage; das Ende liegt frühestens am {first}.",
                "Check both days; the end is on {first} at the earliest.",
                first=term.first,
            ),
            actual=term.first.isoformat(),
            expected=term.last.isoformat(),
            part=term.part,
        )


def _inside(measure: Measure, context: Context) -> Findings:
    period, begins, ends = context.package.period, measure.begins, measure.ends
    if period is None or period.start is None or period.end is None:
        yield context.missing("/period/end" if period and period.start else "/period/start")
        return
    if begins is None or ends is None or begins > ends or period.start > period.end:
        return
    if ends < period.start or begins > period.end:
        yield context.finding(
            "start" if measure.start else "runs",
            context.own_data(
                "Eine Maßnahme des Pakets überschneidet sich mit seinem Förderzeitraum.",
                "A measure of the package overlaps its funding period.",
            ),
            say(
                "Die Maßnahme läuft vom {a} bis {b}, der Förderzeitraum vom {c} bis {d}.",
                "The measure runs from {a} to {b}, the funding period from {c} to {d}.",
                a=begins,
                b=ends,
                c=period.start,
                d=period.end,
            ),
            say(
                "Prüfen Sie die Tage der Maßnahme; passend wäre zum Beispiel ein Beginn am {c}.",
                "Check the days of the measure; a start on {c} would fit, for example.",
                c=period.start,
            ),
            actual=begins.isoformat(),
            expected=period.start.isoformat(),
            part="period",
        )
