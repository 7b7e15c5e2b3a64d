"""``paktcheck waivers add`` and ``audit``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.loading.waiver_file import waivers_in
from tests.batch.submissions import CLEAR, put, town
from tests.cli.conftest import Call

TERM = ("--approved-by", "RP-IM-3", "--from", "2026-01-01", "--until", "31.12.2026")
PAK001 = ("--code", "PAK001", "--key", "08999001")
WHY = ("--reason", 'Der Plan: folgt #1 "bald"')
EXPECTED = {
    "code": "PAK001",
    "key": "08999001",
    "reason": 'Der Plan: folgt #1 "bald"',
    "approved_by": "RP-IM-3",
    "from": "2026-01-01",
    "until": "2026-12-31",
}


@pytest.fixture
def lauf(call: Call) -> str:
    """Return a run over one town with errors and a warning (PAK001)."""
    put(Path("eingang"), "ort.json", town(1))
    call("batch", "eingang", "--out", "lauf", *CLEAR, "--select", "FEL008,PAK001", "--quiet")
    return "lauf"


def waivers(path: str = "w.yaml") -> list[dict[str, Any]]:
    return waivers_in(Path(path))


def test_a_new_file_holds_the_waiver_and_a_run_takes_it(call: Call, lauf: str) -> None:
    called = call("waivers", "add", "w.yaml", *PAK001, *WHY, *TERM, "--report", lauf)
    assert called == (0, "eingetragen: PAK001 08999001\n", "")
    assert waivers() == [EXPECTED]
    day = ("--demo", "--report-day", "2026-06-01", "--format", "json")
    report = json.loads(call("check", "eingang", "--waivers", "w.yaml", *day).out)
    granted = [f["code"] for f in report["packages"][0]["findings"] if f["waiver"]]
    assert set(granted) == {"PAK001"}


def test_a_finding_is_waived_by_its_fingerprint(call: Call, lauf: str) -> None:
    report = json.loads(call("check", "eingang", "--format", "json", "--demo").out)
    found = next(f for f in report["packages"][0]["findings"] if f["code"] == "PAK001")
    name = ("--fingerprint", found["fingerprint"])
    assert call("waivers", "add", "w.yaml", *name, *WHY, *TERM, "--report", lauf).code == 0
    assert waivers()[0]["fingerprint"] == found["fingerprint"]


@pytest.mark.parametrize(
    "before",
    [
        "# Kopf bleibt\nwaivers: []\n",
        "# Kopf bleibt\nwaivers:\n",
        "# Kopf bleibt\nwaivers:\n  - code: PAK003 # auch das\n    key: '08999009'\n"
        "    reason: alt\n    approved_by: RP\n    from: 2026-01-01\n    until: 2026-02-01\n",
        "# Kopf bleibt\nwaivers:\n- code: PAK003\n  key: '08999009'\n"
        "  reason: |\n    alt\n    - kein Eintrag\n  approved_by: RP\n  from: 2026-01-01\n"
        "  until: 2026-02-01",
    ],
)
def test_what_stands_in_the_file_stays(call: Call, before: str) -> None:
    put(Path(), "w.yaml", before)
    old = waivers()
    called = call("waivers", "add", "w.yaml", *PAK001, *WHY, *TERM)
    assert called.code == 0
    assert waivers() == [*old, EXPECTED]
    assert "# Kopf bleibt" in Path("w.yaml").read_text("utf-8")
    assert "nicht geprüft, ob es den Befund gibt" in called.err


def test_a_file_in_json_is_longer_by_one(call: Call) -> None:
    call("waivers", "add", "w.json", *PAK001, *WHY, *TERM)
    call("waivers", "add", "w.json", "--code", "PAK003", "--key", "1", *WHY, *TERM)
    assert [w["code"] for w in json.loads(Path("w.json").read_bytes())["waivers"]] == [
        "PAK001",
        "PAK003",
    ]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((), "Nennen Sie den Befund"),
        (("--code", "PAK001"), "Nennen Sie den Befund"),
        (("--code", "PAK999", "--key", "1"), "Die Regel PAK999 gibt es nicht."),
        (("--code", "FEL008", "--key", "1"), "FEL008 ergibt nur Fehler."),
        (("--code", "LES004", "--key", "1"), "LES004 ergibt nur Fehler."),
        ((*PAK001, "--reason", "  "), "--reason darf nicht leer sein."),
        ((*PAK001, "--until", "2025-12-31"), "Der letzte Tag liegt vor dem ersten."),
        ((*PAK001, "--until", "bald"), "kein Tag"),
        ((*PAK001, "--report", "lauf", "--object", "kurs"), "trifft keinen Befund"),
        (
            ("--code", "FEL008", "--key", "08999001", "--object", "kurs", "--report", "lauf"),
            "ist ein Fehler. Auf Fehler gibt es keine Ausnahme.",
        ),
    ],
)
def test_a_waiver_that_could_have_no_effect_is_refused(
    call: Call, lauf: str, arguments: tuple[str, ...], reason: str
) -> None:
    assert Path(lauf).is_dir()
    called = call("waivers", "add", "w.yaml", *WHY, *TERM, *arguments)
    assert (called.code, called.out) == (2, "")
    assert reason in called.err
    assert not Path("w.yaml").exists()


def test_the_same_decision_twice_is_refused(call: Call) -> None:
    assert call("waivers", "add", "w.yaml", *PAK001, *WHY, *TERM).code == 0
    called = call("waivers", "add", "w.yaml", *PAK001, *WHY, *TERM)
    assert called.code == 2
    assert "gibt es in dieser Zeit schon eine" in called.err
    later = ("--approved-by", "RP", "--from", "2027-01-01", "--until", "2027-02-01")
    assert call("waivers", "add", "w.yaml", *PAK001, *WHY, *later).code == 0


@pytest.mark.parametrize(
    "text",
    ["waivers: {}\n", "waivers: []\nother: 1\n", "waivers: [{code: PAK001}]\n", "x: [", "[]"],
)
def test_a_file_that_cannot_grow_is_left_alone(call: Call, text: str) -> None:
    put(Path(), "w.yaml", text)
    called = call("waivers", "add", "w.yaml", *PAK001, *WHY, *TERM)
    assert called.code == 2
    assert Path("w.yaml").read_text("utf-8") == text


def file_of(*entries: dict[str, str]) -> None:
    put(Path(), "w.json", json.dumps({"waivers": [EXPECTED | entry for entry in entries]}))


def audit(call: Call, *arguments: str) -> tuple[int, list[str | None]]:
    called = call("waivers", "audit", "w.json", "--format", "json", *arguments)
    return called.code, [one["trouble"] for one in json.loads(called.out)["waivers"]]


@pytest.mark.parametrize(
    ("entry", "trouble", "code"),
    [
        ({}, None, 0),
        ({"until": "2026-02-29"}, "malformed", 1),
        ({"until": "2026-05-31"}, "expired", 1),
        ({"until": "2026-06-01"}, "ends_soon", 0),
        ({"until": "2026-06-30"}, "ends_soon", 0),
        ({"until": "2026-07-01"}, None, 0),
        ({"from": "2026-06-02"}, "not_yet", 0),
        ({"from": "2026-06-01"}, None, 0),
        ({"from": "2026-12-01", "until": "2026-07-01"}, "never", 1),
    ],
)
def test_the_audit_knows_the_day(
    call: Call, entry: dict[str, str], trouble: str | None, code: int
) -> None:
    file_of(entry)
    found = audit(call, "--report-day", "2026-06-01")
    assert found == (code, [] if trouble == "malformed" else [trouble])


def test_the_audit_looks_into_reports_and_packages(call: Call, lauf: str) -> None:
    error = {"code": "FEL008", "object": "kurs"}
    file_of({}, {"key": "08999777"}, error, {})
    expected = (1, [None, "unused", "names_error", "double"])
    day = ("--report-day", "2026-06-01")
    assert audit(call, "--report", lauf, *day) == expected
    assert audit(call, "eingang", *day) == expected
    assert audit(call, *day) == (1, [None, None, None, "double"])


def test_a_waiver_is_still_used_where_the_report_shows_it_granted(call: Call, lauf: str) -> None:
    file_of({})
    day = ("--report-day", "2026-06-01", "--demo")
    call("check", "eingang", "--waivers", "w.json", "--output", "json=b.json", *day)
    assert Path(lauf).is_dir()
    assert audit(call, "--report", "b.json", "--report-day", "2026-06-01") == (0, [None])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "de",
            "PAK001 08999001: läuft bald ab\n"
            '    01.01.2026 bis 31.12.2026, genehmigt von RP-IM-3: Der Plan: folgt #1 "bald"\n'
            "PAK001 08999001: steht schon weiter oben\n"
            '    01.01.2026 bis 31.12.2026, genehmigt von RP-IM-3: Der Plan: folgt #1 "bald"\n'
            "fehlerhaft, Nummer 3: es fehlt reason\n"
            "3 Ausnahmen, 2 davon zu klären.\n",
        ),
        (
            "en",
            "PAK001 08999001: ends soon\n"
            '    2026-01-01 to 2026-12-31, approved by RP-IM-3: Der Plan: folgt #1 "bald"\n'
            "PAK001 08999001: stands further up already\n"
            '    2026-01-01 to 2026-12-31, approved by RP-IM-3: Der Plan: folgt #1 "bald"\n'
            "malformed, number 3: es fehlt reason\n"
            "3 waivers, 2 of them to be settled.\n",
        ),
    ],
)
def test_the_audit_as_text(call: Call, lang: str, text: str) -> None:
    file_of({}, {}, {"reason": ""})
    called = call("waivers", "audit", "w.json", "--report-day", "2026-12-24", "--lang", lang)
    assert called == (1, text, "")


@pytest.mark.parametrize("text", ["", "{}", "[]", "waivers: 5"])
def test_what_is_no_file_of_waivers_is_wrong_use(call: Call, text: str) -> None:
    put(Path(), "w.yaml", text)
    assert call("waivers", "audit", "w.yaml").code == 2
