"""The report of ``portability`` as JSON with stable keys; ``portability_schema`` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.reporting.json_text import dumps, shallow

if TYPE_CHECKING:
    from checker.model.portability import PortabilityReport


def render(report: PortabilityReport) -> str:
    """Return one JSON document; keys may be added without a new ``format_version``."""
    return dumps(document(report)) + "\n"


def document(report: PortabilityReport) -> dict[str, Any]:
    """Return the report as plain keys in their fixed order; values may be dataclasses."""
    fields = shallow(report)
    return {"format_version": fields.pop("format_version"), **fields}
