"""Makes the workbook and the JSON file in examples/demo-kreis-formate/ from the YAML file.

Run ``.venv/bin/python -m tests.examples.shipped_formats`` after a change of the YAML file, the
workbook template or a code list.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from checker.loading.catalogue import load_catalogue
from checker.loading.yaml_source import load_yaml
from checker.reporting.template_workbook import workbook_of

EXAMPLES = Path(__file__).parents[2] / "examples"
SOURCE = EXAMPLES / "demo-kreis" / "musterstadt-2018.yaml"
TARGET = EXAMPLES / "demo-kreis-formate"
JSON_FILE = TARGET / "musterstadt-2018.json"
WORKBOOK_FILE = TARGET / "musterstadt-2018.xlsx"


def data_of(source: Path) -> dict[str, Any]:
    """Return the plain data of a YAML package."""
    data: dict[str, Any] = load_yaml(source.read_bytes())
    return data


def as_json(data: dict[str, Any]) -> bytes:
    """Return the package as JSON, indented for people."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def as_workbook(data: dict[str, Any]) -> bytes:
    """Return the package as a workbook with the drop-downs of the catalogue."""
    return workbook_of(data, load_catalogue())


def write() -> None:
    """Write both files."""
    data = data_of(SOURCE)
    JSON_FILE.write_bytes(as_json(data))
    WORKBOOK_FILE.write_bytes(as_workbook(data))


if __name__ == "__main__":
    write()
