"""Which files of a folder are compared with each other, and why the others are not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from checker.loading.packages import Submission
from checker.model.kreis import key_of
from checker.model.package import MeasurePackage
from checker.model.portability import LeftOut
from checker.model.text import Lang, Text
from checker.model.wording import say

NEWEST, PATH = "newest", "path"
_NO_PACKAGE = Text("Kein Maßnahmenpaket.", "No measure package.")
_EXCERPT = Text("Auszug, keine Einreichung.", "Excerpt, no submission.")
_DEMO = Text("Übungspaket; mit --demo wird es verglichen.", "Exercise package; --demo compares it.")
_NO_KEY = Text("Es fehlt der Gemeindeschlüssel.", "The key of the municipality is missing.")


class Chosen(NamedTuple):
    """The packages that are compared, one per municipality, and the files that are not."""

    kept: tuple[tuple[Submission, MeasurePackage], ...]
    left_out: tuple[LeftOut, ...]


class _Out(NamedTuple):
    submission: Submission
    code: str
    reason: Text


class _Taken(NamedTuple):
    submission: Submission
    package: MeasurePackage

    @property
    def start(self) -> date:
        period = self.package.period
        return (period.start if period else None) or date.min

    @property
    def end(self) -> date:
        period = self.package.period
        return (period.end if period else None) or date.max


def choose(given: Iterable[Submission], *, demo: bool, prefer: str | None, lang: Lang) -> Chosen:
    """Return what is compared; every other file is left out with a reason.

    Equal files count once. Of several different files for one municipality and time none is taken,
    unless ``prefer`` chooses: ``newest`` by ``submitted_on``, ``path`` by name. Packages of another
    time than the newest one are left out: nobody moves between years.
    """
    taken: list[_Taken] = []
    out: list[_Out] = []
    for submission in sorted(given, key=lambda one: one.file):
        found = _sorted_out(submission, demo=demo)
        if found is not None:
            out.append(found)
        elif submission.package is not None:
            taken.append(_Taken(submission, submission.package))
    for narrow in (_copies, _times):
        taken, more = narrow(taken)
        out += more
    taken, more = _rivals(taken, prefer)
    kept = tuple((one.submission, one.package) for one in sorted(taken, key=_key))
    left = (_left(one, lang) for one in (*out, *more))
    return Chosen(kept, tuple(sorted(left, key=lambda one: one.file)))


def _key(one: _Taken) -> str:
    return key_of(one.package)


def _left(one: _Out, lang: Lang) -> LeftOut:
    state = "failed" if one.submission.refusal is not None else "skipped"
    return LeftOut(one.submission.file, state, one.code, one.reason.in_(lang))


def _sorted_out(submission: Submission, *, demo: bool) -> _Out | None:
    refusal, package = submission.refusal, submission.package
    if refusal is not None:
        return _Out(submission, refusal.code, Text(refusal.de, refusal.en))
    if package is None:
        return _Out(submission, "no_package", _NO_PACKAGE)
    if package.excerpt:
        return _Out(submission, "excerpt", _EXCERPT)
    if package.demo and not demo:
        return _Out(submission, "demo", _DEMO)
    return None if key_of(package) else _Out(submission, "no_key", _NO_KEY)


def _copies(taken: list[_Taken]) -> tuple[list[_Taken], list[_Out]]:
    first: dict[str, _Taken] = {}
    out = []
    for one in taken:
        known = first.setdefault(one.submission.sha256, one)
        if known is not one:
            file = known.submission.file
            reason = say("Gleich mit {file}.", "Equal to {file}.", file=file)
            out.append(_Out(one.submission, "copy", reason))
    return list(first.values()), out


def _times(taken: list[_Taken]) -> tuple[list[_Taken], list[_Out]]:
    """Leave out what does not overlap the newest period that a file states."""
    stated = [one for one in taken if one.start > date.min]
    newest = max(stated, key=lambda one: (one.start, one.end), default=None)
    if newest is None:
        return taken, []
    kept, out = [], []
    for one in taken:
        if one.start <= newest.end and one.end >= newest.start:
            kept.append(one)
        else:
            out.append(_Out(one.submission, "period", _other_time(newest.start)))
    return kept, out


def _other_time(newest: date) -> Text:
    return say(
        "Anderer Zeitraum: Verglichen werden die Pakete ab dem {day}.",
        "Another period: the packages from {day} on are compared.",
        day=newest,
    )


def _rivals(taken: list[_Taken], prefer: str | None) -> tuple[list[_Taken], list[_Out]]:
    groups: dict[str, list[_Taken]] = defaultdict(list)
    for one in taken:
        groups[_key(one)].append(one)
    kept, out = [], []
    for rivals in groups.values():
        chosen = rivals[0] if len(rivals) == 1 else _chosen(rivals, prefer)
        kept += [] if chosen is None else [chosen]
        out += [_rival(one, rivals, chosen) for one in rivals if one is not chosen]
    return kept, out


def _chosen(rivals: list[_Taken], prefer: str | None) -> _Taken | None:
    if prefer == PATH:
        return rivals[0]
    if prefer != NEWEST:
        return None
    days = [one.package.submitted_on or date.min for one in rivals]
    last = [one for one, day in zip(rivals, days, strict=True) if day == max(days)]
    return last[0] if len(last) == 1 else None


def _rival(one: _Taken, rivals: list[_Taken], chosen: _Taken | None) -> _Out:
    if chosen is not None:
        file = chosen.submission.file
        reason = say("Verglichen wird {file}.", "{file} is compared.", file=file)
    else:
        reason = say(
            "Für {key} gibt es mehrere verschiedene Dateien: {files}. Keine davon wird verglichen;"
            " --prefer wählt eine aus.",
            "There are several different files for {key}: {files}. None of them is compared;"
            " --prefer chooses one.",
            key=_key(one),
            files=[rival.submission.file for rival in rivals],
        )
    return _Out(one.submission, "rival", reason)


def reasons(left_out: Iterable[LeftOut]) -> Iterator[str]:
    """Yield a line per file that is left out."""
    yield from (f"{one.file}: {one.reason}" for one in left_out)
