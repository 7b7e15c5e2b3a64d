"""The formats of ``paktcheck pathways``; each is loaded only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.model.pathways import PathwaysReport

FORMATS: dict[str, str] = {
    "text": "checker.reporting.pathways_text",
    "json": "checker.reporting.pathways_json",
    "html": "checker.reporting.pathways_html",
    "svg": "checker.reporting.pathways_svg",
}


class Screen(NamedTuple):
    """What a terminal shows: colour, its columns, only plain ASCII for the ladder or more."""

    color: bool = False
    width: int = 100
    ascii_only: bool = False


def render(name: str, report: PathwaysReport, screen: Screen | None = None) -> str:
    """Return the report in one format; ``screen`` counts for text only."""
    module = import_module(FORMATS[name])
    settings = {"screen": screen or Screen()} if name == "text" else {}
    text: str = module.render(report, **settings)
    return text
