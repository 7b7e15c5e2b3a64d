"""The coverage of the requirements as a table for people and as data."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from checker.engine.coverage import Covered
from checker.model.text import Lang


def coverage_json(rows: list[Covered], lang: Lang) -> dict[str, Any]:
    """Return ``requirements[]`` with force, confidence, citation, rules and reason."""
    return {"format_version": 1, "requirements": [_entry(row, lang) for row in rows]}


def _entry(row: Covered, lang: Lang) -> dict[str, Any]:
    need = row.requirement
    return {
        "id": need.id,
        "standard": row.standard,
        "text": need.text.de if lang == "de" else need.text.en,
        "force": need.force,
        "confidence": need.confidence,
        "basis": need.basis,
        "citation": need.citation.model_dump(),
        "versions": list(need.versions),
        "checked_by": list(row.rules),
        "tests": dict(zip(row.rules, row.cases, strict=False)),
        "manual": _manual(row, lang),
    }


def _manual(row: Covered, lang: Lang) -> str | None:
    manual = row.requirement.manual
    return None if manual is None else manual.de if lang == "de" else manual.en


def coverage_text(rows: list[Covered], lang: Lang) -> str:
    """Return one line per requirement, each rule with the number of its cases, and the sums."""
    return "\n".join(_lines(rows, lang)) + "\n"


def _lines(rows: list[Covered], lang: Lang) -> Iterator[str]:
    for row in rows:
        need = row.requirement
        by = _rules(row) or f"- {textwrap.shorten(_manual(row, lang) or '', 90)}"
        yield f"{need.id:12} {need.force:7} {need.confidence:7} {by}"
    checked = sum(1 for row in rows if row.rules)
    left = len(rows) - checked
    yield ""
    if lang == "de":
        yield f"{len(rows)} Anforderungen: {checked} von Regeln geprüft, {left} nicht."
        yield "In Klammern: Zahl der Testfälle der Regel."
    else:
        yield f"{len(rows)} requirements: {checked} checked by rules, {left} not."
        yield "In brackets: number of test cases of the rule."


def _rules(row: Covered) -> str:
    cases = row.cases or (0,) * len(row.rules)
    return ", ".join(f"{code} ({number})" for code, number in zip(row.rules, cases, strict=True))
