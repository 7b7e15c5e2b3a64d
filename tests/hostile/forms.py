"""One package in plain data, written and checked as YAML, JSON and workbook."""

from __future__ import annotations

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from checker.engine.request import CheckRequest
from checker.engine.session import run
from checker.loading.catalogue import load_catalogue
from checker.loading.packages import Submission, read_submission
from checker.loading.rules import load_rules
from checker.loading.yaml_source import load_yaml
from checker.model.report import PackageReport
from checker.model.text import Lang
from checker.reporting.template_workbook import workbook_of

Plain = dict[str, Any]
FORMS = ("yaml", "json", "xlsx")
CATALOGUE = load_catalogue()
RULES = load_rules()
EXAMPLES = Path(__file__).parents[2] / "examples" / "demo-kreis"
DAY = date(2026, 1, 1)


def clean_package() -> Plain:
    """Return the plain data of the package of the demo Kreis that has no finding."""
    data: Plain = load_yaml((EXAMPLES / "musterstadt-2018.yaml").read_bytes())
    return data


def written(data: Plain, form: str) -> bytes:
    """Return a package as the bytes of a file."""
    if form == "xlsx":
        return workbook_of(copy.deepcopy(data), CATALOGUE)
    if form == "json":
        return json.dumps(data, ensure_ascii=False, indent=1).encode()
    text = yaml.dump(
        data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000
    )
    return str(text).encode()


def read(data: Plain, form: str) -> Submission:
    """Write a package and read it again."""
    return read_submission(f"plan.{form}", written(data, form), CATALOGUE)


def request(language: Lang = "de", as_of: date | None = None) -> CheckRequest:
    """Return a request with every rule and a fixed day of the report."""
    covered = frozenset(name for rule in RULES.values() for name in rule.meta["requirements"])
    return CheckRequest(CATALOGUE, RULES, DAY, as_of, language=language, covered=covered)


def checked(data: Plain, form: str, asked: CheckRequest | None = None) -> PackageReport:
    """Write, read and check a package."""
    (package,) = run([read(data, form)], asked or request()).packages
    return package


def findings(package: PackageReport) -> list[tuple[Any, ...]]:
    """Return what must be equal for one package in every form, sorted."""
    return sorted(
        (f.code, f.severity, f.object.kind, f.object.id, f.location.pointer, f.message, f.why)
        for f in package.findings
    )


def codes(package: PackageReport) -> list[str]:
    """Return the codes of the findings, sorted."""
    return sorted(finding.code for finding in package.findings)


def undecidable(package: PackageReport) -> list[tuple[str, str, str]]:
    """Return which rules could not be decided at which object, sorted."""
    return sorted((u.code, u.object.id, u.reason) for u in package.undecidable)
