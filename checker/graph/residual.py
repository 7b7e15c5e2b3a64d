"""Demands of the catalogue for one person: facts are settled, what can be learnt stays open.

A predicate mixes what never changes through a measure (status, age, access) with what a measure
can give (levels, proofs, certificates). The first part is decided by the facts of the person, the
second becomes masks of atoms.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from checker.graph.atoms import Atoms
from checker.graph.closure import bits
from checker.graph.facts import SKILLS, Fact, Range, Reader, plain
from checker.graph.needs import (
    MET,
    REFUSED,
    SILENT,
    UNKNOWN,
    Need,
    all_needs,
    any_need,
    exactly,
    one_of,
)
from checker.graph.predicate import Predicates, Truth, comparison
from checker.graph.steps import Mask

# Without these nothing can be said; silence on any other key leaves a demand unconsidered.
CRUCIAL = frozenset({"status", "alter", "abschluss_ausland", "einstufung"})
SPOKEN = {"niveau": SKILLS, "hoeren_lesen": ("hoeren", "lesen")} | {s: (s,) for s in SKILLS}
_CHAINS = frozenset({"literalitaet", "abschluss", "ergebnis"})
_TOKENS: dict[tuple[str, str], tuple[str, str]] = {
    ("dtz", "bestanden"): ("proof", "DTZ:B1"),
    ("feststellungspruefung", "ja"): ("proof", "FESTSTELLUNGSPRUEFUNG"),
    ("gleichwertigkeit", "ja"): ("ergebnis", "gleichwertig"),
    ("hzb", "direkt"): ("abschluss", "HZB"),
    ("deutsch_ausreichend", "ja"): ("niveau", "B1"),
}
TOKEN_KEYS = frozenset(key for key, _ in _TOKENS) | {"integrationskurs", "from"}
COURSES_OF_THE_FEDERATION = ("IK_ALLG", "IK_ALPHA", "IK_ZWEITSCHRIFT", "IK_SPEZ_NR3", "IK_INTENSIV")
LEARNT = frozenset(SPOKEN) | _CHAINS | TOKEN_KEYS


class Residual:
    """What remains of predicates for a person with these facts and this start."""

    def __init__(
        self, atoms: Atoms, reader: Reader, facts: Mapping[str, Fact], start: Mask
    ) -> None:
        """``start``: what the person holds at the beginning."""
        self._atoms, self._reader = atoms, reader
        self._facts = dict(facts)
        self._known = Predicates(reader, self._facts)
        self._start = start

    def of(self, predicate: Mapping[str, Any]) -> Need:
        """Return what the person still needs for the predicate; an empty one asks nothing."""
        return all_needs(self._part(key, test) for key, test in predicate.items())

    def states(self, keys: set[str]) -> bool:
        """Say whether the person states one of these keys."""
        return bool(keys & self._facts.keys())

    def bound(self, mask: Mask) -> Mask:
        """Return the atom whose holder is taken to hold the mask: what is missing to it last.

        A bound asks for all of its atoms, a step is closed by one. Of several skills it is writing.
        """
        lacking = list(bits(mask & ~self._start))
        below = [self._atoms.below(bit) ^ bit for bit in lacking]
        tops = [bit for bit in lacking if not any(bit & lower for lower in below)]
        writing = self._atoms.at_least("schreiben", self._atoms.levels[-1])
        return next((bit for bit in tops if bit & writing), tops[-1])

    def slices(self, key: str, bounds: Iterable[float]) -> tuple[Residual, ...]:
        """Return one residual per part of a stated range, cut at these bounds; else this one.

        A group from 16 to 18 years asks for what holds at 16, at 17 and at 18.
        """
        fact = self._facts.get(key)
        if not isinstance(fact, Range):
            return (self,)
        inside = sorted({bound for bound in bounds if fact.low < bound < fact.high})
        if not inside:
            return (self,)
        edges = (fact.low, *inside, fact.high)
        return tuple(
            Residual(
                self._atoms,
                self._reader,
                self._facts | {key: Range(low, high, fact.low_open and low == fact.low, True)},
                self._start,
            )
            for low, high in pairwise(edges)
        )

    def _part(self, key: str, test: Any) -> Need:
        if key == "any":
            return any_need(self.of(part) for part in test)
        if key == "all":
            return all_needs(self.of(part) for part in test)
        if key == "not":
            return self._opposite(test)
        return self._learnt(key, test) if key in LEARNT else self._settled(key, test)

    def _opposite(self, predicate: Mapping[str, Any]) -> Need:
        """Return the opposite: an upper bound on what is learnt is decided at the start."""
        inner = self.of(predicate)
        if inner.silent and not inner.sure:
            return SILENT
        if any(not mask & ~self._start for mask in inner.sure):
            return REFUSED
        return UNKNOWN if 0 in inner.maybe else MET

    def _settled(self, key: str, test: Any) -> Need:
        truth = self._known.holds({key: test})
        if truth is Truth.SILENT:
            return UNKNOWN if key in CRUCIAL else SILENT
        return {Truth.TRUE: MET, Truth.FALSE: REFUSED, Truth.CUT: UNKNOWN}[truth]

    def _learnt(self, key: str, test: Any) -> Need:
        if test == "stated":
            return MET
        values = test if isinstance(test, list) else [test]
        if key == "from":
            return self._came_from([str(value) for value in values])
        if key == "literalitaet":
            return self._script([plain(value) for value in values])
        return any_need(self._one(key, plain(value)) for value in values)

    def _one(self, key: str, test: str) -> Need:
        sign, value = comparison(test)
        if sign in {"<", "<="}:
            return self._less(key, sign, value)
        if key in SPOKEN:
            value = self._next(value) if sign == ">" else value
            return exactly(self._level(key, value))
        if key in _CHAINS:
            known = self._atoms.rank(key, value) is not None
            return exactly(self._atoms.at_least(key, value)) if known else REFUSED
        return self._token(key, value)

    def _less(self, key: str, sign: str, value: str) -> Need:
        """An upper bound: whoever is above it at the start stays above it."""
        bound = self._next(value) if sign == "<=" and key in SPOKEN else value
        mask = self._level(key, bound) if key in SPOKEN else self._atoms.at_least(key, bound)
        return REFUSED if not mask & ~self._start else MET

    def _level(self, key: str, value: str) -> Mask:
        return self._atoms.joined(self._atoms.at_least(skill, value) for skill in SPOKEN[key])

    def _next(self, level: str) -> str:
        levels = self._atoms.levels
        return levels[min(levels.index(level) + 1, len(levels) - 1)]

    def _token(self, key: str, value: str) -> Need:
        if (key, value) == ("integrationskurs", "ja"):
            return one_of(self._atoms.attended(code) for code in COURSES_OF_THE_FEDERATION)
        if (key, value) not in _TOKENS:
            return MET
        chain, text = _TOKENS[key, value]
        if chain == "proof":
            return exactly(self._atoms.proof(text))
        return self._one(chain, text)

    def _came_from(self, codes: list[str]) -> Need:
        if "PERSON" in codes:
            return MET
        return one_of(self._atoms.attended(code) for code in codes)

    def _script(self, values: list[str]) -> Need:
        """A kind of literacy: the lowest value is the need, the highest is checked at the start."""
        ranks = sorted(r for v in values if (r := self._atoms.rank("literalitaet", v)) is not None)
        if not ranks:
            return REFUSED
        scale = self._atoms.chains["literalitaet"]
        above = scale[ranks[-1] + 1] if ranks[-1] + 1 < len(scale) else None
        if above and not self._atoms.at_least("literalitaet", above) & ~self._start:
            return REFUSED
        return exactly(self._atoms.at_least("literalitaet", scale[ranks[0]]))
