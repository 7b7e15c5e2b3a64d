"""The report of ``portability`` as a table for spreadsheets: pairs of Kreise, then of towns.

Semicolons, UTF-8 and single line feeds as in the table of ``check``. Numbers are written with a
point and without a unit; an empty cell says that nothing counts there or that it is open.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING

from checker.reporting.as_csv import cell_text

if TYPE_CHECKING:
    from checker.model.portability import PortabilityReport, PortPair

COLUMNS = (
    *("kind", "sender", "sender_name", "receiver", "receiver_name", "pairs", "kept", "lost"),
    *("undecided", "share", "low", "high", "grade", "holds", "who", "after", "goal", "months"),
    *("blame", "reason"),
)
_HOLDS = {True: "yes", False: "no", None: "open"}


def render(report: PortabilityReport) -> str:
    """Return the table; the headings are the same in both languages."""
    buffer = StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in _rows(report):
        writer.writerow([cell_text(row.get(column)) for column in COLUMNS])
    return buffer.getvalue()


def _rows(report: PortabilityReport) -> Iterator[dict[str, str]]:
    kreise = {kreis.key: kreis.name for kreis in report.kreise}
    for one in report.between:
        yield {
            "kind": "kreis",
            "sender": one.sender,
            "sender_name": kreise[one.sender],
            "receiver": one.receiver,
            "receiver_name": kreise[one.receiver],
            "pairs": str(one.pairs),
            "kept": _number(one.kept),
            "lost": _number(one.lost),
            "undecided": _number(one.undecided),
            "share": _number(one.share),
        }
    towns = {town.key: town.name for town in report.towns}
    yield from (_pair(pair, towns) for pair in report.pairs)


def _pair(pair: PortPair, towns: dict[str, str]) -> dict[str, str]:
    row = {
        "kind": "town",
        "sender": pair.sender,
        "sender_name": towns[pair.sender],
        "receiver": pair.receiver,
        "receiver_name": towns[pair.receiver],
        "pairs": "1",
        "kept": _number(pair.kept),
        "lost": _number(pair.lost),
        "undecided": _number(pair.undecided),
        "share": _number(pair.share),
        "low": _number(pair.low),
        "high": _number(pair.high),
        "grade": pair.grade,
        "holds": _HOLDS[pair.holds],
    }
    return row | _worst(pair)


def _worst(pair: PortPair) -> dict[str, str]:
    """Return the worst case of a pair, where it is told."""
    if not pair.cases:
        return {}
    case = pair.cases[0]
    return {
        "who": "; ".join(case.who),
        "after": ", ".join(offer.title for offer in case.after),
        "goal": case.goal,
        "months": _number(case.delay),
        "blame": case.blame or "",
        "reason": " ".join(case.reasons),
    }


def _number(value: float | None) -> str:
    return "" if value is None else f"{round(value, 4):g}"
