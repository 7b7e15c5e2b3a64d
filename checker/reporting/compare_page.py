"""A comparison of two runs as one offline page: no script, no network, printable."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from checker.model.comparison import STATES
from checker.model.wording import form
from checker.reporting import compare_words as words
from checker.reporting.compare_words import WORDS
from checker.reporting.html_environment import environment
from checker.reporting.html_texts import Texts
from checker.reporting.html_words import css_codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.comparison import Change, Comparison, SubmissionChange
    from checker.model.text import Lang

MOST = 2_000
_CSS = {"error": "err", "warning": "warn", "info": "info", "waived": "flag"}
_Row = tuple[str, str, Counter[str]]


def render(comparison: Comparison, lang: Lang, *, looking_ahead: bool = False) -> str:
    """Return the page; ``looking_ahead``: only the check differs, not the submissions.

    Raises:
        ValueError: the sums do not close.
    """
    title = WORDS["impact" if looking_ahead else "title"].in_(lang)
    values = _sums(comparison, lang) | _words(lang, looking_ahead=looking_ahead)
    return (
        environment()
        .get_template("compare.html.j2")
        .render(
            values,
            t=Texts(lang),
            own=_own(comparison, lang) | {"title": title},
            tables=list(_tables(comparison, lang))[looking_ahead:],
            looking_ahead=looking_ahead,
            foot_line=css_codes(f"paktcheck · {title}"),
        )
    )


def _own(comparison: Comparison, lang: Lang) -> dict[str, str]:
    before, after = (form(number, lang) for number in comparison.totals())
    own = {key: text.in_(lang) for key, text in WORDS.items()}
    total = own["total"].format(before=before, after=after)
    return own | {"total": f"{own['findings']}: {total}"}


def _sums(comparison: Comparison, lang: Lang) -> dict[str, Any]:
    """Return what the page tells, besides its tables."""
    kinds = comparison.kinds()
    listed, left_out = _listed(comparison)
    return {
        "before": words.head_words(comparison.before, lang),
        "after": words.head_words(comparison.after, lang),
        "check": words.check_words(comparison, lang),
        "troubles": words.trouble_words(comparison, lang),
        "count": comparison.count(),
        "by_level": _by_level(comparison, lang),
        "kinds": [(text.in_(lang), kinds[name]) for name, text in words.KINDS.items()],
        "flips": [one for one in comparison.submissions if one.flipped],
        "listed": listed,
        "more": _more(left_out, lang),
    }


def _words(lang: Lang, *, looking_ahead: bool) -> dict[str, Any]:
    """Return the lists and functions that put single values into words."""
    named = words.AHEAD if looking_ahead else words.STATES
    return {
        "states": STATES,
        "css": _CSS,
        "number": lambda value: form(value, lang),
        "whose": lambda one: words.whose(one.entry),
        "step": lambda one: words.verdict_step(one, lang),
        "place": lambda mark: words.place(mark, lang),
        "kind": lambda one: words.KINDS[one.kind].in_(lang),
        "words": lambda state: named[state].in_(lang),
        "causes": lambda cause: words.CAUSES[cause].in_(lang),
        "levels": lambda name: words.level(name, lang),
    }


def _by_level(comparison: Comparison, lang: Lang) -> dict[str, str]:
    found: dict[str, list[str]] = {state: [] for state in STATES}
    for one in comparison.submissions:
        for change in one.changes:
            found[change.state].append(change.mark.level)
    return {state: words.levels(levels, lang) for state, levels in found.items()}


def _tables(comparison: Comparison, lang: Lang) -> Iterator[tuple[str, str, str, list[_Row], str]]:
    own = {key: text.in_(lang) for key, text in WORDS.items()}
    causes = [
        (words.CAUSES[name].in_(lang), "", count)
        for name, count in comparison.causes().items()
        if count.total()
    ]
    titles = {c.mark.code: c.mark.title for one in comparison.submissions for c in one.changes}
    rules = [(code, titles.get(code, ""), count) for code, count in comparison.rules().items()]
    towns = [
        (words.whose(one.entry), words.KINDS[one.kind].in_(lang), one.states)
        for one in comparison.submissions
        if one.changes
    ]
    yield "causes", own["causes"], own["cause"], causes, ""
    yield "rules", own["rules"], own["rule"], rules, ""
    hidden = _more(len(towns) - MOST, lang)
    yield "towns", own["towns"], own["town"], towns[:MOST], hidden


def _more(number: int, lang: Lang) -> str:
    return WORDS["more"].in_(lang).format(n=form(number, lang)) if number > 0 else ""


def _listed(
    comparison: Comparison,
) -> tuple[list[tuple[SubmissionChange, list[Change]]], int]:
    """Return the submissions with what differs, up to a number of rows, and how many are left."""
    listed: list[tuple[SubmissionChange, list[Change]]] = []
    rows = left_out = 0
    for one in comparison.submissions:
        changes = [change for change in one.changes if change.state != "moved"]
        if not changes:
            continue
        if rows + len(changes) > MOST and listed:
            left_out += 1
            continue
        rows += len(changes)
        listed.append((one, changes))
    return listed, left_out
