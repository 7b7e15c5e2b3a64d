"""Why a file failed or was skipped, as a code and as a sentence."""

from __future__ import annotations

from checker.batch.index import Row
from checker.batch.plan import COPY, DEMO, EXCERPT, NO_PACKAGE, RIVAL
from checker.model.text import Text
from checker.model.wording import say

CRASH = "SYS016"
_FIXED = {
    NO_PACKAGE: Text("Kein Maßnahmenpaket.", "No measure package."),
    EXCERPT: Text("Auszug, keine Einreichung.", "Excerpt, no submission."),
    DEMO: Text("Übungspaket.", "Exercise package."),
}


def reason_of(row: Row) -> tuple[str | None, Text]:
    """Return code and sentence; no code where the file was checked and counts."""
    known = row.known
    if known.refusal is not None:
        code, de, en, _ = known.refusal
        return code, Text(de, en)
    if row.plan == "failed" or (row.result is not None and row.result.state == "failed"):
        return CRASH, Text("Das Programm ist gescheitert.", "The program failed.")
    return row.reason, _FIXED.get(row.reason or "") or _about_another(row)


def _about_another(row: Row) -> Text:
    if row.reason == COPY:
        return say("Gleich mit {file}.", "Equal to {file}.", file=row.other)
    if row.reason == RIVAL and row.other:
        return say("Gewertet wird {file}.", "{file} counts.", file=row.other)
    if row.reason == RIVAL:
        return Text(
            "Mehrere verschiedene Dateien für denselben Zeitraum.",
            "Several different files for the same period.",
        )
    return Text("", "")
