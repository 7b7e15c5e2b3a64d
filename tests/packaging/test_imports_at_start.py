"""Start-up stays quick only while the heavy libraries stay out of it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.packaging.command import Run

WEB = {"aiohttp", "django", "fastapi", "flask", "starlette", "tornado", "uvicorn", "werkzeug"}
HEAVY = WEB | {
    "dask",
    "jinja2",
    "jsonschema",
    "networkx",
    "numpy",
    "openpyxl",
    "rich",
    "scipy",
    "yaml",
}
MODELS = {"pydantic", "pydantic_core"}
PACKAGE = {
    "format_version": 1,
    "demo": True,
    "municipality": {"name": "Musterstadt", "ags": "08999001", "kreis": "08999"},
    "measures": [{"id": "M1", "title": "Sprachkurs", "type": "IK"}],
}


def imported(trace: str) -> set[str]:
    """Return the top-level names in the trace that ``-X importtime`` writes."""
    lines = (line for line in trace.splitlines() if line.startswith("import time:"))
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


def test_the_trace_is_understood(run: Run) -> None:
    trace = run("-X", "importtime", "-c", "import json.decoder").stderr

    assert "json" in imported(trace)


def test_checking_a_json_file_imports_nothing_heavy(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "paket.json"
    file.write_text(json.dumps(PACKAGE), encoding="utf-8")
    run("-m", "checker", "check", str(file))  # the first run may have to compile the catalogue

    result = run("-X", "importtime", "-m", "checker", "check", str(file))

    assert result.returncode in {0, 1}, result.stderr
    assert result.stdout, "nothing was checked"
    assert imported(result.stderr) & HEAVY == set()


def test_telling_the_version_loads_no_models(run: Run) -> None:
    result = run("-X", "importtime", "-m", "checker", "--version")

    assert result.returncode == 0, result.stderr
    assert imported(result.stderr) & (HEAVY | MODELS) == set()
