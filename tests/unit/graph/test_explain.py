"""Why there is a way or none: steps, what is missing, the nearest miss, and the chain."""

from __future__ import annotations

from typing import Any

from checker.graph.chain import DEPTH, Chain
from checker.graph.naming import Names
from checker.graph.pieces import pieces
from checker.graph.town import Home, Town
from checker.graph.ways_goals import TownGoals
from checker.model.text import Text
from checker.model.ways import GoalAnswer
from tests.unit.graph.small_towns import COURSE, DAY, GROUP, HERE, LAND, package, town_of

CARE = {"childcare": {"offered": True}}
KREIS = {"name": "Musterkreis", "kreis": "08999", "kind": "landkreis"}


def course(name: str, entry: Any, result: Any, **more: Any) -> dict[str, Any]:
    """Return a course with a title, what it asks for and what it gives."""
    target = [{"label": "ziel"} | result]
    base = {"id": name.lower(), "type": "VWVD_AUFBAU", "title": name}
    return base | {"entry": entry, "outcomes": target} | more


def answer(*measures: dict[str, Any], **group: Any) -> GoalAnswer:
    """Return the answer for the only person of a package."""
    town = town_of(package(*measures, target_groups=[GROUP | group]))
    return goals_of(town).answers()[0]


def goals_of(town: Town) -> TownGoals:
    return TownGoals(town, Names(town))


def test_a_way_is_told_as_its_offers_in_order_without_the_goal() -> None:
    second = course("B1", {"language": "A2"}, {"language": "B1"})
    found = answer(second, COURSE, goal="AUSBILDUNG")
    assert (found.state, [step.name for step in found.steps]) == ("K", ["a2", "b1"])
    assert (found.missing, found.nearest, found.chain) == (None, (), ())


def test_the_chain_goes_from_the_goal_backwards_and_numbers_what_was_told() -> None:
    found = answer(
        course("M1", {"language": "A1"}, {"language": "A2"}, admits={"women_only": True}, **CARE),
        course("M2", {"language": "A1", "certificates": ["GOETHE:A1"]}, {"language": "A2"}, **CARE),
        course("M3", {"language": "A0"}, {"language": "A1"}, childcare={"offered": False}),
        language="A0",
        care_duty=True,
    )
    assert [line.de for line in found.chain] == [
        "Das Ziel „Arbeit als Helferin oder Helfer“ verlangt Sprachniveau A2. Projektfestlegung,"
        " keine Vorschrift.",
        "Zu „Sprachniveau A2“ führt im Paket nur: „M1“, „M2“.",
        "„M1“ verlangt Sprachniveau A1.",
        "Ob „M1“ offensteht, ist nicht zu entscheiden: Zugelassen sind nur Frauen.",
        "Zu „Sprachniveau A1“ führt im Paket nur: „M3“.",
        "„M3“ hat keine Kinderbetreuung.",
        "„M2“ verlangt Sprachniveau A1. (siehe Satz 5)",
        "„M2“ verlangt Goethe-Zertifikat A1.",
        "Zu „Goethe-Zertifikat A1“ führt im Paket kein Angebot.",
    ]
    assert found.chain[5].en == "'M3' has no childcare."
    assert not found.chain_open


def test_a_door_that_is_shut_for_good_is_not_told_with_what_may_be_no_reason() -> None:
    shut = course("M1", {"language": "A0"}, {"language": "A2"}, **CARE)
    found = answer(shut | {"admits": {"women_only": True, "age_max": 15}}, care_duty=True)
    assert [line.de for line in found.chain if "M1“" in line.de] == [
        "Zu „Sprachniveau A2“ führt im Paket nur: „M1“.",
        "„M1“ nimmt nur in diesem Alter auf: bis 15 Jahre.",
    ]


def test_the_chain_stops_at_its_depth() -> None:
    town = town_of(package(target_groups=[GROUP]))
    chain = Chain(goals_of(town).gaps, town.persons[0], Text("im Paket", "in the package"))
    chain.supply(town.atoms.proof("DSH_2"), DEPTH + 1)
    assert (chain.lines, chain.cut) == ([], True)


def test_an_offer_and_a_need_are_told_once() -> None:
    town = town_of(package(course("M", {"language": "B1"}, {"language": "A2"})))
    chain = Chain(goals_of(town).gaps, town.persons[0], Text("hier", "here"))
    chain.tell(town.offers[0])
    lines = list(chain.lines)
    chain.tell(town.offers[0])
    chain.supply(pieces(town.atoms, town.atoms.language("B1") & ~town.persons[0].start)[0], 1)
    assert chain.lines == lines


