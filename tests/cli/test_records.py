"""Baseline, waivers, receipt and verify of a single check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

WRONG = "municipality: {name: Stuttgart, ags: '08111001', kreis: '08111', kind: stadtkreis}\n"
DAY = ("--report-day", "2025-01-01")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(WRONG, encoding="utf-8")
    return Path("plan.yaml")


def test_known_findings_no_longer_fail_the_run(call: Call, plan: Path) -> None:
    assert call("check", plan, "--write-baseline", "known.json", *DAY).code == 1
    entries = json.loads(Path("known.json").read_text(encoding="utf-8"))
    assert {"fingerprint", "code", "key", "object", "severity"} == set(entries[0])
    called = call("check", plan, "--baseline", "known.json", "--format", "json", *DAY)
    assert called.code == 0
    assert json.loads(called.out)["packages"][0]["verdict"] == "not_conformant"


def test_a_new_finding_still_fails_the_run(call: Call, plan: Path) -> None:
    call("check", plan, "--write-baseline", "known.json", *DAY)
    plan.write_text(WRONG + "submitted_on: gestern\n", encoding="utf-8")
    assert call("check", plan, "--baseline", "known.json", *DAY).code == 1


@pytest.mark.parametrize("text", ["{}", "[1]", "[", '[{"code": "x"}]'])
def test_a_wrong_baseline_is_wrong_use(call: Call, plan: Path, text: str) -> None:
    Path("known.json").write_text(text, encoding="utf-8")
    code = call("check", plan, "--baseline", "known.json").code
    assert code == 2


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("{code: FEL001}", "SYS013"),
        ("{code: FEL001, reason: x, approved_by: y, from: 2025-01-01, until: bald}", "SYS013"),
        (
            "{code: FEL001, reason: x, approved_by: y, from: 2025-01-01, until: 2025-02-01}",
            "SYS013",
        ),
        ("5", "SYS013"),
        (
            "{code: PAK001, key: '08111001', reason: x, approved_by: y,"
            " from: 2024-01-01, until: 2024-02-01}",
            "SYS011",
        ),
    ],
)
def test_waivers_without_effect_are_named(call: Call, plan: Path, entry: str, code: str) -> None:
    Path("waivers.yaml").write_text(f"waivers:\n  - {entry}\n", encoding="utf-8")
    called = call("check", plan, "--waivers", "waivers.yaml", "--format", "json", *DAY)
    found = [finding["code"] for finding in json.loads(called.out)["run_findings"]]
    assert found == [code]


@pytest.mark.parametrize("text", ["x: [", "other: 1", "[]"])
def test_a_wrong_waiver_file_is_wrong_use(call: Call, plan: Path, text: str) -> None:
    Path("waivers.yaml").write_text(text, encoding="utf-8")
    assert call("check", plan, "--waivers", "waivers.yaml").code == 2


def test_verify_repeats_the_run_and_compares(call: Call, plan: Path) -> None:
    call("check", plan, "--receipt", "beleg.json", *DAY)
    assert call("verify", "beleg.json").code == 0
    plan.write_text(WRONG.replace("Stuttgart", "Stutgart"), encoding="utf-8")
    called = call("verify", "beleg.json")
    assert called.code == 1
    assert "plan.yaml" in called.out


@pytest.mark.parametrize("text", ["[]", "{}", "{", '{"options": 1}'])
def test_verify_refuses_what_is_no_receipt(call: Call, plan: Path, text: str) -> None:
    Path("beleg.json").write_text(text, encoding="utf-8")
    assert plan.exists()
    assert call("verify", "beleg.json").code == 2
