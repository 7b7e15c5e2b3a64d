"""Predicates of the catalogue over facts: true, false, silent, or cut by a stated range."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import Any

from checker.graph.facts import SKILLS, Fact, Reader, plain

_TEST = re.compile(r"(>=|<=|>|<)\s*(.+)")


class Truth(Enum):
    """What is known about a predicate."""

    TRUE = "true"
    FALSE = "false"
    SILENT = "silent"
    CUT = "cut"


class Predicates:
    """Evaluates ``{key: test}`` (all must hold) with ``any``, ``all`` and ``not``.

    A test is a value, a list of values (one of them), a comparison (``>=B1``), or ``stated``.
    ``from`` and ``from_family`` name the node that FROM is; keys with ``to.`` belong to TO.
    """

    def __init__(self, reader: Reader, facts: dict[str, Fact]) -> None:
        """Look at these facts; ``from`` and ``to.…`` are among them."""
        self._reader = reader
        self._facts = facts

    def holds(self, predicate: dict[str, Any]) -> Truth:
        """Return what is known about the predicate; an empty one is true."""
        return all_of(self._part(key, test) for key, test in predicate.items())

    def _part(self, key: str, test: Any) -> Truth:
        if key == "any":
            return any_of(self.holds(part) for part in test)
        if key == "all":
            return all_of(self.holds(part) for part in test)
        if key == "not":
            return negated(self.holds(test))
        return self._key(key, test)

    def _key(self, key: str, test: Any) -> Truth:
        if test == "stated":
            return Truth.TRUE if key in self._facts else Truth.FALSE
        if key == "niveau" and self._facts.keys() & set(SKILLS):
            return all_of(self._key(skill, test) for skill in SKILLS)
        fact = self._facts.get(key)
        if fact is None:
            return Truth.SILENT
        if isinstance(test, list):
            return any_of(self._one(key, fact, plain(value)) for value in test)
        return self._one(key, fact, plain(test))

    def _one(self, key: str, fact: Fact, test: str) -> Truth:
        if isinstance(fact, str):
            return Truth.TRUE if fact == test else Truth.FALSE
        sign, text = comparison(test)
        return _truth(fact.compare(sign, self._bound(key, text)))

    def _bound(self, key: str, text: str) -> float:
        name = key.removeprefix("to.")
        kind = str(self._reader.keys[name].more["kind"])
        bound = self._reader.number(kind, text)
        if bound is None:
            raise ValueError(f"{key}: {text} is no {kind}")
        return bound


def comparison(test: str) -> tuple[str, str]:
    """Split a test into sign and bound: ``>=B1`` is (``>=``, ``B1``), ``ja`` is (``=``, ``ja``)."""
    match = _TEST.fullmatch(test)
    return (match[1], match[2]) if match else ("=", test)


def _truth(value: bool | None) -> Truth:
    return {True: Truth.TRUE, False: Truth.FALSE, None: Truth.CUT}[value]


def all_of(parts: Iterable[Truth]) -> Truth:
    """Return false if one is false, else the least known."""
    found = set(parts)
    for truth in (Truth.FALSE, Truth.SILENT, Truth.CUT):
        if truth in found:
            return truth
    return Truth.TRUE


def any_of(parts: Iterable[Truth]) -> Truth:
    """Return true if one is true, else the best known."""
    found = set(parts)
    for truth in (Truth.TRUE, Truth.CUT, Truth.SILENT):
        if truth in found:
            return truth
    return Truth.FALSE


def negated(truth: Truth) -> Truth:
    """Return the opposite; silent and cut stay."""
    return {Truth.TRUE: Truth.FALSE, Truth.FALSE: Truth.TRUE}.get(truth, truth)


def keys_of(predicate: dict[str, Any]) -> set[str]:
    """Return the keys that a predicate looks at."""
    keys: set[str] = set()
    for key, test in predicate.items():
        if key in {"any", "all"}:
            keys |= {inner for part in test for inner in keys_of(part)}
        elif key == "not":
            keys |= keys_of(test)
        else:
            keys.add(key)
    return keys