def test_a_course_whose_result_nobody_states_is_named_as_open() -> None:
    found = answer({"id": "x", "type": "VWVD_AUFBAU", "title": "Kurs", "entry": {"language": "A1"}})
    assert found.state == "U"
    assert found.chain[-1].de == "Bei „Kurs“ ist nicht angegeben, was er vermittelt."


def test_a_goal_with_several_ways_to_meet_it_names_them_all() -> None:
    found = answer(goal="HOCHSCHULE", language="C1")
    proofs = "DSH-2 oder TestDaF 4 in allen Teilen oder Deutsches Sprachdiplom II"
    assert found.chain[0].de.startswith(f"Das Ziel „Studium“ verlangt {proofs}")
    assert sum("führt im Paket kein Angebot" in line.de for line in found.chain) == 5


def test_more_than_four_ways_to_meet_a_need_are_cut_short() -> None:
    found = answer(goal="JOB_FACH", language="B1")
    assert found.missing is not None
    assert found.missing.de.split("; ")[0].endswith(" oder eine andere Möglichkeit")


def test_a_goal_that_only_begins_somewhere_names_the_kinds_of_offers() -> None:
    found = answer(goal="TEILHABE")
    assert found.missing is not None
    assert found.missing.de.startswith("eines dieser Angebote: ")
    assert found.missing.de.endswith("Sprachcafé, Frauensprachtreff")
    assert [line.de for line in found.chain] == ["Zu „Teilhabe“ führt im Paket kein Angebot."]


def test_a_goal_nobody_knows_is_never_reached() -> None:
    town = town_of(package(COURSE))
    found = goals_of(town).answer(town.persons[0], "ASTRONAUTIN")
    assert (found.state, found.goal_title.de) == ("B", "ASTRONAUTIN")
    assert found.chain[0].de == "Zu „ASTRONAUTIN“ führt im Paket kein Angebot."


def test_the_nearest_miss_has_the_fewest_reasons_and_there_are_three_at_most() -> None:
    far = {"language": "B1", "certificates": ["GOETHE:B1"]}
    found = answer(
        course("Fern", far, {"language": "B2"}),
        course("Frauen", {"language": "A1"}, {"language": "A2"}, target_groups=["frauen_eltern"]),
        course("Status", {"language": "B1"}, {"language": "B2"}, admits={"residence_status": []}),
        course("Nah", {"language": "A2"}, {"language": "B1"}),
        course("Viel", {"language": "B1"}, {"language": "B2"}),
    )
    assert [miss.offer.title.de for miss in found.nearest] == ["Frauen", "Nah", "Viel"]
    assert [len(miss.reasons) for miss in found.nearest] == [1, 1, 1]


def test_the_miss_that_would_reach_the_goal_comes_first_among_equals() -> None:
    shut = {"admits": {"residence_status": ["P24"]}}
    found = answer(
        course("Nichts", {"language": "A1"}, {"literacy": "lateinisch", "language": "preA1"}),
        course("Schreiben", {"language": "A1"}, {"language": {"schreiben": "A2"}}, **shut),
        course("Ganz", {"language": "A1"}, {"language": "A2"}, **shut),
    )
    assert [miss.offer.title.de for miss in found.nearest] == ["Ganz", "Schreiben"]


def test_what_was_looked_at_depends_on_the_context() -> None:
    alone = goals_of(town_of(package(COURSE)))
    around = goals_of(town_of(package(COURSE), package(municipality=KREIS, target_groups=[])))
    assert alone.where.de == "im Paket"
    assert around.where.de == "im Paket und in der Umgebung"


def test_a_profile_can_be_asked_for_that_the_package_does_not_name() -> None:
    home = package(COURSE, target_groups=[])
    asked = Home(home, HERE["ags"], (), DAY, goals=("JOB_HELFER",), asked=("W05",))
    (found,) = goals_of(Town(LAND, asked)).answers()
    assert (found.who.id, found.who.field, found.state) == ("W05", "", "K")
    assert [step.name for step in found.steps] == ["a2"]


def test_pieces_keep_skills_scales_and_exams_together() -> None:
    atoms = LAND.atoms
    mask = atoms.joined(
        (
            atoms.language("A2"),
            atoms.at_least("abschluss", "MSA"),
            atoms.proof("TELC:B1"),
            atoms.attended("IK_ALLG"),
            atoms.attended("IK_ALPHA"),
        )
    )
    found = pieces(atoms, mask)
    assert len(found) == 5
    assert atoms.joined(found) == mask
    assert atoms.language("A2") in found
