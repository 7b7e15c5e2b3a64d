"""The way of some persons as a picture, with the step that is missing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup

from checker.reporting.svg_map import drawn
from checker.reporting.way_ladder import way_ladder

if TYPE_CHECKING:
    from checker.model.paths import PathAnswer, Paths
    from checker.reporting.path_texts import PathTexts


def drawn_way(
    answer: PathAnswer, paths: Paths, prefix: str, t: PathTexts, proposal: str = ""
) -> Markup:
    """Return the picture of one answer; months count from the beginning."""
    ladder = way_ladder(answer, paths, t, proposal)
    title = t("b_title", who=answer.who.title, goal=answer.goal_title)
    about = (title, t(f"b_about_{answer.state}", goal=answer.goal_title))
    return drawn(ladder, prefix, about, t, date.fromisoformat(paths.start))
