"""Values of a measure that cannot be read: what depends on them is undecided, not stated."""

from __future__ import annotations

from typing import Any

import pytest

from checker.graph.explain import Explain
from checker.graph.gaps import Gaps
from checker.graph.naming import Names
from checker.graph.reach import answers
from checker.graph.town import Home, Town
from checker.graph.unknowns import Unknowns
from checker.graph.unread import NOTHING, field_of, lost_fields, lost_in, times_lost
from checker.model.ways import GoalAnswer
from tests.unit.graph.small_towns import COURSE, DAY, GROUP, LAND, package

Pointer = tuple[str | int, ...]


def town(*unread: Pointer, **course: Any) -> Town:
    """Return a town whose only course leads its group to its goal, unless something is lost."""
    return Town(LAND, home(package(COURSE | course, target_groups=[GROUP]), frozenset(unread)))


def home(content: Any, unread: frozenset[Pointer]) -> Home:
    return Home(content, "08999001", (), DAY, unread=unread)


def states(*unread: Pointer, **course: Any) -> str:
    return "".join(sorted({answer.state for answer in answers(town(*unread, **course))}))


def explained(found: Town) -> GoalAnswer:
    gaps = Gaps(found, Names(found))
    person = found.persons[0]
    return Explain(gaps).answer(person, person.goals[0])


@pytest.mark.parametrize(
    "field",
    ["type", "entry", "admits", "target_groups", "childcare", "format", "ue_per_week"],
)
def test_a_door_of_which_something_cannot_be_read_is_undecided(field: str) -> None:
    assert states() == "K"
    assert states(("measures", 0, field, "x")) == "U"


@pytest.mark.parametrize("field", ["outcomes", "exam"])
def test_a_result_that_cannot_be_read_is_undecided(field: str) -> None:
    assert states(("measures", 0, field), outcomes=None) == "U"


@pytest.mark.parametrize("field", ["title", "cost", "runs"])
def test_what_says_nothing_about_door_and_result_leaves_the_way(field: str) -> None:
    assert states(("measures", 0, field, 0)) == "K"


def test_a_lost_entry_is_not_taken_for_the_usual_one_of_its_type() -> None:
    usual = {"type": "BSK_B2", "entry": None, "outcomes": [{"label": "ziel", "language": "A2"}]}
    parts = asked(town(("measures", 0, "entry", "language"), **usual))
    assert [part.owner for part in parts if part.dimension == "language" and not part.norm] == [
        "kommune"
    ]


def asked(found: Town) -> Any:
    person = found.persons[0]
    offer = found.offers[0]
    return found.view(person, sure=True).parts(offer, DAY)


def test_the_answer_says_what_could_not_be_read_and_where() -> None:
    found = town(("measures", 0, "entry", "language"))
    assert "Die Angabe „Voraussetzungen“ ließ sich nicht lesen." in explained(found).chain[-1].de
    gaps = Gaps(found, Names(found))
    person, offer = found.persons[0], found.offers[0]
    fields = Unknowns(gaps).at_door(person, offer, gaps.held(person))
    assert fields == ("/measures/0/entry",)


def test_a_list_of_people_that_cannot_be_read_is_somebody_undecided() -> None:
    found = Town(
        LAND,
        home(package(COURSE, target_groups=[]), frozenset({("target_groups",), ("profiles",)})),
    )
    who = [Names(found).who(person) for person in found.persons]
    assert [(w.field, w.counted) for w in who] == [("/target_groups", False), ("/profiles", False)]
    assert [answer.state for answer in answers(found)] == ["U", "U"]
    (sentence,) = explained(found).chain
    assert sentence.de.startswith("Zu diesen Personen ist eine Angabe nicht lesbar")


def test_only_fields_of_own_measures_are_lost() -> None:
    paths: tuple[Pointer, ...] = (
        ("measures", 0, "runs", 0, "start"),
        ("measures", 1),
        ("period", "start", "x"),
    )
    lost = lost_fields(paths)
    assert lost == {"/measures/0": frozenset({"runs"})}
    offer = town().offers[0]
    assert times_lost(lost_in(offer, lost))
    assert not lost_in(offer, NOTHING)
    assert (field_of("unread_entry"), field_of("childcare")) == ("entry", None)
