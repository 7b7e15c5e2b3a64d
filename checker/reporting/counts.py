"""A reporter refuses to print sums that do not close."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.paths import Paths
    from checker.model.report import PackageReport, Persons, Report


class OpenSumsError(AssertionError):
    """The numbers of a report contradict each other: our own fault, never the municipality's."""


def assert_closed(report: Report) -> None:
    """Check every sum of the report before anything is printed.

    Raises:
        OpenSumsError: Names each sum that does not close.
    """
    faults = [*_of_summary(report), *(fault for p in report.packages for fault in _of_package(p))]
    if faults:
        raise OpenSumsError("; ".join(faults))


def _of_summary(report: Report) -> Iterator[str]:
    total = report.summary
    parts = total.checked + total.failed + total.skipped
    if total.given != parts:
        yield f"{total.given} files given, {parts} accounted for"
    for state, stated in (("checked", total.checked), ("failed", total.failed)):
        listed = sum(package.state == state for package in report.packages)
        if listed != stated:
            yield f"{stated} files {state}, {listed} listed"


def _of_package(package: PackageReport) -> Iterator[str]:
    counts = package.counts
    if min(asdict(counts).values()) < 0:
        yield f"{package.file}: a count is below zero"
    if package.paths is not None:
        yield from _of_persons(package.file, package.paths, package.persons)
    if counts.total != package.outcomes:
        yield f"{package.file}: {package.outcomes} outcomes, {counts.total} counted"


def assert_persons_closed(file: str, paths: Paths, persons: Persons) -> None:
    """Check that the persons of all answers add up to the ones with, without and undecided.

    Raises:
        OpenSumsError: Names each sum that does not close.
    """
    faults = list(_of_persons(file, paths, persons))
    if faults:
        raise OpenSumsError("; ".join(faults))


def _of_persons(file: str, paths: Paths, persons: Persons) -> Iterator[str]:
    for state in ("K", "B", "U"):
        listed = sum(answer.who.count for answer in paths.answers if answer.state == state)
        stated = getattr(persons, state)
        if listed != stated:
            yield f"{file}: {stated} persons {state}, {listed} in the answers"
