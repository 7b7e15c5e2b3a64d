"""Codes in raw data: aliases are read as their code, unknown codes are reported."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from checker.loading.code_faults import ambiguous_code, misplaced_code, old_spelling, unknown_code
from checker.loading.document import Fault, Pointer
from checker.model.catalogue import Catalogue
from checker.model.families import OtherMeasure
from checker.model.fields import FieldAbout, fields_of, models_in
from checker.model.standard import Code, CodeList

ALPHA = "alpha"
_LEVELS, _TYPES = "language-levels", "measure-types"
# Lists whose other spellings are as good as the code.
_SPOKEN = {_LEVELS, "yes-no-unknown"}


class Codes:
    """Replaces aliases in the raw data of one package and collects what is wrong with codes."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Use the code lists of the catalogue."""
        self.catalogue = catalogue
        self.faults: list[Fault] = []
        self.unread: list[Pointer] = []

    def walk(self, data: dict[str, Any], model: type[BaseModel], pointer: Pointer = ()) -> None:
        """Go through one mapping and everything below it."""
        about = _about(model)
        for key in list(data):
            if key in about:
                self._field(data, key, about[key], (*pointer, key))

    def _field(self, data: dict[str, Any], key: str, about: FieldAbout, pointer: Pointer) -> None:
        if about.codes and isinstance(data[key], str | int | list):
            self._codes(data, key, about, pointer)
        inner = _inner_model(about)
        if inner is None:
            return
        for value, path in _mappings(data[key], pointer):
            self.walk(value, inner, path)

    def _codes(self, data: dict[str, Any], key: str, about: FieldAbout, pointer: Pointer) -> None:
        if about.codes == _LEVELS and data[key] == ALPHA:
            data[key] = "A0"
            data.setdefault("literacy", "lateinisch")
            return
        codes = self.catalogue.code_lists.get(about.codes)
        if codes is None:
            return
        if not isinstance(data[key], list):
            data[key] = self._plain(data[key], codes, about, pointer)
        else:
            data[key] = [
                self._plain(item, codes, about, (*pointer, place))
                for place, item in enumerate(data[key])
            ]

    def _plain(self, value: Any, codes: CodeList, about: FieldAbout, pointer: Pointer) -> Any:
        """Read a text; a whole number counts as text where the list holds it (2017, 0)."""
        text = str(value) if type(value) is int and str(value) in _index(codes) else value
        return self._one(text, codes, about, pointer) if isinstance(text, str) else value

    def _one(self, value: str, codes: CodeList, about: FieldAbout, pointer: Pointer) -> str:
        name, colon, level = value.partition(":") if codes.id == "exams" else (value, "", "")
        known = _index(codes)
        if name in known:
            code = known[name].code
            if code != name and codes.id not in _SPOKEN:
                self.faults.append(old_spelling(pointer, name, code))
            self._use(code, known[name], pointer)
            return f"{code}{colon}{level}"
        if name in codes.ambiguous:
            self.faults.append(ambiguous_code(pointer, name, codes.ambiguous[name]))
        elif about.rule in {"", "LES005"}:
            self.faults.append(unknown_code(pointer, about.label, value, _allowed(codes, pointer)))
            self.unread.append(pointer)
        return value

    def _use(self, name: str, code: Code, pointer: Pointer) -> None:
        """Report a type that stands among the measures but is a regular offer, or the reverse."""
        if "use" not in code.more or pointer[0] not in {"measures", "regelangebote"}:
            return
        wanted = "M" if pointer[0] == "measures" else "R"
        if wanted not in code.more["use"]:
            fault = misplaced_code(pointer, name, belongs_to_offers=wanted == "M")
            self.faults.append(fault)


@lru_cache(maxsize=64)
def _about(model: type[BaseModel]) -> dict[str, FieldAbout]:
    return {about.name: about for about in fields_of(model)}


def _inner_model(about: FieldAbout) -> type[BaseModel] | None:
    models = _models(about)
    return (OtherMeasure if len(models) > 1 else models[0]) if models else None


@lru_cache(maxsize=256)
def _models(about: FieldAbout) -> list[type[BaseModel]]:
    return models_in(about.annotation)


def _mappings(value: Any, pointer: Pointer) -> Iterator[tuple[dict[str, Any], Pointer]]:
    if isinstance(value, dict):
        yield value, pointer
    elif isinstance(value, list):
        for place, item in enumerate(value):
            if isinstance(item, dict):
                yield item, (*pointer, place)


_KNOWN: dict[int, dict[str, Code]] = {}


def _index(codes: CodeList) -> dict[str, Code]:
    found = _KNOWN.get(id(codes))
    if found is None:
        found = {alias: code for code in codes.codes for alias in code.aliases}
        found |= {code.code: code for code in codes.codes}
        _KNOWN[id(codes)] = found
    return found


def _allowed(codes: CodeList, pointer: Pointer) -> list[str]:
    wanted = {"measures": "M", "regelangebote": "R"}.get(str(pointer[0]), "")
    if codes.id != _TYPES:
        wanted = ""
    return [code.code for code in codes.codes if wanted in str(code.more.get("use", ""))]


def add_families(data: dict[str, Any], catalogue: Catalogue) -> None:
    """Write into every measure the family that its type belongs to (``other`` if unknown)."""
    for measure, _ in _mappings(data.get("measures"), ("measures",)):
        code = catalogue.code(_TYPES, str(measure.get("type")))
        measure["family"] = code.more["family"] if code else "other"
