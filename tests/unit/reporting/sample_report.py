"""Sample reports for the tests of all reporters; build variants with dataclasses.replace."""

from __future__ import annotations

from typing import Any

from checker.model.report import (
    Counts,
    PackageReport,
    Persons,
    Report,
    ReportFinding,
    ReportLocation,
    ReportManual,
    ReportMunicipality,
    ReportObject,
    ReportToolFinding,
    ReportUndecidable,
    RuleInfo,
    RuleResult,
    Summary,
    Tool,
)
from tests.unit.reporting.sample_findings import (
    ADVICE,
    CAFE,
    COURSE,
    FILE,
    MANAGEMENT,
    OWN,
    PACKAGE,
    PACT,
    VABO,
    finding,
    main_findings,
)

TOOL = Tool("paktcheck", "0.1.0", "2026.11", "e07c41b39f5a2d88" * 4)
HOSTILE = "<script>alert(1)</script> & \"'\x00\u202egnp.exe ]]> =cmd() ::error::x\r\nsecond line"


def report(*packages: PackageReport, language: str = "de", **more: Any) -> Report:
    """Wrap the packages into a report whose sums close."""
    states = [package.state for package in packages]
    verdicts = [package.verdict for package in packages if package.state != "skipped"]
    codes = [item.code for package in packages for item in package.findings]
    fields: dict[str, Any] = {
        "as_of": None,
        "policy": "standard",
        "rules": tuple(_rule(code) for code in sorted(set(codes))),
        "results": tuple(result for package in packages for result in _results(package)),
        **more,
    }
    return Report(
        tool=TOOL,
        report_day="2026-11-24",
        legal_state="2026-04-29",
        stages=("rules", "transitions", "reachability"),
        language=language,
        packages=packages,
        summary=Summary(
            len(states),
            states.count("checked"),
            states.count("failed"),
            states.count("skipped"),
            {name: verdicts.count(name) for name in sorted(set(verdicts))},
            {code: codes.count(code) for code in sorted(set(codes))},
        ),
        **fields,
    )


def package(findings: tuple[ReportFinding, ...] = (), **more: Any) -> PackageReport:
    """Build a checked package; its counts are made from the findings and close."""
    counts = more.pop("counts", None) or _counts(findings, len(more.get("undecidable", ())))
    fields: dict[str, Any] = {
        "file": FILE,
        "sha256": "8d1f0b6a52c94e77" * 4,
        "state": "checked",
        "key": "08999004",
        "demo": False,
        "municipality": ReportMunicipality("Grenzstadt", "08999004", "08999"),
        "period": ("2018-01-01", "2018-12-31"),
        "pact_version": "2017",
        "verdict": "conformant",
        "connectivity": "connected",
        "persons": Persons(K=210),
        "measures": (ADVICE, VABO, COURSE, CAFE),
        "outcomes": counts.total,
        **more,
    }
    return PackageReport(counts=counts, findings=findings, **fields)


def clean(language: str = "de") -> PackageReport:
    """Return a package without findings; the manual part stays."""
    return package(
        file="reinstadt-2018.yaml",
        key="08999001",
        municipality=ReportMunicipality("Reinstadt", "08999001", "08999"),
        manual=_manual(language)[:1],
    )


def not_conformant(language: str = "de") -> PackageReport:
    """Return a package with findings of every kind, undecidable rules and tool trouble."""
    return package(
        main_findings(language),
        demo=True,
        verdict="not_conformant",
        connectivity="partly_connected",
        persons=Persons(K=145, B=31, U=34),
        undecidable=_undecidable(language),
        manual=_manual(language),
        tool_findings=(ReportToolFinding("SYS001", "ANS012", COURSE, "ZeroDivisionError"),),
        notices=(
            "Das Paket reicht über den Rechtsstand hinaus."
            if language == "de"
            else "The package reaches past the legal state.",
        ),
    )


