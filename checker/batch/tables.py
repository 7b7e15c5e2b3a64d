"""The tables of a run, each a stream: a beginning, a part per file, an end."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import IO, Protocol

from checker.batch.land import LandTally
from checker.engine.manual import manual_list
from checker.model.land import LandRow
from checker.model.report import Report
from checker.reporting import as_csv, as_json, run_junit, run_sarif
from checker.reporting.json_text import dumps, shallow
from checker.reporting.run_pieces import cut
from checker.reporting.run_sarif import SEVERITIES

Parts = dict[str, str]


class Table(Protocol):
    """One table of a run."""

    def begin(self) -> str:
        """Return what stands before the first file."""
        ...

    def file(self, row: LandRow, parts: Parts) -> str:
        """Return what the table tells about a file that was checked or failed."""
        ...

    def skipped(self, row: LandRow) -> str:
        """Return what the table tells about a skipped file."""
        ...

    def end(self) -> Iterator[str]:
        """Yield what stands after the last file."""
        ...

    def close(self) -> None:
        """Let go what the table needed in the making."""
        ...


class CsvTable:
    """``findings.csv``."""

    def __init__(self, tally: LandTally, head: Report) -> None:
        """``head``: the report of the run, without packages."""
        self._request, self._head = tally.request, head

    def begin(self) -> str:
        """Return the names of the columns."""
        return as_csv.heading(self._request.language)

    def file(self, _: LandRow, parts: Parts) -> str:
        """Return the rows of a file."""
        return parts["csv"]

    def skipped(self, row: LandRow) -> str:
        """Return the row of a skipped file, with the reason."""
        told = {"kind": "skipped", "file": row.file, "key": row.key, "municipality": row.name}
        return as_csv.lines([told | {"code": row.reason, "message": row.reason_text}])

    def end(self) -> Iterator[str]:
        """Yield what concerns the whole run."""
        manual = manual_list(self._request)
        yield as_csv.lines(as_csv.last_rows(self._head.run_findings, manual))

    def close(self) -> None:
        """Nothing was needed."""


class JsonlTable:
    """``findings.jsonl``."""

    def __init__(self, _: LandTally, head: Report) -> None:
        """``head``: the report of the run, without packages."""
        self._head = head

    def begin(self) -> str:
        """Nothing stands before the first line."""
        return ""

    def file(self, _: LandRow, parts: Parts) -> str:
        """Return the lines of a file."""
        return parts["jsonl"]

    def skipped(self, row: LandRow) -> str:
        """Return the line of a skipped file, with the reason."""
        told = {"file": row.file, "sha256": row.sha256, "key": row.key or None}
        reason = {"reason": row.reason, "reason_text": row.reason_text}
        return f"{dumps({'kind': 'skipped', **told, **reason}, indent=None)}\n"

    def end(self) -> Iterator[str]:
        """Yield what concerns the whole run; the last line is the summary."""
        for item in self._head.run_findings:
            yield f"{dumps({'kind': 'run_finding', **shallow(item)}, indent=None)}\n"
        last = {"kind": "summary", **as_json.head(self._head), **shallow(self._head.summary)}
        yield f"{dumps(last, indent=None)}\n"

    def close(self) -> None:
        """Nothing was needed."""


class JunitTable:
    """``junit.xml``."""

    def __init__(self, tally: LandTally, head: Report) -> None:
        """The sums stand in the first line, so ``tally`` must be complete."""
        self._head = head
        self._run = run_junit.call_suite(head)
        skipped = head.summary.skipped
        known = [tally.junit[place] for place in range(len(self._run[1]))]
        extra = (skipped, 0, 0, skipped)
        self._sums = [sum(three) for three in zip(known, extra, self._run[1], strict=True)]

    def begin(self) -> str:
        """Return the root with its sums."""
        return run_junit.opening(self._head.tool.name, self._sums)

    def file(self, _: LandRow, parts: Parts) -> str:
        """Return the suite of a file."""
        return parts["junit"]

    def skipped(self, row: LandRow) -> str:
        """Return the suite of a skipped file."""
        return run_junit.skipped_suite(row.file, row.reason_text, self._head)[0]

    def end(self) -> Iterator[str]:
        """Yield what concerns the whole run, and the end of the root."""
        yield self._run[0]
        yield run_junit.closing()

    def close(self) -> None:
        """Nothing was needed."""


class SarifTable:
    """``sarif.json``: artifacts come first, so the results wait in files, by severity."""

    def __init__(self, tally: LandTally, head: Report) -> None:
        """``tally`` must be complete: it says how many results of each severity fit in."""
        self._head, self._total = head, sum(tally.shown.values())
        self._left = run_sarif.quotas(tally.shown)
        self._complete = tally.tool == 0
        self._files = ExitStack()
        self._waiting = {s: self._files.enter_context(_waiting()) for s in SEVERITIES}
        self._notes: list[str] = []
        self._between = ""

    def begin(self) -> str:
        """Return everything before the first artifact."""
        return run_sarif.opening(self._head)

    def file(self, _: LandRow, parts: Parts) -> str:
        """Return the artifact of a file; its results wait."""
        self._notes += filter(None, [parts["notes"]])
        for severity, file in self._waiting.items():
            members = cut(parts[severity], self._left[severity])
            if members:
                self._left[severity] -= members.count("\n") + 1
                file.write(f",\n{members}")
        artifact, self._between = f"{self._between}{parts['artifact']}", ",\n"
        return artifact

    def skipped(self, _: LandRow) -> str:
        """A skipped file is no artifact; the summary counts it."""
        return ""

    def end(self) -> Iterator[str]:
        """Yield the results, the worst first, and the end of the run."""
        yield run_sarif.middle(self._head, self._notes, complete=self._complete)
        yield from islice(self._waited(), 1, None)
        yield run_sarif.closing(self._head, self._total)

    def _waited(self) -> Iterator[str]:
        """Yield the lines that waited; the very first one is the comma before the first result."""
        for file in self._waiting.values():
            file.seek(0)
            yield from file

    def close(self) -> None:
        """Let the files go in which results waited."""
        self._files.close()


def _waiting() -> IO[str]:
    return tempfile.TemporaryFile("w+", encoding="utf-8", newline="")


TABLES: dict[str, Callable[[LandTally, Report], Table]] = {
    "findings.csv": CsvTable,
    "findings.jsonl": JsonlTable,
    "junit.xml": JunitTable,
    "sarif.json": SarifTable,
}
