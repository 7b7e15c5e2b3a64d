"""What a result depends on, as one hash: program, catalogue, rules, days, options."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from checker import __version__
from checker.engine.request import CheckRequest
from checker.loading.catalogue import source_hash

_PROGRAM = Path(__file__).resolve().parents[1]
_SOURCES = {".py", ".j2", ".css", ".js", ".svg"}


def digest(values: Iterable[object]) -> str:
    """Return the SHA-256 over texts; each ends with a sign that no text holds."""
    text = "".join(f"{value}\0" for value in values)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def program_digest() -> str:
    """Return the hash of the program itself: a changed program must not read old results."""
    made = hashlib.sha256(__version__.encode())
    for path in sorted(_PROGRAM.rglob("*")):
        if path.suffix in _SOURCES and "_catalogue" not in path.parts:
            made.update(f"{path.relative_to(_PROGRAM).as_posix()}\0".encode())
            made.update(path.read_bytes())
    return made.hexdigest()


def reader_digest(request: CheckRequest) -> str:
    """Return the hash of what reading a file depends on, besides the file."""
    return digest((program_digest(), request.catalogue.sha256))


def request_digest(request: CheckRequest, folders: Iterable[Path]) -> str:
    """Return the hash of what every result of a run depends on, besides the submissions."""
    return digest(
        (
            reader_digest(request),
            *(source_hash(folder) for folder in folders),
            *request.rules,
            json.dumps(_plain(request), sort_keys=True, default=str),
        )
    )


def _plain(request: CheckRequest) -> dict[str, Any]:
    return {
        "report_day": request.report_day,
        "as_of": request.as_of,
        "policy": request.policy,
        "language": request.language,
        "deep": request.deep,
        "pictures": request.pictures,
        "waivers": [asdict(waiver) for waiver in request.waivers],
        "malformed": request.malformed_waivers,
        "baseline": [asdict(known) for known in request.baseline.entries]
        if request.baseline
        else None,
        "profiles": request.profiles.model_dump_json() if request.profiles else None,
        "rule_folders": request.rule_folders,
    }