def unreadable(language: str = "de") -> PackageReport:
    """Return a file that could not be read as a package at all."""
    parts = {
        "de": (
            "Die Datei ist kein lesbares Maßnahmenpaket",
            "In Zeile 12 steht ein Zeichen, das dort nicht stehen darf.",
            "Ohne lesbare Datei ist keine Prüfung möglich.",
            "Öffnen Sie die Datei in der Vorlage, und speichern Sie sie neu.",
        ),
        "en": (
            "The file is not a readable measure package",
            "Line 12 contains a character that is not allowed there.",
            "Nothing can be checked without a readable file.",
            "Open the file in the template and save it again.",
        ),
    }[language]
    unread = finding(
        "LES001 datei-lesbar",
        "error",
        ReportObject("file", "kaputt.yaml", "kaputt.yaml"),
        parts,
        **OWN,
        location=ReportLocation("kaputt.yaml", "", line=12, column=5),
    )
    return package(
        (unread,),
        file="kaputt.yaml",
        state="failed",
        key=None,
        municipality=ReportMunicipality(None, None, None),
        period=(None, None),
        pact_version=None,
        verdict="undetermined",
        connectivity="undetermined",
        persons=Persons(),
        measures=(),
        counts=Counts(error=1),
    )


def several(language: str = "de") -> Report:
    """Return a run over three files: not conformant, clean, unreadable."""
    packages = (not_conformant(language), clean(language), unreadable(language))
    return report(*packages, language=language)


def many_findings(number: int) -> Report:
    """Return one package with ``number`` warnings on 50 measures, six rules."""
    measures = tuple(
        ReportObject("measure", f"m-{i:02}", f"Sprachkurs Nummer {i}") for i in range(50)
    )
    texts = main_findings("de")
    found = tuple(
        finding(
            f"SPR{i % 6 + 1:03} sprachkurs-regel-{i % 6 + 1}",
            "warning",
            measures[i * 50 // number],
            (f"{texts[0].title} ({i})", texts[0].message, texts[0].why, texts[0].remedy),
            location=ReportLocation("gross.yaml", f"/measures/{i}", line=i + 1, column=7),
        )
        for i in range(number)
    )
    return report(package(found, file="gross.yaml", measures=measures))


def _counts(findings: tuple[ReportFinding, ...], undecidable: int) -> Counts:
    waived = [item for item in findings if item.waiver and item.waiver.state == "granted"]
    follow = [item for item in findings if item.consequence_of and item not in waived]
    own = [item.severity for item in findings if item not in waived and item not in follow]
    return Counts(
        error=own.count("error"),
        warning=own.count("warning"),
        info=own.count("info"),
        consequence=len(follow),
        complies=74,
        undecidable=undecidable,
        not_applicable=56,
        waived=len(waived),
    )


def _rule(code: str) -> RuleInfo:
    return RuleInfo(code, f"regel-{code.lower()}", f"Titel {code}", f"Was {code} prüft.", "")


def _results(package: PackageReport) -> tuple[RuleResult, ...]:
    counts = package.counts
    found = [("violates", f.code, f.object) for f in package.findings]
    found += [("undecidable", u.code, u.object) for u in package.undecidable]
    found += [("complies", "FEL001", PACKAGE)] * counts.complies
    found += [("not_applicable", "UNT001", PACKAGE)] * counts.not_applicable
    return tuple(RuleResult(package.file, code, obj, verdict) for verdict, code, obj in found)


def _undecidable(language: str) -> tuple[ReportUndecidable, ...]:
    de = language == "de"
    title = "Einstieg für jede Zielgruppe" if de else "Entry for every target group"
    label = "Aufenthaltsstatus" if de else "Residence status"
    reason = "Der Aufenthaltsstatus von 34 Personen fehlt." if de else "34 statuses are missing."
    args = ("ANS006", "anschluss-einstieg-je-zielgruppe", title)
    return (
        ReportUndecidable(*args, PACKAGE, ("residence_status",), (label,), reason),
        ReportUndecidable(*args, COURSE, ("residence_status",), (label,), reason),
    )


def _manual(language: str) -> tuple[ReportManual, ...]:
    texts = {
        "de": ("Die Integrationspläne werden gemeinsam vereinbart.", "Nur im Gespräch zu klären."),
        "en": ("The integration plans are agreed together.", "Only a talk can settle this."),
    }
    fact = {"de": "Der Pakt nennt 160 Mio. € je Jahr.", "en": "The Pakt names €160m a year."}
    text, reason = texts[language]
    return (
        ReportManual("BW-IM-15", text, reason, "must", "medium", MANAGEMENT),
        ReportManual("BW-PIK-02", fact[language], reason, "info", "high", PACT),
    )
