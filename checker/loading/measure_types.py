"""The measure types in their compiled form, read only by who asks about transitions."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from checker.loading.catalogue import compiled, load_catalogue
from checker.loading.places import standards_dir
from checker.model.measure_type import MeasureType, TypeFile
from checker.model.standard import Record


class CompiledTypes(Record):
    """What the compiled file of measure types holds."""

    files: tuple[TypeFile, ...]


@lru_cache(maxsize=1)
def load_measure_types() -> dict[str, MeasureType]:
    """Return every measure type by code, compiling them when the sources changed.

    Raises:
        CatalogueError: a file of measure types is wrong.
    """
    found = compiled("types", load_catalogue().sha256, CompiledTypes, _types)
    return {entry.code: entry for file in found.files for entry in file.types}


def _types() -> CompiledTypes:
    # YAML is loaded only when the sources changed.
    sources = import_module("checker.loading.standards")
    return CompiledTypes(files=sources.load_type_files(standards_dir()))
