"""What changed between two runs, finding by finding, and whether the town or the check changed it.

Findings are matched by fingerprint within the same submission, never by line. What can no longer be
checked, or is no longer submitted, is not fixed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from checker.engine.pairing import Pair, paired
from checker.loading.reading_codes import READING_CODES
from checker.model.comparison import (
    CHECKED,
    Cause,
    Change,
    Comparison,
    Contents,
    Entry,
    Mark,
    RunHead,
    State,
    SubmissionChange,
)

Load = Callable[[Entry], Contents]
_CODE = re.compile(r"[A-Z]{1,3}[0-9]*")
_CHECK = ("catalogue_sha256", "version")
_DAYS = ("as_of", "report_day")
# What these rules find may rest on any stage of a run.
_STAGED = ("ANS", "KRE")


def compare(
    before: tuple[RunHead, Iterable[Entry], Load], after: tuple[RunHead, Iterable[Entry], Load]
) -> Comparison:
    """Compare two runs; one submission is held at a time.

    Args:
        before: the head of the earlier run, its submissions, and what reads the report of one.
        after: the same of the later run.
    """
    (old, old_entries, old_load), (new, new_entries, new_load) = before, after
    judge = _Judge(old, new)
    pairs = paired(old_entries, new_entries)
    found = [judge.submission(pair, old_load, new_load) for pair in pairs]
    return Comparison(old, new, differing(old, new), tuple(found))


def differing(before: RunHead, after: RunHead) -> tuple[str, ...]:
    """Return what of the check is not the same: program, catalogue, days, settings by name."""
    heads = (n for n in (*_CHECK, *_DAYS) if getattr(before, n) != getattr(after, n))
    names = sorted(before.settings.keys() | after.settings.keys())
    settings = (n for n in names if before.settings.get(n) != after.settings.get(n))
    return (*heads, *settings)


class _Judge:
    def __init__(self, before: RunHead, after: RunHead) -> None:
        names = set(differing(before, after))
        self._after = after
        stages = after.settings.get("stages", ())
        self._fewer = bool(set(before.settings.get("stages", ())) - set(stages))
        self._catalogue = bool(names & {*_CHECK, "rule_folders"})
        self._settings = bool(names - {*_CHECK, "rule_folders", "report_day"})

    def submission(self, pair: Pair, old_load: Load, new_load: Load) -> SubmissionChange:
        before, after = pair
        old = old_load(before) if before else Contents()
        new = new_load(after) if after else Contents()
        cause = self.cause(pair)
        changes, equal = [], Counter[str]()
        for change in self._changes(pair, old, new, cause):
            if change.state == "unchanged":
                equal[change.mark.code] += 1
            else:
                changes.append(change)
        changes.sort(key=_order)
        totals = len(old.marks), len(new.marks)
        troubles = len(old.troubles), len(new.troubles)
        return SubmissionChange(before, after, tuple(changes), equal, totals, troubles)

    def cause(self, pair: Pair) -> Cause:
        """Say why findings of a submission can differ."""
        before, after = pair
        if before is None or after is None:
            return "submission"
        checks = self._catalogue or self._settings
        if before.sha256 != after.sha256:
            return "both" if checks else "town"
        if self._catalogue:
            return "catalogue"
        return "settings" if self._settings else "surroundings"

    def _changes(self, pair: Pair, old: Contents, new: Contents, cause: Cause) -> Iterator[Change]:
        waiting: dict[str, list[Mark]] = {}
        for mark in new.marks:
            waiting.setdefault(mark.identity, []).append(mark)
        for mark in old.marks:
            same = waiting.get(mark.identity)
            if same:
                yield _both(mark, same.pop(0), cause)
            else:
                yield Change(self._ended(mark, pair[1], new), self._why(mark, cause), mark, None)
        for rest in waiting.values():
            yield from (Change("new", cause, None, mark) for mark in rest)

    def _ended(self, mark: Mark, after: Entry | None, new: Contents) -> State:
        """Say what became of a finding that no longer occurs."""
        if after is None or (after.state != CHECKED and mark.object.kind != "file"):
            return "gone"
        if not self._ran(mark.code) or mark.code in new.troubles:
            return "gone"
        about = (mark.code, mark.object.kind, mark.object.id)
        return "open" if about in new.undecidable else "fixed"

    def _why(self, mark: Mark, cause: Cause) -> Cause:
        return cause if self._ran(mark.code) else "settings"

    def _ran(self, code: str) -> bool:
        """Say whether the later run looked at a rule as closely as the earlier one."""
        return _runs(code, self._after) and not (self._fewer and code.startswith(_STAGED))


def _both(before: Mark, after: Mark, cause: Cause) -> Change:
    if before.level != after.level:
        waived = "waived" in {before.level, after.level}
        return Change("regraded", "waiver" if waived else cause, before, after)
    state: State = "unchanged" if before.place == after.place else "moved"
    return Change(state, cause, before, after)


def _runs(code: str, head: RunHead) -> bool:
    """Say whether a run looked at a rule; where rules were chosen by name, yes."""
    if code in READING_CODES:
        return True
    select = head.settings.get("select", ())
    ignore = [name for name in head.settings.get("ignore", ()) if _CODE.fullmatch(name)]
    if code.startswith(tuple(ignore)):
        return False
    named = any(not _CODE.fullmatch(name) for name in select)
    return not select or named or code.startswith(tuple(select))


def _order(change: Change) -> tuple[str, ...]:
    mark = change.mark
    return (mark.code, mark.object.kind, mark.object.id, mark.identity, change.state)
