"""The parts of a measure that describe money, duties and links."""

from __future__ import annotations

from checker.model.fields import Day, Many, Number, Part, about


class Cost(Part):
    """One row of costs."""

    kind: str | None = about(
        "Kostenart | Kind of cost",
        "Schlüssel der Kostenart | Code of the kind of cost",
        codes="cost-kinds",
    )
    amount_eur: Number | None = about(
        "Betrag | Amount",
        "Betrag der Zeile in der Laufzeit | Amount of the row over the term",
        unit="EUR",
    )
    paid_by: str | None = about(
        "Bezahlt aus | Paid from",
        "Schlüssel der Finanzierungsquelle | Code of the source of money",
        codes="funding-sources",
    )


class FederalPriority(Part):
    """Whether a federal course goes first."""

    checked: bool | None = about(
        "Bundeskurs geprüft | Federal course checked",
        "Wurde der Vorrang der Bundeskurse geprüft | "
        "Whether the priority of federal courses was checked",
    )
    reason: str | None = about(
        "Grund | Reason",
        "Warum kein Bundeskurs in Frage kommt | Why no federal course is possible",
        codes="federal-priority-reasons",
    )


class Link(Part):
    """A declared connection to a following measure (Anschluss)."""

    id: str | None = about(
        "Folgemaßnahme | Following measure",
        "Nummer der Maßnahme, Schlüssel/Nummer oder Art eines Regelangebots | "
        "Id of the measure, key/id, or type of a regular offer",
    )
    condition: str | None = about(
        "Bedingung | Condition",
        "Unter welcher Bedingung der Anschluss gilt | Condition under which the link holds",
    )
    repetition: bool | None = about(
        "Wiederholung | Repetition",
        "Führt der Anschluss gewollt in dieselbe Stufe zurück | "
        "Whether the link leads back to the same step on purpose",
    )


class Traeger(Part):
    """Who carries out a measure."""

    name: str | None = about("Träger | Provider", "Name des Trägers | Name of the provider")
    accreditation: Many[str] | None = about(
        "Zulassungen | Accreditation",
        "Zulassungen des Trägers, zum Beispiel AZAV | "
        "Accreditations of the provider, for example AZAV",
    )


class IntegrationPlan(Part):
    """The individual Integrationsplan of a counselling measure."""

    planned: bool | None = about(
        "Integrationsplan vorgesehen | Integration plan foreseen",
        "Ist ein individueller Integrationsplan vorgesehen | "
        "Whether an individual integration plan is foreseen",
    )
    written: bool | None = about(
        "Plan schriftlich | Plan in writing",
        "Wird der Plan schriftlich vereinbart | Whether the plan is agreed in writing",
    )
    review_months: int | None = about(
        "Fortschreibung alle | Reviewed every",
        "Abstand der Fortschreibung | Interval of the reviews",
        unit="months",
    )
    goal_areas: Many[str] | None = about(
        "Zielbereiche | Goal areas",
        "Zielbereiche des Plans | Goal areas of the plan",
        codes="goal-areas",
    )


class FinalReport(Part):
    """The Sachbericht of a funded measure."""

    due_on: Day | None = about(
        "Sachbericht fällig am | Final report due on",
        "Tag, an dem der Sachbericht vorliegen soll | Day on which the final report is due",
    )
    pages: int | None = about(
        "Seiten | Pages", "Umfang des Sachberichts | Length of the final report", unit="pages"
    )
