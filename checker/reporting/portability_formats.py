"""The formats of ``paktcheck portability``; each is loaded only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model.portability import PortabilityReport

FORMATS: dict[str, str] = {
    "text": "checker.reporting.portability_text",
    "json": "checker.reporting.portability_json",
    "csv": "checker.reporting.portability_csv",
    "html": "checker.reporting.portability_html",
}


def render(name: str, report: PortabilityReport, width: int | None = None) -> str:
    """Return the report in one format; ``width`` counts for text only."""
    module = import_module(FORMATS[name])
    settings = {"width": width} if name == "text" and width else {}
    text: str = module.render(report, **settings)
    return text
