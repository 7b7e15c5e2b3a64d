"""A transition for people: one sentence per dimension, its norm, and what would have to change."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.golden import RowAnswer, tally
from checker.graph.judge import Judged, Transition
from checker.model.catalogue import Catalogue
from checker.model.measure_type import Result
from checker.model.text import Lang, Text
from checker.model.wording import form
from checker.reporting.page_words import confidence_words
from checker.reporting.text_layout import Layout
from checker.reporting.transition_json import table_json, transition_json
from checker.reporting.transition_words import (
    DIMENSIONS,
    OWNERS,
    RESULTS,
    both,
    source_of,
    type_name,
)

__all__ = ["table_json", "table_text", "transition_json", "transition_text"]

_LAYOUT = Layout(80, color=False)
_LABEL = 17
_WORST_FIRST: tuple[Result, ...] = ("hart", "weich", "nicht_pruefbar", "bedingt", "passt")
_ANSWERS: dict[Result, Text] = {
    "passt": Text(
        "Passt. Was angegeben ist, spricht nicht dagegen.",
        "Fits. Nothing that was stated speaks against it.",
    ),
    "bedingt": Text(
        "Passt unter einer Bedingung. Sie ist noch zu erfüllen oder zu klären.",
        "Fits under a condition. It still has to be met or settled.",
    ),
    "nicht_pruefbar": Text(
        "Nicht prüfbar. Recht oder Praxis dieses Tages ist nicht bekannt, oder eine Angabe lässt"
        " beide Antworten zu.",
        "Cannot be decided. Law or practice of that day is not known, or a stated value allows"
        " both answers.",
    ),
    "weich": Text(
        "Passt nicht. Das ist nicht zwingend: Es folgt aus Praxis, Empfehlung oder Regelfall.",
        "Does not fit. This is not binding: it follows from practice, a recommendation or the"
        " usual case.",
    ),
    "hart": Text(
        "Passt nicht. Das ist zwingend: Eine Vorschrift steht entgegen.",
        "Does not fit. This is binding: a norm stands against it.",
    ),
}
_VERDICTS = {
    "ok": RESULTS["passt"],
    "ok_with_condition": RESULTS["bedingt"],
    "blocked": Text("passt nicht", "does not fit"),
    "undecidable": RESULTS["nicht_pruefbar"],
}
_FROM, _TO, _DAY = Text("Von", "From"), Text("Nach", "To"), Text("Rechtsstand", "Law as of")
_SOURCE, _CONFIDENCE = Text("Fundstelle", "Source"), Text("Verlässlichkeit", "Confidence")
_CHANGE, _OWNER = Text("Zu ändern", "To change"), Text("Zuständig", "Set by")
_SILENT = Text(
    "Nicht betrachtet, weil dazu nichts angegeben ist oder es hier nicht gilt:",
    "Not considered, because nothing was stated about it or it does not apply here:",
)
_PARTLY = Text(
    "Nur zum Teil betrachtet:",
    "Considered only in part:",
)
_NOTHING = Text(
    "Im Katalog steht keine Voraussetzung, die hier zu prüfen wäre.",
    "The catalogue holds no demand that could be checked here.",
)
_LIMITS = Text(
    "Das Urteil gilt nur für das, was angegeben ist. Über den Zugang entscheidet die zuständige"
    " Stelle.",
    "The verdict holds only for what was stated. The competent body decides on access.",
)


def transition_text(found: Transition, lang: Lang, catalogue: Catalogue | None = None) -> str:
    """Return the answer with every dimension, at most 80 columns wide.

    With a catalogue the two sides carry their names beside their codes.
    """
    return "\n".join(_lines(found, lang, catalogue)) + "\n"


def _lines(found: Transition, lang: Lang, catalogue: Catalogue | None) -> Iterator[str]:
    for label, code in ((_FROM, found.from_.code), (_TO, found.to.code)):
        name = type_name(code, catalogue, lang) if catalogue else code
        yield from _labelled(label, code if name == code else f"{code} – {name}", lang, 0)
    yield from _labelled(_DAY, form(found.day, lang), lang, 0)
    yield ""
    yield from _LAYOUT.wrap(_ANSWERS[found.result].in_(lang))
    yield ""
    for judged in sorted((j for j in found.judged if j.counts), key=_rank):
        yield from _judged(judged, lang)
    yield from _silent(found, lang)
    yield from _LAYOUT.wrap(_LIMITS.in_(lang))


def _rank(judged: Judged) -> int:
    return _WORST_FIRST.index(judged.result or "passt")


def _judged(judged: Judged, lang: Lang) -> Iterator[str]:
    name = DIMENSIONS[judged.demand.dimension].in_(lang)
    yield from _LAYOUT.wrap(f"{name}: {RESULTS[judged.result or 'passt'].in_(lang)}")
    yield from _LAYOUT.wrap(both(judged.text, lang), 4)
    if judged.citation is not None:
        yield from _labelled(_SOURCE, source_of(judged.citation), lang)
    if judged.confidence is not None:
        yield from _labelled(_CONFIDENCE, confidence_words(judged.confidence, lang), lang)
    if judged.result != "passt":
        yield from _labelled(_CHANGE, both(judged.demand.change, lang), lang)
        yield from _labelled(_OWNER, OWNERS[judged.demand.owner].in_(lang), lang)
    yield ""


def _silent(found: Transition, lang: Lang) -> Iterator[str]:
    judged = {j.demand.dimension for j in found.judged if j.counts}
    silent = dict.fromkeys(j.demand.dimension for j in found.judged if not j.counts)
    lists = ((_SILENT, silent.keys() - judged), (_PARTLY, silent.keys() & judged))
    for text, dimensions in lists:
        names = [DIMENSIONS[d].in_(lang) for d in silent if d in dimensions]
        if names:
            yield from _LAYOUT.wrap(text.in_(lang))
            yield from _LAYOUT.wrap(", ".join(names), 4)
            yield ""
    if not found.judged:
        yield from (*_LAYOUT.wrap(_NOTHING.in_(lang)), "")


def _labelled(label: Text, text: str, lang: Lang, indent: int = 4) -> list[str]:
    if not text:
        return []
    first = f"{' ' * indent}{label.in_(lang)}"
    return _LAYOUT.wrap(text, indent + _LABEL, label=first)


def table_text(found: list[RowAnswer], lang: Lang) -> str:
    """Return every row that does not agree, and the sums."""
    return "\n".join(_table(found, lang)) + "\n"


def _table(found: list[RowAnswer], lang: Lang) -> Iterator[str]:
    for answer in (a for a in found if a.state != "agree"):
        yield from _row(answer, lang)
        yield ""
    sums = tally(found)
    yield (
        Text(
            "{n} Zeilen: {agree} stimmen überein, {disagree} weichen ab,"
            " {unsupported} nicht unterstützt",
            "{n} rows: {agree} agree, {disagree} disagree, {unsupported} unsupported",
        )
        .in_(lang)
        .format(n=len(found), **{s: sums[s] for s in ("agree", "disagree", "unsupported")})
    )


def _row(answer: RowAnswer, lang: Lang) -> Iterator[str]:
    row, got = answer.row, answer.transition
    question = f"{row.id}: {row.from_} -> {row.to} ({form(row.day, lang)})"
    yield from _LAYOUT.wrap(question)
    if got is None:
        label = Text("nicht unterstützt", "unsupported")
        yield from _LAYOUT.wrap(f"{label.in_(lang)}: {answer.unsupported}", 4, label="    ")
        return
    expected = _verdict(row.verdict, {row.dimension} - {""}, lang)
    yield from _labelled(Text("erwartet", "expected"), expected, lang)
    verdict = _verdict(got.verdict, {j.demand.dimension for j in got.deciding}, lang)
    yield from _labelled(Text("Urteil", "verdict"), verdict, lang)


def _verdict(verdict: str, dimensions: set[str], lang: Lang) -> str:
    word = _VERDICTS[verdict].in_(lang) if verdict in _VERDICTS else verdict or "-"
    names = sorted(DIMENSIONS[d].in_(lang) if d in DIMENSIONS else d for d in dimensions)
    return f"{word} ({', '.join(names)})" if names else word
