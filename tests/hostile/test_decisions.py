"""Waivers, baselines, receipts, outputs and context files in the wrong hands."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call
from tests.hostile.forms import clean_package, written

DAY = ("--report-day", "2026-01-01")
FULL = {
    "code": "SPR004",
    "key": "08999001",
    "object": "grund-a1",
    "reason": "Bescheid",
    "approved_by": "RP",
    "from": "2026-01-01",
    "until": "2026-01-01",
}


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a package with one warning (SPR004), in the current folder."""
    monkeypatch.chdir(tmp_path)
    data = clean_package()
    data["measures"][3]["federal_priority"]["checked"] = False
    Path("plan.json").write_bytes(written(data, "json"))
    return Path("plan.json")


def waived(call: Call, entry: Any) -> tuple[int, list[str]]:
    """Check with one waiver; return the exit code and what is said about the waiver."""
    Path("w.json").write_text(json.dumps({"waivers": [entry]}), encoding="utf-8")
    options = ("--waivers", "w.json", "--fail-on", "warning", "--format", "json", *DAY)
    called = call("check", "plan.json", *options)
    return called.code, [found["code"] for found in json.loads(called.out)["run_findings"]]


def test_a_whole_waiver_holds_on_its_only_day(call: Call, plan: Path) -> None:
    assert plan.exists()
    assert waived(call, FULL) == (0, [])


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"until": "2025-12-31"}, "SYS011"),
        ({"from": "2026-01-02", "until": "2026-02-01"}, "SYS011"),
        ({"from": "2026-02-01", "until": "2025-01-01"}, "SYS011"),
        ({"object": "im"}, "SYS012"),
        ({"key": "08999002"}, "SYS012"),
        ({"fingerprint": "0000000000000000"}, "SYS012"),
        ({"reason": ""}, "SYS013"),
        ({"reason": " \n"}, "SYS013"),
        ({"approved_by": None}, "SYS013"),
        ({"until": "2026-13-01"}, "SYS013"),
        ({"until": 20260101}, "SYS013"),
        ({"key": 8999001}, "SYS013"),
        ({"code": ["SPR004"]}, "SYS013"),
        ({"code": ""}, "SYS013"),
    ],
)
def test_a_waiver_that_is_not_whole_or_not_in_force_suppresses_nothing(
    call: Call, plan: Path, change: dict[str, Any], says: str
) -> None:
    assert plan.exists()
    assert waived(call, FULL | change) == (1, [says])


def test_an_error_cannot_be_waived(call: Call, plan: Path) -> None:
    plan.write_bytes(written(clean_package() | {"regeldienste": "x"}, "json"))
    assert waived(call, FULL | {"code": "LES002", "object": ""}) == (1, ["SYS010"])


@pytest.mark.parametrize("name", ["w.yaml", "w.json"])
def test_a_list_of_waivers_that_stands_twice_is_wrong_use(
    call: Call, plan: Path, name: str
) -> None:
    Path(name).write_text('{"waivers": [], "waivers": []}', encoding="utf-8")
    assert call("check", plan, "--waivers", name).code == 2


DEEP = "[" * 100_000
BASELINES = ["{}", "5", "null", "[1]", "[[]]", DEEP, '[{"fingerprint": "x"}]', "\xff"]
ENTRY = {"fingerprint": "x", "code": "x", "key": "x", "object": "x", "severity": "error"}
BASELINES += [json.dumps([ENTRY | {name: None}]) for name in ENTRY]
BASELINES += [json.dumps([ENTRY | {name: []}]) for name in ENTRY]
BASELINES += [json.dumps([ENTRY | {"severity": "fatal"}])]


@pytest.mark.parametrize("text", BASELINES, ids=lambda text: text[:40])
def test_a_baseline_that_is_none_is_wrong_use(call: Call, plan: Path, text: str) -> None:
    Path("known.json").write_bytes(text.encode("latin-1"))
    called = call("check", plan, "--baseline", "known.json")
    assert called.code == 2
    assert "known.json" in called.err


def test_a_baseline_never_hides_a_file_that_cannot_be_read(call: Call, plan: Path) -> None:
    plan.write_text("{", encoding="utf-8")
    call("check", plan, "--write-baseline", "known.json")
    assert call("check", plan, "--baseline", "known.json").code == 3


