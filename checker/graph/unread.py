"""What of a measure could not be read, and what stays open because of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from checker.graph.guards import Part
from checker.graph.needs import UNKNOWN
from checker.graph.offers import Offer
from checker.model.standard import BothLanguages

Pointer = tuple[str | int, ...]
Lost = Mapping[str, frozenset[str]]

NOTHING: Lost = {}
_MARK = "unread_"
_RESULTS = frozenset({"outcomes", "exam"})
_FIELD_OF_A_MEASURE = 3
_TIMES = frozenset({"runs", "start", "end"})
_LABELS = {
    "type": ("target_group", "Art", "type"),
    "entry": ("language", "Voraussetzungen", "requirements"),
    "admits": ("target_group", "Aufnahme", "admission"),
    "target_groups": ("target_group", "Zielgruppen", "target groups"),
    "childcare": ("target_group", "Kinderbetreuung", "childcare"),
    "format": ("target_group", "Format", "format"),
    "ue_per_week": ("target_group", "UE je Woche", "UE per week"),
}


def lost_fields(unread: Iterable[Pointer]) -> Lost:
    """Return, by the path of a measure, its fields in which something could not be read."""
    found: dict[str, frozenset[str]] = {}
    for path in unread:
        if len(path) >= _FIELD_OF_A_MEASURE and path[0] == "measures":
            measure = f"/measures/{path[1]}"
            found[measure] = found.get(measure, frozenset()) | {str(path[2])}
    return found


def lost_in(offer: Offer, lost: Lost) -> frozenset[str]:
    """Return the fields of an offer that could not be read: only those of the own package."""
    return lost.get(offer.field, frozenset()) if offer.own else frozenset()


def open_parts(lost: frozenset[str]) -> Iterator[Part]:
    """Yield a part that nobody can decide for every field that says who may enter."""
    for field in sorted(lost & _LABELS.keys()):
        dimension, de, en = _LABELS[field]
        text = BothLanguages(
            de=f"Die Angabe „{de}“ ließ sich nicht lesen.",
            en=f"The value of '{en}' could not be read.",
        )
        yield Part(dimension, f"{_MARK}{field}", "kommune", UNKNOWN, text=text)


def results_lost(lost: frozenset[str]) -> bool:
    """Say whether what the offer leads to could not be read."""
    return bool(lost & _RESULTS)


def times_lost(lost: frozenset[str]) -> bool:
    """Say whether the dates of the offer could not be read."""
    return bool(lost & _TIMES)


def field_of(detail: str) -> str | None:
    """Return the field that a part made here is about, None for any other part."""
    return detail.removeprefix(_MARK) if detail.startswith(_MARK) else None
