"""The offers of a town in their order; those of other towns are made when they are asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple, overload

from checker.graph.offers import Maker, Offer, Origin, name_of, terms_of
from checker.model.package import MeasurePackage


class Content:
    """What a package offers, as far as other towns ask for it without looking at each offer."""

    def __init__(self, package: MeasurePackage) -> None:
        """Look at measures first, then at regular offers."""
        self.package = package
        self.measures = tuple(package.measures or ())
        self.regular = tuple(package.regelangebote or ())
        self.size = len(self.measures) + len(self.regular)

    @cached_property
    def runs(self) -> tuple[int, ...]:
        """Return the number of runs before each offer, and that of all."""
        found = (len(terms_of(item)) for item in (*self.measures, *self.regular))
        return tuple(accumulate(found, initial=0))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the measures."""
        return tuple(name_of(measure, place) for place, measure in enumerate(self.measures))

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the ids of the measures and the types of the regular offers."""
        return frozenset([*self.ids, *(offer.type or "" for offer in self.regular)])

    @cached_property
    def providers(self) -> Mapping[str, tuple[int, ...]]:
        """Return the places of the measures of each provider."""
        found: dict[str, tuple[int, ...]] = {}
        for place, measure in enumerate(self.measures):
            if measure.traeger is not None and measure.traeger.name:
                name = measure.traeger.name
                found[name] = (*found.get(name, ()), place)
        return found

    @cached_property
    def reaching(self) -> tuple[int, ...]:
        """Return the places of what may be open to people of other towns."""
        town, first = self.package.municipality, len(self.measures)
        if town is not None and town.kind == "landkreis":
            return tuple(range(self.size))
        places = enumerate(m.place for m in self.measures)
        named = (at for at, place in places if place is not None and place.reach is not None)
        return (*named, *range(first, self.size))


class Contents:
    """The contents of the context of the last town: the towns of one Kreis see nearly the same."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[int, Content] = {}

    def of(self, packages: Iterable[MeasurePackage]) -> tuple[Content, ...]:
        """Return the contents of packages, in their order; those of all others are forgotten."""
        # A content holds its package, so that no other one gets its number.
        found = tuple(self._known.get(id(p)) or Content(p) for p in packages)
        self._known = {id(content.package): content for content in found}
        return found


class Block(NamedTuple):
    """The offers of one package; ``first``: the key of the first one, ``run``: of its first run."""

    town: str
    content: Content
    first: int
    run: int


class Supply(Sequence[Offer]):
    """Every offer of a town: its own, those of the context, and the goals."""

    def __init__(self, maker: Maker, contents: tuple[tuple[str, Content], ...]) -> None:
        """``contents``: by the key of the town; the own one comes first, the others by key."""
        self._maker = maker
        self._blocks: list[Block] = []
        size = runs = 0
        for town, content in contents:
            self._blocks.append(Block(town, content, size, runs))
            size, runs = size + content.size, runs + content.runs[-1]
        self._firsts = [block.first for block in self._blocks]
        self._goals = size
        self._made: list[Offer | None] = [None] * (size + len(maker.goals))

    def __len__(self) -> int:
        """Return the number of offers."""
        return len(self._made)

    @overload
    def __getitem__(self, place: int) -> Offer: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Offer, ...]: ...
    def __getitem__(self, place: int | slice) -> Offer | tuple[Offer, ...]:
        """Return the offer with a key."""
        if isinstance(place, slice):
            return tuple(map(self._at, range(len(self._made))[place]))
        return self._at(place)

    def __iter__(self) -> Iterator[Offer]:
        """Yield every offer by its key."""
        return map(self._at, range(len(self._made)))

    def _at(self, key: int) -> Offer:
        found = self._made[key]
        if found is None:
            found = self._made[key] = self._new(key)
        return found

    def _new(self, key: int) -> Offer:
        if key >= self._goals:
            return self._maker.goal(key, self._maker.goals[key - self._goals])
        block = self._blocks[bisect_right(self._firsts, key) - 1]
        content, place = block.content, key - block.first
        origin = Origin(block.town, content.package, block is self._blocks[0])
        run, regular = block.run + content.runs[place], place - len(content.measures)
        if regular < 0:
            return self._maker.measure(key, run, origin, place)
        return self._maker.regular(key, run, origin, regular)

    @cached_property
    def own(self) -> tuple[Offer, ...]:
        """Return the offers of the package itself."""
        return tuple(map(self._at, range(self._blocks[0].content.size)))

    @property
    def goals(self) -> tuple[Offer, ...]:
        """Return the goals."""
        return tuple(map(self._at, range(self._goals, len(self._made))))

    def possible(self) -> Iterator[Offer]:
        """Yield the offers that are not sure to be out of reach, by key."""
        yield from self.own
        for block in self._blocks[1:]:
            yield from (self._at(block.first + place) for place in block.content.reaching)
        yield from self.goals

    def named(self, name: str) -> Offer:
        """Return the offer of a name, the last one where several bear it.

        Raises:
            KeyError: there is none.
        """
        return self._at(self._keys[name])

    @cached_property
    def _keys(self) -> dict[str, int]:
        keys: dict[str, int] = {}
        for block in self._blocks:
            town, content = block.town, block.content
            prefix = "" if block is self._blocks[0] else f"{town}/"
            names = [f"{prefix}{name}" for name in content.ids]
            names.extend(f"{town}/{offer.type}" for offer in content.regular)
            keys.update(zip(names, range(block.first, block.first + content.size), strict=True))
        return keys | {offer.name: offer.key for offer in self.goals}

    def towns(self, name: str) -> tuple[str, ...]:
        """Return the towns with a measure of this id or a regular offer of this type."""
        found = (block.town for block in self._blocks if name in block.content.names)
        return tuple(dict.fromkeys(found))

    def of_town(self, town: str) -> Iterator[Offer]:
        """Yield the offers of a town."""
        for block in self._blocks:
            if block.town == town:
                yield from map(self._at, range(block.first, block.first + block.content.size))

    def of_provider(self, name: str) -> Iterator[int]:
        """Yield the keys of the measures of a provider."""
        for block in self._blocks:
            yield from (block.first + at for at in block.content.providers.get(name, ()))
