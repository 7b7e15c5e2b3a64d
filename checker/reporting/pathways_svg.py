"""The map of transitions of ``pathways`` as one SVG file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import UsageError
from checker.reporting.path_texts import PathTexts
from checker.reporting.svg_file import standalone
from checker.reporting.svg_map import drawn

if TYPE_CHECKING:
    from checker.model.pathways import PathwaysReport


def render(report: PathwaysReport) -> str:
    """Return the picture.

    Raises:
        UsageError: the package has nothing that could be drawn.
    """
    if report.ladder is None:
        raise UsageError(f"{report.file}: nichts zu zeichnen / nothing to draw")
    t = PathTexts("en" if report.language == "en" else "de")
    name = report.municipality.name or report.key or report.file
    return standalone(drawn(report.ladder, "map", (t("d_title", name=name), t("d_about")), t))
