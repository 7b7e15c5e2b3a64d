"""The report of ``portability`` for the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from checker.model.wording import form
from checker.reporting.escaping import visible
from checker.reporting.portability_words import (
    answer,
    case_reasons,
    case_sentence,
    cell,
    conformity_rows,
    conformity_sums,
    failed_sentence,
    headline,
    outcome,
    pair_sentence,
    percent,
    question_lines,
    quota_words,
    standard_lines,
    texts_for,
    worst_pairs,
)

if TYPE_CHECKING:
    from checker.model.portability import PortabilityReport, PortConformity, PortPair
    from checker.reporting.portability_words import PortTexts

# A matrix of more towns does not fit beside its names.
_MATRIX, _WORST, _FAILED, _LEFT = 12, 10, 3, 20
_WIDTH = 100


def render(report: PortabilityReport, width: int = _WIDTH) -> str:
    """Return the text, lines at most so wide."""
    t = texts_for(report)
    parts = (
        _top(report, t),
        _kreise(report, t),
        _matrix(report, t),
        _worst(report, t),
        _conformity(report, t),
        _figures(report, t),
        _left_out(report, t),
        (t("u_k0_says"), t("u_limits")),
    )
    blocks = (list(part) for part in parts)
    texts = ["\n".join(_wrapped(block, width)) for block in blocks if block]
    return "\n\n".join(texts) + "\n"


def _wrapped(lines: Iterable[str], width: int) -> Iterator[str]:
    for line in lines:
        text = visible(line, one_line=True)
        indent = len(text) - len(text.lstrip())
        kept = text.rstrip()
        if len(kept) <= width or "  " in kept.strip():
            yield kept
        else:
            yield from textwrap.wrap(
                kept, width, subsequent_indent=" " * (indent + 2), break_on_hyphens=False
            )


def _top(report: PortabilityReport, t: PortTexts) -> Iterator[str]:
    yield f"{t('u_title')}: {headline(report, t)}"
    yield outcome(report, t)
    yield from (f"  {line}" for line in question_lines(report, t))
    yield from (f"  {line}" for line in standard_lines(report, t))
    yield from (f"  ! {notice}" for notice in report.notices)
    yield from (f"  ! {t('u_faults')}: {fault}" for fault in report.tool_findings)


def _table(rows: Sequence[tuple[str, ...]], right: frozenset[int] = frozenset()) -> Iterator[str]:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        cells = (
            text.rjust(w) if i in right else text.ljust(w)
            for i, (text, w) in enumerate(zip(row, widths, strict=True))
        )
        yield f"  {'  '.join(cells)}".rstrip()


def _kreise(report: PortabilityReport, t: PortTexts) -> Iterator[str]:
    if not report.between:
        return
    inside = {row.sender: row for row in report.between if row.sender == row.receiver}
    rows = [("", t("u_kreis"), t("u_towns"), t("u_handover_rate"), t("u_open_share"))]
    for kreis in report.kreise:
        row = inside.get(kreis.key)
        share, unsure = (row.share, row.open_share) if row else (None, None)
        towns = form(len(kreis.towns), t.lang)
        rows.append((kreis.key, kreis.name, towns, percent(share, t), percent(unsure, t)))
    yield t("u_kreise")
    yield from _table(rows, frozenset({2, 3, 4}))


def _matrix(report: PortabilityReport, t: PortTexts) -> Iterator[str]:
    names = {town.key: town.name for town in report.towns}
    keys = sorted({pair.sender for pair in report.pairs})
    if not keys:
        return
    if len(keys) > _MATRIX:
        yield t("u_no_matrix")
        return
    pairs = {(pair.sender, pair.receiver): pair for pair in report.pairs}
    yield f"{t('u_matrix')} ({t('u_from')} ↓, {t('u_to')} →)"
    heads = [str(number) for number, _ in enumerate(keys, 1)]
    rows = [("", "", *heads)]
    for number, sender in enumerate(keys, 1):
        cells = (cell(pairs.get((sender, receiver))) for receiver in keys)
        rows.append((str(number), names[sender], *cells))
    yield from _table(rows, frozenset({0, *range(2, len(keys) + 2)}))


def _worst(report: PortabilityReport, t: PortTexts) -> Iterator[str]:
    if not report.pairs:
        return
    found = worst_pairs(report)
    yield t("u_worst")
    if not found:
        yield f"  {t('u_none_worst')}"
    names = {town.key: town.name for town in report.towns}
    for pair in found[:_WORST]:
        yield from _pair(pair, names, report.question.few, t)
    if len(found) > _WORST:
        yield f"  {t('u_more_pairs', n=len(found) - _WORST)}"


def _pair(pair: PortPair, names: dict[str, str], few: int, t: PortTexts) -> Iterator[str]:
    between = t("u_pair", a=names[pair.sender], b=names[pair.receiver])
    yield f"  {pair.grade} {between}: {pair_sentence(pair, t)}"
    for case in pair.cases:
        yield f"     {case.grade} {case_sentence(case, t, few)}"
        yield from (f"        {reason}" for reason in case_reasons(case, t))
    if pair.more:
        yield f"     {t('u_more', n=pair.more)}"


def _conformity(report: PortabilityReport, t: PortTexts) -> Iterator[str]:
    if not report.conformity:
        return
    names = {town.key: town.name for town in report.towns}
    mark = f" ({t('u_proposal')})" if report.standard.standing == "proposal" else ""
    yield f"{t('u_conformity')}{mark}"
    yield from (f"  {line}" for line in conformity_sums(report, t))
    told = conformity_rows(report, _MATRIX)
    rows = [(names[one.town], answer(one.sender, t), answer(one.receiver, t)) for one in told]
    if rows:
        yield from _table([(t("u_town"), t("u_gives"), t("u_takes")), *rows[:_MATRIX]])
    if len(rows) > _MATRIX:
        yield f"  … {form(len(rows) - _MATRIX, t.lang)}"
    for one in told[:_MATRIX]:
        yield from _failed(one, names[one.town], t)


def _failed(one: PortConformity, name: str, t: PortTexts) -> Iterator[str]:
    yield from (f"  {name}: {failed_sentence(failed, t)}" for failed in one.failed[:_FAILED])
    rest = len(one.failed) - _FAILED + one.more
    if rest > 0:
        yield f"  {name}: {t('u_more', n=rest)}"


def _figures(report: PortabilityReport, t: PortTexts) -> Iterator[str]:
    if not report.figures:
        return
    yield t("u_figures")
    whole = report.figures[0]
    rows = []
    for quota in whole.quotas:
        share, said, unsure = quota_words(quota, t)
        rows.append((quota.title, share, said, f"{t('u_open_share')} {unsure}"))
    yield from _table(rows, frozenset({1}))
    names = {town.key: town.name for town in report.towns}
    if whole.islands:
        yield f"  {t('u_islands')}: {', '.join(names[key] for key in whole.islands)}"


def _left_out(report: PortabilityReport, t: PortTexts) -> Iterator[str]:
    files = report.files
    if not report.left_out:
        return
    yield t("u_left_out")
    yield "  " + t(
        "u_left_sum",
        given=files.given,
        compared=files.compared,
        failed=files.failed,
        skipped=files.skipped,
    )
    yield from (f"  {one.file}: {one.reason}" for one in report.left_out[:_LEFT])
    if len(report.left_out) > _LEFT:
        yield f"  … {form(len(report.left_out) - _LEFT, t.lang)}"
