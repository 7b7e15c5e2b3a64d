"""A reviewer may waive warnings and infos; a submission can never relax its own checking."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from checker.engine.records import Baseline, Known, Waiver
from checker.model.severity import Severity
from tests.unit.engine.small_world import DAY, checked, package, report_on

WARNED = package(measures=[{"id": "m-1", "type": "VWVD_GRUND", "ue": 60}])
FAILED = package(measures=[{"id": "m-1", "type": "VWVD_GRUND", "ue": 101}])


def waiver(**more: Any) -> Waiver:
    settings: dict[str, Any] = {
        "reason": "geprüft",
        "approved_by": "RP",
        "first": DAY,
        "last": DAY,
        "code": "PRO002",
        "key": "08111000",
        "object": "m-1",
    }
    return Waiver(**settings | more)


def test_a_waived_warning_leaves_counts_and_verdict_but_stays_visible() -> None:
    report = checked(WARNED, waivers=(waiver(),))
    assert report.verdict == "conformant"
    assert (report.counts.warning, report.counts.waived) == (0, 1)
    (finding,) = report.findings
    assert finding.waiver is not None
    assert (finding.waiver.state, finding.waiver.approved_by) == ("granted", "RP")


def test_a_waiver_by_fingerprint_names_exactly_one_finding() -> None:
    (finding,) = checked(WARNED).findings
    by_name = waiver(code=None, key=None, object=None, fingerprint=finding.fingerprint)
    assert checked(WARNED, waivers=(by_name,)).counts.waived == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"last": DAY - timedelta(days=1), "first": date(2020, 1, 1)}, "SYS011"),
        ({"first": DAY + timedelta(days=1), "last": date(2030, 1, 1)}, "SYS011"),
        ({"object": "m-2"}, "SYS012"),
        ({"key": "08112000"}, "SYS012"),
    ],
)
def test_expired_and_unused_waivers_are_findings_without_effect(
    change: dict[str, Any], code: str
) -> None:
    report = report_on(WARNED, waivers=(waiver(**change),))
    assert [finding.code for finding in report.run_findings] == [code]
    assert report.packages[0].counts.warning == 1


def test_an_error_cannot_be_waived() -> None:
    report = report_on(FAILED, waivers=(waiver(code="PRO001"),))
    assert [finding.code for finding in report.run_findings] == ["SYS010"]
    assert report.packages[0].verdict == "not_conformant"


def test_malformed_waivers_are_findings_and_suppress_nothing() -> None:
    report = report_on(WARNED, malformed_waivers=("1: es fehlt reason",))
    assert [finding.code for finding in report.run_findings] == ["SYS013"]


def test_a_request_inside_the_package_is_shown_and_changes_nothing() -> None:
    asked = {"code": "PRO002", "object": "m-1", "reason": "kleine Gruppe"}
    report = checked(WARNED | {"waivers": [asked]})
    (finding,) = report.findings
    assert finding.waiver is not None
    assert finding.waiver.state == "requested"
    assert report.verdict == "conformant_with_notes"


@pytest.mark.parametrize(
    ("severity", "known"),
    [(Severity.ERROR, True), (Severity.WARNING, True), (Severity.INFO, False)],
)
def test_a_finding_is_known_when_it_is_not_worse_than_recorded(
    severity: Severity, *, known: bool
) -> None:
    (finding,) = checked(WARNED).findings
    entry = Known(finding.fingerprint, "PRO002", "08111000", "m-1", severity)
    (again,) = checked(WARNED, baseline=Baseline((entry,))).findings
    assert again.known is known


def test_baseline_entries_that_no_longer_occur_are_reported() -> None:
    gone = Known("0" * 16, "PRO001", "08111000", "m-9", Severity.ERROR)
    report = report_on(WARNED, baseline=Baseline((gone,)))
    assert [finding.code for finding in report.run_findings] == ["SYS014"]
