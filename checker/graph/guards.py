"""What a measure type asks of one person on one day, part by part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from checker.graph.atoms import Atoms
from checker.graph.facts import Fact, Reader
from checker.graph.grounds import said
from checker.graph.needs import CLOSED, MET, REFUSED, UNKNOWN, Need, all_needs, any_need
from checker.graph.predicate import comparison, keys_of
from checker.graph.residual import CRUCIAL, LEARNT, SPOKEN, TOKEN_KEYS, Residual
from checker.graph.steps import Mask
from checker.graph.turns import Turns, joined, turns_of
from checker.model.measure_type import Demand, MeasureType
from checker.model.standard import BothLanguages, Citation

_PASSES = frozenset({"passt", "bedingt"})


class Part(NamedTuple):
    """One part of a guard: a dimension, what it needs, who set it, and where it stands.

    ``forbid``: whoever holds these atoms is out. ``norm``: law stands behind it. ``basis``: what
    its words rest on; empty for what a package states.
    """

    dimension: str
    detail: str
    owner: str
    need: Need = MET
    forbid: Mask = 0
    norm: bool = False
    text: BothLanguages | None = None
    citation: Citation | None = None
    basis: str = ""


class TypeGuards:
    """Parts of the guards of measure types; equal questions are answered once."""

    def __init__(self, types: Mapping[str, MeasureType], reader: Reader, atoms: Atoms) -> None:
        """Use these types and the closed table of keys."""
        self.types = types
        self._reader = reader
        self._atoms = atoms
        self._keys: dict[str, frozenset[str]] = {}
        self._turns: dict[str, Turns] = {}
        self._bounds: dict[str, Mask] = {}
        self._known: dict[tuple[object, ...], tuple[Part, ...]] = {}

    @property
    def answers(self) -> int:
        """Return how many answers are kept."""
        return len(self._known)

    def parts(
        self, code: str, facts: Mapping[str, Fact], start: Mask, day: date
    ) -> tuple[Part, ...]:
        """Return the parts of a type for a person; an unknown type asks nothing."""
        found = self.types.get(code)
        if found is None:
            return ()
        known = sorted(self._asked(found) & facts.keys())
        relevant = tuple([(key, facts[key]) for key in known])
        start &= self._learnt(found)
        question = (code, bisect_right(self.turns(code).days, day), relevant, start)
        if question not in self._known:
            residual = Residual(self._atoms, self._reader, dict(relevant), start)
            self._known[question] = tuple(
                part
                for demand in found.demands
                if demand.dimension != "funding_subsidiarity"
                for part in _part(demand, residual, start, day)
            )
        return self._known[question]

    def _asked(self, found: MeasureType) -> frozenset[str]:
        if found.code not in self._keys:
            keys = {key for demand in found.demands for key in _keys(demand)}
            self._keys[found.code] = frozenset(keys)
        return self._keys[found.code]

    def _learnt(self, found: MeasureType) -> Mask:
        """Return the atoms on which an upper bound of the type can look at the start."""
        if found.code not in self._bounds:
            keys = self._asked(found)
            chains = self._atoms.chains
            spoken = {skill for key in keys for skill in SPOKEN.get(key, ())}
            tops = ((chain, chains[chain][-1]) for chain in sorted((keys | spoken) & chains.keys()))
            mask = self._atoms.joined(self._atoms.at_least(*top) for top in tops)
            self._bounds[found.code] = -1 if keys & TOKEN_KEYS else mask
        return self._bounds[found.code]

    def turns(self, code: str) -> Turns:
        """Return when the answers of a type can change; an unknown type never does."""
        if code not in self._turns:
            found = self.types.get(code)
            self._turns[code] = turns_of(found) if found else joined(())
        return self._turns[code]


def _keys(demand: Demand) -> set[str]:
    ways = {key for way in demand.ways for key in keys_of(way.need)}
    return set(demand.about) | keys_of(demand.when) | ways


def _part(demand: Demand, residual: Residual, start: Mask, day: date) -> Iterable[Part]:
    """Yield the part a demand makes, or nothing where it is not considered."""
    when = residual.of(demand.when)
    if when.fails or (when.silent and not when.holds):
        return
    need = _over_ages(demand, residual, day)
    if need is None or need.holds:
        return
    words, forbid = said(demand, residual, need, day), 0
    if not when.holds and when.sure and not any(not mask & ~start for mask in when.sure):
        # The demand speaks about those who hold something: an upper bound.
        need, forbid = MET, residual.bound(when.sure[0]) if need == REFUSED else 0
        if not forbid:
            return
    elif not when.sure:
        need = need | UNKNOWN
    detail = demand.detail or demand.dimension
    norm = any(way.basis == "norm" for way in demand.ways)
    yield Part(demand.dimension, detail, demand.owner, need, forbid, norm, *words)


def _over_ages(demand: Demand, residual: Residual, day: date) -> Need | None:
    """Answer for every age of a group: sure is what suffices at each, perhaps what does at one."""
    bounds = {bound for way in demand.ways for bound in _ages(way.need)}
    parts = [_on_day(demand, one, day) for one in residual.slices("alter", bounds)]
    if len(parts) == 1 or all(part is None for part in parts):
        return parts[0]
    known = [part or MET for part in parts]
    return Need(all_needs(known).sure, any_need(known).maybe)


def _ages(predicate: Mapping[str, Any]) -> Iterable[float]:
    """Yield the ages at which a predicate changes its answer."""
    for key, test in predicate.items():
        if key in {"any", "all"}:
            for part in test:
                yield from _ages(part)
        elif key == "not":
            yield from _ages(test)
        elif key == "alter" and isinstance(test, str) and test != "stated":
            yield float(comparison(test)[1])


def _on_day(demand: Demand, residual: Residual, day: date) -> Need | None:
    """Answer by the text of the day; between two texts only what both allow is sure."""
    window = next((way.from_window for way in demand.ways if way.in_window(day)), None)
    if window is None:
        return _answer(demand, residual, day)
    old, new = (_answer(demand, residual, end) or MET for end in window)
    return Need((old & new).sure, (old | new).maybe)


def _answer(demand: Demand, residual: Residual, day: date) -> Need | None:
    """Return what the ways in force leave to reach; None where the demand is not considered."""
    known = [(way, residual.of(way.need)) for way in demand.ways if way.in_force(day)]
    if not known or not _considered(demand, residual):
        return None
    if demand.otherwise in _PASSES:
        return MET
    open_ways = [need for way, need in known if way.result in _PASSES]
    unsure = [
        Need(CLOSED, need.maybe, need.silent and not need.sure)
        for way, need in known
        if way.result == "nicht_pruefbar"
    ]
    refused = any(need.holds for way, need in known if way.result in {"hart", "weich"})
    settled = any_need(need for need in (*open_ways, *unsure) if need.sure or not need.silent)
    if refused or settled.maybe:
        return settled
    return None if any(need.silent for _, need in known) else REFUSED


def _considered(demand: Demand, residual: Residual) -> bool:
    """Say whether anything is known about what the demand asks."""
    if demand.always:
        return True
    keys = set(demand.about) or {key for way in demand.ways for key in keys_of(way.need)}
    return bool(keys & (LEARNT | CRUCIAL)) or residual.states(keys)
