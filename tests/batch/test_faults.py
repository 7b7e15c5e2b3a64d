"""A fault of the program at one file is told, never blamed on the town, and stops nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.batch import checking, reading
from checker.batch.guard import Guard
from checker.errors import UsageError
from tests.batch.submissions import CLEAR, inputs, put, receipt, sums, towns
from tests.cli.conftest import Call

BROKEN_RULE = """
from __future__ import annotations

from checker.rule_api import Context, Findings, MeasurePackage, rule


@rule(
    "TEI902",
    MeasurePackage,
    slug="scheitert",
    title="Scheitert",
    title_en="Fails",
    about="Scheitert immer.",
    level="package",
    requirements=(),
)
def fails(package: MeasurePackage, context: Context) -> Findings:
    \"\"\"Fail, as a program does.\"\"\"
    yield from [1 // 0]
"""


def failing_at(real: Any, name: str, fault: Exception) -> Any:
    """Return a function that fails where its first argument is the file of this name."""

    def wrapped(first: Any, *more: Any) -> Any:
        if name in {first, getattr(first, "file", None)}:
            raise fault
        return real(first, *more)

    return wrapped


@pytest.fixture(params=[(reading, "read_submission"), (checking, "run_single")])
def place(request: pytest.FixtureRequest) -> tuple[Any, str]:
    """Return where the program fails: module and function."""
    module, function = request.param
    return module, function


@pytest.fixture(
    params=[MemoryError(), RecursionError("zu tief"), ValueError("<b>\u202e"), KeyError("x")]
)
def fault(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, place: tuple[Any, str]
) -> Exception:
    """Let the program fail at one file."""
    module, function = place
    found: Exception = request.param
    real = getattr(module, function)
    monkeypatch.setattr(module, function, failing_at(real, "ort-002.json", found))
    return found


def test_the_file_is_failed_and_named_and_the_others_are_checked(
    call: Call, inbox: Path, tmp_path: Path, fault: Exception
) -> None:
    towns(inbox, 3)
    put(inbox, "leer.json", "")
    called = call("batch", inbox, "--out", tmp_path / "run", *CLEAR)
    assert called.code == 4
    assert sums(tmp_path / "run") == (4, 2, 2, 0)
    entry = inputs(tmp_path / "run")["ort-002.json"]
    assert (entry["state"], entry["reason"]) == ("failed", "SYS016")
    report = json.loads((tmp_path / "run" / entry["report"]).read_bytes())["packages"][0]
    assert report["findings"] == []
    assert [told["code"] for told in report["tool_findings"]] == ["SYS016"]
    assert type(fault).__name__ in report["tool_findings"][0]["message"]
    assert receipt(tmp_path / "run")["outcome"]["tool_findings"] == 1


def test_a_rule_that_fails_is_a_finding_about_the_tool(
    call: Call, inbox: Path, tmp_path: Path
) -> None:
    towns(inbox, 2)
    put(tmp_path / "pack", "area/fails.py", BROKEN_RULE)
    more = ("--rules", tmp_path / "pack")
    called = call("batch", inbox, "--out", tmp_path / "run", *CLEAR, *more)
    assert called.code == 4
    assert sums(tmp_path / "run") == (2, 2, 0, 0)
    assert receipt(tmp_path / "run")["outcome"]["tool_findings"] == 2
    sarif = json.loads((tmp_path / "run" / "sarif.json").read_bytes())
    (invocation,) = sarif["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert len(invocation["toolExecutionNotifications"]) == 2


def test_a_guard_keeps_faults_and_lets_decisions_pass() -> None:
    with Guard() as guard:
        raise ValueError("kept")
    assert guard.fault == "ValueError: kept"
    for passing in (UsageError("full"), KeyboardInterrupt()):
        with pytest.raises(type(passing)), Guard():
            raise passing
