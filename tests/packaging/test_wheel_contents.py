from __future__ import annotations

from email.parser import Parser
from pathlib import PurePosixPath
from zipfile import ZipFile

import pytest

CATALOGUE = PurePosixPath("checker/_catalogue")
SCHEMAS = [
    "codelist",
    "comparison",
    "handover",
    "measure-type",
    "package",
    "pathways",
    "portability",
    "profiles",
    "report",
    "rule-table",
    "standard",
]
CACHES = {"__pycache__", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache"}


def _paths(wheel: ZipFile) -> list[PurePosixPath]:
    return [PurePosixPath(name) for name in wheel.namelist()]


def _metadata(wheel: ZipFile, name: str) -> str:
    (path,) = (n for n in wheel.namelist() if n.endswith(f".dist-info/{name}"))
    return wheel.read(path).decode("utf-8")


@pytest.mark.parametrize(
    ("folder", "suffix"), [("rules", ".py"), ("standards", ".yaml"), ("tests/rules", ".yaml")]
)
def test_the_wheel_carries_the_content(wheel: ZipFile, folder: str, suffix: str) -> None:
    inside = [p for p in _paths(wheel) if p.is_relative_to(CATALOGUE / folder)]

    assert suffix in {p.suffix for p in inside}


def test_the_hand_over_states_and_every_schema_travel(wheel: ZipFile) -> None:
    assert {"handover.yaml", *(f"schema/{name}.schema.json" for name in SCHEMAS)} <= {
        p.relative_to(CATALOGUE / "standards").as_posix()
        for p in _paths(wheel)
        if p.is_relative_to(CATALOGUE / "standards")
    }


def test_every_shipped_rule_has_its_table_in_the_wheel(wheel: ZipFile) -> None:
    rules = [p for p in _paths(wheel) if p.is_relative_to(CATALOGUE / "rules")]
    tables = [p for p in _paths(wheel) if p.is_relative_to(CATALOGUE / "tests/rules")]

    assert len(tables) >= len(rules) > 0


def test_rule_tables_travel_without_their_test_runner(wheel: ZipFile) -> None:
    inside = [p for p in _paths(wheel) if p.is_relative_to(CATALOGUE / "tests")]

    assert [p for p in inside if p.suffix == ".py"] == []


def test_checker_is_the_only_import_package(wheel: ZipFile) -> None:
    tops = {p.parts[0] for p in _paths(wheel) if not p.parts[0].endswith(".dist-info")}

    assert tops == {"checker"}


def test_no_cache_travels(wheel: ZipFile) -> None:
    assert [p for p in _paths(wheel) if CACHES & set(p.parts)] == []


def test_the_types_are_announced(wheel: ZipFile) -> None:
    assert "checker/py.typed" in wheel.namelist()


def test_the_licence_is_named_and_travels(wheel: ZipFile) -> None:
    stated = Parser().parsestr(_metadata(wheel, "METADATA"))

    assert stated["License-Expression"] == "EUPL-1.2"
    assert _metadata(wheel, "licenses/LICENSE").startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")


def test_the_command_is_called_paktcheck(wheel: ZipFile) -> None:
    assert "paktcheck = checker.cli:main" in _metadata(wheel, "entry_points.txt").splitlines()
