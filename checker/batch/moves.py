"""What moves within each Kreis do to the ways of people; loaded only when it is asked for.

One Kreis is held at a time: people are looked at who move within it, so the Land is their sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.batch.index import CHECKED, Index
from checker.batch.order import Order, request_of
from checker.batch.records import Reading
from checker.batch.spool import Spool
from checker.engine.regions import quota_of, table_of
from checker.graph.moves_figures import Figures
from checker.model.moves import Brittle, Hole, LandFigures
from checker.model.quota import Quota

_MOST = 20
_NONE = Quota(0, 0)
_QUOTAS = ("connected", "handover", "joined", "fragile", "shared")


def moves_of(index: Index, order: Order) -> tuple[LandFigures, ...]:
    """Return the figures of the Land first, then of each Kreis; nothing without any package.

    Raises:
        UsageError: a file was changed since it was read.
    """
    kreise: defaultdict[str, list[Reading]] = defaultdict(list)
    for row in index.rows():
        if row.counted and row.plan == CHECKED:
            kreise[row.known.kreis].append(row.known)
    found = tuple(_kreise(kreise, order))
    return (together(found), *found) if found else ()


def _kreise(kreise: dict[str, list[Reading]], order: Order) -> Iterator[LandFigures]:
    request, spool = request_of(order), Spool(order.source, order.target)
    for key, readings in sorted(kreise.items()):
        packages = (spool.submission(known).package for known in readings)
        table = table_of((package for package in packages if package is not None), request)
        # A town may state no Kreis, or one that others spell otherwise: it stands under its own.
        yield Figures(table, quota_of(request)).land()._replace(kreis=key)


def together(found: Sequence[LandFigures]) -> LandFigures:
    """Return the figures of several Kreise as one; its key is empty."""
    sums = {name: sum((getattr(one, name) for one in found), _NONE) for name in _QUOTAS}
    offers = sorted(
        (offer for one in found for offer in one.fragile_offers),
        key=lambda offer: (-offer.losing, offer.town.key, offer.offer.name),
    )
    return found[0]._replace(
        kreis="",
        towns=sum(one.towns for one in found),
        persons=sum(one.persons for one in found),
        within=(),
        seamless=None,
        islands=tuple(island for one in found for island in one.islands),
        fragile_offers=tuple(offers[:_MOST]),
        brittle=_brittle(item for one in found for item in one.brittle),
        months=(),
        holes=_holes(item for one in found for item in one.holes),
        equal_weights=any(one.equal_weights for one in found),
        senders=_stated(one.senders for one in found),
        receivers=_stated(one.receivers for one in found),
        **sums,
    )


def _stated(quotas: Iterable[Quota | None]) -> Quota | None:
    known = [quota for quota in quotas if quota is not None]
    return sum(known, _NONE) if known else None


def _brittle(items: Iterable[Brittle]) -> tuple[Brittle, ...]:
    made: dict[tuple[str, str, str], Brittle] = {}
    for item in items:
        key = (item.type, item.following, item.dimension)
        known = made.get(key)
        made[key] = item if known is None else known._replace(pairs=known.pairs + item.pairs)
    ranked = sorted(made.items(), key=lambda pair: (-pair[1].pairs.part, pair[0]))
    return tuple(item for _, item in ranked[:_MOST])


def _holes(items: Iterable[Hole]) -> tuple[Hole, ...]:
    made: dict[tuple[str, str, str], Hole] = {}
    for item in items:
        key = (item.level, item.goal, item.who.de)
        known = made.get(key)
        made[key] = item if known is None else _both(known, item)
    ranked = sorted(made.items(), key=lambda pair: (-pair[1].persons, pair[0]))
    return tuple(item for _, item in ranked[:_MOST])


def _both(one: Hole, other: Hole) -> Hole:
    towns, persons = one.towns + other.towns, one.persons + other.persons
    return one._replace(towns=towns, persons=persons)
