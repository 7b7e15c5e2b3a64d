"""Small submissions of the demo Kreis, and a run over a folder of them in this process."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from checker.batch.run import Ended
from checker.cli.batch_run import perform

DAY = date(2026, 1, 1)
OPTIONS: dict[str, Any] = {
    "resume": False,
    "demo": True,
    "prefer": None,
    "deep": False,
    "html": "none",
    "select": (),
    "ignore": (),
    "as_of": None,
    "report_day": DAY,
    "policy": "standard",
    "profiles": None,
    "rule_folders": (),
    "waivers": None,
    "baseline": None,
    "write_baseline": None,
    "lang": "de",
    "jobs": 1,
    "engine": "local",
    "scheduler": "",
    "cache": None,
    "no_cache": True,
}
CLEAR = ("--demo", "--no-cache", "--html", "none", "--jobs", "1", "--report-day", "2026-01-01")


def town(number: int, **more: Any) -> dict[str, Any]:
    """Return the package of a town; ``more`` replaces or adds entries."""
    return {
        "format_version": 1,
        "demo": True,
        "municipality": {
            "name": f"Musterort {number}",
            "ags": f"08999{number:03}",
            "kreis": "08999",
            "kind": "gemeinde",
        },
        "period": {"start": "2018-01-01", "end": "2018-12-31"},
        "measures": [
            {"id": "kurs", "title": "Grundkurs A1", "type": "VWVD_GRUND", "start": "2018-02-01"}
        ],
        **more,
    }


def put(folder: Path, name: str, content: dict[str, Any] | str | bytes) -> Path:
    """Write a submission; a package becomes JSON."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, dict):
        content = json.dumps(content)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def towns(folder: Path, count: int, first: int = 1) -> None:
    """Write so many towns, each into a file of its own."""
    for number in range(first, first + count):
        put(folder, f"ort-{number:03}.json", town(number))


def run(folder: Path, out: Path | str, **options: Any) -> Ended:
    """Run over a folder in this process."""
    return perform(str(folder), OPTIONS | {"out": str(out)} | options, lambda _: None)


def receipt(out: Path) -> dict[str, Any]:
    """Return the receipt of a run."""
    found: dict[str, Any] = json.loads((out / "run.json").read_bytes())
    return found


def sums(out: Path) -> tuple[int, int, int, int]:
    """Return given, checked, failed and skipped."""
    total = receipt(out)["summary"]
    return total["given"], total["checked"], total["failed"], total["skipped"]


def inputs(out: Path) -> dict[str, dict[str, Any]]:
    """Return the inputs of a run by file."""
    return {entry["file"]: entry for entry in receipt(out)["inputs"]}


def codes(out: Path, file: str) -> list[str]:
    """Return the codes of the findings about a file, sorted."""
    report = json.loads((out / inputs(out)[file]["report"]).read_bytes())
    return sorted(finding["code"] for finding in report["packages"][0]["findings"])


def contents(out: Path) -> dict[str, bytes]:
    """Return every file below a run by name."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }
