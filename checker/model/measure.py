"""A measure in nine families; the type code decides the family."""

from __future__ import annotations

from datetime import date

from checker.model.details import Cost, FederalPriority, Link, Traeger
from checker.model.fields import Day, Many, Number, Part, about
from checker.model.parts import Admits, Childcare, CourseFormat, Entry, Place, Result, Run


class Measure(Part):
    """What every measure may state; amounts and dates as the package states them."""

    id: str | None = about(
        "Nummer | Id",
        "Eindeutige Nummer der Maßnahme im Paket | Unique id of the measure in the package",
    )
    title: str | None = about("Titel | Title", "Bezeichnung der Maßnahme | Name of the measure")
    type: str | None = about(
        "Art | Type",
        "Schlüssel der Maßnahmeart | Code of the measure type",
        codes="measure-types",
        rule="LES005",
    )
    foerderbereich: str | None = about(
        "Förderbereich | Funding area",
        "Förderbereich des Pakts | Funding area of the Pact",
        codes="foerderbereiche",
        rule="FEL003",
    )
    standard: str | None = about(
        "Norm | Norm",
        "Fassung der Vorschrift, nach der gefördert wird | "
        "Version of the norm under which money is given",
        codes="norm-versions",
        rule="FRI001",
    )
    traeger: Traeger | None = about(
        "Träger | Provider", "Wer die Maßnahme durchführt | Who carries out the measure"
    )
    applied_on: Day | None = about(
        "Antrag am | Applied on", "Tag des Antrags | Day of the application"
    )
    granted_on: Day | None = about(
        "Bewilligt am | Granted on", "Tag der Bewilligung | Day of the grant"
    )
    start: Day | None = about(
        "Beginn | Start",
        "Erster Tag der Maßnahme, sonst der erste Durchlauf | "
        "First day of the measure, else of the first run",
    )
    end: Day | None = about(
        "Ende | End",
        "Letzter Tag der Maßnahme, sonst der letzte Durchlauf | "
        "Last day of the measure, else of the last run",
    )
    runs: Many[Run] | None = about(
        "Durchläufe | Runs",
        "Durchläufe mit Beginn, Ende und Plätzen | Runs with start, end and places",
    )
    expected_graduates: int | None = about(
        "Erwartete Abschlüsse | Expected graduates",
        "Zahl der Personen, die das Ziel voraussichtlich erreichen | "
        "Number of persons expected to reach the target",
        unit="persons",
    )
    target_groups: Many[str] | None = about(
        "Zielgruppen | Target groups",
        "Schlüssel der Zielgruppen | Codes of the target groups",
        codes="target-groups",
        rule="FEL008",
    )
    admits: Admits | None = about(
        "Zugang | Admission", "Wen die Maßnahme aufnimmt | Whom the measure takes"
    )
    entry: Entry | None = about(
        "Eingang | Entry", "Was beim Beginn verlangt wird | What is required at the start"
    )
    outcomes: Many[Result] | None = about(
        "Ergebnisse | Results", "Was am Ende erreicht ist | What is reached at the end"
    )
    exam: str | None = about(
        "Prüfung | Exam",
        "Schlüssel der Prüfung, zum Beispiel DTZ oder TELC:A1 | "
        "Code of the exam, for example DTZ or TELC:A1",
        codes="exams",
    )
    ue: int | None = about(
        "Unterrichtseinheiten | Teaching units",
        "Umfang in Unterrichtseinheiten zu 45 Minuten | Length in teaching units of 45 minutes",
        unit="UE",
    )
    clock_hours: Number | None = about(
        "Zeitstunden | Clock hours",
        "Umfang in Zeitstunden zu 60 Minuten | Length in hours of 60 minutes",
        unit="h",
    )
    ue_per_week: Number | None = about(
        "UE je Woche | UE per week",
        "Unterrichtseinheiten in der Woche | Teaching units per week",
        unit="UE/week",
    )
    format: CourseFormat | None = about(
        "Form | Format", "Durchführung und Zeitform | Mode and time"
    )
    childcare: Childcare | None = about(
        "Kinderbetreuung | Childcare",
        "Betreuung von Kindern während der Maßnahme | Care of children during the measure",
    )
    place: Place | None = about("Ort | Place", "Ort und Einzugsgebiet | Place and catchment")
    cost: Many[Cost] | None = about(
        "Kosten | Costs",
        "Kosten nach Art und Finanzierungsquelle | Costs by kind and source of money",
    )
    funding_eur: Number | None = about(
        "Förderung | Funding",
        "Landesförderung der Maßnahme über die ganze Laufzeit | "
        "Land funding of the measure over its whole term",
        unit="EUR",
    )
    posts: Many[str] | None = about(
        "Stellen | Posts",
        "Nummern der Stellen, die an der Maßnahme arbeiten | "
        "Ids of the posts that work on the measure",
    )
    teacher_qualification: str | None = about(
        "Qualifikation der Lehrkraft | Teacher qualification",
        "Nachweis der Lehrkraft | Qualification of the teacher",
    )
    regelstruktur: str | None = about(
        "Regelstruktur | Regular structure",
        "Auf welcher Regelstruktur die Maßnahme aufbaut | "
        "Regular structure on which the measure builds",
    )
    gap: str | None = about(
        "Lücke | Gap", "Was in der Regelstruktur fehlt | What the regular structure lacks"
    )
    federal_priority: FederalPriority | None = about(
        "Vorrang der Bundeskurse | Federal priority",
        "Prüfung, ob ein Bundeskurs vorgeht | Check whether a federal course goes first",
    )
    leads_to: Many[Link] | None = about(
        "Anschlüsse | Links",
        "Maßnahmen, auf die diese hinführt | Measures to which this one leads",
    )
    is_end_point: bool | None = about(
        "Endpunkt | End point",
        "Endet hier der Weg mit Absicht | Whether the way ends here on purpose",
    )
    reason: str | None = about(
        "Begründung | Reason", "Begründung einer Abweichung | Reason for a deviation"
    )

    @property
    def begins(self) -> date | None:
        """Return the stated start, else the start of the first run."""
        return self.start or min((run.start for run in self.runs or () if run.start), default=None)

    @property
    def ends(self) -> date | None:
        """Return the stated end, else the end of the last run."""
        return self.end or max((run.end for run in self.runs or () if run.end), default=None)

    @property
    def total_places(self) -> int | None:
        """Return the places of all runs, or None when a run does not state them."""
        places = [run.places for run in self.runs or ()]
        return sum(p for p in places if p is not None) if places and None not in places else None

    @property
    def target(self) -> Result | None:
        """Return the result labelled ``ziel``."""
        return next((result for result in self.outcomes or () if result.label == "ziel"), None)
