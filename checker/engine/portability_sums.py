"""The figures about moves in one language, each with what it is a share of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.model.moves import LandFigures
from checker.model.portability_figures import PortFigures, PortQuota, PortRow
from checker.model.quota import Quota
from checker.model.text import Lang, Text

_PERSON_GOALS = Text("Personenzielen", "person-goals")
_PAIRS = Text("Paaren", "pairs")
_TOWNS = Text("Kommunen", "municipalities")
_QUOTAS = {
    "connected": (Text("Anschlussquote", "Connection rate"), _PERSON_GOALS),
    "within": (
        Text("Anschlussquote innerhalb von {n} Monaten", "Connection rate within {n} months"),
        _PERSON_GOALS,
    ),
    "handover": (Text("Übergabequote", "Hand-over rate"), _PERSON_GOALS),
    "seamless": (
        Text("Paare mit K2 oder besser", "Pairs at K2 or better"),
        _PAIRS,
    ),
    "joined": (Text("Verbundgrad", "Degree of connection"), _TOWNS),
    "fragile": (
        Text("Fragilität: hängt an einer einzigen Maßnahme", "Fragility: hangs on one measure"),
        _PERSON_GOALS,
    ),
    "senders": (Text("Standardtreue als abgebende Seite", "Conformity as sender"), _TOWNS),
    "receivers": (Text("Standardtreue als aufnehmende Seite", "Conformity as receiver"), _TOWNS),
    "shared": (
        Text("Wirkung gemeinsamer Kurse: Lücken, die sich schlössen", "Effect of shared courses"),
        _PERSON_GOALS,
    ),
}


def figures_of(found: LandFigures, lang: Lang) -> PortFigures:
    """Return the figures of a Kreis or of the Land, each with what it is of."""
    return PortFigures(
        kreis=found.kreis,
        towns=found.towns,
        persons=found.persons,
        equal_weights=found.equal_weights,
        quotas=tuple(_quotas(found, lang)),
        islands=tuple(town.key for town in found.islands),
        fragile=tuple(_fragile(found, lang)),
        brittle=tuple(_brittle(found, lang)),
        months=tuple(_months(found, lang)),
        holes=tuple(_holes(found, lang)),
    )


def _quotas(found: LandFigures, lang: Lang) -> Iterable[PortQuota]:
    yield _quota("connected", found.connected, lang)
    for months, quota in found.within:
        yield _quota("within", quota, lang, months)
    for name in ("handover", "seamless", "joined", "fragile", "senders", "receivers", "shared"):
        quota = getattr(found, name)
        if quota is not None:
            yield _quota(name, quota, lang)


def _quota(name: str, quota: Quota, lang: Lang, months: int | None = None) -> PortQuota:
    title, unit = _QUOTAS[name]
    return PortQuota(
        name=name if months is None else f"{name}_{months}",
        title=title.in_(lang).format(n=months),
        unit=unit.in_(lang),
        part=quota.part,
        of=quota.of,
        undecided=quota.undecided,
        share=quota.share,
        open_share=quota.open_share,
    )


def _row(names: Mapping[str, str], **numbers: float | None) -> PortRow:
    return PortRow(dict(names), numbers)


def _fragile(found: LandFigures, lang: Lang) -> Iterable[PortRow]:
    for one in found.fragile_offers:
        names = {"town": one.town.key, "offer": one.offer.title.in_(lang), "type": one.offer.type}
        yield _row(names, losing=one.losing, of=one.of)


def _brittle(found: LandFigures, lang: Lang) -> Iterable[PortRow]:
    for one in found.brittle:
        names = {
            "type": one.type,
            "following": one.following,
            "dimension": one.dimension,
            "title": one.title.in_(lang),
        }
        quota = one.pairs
        yield _row(names, pairs=quota.part, of=quota.of, undecided=quota.undecided)


def _months(found: LandFigures, lang: Lang) -> Iterable[PortRow]:
    for one in found.months:
        names = {
            "who": one.who.in_(lang),
            "goal": one.goal,
            "goal_title": one.goal_title.in_(lang),
        }
        yield _row(
            names,
            median=one.median,
            lowest=one.lowest,
            highest=one.highest,
            waiting=one.waiting,
            persons=one.persons,
            of=one.of,
            pooled=float(one.pooled),
        )


def _holes(found: LandFigures, lang: Lang) -> Iterable[PortRow]:
    for one in found.holes:
        names = {
            "level": one.level,
            "who": one.who.in_(lang),
            "goal": one.goal,
            "goal_title": one.goal_title.in_(lang),
        }
        yield _row(names, towns=one.towns, persons=one.persons)
