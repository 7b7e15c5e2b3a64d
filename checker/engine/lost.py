"""The report of a file at which the program itself failed."""

from __future__ import annotations

from checker.engine.manual import manual_list
from checker.engine.request import CheckRequest
from checker.engine.verdict import UNDETERMINED
from checker.model.report import (
    Counts,
    PackageReport,
    Persons,
    ReportMunicipality,
    ReportToolFinding,
)
from checker.model.wording import say


def lost_report(file: str, sha256: str, reason: str, request: CheckRequest) -> PackageReport:
    """Return the report of a file that ended the program; ``reason`` says how."""
    text = say(
        "Das Programm ist an dieser Datei gescheitert ({reason}). An ihr ist nichts geprüft."
        " Melden Sie die Datei der Stelle, die das Programm betreut.",
        "The program failed at this file ({reason}). Nothing in it was checked. Report the file to"
        " those who look after the program.",
        reason=reason,
    )
    return PackageReport(
        file=file,
        sha256=sha256,
        state="failed",
        key=None,
        demo=False,
        municipality=ReportMunicipality(None, None, None),
        period=(None, None),
        pact_version=None,
        verdict=UNDETERMINED,
        connectivity=UNDETERMINED,
        persons=Persons(),
        counts=Counts(),
        outcomes=0,
        manual=manual_list(request),
        tool_findings=(ReportToolFinding("SYS016", None, None, text.in_(request.language)),),
    )
