"""Ladders and reports about ways for the tests of pictures, tables and pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from checker.engine.pathways import pathways
from checker.engine.request import CheckRequest
from checker.loading.catalogue import load_catalogue
from checker.loading.collect import find_files, read_files
from checker.loading.rules import load_rules
from checker.model.ladder import Box, Ladder, Line, Pause, Rail
from checker.model.path_capacity import PathCapacity, PathStage
from checker.model.paths import PathOffer
from checker.model.pathways import PathwaysReport

DEMO = Path(__file__).parents[3] / "examples" / "demo-kreis"
DAY = date(2026, 11, 25)
HOSTILE = '<script>alert("1")</script> & \u202egnp.exe'


def box(number: int, title: str, row: str, owner: Any, span: str, **more: Any) -> Box:
    """Return a box; ``span`` is first and last day with a space between."""
    start, end = span.split()
    return Box(number, title, title, "ab A1", row, owner, start, end, **more)


GRENZSTADT = Ladder(
    rows=("begleitend", "A1", "A2", "B1", "B2", "beruf"),
    boxes=(
        box(1, "2-jährige Berufsfachschule", "beruf", "own", "2018-09-10 2020-07-29"),
        box(2, "AVdual", "beruf", "near", "2018-09-10 2019-07-24"),
        box(3, "Berufssprachkurs B2", "B2", "federal", "2019-01-14 2019-07-05"),
        box(4, "Integrationskurs", "B1", "federal", "2018-03-05 2018-11-30"),
        box(5, "B1-Kurs", "B1", "near", "2018-06-11 2018-09-21"),
        box(6, "VABO", "A2", "own", "2017-09-11 2018-07-25"),
        box(7, "Aufbaukurs A2", "A2", "own", "2018-01-15 2018-05-18"),
        box(8, "Aufbaukurs A2", "A2", "own", "2018-09-10 2019-01-25", ends_here=True),
        box(9, "Sprachcafé", "begleitend", "own", "2018-01-01 2018-12-31"),
        box(10, "Integrationsmanagement", "begleitend", "own", "2018-01-01 2018-12-31"),
    ),
    lines=(
        Line(1, "confirmed", 4, 3, None, 45, "B1", "B1", stated=True),
        Line(2, "confirmed", 3, None, "AUSBILDUNG", has="B2", needs="B1", stated=True),
        Line(3, "possible", 6, 2, None, 47, "A2", "A2"),
        Line(4, "broken", 6, 1, None, 47, "A2", "B1", stated=True, why="Grund.", code="ANS002"),
        Line(5, "confirmed", 2, None, "AUSBILDUNG", at_begin=True),
        Line(6, "possible", 7, 5, None, 24, "A2", "A2"),
        Line(7, "possible", 5, None, "JOB", None, "B1", ""),
        Line(8, "circle", 7, 9, None, None, "A2", "", stated=True, code="ANS011"),
        Line(9, "circle", 9, 8, None, None, "", "A1", stated=True, code="ANS011"),
    ),
    rails=(
        Rail("JOB", "Arbeit", reached=True),
        Rail("AUSBILDUNG", "Ausbildung", reached=True),
        Rail("MSA", "Mittlerer Abschluss", reached=False),
        Rail("STUDIUM", "Studium", reached=False, open=True),
    ),
    pauses=(Pause(7, 8, 16),),
    wait_weeks=12,
    undated=("Beratung",),
)


def hostile_ladder() -> Ladder:
    """Return the ladder with a title that would do harm if it were not escaped."""
    boxes = tuple(replace(one, title=HOSTILE, note=HOSTILE) for one in GRENZSTADT.boxes)
    rails = tuple(replace(rail, title=HOSTILE) for rail in GRENZSTADT.rails)
    return replace(GRENZSTADT, boxes=boxes, rails=rails)


def offer(title: str, level: str = "A2", **more: Any) -> PathOffer:
    """Return an offer of the own package."""
    fields: dict[str, Any] = {"kind": "kurs", "own": True, "town": "08999001", **more}
    return PathOffer(title, title, "VWVD_AUFBAU", level=level, **fields)


def stage(title: str, level: str, *numbers: float | None, entry: bool = False) -> PathStage:
    """Return an offer with wanted, places, placed, left and passing persons."""
    wanted, places, placed, left, passing = numbers
    return PathStage(
        offer(title, level), wanted or 0, places, placed or 0, left or 0, passing or 0, entry
    )


def narrow(base: PathCapacity) -> PathCapacity:
    """Return numbers with a bottleneck, unknown places, and a bar too short for its words."""
    stages = (
        stage("Aufbaukurs A2", "A2", 27, 18, 18, 9, 10.8),
        stage("Grundkurs A1", "A1", 45, 47, 45, 0, 27, entry=True),
        stage("B1-Kurs", "B1", 1, None, 1, 0, 0.6),
    )
    return replace(base, stages=stages, full=True, not_stated=(offer("B1-Kurs", "B1"),))


@cache
def demo(
    name: str,
    *,
    language: Any = "de",
    context: bool = False,
    repair: bool = False,
    asked: tuple[str, ...] = (),
) -> PathwaysReport:
    """Return the report about the ways of a package of the demo Kreis."""
    submissions = {s.file: s for s in read_files(find_files([str(DEMO)]))}
    mine = submissions[f"{name}-2018.yaml"]
    others = tuple(s.package for s in submissions.values() if s is not mine and s.package)
    assert mine.package is not None
    request = CheckRequest(
        load_catalogue(),
        load_rules(),
        DAY,
        language=language,
        context=others if context else (),
        asked=asked,
    )
    return pathways(mine, mine.package, request, repair=repair)


def parsed(text: str) -> ElementTree.Element:
    """Return the root of a text that must be well-formed XML."""
    parser: ElementTree.XMLPullParser[ElementTree.Element] = ElementTree.XMLPullParser(["end"])
    parser.feed(text)
    parser.close()
    events: list[Any] = list(parser.read_events())
    root = events[-1][1]
    assert isinstance(root, ElementTree.Element)
    return root
