"""One offline HTML file for people: readable without script, printable, no network."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from checker.model.wording import form
from checker.reporting.counts import assert_closed
from checker.reporting.escaping import visible
from checker.reporting.html_findings import CLASS
from checker.reporting.html_page import build, grouped
from checker.reporting.html_texts import Texts
from checker.reporting.html_words import day

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
    t = Texts(lang)
    script, script_hash = _script()
    return (
        _environment()
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


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("checker.reporting", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _script() -> tuple[Markup, Markup]:
    """Return the script and its hash: the page allows this script and no other."""
    template = _environment().get_template("report.js")
    text = Markup("\n{}").format(template.module)
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return text, Markup("sha256-{}").format(digest)


def _shown(value: Any) -> Any:
    """Make hidden characters visible; Jinja escapes the result. Markup is finished text."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
