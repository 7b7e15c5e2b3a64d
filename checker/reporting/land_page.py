"""One offline page over a whole run: every file is accounted for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from checker.model.wording import form
from checker.reporting.html_environment import environment, script_and_hash
from checker.reporting.html_texts import Texts
from checker.reporting.html_words import css_codes, day
from checker.reporting.land_areas import areas
from checker.reporting.land_changes import changes
from checker.reporting.land_intake import intake
from checker.reporting.land_kreise import quotas, steps_of
from checker.reporting.land_missed import breaks
from checker.reporting.land_moves import COLUMNS, moves
from checker.reporting.land_numbers import BAD_STEPS
from checker.reporting.land_rows import listed
from checker.reporting.land_run import whole
from checker.reporting.land_words import LandTexts

if TYPE_CHECKING:
    from checker.model.land import LandView
    from checker.model.text import Lang


# Column heads of the list, before each value where the screen is narrow.
_LABELS = {
    "k": "l_kreis",
    "c": "l_connection",
    "e": "l_errors",
    "f": "l_warnings",
    "o": "l_open",
    "s": "l_since",
}


def render(view: LandView) -> str:
    """Return the page of a run.

    Raises:
        ValueError: the numbers of the run do not close.
    """
    _assert_closed(view)
    lang: Lang = "en" if view.head.language == "en" else "de"
    t, names = LandTexts(lang), Texts(lang)
    script, script_hash = script_and_hash("land.js")
    return (
        environment()
        .get_template("land.html.j2")
        .render(
            view=view,
            head=view.head,
            t=t,
            title=_title(view, t),
            sub=_sub(view, t),
            demo=_demo(view, t),
            script=script,
            script_hash=script_hash,
            words=names,
            number=lambda value: form(value, lang),
            day=lambda text: day(text, lang),
            bad_steps=steps_of(BAD_STEPS, t),
            columns=COLUMNS,
            labels=[(key, css_codes(t(text))) for key, text in _LABELS.items()],
            foot_line=css_codes(f"{view.head.tool.name} · {_title(view, t)}"),
            **_sections(view, t, names),
        )
    )


def _sections(view: LandView, t: LandTexts, names: Texts) -> dict[str, Any]:
    return {
        "intake": intake(view, t),
        "quotas": quotas(view, t),
        "areas": areas(view, t, names),
        "breaks": breaks(view, t, names),
        "moves": moves(view, t),
        "changes": changes(view, t, names),
        "whole": whole(view, t, names),
        "listed": listed(view, t),
    }


def _assert_closed(view: LandView) -> None:
    total = view.head.summary
    if total.given != total.checked + total.failed + total.skipped:
        raise ValueError(f"{total.given} files given, {total} accounted for")
    if sum(view.verdicts.values()) != view.counted or view.total != total.given:
        raise ValueError("the verdicts of the Land do not close")
    if sum(view.connectivity.values()) != view.counted:
        raise ValueError("the connections of the Land do not close")
    if sum(kreis.submissions for kreis in view.kreise) != view.counted:
        raise ValueError("the Kreise do not add up to the Land")


def _title(view: LandView, t: LandTexts) -> str:
    """Name the period where most submissions share one: 2018, or 2025/26."""
    years = Counter(
        (row.period[0][:4], row.period[1][:4])
        for row in view.rows
        if row.state == "checked" and row.period[0] and row.period[1]
    )
    title = t("page_title")
    if len(years) != 1:
        return title
    ((first, last),) = years
    return f"{title} {first}" if first == last else f"{title} {first}/{last[2:]}"


def _sub(view: LandView, t: LandTexts) -> str:
    head = view.head
    text = t("sub", day=day(head.report_day, t.lang), policy=t(f"p_{head.policy}"))
    if head.as_of:
        text += t("sub_as_of", day=day(head.as_of, t.lang))
    if view.changes:
        text += t("sub_against", day=day(view.changes.report_day, t.lang))
    return text


def _demo(view: LandView, t: LandTexts) -> str:
    if not view.demo:
        return ""
    only = view.demo == view.head.summary.checked
    return t("demo_only") if only else t("demo_some", n=view.demo)
