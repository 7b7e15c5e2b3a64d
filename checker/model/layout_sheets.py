"""Which lists of a package have a sheet of their own, and how their rows name their parent."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel

from checker.model.details import Cost, Link
from checker.model.families import OtherMeasure
from checker.model.municipality import Member, ProfileCount, TargetGroup
from checker.model.parts import Result, Run
from checker.model.resources import (
    Funding,
    Gap,
    Indicator,
    Post,
    Regelangebot,
    Regeldienst,
    WaiverRequest,
)
from checker.model.text import Text


class Parent(NamedTuple):
    """A column that names the parent of a row.

    ``number`` is the heading of the column that counts parents of the same name (from 1).
    """

    key: str
    field: str
    heading: Text
    help: Text
    number: Text | None = None


class ListSheet(NamedTuple):
    """One sheet of objects: its title, the path of its list and the model of a row."""

    title: Text
    key: tuple[str, ...]
    model: type[BaseModel]
    parents: tuple[Parent, ...] = ()


MEASURE = Parent(
    "measures",
    "id",
    Text("Maßnahme", "Measure"),
    Text("Nummer der Maßnahme aus dem Blatt Maßnahmen", "Id of the measure from its sheet"),
)
OFFER = Parent(
    "regelangebote",
    "type",
    Text("Regelangebot", "Regular offer"),
    Text(
        "Statt einer Maßnahme: Art aus dem Blatt Regelangebote",
        "Instead of a measure: type from the sheet of regular offers",
    ),
    Text("Angebot Nr.", "Offer no."),
)
NUMBER_HELP = Text(
    "Nur bei mehreren Angeboten derselben Art: das wievielte, von oben gezählt",
    "Only for several offers of one type: which one, counted from the top",
)

# The model class of a row of measures is the one that knows the fields of every family.
LISTS = (
    ListSheet(Text("Mitglieder", "Members"), ("municipality", "members"), Member),
    ListSheet(Text("Zielgruppen", "Target groups"), ("target_groups",), TargetGroup),
    ListSheet(Text("Profile", "Profiles"), ("profiles",), ProfileCount),
    ListSheet(Text("Maßnahmen", "Measures"), ("measures",), OtherMeasure),
    ListSheet(Text("Regelangebote", "Regular offers"), ("regelangebote",), Regelangebot),
    ListSheet(Text("Durchläufe", "Runs"), ("runs",), Run, (MEASURE, OFFER)),
    ListSheet(Text("Ergebnisse", "Results"), ("outcomes",), Result, (MEASURE,)),
    ListSheet(Text("Anschlüsse", "Links"), ("leads_to",), Link, (MEASURE,)),
    ListSheet(Text("Kosten", "Costs"), ("cost",), Cost, (MEASURE,)),
    ListSheet(Text("Stellen", "Posts"), ("posts",), Post),
    ListSheet(Text("Regeldienste", "Regular services"), ("regeldienste",), Regeldienst),
    ListSheet(Text("Finanzierung", "Funding"), ("funding",), Funding),
    ListSheet(Text("Kennzahlen", "Indicators"), ("indicators",), Indicator),
    ListSheet(Text("Lücken", "Gaps"), ("gaps",), Gap),
    ListSheet(Text("Abweichungen", "Deviations"), ("waivers",), WaiverRequest),
)
