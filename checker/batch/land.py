"""From the rows of a run to the figures of the Land; every sum closes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker import __version__
from checker.batch.figures import Figures
from checker.batch.index import SKIPPED, Row
from checker.batch.land_years import LandYears
from checker.batch.reasons import reason_of
from checker.engine.land import LandChecked, check_land
from checker.engine.request import CheckRequest
from checker.engine.session import gone_findings, rules_of
from checker.engine.waiving import malformed_findings, trouble_with
from checker.model.land import MOST_ROWS, LandRow, LandView
from checker.model.land_blocks import LandChanges
from checker.model.moves import LandFigures
from checker.model.report import Report, ReportToolFinding, Summary, Tool
from checker.model.severity import Severity
from checker.model.wording import say


class LandTally:
    """Adds up the rows of a run, one after the other.

    ``changes`` and ``moves`` (or why there are none: ``moves_fault``) are set by whoever was asked
    for them, before the page is written.
    """

    def __init__(self, request: CheckRequest) -> None:
        """Begin with nothing."""
        self.request = request
        self._figures = Figures()
        self.changes: LandChanges | None = None
        self.moves: tuple[LandFigures, ...] = ()
        self.moves_fault = ""
        self._demo = 0
        self._years = LandYears()
        self.states: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        self.verdicts: Counter[str] = Counter()
        self.findings: Counter[str] = Counter()
        self.failing: Counter[str] = Counter()
        self.shown: Counter[str] = Counter()
        self.junit: Counter[int] = Counter()
        self.tool = 0
        self.rows: list[LandRow] = []
        self._legal: date | None = None
        self._waivers: dict[int, set[Severity]] = {}
        self._known: set[str] = set()

    def add(self, row: Row) -> LandRow:
        """Count one file, and return what the run tells about it."""
        told = land_row(row, self.request)
        self.states[told.state] += 1
        if told.reason is not None and told.state != "checked":
            self.reasons[told.reason] += 1
        self._demo += row.known.demo and told.state == "checked"
        self._add_result(row)
        if told.counted and row.result is not None:
            self._figures.add(told, row.result)
            self._years.add(row.result.land)
        if len(self.rows) < MOST_ROWS:
            self.rows.append(told)
        return told

    def _add_result(self, row: Row) -> None:
        found = row.result
        if found is None:
            return
        self.verdicts[found.verdict] += 1
        self.findings.update(found.findings)
        self.failing.update(found.failing)
        self.shown.update(found.shown)
        self.junit.update(dict(enumerate(found.junit)))
        self.tool += found.tool
        self._known.update(found.known)
        for number, met in found.waivers.items():
            self._waivers.setdefault(int(number), set()).update(map(Severity, met))
        if found.legal_state:
            day = date.fromisoformat(found.legal_state)
            self._legal = min(day, self._legal or day)

    def view(self) -> LandView:
        """Return the figures of the Land.

        Raises:
            ValueError: the numbers of files do not close.
        """
        states = self.states
        given = sum(states.values())
        if given != states["checked"] + states["failed"] + states["skipped"]:
            raise ValueError(f"{given} files given, but {dict(states)}")
        land = self.land()
        return replace(
            self._figures.view(self._head(given), self.request),
            reasons=dict(sorted(self.reasons.items())),
            total=given,
            rows=tuple(self.rows),
            demo=self._demo,
            changes=self.changes,
            moves=self.moves,
            land_findings=land.findings,
            land_outcomes=land.outcomes,
        )

    def land(self) -> LandChecked:
        """Return what the rules about the Land say, over the submissions that count."""
        return check_land(self._years.years(), self.request)

    def _head(self, given: int) -> Report:
        request, catalogue = self.request, self.request.catalogue
        states = self.states
        return Report(
            tool=Tool("paktcheck", __version__, catalogue.version, catalogue.sha256),
            as_of=request.as_of.isoformat() if request.as_of else None,
            report_day=request.report_day.isoformat(),
            legal_state=self._legal.isoformat() if self._legal else "unknown",
            policy=request.policy,
            stages=request.stages,
            language=request.language,
            packages=(),
            summary=Summary(
                given,
                states["checked"],
                states["failed"],
                states["skipped"],
                dict(sorted(self.verdicts.items())),
                dict(sorted(self.findings.items())),
            ),
            run_findings=tuple(self._run_findings()),
            rule_folders=request.rule_folders,
            rules=tuple(rules_of(request)),
        )

    def _run_findings(self) -> Iterator[ReportToolFinding]:
        request = self.request
        hits = [self._waivers.get(number, set()) for number in range(len(request.waivers))]
        yield from malformed_findings(request)
        yield from trouble_with(hits, request)
        yield from gone_findings(self._known, request)
        yield from self.trouble()

    def trouble(self) -> tuple[ReportToolFinding, ...]:
        """Return where the program failed at the Land as a whole."""
        found = self.land().trouble
        if not self.moves_fault:
            return found
        text = say(
            "Die Zahlen zum Umzug fehlen, das Programm ist daran gescheitert: {fault}",
            "The figures about moving are missing, the program failed at them: {fault}",
            fault=self.moves_fault,
        )
        return (*found, ReportToolFinding("SYS017", None, None, text.in_(self.request.language)))


def land_row(row: Row, request: CheckRequest) -> LandRow:
    """Return what the run tells about one file."""
    known, found = row.known, row.result
    code, text = reason_of(row)
    bare = LandRow(
        file=known.file,
        sha256=known.sha256,
        state=found.state if found else SKIPPED,
        reason=code,
        reason_text=text.in_(request.language),
        key=known.key,
        name=known.name,
        kreis=known.kreis,
        period=(known.start, known.end),
        counted=row.counted and found is not None and found.state == "checked",
    )
    if found is None:
        return bare
    return replace(
        bare,
        verdict=found.verdict,
        connectivity=found.connectivity,
        persons=found.persons,
        counts=found.counts,
        codes=found.findings,
        report=found.report,
        report_sha256=found.report_sha256,
        page=found.page,
    )
