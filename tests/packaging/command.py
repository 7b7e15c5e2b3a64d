"""How the packaging tests call Python, and where the files they read lie."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Protocol

ROOT = Path(__file__).resolve().parents[2]


class Run(Protocol):
    """Run this Python, or a script, in a folder far from any checkout."""

    def __call__(
        self, *arguments: str, script: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Return the finished process with its output as text."""
