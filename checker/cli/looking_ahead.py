"""The same submissions under two catalogues, two days, or two choices of rules."""

from __future__ import annotations

import multiprocessing
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from checker.cli import batch_run
from checker.cli.comparing import compared
from checker.cli.options import Day, stacked
from checker.cli.progress import shown_progress
from checker.loading.other_catalogue import build_catalogue
from checker.loading.places import use_catalogue
from checker.loading.runs import FinishedRun, open_run
from checker.model.comparison import Comparison

looking = stacked(
    click.option("--report-day", type=Day(), help="Tag des Berichts (sonst heute)."),
    click.option("--policy", type=click.Choice(["standard", "streng"]), default="standard"),
    click.option("--jobs", type=click.IntRange(1, 64), help="Zahl der Prozesse (sonst alle)."),
    click.option("--no-cache", is_flag=True, help="Alles neu prüfen."),
)
_BATCH: dict[str, Any] = {
    "resume": False,
    "demo": True,
    "prefer": None,
    "deep": False,
    "html": "none",
    "select": (),
    "profiles": None,
    "rule_folders": (),
    "waivers": None,
    "baseline": None,
    "write_baseline": None,
    "engine": "local",
    "scheduler": "",
}


@dataclass(frozen=True, slots=True)
class Check:
    """One of the two ways to check. ``name``: how it is called in the comparison.

    ``standards`` and ``packs``: norms and rules that are not in force yet.
    """

    name: str
    ignore: tuple[str, ...] = ()
    as_of: date | None = None
    standards: Path | None = None
    packs: tuple[Path, ...] = field(default=())

    @property
    def other(self) -> bool:
        """Say whether another catalogue than the shipped one is asked for."""
        return self.standards is not None or bool(self.packs)


def difference(corpus: Path, before: Check, after: Check, options: dict[str, Any]) -> Comparison:
    """Check a folder of submissions in two ways and compare.

    Raises:
        UsageError: the folder is missing, or a catalogue is wrong.
    """
    with tempfile.TemporaryDirectory() as place:
        runs = [
            _run(corpus, check, Path(place) / name, options)
            for name, check in (("before", before), ("after", after))
        ]
        return compared(*runs)


def _run(corpus: Path, check: Check, place: Path, options: dict[str, Any]) -> FinishedRun:
    call = _BATCH | {
        "ignore": check.ignore,
        "as_of": check.as_of,
        "out": str(place / "run"),
        "report_day": options["report_day"] or datetime.now(UTC).date(),
        "policy": options["policy"],
        "lang": options["lang"],
        "jobs": options["jobs"],
        "quiet": options["quiet"],
        "no_cache": options["no_cache"],
        "cache": batch_run.HOME / "batch",
    }
    if check.other:
        build_catalogue(place / "catalogue", check.standards, check.packs)
        # A process knows one catalogue only: another one needs a process of its own.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(1, mp_context=context) as executor:
            executor.submit(_elsewhere, str(corpus), call, place / "catalogue").result()
    else:
        _perform(str(corpus), call)
    run = open_run(place / "run")
    return replace(run, head=replace(run.head, name=check.name))


def _elsewhere(corpus: str, call: dict[str, Any], catalogue: Path) -> None:
    use_catalogue(catalogue)
    _perform(corpus, call)


def _perform(corpus: str, call: dict[str, Any]) -> None:
    with shown_progress(call["lang"], quiet=call["quiet"]) as tell:
        batch_run.perform(corpus, call, tell)


corpus_option: Callable[[Any], Any] = click.option(
    "--corpus",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Ordner mit Einreichungen, an denen die Änderung erprobt wird.",
)
