"""Runs one engine in a fresh process, on one processor, and returns what it printed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.twelve.engines import ENGINES, NODE, OURS

ROOT = Path(__file__).parents[2]
PEERS = ROOT / "build" / "peers"
SCRIPT = Path(__file__).with_name("peers") / "node.js"
PYTHON = PEERS / "venv" / "bin" / "python"
MODULES = PEERS / "node" / "node_modules"
INSTALL = "not installed (make bench-peers)"
LONGEST = 300


class Ran(NamedTuple):
    """Seconds per package, and the findings of each package as lines."""

    seconds: float
    findings: list[list[str]]


class NotRunError(Exception):
    """An engine could not be run; the text says why."""


def ran(name: str, folder: Path, share: int = 1) -> Ran:
    """Run an engine over its files, or over a multiple of them as far as there are so many.

    Raises:
        NotRunError: it is not installed, or it failed.
    """
    command = [*_pinned(), *_command(name, folder, share)]
    try:
        done = subprocess.run(
            command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=LONGEST
        )
    except subprocess.TimeoutExpired:
        raise NotRunError(f"no answer within {LONGEST} s") from None
    if done.returncode:
        raise NotRunError(_reason(done.stderr))
    return Ran(**json.loads(done.stdout.splitlines()[-1]))


def _command(name: str, folder: Path, share: int) -> list[str]:
    engine = ENGINES[name]
    count = str(engine.most * share)
    if engine.module == NODE:
        node = shutil.which("node")
        if node is None:
            raise NotRunError("node is not installed")
        return [node, str(SCRIPT), engine.maker, str(folder), count, str(MODULES)]
    python = Path(sys.executable) if engine.module == OURS else PYTHON
    if not python.exists():
        raise NotRunError(INSTALL)
    return [str(python), "-m", "benchmarks.twelve.one", name, str(folder), count]


def _pinned() -> list[str]:
    """Keep a process on the last processor, where the system can do that."""
    taskset = shutil.which("taskset")
    if taskset is None or not hasattr(os, "sched_getaffinity"):
        return []
    return [taskset, "-c", str(max(os.sched_getaffinity(0)))]


def _reason(errors: str) -> str:
    lines = [line for line in errors.splitlines() if "Error" in line]
    text = lines[-1].strip() if lines else "it failed without a word"
    missing = "ModuleNotFoundError" in text or "Cannot find module" in text
    return INSTALL if missing else text[:120]
