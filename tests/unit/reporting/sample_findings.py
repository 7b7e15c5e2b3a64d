"""Sample findings of every kind, in both languages, for the tests of the reporters."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from checker.model.report import (
    ReportCitation,
    ReportFinding,
    ReportLocation,
    ReportObject,
    ReportWaiver,
)

FILE = "grenzstadt-2018.xlsx"
PACKAGE = ReportObject("package", "08999004", "Grenzstadt")
ADVICE = ReportObject("measure", "gs-im", "Integrationsmanagement")
VABO = ReportObject("measure", "gs-vabo", "VABO an der Beruflichen Schule")
COURSE = ReportObject("measure", "gs-a2", "Aufbaukurs A2")
CAFE = ReportObject("measure", "gs-cafe", "Sprachcafé")
POST = ReportObject("post", "st-01", "Stelle st-01")

MANAGEMENT = ReportCitation(
    "VwV Integrationsmanagement 2017",
    "Festbetrag (BW-IM-05)",
    "https://example.org/vwv-integrationsmanagement",
    "2017-01-01",
    "2019-12-31",
)
SCHOOLS = ReportCitation(
    "Aufnahme an beruflichen Schulen", "nach VABO (BW-SCH-07)", None, "2017-08-01", "unknown"
)
PACT = ReportCitation(
    "Pakt für Integration", "Ziele (BW-SEED-02)", "https://example.org/pakt", "2016-11-04", "open"
)
PROJECT = ReportCitation("project.yaml", "Wartezeit zwischen Kursen", None, "2026-05-01", "open")

NORM = {"force": "must", "basis": "norm", "confidence": "medium", "citation": MANAGEMENT}
LEADS = {"force": "must", "basis": "norm", "confidence": "medium", "citation": SCHOOLS}
SHOULD = {"force": "should", "basis": "norm", "confidence": "high", "citation": PACT}
CHOSEN = {"force": "should", "basis": "project_set", "confidence": "high", "citation": PROJECT}
HINT = {"force": "info", "basis": "derived", "confidence": "low", "citation": PACT}
OWN = {"force": None, "basis": "own_data", "confidence": None, "citation": None}

Parts = tuple[str, str, str, str]


def finding(
    code: str, severity: str, obj: ReportObject, parts: Parts, **more: Any
) -> ReportFinding:
    """Build a finding from "CODE slug" and (title, what, why, remedy); ``more`` sets any field."""
    title, message, why, remedy = parts
    number, _, slug = code.partition(" ")
    fields: dict[str, Any] = {
        **NORM,
        "day": "2018-01-01",
        "related": (),
        "location": at("Maßnahmen", "K4"),
        "actual": None,
        "expected": None,
        "fingerprint": sha256(f"{code}|{obj.id}|{title}".encode()).hexdigest()[:16],
        **more,
    }
    return ReportFinding(
        code=number,
        slug=slug,
        severity=severity,
        title=title,
        message=message,
        why=why,
        remedy=remedy,
        object=obj,
        **fields,
    )


def at(sheet: str, cell: str) -> ReportLocation:
    """Place a finding in the sample workbook."""
    return ReportLocation(FILE, "/x", sheet=sheet, cell=cell)


def main_findings(lang: str) -> tuple[ReportFinding, ...]:
    """Return one finding per kind: error, consequences, warning, info, own data, waivers."""
    say = DE if lang == "de" else EN
    leads = finding(
        "ANS034 anschluss-vabo-folge",
        "error",
        VABO,
        say["leads"],
        **LEADS,
        location=at("Anschlüsse", "B6"),
        actual="A2",
        expected="B1",
        related=(COURSE,),
        fingerprint="aaaaaaaaaaaaaaaa",
    )
    follow = finding(
        "ANS003 anschluss-niveau",
        "warning",
        VABO,
        say["follow"],
        **LEADS,
        consequence_of=leads.fingerprint,
    )
    return (
        finding(
            "IMA001 im-festbetrag-obergrenze",
            "error",
            ADVICE,
            say["money"],
            actual=70000,
            expected=64000,
        ),
        _schluessel(say),
        leads,
        follow,
        finding(
            "PAK010 regelstruktur-bezug",
            "warning",
            CAFE,
            say["gap"],
            **SHOULD,
            location=at("Maßnahmen", "L6"),
            waiver=ReportWaiver("granted", say["reason"][1], "RP Musterbezirk", "2018-12-31"),
        ),
        finding(
            "ANS024 anschluss-einzelstelle",
            "info",
            PACKAGE,
            say["single"],
            **HINT,
            location=at("Regelangebote", "A4"),
        ),
        finding(
            "FIN003 finanzierung-summe",
            "error",
            PACKAGE,
            say["sum"],
            **OWN,
            location=at("Paket", "B12"),
        ),
    )


def _schluessel(say: dict[str, Parts]) -> ReportFinding:
    """Return a warning on a Projektfestlegung for which the package asks a waiver."""
    return finding(
        "PAK003 paket-im-schluessel",
        "warning",
        POST,
        say["ratio"],
        **CHOSEN,
        location=at("Stellen", "D4"),
        related=(ADVICE,),
        waiver=ReportWaiver("requested", say["reason"][0]),
    )


DE: dict[str, Parts] = {
    "money": (
        "Die Förderung liegt 6.000 € über dem Höchstbetrag",
        "Für die Stelle st-01 sind 70.000 € Förderung eingetragen.",
        "Je Vollzeitstelle und Jahr sind höchstens 64.000 € vorgesehen.",
        "Tragen Sie höchstens 64.000 € ein und den Rest als Eigenmittel. "
        "Gültiges Beispiel: K4 = 64000",
    ),
    "ratio": (
        "Eine Vollzeitstelle ist für 210 Personen zuständig",
        "Gemeldet sind 210 Personen und 1,0 VZÄ Integrationsmanagement.",
        "In der Praxis üblich sind 60 bis 110. Das ist ein Praxiswert, keine Vorschrift.",
        "Prüfen Sie eine zweite Stelle, oder begründen Sie die Abweichung.",
    ),
    "leads": (
        "VABO endet mit A2, der Folgekurs verlangt B1",
        "Auf das VABO (Ziel A2) soll die 2-jährige Berufsfachschule folgen.",
        "Sie nimmt erst ab B1 und mit passendem Zeugnis auf.",
        "Tragen Sie das AVdual des Musterkreises ein. Gültiges Beispiel: gs-vabo | mk-avdual",
    ),
    "follow": (
        "Für Jugendliche von 15 bis 20 führt kein Weg zu einem Abschluss",
        "Das VABO hat keinen passenden Anschluss.",
        "Die Maßnahmen sollen aufeinander aufbauen.",
        "Beheben Sie zuerst den Anschluss nach dem VABO.",
    ),
    "gap": (
        "Das Sprachcafé nennt weder Regelstruktur noch Lücke",
        "Beim Sprachcafé sind „Regelstruktur“ und „Lücke“ leer.",
        "Maßnahmen sollen auf Regelstrukturen aufbauen und Lücken schließen.",
        "Tragen Sie ein, auf welchem Angebot das Sprachcafé aufbaut.",
    ),
    "single": (
        "118 Personen hängen an einem einzigen Kurs",
        "Fällt der Integrationskurs in Musterstadt aus, verlieren 118 Personen ihren Weg.",
        "Ein einzelner Kurs trägt mehr als die Hälfte der gemeldeten Personen.",
        "Nennen Sie einen zweiten erreichbaren Kursort, wenn es einen gibt.",
    ),
    "sum": (
        "Die Summe der Finanzierung weicht von den Gesamtkosten ab",
        "Die Zeilen der Finanzierung ergeben 148.000 €, als Gesamtkosten stehen 150.000 € da.",
        "Beide Angaben stehen in Ihrem Paket und passen nicht zusammen.",
        "Tragen Sie in Zelle B12 148.000 € ein, oder ergänzen Sie die fehlende Zeile.",
    ),
    "reason": ("Zweite Stelle zum 01.07.2018.", "Das Sprachcafé läuft 2018 aus.", "", ""),
}
EN: dict[str, Parts] = {
    "money": (
        "The funding is €6,000 above the maximum",
        "€70,000 of funding is entered for the post st-01.",
        "At most €64,000 is provided per full-time post and year.",
        "Enter at most €64,000 and the rest as own funds. Valid example: K4 = 64000",
    ),
    "ratio": (
        "One full-time post is responsible for 210 persons",
        "210 persons and 1.0 full-time equivalents of Integrationsmanagement are reported.",
        "60 to 110 are usual in practice. This is a value from practice, not a rule of law.",
        "Consider a second post, or give reasons for the deviation.",
    ),
    "leads": (
        "The VABO ends at A2, the next course requires B1",
        "The VABO (target A2) is to be followed by the 2-year Berufsfachschule.",
        "It admits only from B1 and with a fitting certificate.",
        "Enter the AVdual of the Musterkreis. Valid example: gs-vabo | mk-avdual",
    ),
    "follow": (
        "No way leads young people aged 15 to 20 to a certificate",
        "The VABO has no fitting next step.",
        "The measures should build on each other.",
        "Put the step after the VABO right first.",
    ),
    "gap": (
        "The Sprachcafé names neither Regelstruktur nor gap",
        "“Regelstruktur” and “gap” are empty for the Sprachcafé.",
        "Measures should build on Regelstrukturen and close gaps.",
        "Enter the service on which the Sprachcafé builds.",
    ),
    "single": (
        "118 persons depend on one single course",
        "If the integration course in Musterstadt is cancelled, 118 persons lose their way.",
        "One single course carries more than half of the persons reported.",
        "Name a second course place within reach if there is one.",
    ),
    "sum": (
        "The sum of the funding differs from the total cost",
        "The rows of the funding add up to €148,000, the total cost is given as €150,000.",
        "Both figures are in your package and contradict each other.",
        "Enter €148,000 in cell B12, or add the missing row.",
    ),
    "reason": ("Second post from 1 July 2018.", "The Sprachcafé ends in 2018.", "", ""),
}
