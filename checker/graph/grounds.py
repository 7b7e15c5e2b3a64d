"""What a reason rests on: the law and where it stands, or that it is none."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from checker.graph.needs import Need
from checker.graph.residual import Residual
from checker.model.measure_type import Demand, Way
from checker.model.standard import BothLanguages, Citation
from checker.model.text import Text
from checker.model.ways import Reason
from checker.model.wording import say

_NO_LAW = {
    "practice": Text("Praxis, keine Vorschrift", "Practice, not a rule of law"),
    "circular": Text("Rundschreiben, keine Vorschrift", "Circular, not a rule of law"),
    "recommendation": Text("Empfehlung, keine Vorschrift", "Recommendation, not a rule of law"),
}
_LAW = Text("Grundlage", "Basis")
_PROJECT = Text("Projektfestlegung, keine Vorschrift.", "Set by this project, not a rule of law.")
_SEEN = re.compile(r", gesehen (?:im Stand vom )?\d\d\.\d\d\.\d{4}")
_REFUSES = ("hart", "weich")
_PASSES = ("passt", "bedingt")


class Said(NamedTuple):
    """The words for a part of a guard, with what they rest on."""

    text: BothLanguages
    citation: Citation
    basis: str


def said(demand: Demand, residual: Residual, need: Need, day: date) -> Said:
    """Return the words of the way that decides; where none does, those of what else counts."""
    ways = [way for way in demand.ways if way.in_force(day)] or list(demand.ways)
    found = next((way for way in ways if _decides(way, residual, need)), None)
    if found is not None:
        return Said(found.text, found.citation, found.basis)
    law = demand.otherwise == "hart"
    rests = next((way for way in ways if (way.basis == "norm") == law), ways[0])
    return Said(demand.otherwise_text or ways[0].text, rests.citation, rests.basis)


def _decides(way: Way, residual: Residual, need: Need) -> bool:
    """Say whether a way refuses the person, leaves it open, or asks for just what is lacking."""
    if need.fails:
        return way.result in _REFUSES and residual.of(way.need).holds
    if not need.sure:
        return way.result == "nicht_pruefbar" and bool(residual.of(way.need).maybe)
    return way.result in _PASSES and bool({*residual.of(way.need).sure} & {*need.sure})


def source(citation: Citation) -> str:
    """Return source and section of a citation, without the day it was seen."""
    name = _SEEN.sub("", citation.source)
    said = f"{name}, {citation.section}" if citation.section else name
    return said.replace("§ ", "§\u00a0")


def grounds(reason: Reason, before: int | None = None) -> Text | None:
    """Return what a reason rests on, as a sentence; None for what a package states itself.

    ``before``: the number of the sentence that names the source already.
    """
    if reason.basis == "project_set":
        return _PROJECT
    if reason.citation is None:
        return None
    head = _NO_LAW.get(reason.basis, _LAW)
    if before is not None:
        return say("{head}: siehe Satz {n}.", "{head}: see sentence {n}.", head=head, n=before)
    return say("{head}: {source}.", "{head}: {source}.", head=head, source=source(reason.citation))
