"""The folder of a run before it begins: empty, begun, or finished."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from checker.batch.collect import RECEIPT
from checker.batch.digests import digest
from checker.batch.order import Wishes
from checker.batch.places import place_of
from checker.batch.run import WORK
from checker.errors import UsageError


def finished(wishes: Wishes, *, resume: bool) -> dict[str, Any] | None:
    """Return the receipt of a run that is finished, None where there is work to do.

    Raises:
        UsageError: the folder holds something else, or a run and ``resume`` is not asked for.
    """
    target = place_of(wishes.target, remote=wishes.remote)
    names = set(target.names())
    if names and not resume:
        raise UsageError(f"{wishes.target}: {_in_the_way(names)}")
    if RECEIPT not in names or WORK in names:
        if names and WORK not in names:
            raise UsageError(f"{wishes.target}: {_in_the_way(names)}")
        return None
    receipt: dict[str, Any] = json.loads(target.read(RECEIPT))
    return receipt


def _in_the_way(names: set[str]) -> str:
    if WORK in names:
        return "Hier liegt ein angefangener Lauf. --resume setzt ihn fort."
    if RECEIPT in names:
        return "Hier liegt ein fertiger Lauf. Nennen Sie einen anderen Ordner."
    return "Der Ordner ist nicht leer. Nennen Sie einen anderen."


def index_path(wishes: Wishes, home: Path) -> Path:
    """Return where the index lies: with the run, or in ``home`` where the run is far away."""
    if "://" in wishes.target:
        return home / "runs" / f"{digest((wishes.target,))[:40]}.sqlite"
    return Path(wishes.target) / WORK / "index.sqlite"
