"""Two runs side by side: what is new, what is gone, and who changed it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from checker.model.report import ReportLocation, ReportObject

State = Literal["new", "fixed", "unchanged", "moved", "regraded", "open", "gone"]
Cause = Literal["town", "catalogue", "both", "settings", "surroundings", "waiver", "submission"]

# A finding of the later run has one of these states, one of the earlier run one of those.
LATER: tuple[State, ...] = ("new", "unchanged", "moved", "regraded")
EARLIER: tuple[State, ...] = ("fixed", "unchanged", "moved", "regraded", "open", "gone")
STATES: tuple[State, ...] = ("new", "fixed", "unchanged", "moved", "regraded", "open", "gone")
CAUSES: tuple[Cause, ...] = (
    "town",
    "catalogue",
    "both",
    "settings",
    "surroundings",
    "waiver",
    "submission",
)
LEVELS = ("error", "warning", "info", "waived")
CHECKED, FAILED, SKIPPED = "checked", "failed", "skipped"
Asked = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding as far as two runs are compared; ``level``: its severity, or waived."""

    fingerprint: str
    code: str
    level: str
    title: str
    message: str
    object: ReportObject
    location: ReportLocation
    known: bool = False

    @property
    def identity(self) -> str:
        """Return what names the finding within its submission.

        The fingerprint of a file that cannot be read changes with every byte of it.
        """
        return self.code if self.object.kind == "file" else self.fingerprint

    @property
    def place(self) -> tuple[str | int | None, ...]:
        """Return where it stands."""
        at = self.location
        return (at.file, at.sheet, at.cell) if at.sheet else (at.file, at.line, at.column)


@dataclass(frozen=True, slots=True)
class Entry:
    """A submission of a run; ``report``: the path of its report below the run."""

    file: str
    sha256: str
    state: str
    key: str
    name: str
    kreis: str
    period: tuple[str | None, str | None]
    verdict: str | None = None
    connectivity: str | None = None
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """What a report says about a submission.

    ``undecidable``: rule, kind and id of the object. ``troubles``: for each trouble of the program
    the rule that failed, or an empty text.
    """

    marks: tuple[Mark, ...] = ()
    undecidable: frozenset[Asked] = frozenset()
    troubles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunHead:
    """How a run checked. ``settings``: options that can change a finding, by name."""

    name: str
    version: str
    catalogue_version: str
    catalogue_sha256: str
    as_of: str | None
    report_day: str
    settings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """One finding that is not the same in both runs, or not there in one of them."""

    state: State
    cause: Cause
    before: Mark | None
    after: Mark | None

    @property
    def mark(self) -> Mark:
        """Return the later form of the finding, else the earlier one."""
        mark = self.after or self.before
        if mark is None:
            raise ValueError("a change has a finding")
        return mark

    def fails(self, levels: frozenset[str]) -> bool:
        """Say whether it is new, or graver than before, on one of these levels."""
        found = self.after
        if found is None or found.known or found.level not in levels:
            return False
        return self.state == "new" or (self.before is not None and _graver(self.before, found))


def _graver(before: Mark, after: Mark) -> bool:
    return LEVELS.index(after.level) < LEVELS.index(before.level)


@dataclass(frozen=True, slots=True)
class SubmissionChange:
    """A submission in both runs, or in one of them.

    ``unchanged``: number of equal findings, by rule. ``totals``: number of findings before and
    after; every one of them has one state. ``troubles``: those of the program, before and after.
    """

    before: Entry | None
    after: Entry | None
    changes: tuple[Change, ...]
    unchanged: Mapping[str, int] = field(default_factory=dict)
    totals: tuple[int, int] = (0, 0)
    troubles: tuple[int, int] = (0, 0)

    @property
    def entry(self) -> Entry:
        """Return the later form of the submission, else the earlier one."""
        entry = self.after or self.before
        if entry is None:
            raise ValueError("a change has a submission")
        return entry

    @property
    def kind(self) -> str:
        """Return added, removed, changed (other content) or same."""
        if self.before is None or self.after is None:
            return "removed" if self.after is None else "added"
        return "same" if self.before.sha256 == self.after.sha256 else "changed"

    @property
    def flipped(self) -> bool:
        """Say whether its verdict is another one than before."""
        before, after = self.before, self.after
        return before is not None and after is not None and before.verdict != after.verdict

    @property
    def states(self) -> Counter[str]:
        """Return how many findings have which state."""
        found = Counter[str](change.state for change in self.changes)
        found["unchanged"] += sum(self.unchanged.values())
        return found


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs. ``differing``: what of the check itself is not the same, by name."""

    before: RunHead
    after: RunHead
    differing: tuple[str, ...]
    submissions: tuple[SubmissionChange, ...]

    def count(self) -> Counter[str]:
        """Return how many findings have which state."""
        return sum((one.states for one in self.submissions), Counter[str]())

    def totals(self) -> tuple[int, int]:
        """Return the number of findings before and after.

        Raises:
            ValueError: the states do not add up to them.
        """
        before, after = (sum(one.totals[side] for one in self.submissions) for side in (0, 1))
        count = self.count()
        if (before, after) != (sum(count[s] for s in EARLIER), sum(count[s] for s in LATER)):
            raise ValueError(f"{before} and {after} findings, but {dict(count)}")
        return before, after

    def troubles(self) -> tuple[int, int]:
        """Return the number of troubles of the program before and after."""
        before, after = (sum(one.troubles[side] for one in self.submissions) for side in (0, 1))
        return before, after

    def kinds(self) -> Counter[str]:
        """Return how many submissions were added, removed, changed, or are the same."""
        return Counter(one.kind for one in self.submissions)

    def causes(self) -> dict[str, Counter[str]]:
        """Return for each cause how many findings have which state."""
        made: dict[str, Counter[str]] = {cause: Counter() for cause in CAUSES}
        for one in self.submissions:
            for change in one.changes:
                made[change.cause][change.state] += 1
        return made

    def rules(self) -> dict[str, Counter[str]]:
        """Return for each rule how many findings have which state, sorted by code."""
        made: dict[str, Counter[str]] = {}
        for one in self.submissions:
            for code, number in one.unchanged.items():
                made.setdefault(code, Counter())["unchanged"] += number
            for change in one.changes:
                made.setdefault(change.mark.code, Counter())[change.state] += 1
        return dict(sorted(made.items()))

    def fails(self, levels: frozenset[str]) -> bool:
        """Say whether a finding is new, or graver than before, on one of these levels."""
        return any(change.fails(levels) for one in self.submissions for change in one.changes)
