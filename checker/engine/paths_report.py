"""The answers about ways of one package for its report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.engine.path_records import Teller
from checker.engine.request import CheckRequest
from checker.graph.closure import relevant
from checker.graph.dated import Dated
from checker.graph.dates import earliest
from checker.graph.persons import Person
from checker.graph.search import Search
from checker.graph.unread import lost_in, times_lost
from checker.graph.ways import TownWays
from checker.model.paths import PathAnswer, PathGoal, PathOffer, Paths, PathWay
from checker.model.text import Lang


def paths_of(ways: TownWays, request: CheckRequest, *, neutral_mix: bool = False) -> Paths:
    """Return the answer for every person and goal, in the order of the package."""
    told = Answers(ways, request)
    answers = tuple(told.answer(found.person, found.goal) for found in ways.goals.reached)
    return Paths(
        start=ways.town.day.isoformat(),
        wait_weeks=wait_weeks(request),
        horizon_months=ways.town.land.horizon_months,
        neutral_mix=neutral_mix,
        answers=answers,
        goals=tuple(_goals(ways, answers, request.language)),
    )


def _goals(ways: TownWays, answers: Iterable[PathAnswer], lang: Lang) -> Iterator[PathGoal]:
    """Yield what each goal requires, in the order of the answers."""
    known = {goal.code: goal for goal in ways.town.land.content.goals}
    for code, title in dict.fromkeys((answer.goal, answer.goal_title) for answer in answers):
        if code in known:
            goal, cited = known[code], known[code].citation
            why = " ".join((goal.why.de if lang == "de" else goal.why.en).split())
            yield PathGoal(code, title, why, goal.basis, cited.source, cited.section, cited.url)


def wait_weeks(request: CheckRequest) -> int:
    """Return the wait that counts as a gap (Projektfestlegung), in weeks."""
    return int(request.catalogue.in_force("projekt_wartezeit_wochen", request.report_day).value)


class Answers:
    """Answers about one person and goal at a time."""

    def __init__(self, ways: TownWays, request: CheckRequest) -> None:
        """Tell in the language of the run."""
        self.ways = ways
        self.teller = Teller(ways, request.language)
        self._dated = Dated(ways.town, ways.names)

    def answer(self, person: Person, goal: str) -> PathAnswer:
        """Return whether a person reaches a goal, by which way, or why not."""
        found, lang = self.ways.goals.answer(person, goal), self.teller.lang
        way, robust = self._ways(person, goal)
        steps = tuple(map(self.teller.offer, found.steps))
        undated = self._without_day(person, goal, steps) if found.state == "K" and not way else ()
        return PathAnswer(
            who=self.teller.who(found.who, person),
            goal=goal,
            goal_title=found.goal_title.in_(lang),
            state=found.state,
            way=way,
            robust=robust if robust and way and robust.legs != way.legs else None,
            fallback=_fallback(way, robust),
            so_far=self._so_far(person, goal) if found.state != "K" else None,
            undated=undated,
            missing=found.missing.in_(lang) if found.missing else None,
            nearest=tuple(map(self.teller.miss, found.nearest)),
            chain=tuple(sentence.in_(lang) for sentence in found.chain),
            chain_open=found.chain_open,
            steps=steps,
            timeless=found.state == "K" and way is None and not undated,
        )

    def _ways(self, person: Person, goal: str) -> tuple[PathWay | None, PathWay | None]:
        """Return the earliest way, and that of somebody who misses every target at first."""
        times = self.ways.times
        way = self.teller.way(times.way(person, goal), person)
        return way, self.teller.way(times.robust_way(person, goal), person) if way else None

    def _so_far(self, person: Person, goal: str) -> PathWay | None:
        """Return the way to everything on the way to the goal that can be reached."""
        town = self.ways.town
        sure, maybe = town.view(person, sure=True), town.view(person, sure=False)
        wanted = relevant(town.atoms.goal(goal), maybe.steps) & sure.reached & ~person.start
        if not wanted:
            return None
        asked = self._dated.search(person, goal)
        way = earliest(
            Search(asked.held, wanted, asked.day, asked.runs, asked.instants, asked.horizon)
        )
        return self.teller.way(self._dated.found(way), person) if way else None

    def _without_day(
        self, person: Person, goal: str, steps: tuple[PathOffer, ...]
    ) -> tuple[PathOffer, ...]:
        """Return the offers without dates, else those whose dates nobody can read."""
        town = self.ways.town
        lost = {o.name for o in town.offers if times_lost(lost_in(o, town.doors.lost))}
        return self._undated(person, goal) or tuple(o for o in steps if o.name in lost)

    def _undated(self, person: Person, goal: str) -> tuple[PathOffer, ...]:
        """Return the offers without dates because of which no day can be named."""
        return tuple(map(self.teller.told, self.ways.times.undated(person, goal)))


def _fallback(way: PathWay | None, robust: PathWay | None) -> str:
    """Say what happens to those who miss a target."""
    if way is None or not way.legs:
        return "unknown"
    if robust is None:
        return "none"
    return "same" if robust.legs == way.legs else "other"
