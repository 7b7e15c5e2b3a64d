"""Invented measure types with one of everything a transition can answer."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.engine.golden import RowAnswer, answers
from checker.graph.facts import Reader
from checker.graph.judge import Judge, Transition
from checker.loading.catalogue import load_catalogue
from checker.loading.transition_table import TableRow
from checker.model.measure_type import MeasureType

DAY = date(2026, 8, 19)
QUESTIONS = {
    "ok_with_condition": "PERSON@status=GESTATTUNG;niveau=B1",
    "blocked": "PERSON@status=EU;niveau=A1;zertifikat_monate>12",
    "undecidable": "PERSON@niveau>=A2",
}
LAW = {
    "source": "Verordnung über Musterkurse und ihre Träger (MusterV), gesehen 19.08.2026",
    "section": "§ 4 Abs. 3",
    "url": "https://example.org/musterv",
}
PRACTICE = {"source": "Seite des Musterträgers"}


def both(de: str, en: str) -> dict[str, str]:
    return {"de": de, "en": en}


LEVEL: dict[str, Any] = {
    "id": "niveau",
    "dimension": "language",
    "owner": "land",
    "ways": [
        {
            "need": {"niveau": ">=A2"},
            "valid_to": date(2025, 12, 31),
            "text": both("Bis Ende 2025 genügt A2.", "Until the end of 2025 A2 suffices."),
            "citation": LAW,
            "confidence": "high",
        },
        {
            "need": {"niveau": ">=B1"},
            "valid_from": date(2026, 1, 1),
            "text": both("Das Eingangsniveau B1 ist erreicht.", "The entry level B1 is reached."),
            "citation": LAW,
            "confidence": "high",
        },
    ],
    "otherwise_text": both("Der Musterkurs setzt B1 voraus.", "The model course demands B1."),
    "change": both(
        "Zuerst führt ein Kurs bis B1, zum Beispiel der Musterkurs für Fortgeschrittene.",
        "First a course leads to B1, for example the model course for advanced learners.",
    ),
}
PROOF: dict[str, Any] = {
    "id": "nachweis",
    "dimension": "time",
    "detail": "certificate",
    "owner": "traeger",
    "ways": [
        {
            "need": {"zertifikat_monate": "<=12"},
            "basis": "practice",
            "text": both("Der Nachweis ist neu genug.", "The proof is recent enough."),
            "citation": PRACTICE,
            "confidence": "low",
        }
    ],
    "otherwise": "weich",
    "otherwise_text": both("Der Nachweis ist zu alt.", "The proof is too old."),
}
ADMISSION: dict[str, Any] = {
    "id": "zulassung",
    "dimension": "residence_status",
    "owner": "kommune",
    "when": {"status": ["GESTATTUNG", "DULDUNG_SONSTIGE"]},
    "always": True,
    "ways": [
        {
            "result": "bedingt",
            "text": both("Die Gemeinde kann zulassen.", "The municipality may admit."),
            "citation": LAW,
            "confidence": "medium",
        }
    ],
}
CHILDREN: dict[str, Any] = {
    "id": "kinder",
    "dimension": "capacity",
    "ways": [
        {
            "need": {"kind_u3": "nein"},
            "text": both("Kein Kind ist zu betreuen.", "No child has to be cared for."),
            "citation": LAW,
            "confidence": "high",
        }
    ],
}
GRANT: dict[str, Any] = {
    "when": {"any": [{"pruefung": "bestanden"}, {"niveau": ">=B2", "not": {"pruefung": "stated"}}]},
    "facts": {"niveau": "B2"},
    "citation": LAW,
    "confidence": "high",
}
COURSE = MeasureType.model_validate(
    {
        "code": "KOMM_DEUTSCHKURS",
        "demands": [LEVEL, PROOF, ADMISSION, CHILDREN],
        "grants": [GRANT],
        "one_time": True,
        "proof_months": 6,
    }
)
CAFE = MeasureType.model_validate({"code": "SPRACHCAFE", "no_level": True})
PERSON = MeasureType.model_validate({"code": "PERSON"})
TYPES = {entry.code: entry for entry in (COURSE, CAFE, PERSON)}
JUDGE = Judge(TYPES, Reader(load_catalogue()))


def asked(question: str, to: str = "KOMM_DEUTSCHKURS") -> Transition:
    return JUDGE.judge(question, to, DAY)


def table() -> list[RowAnswer]:
    rows = [
        ("A1", QUESTIONS["blocked"], "blocked", "language"),
        ("A2", QUESTIONS["undecidable"], "ok", ""),
        ("A3", "PERSON@groesse=5", "ok", ""),
        ("A4", QUESTIONS["blocked"], "blocked", "age"),
    ]
    return answers(
        JUDGE,
        [TableRow(i, q, "KOMM_DEUTSCHKURS", DAY, verdict, "", d) for i, q, verdict, d in rows],
    )
