"""Places of a town: shortfalls, single points, bounds, doubles and minima as records."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.graph.ways import TownWays
from checker.graph.ways_places import TownPlaces
from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from tests.unit.graph.small_towns import COURSE, GROUP, HERE, package, town_of

REPORT_DAY = date(2026, 1, 1)
NEAR = HERE | {"name": "Nachbarstadt", "ags": "08999002"}


def places_of(home: MeasurePackage, *others: MeasurePackage) -> TownPlaces:
    return TownWays(town_of(home, *others), REPORT_DAY).places


def measure(home: MeasurePackage, name: str) -> Measure:
    return next(found for found in home.measures or () if found.id == name)


def course(name: str, entry: str, level: str, places: int | None = None, **more: Any) -> Any:
    run = {"start": "2018-02-01", "end": "2018-06-30", "places": places}
    return {
        "id": name,
        "type": "KOMM_DEUTSCHKURS",
        "entry": {"language": entry},
        "outcomes": [{"label": "ziel", "language": level, "rate": 0.5}],
        "runs": [{key: value for key, value in run.items() if value is not None}],
    } | more


def ladder(*places: int | None, count: int | None = 40) -> MeasurePackage:
    """Return a package in which people go from A1 to B1 in two courses with these places."""
    first, second = places
    group = GROUP | {"count": count, "goal": "AUSBILDUNG"}
    people = {key: value for key, value in group.items() if value is not None}
    courses = (course("a2", "A1", "A2", first), course("b1", "A2", "B1", second))
    return package(*courses, target_groups=[people])


def test_a_shortfall_says_what_more_places_bring() -> None:
    home = ladder(40, 12)
    places = places_of(home)
    (short,) = places.shortfalls(measure(home, "b1"))
    assert (short.wanted, short.placed, short.places) == (20, 12, 12)
    assert (short.persons, short.reached, short.enough) == (40, 6, 10)
    assert short.gains == ((1, 0.5), (2, 1.0), (4, 2.0), (8, 4.0))
    assert (short.needed, short.full) == (8, False)
    assert short.people.gaps == {"target_groups/0:W01|AUSBILDUNG", "target_groups/0:W03|AUSBILDUNG"}


def test_only_what_comes_after_a_course_is_a_follow_on_offer() -> None:
    home = ladder(40, 20)
    places = places_of(home)
    assert places.is_followed(measure(home, "b1"))
    assert not places.is_followed(measure(home, "a2"))
    assert places.shortfalls(home) == places.shortfalls(measure(home, "b1")) == ()


def test_groups_without_a_number_fill_the_courses() -> None:
    home = ladder(40, 12, count=None)
    (short,) = places_of(home).shortfalls(measure(home, "b1"))
    assert (short.persons, short.wanted, short.full) == (40, 20, True)


def test_two_offers_in_a_row_are_named_both() -> None:
    group = GROUP | {"language": "A0", "count": 40, "goal": "AUSBILDUNG"}
    home = package(
        course("a1", "A0", "A1", 40),
        course("a2", "A1", "A2", 10),
        course("b1", "A2", "B1", 3),
        target_groups=[group],
    )
    places = places_of(home)
    names = {name: places.shortfalls(measure(home, name)) for name in ("a1", "a2", "b1")}
    assert [len(found) for found in names.values()] == [0, 1, 1]
    first, second = names["a2"][0], names["b1"][0]
    assert (first.wanted, first.placed, first.others.de) == (20, 10, "„b1“")
    assert (second.wanted, second.placed, second.others.de) == (10, 3, "„a2“")
    assert (first.enough, second.enough) == (5, 5)


def test_offers_that_help_only_together_are_found() -> None:
    group = GROUP | {"language": "A0", "count": 40, "goal": "AUSBILDUNG"}
    courses = [course("a1", "A0", "A1", 40), course("a2", "A1", "A2", 10)]
    home = package(*courses, course("b1", "A2", "B1", 5), target_groups=[group])
    places = places_of(home)
    found = [places.shortfalls(measure(home, name)) for name in ("a2", "b1")]
    assert [short.reached for (short,) in found] == [2.5, 2.5]


def test_runs_without_places_are_named() -> None:
    home = package(course("a2", "A1", "A2"), course("b1", "A2", "B1", 3))
    places = places_of(home)
    assert places.unstated(measure(home, "a2")) == (0,)
    assert places.unstated(measure(home, "b1")) == ()


def test_a_measure_answers_for_itself_and_the_package_for_the_rest() -> None:
    group = GROUP | {"goal": "AUSBILDUNG"}
    other = package(
        course("b1", "A2", "B1", place={"ags": "08999002", "reach": ["08999001"]}),
        municipality=NEAR,
        target_groups=[],
    )
    home = package(COURSE, target_groups=[group])
    places = places_of(home, other)
    (own,) = places.single_points(measure(home, "a2"), 0.5)
    (near,) = places.single_points(home, 0.5)
    assert (own.offers[0].name, near.offers[0].name) == ("a2", "08999002/b1")
    assert (own.people.count, own.of, own.goals.de) == (10, 10, "Berufsausbildung")


def test_a_provider_counts_when_it_takes_more_than_a_single_offer() -> None:
    both = {"traeger": {"name": "vhs"}}
    home = package(COURSE | both, COURSE | both | {"id": "a2b"})
    (point,) = places_of(home).single_points(home, 0.5)
    assert (point.provider.de, len(point.offers)) == ("vhs", 2)
    assert places_of(home).single_points(measure(home, "a2"), 0.5) == ()


def test_a_share_is_counted_for_each_goal() -> None:
    groups = [GROUP | {"count": 4}, GROUP | {"count": 6, "language": "A2"}]
    home = package(COURSE, target_groups=groups)
    places = places_of(home)
    assert places.single_points(measure(home, "a2"), 0.5) == ()
    assert len(places.single_points(measure(home, "a2"), 0.4)) == 1


def test_an_upper_bound_names_what_it_closes_on_and_what_is_lost() -> None:
    group = GROUP | {"language": "A2", "goal": "B1_LID"}
    exam = course("b1", "A2", "B1")
    exam["outcomes"][0]["certificates"] = ["DTZ:B1"]
    home = package(exam, {"id": "ik", "type": "IK_ALLG"}, target_groups=[group])
    places = places_of(home)
    (found,) = places.ceilings(measure(home, "ik"))
    assert found.locked.de == "Deutsch-Test für Zuwanderer B1"
    assert found.lost.de == "Leben in Deutschland"
    assert places.ceilings(measure(home, "b1")) == places.ceilings(home) == ()


def test_twins_are_named_at_the_first_of_them() -> None:
    place = {"place": {"ags": "08999001"}}
    group = GROUP | {"goal": "AUSBILDUNG"}
    many = [COURSE | place | {"id": name} for name in ("one", "two", "three")]
    home = package(*many, target_groups=[group])
    places = places_of(home)
    found = places.twins(measure(home, "one"))
    assert found is not None
    assert found.gap is not None
    assert [other.name for other in found.others] == ["two", "three"]
    assert places.twins(measure(home, "two")) is None


def test_twins_without_a_gap_or_with_an_open_one_say_so() -> None:
    place = {"place": {"ags": "08999001"}}
    many = [COURSE | place | {"id": name} for name in ("one", "two")]
    home = package(*many)
    found = places_of(home).twins(measure(home, "one"))
    assert found is not None
    assert (found.gap, found.unknown) == (None, ())
    unclear = {"id": "b1", "type": "VWVD_AUFBAU", "entry": {"language": "A2"}}
    home = package(*many, unclear, target_groups=[GROUP | {"goal": "AUSBILDUNG"}])
    found = places_of(home).twins(measure(home, "one"))
    assert found is not None
    assert found.unknown == ("/measures/2/outcomes",)


def test_a_measure_of_another_package_has_no_answers() -> None:
    home, foreign = package(COURSE), measure(package(COURSE), "a2")
    places = places_of(home)
    assert not [*places.shortfalls(foreign), *places.single_points(foreign, 0.1)]
    assert not [*places.regular_doubles(foreign, 12), *places.too_few(foreign)]
    assert not places.is_followed(foreign)
    assert not places.admits_anybody(foreign)
    assert not places.has_minimum(foreign)
    assert places.twins(foreign) is None


def test_a_door_that_may_be_open_leaves_a_shortfall_open() -> None:
    silent = {k: v for k, v in course("b1b", "A2", "B1", 20).items() if k != "entry"}
    group = GROUP | {"count": 40, "goal": "AUSBILDUNG"}
    courses = [course("a2", "A1", "A2", 40), course("b1", "A2", "B1", 12), silent]
    home = package(*courses, target_groups=[group])
    (short,) = places_of(home).shortfalls(measure(home, "b1"))
    assert short.unknown == ("/measures/2/entry/language",)
