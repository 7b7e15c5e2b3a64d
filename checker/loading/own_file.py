"""A file of the catalogue's content that a reviewer brings along: read, or refused in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checker.errors import UnreadableFileError, UsageError
from checker.loading.packages import read_document

_FAULTS = {"missing": "fehlt", "extra_forbidden": "diese Angabe gibt es hier nicht"}
_NUMBERS = {"greater_than", "greater_than_equal", "less_than_equal"}


def read_own(path: Path) -> dict[str, Any]:
    """Return what a YAML or JSON file of one's own holds.

    Raises:
        UsageError: the file is missing or cannot be read; one line per fault.
    """
    try:
        document = read_document(path.name, path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    except UnreadableFileError as error:
        raise UsageError(f"{path.name}: {error.de}") from error
    if document.faults:
        raise refusal(path, [fault.message.de for fault in document.faults])
    return dict(document.data)


def refusal(path: Path, faults: list[str]) -> UsageError:
    """Return the refusal of a file, one line per fault."""
    return UsageError("\n".join(f"{path.name}: {fault}" for fault in faults))


def shape_lines(error: ValidationError, sentences: Mapping[str, str]) -> list[str]:
    """Return a sentence with its place per fault; ``sentences``: further kinds of faults."""
    return list(_lines(error, {**_FAULTS, **sentences}))


def _lines(error: ValidationError, known: Mapping[str, str]) -> Iterator[str]:
    for fault in error.errors(include_url=False, include_input=False):
        place = ", ".join(_step(step) for step in fault["loc"])
        said = _sentence(fault["type"], known)
        yield f"{place}: {said}" if place else said


def _step(step: str | int) -> str:
    return f"Eintrag {step + 1}" if isinstance(step, int) else step


def _sentence(kind: str, known: Mapping[str, str]) -> str:
    if kind in _NUMBERS:
        return "diese Zahl ist nicht zulässig"
    return known.get(kind, "dieser Wert passt hier nicht")
