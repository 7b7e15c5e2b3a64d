"""What a run came to, in a few lines for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.model.wording import form, say
from checker.reporting.land_texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.model.land import LandView
    from checker.model.text import Lang

_ANSWERS = ("complies", "violates", "undecidable", "not_applicable")


def lines(total: Mapping[str, Any], place: str, lang: Lang) -> list[str]:
    """Return the sums of a run and where its page lies.

    Args:
        total: the summary of the run, as ``run.json`` holds it.
        place: the folder of the run.
        lang: language of the lines.
    """
    names = ("given", "checked", "failed", "skipped")
    sums = say(
        "{given} Dateien: {checked} geprüft, {failed} nicht lesbar, {skipped} übersprungen.",
        "{given} files: {checked} checked, {failed} unreadable, {skipped} skipped.",
        **{name: total[name] for name in names},
    )
    verdicts = ", ".join(
        f"{form(number, lang)} {TEXTS[f'v_{verdict}'].in_(lang)}"
        for verdict, number in total["by_verdict"].items()
    )
    page = f"{place.rstrip('/')}/index.html"
    standards = f"{TEXTS['verdicts'].in_(lang)}: {verdicts or TEXTS['none'].in_(lang)}."
    return [sums.in_(lang), standards, page]


def statistics(view: LandView) -> list[str]:
    """Return a table: how often each rule gave which answer, over the counted submissions."""
    head = f"{'':8}" + "".join(f"{answer:>16}" for answer in _ANSWERS)
    rows = [
        f"{rule.code:8}" + "".join(f"{getattr(rule, answer):>16}" for answer in _ANSWERS)
        for rule in view.rules
    ]
    return [head, *rows]
