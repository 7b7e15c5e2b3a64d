"""The lower bound of every dependency, as exact versions for pip."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

BOUNDED = re.compile(r"(?P<name>[A-Za-z0-9._-]+)>=(?P<version>[0-9][0-9.]*)")


def lowest(requirements: list[str]) -> list[str]:
    """Turn ``name>=version`` into ``name==version``.

    Raises:
        ValueError: A requirement has no lower bound, or more than one.
    """
    pins = []
    for requirement in requirements:
        match = BOUNDED.fullmatch(requirement)
        if match is None:
            raise ValueError(f"{requirement}: expected NAME>=VERSION")
        pins.append(f"{match['name']}=={match['version']}")
    return pins


def dependencies(pyproject: Path) -> list[str]:
    """Return the run-time requirements of a project file, as written."""
    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    return [str(requirement) for requirement in project["dependencies"]]


if __name__ == "__main__":
    sys.stdout.write("\n".join(lowest(dependencies(Path(sys.argv[1])))) + "\n")
