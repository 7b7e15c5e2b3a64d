"""From the options of ``paktcheck batch`` to a run."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import platformdirs

from checker.batch.crew import Alone, Crew
from checker.batch.order import NONE, Wishes, order_of
from checker.batch.pool import Pool
from checker.batch.run import Ended, Progress, run_batch
from checker.batch.target import index_path
from checker.cli.preparing import request_from
from checker.errors import UsageError
from checker.loading.runs import open_run

_KEPT = ("select", "ignore", "policy", "lang", "demo", "prefer", "deep", "html")
_FILES = ("waivers", "baseline", "profiles")
_EARLIER = "against"
HOME = Path(platformdirs.user_cache_dir("paktcheck"))


def perform(folder: str, options: dict[str, Any], tell: Callable[[Progress], object]) -> Ended:
    """Run over a folder of submissions.

    Raises:
        UsageError: wrong use, or a place that cannot be read or written.
    """
    refuse_inside(folder, options)
    if options.get(_EARLIER):
        # Whether a run lies there must not turn out after the last file was checked.
        open_run(Path(options[_EARLIER]))
    request = request_from(options | {"context": ()})
    # Drawing the ways of a package takes longer than checking it.
    pictures = options["deep"] and options["html"] != NONE
    request = replace(request, deep=options["deep"], pictures=pictures)
    wishes = wishes_of(folder, options)
    order = order_of(request, tuple(options["rule_folders"]), wishes)
    with closing(crew_of(options)) as crew:
        return run_batch(order, crew, index_path(wishes, HOME), kept_options(folder, options), tell)


def wishes_of(folder: str, options: dict[str, Any]) -> Wishes:
    """Return where the run reads and writes, and what it makes."""
    cache = "" if options["no_cache"] else str(options["cache"] or HOME / "batch")
    return Wishes(
        source=folder,
        target=options["out"],
        html=options["html"],
        demo=options["demo"],
        prefer=options["prefer"] or "",
        cache=cache,
        remote=options["engine"] == "dask",
    )


def kept_options(folder: str, options: dict[str, Any]) -> dict[str, Any]:
    """Return what the receipt keeps of the call, so that the run can be repeated."""
    plain = {name: _plain(options[name]) for name in _KEPT}
    files = {name: _path(options.get(name)) for name in (*_FILES, _EARLIER)}
    folders = [Path(name).as_posix() for name in options["rule_folders"]]
    moves = bool(options.get("portability"))
    return {"folder": folder, **plain, "portability": moves, **files, "rule_folders": folders}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _path(value: Path | None) -> str | None:
    return Path(value).as_posix() if value else None


def refuse_inside(folder: str, options: dict[str, Any]) -> None:
    """Refuse decisions that lie among the submissions: these must not relax their own check.

    Raises:
        UsageError: such a file, or the folder of the run, lies inside; or the folder is missing.
    """
    if "://" in folder:
        return
    inside = Path(folder).resolve()
    if not inside.is_dir():
        raise UsageError(f"Der Ordner {folder} ist nicht vorhanden.")
    named = [options[name] for name in (*_FILES, "write_baseline")]
    named.append(options.get(_EARLIER))
    for path in [*named, *options["rule_folders"]]:
        if path and Path(path).resolve().is_relative_to(inside):
            raise UsageError(
                f"{path} liegt im Ordner der Einreichungen. Was die Prüfung ändert, darf nicht"
                " von dort kommen."
            )
    if "://" not in options["out"] and _overlap(inside, Path(options["out"]).resolve()):
        raise UsageError(f"{options['out']} und der Ordner der Einreichungen überschneiden sich.")


def _overlap(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)


def crew_of(options: dict[str, Any]) -> Crew:
    """Return who does the work.

    Raises:
        UsageError: Dask is asked for and not installed.
    """
    jobs = options["jobs"] or _processors()
    if options["engine"] == "local":
        return Alone() if jobs == 1 and not options["resume"] else Pool(jobs)
    try:
        crew: Crew = import_module("checker.batch.cluster").Cluster(options["scheduler"], jobs)
    except ImportError as error:
        raise UsageError("Dazu fehlt Dask: pip install 'paktcheck[dask]'") from error
    return crew


def _processors() -> int:
    known = hasattr(os, "sched_getaffinity")
    return len(os.sched_getaffinity(0)) if known else os.cpu_count() or 1
