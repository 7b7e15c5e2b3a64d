"""A report in which every text of the submission tries to break out of its format."""

from __future__ import annotations

from dataclasses import replace

from checker.model.report import (
    PackageReport,
    Persons,
    Report,
    ReportCitation,
    ReportFinding,
    ReportLocation,
    ReportMunicipality,
    ReportObject,
    ReportToolFinding,
    ReportUndecidable,
    ReportWaiver,
)
from tests.unit.reporting.sample_findings import finding
from tests.unit.reporting.sample_report import package, report

ATTACK = (
    "=cmd()|'x'!A1\r\n::error file=x::taken\n]]> <b>&\"'</b> {0} [a](http://evil) 100%, a:b "
    "\x00\x1b[31m\u202egpj\u2028\ufeff\ud800\uffff`*_|#"
)
FILE = "=ordner/\u202e100% a:b,c\n::error::#?.yaml"


def hostile_report(language: str = "de") -> Report:
    """Return one finding of every kind whose texts are all hostile."""
    thing = ReportObject("measure", ATTACK, ATTACK)
    found = (
        _hostile_finding("FEL001 feld", "error", thing),
        replace(_hostile_finding("FEL002 feld", "warning", thing), waiver=_waiver("granted")),
        replace(_hostile_finding("FEL003 feld", "info", thing), waiver=_waiver("requested")),
    )
    return report(_hostile_package(found, thing), language=language)


def _hostile_finding(code: str, severity: str, thing: ReportObject) -> ReportFinding:
    harmless = ReportObject("measure", "m", "m")
    return replace(
        finding(code, severity, harmless, ("", "", "", "")),
        title=ATTACK,
        message=ATTACK,
        why=ATTACK,
        remedy=ATTACK,
        actual=ATTACK,
        expected=ATTACK,
        object=thing,
        related=(thing,),
        location=ReportLocation(FILE, ATTACK, line=3, column=4, sheet=ATTACK, cell=ATTACK),
        citation=ReportCitation(ATTACK, ATTACK, ATTACK, ATTACK, ATTACK),
        day=ATTACK,
    )


def _waiver(state: str) -> ReportWaiver:
    return ReportWaiver(state, ATTACK, ATTACK, "2018-12-31")


def _hostile_package(found: tuple[ReportFinding, ...], thing: ReportObject) -> PackageReport:
    return replace(
        package(
            found,
            file=FILE,
            key=ATTACK,
            verdict="not_conformant",
            persons=Persons(B=1),
            connectivity="not_connected",
            undecidable=(
                ReportUndecidable("ANS001", "s", ATTACK, thing, (ATTACK,), (ATTACK,), ATTACK),
            ),
            tool_findings=(ReportToolFinding("SYS001", ATTACK, thing, ATTACK),),
            notices=(ATTACK,),
            measures=(thing,),
        ),
        municipality=ReportMunicipality(ATTACK, ATTACK, ATTACK),
        pact_version=ATTACK,
    )
