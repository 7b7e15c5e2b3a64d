"""A small catalogue with four rules, to see the engine at work without the real norms."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from checker.engine.request import CheckRequest
from checker.engine.session import run
from checker.loading.catalogue import load_catalogue
from checker.loading.packages import read_submission
from checker.model.catalogue import Catalogue
from checker.model.report import PackageReport, Report
from checker.model.standard import Standard
from checker.rule_api import Context, Findings, Measure, MeasurePackage, Rule, RuleMeta, say

DAY = date(2025, 6, 1)
META: RuleMeta = {
    "slug": "probe",
    "title": "Probe",
    "title_en": "Probe",
    "about": "Probe.",
    "level": "measure",
    "requirements": ("X-01",),
    "parameters": ("limit", "hint"),
}


def catalogue() -> Catalogue:
    """Return a catalogue with one must (100) and one project value (50) and the real code lists."""
    both = {"de": "höchstens {value}", "en": "at most {value}"}
    cited = {"source": "VwV Probe", "section": "Nr. 1"}
    base = {"value": 100, "force": "must", "valid_to": "open", "citation": cited}
    base["valid_from"] = "2018-01-01"
    parameters = {
        "limit": {"title": both, "unit": "UE", "why": both, "values": [base]},
        "hint": {
            "title": both,
            "unit": "UE",
            "why": both,
            "values": [base | {"value": 50, "basis": "project_set"}],
        },
    }
    requirement = {"force": "must", "confidence": "high", "citation": cited, "text": both}
    standard = Standard.model_validate(
        {
            "id": "probe",
            "title": both,
            "issuer": "Probe",
            "legal_state": "2025-01-01",
            "requirements": [requirement | {"id": "X-01"}, requirement | {"id": "X-02"}],
            "parameters": parameters,
        }
    )
    real = load_catalogue()
    project = next(standard for standard in real.standards if standard.id == "project")
    return Catalogue((standard, project), real.code_lists, "1", "0" * 64)


def over(name: str) -> Any:
    """Return a check that the hours of a measure stay within a parameter."""

    def check(measure: Measure, context: Context) -> Findings:
        hours = context.require(measure.ue, "ue")
        limit = context.parameter(name)
        if hours > limit.value:
            message = say("{hours} UE", "{hours} UE", hours=hours)
            yield context.finding("ue", limit, message, say("Kürzen", "Shorten"), actual=hours)

    return check


def crash(measure: Measure, _: Context) -> Findings:
    """Fail the way a rule should not."""
    yield from [][measure.ue or 0]


def named(package: MeasurePackage, context: Context) -> Findings:
    """Say that a package names its municipality."""
    if package.municipality is None or package.municipality.name is None:
        basis = context.own_data("Ein Paket nennt die Gemeinde.", "A package names it.")
        yield context.finding("municipality", basis, say("fehlt", "missing"), say("nennen", "name"))


def rules(**more: Rule[Any]) -> dict[str, Rule[Any]]:
    """Return the rules of the small world."""
    return {
        "PRO001": Rule("PRO001", META, Measure, over("limit"), "Hours. Why: x"),
        "PRO002": Rule("PRO002", META | {"follows": ("PRO001",)}, Measure, over("hint"), ""),
        "PRO003": Rule("PRO003", META | {"parameters": ()}, MeasurePackage, named, ""),
        **more,
    }


def request(**more: Any) -> CheckRequest:
    """Return a request over the small world."""
    settings: dict[str, Any] = {
        "catalogue": catalogue(),
        "rules": rules(),
        "report_day": DAY,
        "covered": frozenset({"X-01"}),
    }
    return CheckRequest(**settings | more)


def package(**more: Any) -> dict[str, Any]:
    """Return a package with one measure of 40 hours."""
    return {
        "municipality": {"name": "Probe", "ags": "08111000", "kreis": "08111"},
        "period": {"start": "2025-01-01", "end": "2025-12-31"},
        "measures": [{"id": "m-1", "type": "VWVD_GRUND", "ue": 40}],
        **more,
    }


def checked(data: dict[str, Any] | bytes, **more: Any) -> PackageReport:
    """Return the report of one package."""
    (report,) = report_on(data, **more).packages
    return report


def report_on(data: dict[str, Any] | bytes, **more: Any) -> Report:
    """Return the report of a run over one package."""
    content = data if isinstance(data, bytes) else json.dumps(data).encode()
    settings = request(**more)
    return run([read_submission("a.json", content, settings.catalogue)], settings)
