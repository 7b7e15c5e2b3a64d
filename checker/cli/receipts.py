"""The receipt of a run and the list of known findings."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from checker.cli.printing import write_file
from checker.model.report import Report
from checker.reporting.formats import render

_KEPT = ("select", "ignore", "policy", "lang")


def write_receipt(
    path: Path, report: Report, paths: tuple[str, ...], options: dict[str, Any]
) -> None:
    """Write what is needed to repeat the run and compare: hashes of every input and the result."""
    write_file(
        path, json.dumps(receipt(report, paths, options), indent=2, ensure_ascii=False) + "\n"
    )


def receipt(report: Report, paths: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    """Return the receipt as plain data."""
    return {
        "format_version": 1,
        "tool": {"name": report.tool.name, "version": report.tool.version},
        "catalogue": {
            "version": report.tool.catalogue_version,
            "sha256": report.tool.catalogue_sha256,
        },
        "as_of": report.as_of,
        "report_day": report.report_day,
        "paths": [Path(name).as_posix() for name in paths],
        "options": {name: _plain(options[name]) for name in _KEPT}
        | {
            name: [Path(p).as_posix() for p in options[name]]
            for name in ("context", "rule_folders")
        }
        | {
            name: Path(options[name]).as_posix() if options[name] else None
            for name in ("waivers", "baseline", "profiles")
        },
        "files": [
            {"file": package.file, "sha256": package.sha256, "verdict": package.verdict}
            for package in report.packages
        ],
        "report_sha256": hashlib.sha256(render("json", report).encode()).hexdigest(),
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def write_baseline(path: Path, report: Report) -> None:
    """Write the findings of the run as known, sorted by fingerprint."""
    entries = [
        {
            "fingerprint": finding.fingerprint,
            "code": finding.code,
            "key": package.key,
            "object": finding.object.id,
            "severity": finding.severity,
        }
        for package in report.packages
        for finding in package.findings
        if package.state == "checked"
    ]
    entries.sort(key=lambda entry: (entry["fingerprint"] or "", entry["code"] or ""))
    write_file(path, json.dumps(entries, indent=2, ensure_ascii=False) + "\n")
