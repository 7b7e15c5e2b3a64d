"""What the graph found out about moves, in the words of one language."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace

from checker.model.moves import (
    WORST_FIRST,
    FailedState,
    Handover,
    PairShare,
    TownConformity,
)
from checker.model.portability import (
    PortCase,
    PortConformity,
    PortFailed,
    PortOffer,
    PortPair,
)
from checker.model.text import Lang
from checker.model.ways import OfferRef

# At most so many cases of a pair, and failed states of a town, are told.
CASES, FAILED = 5, 12


def offer_of(offer: OfferRef | None, lang: Lang) -> PortOffer | None:
    """Return an offer in words."""
    if offer is None:
        return None
    return PortOffer(offer.name, offer.title.in_(lang), offer.type, offer.town)


def cases_of(found: Iterable[Handover], lang: Lang) -> list[PortCase]:
    """Return hand-overs in words, the worst first; those with the same answer are one case."""
    rank = {grade: place for place, grade in enumerate(WORST_FIRST)}
    groups: dict[Hashable, list[Handover]] = {}
    for one in sorted(found, key=lambda handover: rank[handover.grade]):
        groups.setdefault(_answer(one), []).append(one)
    return [_case(group, lang) for group in groups.values()]


def _answer(one: Handover) -> Hashable:
    """Return what the sentences say, without who moves after what."""
    months = (one.months_staying, one.months_moving)
    why = (one.reasons, one.repeats, one.neighbour, one.bound, one.blame)
    return (one.grade, one.goal, months, why)


def _case(group: list[Handover], lang: Lang) -> PortCase:
    first = group[0]
    people = {one.who.id: one.who for one in group}
    offers = (offer_of(one.after, lang) for one in group)
    return PortCase(
        who=_once(who.title.in_(lang) for who in people.values()),
        persons=sum(who.count for who in people.values()),
        counted=all(who.counted for who in people.values()),
        beginning=any(one.after is None for one in group),
        after=tuple(dict.fromkeys(offer for offer in offers if offer is not None)),
        goal=first.goal,
        goal_title=first.goal_title.in_(lang),
        grade=first.grade,
        months_staying=first.months_staying,
        months_moving=first.months_moving,
        delay=first.delay,
        repeats=tuple(offer.title.in_(lang) for offer in first.repeats),
        neighbour=first.neighbour,
        bound=first.bound,
        reasons=tuple(reason.in_(lang) for reason in first.reasons),
        blame=first.blame,
        states=_once(one.state for one in group if one.state),
        unknown=_once(name for one in group for name in one.unknown),
    )


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def pair_of(
    share: PairShare, holds: bool | None, cases: Iterable[Handover], lang: Lang
) -> PortPair:
    """Return a pair with its first cases."""
    told = cases_of(cases, lang)
    return PortPair(
        sender=share.sender,
        receiver=share.receiver,
        kept=share.kept,
        lost=share.lost,
        undecided=share.undecided,
        share=share.share,
        low=share.low,
        high=share.high,
        grade=share.grade,
        holds=holds,
        grades=dict(share.grades),
        cases=tuple(told[:CASES]),
        more=max(len(told) - CASES, 0),
    )


def conformity_of(found: TownConformity, lang: Lang) -> PortConformity:
    """Return the conformity of a town; what is certain stands first, equal reasons once."""
    failed: dict[Hashable, PortFailed] = {}
    for one in sorted(found.failed, key=lambda one: not one.certain):
        told = _failed(one, lang)
        key = (told.side, told.after, told.missing, told.certain)
        known = failed.get(key)
        failed[key] = told if known is None else _joined(known, told)
    return PortConformity(
        town=found.town.key,
        sender=found.sender,
        receiver=found.receiver,
        states=found.states,
        failed=tuple(failed.values())[:FAILED],
        more=max(len(failed) - FAILED, 0),
    )


def _joined(one: PortFailed, other: PortFailed) -> PortFailed:
    return replace(
        one,
        states=_once((*one.states, *other.states)),
        who=_once((*one.who, *other.who)),
        goals=_once((*one.goals, *other.goals)),
        goal_titles=_once((*one.goal_titles, *other.goal_titles)),
    )


def _failed(one: FailedState, lang: Lang) -> PortFailed:
    return PortFailed(
        side=one.side,
        states=(one.state,) if one.state else (),
        who=(one.who.title.in_(lang),),
        goals=(one.goal,),
        goal_titles=(one.goal_title.in_(lang),),
        after=offer_of(one.after, lang) if one.side == "sender" else None,
        missing=one.missing.in_(lang),
        certain=one.certain,
    )
