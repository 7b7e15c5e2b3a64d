"""The catalogue in its compiled form: one JSON file, made anew when its sources change."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TypeVar

import platformdirs
from pydantic import ValidationError

from checker import __version__
from checker.loading.places import rules_dir, standards_dir
from checker.model.catalogue import Catalogue
from checker.model.standard import CodeList, Record, Standard

CATALOGUE_VERSION = "2026.11"


R = TypeVar("R", bound=Record)


class Compiled(Record):
    """What the compiled file of norms and code lists holds."""

    standards: tuple[Standard, ...]
    code_lists: dict[str, CodeList]


@lru_cache(maxsize=1)
def load_catalogue() -> Catalogue:
    """Return the shipped catalogue, compiling it when its sources changed.

    Raises:
        CatalogueError: a standard or code list is wrong.
    """
    sha256 = source_hash(standards_dir(), rules_dir())
    found = compiled("catalogue", sha256, Compiled, _standards)
    return Catalogue(found.standards, found.code_lists, CATALOGUE_VERSION, sha256)


def source_hash(*folders: Path) -> str:
    """Return the SHA-256 over names and contents of all sources of the catalogue."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in _sources(folder):
            content = path.read_bytes()
            name = path.relative_to(folder.parent).as_posix()
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _sources(folder: Path) -> list[Path]:
    wanted = (path for kind in ("*.yaml", "*.csv", "*.py") for path in folder.rglob(kind))
    return sorted(wanted, key=lambda path: path.relative_to(folder).as_posix())


def compiled(name: str, sha256: str, model: type[R], build: Callable[[], R]) -> R:
    """Return a compiled part of the catalogue: read it, or build and keep it."""
    file = f"{name}-{sha256[:32]}-{__version__}.json"
    target = Path(platformdirs.user_cache_dir("paktcheck")) / file
    try:
        return model.model_validate_json(target.read_bytes())
    except (OSError, ValidationError):
        made = build()
        _keep(target, made.model_dump_json().encode())
        return made


# YAML is loaded only below, so that a start with a compiled catalogue does not pay for it.


def _standards() -> Compiled:
    sources = import_module("checker.loading.standards")
    folder = standards_dir()
    return Compiled(
        standards=sources.load_standards(folder), code_lists=sources.load_code_lists(folder)
    )


def _keep(target: Path, content: bytes) -> None:
    """Write the file in one step; a read-only machine merely compiles again next time."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(target)
    except OSError:
        return
