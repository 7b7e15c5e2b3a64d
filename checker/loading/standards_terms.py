"""Faults in dated values and versions: terms, windows, and what a value must say about itself."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from checker.model.standard import BothLanguages, DatedValue, Parameter, Standard, Version

_NO_LAW = "keine Vorschrift"


def parameter_faults(standard: Standard) -> Iterator[str]:
    """Yield every fault in the values of a norm and in the terms of its versions."""
    for version in standard.versions:
        yield from (f"{standard.id}: {version.code}: {fault}" for fault in _term(version))
    for name, parameter in standard.parameters.items():
        yield from (f"{standard.id}: {name}: {fault}" for fault in _parameter(parameter))


def window_fault(window: tuple[date, date] | None) -> Iterator[str]:
    """Yield what is wrong with a ``from_window``: its first day comes first."""
    if window and window[1] < window[0]:
        yield f"from_window: {window[1]} comes before {window[0]}; write the earlier day first"


def _parameter(parameter: Parameter) -> Iterator[str]:
    yield from _overlaps(parameter.values)
    yield from _placeholders(parameter.why)
    for value in parameter.values:
        yield from _term(value)
        yield from _statements(value, value.why or parameter.why)


def _overlaps(values: Sequence[DatedValue]) -> Iterator[str]:
    for before, after in pairwise(values):
        if after.valid_from is None:
            yield "only the first value may have no first day; give the others a `valid_from`"
        elif before.last_day >= after.valid_from:
            yield (
                f"the value from {after.valid_from} overlaps the one before;"
                " close that one with `valid_to` and write the values in order of time"
            )


def _term(entry: DatedValue | Version) -> Iterator[str]:
    end = entry.valid_to if isinstance(entry.valid_to, date) else entry.seen_until
    if entry.valid_from and end and end < entry.valid_from:
        yield f"the term from {entry.valid_from} ends before it begins, on {end}"
    yield from window_fault(entry.from_window)


def _statements(value: DatedValue, why: BothLanguages) -> Iterator[str]:
    since = f"the value from {value.valid_from}" if value.valid_from else "the value"
    if value.why is not None:
        yield from _placeholders(value.why)
    if value.max_severity is not None and not value.max_severity_reason:
        yield f"{since} has a `max_severity`, so `max_severity_reason` must say why"
    if value.basis == "project_set" and _NO_LAW not in why.de:
        yield f"{since} is set by the project, so its `why` must say in German: {_NO_LAW}"


def _placeholders(why: BothLanguages) -> Iterator[str]:
    for text in (why.de, why.en):
        try:
            names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        except ValueError as error:
            yield f"why: {error}; write {{{{ for a bracket that stays"
            return
        for name in sorted(names - {"value"}):
            yield f"why: {{{name}}} is filled by nothing; only {{value}} is"
