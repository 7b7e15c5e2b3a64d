"""Whether codes, proofs and facts of the catalogue's content are ones that the code lists hold."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping

from checker.graph.facts import SKILLS, Reader, UnsupportedError
from checker.graph.predicate import comparison
from checker.model.catalogue import Catalogue
from checker.model.text import Text
from checker.model.wording import say

# What a measure can give or ask for as a lower bound; other keys describe a person or an offer.
BOUNDS = frozenset(
    {
        "niveau",
        "hoeren_lesen",
        *SKILLS,
        "literalitaet",
        "abschluss",
        "ergebnis",
        "gleichwertigkeit",
    }
)
_TYPES = ("measure-types", "goals", "exams")
_GROUPS = {"AUSBILDUNG"}


class KnownCodes:
    """Yields one sentence per code, proof or fact that nobody could read."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Use the code lists and the key table of the catalogue."""
        self._lists = {
            name: [code.code for code in codes.codes]
            for name, codes in catalogue.code_lists.items()
            if name != "gemeinden"
        }
        self._catalogue = catalogue
        self._reader = Reader(catalogue)

    def code(self, list_id: str, value: str | None) -> Iterator[Text]:
        """Yield what is wrong with a code of a list; None is no fault."""
        if value is not None:
            yield from _unknown(value, self._lists[list_id], list_id)

    def types(self, codes: Iterable[str]) -> Iterator[Text]:
        """Yield every code that is no measure type, goal or exam of its own."""
        known = [c for name in _TYPES for c in self._lists[name] if c not in _GROUPS]
        for code in codes:
            yield from _unknown(code, known, "measure-types")

    def proofs(self, proofs: Iterable[str]) -> Iterator[Text]:
        """Yield what is wrong with proofs, written ``DTZ:B1`` or ``DTB_B2``."""
        for proof in proofs:
            exam, _, level = proof.partition(":")
            yield from self.code("exams", exam)
            if level:
                yield from self.code("language-levels", level)
            elif self._needs_level(exam):
                yield say(
                    "„{exam}“ braucht ein Niveau, zum Beispiel {exam}:B1",
                    "{exam} needs a level, for example {exam}:B1",
                    exam=exam,
                )

    def _needs_level(self, exam: str) -> bool:
        entry = self._catalogue.code("exams", exam)
        return entry is not None and bool(entry.more.get("level"))

    def facts(self, facts: Mapping[str, str]) -> Iterator[Text]:
        """Yield every key that the key table does not hold, and every value a key does not take.

        A fact is a plain value: a number of months must be able to grow with time.
        """
        for key, value in facts.items():
            entry = self._reader.keys.get(key)
            if entry is None:
                yield from _unknown(key, sorted(self._reader.keys), "transition-keys")
            elif entry.code != key:
                yield say("„{key}“ heißt „{name}“", "{key} is {name}", key=key, name=entry.code)
            elif not self._takes(key, value):
                yield say(
                    "„{key}“ kann nicht „{value}“ sein",
                    "{key} does not take {value}",
                    key=key,
                    value=value,
                )

    def bounds(self, facts: Mapping[str, str]) -> Iterator[Text]:
        """Yield what is wrong with lower bounds: values of the keys that can be learnt."""
        yield from self.facts(facts)
        for key in facts:
            if key in self._reader.keys and key not in BOUNDS:
                yield say(
                    "„{key}“ lässt sich nicht erwerben; möglich sind {keys}",
                    "{key} cannot be learnt; possible are {keys}",
                    key=key,
                    keys=sorted(BOUNDS),
                )

    def _takes(self, key: str, value: str) -> bool:
        sign, bound = comparison(value)
        try:
            self._reader.fact(self._reader.keys[key].code, sign, bound)
        except UnsupportedError:
            return False
        return sign == "="


def _unknown(value: str, known: list[str], list_id: str) -> Iterator[Text]:
    if value in known:
        return
    near = difflib.get_close_matches(value, known, n=1)
    hint = say("; meinten Sie {near}?", "; did you mean {near}?", near=near[0]) if near else ""
    yield say(
        "„{value}“ steht nicht in der Liste {list_id}{hint}",
        "{value} is not in the list {list_id}{hint}",
        value=value,
        list_id=list_id,
        hint=hint,
    )
