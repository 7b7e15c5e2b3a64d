"""The standards folder: YAML files to models, with every fault named."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from checker.errors import CatalogueError, UnreadableFileError
from checker.loading.yaml_source import load_yaml
from checker.model.handover import HandoverFile
from checker.model.measure_type import TypeFile
from checker.model.profile import ProfileFile
from checker.model.standard import CodeList, Standard

M = TypeVar("M", bound=BaseModel)
PROFILES, HANDOVER = "profiles.yaml", "handover.yaml"
# Files beside the norms that say nothing about what is required of a package.
NO_NORMS = frozenset({PROFILES, HANDOVER})


def standard_files(folder: Path) -> list[Path]:
    """Return the norm files of a standards folder, sorted."""
    return sorted(path for path in folder.glob("*.yaml") if path.name not in NO_NORMS)


def code_list_files(folder: Path) -> list[Path]:
    """Return the files of the code lists, sorted."""
    return sorted((folder / "codelists").glob("*.yaml"))


def name_in(folder: Path, path: Path) -> str:
    """Return how a file of the standards folder is called in messages."""
    return path.relative_to(folder).as_posix()


def load_standards(folder: Path) -> tuple[Standard, ...]:
    """Return every norm of the folder.

    Raises:
        CatalogueError: with one sentence per fault, over all files.
    """
    return tuple(_load_all(folder, standard_files(folder), Standard))


def load_code_lists(folder: Path) -> dict[str, CodeList]:
    """Return every code list by id, the municipalities among them.

    Raises:
        CatalogueError: with one sentence per fault, over all files.
    """
    lists = {codes.id: codes for codes in _load_all(folder, code_list_files(folder), CodeList)}
    table = folder / "codelists" / "gemeinden.csv"
    if table.is_file():
        lists["gemeinden"] = _municipalities(table.read_text(encoding="utf-8"))
    return lists


def type_files(folder: Path) -> list[Path]:
    """Return the files of measure types, sorted."""
    return sorted((folder / "measure-types").glob("*.yaml"))


def load_type_files(folder: Path) -> tuple[TypeFile, ...]:
    """Return every file of measure types.

    Raises:
        CatalogueError: with one sentence per fault, over all files.
    """
    return tuple(_load_all(folder, type_files(folder), TypeFile))


def profile_files(folder: Path) -> list[Path]:
    """Return the file of profiles, where the folder has one."""
    return [path for path in (folder / PROFILES,) if path.is_file()]


def load_profile_file(folder: Path) -> ProfileFile:
    """Return the profiles, goals and groups of the folder.

    Raises:
        CatalogueError: with one sentence per fault.
    """
    return _load_all(folder, [folder / PROFILES], ProfileFile)[0]


def handover_files(folder: Path) -> list[Path]:
    """Return the file of hand-over states, where the folder has one."""
    return [path for path in (folder / HANDOVER,) if path.is_file()]


def load_handover_file(folder: Path) -> HandoverFile:
    """Return the hand-over states of the folder.

    Raises:
        CatalogueError: with one sentence per fault.
    """
    return _load_all(folder, [folder / HANDOVER], HandoverFile)[0]


def _load_all(folder: Path, files: list[Path], model: type[M]) -> list[M]:
    loaded, faults = [], []
    for path in files:
        name = name_in(folder, path)
        try:
            loaded.append(model.model_validate(load_yaml(path.read_bytes())))
        except UnreadableFileError as error:
            faults.append(f"{name}: {error.en}")
        except ValidationError as error:
            faults.extend(_faults(name, error))
    if faults:
        raise CatalogueError(faults)
    return loaded


def _faults(name: str, error: ValidationError) -> Iterator[str]:
    for fault in error.errors(include_url=False, include_input=False):
        path = "/".join(str(step) for step in fault["loc"])
        start = f"{name}: {path}" if path else name
        yield f"{start}: {fault['msg'].removeprefix('Value error, ')}"


def _municipalities(text: str) -> CodeList:
    rows = csv.DictReader(io.StringIO(text))
    return CodeList.model_validate(
        {
            "id": "gemeinden",
            "title": {"de": "Gemeinden", "en": "Municipalities"},
            "source": "Anlage zu § 1 MietNEinV, BGBl. 2021 I S. 3738 (Gebietsstand 25.01.2021)",
            "codes": [
                {
                    "code": row["ags"],
                    "de": row["name"],
                    "en": row["name"],
                    "more": {"kreis": row["kreis"], "type": row["type"]},
                }
                for row in rows
            ],
        }
    )
