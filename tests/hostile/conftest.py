"""The command line as a user calls it, for every test of this folder."""

from __future__ import annotations

from tests.cli.conftest import Call, call

__all__ = ["Call", "call"]
