"""One offline HTML file for people: readable without script, printable, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.wording import form
from checker.reporting.counts import assert_closed
from checker.reporting.html_environment import environment, script_and_hash
from checker.reporting.html_findings import CLASS
from checker.reporting.html_page import build, grouped
from checker.reporting.html_words import day
from checker.reporting.path_texts import PathTexts

if TYPE_CHECKING:
    from checker.model.report import Report
    from checker.model.text import Lang

_WIDE_ICONS = ("i-link", "i-part", "i-cut")
_TALLIED = ("error", "warning", "info")
_COLUMNS = ("k_complies", "violated", "k_undecidable", "k_not_applicable", "total")


def render(report: Report) -> str:
    """Return the page of a run over one or many packages.

    Raises:
        OpenSumsError: The counts of the report do not close.
    """
    assert_closed(report)
    lang: Lang = "en" if report.language == "en" else "de"
    t = PathTexts(lang)
    script, script_hash = script_and_hash()
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            page=build(report, t),
            single=len(report.packages) == 1,
            t=t,
            number=lambda value: form(value, lang),
            day=lambda text: day(text, lang),
            grouped=grouped,
            css=CLASS,
            wide=_WIDE_ICONS,
            tallied=_TALLIED,
            columns=[t(key) for key in _COLUMNS],
            script=script,
            script_hash=script_hash,
        )
    )
