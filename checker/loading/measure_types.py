"""The measure types in their compiled form; a type is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any

from checker.loading.catalogue import compiled, load_catalogue
from checker.loading.places import standards_dir
from checker.model.measure_type import MeasureType
from checker.model.standard import Record


class CompiledTypes(Record):
    """What the compiled file of measure types holds: each type by code, as JSON text."""

    types: dict[str, str]


class TypeShelf(Mapping[str, MeasureType]):
    """Every measure type by code. A package uses few of them, so each is read on demand."""

    def __init__(self, texts: dict[str, str]) -> None:
        """Take the types as JSON texts."""
        self._texts = texts
        self._types: dict[str, MeasureType] = {}

    def __getitem__(self, code: str) -> MeasureType:
        """Return a type; KeyError for an unknown code."""
        if code not in self._types:
            self._types[code] = MeasureType.model_validate_json(self._texts[code])
        return self._types[code]

    def get(self, code: str, default: Any = None) -> Any:
        """Return a type, or the default for an unknown code."""
        if code in self._types:
            return self._types[code]
        return self[code] if code in self._texts else default

    def __contains__(self, code: object) -> bool:
        """Say whether there is such a type, without reading it."""
        return code in self._texts

    def __iter__(self) -> Iterator[str]:
        """Yield the codes in the order of the files."""
        return iter(self._texts)

    def __len__(self) -> int:
        """Return how many types there are."""
        return len(self._texts)


@lru_cache(maxsize=1)
def load_measure_types() -> Mapping[str, MeasureType]:
    """Return every measure type by code, compiling them when the sources changed.

    Raises:
        CatalogueError: a file of measure types is wrong.
    """
    return TypeShelf(compiled("types", load_catalogue().sha256, CompiledTypes, _types).types)


def _types() -> CompiledTypes:
    # YAML is loaded only when the sources changed.
    sources = import_module("checker.loading.standards")
    files = sources.load_type_files(standards_dir())
    entries = (entry for file in files for entry in file.types)
    return CompiledTypes(types={e.code: e.model_dump_json(exclude_defaults=True) for e in entries})
