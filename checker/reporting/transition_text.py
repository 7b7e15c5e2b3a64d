"""A transition for people: one sentence per dimension, its norm, and what would have to change."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from checker.engine.golden import RowAnswer, tally
from checker.graph.judge import Judged, Transition
from checker.model.measure_type import Result
from checker.model.standard import BothLanguages
from checker.model.text import Lang, Text
from checker.model.wording import form

_VERDICT = {
    "ok": Text("passt", "fits"),
    "ok_with_condition": Text("passt unter einer Bedingung", "fits under a condition"),
    "blocked": Text("passt nicht", "does not fit"),
    "undecidable": Text("nicht prüfbar", "cannot be decided"),
}
_STRENGTH = {
    "hart": Text("nach Vorschrift", "by law"),
    "weich": Text("nach Praxis oder Empfehlung", "by practice or recommendation"),
}
_RESULT: dict[Result, Text] = {
    "passt": Text("passt", "fits"),
    "bedingt": Text("bedingt", "conditional"),
    "nicht_pruefbar": Text("nicht prüfbar", "undecidable"),
    "weich": Text("passt nicht (Praxis)", "does not fit (practice)"),
    "hart": Text("passt nicht", "does not fit"),
}
DIMENSIONS = {
    "language": Text("Sprache", "Language"),
    "literacy": Text("Schrift", "Literacy"),
    "school_certificate": Text("Schulabschluss", "School certificate"),
    "recognition": Text("Anerkennung", "Recognition"),
    "residence_status": Text("Aufenthalt und Zugang", "Residence and access"),
    "age": Text("Alter", "Age"),
    "target_group": Text("Zielgruppe", "Target group"),
    "time": Text("Zeit", "Time"),
    "capacity": Text("Plätze und Rahmen", "Capacity"),
    "funding_subsidiarity": Text("Finanzierung und Vorrang", "Funding and priority"),
}


def _in(text: BothLanguages | None, lang: Lang) -> str:
    return "" if text is None else text.de if lang == "de" else text.en


def transition_text(found: Transition, lang: Lang, width: int = 88) -> str:
    """Return the answer with every dimension, considered or not."""
    return "\n".join(_lines(found, lang, width)) + "\n"


def _lines(found: Transition, lang: Lang, width: int) -> Iterator[str]:
    arrow = f"{found.from_.code} -> {found.to.code}"
    verdict = _VERDICT[found.verdict].in_(lang)
    strength = f", {_STRENGTH[found.strength].in_(lang)}" if found.strength else ""
    yield f"{arrow} ({form(found.day, lang)}): {verdict}{strength}"
    yield ""
    for judged in (j for j in found.judged if j.counts):
        yield from _judged(judged, lang, width)
    silent = [j for j in found.judged if not j.counts]
    if silent:
        names = dict.fromkeys(DIMENSIONS[j.demand.dimension].in_(lang) for j in silent)
        label = (
            "Nicht betrachtet (dazu ist nichts angegeben)"
            if lang == "de"
            else ("Not considered (nothing stated)")
        )
        yield f"{label}: {', '.join(names)}"


def _judged(judged: Judged, lang: Lang, width: int) -> Iterator[str]:
    name = DIMENSIONS[judged.demand.dimension].in_(lang)
    result = _RESULT[judged.result or "passt"].in_(lang)
    yield from _wrap(f"{name}: {result}. {_in(judged.text, lang)}", width, "  ")
    if judged.citation is not None:
        source = ", ".join(filter(None, (judged.citation.source, judged.citation.section)))
        yield from _wrap(f"{'Fundstelle' if lang == 'de' else 'Source'}: {source}", width, "    ")
    if judged.result not in {"passt", None} and judged.demand.change is not None:
        label = "Was zu ändern wäre" if lang == "de" else "What would have to change"
        yield from _wrap(f"{label}: {_in(judged.demand.change, lang)}", width, "    ")
    yield ""


def _wrap(text: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent + "  ")


def transition_json(found: Transition, lang: Lang) -> dict[str, Any]:
    """Return the answer as plain data: verdict in the words of the table, every dimension."""
    deciding = found.deciding
    return {
        "from": found.from_.code,
        "to": found.to.code,
        "as_of": found.day.isoformat(),
        "verdict": found.verdict,
        "strength": found.strength,
        "dimensions": [_dimension(judged, lang) for judged in found.judged],
        "reason": "; ".join(filter(None, (_in(judged.text, lang) for judged in deciding))),
        "citation": [j.citation.model_dump() for j in deciding if j.citation is not None],
    }


def _dimension(judged: Judged, lang: Lang) -> dict[str, Any]:
    demand = judged.demand
    return {
        "dimension": demand.dimension,
        "detail": demand.detail or demand.id,
        "result": judged.result or "nicht_betrachtet",
        "owner": demand.owner,
        "text": _in(judged.text, lang),
        "change": _in(demand.change, lang),
        "confidence": judged.confidence,
        "citation": judged.citation.model_dump() if judged.citation else None,
    }


def table_json(found: list[RowAnswer], lang: Lang) -> dict[str, Any]:
    """Return the rows with expected and found verdict, and the sums."""
    sums = tally(found)
    return {
        "format_version": 1,
        "rows": [_row_json(answer, lang) for answer in found],
        "agree": sums["agree"],
        "disagree": sums["disagree"],
        "unsupported": sums["unsupported"],
    }


def _row_json(answer: RowAnswer, lang: Lang) -> dict[str, Any]:
    row = answer.row
    head = {"id": row.id, "from": row.from_, "to": row.to, "as_of": row.day.isoformat()}
    if answer.transition is None:
        empty: dict[str, Any] = {
            "verdict": None,
            "strength": None,
            "dimensions": [],
            "citation": [],
        }
        return (
            head
            | {"expected": row.verdict, **empty, "reason": answer.unsupported}
            | {"state": answer.state}
        )
    body = transition_json(answer.transition, lang)
    return body | head | {"expected": row.verdict, "state": answer.state}


def table_text(found: list[RowAnswer], lang: Lang) -> str:
    """Return every row that does not agree, and the sums."""
    return "\n".join(_table(found, lang)) + "\n"


def _table(found: list[RowAnswer], lang: Lang) -> Iterator[str]:
    for answer in found:
        row = answer.row
        if answer.transition is None:
            yield f"{row.id}: unsupported: {answer.unsupported}"
        elif not answer.agrees:
            got = answer.transition
            names = ", ".join(sorted({j.demand.dimension for j in got.deciding}))
            yield f"{row.id}: {row.verdict} {row.dimension} != {got.verdict} ({names})"
            yield f"    {row.from_} -> {row.to} {row.day}"
    sums = tally(found)
    words = (
        ("stimmen überein", "weichen ab", "nicht unterstützt")
        if lang == "de"
        else ("agree", "disagree", "unsupported")
    )
    pairs = zip(("agree", "disagree", "unsupported"), words, strict=True)
    yield ", ".join(f"{sums[name]} {word}" for name, word in pairs)