@pytest.mark.parametrize("field", ["tool", "files", "options", "paths", "report_day", "as_of"])
@pytest.mark.parametrize("value", ["drop", 5, ["x"], {"a": 1}])
def test_a_receipt_that_is_none_is_wrong_use_or_differs(
    call: Call, plan: Path, field: str, value: Any
) -> None:
    call("check", plan, "--receipt", "beleg.json", *DAY)
    receipt = json.loads(Path("beleg.json").read_text(encoding="utf-8"))
    receipt[field] = value
    if value == "drop":
        del receipt[field]
    Path("beleg.json").write_text(json.dumps(receipt), encoding="utf-8")
    assert call("verify", "beleg.json").code in {1, 2}


@pytest.mark.parametrize(
    ("option", "value"), [("lang", "fr"), ("policy", "mild"), ("select", ["XXX"]), ("select", 5)]
)
def test_a_receipt_with_options_nobody_can_give_never_agrees(
    call: Call, plan: Path, option: str, value: Any
) -> None:
    call("check", plan, "--receipt", "beleg.json", *DAY)
    receipt = json.loads(Path("beleg.json").read_text(encoding="utf-8"))
    receipt["options"][option] = value
    Path("beleg.json").write_text(json.dumps(receipt), encoding="utf-8")
    assert call("verify", "beleg.json").code in {1, 2}


def test_verify_sees_a_changed_a_missing_and_a_new_file(call: Call, plan: Path) -> None:
    Path("in").mkdir()
    for name in ("a.json", "b.json"):
        Path("in", name).write_bytes(plan.read_bytes())
    call("check", "in", "--receipt", "beleg.json", *DAY)
    assert call("verify", "beleg.json").code == 0
    Path("in/a.json").rename("in/c.json")
    Path("in/b.json").write_bytes(plan.read_bytes() + b" ")
    called = call("verify", "beleg.json")
    assert called.code == 1
    assert all(f"{name}.json" in called.out for name in "abc")


def test_a_context_file_that_cannot_be_read_is_named(call: Call, plan: Path) -> None:
    Path("kaputt.json").write_text("{", encoding="utf-8")
    called = call("check", plan, "--context", "kaputt.json", "--format", "json", *DAY)
    (found,) = json.loads(called.out)["run_findings"]
    assert found["code"] == "SYS015"
    assert "kaputt.json" in found["message"]


def test_an_output_that_cannot_be_written_leaves_nothing_behind(call: Call, plan: Path) -> None:
    Path("out").mkdir()
    assert call("check", plan, "--output", "html=out").code == 2
    assert call("check", plan, "--output", "html=plan.json/x.html").code == 2
    assert sorted(path.name for path in Path().iterdir()) == ["out", "plan.json"]


@pytest.mark.parametrize("name", ["vorlage.csv", "vorlage.xls", "vorlage", "vorlage.json"])
def test_a_template_of_an_unknown_kind_is_wrong_use(call: Call, plan: Path, name: str) -> None:
    assert call("template", "--out", plan.with_name(name)).code == 2
    assert not Path(name).exists()


@pytest.mark.parametrize("name", ["vorlage.xlsx", "vorlage.yaml", "VORLAGE.XLSX"])
def test_an_empty_template_is_read_and_found_wanting(call: Call, plan: Path, name: str) -> None:
    assert call("template", "--out", name).code == 0
    called = call("check", name, "--format", "json", *DAY)
    (package,) = json.loads(called.out)["packages"]
    assert plan.exists()
    assert package["verdict"] in {"undetermined", "not_conformant"}
    assert not [f for f in package["findings"] if f["code"].startswith("LES")]


def test_a_reader_who_leaves_early_is_no_fault_of_ours(plan: Path) -> None:
    program = "from checker.cli import main; main()"
    for number in range(60):
        Path(f"{number}.json").write_bytes(plan.read_bytes())
    with subprocess.Popen(
        [sys.executable, "-c", program, "check", ".", "--format=json", "--fail-on=warning"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as started:
        assert started.stdout
        assert started.stderr
        started.stdout.read(10)
        started.stdout.close()
        assert started.stderr.read() == b""
    assert started.returncode == 1
