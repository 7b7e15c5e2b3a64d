"""A run over any number of submissions: read once, check each, one report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker import __version__
from checker.engine.assemble import package_report
from checker.engine.check import Checked, check_package
from checker.engine.describe import shown_object
from checker.engine.notices import oldest_used
from checker.engine.paths import refresh_land
from checker.engine.refused import refused_report
from checker.engine.request import CheckRequest
from checker.engine.waiving import malformed_findings, waive, waiver_findings
from checker.loading.packages import Submission
from checker.model.package import MeasurePackage
from checker.model.report import (
    PackageReport,
    Report,
    ReportToolFinding,
    RuleInfo,
    RuleResult,
    Summary,
    Tool,
)
from checker.model.wording import say


def run(submissions: Iterable[Submission], request: CheckRequest) -> Report:
    """Check every submission and return the report, sorted by file."""
    given = sorted(submissions, key=lambda submission: submission.file)
    checked = [_checked(s, given, request) for s in given if s.package is not None]
    report = _report(given, checked, request)
    return replace(report, run_findings=tuple(_run_findings(checked, request)))


def run_single(submission: Submission, request: CheckRequest) -> Report:
    """Check one submission of a larger run; what concerns the whole run is left out.

    The other packages of its Kreis are the context of the request. The report does not depend on
    what this process checked before.
    """
    refresh_land()
    given = [submission]
    checked = [_checked(submission, given, request)] if submission.package is not None else []
    return _report(given, checked, request)


def _report(given: list[Submission], checked: list[Checked], request: CheckRequest) -> Report:
    reports = [package_report(c, request) for c in checked]
    reports += [refused_report(s, request) for s in given if s.state == "failed"]
    reports.sort(key=lambda report: report.file)
    catalogue = request.catalogue
    used = [pair for c in checked if (pair := oldest_used(c, catalogue)) is not None]
    return Report(
        tool=Tool("paktcheck", __version__, catalogue.version, catalogue.sha256),
        as_of=request.as_of.isoformat() if request.as_of else None,
        report_day=request.report_day.isoformat(),
        legal_state=min(pair[0] for pair in used).isoformat() if used else "unknown",
        policy=request.policy,
        stages=request.stages,
        language=request.language,
        packages=tuple(reports),
        summary=_summary(given, reports),
        rule_folders=request.rule_folders,
        skipped_files=tuple(s.file for s in given if s.state == "skipped"),
        rules=tuple(rules_of(request)),
        results=tuple(_results(checked, request)),
    )


def _checked(submission: Submission, given: list[Submission], request: CheckRequest) -> Checked:
    package = submission.package
    if package is None:
        raise ValueError("only a readable submission is checked")
    return waive(
        check_package(submission, package, request, _context(submission, given, request)), request
    )


def _context(
    submission: Submission, given: list[Submission], request: CheckRequest
) -> tuple[MeasurePackage, ...]:
    """Return the other packages of the same Kreis, and those the caller named as context."""
    kreis = _kreis(submission.package)
    same = (s.package for s in given if s is not submission and s.package is not None)
    return (*(p for p in same if kreis and _kreis(p) == kreis), *request.context)


def _kreis(package: MeasurePackage | None) -> str:
    town = package.municipality if package else None
    return str(town.kreis or "") if town else ""


def _summary(given: list[Submission], reports: list[PackageReport]) -> Summary:
    states = Counter(submission.state for submission in given)
    codes = Counter(
        finding.code
        for report in reports
        for finding in report.findings
        if finding.waiver is None or finding.waiver.state != "granted"
    )
    verdicts = Counter(report.verdict for report in reports)
    return Summary(
        len(given),
        states["checked"],
        states["failed"],
        states["skipped"],
        dict(sorted(verdicts.items())),
        dict(sorted(codes.items())),
    )


def _run_findings(checked: list[Checked], request: CheckRequest) -> Iterator[ReportToolFinding]:
    yield from malformed_findings(request)
    yield from waiver_findings(checked, request)
    yield from _unread_context(request)
    yield from gone_findings((draft.fingerprint for c in checked for draft in c.drafts), request)


def gone_findings(
    fingerprints: Iterable[str], request: CheckRequest
) -> Iterator[ReportToolFinding]:
    """Yield a finding for every entry of the baseline that no longer occurs."""
    gone = request.baseline.gone(fingerprints) if request.baseline else []
    for known in gone:
        text = say(
            "Der bekannte Befund {code} ({key} {object}) kommt nicht mehr vor.",
            "The known finding {code} ({key} {object}) no longer occurs.",
            code=known.code,
            key=known.key,
            object=known.object,
        )
        yield ReportToolFinding("SYS014", known.code, None, text.in_(request.language))


def _unread_context(request: CheckRequest) -> Iterator[ReportToolFinding]:
    for file in request.unread_context:
        text = say(
            "Das Vergleichspaket {file} ist nicht lesbar und wurde nicht berücksichtigt.",
            "The package {file} of the context cannot be read and was not considered.",
            file=file,
        )
        yield ReportToolFinding("SYS015", None, None, text.in_(request.language))


def rules_of(request: CheckRequest) -> Iterator[RuleInfo]:
    """Yield what formats tell about the rules that ran."""
    lang = request.language
    for rule in request.rules.values():
        about = rule.meta["about"] if lang == "de" else rule.summary
        address = f"generated/{lang}/regeln/{rule.code.lower()}.html"
        yield RuleInfo(rule.code, rule.slug, rule.title.in_(lang), about, address)


def _results(checked: list[Checked], request: CheckRequest) -> Iterator[RuleResult]:
    for one in checked:
        for answer in one.answers:
            yield RuleResult(
                one.submission.file,
                answer.rule.code,
                shown_object(answer.subject, request),
                answer.outcome.answer.value,
            )
