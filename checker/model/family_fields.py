"""Groups of fields that several families of measures share."""

from __future__ import annotations

from checker.model.details import FinalReport, IntegrationPlan
from checker.model.fields import Many, Number, Part, about


class GrantFields(Part):
    """Who applies for Land money and through whom it comes."""

    applicant: str | None = about(
        "Antragsteller | Applicant",
        "Schlüssel der antragstellenden Stadt, Gemeinde oder des Kreises | "
        "Key of the applying town, municipality or Kreis",
    )
    passed_on_by: str | None = about(
        "Weitergeleitet durch | Passed on by",
        "Kreisschlüssel, über den das Geld kommt | Key of the Kreis through which the money comes",
    )


class CourseFields(Part):
    """Land-funded language courses."""

    kreis_network: bool | None = about(
        "Netzwerk im Kreis | Network in the Kreis",
        "Wählt ein Netzwerk im Kreis die Teilnehmenden aus | "
        "Whether a network in the Kreis selects the participants",
    )
    early_start_approved: bool | None = about(
        "Vorzeitiger Beginn genehmigt | Early start approved",
        "Wurde der vorzeitige Beginn genehmigt | Whether the early start was approved",
    )


class TermFields(Part):
    """A longest duration and the reason to exceed it."""

    max_months: int | None = about(
        "Höchstdauer | Maximum duration",
        "Längste Dauer je Person | Longest duration per person",
        unit="months",
    )
    exception_reason: str | None = about(
        "Begründung der Ausnahme | Reason for the exception",
        "Warum im Einzelfall länger | Why longer in single cases",
    )


class CounsellingFields(Part):
    """Integrationsmanagement and Integrationsbeauftragte."""

    integration_plan: IntegrationPlan | None = about(
        "Integrationsplan | Integration plan",
        "Individueller Integrationsplan | Individual integration plan",
    )
    final_report: FinalReport | None = about(
        "Sachbericht | Final report",
        "Sachbericht zum Verwendungsnachweis | Report with the proof of use",
    )
    tasks: Many[str] | None = about(
        "Aufgaben | Tasks", "Aufgaben der Stelle | Tasks of the post", codes="ib-tasks"
    )
    municipal_integration_plan: bool | None = about(
        "Kommunaler Integrationsplan | Municipal integration plan",
        "Wird ein kommunaler Integrationsplan entwickelt und fortgeschrieben | "
        "Whether a municipal integration plan is developed and continued",
    )


class YouthFields(Part):
    """Support between school and work."""

    kreis_decision: bool | None = about(
        "Beschluss des Kreises | Kreis decision",
        "Liegt der Kreisbeschluss zur Mitfinanzierung vor | "
        "Whether the Kreis decided to co-finance",
    )
    young_people: int | None = about(
        "Jugendliche | Young people",
        "Zahl der begleiteten Jugendlichen | Number of young people accompanied",
        unit="persons",
    )
    schools: int | None = about(
        "Schulen | Schools",
        "Zahl der Schulen je Stelle | Number of schools per post",
        unit="schools",
    )


class AccommodationFields(Part):
    """Vorläufige Unterbringung."""

    area_per_place_m2: Number | None = about(
        "Wohnfläche je Platz | Area per place",
        "Durchschnittliche Wohn- und Schlaffläche je Platz | "
        "Average living and sleeping space per place",
        unit="m2",
    )
    enforceable_duty_to_leave: str | None = about(
        "Vollziehbar ausreisepflichtig | Enforceable duty to leave",
        "Sind vollziehbar ausreisepflichtige Personen gemeint | "
        "Whether persons with an enforceable duty to leave are meant",
        codes="yes-no-unknown",
    )
    humanitarian_admission: bool | None = about(
        "Humanitäre Aufnahme | Humanitarian admission",
        "Sind Personen aus humanitärer Aufnahme oder nach § 15a AufenthG gemeint | "
        "Whether persons of a humanitarian admission or § 15a AufenthG are meant",
    )


class QualificationFields(Part):
    """Parts of a measure at an employer."""

    employer_weeks: Number | None = about(
        "Wochen im Betrieb | Weeks at an employer",
        "Dauer der Teile in einem Betrieb | Length of the parts at an employer",
        unit="weeks",
    )
