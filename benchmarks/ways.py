"""The graph: 50 measures, 16 profiles with six goals each, from guards to proposals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import islice

from benchmarks.material import Plan, contents, request, submission
from benchmarks.single import checked_of, over
from benchmarks.table import Section, timed
from benchmarks.timing import Case, measured
from checker.engine.paths import land_of, ways_of
from checker.engine.repairs import repairs_of
from checker.engine.request import CheckRequest
from checker.graph.closure import closure
from checker.graph.dates import Search, earliest
from checker.graph.persons import Person
from checker.graph.town import Town
from checker.loading.packages import Submission
from checker.model.municipality import ProfileCount
from checker.model.package import MeasurePackage
from checker.model.resources import Regelangebot

PROFILES, GOALS = 16, 6
RULES_LIMIT, COMMON_LIMIT, DEEP_LIMIT = 8, 40, 500
WITHOUT = "all rules but those on connections"
COMMON, DEEP = "with connections, common stages", "with the deep stages as well"
OFFERS = ("IK_ALLG", "IK_ALPHA", "BSK_B1", "BSK_B2", "EQ", "KITA_UE3")


def section(plan: Plan) -> Section:
    """Return the rows of this measurement."""
    asked = request()
    given = [widened(submission(content, "json"), asked) for content in contents(plan, "json")]
    packages = [one.package for one in given if one.package is not None]
    times = measured([*_stages(given, asked), *_parts(packages, asked)], plan.rounds)
    rows = [timed(times, name, WITHOUT, _limit(name, times)) for name in times]
    return Section(
        f"7 Connections: {plan.measures} measures, {PROFILES} profiles with {GOALS} goals each;"
        f" milliseconds per package (limits: {RULES_LIMIT}, common +{COMMON_LIMIT},"
        f" deep +{DEEP_LIMIT})",
        tuple(rows),
    )


def _limit(name: str, times: dict[str, list[float]]) -> float | None:
    """Return the limit of a stage: the budget of its own, on top of what came before it."""
    if name == WITHOUT:
        return RULES_LIMIT
    before = {COMMON: (WITHOUT, COMMON_LIMIT), DEEP: (COMMON, DEEP_LIMIT)}.get(name)
    if before is None:
        return None
    return round(sorted(times[before[0]])[len(times[before[0]]) // 2] * 1e3 + before[1], 1)


def widened(given: Submission, asked: CheckRequest) -> Submission:
    """Return a generated package for sixteen profiles, with regular offers at hand."""
    package = given.package
    if package is None:
        raise ValueError("the generator wrote no package")
    known = list(islice((p.id for p in land_of(asked).content.profiles), PROFILES))
    counts = tuple(ProfileCount(profile=name, count=5) for name in known)
    offers = tuple(Regelangebot(type=code) for code in OFFERS)
    wide = {"profiles": counts, "target_groups": (), "regelangebote": offers}
    return replace(given, package=package.model_copy(update=wide))


def _stages(given: list[Submission], asked: CheckRequest) -> list[Case]:
    few = {code: rule for code, rule in asked.rules.items() if not code.startswith("ANS")}
    without, common = replace(asked, rules=few, deep=False), replace(asked, deep=False)

    def checked(request: CheckRequest) -> Callable[[], None]:
        return partial(over, given, lambda one: checked_of(one, request))

    repaired = partial(over, given, lambda one: repairs_of(checked_of(one, asked), asked))
    count = len(given)
    return [
        Case(WITHOUT, checked(without), count),
        Case(COMMON, checked(common), count),
        Case(DEEP, checked(asked), count),
        Case("deep stages and proposals", repaired, count),
    ]


def _parts(packages: list[MeasurePackage], asked: CheckRequest) -> list[Case]:
    goals = tuple(goal.code for goal in land_of(asked).content.goals[:GOALS])
    wanted = replace(asked, asked_goals=goals)
    towns = [ways_of(package, wanted, ())().town for package in packages]
    over(towns, _earliest)
    count = len(packages)
    return [
        Case("closure of every profile", partial(over, towns, _closures), count),
        Case("earliest way of every profile and goal", partial(over, towns, _earliest), count),
    ]


def _pairs(town: Town) -> list[tuple[Person, str]]:
    return [(person, goal) for person in town.persons for goal in person.goals]


def _closures(town: Town) -> None:
    for person in town.persons:
        closure(person.start, town.view(person, sure=True).steps)


def _earliest(town: Town) -> None:
    for person, goal in _pairs(town):
        view = town.view(person, sure=True)
        first = town.day.toordinal()
        last = first + round(town.land.horizon_months * 30.4375)
        mask = town.atoms.goal(goal)
        earliest(Search(person.start, mask, first, view.grouped_runs, view.instants(), last))
