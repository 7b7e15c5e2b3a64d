"""The receipt of a run: every input with its hash and its end, and what repeats the run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.reporting.json_text import dumps

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.model.land import LandRow, LandView

KIND = "batch"


def opening(view: LandView, options: Mapping[str, Any]) -> str:
    """Return the receipt up to the list of inputs; ``options``: what the run was called with."""
    head = view.head
    values = {
        "format_version": head.format_version,
        "kind": KIND,
        "tool": {"name": head.tool.name, "version": head.tool.version},
        "catalogue": {
            "version": head.tool.catalogue_version,
            "sha256": head.tool.catalogue_sha256,
        },
        "as_of": head.as_of,
        "report_day": head.report_day,
        "legal_state": head.legal_state,
        "policy": head.policy,
        "stages": head.stages,
        "language": head.language,
        "options": options,
        "summary": head.summary,
        "reasons": view.reasons,
        "counted": view.counted,
        "run_findings": head.run_findings,
        "land_findings": view.land_findings,
        "land_outcomes": view.land_outcomes,
    }
    text = dumps(values).removesuffix("\n}")
    return f'{text},\n  "inputs": [\n'


def entry(row: LandRow) -> str:
    """Return one input on one line."""
    return dumps(
        {
            "file": row.file,
            "sha256": row.sha256,
            "state": row.state,
            "reason": row.reason,
            "reason_text": row.reason_text,
            "key": row.key,
            "name": row.name,
            "kreis": row.kreis,
            "period": row.period,
            "counted": row.counted,
            "verdict": row.verdict,
            "connectivity": row.connectivity,
            "report": row.report,
            "report_sha256": row.report_sha256,
            "page": row.page,
        },
        indent=None,
    )


def closing(outputs: Mapping[str, str], outcome: Mapping[str, Any]) -> str:
    """Return the end: the hash of every file of the run, and what the exit code follows from."""
    values = {"outputs": outputs, "outcome": outcome}
    members = ",\n".join(f'  "{name}": {dumps(value)}' for name, value in values.items())
    return f"\n  ],\n{members}\n}}\n"
