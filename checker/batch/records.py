"""What is kept of every file during a run: small, plain, and the same after a restart."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from checker.errors import UnreadableFileError

READABLE, NO_PACKAGE, FAILED, CRASHED = "readable", "no_package", "failed", "crashed"
Refusal = tuple[str, str, str, int | None]


@dataclass(frozen=True, slots=True)
class Seen:
    """A file of the folder; ``stamp`` changes when the file does (size and time of change)."""

    file: str
    stamp: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one file told. ``state``: readable, no_package, failed or crashed.

    ``start`` and ``end``: the period as stated. ``refusal``: code, both texts and the line of a
    file that could not be read. ``crash``: what went wrong in the program.
    """

    file: str
    stamp: str
    sha256: str
    state: str
    key: str = ""
    kreis: str = ""
    name: str = ""
    start: str | None = None
    end: str | None = None
    submitted_on: str | None = None
    demo: bool = False
    excerpt: bool = False
    refusal: Refusal | None = None
    crash: str = ""

    @property
    def suffix(self) -> str:
        """Return the ending of the file, which says how it is read."""
        return self.file[self.file.rfind(".") :].lower()

    @property
    def error(self) -> UnreadableFileError | None:
        """Return the refusal as the reader raised it."""
        return UnreadableFileError(*self.refusal) if self.refusal else None


@dataclass(frozen=True, slots=True)
class Result:
    """What checking one file told; the texts lie in its report and in its pieces.

    ``findings``: number by code, without waived ones; ``grave``: codes of the errors and warnings
    among them. ``failing``: number by severity of those
    that make a run fail. ``shown``: number by severity of all. ``tally``: outcomes by rule.
    ``waivers``: number of a waiver to the severities it met. ``known``: fingerprints of the
    baseline that occurred. ``tool``: troubles of the program. ``junit``: cases, failures, errors,
    skipped. ``missed``: requirements that are missed, with the codes that say so. ``links``:
    declared links by ends and state, with number and persons. ``land``: what the package adds to
    the sums of the Land.
    """

    file: str
    state: str
    verdict: str
    connectivity: str
    report: str
    report_sha256: str
    page: str | None = None
    persons: tuple[int, int, int] = (0, 0, 0)
    counts: dict[str, int] = field(default_factory=dict)
    findings: dict[str, int] = field(default_factory=dict)
    grave: list[str] = field(default_factory=list)
    failing: dict[str, int] = field(default_factory=dict)
    shown: dict[str, int] = field(default_factory=dict)
    tally: dict[str, dict[str, int]] = field(default_factory=dict)
    waivers: dict[str, list[str]] = field(default_factory=dict)
    known: list[str] = field(default_factory=list)
    tool: int = 0
    legal_state: str | None = None
    junit: tuple[int, int, int, int] = (0, 0, 0, 0)
    missed: dict[str, list[str]] = field(default_factory=dict)
    links: list[list[Any]] = field(default_factory=list)
    land: dict[str, Any] = field(default_factory=dict)


def packed(record: Reading | Result) -> str:
    """Return a record as one line of JSON."""
    return json.dumps(asdict(record), separators=(",", ":"))


def reading(text: str) -> Reading:
    """Return a reading from its line."""
    values: dict[str, Any] = json.loads(text)
    refusal = values["refusal"]
    return Reading(**values | {"refusal": tuple(refusal) if refusal else None})


def result(text: str) -> Result:
    """Return a result from its line."""
    values: dict[str, Any] = json.loads(text)
    values |= {name: tuple(values[name]) for name in ("persons", "junit")}
    return Result(**values)
