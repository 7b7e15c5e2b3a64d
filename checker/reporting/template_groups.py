"""How the many columns of a measure, and the entries of the package, are grouped for reading."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.layout import MARKER_FORMAT, Column, Sheet

Group = tuple[str, tuple[Column, ...]]
_OTHER = "Weitere Angaben"

# First step of the path, or the whole path where a group of fields is torn apart.
MEASURE_GROUPS: dict[str, tuple[str, ...]] = {
    "Maßnahme": ("id", "title", "type", "foerderbereich", "standard"),
    "Wer teilnimmt": ("target_groups", "admits"),
    "Eingang": ("entry",),
    "Zeit und Umfang": (
        "start",
        "end",
        "ue",
        "clock_hours",
        "ue_per_week",
        "format",
        "exam",
        "expected_graduates",
    ),
    "Ort und Betreuung": ("place", "childcare"),
    "Träger und Antrag": ("traeger", "applied_on", "granted_on", "applicant", "passed_on_by"),
    "Geld und Personal": ("funding_eur", "posts", "teacher_qualification"),
    "Einbindung": ("regelstruktur", "gap", "federal_priority", "is_end_point", "reason"),
    "Höchstdauer": ("max_months", "exception_reason"),
    "Nur Sprachkurse": ("kreis_network", "early_start_approved"),
    "Nur Beratung": ("integration_plan", "final_report", "tasks", "municipal_integration_plan"),
    "Nur Übergang Schule und Beruf": ("kreis_decision", "young_people", "schools"),
    "Nur Unterbringung": (
        "area_per_place_m2",
        "enforceable_duty_to_leave",
        "humanitarian_admission",
    ),
    "Nur Qualifizierung": ("employer_weeks",),
}
PACKAGE_GROUPS: dict[str, tuple[str, ...]] = {
    "Wer das Paket einreicht": ("municipality",),
    "Zeitraum und Antrag": ("period", "submitted_on", "pact_version", "applicant_form"),
    "Personen in Anschlussunterbringung": ("persons_au",),
    "Geld": ("total_cost_eur", "planning_frame_eur", "kreis_amount_eur", "kreis_own_part_eur"),
    "Zum Üben": ("demo",),
}


def measure_groups(sheet: Sheet) -> Iterator[Group]:
    """Yield the groups of columns of the sheet of measures; new fields come last."""
    return _grouped(sheet.columns, MEASURE_GROUPS)


def package_groups(sheet: Sheet) -> Iterator[Group]:
    """Yield the groups of entries of the sheet Paket, without the version of the format."""
    columns = tuple(column for column in sheet.columns if column.path != (MARKER_FORMAT,))
    return _grouped(columns, PACKAGE_GROUPS)


def _grouped(columns: tuple[Column, ...], groups: dict[str, tuple[str, ...]]) -> Iterator[Group]:
    named = {name for names in groups.values() for name in names}
    rest = tuple(dict.fromkeys(c.path[0] for c in columns if c.path[0] not in named))
    for title, names in {**groups, _OTHER: rest}.items():
        found = sorted(
            (c for c in columns if c.path[0] in names), key=lambda c: names.index(c.path[0])
        )
        if found:
            yield title, tuple(found)
