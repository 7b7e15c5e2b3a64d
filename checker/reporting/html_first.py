"""What to do first: at most three steps, the worst and widest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.reporting.html_findings import heading
from checker.reporting.html_fold import RANK
from checker.reporting.html_words import remedy_and_example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.report import PackageReport
    from checker.reporting.html_findings import Layout
    from checker.reporting.html_fold import Folded, Split
    from checker.reporting.html_texts import Texts

_LIMIT = 3
# Missing values come after errors and before warnings: only they keep a verdict open.
_FILL_RANK = 0.5
# Three letters before the full stop: neither a date nor "z. B.". A quote may close between them.
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[“']?\. ")
# A longer rest, such as a list of codes, stands at the finding.
_LONGEST_REST = 120
_SEVERITY = {0: "error", 1: "warning"}


@dataclass(frozen=True, slots=True)
class StepView:
    """One step: the bold first sentence, the rest, whom it concerns, its gain, where to read on."""

    head: str
    rest: str
    about: str
    gain: str
    anchor: str
    link: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    rank: float
    weight: int
    step: StepView


def steps(package: PackageReport, split: Split, layout: Layout) -> tuple[StepView, ...]:
    """Return at most three steps; the same advice for several findings is one step."""
    found = [*_from_findings(split, layout), *_from_gaps(package, layout)]
    found.sort(key=lambda candidate: (candidate.rank, -candidate.weight))
    return tuple(candidate.step for candidate in found[:_LIMIT])


def _from_findings(split: Split, layout: Layout) -> Iterator[_Candidate]:
    t = layout.t
    full = {id(item) for item in split.full}
    for items in _same_advice(split):
        first, rank = items[0], RANK[items[0].finding.severity]
        follow = sum(len(item.consequences) for item in items)
        anchor = layout.anchor(first.finding) if id(first) in full else f"{layout.prefix}more"
        head, rest = _sentences(remedy_and_example(first.finding.remedy, t)[0])
        objects = {item.finding.object for item in items}
        about = heading(first.finding.object, t)[0] if len(objects) == 1 else first.finding.title
        gain = _gain(_SEVERITY[rank], len(items), follow, t)
        step = StepView(head, rest, about, gain, anchor, t("to_finding"))
        yield _Candidate(rank, len(items) + follow, step)


def _same_advice(split: Split) -> Iterator[list[Folded]]:
    by_advice: dict[tuple[str, str, str], list[Folded]] = {}
    for item in split.shown:
        found = item.finding
        if found.severity != "info" and not item.follows:
            by_advice.setdefault((found.severity, found.code, found.remedy), []).append(item)
    yield from by_advice.values()


def _from_gaps(package: PackageReport, layout: Layout) -> Iterator[_Candidate]:
    t = layout.t
    labels = dict.fromkeys(label for row in package.undecidable for label in row.labels)
    if package.verdict != "undetermined" or not labels:
        return
    head = t("first_fill", n=len(labels), labels=", ".join(list(labels)[:_LIMIT]))
    count = len(package.undecidable)
    step = StepView(head, "", "", t("gain_open", n=count), f"{layout.prefix}open", t("to_open"))
    yield _Candidate(_FILL_RANK, count, step)


def _gain(severity: str, number: int, follow: int, t: Texts) -> str:
    what = t(f"n_{severity}", n=number)
    if follow:
        what = f"{what} {t('and')} {t('n_consequence', n=follow)}"
    return t("gain", what=what)


def _sentences(text: str) -> tuple[str, str]:
    end = _SENTENCE_END.search(text)
    if end is None:
        return text, ""
    rest = text[end.end() :]
    return text[: end.end() - 1], rest if len(rest) <= _LONGEST_REST else ""
