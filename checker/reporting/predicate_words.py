"""A predicate of the catalogue in words: what must be stated for a way or grant to count."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker.graph.facts import plain
from checker.graph.predicate import comparison
from checker.model.catalogue import Catalogue
from checker.model.text import Lang, Text
from checker.reporting.transition_words import type_name

_SIGNS = {
    ">=": Text("mindestens", "at least"),
    ">": Text("über", "above"),
    "<=": Text("höchstens", "at most"),
    "<": Text("unter", "below"),
    "=": Text("", ""),
}
_AND = Text(" und ", " and ")
_OR = Text(" oder ", " or ")
_NOT = Text("nicht: ", "not: ")
_STATED = Text("angegeben", "stated")
_UNSTATED = Text("nicht angegeben", "not stated")
_FROM = Text("kommt aus", "comes from")
_AT_TARGET = Text("am Ziel: ", "at the target: ")
_ANSWERS = {"ja": Text("ja", "yes"), "nein": Text("nein", "no")}
# More types than these are listed by their codes, not by their names.
_NAMED = 3
# These keys take their values from a code list that has words for them.
_LISTS = {"status": "residence-status", "zugang": "access-routes"}


class PredicateWords:
    """Writes predicates in one language, with the names of the key table."""

    def __init__(self, catalogue: Catalogue, lang: Lang) -> None:
        """Use the key table and the code lists of the catalogue."""
        self._catalogue = catalogue
        self._lang = lang

    def words(self, predicate: dict[str, Any]) -> str:
        """Return the predicate as a phrase; an empty one gives an empty text."""
        parts = [self._part(key, test) for key, test in predicate.items()]
        if len(parts) > 1 and "any" in predicate:
            place = list(predicate).index("any")
            parts[place] = f"({parts[place]})"
        return self._joined(_AND, parts)

    def fact(self, key: str, value: str) -> str:
        """Return one fact of a grant, for example ``Sprachniveau B1``."""
        return f"{self._label(key)}{self._colon(key)} {self._test(key, value)}"

    def _colon(self, key: str) -> str:
        """A word follows its label after a colon, a number or level directly."""
        entry = self._catalogue.code("transition-keys", key.removeprefix("to."))
        return ":" if entry is not None and entry.more.get("kind") == "choice" else ""

    def _joined(self, word: Text, parts: Iterable[str]) -> str:
        return word.in_(self._lang).join(part for part in parts if part)

    def _part(self, key: str, test: Any) -> str:
        if key in {"any", "all"}:
            word = _OR if key == "any" else _AND
            return self._joined(word, map(self._group, test))
        return self._not(test) if key == "not" else self._key(key, test)

    def _not(self, predicate: dict[str, Any]) -> str:
        if list(predicate.values()) == ["stated"]:
            return f"{self._label(next(iter(predicate)))} {_UNSTATED.in_(self._lang)}"
        return f"{_NOT.in_(self._lang)}{self._group(predicate)}"

    def _group(self, predicate: dict[str, Any]) -> str:
        words = self.words(predicate)
        nested = len(predicate) > 1 or not predicate.keys().isdisjoint({"any", "all"})
        return f"({words})" if nested else words

    def _key(self, key: str, test: Any) -> str:
        label = self._label(key)
        if test == "stated":
            return f"{label} {_STATED.in_(self._lang)}"
        tests = test if isinstance(test, list) else [test]
        if key == "from" and len(tests) > _NAMED:
            return f"{label} {' / '.join(tests)}"
        values = " / ".join(self._test(key, plain(t)) for t in tests)
        return f"{label}{self._colon(key)} {values}"

    def _label(self, key: str) -> str:
        if key == "from":
            return _FROM.in_(self._lang)
        if key.startswith("to."):
            return f"{_AT_TARGET.in_(self._lang)}{self._label(key.removeprefix('to.'))}"
        entry = self._catalogue.code("transition-keys", key)
        if entry is None:
            return key
        return entry.de if self._lang == "de" else entry.en

    def _test(self, key: str, test: str) -> str:
        sign, bound = comparison(test)
        return f"{_SIGNS[sign].in_(self._lang)} {self._value(key, bound)}".strip()

    def _value(self, key: str, value: str) -> str:
        if key == "from":
            return type_name(value, self._catalogue, self._lang)
        if value in _ANSWERS:
            return _ANSWERS[value].in_(self._lang)
        name = _LISTS.get(key.removeprefix("to."))
        entry = self._catalogue.code(name, value) if name else None
        if entry is None:
            return value
        return entry.de if self._lang == "de" else entry.en
