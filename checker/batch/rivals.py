"""Several contents for one key and period: each is told, and which of them counts."""

from __future__ import annotations

from checker.batch.records import Reading
from checker.loading.document import Fault
from checker.model.text import Text
from checker.model.wording import say

NEWEST, PATH = "newest", "path"
_WHY = Text(
    "Je Kommune und Zeitraum zählt eine Einreichung.",
    "One submission counts for a municipality and period.",
)
_REMEDY = Text(
    "Teilen Sie der Prüfstelle mit, welche Datei gilt, und ziehen Sie die anderen zurück.",
    "Tell the reviewers which file holds, and withdraw the others.",
)


def chosen_of(rivals: list[Reading], prefer: str) -> str:
    """Return the file that counts, or an empty text where nothing decides.

    ``newest``: the latest ``submitted_on``, when only one file states it; ``path``: the first name.
    """
    if prefer == PATH:
        return min(known.file for known in rivals)
    if prefer != NEWEST:
        return ""
    last = max(known.submitted_on or "" for known in rivals)
    newest = [known.file for known in rivals if known.submitted_on == last]
    return newest[0] if len(newest) == 1 else ""


def rival_fault(rivals: tuple[str, ...], chosen: str) -> Fault:
    """Return the finding that each of the files carries, but for the chosen one."""
    message = say(
        "Für dieselbe Kommune und denselben Zeitraum gibt es {n} verschiedene Dateien: {files}."
        " {ends}",
        "There are {n} different files for the same municipality and period: {files}. {ends}",
        n=len(rivals),
        files=rivals,
        ends=_counting(chosen),
    )
    return Fault("LES012", ("period",), message, _WHY, _REMEDY, actual=list(rivals))


def _counting(chosen: str) -> Text:
    if not chosen:
        return Text(
            "Keine davon geht in die Zahlen des Landes ein.",
            "None of them enters the figures of the Land.",
        )
    return say(
        "In die Zahlen des Landes geht nur {chosen} ein.",
        "Only {chosen} enters the figures of the Land.",
        chosen=chosen,
    )
