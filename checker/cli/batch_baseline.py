"""The findings of a run as a baseline for the next one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.batch.order import Wishes
from checker.batch.places import place_of
from checker.cli.printing import write_file


def write_run_baseline(path: Path, wishes: Wishes) -> None:
    """Write the findings of a finished run as known, sorted by fingerprint."""
    found = place_of(wishes.target, remote=wishes.remote).read("findings.jsonl")
    entries = sorted(_entries(found), key=lambda e: (e["fingerprint"], e["code"], e["key"]))
    write_file(path, json.dumps(entries, indent=2, ensure_ascii=False) + "\n")


def _entries(content: bytes) -> Iterator[dict[str, Any]]:
    """Yield the findings of checked packages; a file that was not read has no key."""
    for line in content.split(b"\n"):
        if not line.startswith(b'{"kind": "finding"'):
            continue
        finding = json.loads(line)
        if finding["key"] is not None:
            yield {
                "fingerprint": finding["fingerprint"],
                "code": finding["code"],
                "key": finding["key"],
                "object": finding["object"]["id"],
                "severity": finding["severity"],
            }
