"""From the report of one file to its bundle: texts for people, pieces, and the numbers kept."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace

from checker.batch.bundle import Bundle
from checker.batch.link_sums import packed_links
from checker.batch.missed import missed_by
from checker.batch.names import report_stem
from checker.batch.order import ALL, WANTING
from checker.batch.parts import packed
from checker.batch.places import encoded
from checker.batch.records import Reading, Result
from checker.engine.lost import lost_report
from checker.engine.request import CheckRequest
from checker.engine.session import run_single
from checker.loading.packages import Submission
from checker.model.report import PackageReport, Report, ReportFinding, Summary
from checker.reporting import run_json
from checker.reporting.formats import render
from checker.reporting.run_pieces import Pieces, pieces_of

_GOOD = {"conformant", "conformant_with_notes"}
_GRAVE = {"error", "warning"}


def bundle_of(known: Reading, report: Report, html: str, request: CheckRequest) -> Bundle:
    """Return the bundle of a report over one file; ``html``: which pages are wanted."""
    stem, package = report_stem(known), report.packages[0]
    tally = _tally(report)
    pieces = pieces_of(report, tally)
    text = encoded(run_json.render(report))
    paged = html == ALL or (html == WANTING and package.verdict not in _GOOD)
    page = encoded(render("html", report)) if paged else b""
    result = replace(
        _numbers(package, report, tally, pieces),
        report=f"{stem}.json",
        report_sha256=hashlib.sha256(text).hexdigest(),
        page=f"{stem}.html" if page else None,
        waivers=_waivers(package, request),
        known=_known(package, request),
        missed=missed_by((f for f in package.findings if _is_grave(f)), request),
        links=packed_links(package.links),
    )
    return Bundle(result, text, page, packed(map(encoded, pieces.texts)))


def lost_bundle(known: Reading, reason: str, request: CheckRequest) -> Bundle:
    """Return the bundle of a file at which the program failed."""
    package = lost_report(known.file, known.sha256, reason, request)
    report = replace(
        run_single(Submission(known.file, known.sha256), request),
        packages=(package,),
        summary=Summary(1, 0, 1, 0, {package.verdict: 1}, {}),
        skipped_files=(),
    )
    return bundle_of(known, report, "", request)


def _tally(report: Report) -> dict[str, dict[str, int]]:
    made: dict[str, dict[str, int]] = {}
    for (code, answer), number in sorted(
        Counter((result.code, result.verdict) for result in report.results).items()
    ):
        made.setdefault(code, {})[answer] = number
    return made


def _numbers(
    package: PackageReport, report: Report, tally: dict[str, dict[str, int]], pieces: Pieces
) -> Result:
    findings, persons = package.findings, package.persons
    counts = package.counts
    return Result(
        file=package.file,
        state=package.state,
        verdict=package.verdict,
        connectivity=package.connectivity,
        report="",
        report_sha256="",
        persons=(persons.K, persons.B, persons.U),
        counts={name: getattr(counts, name) for name in counts.__slots__},
        findings=dict(report.summary.by_code),
        failing=_by_severity([f for f in findings if _fails(f) and package.state == "checked"]),
        shown=_by_severity(list(findings)),
        tally=tally,
        tool=len(package.tool_findings),
        legal_state=None if report.legal_state == "unknown" else report.legal_state,
        junit=pieces.counts,
        grave=sorted({f.code for f in findings if _is_grave(f)}),
    )


def _fails(finding: ReportFinding) -> bool:
    return _stands(finding) and not finding.known


def _is_grave(finding: ReportFinding) -> bool:
    return finding.severity in _GRAVE and _stands(finding)


def _stands(finding: ReportFinding) -> bool:
    return finding.waiver is None or finding.waiver.state != "granted"


def _by_severity(findings: list[ReportFinding]) -> dict[str, int]:
    return dict(sorted(Counter(finding.severity for finding in findings).items()))


def _waivers(package: PackageReport, request: CheckRequest) -> dict[str, list[str]]:
    """Return for each waiver that meets a finding the severities it meets."""
    met: dict[str, set[str]] = {}
    for number, waiver in enumerate(request.waivers):
        for f in package.findings:
            named = waiver.matches(f.fingerprint, f.code, package.key or "", f.object.id)
            # Where it has no effect though it holds, the submission cannot be told from others.
            idle = f.severity != "error" and _stands(f) and waiver.in_force(request.report_day)
            if named and not idle:
                met.setdefault(str(number), set()).add(f.severity)
    return {number: sorted(severities) for number, severities in met.items()}


def _known(package: PackageReport, request: CheckRequest) -> list[str]:
    """Return the fingerprints of the baseline that occur here, whatever their severity."""
    if request.baseline is None:
        return []
    listed = request.baseline.fingerprints
    return sorted({f.fingerprint for f in package.findings} & listed)
