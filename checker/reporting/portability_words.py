"""Moves in words: shares, pairs, cases and figures, the same in every format for people."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor
from typing import TYPE_CHECKING

from checker.model.moves import WORST_FIRST
from checker.model.wording import NBSP, form
from checker.reporting import portability_texts_de, portability_texts_en
from checker.reporting.html_texts import Texts

if TYPE_CHECKING:
    from checker.model.portability import (
        PortabilityReport,
        PortCase,
        PortConformity,
        PortFailed,
        PortPair,
    )
    from checker.model.portability_figures import PortQuota
    from checker.model.text import Lang

_OWN = {"de": portability_texts_de.TEXTS, "en": portability_texts_en.TEXTS}
_WHOLE, _NAMED = 100, 3
_WANTING = frozenset({"K0", "K?", "K1", "K2"})


class PortTexts(Texts):
    """The fixed texts in one language, with those about moves."""

    def __init__(self, lang: Lang) -> None:
        """Choose the language."""
        super().__init__(lang)
        self._texts = {**self._texts, **_OWN[lang]}


def texts_for(report: PortabilityReport) -> PortTexts:
    """Return the texts in the language of the report."""
    return PortTexts("en" if report.language == "en" else "de")


def whole_percent(share: float) -> int:
    """Return whole percents, rounded down: 100 only where nothing is lost."""
    return floor(share * _WHOLE + 1e-9)


def percent(share: float | None, t: Texts) -> str:
    """Return a share as ``72,6 %``, rounded down, or a dash."""
    if share is None:
        return "–"
    return f"{form(floor(share * _WHOLE * 10 + 1e-6) / 10, t.lang)}{NBSP}%"


def amount(value: float, t: Texts) -> str:
    """Return a number of person-goals with at most one decimal place."""
    return form(round(value, 1), t.lang)


def cell(pair: PortPair | None) -> str:
    """Return grade and share of a pair as short as a table needs it: ``K0 72``."""
    if pair is None:
        return "–"
    if pair.share is None:
        return "K?" if pair.undecided else "–"
    return f"{pair.grade}{NBSP}{whole_percent(pair.share)}"


def pair_sentence(pair: PortPair, t: Texts) -> str:
    """Say how many person-goals of how many stay in reach between two towns."""
    base = pair.kept + pair.lost
    if not base and not pair.undecided:
        return t("u_pair_none")
    unsure = t("u_pair_open", n=amount(pair.undecided, t)) if pair.undecided else ""
    if not base:
        return unsure
    said = t("u_pair_share", share=percent(pair.share, t), base=amount(base, t))
    return f"{said}, {unsure}" if unsure else said


def case_sentence(case: PortCase, t: Texts, few: int) -> str:
    """Say who moves after what, with which goal."""
    goal = t("u_goal", goal=case.goal_title)
    return f"{people(case.who, t)} ({persons(case, t, few)}), {moves_after(case, t)}, {goal}"


def moves_after(case: PortCase, t: Texts) -> str:
    """Say after which offers people move, or from the beginning; the first three of many."""
    named = [t("u_after", offer=offer.title) for offer in case.after[:_NAMED]]
    if len(case.after) > _NAMED:
        named[-1] = t("u_others", names=named[-1], n=len(case.after) - _NAMED)
    return ", ".join([t("u_beginning"), *named] if case.beginning else named)


def people(who: tuple[str, ...], t: Texts) -> str:
    """Name the groups, the first three of many; parts of one group share its name."""
    told: dict[str, list[str]] = {}
    for name in who[:_NAMED]:
        group, sign, part = name.partition("; ")
        told.setdefault(group, []).extend([part.removesuffix(")")] if sign else [])
    names = "; ".join(f"{group}; {' / '.join(p)})" if p else group for group, p in told.items())
    return t("u_others", names=names, n=len(who) - _NAMED) if len(who) > _NAMED else names


def persons(case: PortCase, t: Texts, few: int) -> str:
    """Say how many persons; fewer than five are not told."""
    if not case.counted:
        return t("u_uncounted")
    return t("u_few", n=few) if case.persons < few else t("u_persons", n=case.persons)


def case_reasons(case: PortCase, t: Texts) -> Iterator[str]:
    """Yield why, how much later, what it depends on, and who could change it."""
    yield from case.reasons
    if case.unknown:
        yield f"{t('u_depends')}: {', '.join(case.unknown)}."
    yield from _months(case, t)
    if case.blame:
        yield f"{t('u_blame')}: {t('u_blame_' + case.blame)}."


def _months(case: PortCase, t: Texts) -> Iterator[str]:
    if case.months_staying is None or case.grade in {"K3", "K0"}:
        return
    stay = amount(case.months_staying, t)
    if case.months_moving is not None:
        yield t("u_months", stay=stay, move=amount(case.months_moving, t))
    elif case.grade != "K?":
        yield t("u_months_none", stay=stay)


def standard_lines(report: PortabilityReport, t: Texts) -> Iterator[str]:
    """Yield which standard was used and whether it is only a proposal."""
    head = report.standard
    line = t("u_standard_line", title=head.title, version=head.version, n=head.states)
    yield f"{line} ({t('u_standard_file', file=head.file)})" if head.file else line
    if head.standing == "proposal":
        yield t("u_proposal_line")
    else:
        yield t("u_agreed_line", by=head.issued_by)


def question_lines(report: PortabilityReport, t: Texts) -> Iterator[str]:
    """Yield level, whose persons, and whether dates count."""
    question = report.question
    yield t(f"u_level_{question.level}")
    if question.share == "all":
        yield t("u_share_all")
    else:
        yield t("u_share_quote", share=percent(question.quota, t))
    yield t("u_timed" if question.timed else "u_untimed")


def headline(report: PortabilityReport, t: Texts) -> str:
    """Say how many towns in how many Kreise are compared."""
    towns = t("u_head", n=len(report.towns))
    return f"{towns}{t('u_in', n=len(report.kreise))}" if report.towns else towns


def outcome(report: PortabilityReport, t: Texts) -> str:
    """Say how many pairs (or towns, where all others count) hold; the parts add up."""
    if report.question.level == "ueberall":
        given = [town.holds for town in report.towns if town.pairs]
        counts = (given.count(True), given.count(False), given.count(None))
        total, key = len(given), "u_towns_everywhere"
    else:
        total = sum(town.pairs for town in report.towns)
        fails = sum(town.failing for town in report.towns)
        unsure = sum(town.open for town in report.towns)
        counts, key = (total - fails - unsure, fails, unsure), "u_pairs"
    if not total:
        return t("u_no_pairs")
    return t(key, n=total, holds=counts[0], fails=counts[1], open=counts[2])


def worst_pairs(report: PortabilityReport) -> list[PortPair]:
    """Return the pairs that are not at their best, the worst first."""
    rank: dict[str, int] = {grade: place for place, grade in enumerate(WORST_FIRST)}
    wanting = [pair for pair in report.pairs if pair.grade in _WANTING]
    return sorted(
        wanting,
        key=lambda pair: (
            rank[pair.grade],
            1.0 if pair.share is None else pair.share,
            -pair.lost,
            pair.sender,
            pair.receiver,
        ),
    )


def conformity_sums(report: PortabilityReport, t: Texts) -> Iterator[str]:
    """Yield for both sides how many keep the standard; the parts add up to all towns."""
    for side, name in (("u_gives", "sender"), ("u_takes", "receiver")):
        found = [getattr(one, name) for one in report.conformity]
        yes, no, unsure = (found.count(value) for value in (True, False, None))
        said = t(side)
        yield t("u_side_sum", side=f"{said[:1].upper()}{said[1:]}", yes=yes, no=no, open=unsure)


def conformity_rows(report: PortabilityReport, most: int) -> tuple[PortConformity, ...]:
    """Return every town where there are few, else those that do not surely keep the standard."""
    if len(report.conformity) <= most:
        return report.conformity
    return tuple(one for one in report.conformity if not (one.sender and one.receiver))


def answer(value: bool | None, t: Texts) -> str:
    """Say yes, no or cannot be checked."""
    return t("u_unknown") if value is None else t("u_yes" if value else "u_no")


def failed_sentence(failed: PortFailed, t: Texts) -> str:
    """Say which state a town does not meet, on which side, for whom, and what is missing."""
    side = t("u_gives" if failed.side == "sender" else "u_takes")
    states = ", ".join(failed.states) or t("u_no_state")
    after = f", {t('u_after', offer=failed.after.title)}" if failed.after else ""
    unsure = "" if failed.certain else f" ({t('u_failed_open')})"
    goals = f", {t('u_goal', goal=failed.goal_titles)}"
    missing = failed.missing
    if failed.side == "sender" and missing:
        missing = t("u_missing", what=missing)
    return f"{side}, {states}: {people(failed.who, t)}{after}{goals}{unsure}. {missing}".rstrip()


def quota_words(quota: PortQuota, t: Texts) -> tuple[str, str, str]:
    """Return the share, what it is of, and the share that cannot be checked."""
    part, of = amount(quota.part, t), amount(quota.of, t)
    said = t("u_quota", part=part, of=of, unit=quota.unit)
    return percent(quota.share, t), said, percent(quota.open_share, t)


def grades_of(report: PortabilityReport) -> tuple[str, ...]:
    """Return the grades that the legend explains, the best first."""
    return ("K3", "K2", "K1", "K0", "K?") if report.question.timed else ("K", "K0", "K?")


def grade_text(report: PortabilityReport, grade: str, t: Texts) -> str:
    """Say what a grade means, with the limits of the project."""
    question = report.question
    return t(
        f"u_{grade}_text",
        weeks=question.wait_weeks,
        seamless=question.seamless_months,
        months=question.months,
    )
