"""A comparison of two runs as JSON; every finding that is not the same is listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from checker.model.comparison import (
    STATES,
    Change,
    Comparison,
    Entry,
    Mark,
    RunHead,
    SubmissionChange,
)
from checker.reporting.compare_words import CAUSES
from checker.reporting.json_text import dumps, shallow


def render(comparison: Comparison, kind: str = "comparison") -> str:
    """Return one JSON document; keys and states do not depend on the language."""
    return dumps(document(comparison, kind)) + "\n"


def document(comparison: Comparison, kind: str = "comparison") -> dict[str, Any]:
    """Return the comparison as plain keys in their fixed order.

    Raises:
        ValueError: the sums do not close.
    """
    totals, troubles = comparison.totals(), comparison.troubles()
    causes = comparison.causes()
    return {
        "format_version": 1,
        "kind": kind,
        "before": _head(comparison.before, totals[0], troubles[0]),
        "after": _head(comparison.after, totals[1], troubles[1]),
        "differing": comparison.differing,
        "summary": {
            "submissions": dict(sorted(comparison.kinds().items())),
            "verdicts_flipped": sum(one.flipped for one in comparison.submissions),
            "findings": counted(comparison.count()),
            "by_cause": {name: _some(causes[name]) for name in CAUSES},
            "by_rule": {code: _some(count) for code, count in comparison.rules().items()},
        },
        "submissions": [_submission(one) for one in comparison.submissions],
    }


def counted(count: Counter[str]) -> dict[str, int]:
    """Return the number of findings by state, all states named."""
    return {state: count[state] for state in STATES}


def _some(count: Counter[str]) -> dict[str, int]:
    return {state: count[state] for state in STATES if count[state]}


def _head(head: RunHead, findings: int, troubles: int) -> dict[str, Any]:
    return {**shallow(head), "findings": findings, "tool_findings": troubles}


def _submission(one: SubmissionChange) -> dict[str, Any]:
    entry = one.entry
    return {
        "key": entry.key or None,
        "name": entry.name or None,
        "kreis": entry.kreis or None,
        "kind": one.kind,
        "before": _entry(one.before),
        "after": _entry(one.after),
        "findings": counted(one.states),
        "changes": [_change(change) for change in one.changes],
    }


def _entry(entry: Entry | None) -> Mapping[str, Any] | None:
    if entry is None:
        return None
    start, end = entry.period
    return {
        "file": entry.file,
        "sha256": entry.sha256,
        "state": entry.state,
        "period": {"start": start, "end": end},
        "verdict": entry.verdict,
        "connectivity": entry.connectivity,
    }


def _change(change: Change) -> dict[str, Any]:
    mark = change.mark
    return {
        "state": change.state,
        "cause": change.cause,
        "code": mark.code,
        "fingerprint": mark.fingerprint,
        "object": mark.object,
        "title": mark.title,
        "message": mark.message,
        "known": mark.known,
        "before": _side(change.before),
        "after": _side(change.after),
    }


def _side(mark: Mark | None) -> dict[str, Any] | None:
    return {"level": mark.level, "location": mark.location} if mark else None
