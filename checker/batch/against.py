"""What changed since an earlier run, in numbers for the page of the Land."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.batch.index import Index
from checker.batch.land import LandTally, land_row
from checker.batch.places import Place
from checker.engine.compare import compare
from checker.loading.runs import FinishedRun, batch_run, open_run
from checker.model.comparison import Comparison, SubmissionChange
from checker.model.land_blocks import LandChanges
from checker.reporting import run_receipt

_BEST_FIRST = ("conformant", "conformant_with_notes", "undetermined", "not_conformant")


def changes_since(
    earlier: Path, index: Index, target: Place, tally: LandTally, options: Mapping[str, Any]
) -> LandChanges:
    """Compare a run whose reports are written with an earlier one.

    Args:
        earlier: the folder of the earlier run.
        index: what is known of the files of this run.
        target: the folder of this run.
        tally: the sums of this run.
        options: what the receipt of this run will keep.

    Raises:
        UsageError: no run lies there, or a report of it is missing or was changed.
    """
    old = open_run(earlier)
    return _numbers(compare(old.parts, _this_run(index, target, tally, options).parts))


def _this_run(
    index: Index, target: Place, tally: LandTally, options: Mapping[str, Any]
) -> FinishedRun:
    """Return this run as its receipt will tell it."""
    entries = ",\n".join(run_receipt.entry(land_row(row, tally.request)) for row in index.rows())
    text = f"{run_receipt.opening(tally.view(), options)}{entries}{run_receipt.closing({}, {})}"
    return batch_run(json.loads(text), "", target.read)


def _numbers(found: Comparison) -> LandChanges:
    areas: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for code, states in found.rules().items():
        areas[code[:3]].update(states)
    moved = Counter(_direction(one) for one in found.submissions if one.flipped)
    files = {
        one.after.file: (one.states["new"], one.states["fixed"])
        for one in found.submissions
        if one.after is not None
    }
    return LandChanges(
        name=found.before.name,
        report_day=found.before.report_day,
        differing=found.differing,
        counts=found.count(),
        areas=dict(sorted(areas.items())),
        causes=found.causes(),
        kinds=found.kinds(),
        better=moved["better"],
        worse=moved["worse"],
        files=files,
    )


def _direction(one: SubmissionChange) -> str:
    """Say whether the verdict is better or worse than before; neither where one is missing."""
    ranks = [
        _BEST_FIRST.index(entry.verdict)
        for entry in (one.before, one.after)
        if entry is not None and entry.verdict in _BEST_FIRST
    ]
    if len(ranks) == 1:
        return "unknown"
    return "better" if ranks[-1] < ranks[0] else "worse"
