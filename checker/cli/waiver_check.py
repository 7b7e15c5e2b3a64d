"""The findings of packages, as waivers ask for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from checker.cli.preparing import request_from, submissions_from
from checker.engine.session import run
from checker.engine.waiver_audit import Seen

_OPTIONS: dict[str, Any] = {
    "select": (),
    "ignore": (),
    "as_of": None,
    "policy": "standard",
    "lang": "de",
    "context": (),
    "rule_folders": (),
    "formats": (),
}


def seen_in(paths: tuple[str, ...], day: date) -> Iterator[Seen]:
    """Check files and folders and yield what was found; ``day``: the day of the report."""
    request = request_from(_OPTIONS | {"report_day": day})
    for package in run(submissions_from(paths, 1), request).packages:
        for f in package.findings:
            yield Seen(f.fingerprint, f.code, package.key or "", f.object.id, f.severity)
