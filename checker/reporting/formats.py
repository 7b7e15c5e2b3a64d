"""The formats of a report by name; a format is loaded only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.model.report import Report

FORMATS: dict[str, str] = {
    "text": "checker.reporting.as_text",
    "json": "checker.reporting.as_json",
    "jsonl": "checker.reporting.as_jsonl",
    "sarif": "checker.reporting.as_sarif",
    "junit": "checker.reporting.as_junit",
    "github": "checker.reporting.as_github",
    "gitlab": "checker.reporting.as_gitlab",
    "csv": "checker.reporting.as_csv",
    "html": "checker.reporting.as_html",
}


class Look(NamedTuple):
    """How the text for people looks: coloured or not, its columns, only the overview or all."""

    color: bool = False
    width: int = 100
    quiet: bool = False


def render(name: str, report: Report, look: Look | None = None) -> str:
    """Return the report in one format; ``look`` counts for text only.

    Raises:
        UsageError: There is no such format.
        OpenSumsError: The sums of the report do not close.
    """
    if name not in FORMATS:
        raise UsageError(f"unknown format {name!r}, choose from: {', '.join(FORMATS)}")
    module = import_module(FORMATS[name])
    settings = (look or Look())._asdict() if name == "text" else {}
    text: str = module.render(report, **settings)
    return text
