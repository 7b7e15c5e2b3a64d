"""What happens to the ways of people who move: the report of ``paktcheck portability``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from checker import __version__
from checker.engine.portability_files import Chosen
from checker.engine.portability_records import conformity_of
from checker.engine.portability_sums import figures_of
from checker.engine.portability_tables import Tables
from checker.loading.packages import Submission
from checker.model.catalogue import Catalogue
from checker.model.handover import HandoverFile
from checker.model.moves import Handover, LandFigures, PairShare, TownConformity, TownRef
from checker.model.portability import PortabilityReport, PortFiles, Question, StandardHead
from checker.model.profile import ProfileFile
from checker.model.report import Tool
from checker.model.text import Lang, Text
from checker.model.wording import say

_PAIR = 2
_EXERCISE = Text(
    "Übungspakete: Der Musterkreis 08999 ist erfunden; der Vergleich hat keine Wirkung.",
    "Exercise packages: the demo Kreis 08999 is invented; the comparison has no effect.",
)
_LONELY = Text(
    "Verglichen wird erst ab zwei Kommunen.", "A comparison needs at least two municipalities."
)
_EQUAL = Text(
    "Ein Paket nennt keine Personenzahlen: Jede Gruppe ohne Zahl zählt dort wie eine Person.",
    "A package states no numbers of persons: every group without a number counts as one person.",
)


class Comparison(Protocol):
    """Towns side by side, as the graph answers."""

    @property
    def towns(self) -> tuple[TownRef, ...]:
        """Return the towns that are compared, sorted by key."""

    def shares(self) -> Iterable[PairShare]:
        """Return all ordered pairs of different towns."""

    def handovers(self, sender: str, receiver: str) -> tuple[Handover, ...]:
        """Return what breaks or costs time from one town to another, the worst first."""

    def conformity(self) -> tuple[TownConformity, ...]:
        """Return whether each town meets the Übergabestandard."""

    def figures(self) -> tuple[LandFigures, ...]:
        """Return the figures of the whole first (without a key), then of each Kreis."""

    @property
    def faults(self) -> tuple[str, ...]:
        """Return where the program contradicted itself in what was asked so far."""


@dataclass(frozen=True, slots=True)
class PortRequest:
    """What is compared: content, days, language, and the question.

    ``handover_file``: the name of a standard of one's own. ``kreis_names``: by key.
    """

    catalogue: Catalogue
    profiles: ProfileFile
    handover: HandoverFile
    report_day: date
    as_of: date | None
    language: Lang
    question: Question
    kreis_names: Mapping[str, str]
    handover_file: str = ""


Compare = Callable[[Chosen, PortRequest], Comparison]


def portability(chosen: Chosen, request: PortRequest, compare: Compare) -> PortabilityReport:
    """Return the report over the chosen packages."""
    found, lang = compare(chosen, request), request.language
    files = {key: submission.file for key, submission in _keyed(chosen, found)}
    tables = Tables(found, request.question, lang)
    figures = tuple(figures_of(one, lang) for one in found.figures())
    catalogue = request.catalogue
    notices = _notices(chosen, found, equal=any(one.equal_weights for one in figures))
    kreise, pairs = tables.kreise(request.kreis_names), tuple(tables.pairs())
    return PortabilityReport(
        tool=Tool("paktcheck", __version__, catalogue.version, catalogue.sha256),
        as_of=request.as_of.isoformat() if request.as_of else None,
        report_day=request.report_day.isoformat(),
        language=lang,
        question=request.question,
        standard=_head(request),
        files=_files(chosen),
        left_out=chosen.left_out,
        notices=tuple(text.in_(lang) for text in notices),
        kreise=kreise,
        towns=tuple(tables.towns(files)),
        between=tuple(tables.between()),
        pairs=pairs,
        conformity=tuple(conformity_of(one, lang) for one in found.conformity()),
        figures=figures,
        tool_findings=tuple(dict.fromkeys(found.faults)),
        demo=any(package.demo for _, package in chosen.kept),
    )


def _keyed(chosen: Chosen, found: Comparison) -> Iterator[tuple[str, Submission]]:
    refs = (ref.key for ref in found.towns)
    yield from zip(refs, (submission for submission, _ in chosen.kept), strict=True)


def _files(chosen: Chosen) -> PortFiles:
    compared, left = len(chosen.kept), len(chosen.left_out)
    failed = sum(one.state == "failed" for one in chosen.left_out)
    return PortFiles(compared + left, compared, failed, left - failed)


def _head(request: PortRequest) -> StandardHead:
    file, lang = request.handover, request.language
    return StandardHead(
        id=file.id,
        title=Text(file.title.de, file.title.en).in_(lang),
        version=file.version,
        standing=file.standing,
        issued_by=file.issued_by,
        note=Text(file.note.de, file.note.en).in_(lang).strip(),
        states=len(file.states),
        file=request.handover_file,
    )


def _notices(chosen: Chosen, found: Comparison, *, equal: bool) -> Iterator[Text]:
    if any(package.demo for _, package in chosen.kept):
        yield _EXERCISE
    if len(found.towns) < _PAIR:
        yield _LONELY
    if equal:
        yield _EQUAL
    if chosen.left_out:
        yield say(
            "{n} Dateien sind nicht verglichen; die Gründe stehen unten.",
            "{n} files are not compared; the reasons stand below.",
            n=len(chosen.left_out),
        )
