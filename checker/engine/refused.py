"""The report of a file that could not be read as a package."""

from __future__ import annotations

from checker.engine.manual import manual_list
from checker.engine.request import CheckRequest
from checker.engine.verdict import UNDETERMINED
from checker.errors import UnreadableFileError
from checker.loading.packages import Submission
from checker.loading.reading_codes import READING_CODES
from checker.model.report import (
    Counts,
    PackageReport,
    Persons,
    ReportFinding,
    ReportLocation,
    ReportMunicipality,
    ReportObject,
)
from checker.model.text import Lang, Text

_NOT_READ = Text(
    "Die Datei konnte nicht als Maßnahmenpaket gelesen werden; darum ist nichts geprüft.",
    "The file could not be read as a measure package; so nothing was checked.",
)
_SEND_AGAIN = Text(
    "Beheben Sie die Ursache, und prüfen Sie die Datei erneut.",
    "Remove the cause, and check the file again.",
)


def refused_report(submission: Submission, request: CheckRequest) -> PackageReport:
    """Return the report of a file that could not be read as a package."""
    refusal = submission.refusal
    if refusal is None:
        raise ValueError("only a refused submission has no package")
    return PackageReport(
        file=submission.file,
        sha256=submission.sha256,
        state="failed",
        key=None,
        demo=False,
        municipality=ReportMunicipality(None, None, None),
        period=(None, None),
        pact_version=None,
        verdict=UNDETERMINED,
        connectivity=UNDETERMINED,
        persons=Persons(),
        counts=Counts(error=1),
        outcomes=1,
        findings=(_refused(submission, refusal, request.language),),
        manual=manual_list(request),
    )


def _refused(submission: Submission, refusal: UnreadableFileError, lang: Lang) -> ReportFinding:
    code = READING_CODES[refusal.code]
    return ReportFinding(
        code=refusal.code,
        slug=code.slug,
        severity="error",
        force=None,
        basis="own_data",
        confidence=None,
        title=code.title.in_(lang),
        message=Text(refusal.de, refusal.en).in_(lang),
        why=_NOT_READ.in_(lang),
        remedy=_SEND_AGAIN.in_(lang),
        day=None,
        object=ReportObject("file", submission.file, submission.file),
        related=(),
        location=ReportLocation(submission.file, "", refusal.line),
        actual=None,
        expected=None,
        citation=None,
        fingerprint=submission.sha256[:16],
    )
