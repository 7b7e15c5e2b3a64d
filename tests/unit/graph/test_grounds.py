"""What a reason rests on: the law and where it stands, or that it is none."""

from __future__ import annotations

import pytest

from checker.graph.grounds import grounds, source
from checker.model.standard import Citation
from checker.model.text import Text
from checker.model.ways import Reason
from tests.unit.graph.small_towns import COURSE, DAY, GROUP, package, town_of

LAW = Citation(source="Gesetz (G), gesehen 19.08.2026", section="§ 4 Abs. 3")


def reason(basis: str, citation: Citation | None = LAW) -> Reason:
    text = Text("x", "x")
    return Reason("age", "age", "bund", text, text, citation=citation, basis=basis)


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        ("norm", "Grundlage: Gesetz (G), §\u00a04 Abs. 3."),
        ("practice", "Praxis, keine Vorschrift: Gesetz (G), §\u00a04 Abs. 3."),
        ("circular", "Rundschreiben, keine Vorschrift: Gesetz (G), §\u00a04 Abs. 3."),
        ("recommendation", "Empfehlung, keine Vorschrift: Gesetz (G), §\u00a04 Abs. 3."),
        ("project_set", "Projektfestlegung, keine Vorschrift."),
    ],
)
def test_a_reason_names_its_source_and_whether_it_is_law(basis: str, said: str) -> None:
    found = grounds(reason(basis))
    assert found is not None
    assert found.de == said


def test_a_source_that_was_named_is_only_referred_to() -> None:
    found = grounds(reason("practice"), 4)
    assert found is not None
    assert found.en == "Practice, not a rule of law: see sentence 4."


def test_what_a_package_states_itself_rests_on_nothing_else() -> None:
    assert grounds(reason("", None)) is None
    assert source(Citation(source="Schulseiten")) == "Schulseiten"


def test_a_refusal_is_told_in_the_words_of_the_text_that_refuses() -> None:
    young = GROUP | {"age_min": 17, "age_max": 17, "residence_status": "AE_25_1_2"}
    course = COURSE | {"type": "IK_JUGEND"}
    town = town_of(package(course, target_groups=[young], period={"start": "2026-01-01"}))
    person, offer = town.persons[0], town.offers[0]
    parts = town.view(person, sure=True).parts(offer, DAY.replace(year=2026))
    said = {part.text.de: part.basis for part in parts if part.text and part.need.fails}
    assert (
        said["Das BAMF sieht diese Kursart nicht mehr vor; die Verordnung verbietet sie nicht."]
        == "practice"
    )
    assert not any("bleibt rechtlich möglich" in text for text in said)
