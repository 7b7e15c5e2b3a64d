"""One offline page over a whole run: every file is accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.wording import form
from checker.reporting.html_environment import environment
from checker.reporting.html_texts import Texts
from checker.reporting.html_words import css_codes, day
from checker.reporting.land_texts import TEXTS

if TYPE_CHECKING:
    from checker.model.land import LandRow, LandView
    from checker.model.text import Lang


def render(view: LandView) -> str:
    """Return the page of a run.

    Raises:
        ValueError: the numbers of the run do not close.
    """
    _assert_closed(view)
    lang: Lang = "en" if view.head.language == "en" else "de"
    own = {key: text.in_(lang) for key, text in TEXTS.items()}
    return (
        environment()
        .get_template("land.html.j2")
        .render(
            view=view,
            head=view.head,
            t=Texts(lang),
            own=own,
            number=lambda value: form(value, lang),
            day=lambda text: day(text, lang),
            whose=_whose,
            foot_line=css_codes(f"{view.head.tool.name} · {own['title']}"),
        )
    )


def _assert_closed(view: LandView) -> None:
    total = view.head.summary
    if total.given != total.checked + total.failed + total.skipped:
        raise ValueError(f"{total.given} files given, {total} accounted for")
    if sum(view.verdicts.values()) != view.counted or view.total != total.given:
        raise ValueError("the verdicts of the Land do not close")


def _whose(row: LandRow) -> str:
    """Name the municipality, else the key, else the file."""
    return row.name or row.key or row.file
