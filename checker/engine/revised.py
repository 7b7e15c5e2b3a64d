"""A package and its neighbours as they would be with some changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from checker.engine.objects import key_of
from checker.model.families import LanguageCourse, OtherMeasure
from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from checker.model.parts import Admits, Childcare, Entry, Language, Place, Result, Run
from checker.model.repair import Change

_BEGINS_AFTER = timedelta(days=30)
_LASTS = timedelta(days=120)
Bridges = tuple[Mapping[str, Any], ...]


def revised(
    package: MeasurePackage,
    neighbours: tuple[MeasurePackage, ...],
    changes: Iterable[Change],
    bridges: Bridges,
) -> tuple[MeasurePackage, tuple[MeasurePackage, ...]]:
    """Return the package and its context with every change made."""
    for change in changes:
        if change.operator == "oeffnen_nachbar":
            neighbours = tuple(_opened(other, change) for other in neighbours)
        elif change.offer is None:
            package = _with_new(package, change, bridges)
        else:
            package = _changed(package, change)
    return package, neighbours


def _changed(package: MeasurePackage, change: Change) -> MeasurePackage:
    measures = tuple(
        _lifted(measure, change) if change.offer and measure.id == change.offer.name else measure
        for measure in package.measures or ()
    )
    return package.model_copy(update={"measures": measures})


def _lifted(measure: Measure, change: Change) -> Measure:
    if change.operator == "kinderbetreuung":
        return measure.model_copy(update={"childcare": Childcare(offered=True)})
    if change.operator == "gruppe_oeffnen":
        return _admitting(measure, change)
    entry = measure.entry or Entry()
    if change.operator == "anerkennen":
        return measure.model_copy(update={"entry": entry.model_copy(update={"certificates": None})})
    lower = entry.model_copy(update={"language": change.value})
    return measure.model_copy(update={"entry": lower})


def _admitting(measure: Measure, change: Change) -> Measure:
    if change.detail == "target_group":
        groups = (*(measure.target_groups or ()), change.value)
        return measure.model_copy(update={"target_groups": groups})
    admits = measure.admits or Admits()
    if change.detail == "residence_status":
        statuses = (*(admits.residence_status or ()), change.value)
        wider = admits.model_copy(update={"residence_status": statuses})
    else:
        wider = admits.model_copy(update=_ages(admits, change.value))
    return measure.model_copy(update={"admits": wider})


def _ages(admits: Admits, span: str) -> dict[str, int]:
    low, _, high = span.partition("-")
    wider: dict[str, int] = {}
    if admits.age_min is not None:
        wider["age_min"] = min(admits.age_min, int(low))
    if admits.age_max is not None:
        wider["age_max"] = max(admits.age_max, int(high))
    return wider


def _opened(other: MeasurePackage, change: Change) -> MeasurePackage:
    offer = change.offer
    if offer is None or key_of(other) != offer.town:
        return other
    name = offer.name.removeprefix(f"{offer.town}/")
    measures = tuple(
        _reaching(measure, change.value) if measure.id == name else measure
        for measure in other.measures or ()
    )
    return other.model_copy(update={"measures": measures})


def _reaching(measure: Measure, ags: str) -> Measure:
    place = measure.place or Place()
    wider = place.model_copy(update={"reach": (*(place.reach or ()), ags)})
    return measure.model_copy(update={"place": wider})


def _with_new(package: MeasurePackage, change: Change, bridges: Bridges) -> MeasurePackage:
    known = package.measures or ()
    number = f"vorschlag-{len(known) + 1}"
    made = (
        _exam(number, change.value)
        if change.operator == "pruefungstermin"
        else _bridge(number, bridges[int(change.value)], package)
    )
    return package.model_copy(update={"measures": (*known, made)})


def _bridge(number: str, bridge: Mapping[str, Any], package: MeasurePackage) -> Measure:
    entry, result, proof = bridge["from"], bridge["to"], bridge.get("proof")
    return LanguageCourse(
        id=number,
        type=str(bridge["type"]),
        entry=Entry(language=entry.get("niveau", "A0"), literacy=entry.get("literalitaet")),
        outcomes=(
            Result(
                label="ziel",
                language=result.get("niveau", "A0"),
                literacy=result.get("literalitaet"),
                certificates=(str(proof),) if proof else None,
            ),
        ),
        childcare=Childcare(offered=True),
        runs=(_run(package),),
    )


def _exam(number: str, proof: str) -> Measure:
    level: Language = proof.rpartition(":")[2]
    return OtherMeasure(
        id=number,
        type="SONSTIGE",
        entry=Entry(language=level),
        outcomes=(Result(label="ziel", certificates=(proof,)),),
        childcare=Childcare(offered=True),
    )


def _run(package: MeasurePackage) -> Run:
    period = package.period
    first = (period.start if period else None) or date.min
    begin = first + _BEGINS_AFTER
    return Run(start=begin, end=begin + _LASTS)
