"""The command line: what it is called with, and with which code it ends."""

from __future__ import annotations

from checker.cli.entry import main

__all__ = ["main"]
