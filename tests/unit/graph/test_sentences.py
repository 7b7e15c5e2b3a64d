"""One sentence per reason: who set it decides how it sounds."""

from __future__ import annotations

import pytest

from checker.graph.sentences import sentence, sentences
from checker.model.text import Text
from checker.model.ways import Miss, OfferRef, Reason

OFFER = OfferRef(
    "m",
    Text("Kurs", "course"),
    "VWVD_GRUND",
    "kurs",
    own=True,
    town="08999001",
    field="/measures/0",
)
GOAL = OfferRef("goal:X", Text("Studium", "study"), "HOCHSCHULE", "ziel", own=False, town="")
WORK = GOAL._replace(title=Text("Stelle", "job"), town="08999001", own=True, field="/measures/1")
NOTHING = Text("", "")
STATED = Text("Gedacht für: Erwachsene.", "Meant for: adults.")
LAW = Text("Das Gesetz verlangt einen Titel.", "The law requires a permit.")
LEVEL = Text("Sprachniveau A2", "language level A2")


def reason(detail: str, needs: Text, owner: str = "kommune", *, unknown: bool = False) -> Reason:
    has = Text("Gestattung", "permission")
    return Reason(detail, detail, owner, needs, has, unknown=unknown)


@pytest.mark.parametrize(
    ("found", "offer", "text"),
    [
        (reason("language", LEVEL), OFFER, "„Kurs“ verlangt Sprachniveau A2."),
        (reason("language", LEVEL), GOAL, "Das Ziel „Studium“ verlangt Sprachniveau A2."),
        (reason("language", LEVEL), WORK, "„Stelle“ verlangt Sprachniveau A2."),
        (reason("target_group", STATED), OFFER, "„Kurs“ ist für andere Gruppen gedacht."),
        (reason("age", Text("16 bis 18 Jahre", "16 to 18 years")), OFFER, "16 bis 18 Jahre."),
        (reason("place", STATED), OFFER, "„Kurs“: Gedacht für: Erwachsene."),
        (reason("residence_status", STATED), OFFER, "nicht zu (Gestattung)."),
        (reason("language", STATED, unknown=True), OFFER, "Eingangsniveau nicht angegeben."),
        (reason("age", STATED, unknown=True), OFFER, "ist nicht zu entscheiden: Gedacht für:"),
        (reason("residence_status", LAW, "bund"), OFFER, "„Kurs“: Das Gesetz verlangt einen"),
        (reason("residence_status", LAW, "bund", unknown=True), OFFER, "nicht zu entscheiden: Das"),
        (reason("time", NOTHING, "bund"), OFFER, "„Kurs“ steht nicht offen."),
    ],
)
def test_a_reason_becomes_a_sentence(found: Reason, offer: OfferRef, text: str) -> None:
    assert text in sentence(found, offer).de
    assert sentence(found, offer).en != sentence(found, offer).de


def test_equal_sentences_of_an_offer_stand_once() -> None:
    twice = (reason("language", LEVEL), reason("language", LEVEL, "bund"))
    miss = Miss(OFFER, (*twice, reason("childcare", STATED)))
    assert (
        sentences(miss).de == "„Kurs“ verlangt Sprachniveau A2. „Kurs“ hat keine Kinderbetreuung."
    )
