"""Sentences about one answer: whether, when and how somebody reaches a goal, or why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.reporting.report_words import day

if TYPE_CHECKING:
    from checker.model.paths import (
        PathAnswer,
        PathGoal,
        PathLeg,
        PathMiss,
        PathOffer,
        PathProposal,
        PathReason,
        Paths,
    )
    from checker.reporting.path_texts import PathTexts

_WEEK = 7
_LONG = 2 * _WEEK


def offer_name(offer: PathOffer) -> str:
    """Return the title of an offer, with whose it is where it is not of the own package."""
    return f"{offer.title} ({offer.owner})" if offer.owner else offer.title


def number_of(answer: PathAnswer, t: PathTexts) -> str:
    """Return how many persons it is about, as far as the package says it."""
    if not answer.who.field:
        return t("w_example")
    persons = t("w_persons", n=answer.who.count)
    return persons if answer.who.counted else f"{persons}, {t('w_uncounted')}"


def state_of(answer: PathAnswer) -> str:
    """Return K, B or U, and T for a way that the dates do not let work out."""
    only = answer.state == "K" and answer.way is None and not answer.undated
    return "T" if only else answer.state


def timeless_note(paths: Paths, t: PathTexts) -> str:
    """Say for how many persons there is a way only without dates; empty for none."""
    persons = sum(answer.who.count for answer in paths.answers if state_of(answer) == "T")
    return t("w_timeless", n=persons) if persons else ""


def goal_words(goal: PathGoal, t: PathTexts) -> str:
    """Say what a goal requires and where that stands."""
    said = t("w_goal_why", goal=goal.title, why=goal.why)
    if goal.basis == "project_set":
        return said
    place = f"{goal.source}, {goal.section}" if goal.section else goal.source
    return f"{said} {t('w_source', source=place)}"


def when(answer: PathAnswer, t: PathTexts) -> str:
    """Say when the goal is reached; empty where there is no way with dates."""
    if answer.state != "K" or state_of(answer) == "T":
        return ""
    if answer.way is None:
        return t("w_no_day")
    if not answer.way.months:
        return t("w_at_once")
    reached = t("w_day", day=day(answer.way.reached, t))
    return f"{t('w_months', n=answer.way.months)}, {reached}"


def why_not(answer: PathAnswer, paths: Paths, t: PathTexts) -> Iterator[str]:
    """Yield what is missing and why: nothing for a way with a day."""
    if answer.state == "K" and answer.way is None:
        names = ", ".join(map(offer_name, answer.undated))
        yield t("w_undated", names=names) if names else t("w_horizon", n=paths.horizon_months)
    if answer.state == "U":
        yield t("w_open")
    if answer.missing and answer.state == "B":
        yield t("w_missing", what=answer.missing)
    yield from numbered(answer.chain)
    if answer.chain_open:
        yield t("w_chain_open", n=len(answer.chain))
    if answer.nearest:
        yield miss(answer.nearest[0], t)


def numbered(chain: tuple[str, ...]) -> Iterator[str]:
    """Yield the sentences of a chain with the numbers they refer to; one alone has none."""
    if len(chain) == 1:
        yield chain[0]
        return
    yield from (f"({number}) {sentence}" for number, sentence in enumerate(chain, 1))


def miss(found: PathMiss, t: PathTexts) -> str:
    """Say what keeps somebody out of an offer."""
    reasons = " ".join(reason(item, t) for item in _certain(found.reasons))
    return f"{t('w_nearest', offer=offer_name(found.offer))} {reasons}".strip()


def _certain(found: tuple[PathReason, ...]) -> Iterator[PathReason]:
    """Yield the reasons; where the door is shut for good, without those that may be none."""
    shut = any(not r.unknown and (r.needs.endswith(".") or r.detail == "age") for r in found)
    yield from (reason for reason in found if not (shut and reason.unknown))


def reason(item: PathReason, t: PathTexts) -> str:
    """Say what is asked, what is there and what it rests on; a sentence of the law stays one."""
    if item.needs.endswith(".") and item.basis:
        return f"{item.needs} {item.grounds}"
    key = "w_because" if item.needs.endswith(".") else "w_needs"
    return f"{t(key, needs=item.needs, has=item.has)} {item.grounds}".strip()


def assumed(answer: PathAnswer, t: PathTexts) -> str:
    """Say what comes from the default profile of a group; empty where nothing does."""
    if not answer.who.assumed:
        return ""
    return t("w_assumed", what=", ".join(answer.who.assumed))


def pause(leg: PathLeg, t: PathTexts) -> str:
    """Say how long one waits before a step; empty for no wait."""
    if not leg.wait_days:
        return ""
    if leg.wait_days < _LONG:
        return t("w_wait_days", n=leg.wait_days)
    return t("w_wait", n=leg.wait_days // _WEEK)


def term(leg: PathLeg, t: PathTexts) -> str:
    """Return first and last day of a step."""
    if leg.start == leg.end:
        return t("w_day", day=day(leg.start, t))
    return t("between", start=day(leg.start, t), end=day(leg.end, t))


def step(leg: PathLeg, t: PathTexts) -> str:
    """Return all that is known about a step in one line."""
    parts = [
        f"{offer_name(leg.offer)}: {term(leg, t)}",
        pause(leg, t),
        t("w_ue", n=leg.ue) if leg.ue else "",
        "" if leg.stated else t("w_usual"),
        t("w_then", what=leg.gives) if leg.gives else "",
    ]
    return "; ".join(part for part in parts if part)


def fallback(answer: PathAnswer, t: PathTexts) -> str:
    """Say what happens to those who miss a target; empty where nobody knows or can."""
    legs = answer.way.legs if answer.way else ()
    if answer.fallback == "same" and not any(leg.gives for leg in legs):
        return ""
    if answer.fallback in {"same", "none"}:
        return t("w_same" if answer.fallback == "same" else "w_robust_none")
    return ""


def merged(answers: Iterable[PathAnswer]) -> tuple[PathAnswer, ...]:
    """Return answers with those of one group in one that differ in nothing but the profile.

    The persons of a group are spread over several profiles where it leaves something open; then the
    profile is left out of its title.
    """
    found: dict[PathAnswer, list[PathAnswer]] = {}
    for answer in answers:
        who = answer.who
        base = replace(who, id=who.id.partition(":")[0], title=_base(who.title), count=0, holds="")
        found.setdefault(replace(answer, who=base), []).append(answer)
    return tuple(_one(key, same) for key, same in found.items())


def _base(title: str) -> str:
    """Return the title of a group without the profile: what stands behind the semicolon."""
    before, semicolon, _ = title.partition("; ")
    return f"{before})" if semicolon and title.endswith(")") else title


def _one(key: PathAnswer, same: list[PathAnswer]) -> PathAnswer:
    if len(same) == 1:
        return same[0]
    count = sum(answer.who.count for answer in same)
    return replace(key, who=replace(key.who, count=count, holds=same[0].who.holds))


def distinct(proposals: Iterable[PathProposal]) -> tuple[PathProposal, ...]:
    """Return proposals without those that an earlier one with the same changes already names."""
    known: dict[tuple[str, ...], PathProposal] = {}
    for proposal in proposals:
        known.setdefault(proposal.changes, proposal)
    return tuple(known.values())


def side_effects(proposal: PathProposal, t: PathTexts) -> str:
    """Name the findings that a proposal would bring."""
    pairs = ((code, name or t("g_package")) for code, name in proposal.side_effects)
    return t("w_side", names=", ".join(f"{code} ({name})" for code, name in pairs))
