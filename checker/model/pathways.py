"""The report of ``paktcheck pathways`` on one package."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.ladder import Ladder
from checker.model.path_capacity import PathCapacity
from checker.model.paths import PathRepairs, Paths
from checker.model.report import Persons, ReportMunicipality, Tool

FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class PathwaysReport:
    """Who reaches which goal, by which way, when, and what is missing.

    ``asked`` and ``goals``: the profiles or groups and the goals that were named, empty for those
    of the package. ``context``: the keys of the packages that were read beside it. ``repairs`` is
    None unless proposals were asked for.
    """

    tool: Tool
    as_of: str | None
    report_day: str
    legal_state: str
    language: str
    file: str
    sha256: str
    key: str
    demo: bool
    municipality: ReportMunicipality
    period: tuple[str | None, str | None]
    pact_version: str | None
    asked: tuple[str, ...]
    goals: tuple[str, ...]
    context: tuple[str, ...]
    connectivity: str
    persons: Persons
    notices: tuple[str, ...]
    paths: Paths
    ladder: Ladder | None
    capacity: tuple[PathCapacity, ...] = ()
    repairs: PathRepairs | None = None
    format_version: int = FORMAT_VERSION
