"""Generates packages of the demo Kreis: the same seed gives the same packages.

python -m benchmarks.generate FOLDER --packages 200 --measures 50 --seed 7 --violations 0.05
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from benchmarks.packages import Wanted, package
from checker.loading.catalogue import load_catalogue
from checker.reporting.template_workbook import workbook_of

MOST_PACKAGES = 999


def as_json(data: dict[str, Any]) -> bytes:
    """Return a package as JSON, indented for people."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def as_yaml(data: dict[str, Any]) -> bytes:
    """Return a package as YAML; keys and days stand in quotes."""
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100)
    return text.encode()


def as_workbook(data: dict[str, Any]) -> bytes:
    """Return a package as a workbook, made from the template for clerks."""
    return workbook_of(data, load_catalogue())


FORMS: dict[str, Callable[[dict[str, Any]], bytes]] = {
    "json": as_json,
    "yaml": as_yaml,
    "xlsx": as_workbook,
}


def packages(count: int, wanted: Wanted) -> Iterator[dict[str, Any]]:
    """Yield the first packages of a seed.

    Raises:
        ValueError: the demo Kreis has no keys for so many.
    """
    if not 1 <= count <= MOST_PACKAGES:
        raise ValueError(f"from 1 to {MOST_PACKAGES} packages, not {count}")
    return (package(number, wanted) for number in range(1, count + 1))


def write(folder: Path, count: int, wanted: Wanted, form: str = "json") -> list[Path]:
    """Write packages into a folder and return their paths, sorted."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, data in enumerate(packages(count, wanted), start=1):
        paths.append(folder / f"musterort-{number:03}.{form}")
        paths[-1].write_bytes(FORMS[form](data))
    return paths


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments and write the packages."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--packages", type=int, default=1)
    parser.add_argument("--measures", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--violations", type=float, default=0.0, help="share of spoilt measures")
    parser.add_argument("--form", choices=tuple(FORMS), default="json")
    asked = parser.parse_args(arguments)
    wanted = Wanted(asked.measures, asked.seed, asked.violations)
    write(asked.folder, asked.packages, wanted, asked.form)


if __name__ == "__main__":
    main()
