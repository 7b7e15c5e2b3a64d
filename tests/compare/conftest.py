"""The command line as a user calls it, and runs to compare."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call, call

__all__ = ["Call", "call"]


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep results of former runs out of the test, and lines of progress out of its output."""
    monkeypatch.setattr("checker.cli.batch_run.HOME", tmp_path / "home")
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
