"""``paktcheck verify`` for a run over a folder: its files, and the same run once more."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from checker.batch.collect import RECEIPT
from checker.cli.batch_run import perform
from checker.loading.records import load_json

_COMPARED = ("tool", "catalogue", "summary", "run_findings")
_NONE: dict[str, Any] = {
    "resume": False,
    "cache": None,
    "no_cache": True,
    "jobs": None,
    "engine": "local",
    "scheduler": "",
    "write_baseline": None,
}


def run_differences(old: dict[str, Any], run: Path) -> Iterator[str]:
    """Yield what differs: files of the run that were changed, then what the same run gives now.

    Args:
        old: the receipt.
        run: the folder it lies in.
    """
    yield from _changed_files(old, run)
    with tempfile.TemporaryDirectory() as place:
        target = Path(place) / "run"
        perform(old["options"]["folder"], _options(old, target), lambda _: None)
        yield from _compared(old, load_json(target / RECEIPT))


def _changed_files(old: dict[str, Any], run: Path) -> Iterator[str]:
    reports = {entry["report"]: entry["report_sha256"] for entry in old["inputs"]}
    for name, sha256 in sorted((old["outputs"] | reports).items(), key=lambda pair: str(pair[0])):
        if name is not None and _sha256(run / name) != sha256:
            yield f"{name}: geändert oder gelöscht"


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _options(old: dict[str, Any], target: Path) -> dict[str, Any]:
    kept: dict[str, Any] = old["options"]
    names = ("waivers", "baseline", "profiles", "against")
    files = {name: Path(kept[name]) if kept.get(name) else None for name in names}
    return {
        **kept,
        **_NONE,
        **files,
        "out": str(target),
        "as_of": date.fromisoformat(old["as_of"]) if old["as_of"] else None,
        "report_day": date.fromisoformat(old["report_day"]),
        "select": tuple(kept["select"]),
        "ignore": tuple(kept["ignore"]),
        "rule_folders": tuple(map(Path, kept["rule_folders"])),
    }


def _compared(old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    for name in _COMPARED:
        if old[name] != new[name]:
            yield f"{name}: {old[name]} -> {new[name]}"
    before = {entry["file"]: entry for entry in old["inputs"]}
    after = {entry["file"]: entry for entry in new["inputs"]}
    for name in sorted(before.keys() | after.keys()):
        yield from _input(name, before.get(name), after.get(name))
    for name, sha256 in sorted(old["outputs"].items()):
        if new["outputs"].get(name) != sha256:
            yield f"{name}: andere Prüfsumme"


def _input(name: str, before: dict[str, Any] | None, after: dict[str, Any] | None) -> Iterator[str]:
    if before == after:
        return
    was, now = _state(before), _state(after)
    yield f"{name}: {was} -> {now}" if was != now else f"{name}: anderer Bericht, {now}"


def _state(entry: dict[str, Any] | None) -> str:
    if entry is None:
        return "fehlt"
    return f"{entry['verdict'] or entry['state']} ({entry['sha256'][:12]})"
