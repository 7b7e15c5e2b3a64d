"""Raw data to a package: every fault at once, and one bad value never hides another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from checker.loading.document import Fault, Pointer
from checker.loading.faults import Wanted, unknown_field, wrong_type
from checker.model.families import OtherMeasure
from checker.model.fields import FieldAbout, fields_of, models_in
from checker.model.package import MeasurePackage
from checker.model.text import Text

_KINDS: dict[str, Wanted] = {
    "string": Wanted(Text("Text", "text"), "Grundkurs A1"),
    "int": Wanted(Text("ganze Zahl", "whole number"), "18"),
    "float": Wanted(Text("Zahl", "number"), "12.5"),
    "finite": Wanted(Text("Zahl", "number"), "12.5"),
    "bool": Wanted(Text("Ja-Nein-Angabe", "yes-or-no value"), "true"),
    "date": Wanted(Text("Datum", "day"), "2025-01-31"),
    "value": Wanted(Text("Datum", "day"), "2025-01-31"),
    "tuple": Wanted(Text("Liste", "list"), "[A, B]"),
    "model": Wanted(Text("Gruppe von Angaben", "group of values"), "{…: …}"),
}


def validated(data: dict[str, Any]) -> tuple[MeasurePackage, tuple[Fault, ...], set[Pointer]]:
    """Return the package without its faulty values, the faults, and the pointers of lost values.

    The data are changed: a faulty value is taken out, so that the rest can be read.
    """
    faults: list[Fault] = []
    lost: set[Pointer] = set()
    while True:
        try:
            return MeasurePackage.model_validate(data), tuple(faults), lost
        except ValidationError as error:
            found = dict(_located(data, error))
        # Each round takes at least one value out, so that the rounds come to an end.
        new = [_fault(data, pointer, kind) for pointer, kind in _deepest(found)]
        faults.extend(new)
        lost |= {drop(data, fault.pointer) for fault in reversed(new) if fault.code == "LES002"}
        for fault in new:
            if fault.code == "LES003":
                drop(data, fault.pointer)


def stated_families(data: dict[str, Any]) -> list[Fault]:
    """Take out and report a ``family`` stated in the file: the type decides it."""
    measures = data.get("measures")
    faults = []
    for place, measure in enumerate(measures if isinstance(measures, list) else ()):
        if isinstance(measure, dict) and "family" in measure:
            faults.append(unknown_field(("measures", place, "family"), "family", ()))
            del measure["family"]
    return faults


def _located(data: Any, error: ValidationError) -> Iterator[tuple[Pointer, str]]:
    for fault in error.errors(include_url=False, include_context=False):
        yield _pointer(data, fault["loc"]), fault["type"]


def _pointer(data: Any, loc: tuple[int | str, ...]) -> Pointer:
    """Return the path in the data; names of union branches in ``loc`` are left out."""
    path: list[int | str] = []
    for step in loc:
        if _has(data, step):
            data = data[step]
            path.append(step)
    return tuple(path)


def _has(data: Any, step: int | str) -> bool:
    if isinstance(data, dict):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and step < len(data)


def _deepest(found: dict[Pointer, str]) -> Iterator[tuple[Pointer, str]]:
    """Leave out a value when something inside it is at fault (the other branch of a union)."""
    for pointer, kind in found.items():
        deeper = any(len(p) > len(pointer) and p[: len(pointer)] == pointer for p in found)
        if kind == "extra_forbidden" or not deeper:
            yield pointer, kind


def _fault(data: Any, pointer: Pointer, kind: str) -> Fault:
    model, about = described(pointer, data)
    if kind == "extra_forbidden":
        known = [field.name for field in fields_of(model)] if model else []
        return unknown_field(pointer, str(pointer[-1]), known)
    label = about.label if about else Text(str(pointer[-1]), str(pointer[-1]))
    return wrong_type(pointer, label, _value(data, pointer), _kind(kind))


def _kind(error_type: str) -> Wanted:
    name = error_type.split("_", maxsplit=1)[0]
    return _KINDS.get(name, _KINDS["string"])


def described(
    pointer: Pointer, data: Any = None
) -> tuple[type[BaseModel] | None, FieldAbout | None]:
    """Return the model that holds the last step of a path, and the field's description."""
    model: type[BaseModel] | None = MeasurePackage
    about: FieldAbout | None = None
    for step in pointer:
        if isinstance(step, int):
            continue
        if about is not None:
            model = _inner(about, data, pointer)
        about = (
            next((field for field in fields_of(model) if field.name == step), None)
            if (model)
            else None
        )
        if about is None:
            break
    return model, about


def _inner(about: FieldAbout, data: Any, pointer: Pointer) -> type[BaseModel] | None:
    models = models_in(about.annotation)
    if len(models) > 1:
        family = _value(data, pointer[:2]).get("family") if data else None
        by_family = {m.model_fields["family"].default: m for m in models}
        return by_family.get(family, OtherMeasure)
    return models[0] if models else None


def _value(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data[step]
    return data


def drop(data: Any, pointer: Pointer) -> Pointer:
    """Take a value out without moving its neighbours; return the path that is now unread.

    A list of plain values goes as a whole; an entry of a list of groups becomes an empty group.
    """
    above, last = pointer[:-1], pointer[-1]
    if not _has_path(data, pointer):
        return above
    holder = _value(data, above)
    if isinstance(last, str):
        del holder[last]
    elif _holds_groups(above, data):
        holder[last] = {"family": "other"} if above == ("measures",) else {}
    else:
        drop(data, above)
        return above
    return pointer


def _holds_groups(pointer: Pointer, data: Any) -> bool:
    """Say whether the format foresees groups in a list, whatever stands there."""
    _, about = described(pointer, data)
    return about is not None and bool(models_in(about.annotation))


def _has_path(data: Any, pointer: Pointer) -> bool:
    for step in pointer:
        if not _has(data, step):
            return False
        data = data[step]
    return True
