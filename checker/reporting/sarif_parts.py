"""The parts of a SARIF run: rules, artifacts, results and notifications."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from checker.reporting.escaping import visible
from checker.reporting.json_text import shallow
from checker.reporting.report_words import is_granted, one_line, sentences

if TYPE_CHECKING:
    from checker.model.report import (
        PackageReport,
        Report,
        ReportFinding,
        ReportLocation,
        ReportToolFinding,
        RuleInfo,
    )
    from checker.reporting.report_texts import ReportTexts

BASE_ID = "%SRCROOT%"
FINGERPRINT_KEY = "paktcheck/v1"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_LEAD = ("force", "basis", "confidence", "day", "actual", "expected", "citation", "consequence_of")
_PLAIN_SHEET = re.compile(r"\w+")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def text_message(text: str) -> dict[str, str]:
    """Return a message object; braces and link brackets are escaped as SARIF 3.11 asks."""
    text = visible(text).replace("{", "{{").replace("}", "}}")
    if "](" in text:
        text = text.replace("[", "\\[").replace("]", "\\]")
    return {"text": text}


def rule_descriptors(report: Report) -> list[dict[str, Any]]:
    """Return one descriptor a rule, sorted by code; codes of the reader are taken from findings."""
    known = {info.code: _descriptor(info) for info in report.rules}
    for package in report.packages:
        for item in package.findings:
            known.setdefault(item.code, {"id": item.code, "name": item.slug})
    return [known[code] for code in sorted(known)]


def _descriptor(info: RuleInfo) -> dict[str, Any]:
    link = info.help_uri if _is_web_address(info.help_uri) else None
    title = f"**{markdown(info.code)} {markdown(info.slug)}: {markdown(info.title)}**"
    more = [f"<{link}>"] if link else []
    return {
        "id": info.code,
        "name": info.slug,
        "shortDescription": text_message(info.title),
        "fullDescription": text_message(info.about),
        **({"helpUri": link} if link else {}),
        "help": {
            **text_message(info.about),
            "markdown": "\n\n".join([title, markdown(info.about), *more]),
        },
    }


def markdown(text: str) -> str:
    """Return the text so that Markdown shows it as it is."""
    return _MARKDOWN.sub(r"\\\1", visible(text))


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and text == quote(text, _IN_URI)


_IN_URI = ":/?#[]@!$&'()*+,;=%~"


def artifact(package: PackageReport) -> dict[str, Any]:
    """Describe one submitted file: hash, verdict, counts, and what could not be checked."""
    hashes = {"hashes": {"sha-256": package.sha256}} if package.sha256 else {}
    return {
        "location": artifact_location(package.file),
        "roles": ["analysisTarget"],
        **hashes,
        "properties": {
            "key": package.key,
            "state": package.state,
            "verdict": package.verdict,
            "connectivity": package.connectivity,
            "persons": package.persons,
            "counts": package.counts,
            "undecidable": package.undecidable,
        },
    }


def result(
    package: PackageReport, item: ReportFinding, places: tuple[int, int] | None, t: ReportTexts
) -> dict[str, Any]:
    """Return one result; ``places`` are the numbers of its artifact and of its rule.

    Without them it names both by address and code only, which stay right wherever it stands.
    """
    number, rule = places or (None, None)
    return {
        "ruleId": item.code,
        **({"ruleIndex": rule} if places else {}),
        "kind": "fail",
        "level": _LEVELS[item.severity],
        "message": text_message(f"{one_line(item.title)}. {sentences(item, t)}"),
        "locations": [_location(package, item, number)],
        "partialFingerprints": {FINGERPRINT_KEY: item.fingerprint},
        **({"baselineState": "unchanged"} if item.known else {}),
        "suppressions": _suppressions(item),
        "properties": {
            "slug": item.slug,
            **{name: getattr(item, name) for name in _LEAD},
            "key": package.key,
            "object": item.object,
            "related": item.related,
        },
    }


def _location(package: PackageReport, item: ReportFinding, number: int | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": artifact_location(item.location.file)}
    if number is not None and item.location.file == package.file:
        physical["artifactLocation"]["index"] = number
    if item.location.line:
        physical["region"] = _region(item.location)
    name = _cell_name(item.location)
    logical = [{"name": one_line(item.location.cell or ""), "fullyQualifiedName": name}]
    if name is None:
        return {"physicalLocation": physical}
    return {"physicalLocation": physical, "logicalLocations": logical}


def _region(location: ReportLocation) -> dict[str, int | None]:
    column = {"startColumn": location.column} if location.column else {}
    return {"startLine": location.line, **column}


def _cell_name(location: ReportLocation) -> str | None:
    """Name a cell as a workbook does: ``Stellen!D4``, ``'Sheet 1'!D4``."""
    if not location.sheet:
        return None
    sheet = one_line(location.sheet)
    if not _PLAIN_SHEET.fullmatch(sheet):
        sheet = "'" + sheet.replace("'", "''") + "'"
    return f"{sheet}!{one_line(location.cell)}" if location.cell else sheet


def _suppressions(item: ReportFinding) -> list[dict[str, Any]]:
    """Return the waiver: the reviewer's counts, a request of the package awaits review."""
    if item.waiver is None:
        return []
    granted = is_granted(item)
    return [
        {
            "kind": "external" if granted else "inSource",
            "status": "accepted" if granted else "underReview",
            "justification": visible(item.waiver.reason),
            "properties": {
                "approved_by": item.waiver.approved_by,
                "until": item.waiver.until,
            },
        }
    ]


def notification(
    number: int | None, package: PackageReport | None, item: ReportToolFinding, t: ReportTexts
) -> dict[str, Any]:
    """Return trouble of the tool with a file (error), or with the call: waivers, baseline."""
    where = {}
    if package is not None:
        place = {} if number is None else {"index": number}
        location = {**artifact_location(package.file), **place}
        where = {"locations": [{"physicalLocation": {"artifactLocation": location}}]}
    return {
        "descriptor": {"id": item.code},
        "level": "error" if package else "warning",
        "message": text_message(f"{t('x_trouble')}: {item.message}"),
        **where,
        "properties": {"rule": item.rule, "object": item.object and shallow(item.object)},
    }


def artifact_location(file: str) -> dict[str, Any]:
    """Return the relative address of a file, also where its name is no valid text."""
    path = quote(file.encode("utf-8", "surrogatepass"), safe="/")
    return {"uri": path, "uriBaseId": BASE_ID}
