"""Why a link does not lead on, in sentences and as records."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from checker.graph.crowds import WITNESSES
from checker.graph.naming import Names
from checker.graph.offers import Offer
from checker.graph.passages import Crossing
from checker.graph.seams import Seam
from checker.graph.sentences import sentence, together
from checker.model.text import Text
from checker.model.ways import Passage, Reason
from checker.model.ways_links import Clash
from checker.model.wording import say

_SAID = {"level": "language", "groups": "target_group", "ages": "age"}


class HandoverWords:
    """Tells what a link lacks."""

    def __init__(self, names: Names) -> None:
        """Use the names of the town."""
        self._names = names
        self._known: dict[Hashable, tuple[Reason, ...]] = {}

    def passage(self, crossing: Crossing) -> Passage:
        """Return the record of one person at the door."""
        who = self._names.who(crossing.person)
        return Passage(who, crossing.verdict, self._reasons(crossing))

    def _reasons(self, crossing: Crossing) -> tuple[Reason, ...]:
        person, target, _, held, day, parts, _ = crossing
        known = (person.id, target.key, held, day, bool(parts))
        if known not in self._known:
            self._known[known] = self._names.reasons(parts, target, person, held.sure, day)
        return self._known[known]

    def because(
        self, source: Offer, failing: Iterable[Crossing], clashes: tuple[Clash, ...], weeks: float
    ) -> Text:
        """Return at most five sentences; what a contradiction already says is left out."""
        said = {_SAID[clash.kind] for clash in clashes}
        found = dict.fromkeys(
            text for crossing in failing for text in self._sentences(source, crossing, said, weeks)
        )
        return together(list(found)[:WITNESSES])

    def _sentences(
        self, source: Offer, crossing: Crossing, said: set[str], weeks: float
    ) -> Iterator[Text]:
        target = self._names.offer(crossing.target)
        for reason in self._reasons(crossing):
            if reason.dimension not in said:
                yield sentence(reason, target)
        if crossing.seam is not None:
            yield _time(source.title, target.title, crossing.seam, weeks)


def _time(before: Text, after: Text, seam: Seam, weeks: float) -> Text:
    if seam.start is None:
        return say(
            "Nach dem Ende von „{before}“ ({end}) beginnt „{after}“ nicht mehr.",
            "After the end of '{before}' ({end}) '{after}' does not begin any more.",
            before=before,
            after=after,
            end=seam.end,
        )
    return say(
        "Zwischen dem Ende von „{before}“ ({end}) und dem Beginn von „{after}“ ({start}) liegen"
        " {n} Wochen. Als Richtwert gelten höchstens {weeks} Wochen, keine Vorschrift.",
        "Between the end of '{before}' ({end}) and the start of '{after}' ({start}) lie {n} weeks."
        " The guide value is at most {weeks} weeks, not a rule of law.",
        before=before,
        after=after,
        end=seam.end,
        start=seam.start,
        n=int(seam.weeks),
        weeks=weeks,
    )
