"""Several persons as one crowd: a finding names its cause once, not once per profile."""

from __future__ import annotations

from collections.abc import Iterable

from checker.graph.gaps import Gaps
from checker.graph.persons import Person
from checker.model.text import Text
from checker.model.ways import Who
from checker.model.ways_goals import Crowd
from checker.model.wording import say

WITNESSES = 5
Pair = tuple[Person, str]


class Crowds:
    """Makes crowds of the persons of a town."""

    def __init__(self, gaps: Gaps) -> None:
        """Use the names of the town."""
        self._town, self._names = gaps.town, gaps.names

    def of(self, pairs: Iterable[Pair]) -> Crowd:
        """Return persons with goals as one crowd; there must be at least one pair.

        A person without a goal comes with an empty one.
        """
        found = list(pairs)
        persons = list({person.id: person for person, _ in found}.values())
        whos = self._whos(persons)
        count = sum(person.count for person in persons)
        titles = list(dict.fromkeys(who.title for who in whos))
        return Crowd(
            label=_label(titles, count if all(p.counted for p in persons) else None),
            count=count,
            group=whos[0].code or whos[0].id,
            field=whos[0].field,
            gaps=frozenset(f"{person.id}|{goal}" for person, goal in found if goal),
        )

    def _whos(self, persons: list[Person]) -> list[Who]:
        """Return one record per group that is there with all its profiles, else one per profile."""
        ids = {person.id for person in persons}
        partly = {group_of(p) for p in self._town.persons if p.id not in ids}
        found: dict[str, Who] = {}
        for person in persons:
            group = group_of(person)
            name = person.id if group in partly else group
            if name not in found:
                found[name] = self._names.who(person, name)
        return list(found.values())


def group_of(person: Person) -> str:
    """Return the place of the group that a person belongs to, whatever profile fills it up."""
    return person.id.partition(":")[0]


def _label(titles: list[Text], count: int | None) -> Text:
    """Return the titles, with the number of persons where the package states it."""
    text = listed(titles)
    if count is None:
        return text
    word = Text("Person", "person") if count == 1 else Text("Personen", "persons")
    return say(
        "{text} ({count} {word})", "{text} ({count} {word})", text=text, count=count, word=word
    )


def listed(titles: list[Text]) -> Text:
    """Return titles in quotes, at most five, with the number of the others."""
    shown = titles[:WITNESSES]
    text = Text(
        ", ".join(f"„{title.de}“" for title in shown), ", ".join(f"'{title.en}'" for title in shown)
    )
    rest = len(titles) - len(shown)
    if not rest:
        return text
    return say("{text} und {rest} weitere", "{text} and {rest} more", text=text, rest=rest)
