"""Who reaches a goal only with a long pause, whatever way they take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from checker.graph.crowds import Crowds
from checker.graph.dated import Dated, Pair, day_of, leading, with_start, yearly
from checker.graph.offers import Offer
from checker.graph.search import Search, Way
from checker.graph.steps import Run
from checker.graph.terms import SCHOOL_STARTS
from checker.graph.waiting import reach_with_waits
from checker.model.timing import NoFreeWay, Start

WEEK = 7
_YEAR = 365


@dataclass(frozen=True)
class WaitFree:
    """Searches ways on which nobody waits long between two offers.

    Time before the first course is no pause. An offer whose dates are not stated is taken to begin
    as soon as it is needed, and waiting for the school year does not count: so whatever is found
    is forced by stated dates.
    """

    dated: Dated
    crowds: Crowds
    _known: dict[tuple[str, str, int], bool] = field(default_factory=dict)

    def exists(self, pair: Pair, weeks: int) -> bool:
        """Say whether there is such a way for one person and goal."""
        person, goal = pair
        asked = (person.id, goal, weeks)
        if asked not in self._known:
            self._known[asked] = self._free(self.dated.search(person, goal), weeks)
        return self._known[asked]

    def missing(self, weeks: int) -> tuple[NoFreeWay, ...]:
        """Return who has no such way although the goal is reached, by goal and by what helps."""
        groups: dict[tuple[str, Start | None], list[Pair]] = {}
        for person, goal, way in self.dated.ways:
            pauses = self._pauses(way, weeks)
            if pauses and not self.exists((person, goal), weeks):
                better = self._better((person, goal), pauses, weeks)
                groups.setdefault((goal, better), []).append((person, goal))
        title = self.dated.names.words.titles
        return tuple(
            NoFreeWay(self.crowds.of(pairs), goal, title("goals", [goal]), better)
            for (goal, better), pairs in groups.items()
        )

    def _pauses(self, way: Way, weeks: int) -> list[tuple[Offer, Run, int]]:
        """Return the courses of a way, after the first one, with a long wait before them."""
        courses = [leg for leg in self.dated.legs(way) if not leg[1].companion]
        return [leg for leg in courses[1:] if leg[2] > WEEK * weeks]

    def _better(self, pair: Pair, pauses: list[tuple[Offer, Run, int]], weeks: int) -> Start | None:
        """Return one more begin of an own offer that makes a way without long pauses."""
        for offer, run, wait in pauses:
            if offer.own and run.number >= 0 and leading(offer):
                day = day_of(run.start - wait + WEEK * weeks)
                changed = with_start(offer, day, run.number)
                if self._free(self.dated.search(*pair, {offer.key: changed}), weeks):
                    return Start(self.dated.names.offer(offer), day, moved=False)
        return None

    def _free(self, question: Search, weeks: int) -> bool:
        """Say whether a way without long pauses begins on some day."""
        asked = replace(question, runs=tuple(self._generous(question, WEEK * weeks)))
        return any(
            reach_with_waits(_from(asked, day), WEEK * weeks) is not None for day in _begins(asked)
        )

    def _generous(self, question: Search, step: int) -> Iterator[Run]:
        """Yield the runs without waits that do not count.

        A school year can also be waited for: its run is there with earlier begins as well, so
        close together that one of them is always in time.
        """
        for run in question.runs:
            free = replace(run, lead=0) if run.number < 0 else run
            yield free
            if self._school(run):
                first = max(question.day, run.start - _YEAR)
                for start in range(run.start - step, first, -step):
                    yield replace(free, start=start)

    def _school(self, run: Run) -> bool:
        offer = self.dated.offer(run)
        return yearly(self.dated.town, offer) and day_of(run.start).month in SCHOOL_STARTS


def _begins(question: Search) -> list[int]:
    """Return the days on which a way can begin: at once, or with a course that is open then."""
    held = question.held
    for run in question.runs:
        held |= run.step.gives if run.companion else 0
    courses = (run for run in question.runs if not run.companion and run.step.open_to(held))
    return sorted({question.day, *(run.start for run in courses if run.start > question.day)})


def _from(question: Search, day: int) -> Search:
    """Return a question that begins later; companions are begun before that."""
    runs = tuple(
        replace(run, start=day, end=max(run.end, day + 1)) if _running(run, day) else run
        for run in question.runs
    )
    return replace(question, day=day, runs=runs)


def _running(run: Run, day: int) -> bool:
    return run.companion and run.start < day
