"""A transition and a table of transitions as plain data; verdicts in the words of the table."""

from __future__ import annotations

from typing import Any

from checker.engine.golden import RowAnswer, tally
from checker.graph.judge import UNCONSIDERED, Judged, Transition
from checker.model.text import Lang
from checker.reporting.transition_words import both


def transition_json(found: Transition, lang: Lang) -> dict[str, Any]:
    """Return the answer: verdict, every dimension, what decided, and its norms."""
    deciding = found.deciding
    return {
        "from": found.from_.code,
        "to": found.to.code,
        "as_of": found.day.isoformat(),
        "verdict": found.verdict,
        "strength": found.strength,
        "dimensions": [_dimension(judged, lang) for judged in found.judged],
        "reason": "; ".join(filter(None, (both(judged.text, lang) for judged in deciding))),
        "citation": [j.citation.model_dump() for j in deciding if j.citation is not None],
    }


def _dimension(judged: Judged, lang: Lang) -> dict[str, Any]:
    demand = judged.demand
    return {
        "dimension": demand.dimension,
        "detail": demand.detail or demand.id,
        "result": judged.result or UNCONSIDERED,
        "has": judged.has,
        "needs": list(judged.needs),
        "owner": demand.owner,
        "text": both(judged.text, lang),
        "change": both(demand.change, lang),
        "confidence": judged.confidence,
        "citation": judged.citation.model_dump() if judged.citation else None,
    }


def table_json(found: list[RowAnswer], lang: Lang) -> dict[str, Any]:
    """Return the rows with expected and found verdict, and the sums."""
    sums = tally(found)
    return {
        "format_version": 1,
        "rows": [_row(answer, lang) for answer in found],
        "agree": sums["agree"],
        "disagree": sums["disagree"],
        "unsupported": sums["unsupported"],
    }


def _row(answer: RowAnswer, lang: Lang) -> dict[str, Any]:
    row = answer.row
    body: dict[str, Any] = (
        {
            "verdict": None,
            "strength": None,
            "dimensions": [],
            "reason": answer.unsupported,
            "citation": [],
        }
        if answer.transition is None
        else transition_json(answer.transition, lang)
    )
    head = {"id": row.id, "from": row.from_, "to": row.to, "as_of": row.day.isoformat()}
    return {**head, "expected": row.verdict, **body, **head, "state": answer.state}
