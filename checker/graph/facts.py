"""What FROM states: keys with exact values or ranges, levels per skill."""

from __future__ import annotations

import re
from datetime import date
from math import inf
from typing import Any, NamedTuple

from checker.model.catalogue import Catalogue

SKILLS = ("hoeren", "lesen", "schreiben", "sprechen")
_ITEM = re.compile(r"(?P<key>[a-z0-9_A-Z]+)(?P<sign>>=|<=|=|>|<)(?P<value>.+)")
_BROAD = ("niveau", "hoeren_lesen")
_ROUTES = {
    "44a_Nr1": "44a_Nr1",
    "Jobcenter": "44a_Nr2_Jobcenter",
    "AsylbLG": "44a_Nr4_AsylbLG",
    "ABH": "44a_Nr3_ABH",
}


class UnsupportedError(Exception):
    """A node, key or value that the closed tables do not hold: never guessed."""


class Range(NamedTuple):
    """Numbers (or ranks, or day ordinals) from ``low`` to ``high``; open ends exclude the bound."""

    low: float = -inf
    high: float = inf
    low_open: bool = False
    high_open: bool = False

    def compare(self, sign: str, bound: float) -> bool | None:
        """Say whether every value fulfils the comparison; None when the bound cuts the range."""
        if sign == "=":
            return self._equals(bound)
        every = {
            ">=": self.low >= bound,
            ">": self.low > bound or (self.low == bound and self.low_open),
            "<=": self.high <= bound,
            "<": self.high < bound or (self.high == bound and self.high_open),
        }[sign]
        opposite = {">=": "<", ">": "<=", "<=": ">", "<": ">="}[sign]
        if every:
            return True
        return False if _all(self, opposite, bound) else None

    def _equals(self, bound: float) -> bool | None:
        if self.low == self.high == bound:
            return True
        outside = _all(self, "<", bound) or _all(self, ">", bound)
        return False if outside else None


def _all(values: Range, sign: str, bound: float) -> bool:
    if sign == ">=":
        return values.low >= bound
    if sign == ">":
        return values.low > bound or (values.low == bound and values.low_open)
    if sign == "<=":
        return values.high <= bound
    return values.high < bound or (values.high == bound and values.high_open)


Fact = Range | str


class Node(NamedTuple):
    """One side of a question: a code and what its keys say."""

    code: str
    facts: dict[str, Fact]


class Reader:
    """Reads ``NODE@key=value;key>n`` with the closed tables of nodes and keys."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Use the key table and the code lists of the catalogue."""
        self.catalogue = catalogue
        self.keys = {
            name: entry
            for entry in catalogue.code_lists["transition-keys"].codes
            for name in (entry.code, *entry.aliases)
        }

    def node(self, text: str) -> Node:
        """Read one side.

        Raises:
            UnsupportedError: a node, key or value is not in the tables.
        """
        code, _, rest = text.strip().partition("@")
        facts: dict[str, Fact] = {}
        items = filter(None, (part.strip() for part in rest.split(";")))
        # A single skill wins over the level it belongs to, wherever it stands.
        for item in sorted(items, key=_breadth):
            facts.update(self._item(item))
        return Node(code, facts)

    def _item(self, item: str) -> dict[str, Fact]:
        match = _ITEM.fullmatch(item)
        if match is None or match["key"] not in self.keys:
            raise UnsupportedError(item)
        entry = self.keys[match["key"]]
        fact = self.fact(entry.code, match["sign"], match["value"])
        return expanded(entry.code, fact)

    def fact(self, key: str, sign: str, text: str) -> Fact:
        """Return the fact that a comparison states.

        Raises:
            UnsupportedError: the value does not fit the kind of the key.
        """
        kind = str(self.keys[key].more["kind"])
        if kind == "choice":
            return self._choice(key, sign, text)
        number = self.number(kind, text)
        if number is None:
            raise UnsupportedError(f"{key}{sign}{text}")
        return {
            "=": Range(number, number),
            ">": Range(low=number, low_open=True),
            ">=": Range(low=number),
            "<": Range(high=number, high_open=True),
            "<=": Range(high=number),
        }[sign]

    def _choice(self, key: str, sign: str, text: str) -> str:
        allowed: dict[str, str] = dict(self.keys[key].more.get("values", {}))
        if sign != "=" or text not in allowed:
            raise UnsupportedError(f"{key}{sign}{text}")
        return allowed[text]

    def number(self, kind: str, text: str) -> float | None:
        """Return a number, percentage, level or day as a number, or None."""
        if kind == "level":
            return self.catalogue.rank("language-levels", text)
        try:
            if kind == "date":
                return date.fromisoformat(text).toordinal()
            if text == "alle":
                return inf
            return float(text[:-1]) / 100 if text.endswith("%") else float(text)
        except ValueError:
            return None

    def written(self, key: str, fact: Fact) -> str:
        """Return a fact as its key states it: ``B1``, ``>6``, ``60%``, ``2026-02-09``."""
        if isinstance(fact, str):
            return fact
        kind = str(self.keys[key.removeprefix("to.")].more["kind"])
        if fact.low == fact.high:
            return self._value(kind, fact.low)
        if fact.high == inf:
            return f"{'>' if fact.low_open else '>='}{self._value(kind, fact.low)}"
        return f"{'<' if fact.high_open else '<='}{self._value(kind, fact.high)}"

    def _value(self, kind: str, number: float) -> str:
        if kind == "level":
            return self.catalogue.code_lists["language-levels"].codes[int(number)].code
        if number == inf:
            return "alle"
        if kind == "date":
            return date.fromordinal(int(number)).isoformat()
        return f"{number * 100:g}%" if kind == "percent" else f"{number:g}"


def _breadth(item: str) -> int:
    key = re.split("[<>=]", item, maxsplit=1)[0]
    return _BROAD.index(key) if key in _BROAD else len(_BROAD)


def expanded(key: str, fact: Fact) -> dict[str, Fact]:
    """Return the fact with what it says about other keys (skills, access routes)."""
    facts: dict[str, Fact] = {key: fact}
    if key == "niveau":
        facts |= dict.fromkeys(SKILLS, fact)
    if key == "hoeren_lesen":
        facts |= {"hoeren": fact, "lesen": fact}
    if key == "verpflichtung" and fact in _ROUTES:
        facts["zugang"] = _ROUTES[str(fact)]
    if key == "antrag":
        facts["zugang"] = "44_4"
    if key == "status" and fact == "44_1":
        return {"zugang": "44_1"}
    return facts


def plain(value: Any) -> str:
    """Return a value of a predicate as the text of a key."""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    return str(value)
