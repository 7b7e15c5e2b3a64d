"""The reviewer's files: waivers, baseline and receipt."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from checker.errors import UnreadableFileError, UsageError
from checker.loading.packages import read_document

_NAMED = ("fingerprint", "code")
_NEEDED = ("reason", "approved_by", "from", "until")


def load_waivers(path: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the well-formed waivers and the positions of malformed ones, each with its reason.

    A malformed waiver suppresses nothing.

    Raises:
        UsageError: the file is missing or no list ``waivers``.
    """
    entries = _mapping(path).get("waivers")
    if not isinstance(entries, list):
        raise UsageError(f"{path.name}: Es fehlt die Liste „waivers“.")
    good, bad = [], []
    for number, entry in enumerate(entries, start=1):
        fault = _fault(entry)
        if fault:
            bad.append(f"{number}: {fault}")
        else:
            good.append(entry)
    return good, bad


def _mapping(path: Path) -> dict[str, Any]:
    try:
        document = read_document(path.name, path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    except UnreadableFileError as error:
        raise UsageError(f"{path.name}: {error.de}") from error
    # A key that stands twice would leave half of the decisions unread.
    for fault in document.faults:
        raise UsageError(f"{path.name}: {fault.message.de}")
    return dict(document.data)


def _fault(entry: Any) -> str:
    if not isinstance(entry, dict):
        return "ist keine Gruppe von Angaben"
    missing = [name for name in _NEEDED if not _stated(entry, name)]
    if missing:
        return f"es fehlt {', '.join(missing)}"
    if not any(_stated(entry, name) for name in _NAMED):
        return "es fehlt fingerprint oder code"
    if not _stated(entry, "fingerprint") and not _stated(entry, "key"):
        return "zu code fehlt key"
    return "; ".join(_days(entry))


def _stated(entry: dict[str, Any], name: str) -> bool:
    value = entry.get(name)
    return isinstance(value, str) and bool(value.strip())


def _days(entry: dict[str, Any]) -> Iterator[str]:
    for name in ("from", "until"):
        try:
            date.fromisoformat(entry[name])
        except ValueError:
            yield f"{name} ist kein Datum (JJJJ-MM-TT)"


def load_json(path: Path) -> Any:
    """Return a baseline or receipt.

    Raises:
        UsageError: the file is missing or no valid JSON.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path.name}: kein gültiges JSON") from error
