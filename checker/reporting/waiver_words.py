"""The audit of a file of waivers: as text, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from checker.engine.waiver_audit import HARMLESS, Audited
from checker.model.text import Lang, Text
from checker.model.wording import say
from checker.reporting.escaping import visible
from checker.reporting.json_text import dumps
from checker.reporting.text_layout import Layout

_TROUBLES = {
    "never": Text("das Ende liegt vor dem Anfang", "the end lies before the beginning"),
    "double": Text("steht schon weiter oben", "stands further up already"),
    "expired": Text("abgelaufen", "expired"),
    "not_yet": Text("gilt noch nicht", "does not hold yet"),
    "names_error": Text("nennt einen Fehler und wirkt nicht", "names an error and has no effect"),
    "unused": Text("trifft keinen Befund", "meets no finding"),
    "ends_soon": Text("läuft bald ab", "ends soon"),
}
_GOOD = Text("in Ordnung", "in order")
_MALFORMED = Text("fehlerhaft, Nummer {reason}", "malformed, number {reason}")
_TERM = Text("{first} bis {last}", "{first} to {last}")
_BY = Text("genehmigt von {name}", "approved by {name}")


def faulty(audited: Iterable[Audited], malformed: Iterable[str]) -> bool:
    """Say whether a waiver needs somebody: one that merely begins later or ends soon does not."""
    troubles = {one.trouble for one in audited} - {None} - HARMLESS
    return bool(troubles) or any(malformed)


def audit_text(audited: list[Audited], malformed: list[str], lang: Lang, width: int = 100) -> str:
    """Return a line for each waiver, then the malformed ones and the sums."""
    lines = [line for one in audited for line in _lines(one, lang, Layout(width, color=False))]
    lines += [
        visible(_MALFORMED.in_(lang).format(reason=text), one_line=True) for text in malformed
    ]
    total = say(
        "{n} Ausnahmen, {bad} davon zu klären.",
        "{n} waivers, {bad} of them to be settled.",
        n=len(audited) + len(malformed),
        bad=sum(faulty([one], ()) for one in audited) + len(malformed),
    )
    return "\n".join([*lines, total.in_(lang)]) + "\n"


def _lines(one: Audited, lang: Lang, layout: Layout) -> Iterator[str]:
    waiver = one.waiver
    state = (_TROUBLES[one.trouble] if one.trouble else _GOOD).in_(lang)
    yield from layout.wrap(f"{waiver.name}: {state}")
    term = say(_TERM.de, _TERM.en, first=waiver.first, last=waiver.last).in_(lang)
    by = _BY.in_(lang).format(name=waiver.approved_by)
    yield from layout.wrap(f"    {term}, {by}: {waiver.reason}", 4)


def audit_json(audited: list[Audited], malformed: list[str]) -> str:
    """Return the audit as one JSON document."""
    return dumps({"waivers": [_plain(one) for one in audited], "malformed": malformed}) + "\n"


def _plain(one: Audited) -> dict[str, Any]:
    waiver = one.waiver
    return {
        "fingerprint": waiver.fingerprint,
        "code": waiver.code,
        "key": waiver.key,
        "object": waiver.object,
        "reason": waiver.reason,
        "approved_by": waiver.approved_by,
        "from": waiver.first,
        "until": waiver.last,
        "trouble": one.trouble,
        "met": one.met,
    }
