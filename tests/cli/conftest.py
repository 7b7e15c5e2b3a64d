"""Calls the command line as a user would, in this process."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from checker.cli import main


class Called(NamedTuple):
    """What a call left behind."""

    code: int
    out: str
    err: str


Call = Callable[..., Called]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Return a function that runs ``paktcheck`` with arguments."""

    def run(*arguments: object) -> Called:
        monkeypatch.setattr(sys, "argv", ["paktcheck", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
        out, err = capfd.readouterr()
        assert "Traceback" not in out + err
        return Called(int(end.value.code or 0), out, err)

    return run
