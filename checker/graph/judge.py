"""The verdict of a transition: each demand of TO against what FROM states and grants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from checker.graph.facts import SKILLS, Fact, Node, Reader, UnsupportedError, expanded
from checker.graph.predicate import Predicates, Truth, comparison, keys_of
from checker.model.measure_type import Demand, MeasureType, Predicate, Result, Way
from checker.model.standard import BothLanguages, Citation

VERDICTS: dict[Result, str] = {
    "passt": "ok",
    "bedingt": "ok_with_condition",
    "nicht_pruefbar": "undecidable",
    "weich": "blocked",
    "hart": "blocked",
}
_ORDER: tuple[Result, ...] = ("passt", "bedingt", "nicht_pruefbar", "weich", "hart")
_LANGUAGE = {"niveau", "hoeren_lesen", *SKILLS}
UNCONSIDERED = "nicht_betrachtet"


@dataclass(frozen=True, slots=True)
class Judged:
    """One demand of TO: its answer, the way or text that decided, and the norm.

    ``has`` is what FROM states or guarantees about it; one of ``needs`` would meet it.
    """

    demand: Demand
    result: Result | None
    text: BothLanguages | None
    citation: Citation | None
    confidence: str | None
    has: dict[str, str] = field(default_factory=dict)
    needs: tuple[Predicate, ...] = ()

    @property
    def counts(self) -> bool:
        """Say whether FROM said anything about it."""
        return self.result is not None


@dataclass(frozen=True, slots=True)
class Transition:
    """The answer for one pair on one day."""

    from_: Node
    to: Node
    day: date
    judged: tuple[Judged, ...]

    @property
    def result(self) -> Result:
        """Return the worst result of what was considered."""
        found = [j.result for j in self.judged if j.result is not None]
        return max(found, key=_ORDER.index, default="passt")

    @property
    def verdict(self) -> str:
        """Return ok, ok_with_condition, undecidable or blocked."""
        return VERDICTS[self.result]

    @property
    def strength(self) -> str:
        """Return hart or weich for a blocked transition, else an empty text."""
        return self.result if self.result in {"hart", "weich"} else ""

    @property
    def deciding(self) -> tuple[Judged, ...]:
        """Return what made the verdict: every failing demand, or those with the worst result."""
        if self.verdict == "blocked":
            return tuple(j for j in self.judged if j.result in {"hart", "weich"})
        return tuple(j for j in self.judged if j.result == self.result)


class Judge:
    """Judges transitions between the types of one catalogue."""

    def __init__(self, types: Mapping[str, MeasureType], reader: Reader) -> None:
        """Use these types and the closed tables."""
        self.types = types
        self.reader = reader

    def judge(self, from_text: str, to_text: str, day: date) -> Transition:
        """Return the verdict.

        Raises:
            UnsupportedError: a node or key is not in the tables.
        """
        from_, to = self.reader.node(from_text), self.reader.node(to_text)
        source, target = self._type(from_.code), self._type(to.code)
        facts = self._facts(from_, source, to, day)
        judged = tuple(
            replace(
                self._demand(demand, facts, source, day),
                has=self._has(demand, facts),
                needs=tuple(way.need for way in demand.ways if _meets(way, day)),
            )
            for demand in target.demands
        )
        return Transition(from_, to, day, judged)

    def _type(self, code: str) -> MeasureType:
        if code in self.types:
            return self.types[code]
        base = code.removesuffix("_START").removesuffix("_FOERDERUNG")
        if base != code and base in self.types:
            # Without a group or funding rule in the catalogue the answer is undecidable.
            return MeasureType.model_validate(_without_rule(code))
        raise UnsupportedError(code)

    def _facts(self, from_: Node, source: MeasureType, to: Node, day: date) -> dict[str, Fact]:
        facts: dict[str, Fact] = {"from": from_.code, **from_.facts}
        facts |= {f"to.{key}": fact for key, fact in to.facts.items()}
        for grant in source.grants:
            view = Predicates(self.reader, facts)
            if grant.in_force(day) and view.holds(grant.when) is Truth.TRUE:
                for key, text in grant.facts.items():
                    new = expanded(key, self.reader.fact(key, *comparison(text)))
                    facts |= {name: fact for name, fact in new.items() if name not in from_.facts}
        return facts

    def _has(self, demand: Demand, facts: dict[str, Fact]) -> dict[str, str]:
        keys = _keys(demand)
        return {key: self.reader.written(key, facts[key]) for key in sorted(keys & facts.keys())}

    def _demand(
        self, demand: Demand, facts: dict[str, Fact], source: MeasureType, day: date
    ) -> Judged:
        view = Predicates(self.reader, facts)
        when = view.holds(demand.when)
        if when in {Truth.FALSE, Truth.SILENT}:
            return Judged(demand, None, None, None, None)
        if not demand.always and not _stated(demand, facts):
            return _silent(demand, source, day)
        if when is Truth.CUT:
            return _open(demand, day)
        return _on_day(demand, view, day)


def _stated(demand: Demand, facts: dict[str, Fact]) -> bool:
    return bool(_keys(demand) & facts.keys())


def _keys(demand: Demand) -> set[str]:
    """Return the keys that speak about a demand."""
    keys = set(demand.about) or {key for way in demand.ways for key in keys_of(way.need)}
    return keys | set(SKILLS) if "niveau" in keys else keys


def _meets(way: Way, day: date) -> bool:
    return bool(way.need) and way.in_force(day) and way.result in {"passt", "bedingt"}


def _silent(demand: Demand, source: MeasureType, day: date) -> Judged:
    """A source that guarantees no level fails a language demand softly: there is no proof."""
    keys = {key for way in demand.ways for key in keys_of(way.need)}
    if not source.no_level or not keys & _LANGUAGE:
        return Judged(demand, None, None, None, None)
    way = next((w for w in demand.ways if w.in_force(day)), demand.ways[0])
    text = BothLanguages(de="Kein nachgewiesenes Sprachniveau", en="No proven language level")
    return Judged(demand, "weich", text, way.citation, way.confidence)


def _open(demand: Demand, day: date) -> Judged:
    way = next((w for w in demand.ways if w.in_force(day)), demand.ways[0])
    return Judged(demand, "nicht_pruefbar", way.text, way.citation, way.confidence)


def _on_day(demand: Demand, view: Predicates, day: date) -> Judged:
    """Answer by the text of the day; in a window old and new text must agree."""
    window = next((way.from_window for way in demand.ways if way.in_window(day)), None)
    if window is None:
        return _answer(demand, view, day)
    old, new = (_answer(demand, view, end) for end in window)
    return new if old.result == new.result else replace(new, result="nicht_pruefbar")


def _answer(demand: Demand, view: Predicates, day: date) -> Judged:
    """Return the best way that holds; else what a range leaves open; else that none is met.

    Where FROM is silent on what a way needs, the demand is not considered.
    """
    known = [way for way in demand.ways if way.in_force(day)]
    if not known:
        return Judged(demand, None, None, None, None)
    truths = [(view.holds(way.need), way) for way in known]
    met = [way for truth, way in truths if truth is Truth.TRUE]
    if met:
        way = min(met, key=lambda w: _ORDER.index(w.result))
        return Judged(demand, way.result, way.text, way.citation, way.confidence)
    cut = [way for truth, way in truths if truth is Truth.CUT]
    if not cut and any(truth is Truth.SILENT for truth, _ in truths):
        return Judged(demand, None, None, None, None)
    result: Result = "nicht_pruefbar" if cut else demand.otherwise
    way = (cut or known)[0]
    return Judged(demand, result, demand.otherwise_text or way.text, way.citation, way.confidence)


def _without_rule(code: str) -> dict[str, object]:
    unknown = {"de": "Keine Regel im Katalog", "en": "No rule in the catalogue"}
    way = {
        "text": unknown,
        "result": "nicht_pruefbar",
        "confidence": "low",
        "citation": {"source": "paktcheck"},
    }
    demand = {"id": "regel", "dimension": "capacity", "always": True, "ways": [way]}
    return {"code": code, "demands": [demand]}
