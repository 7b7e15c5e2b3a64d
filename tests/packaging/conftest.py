"""What the packaging tests share: the wheel, and the command as a user calls it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.packaging.command import ROOT, Run


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """The wheel under test: the one named by the caller, else one built from this checkout."""
    named = os.environ.get("PAKTCHECK_WHEEL")
    return ZipFile(named or _build(tmp_path_factory.mktemp("wheel")))


def _build(folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run this Python in a folder far from any checkout, with a cache of its own."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    environment = os.environ | {
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "PYTHONUTF8": "1",
    }

    def call(*arguments: str, script: Path | None = None) -> subprocess.CompletedProcess[str]:
        command = [str(script)] if script else [sys.executable]
        return subprocess.run(
            [*command, *arguments],
            cwd=elsewhere,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return call
