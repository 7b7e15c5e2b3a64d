"""The catalogue: every standard and code list, with the question what is in force on a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from checker.errors import NotApplicableError, UndecidableError
from checker.model.severity import Severity, severity_of
from checker.model.standard import (
    BothLanguages,
    Code,
    CodeList,
    DatedValue,
    Parameter,
    Requirement,
    Standard,
    Version,
)
from checker.model.text import Text
from checker.model.wording import say


@dataclass(frozen=True, slots=True)
class Limit:
    """A value in force on a day: what a finding deviates from."""

    name: str
    dated: DatedValue
    why: Text
    unit: str = ""

    @property
    def value(self) -> Any:
        """Return the bare value: a number, text, list or true."""
        return self.dated.value

    @property
    def severity(self) -> Severity:
        """Return how bad a deviation from this value is."""
        return severity_of(self.dated)


@dataclass(frozen=True)
class Catalogue:
    """All standards and code lists; ``version`` is by calendar, ``sha256`` over the sources."""

    standards: tuple[Standard, ...]
    code_lists: dict[str, CodeList]
    version: str
    sha256: str
    _limits: dict[tuple[str, date], Limit | str | None] = field(default_factory=dict, compare=False)

    @cached_property
    def parameters(self) -> dict[str, Parameter]:
        """Return every parameter by name; names are unique over all standards."""
        return {name: p for standard in self.standards for name, p in standard.parameters.items()}

    @cached_property
    def requirements(self) -> dict[str, Requirement]:
        """Return every requirement by id."""
        return {r.id: r for standard in self.standards for r in standard.requirements}

    @cached_property
    def versions(self) -> dict[str, Version]:
        """Return every version of a norm by its code (for example VWD-2021)."""
        return {v.code: v for standard in self.standards for v in standard.versions}

    @cached_property
    def _codes(self) -> dict[str, dict[str, Code]]:
        return {name: {c.code: c for c in codes.codes} for name, codes in self.code_lists.items()}

    def code(self, list_id: str, code: str) -> Code | None:
        """Return the entry of a code list, or None."""
        return self._codes[list_id].get(code)

    def rank(self, list_id: str, code: str) -> int | None:
        """Return the place of a code on a scale (A0 is 0), or None."""
        return self._ranks.get((list_id, code))

    @cached_property
    def _ranks(self) -> dict[tuple[str, str], int]:
        return {
            (name, code): place
            for name, codes in self._codes.items()
            for place, code in enumerate(codes)
        }

    def in_force(self, name: str, day: date) -> Limit:
        """Return the value on that day.

        Raises:
            UndecidableError: no text is known for that day.
            NotApplicableError: the norm sets no such value on that day.
        """
        if (name, day) not in self._limits:
            self._limits[name, day] = self._resolve(name, day)
        found = self._limits[name, day]
        if found is None:
            raise NotApplicableError(name)
        if isinstance(found, str):
            raise UndecidableError(found)
        return found

    def _resolve(self, name: str, day: date) -> Limit | str | None:
        parameter = self.parameters[name]
        if any(in_window(value, day) for value in parameter.values):
            return name
        for value in parameter.values:
            if (value.valid_from or date.min) <= day <= value.last_day:
                return None if value.value is None else limit_of(name, parameter, value)
        return name

    def over(self, name: str, first: date, last: date) -> list[Limit]:
        """Return every value in force between two days (inclusive), in order of time."""
        parameter = self.parameters[name]
        return [
            limit_of(name, parameter, value)
            for value in parameter.values
            if value.value is not None
            and (value.valid_from or date.min) <= last
            and value.last_day >= first
        ]

    def timeless(self, name: str) -> bool:
        """Say whether the parameter has one value without any known first or last day."""
        values = self.parameters[name].values
        return len(values) == 1 and values[0].valid_from is None and values[0].valid_to == "open"

    def could_be_error(self, name: str, day: date | None) -> bool:
        """Say whether a *must* behind the parameter could have been an error on that day.

        Without a day, any value that ever counted could have.
        """
        if day is None:
            return any(_is_error(value) for value in self.parameters[name].values)
        before = [v for v in self.parameters[name].values if (v.valid_from or date.min) <= day]
        if not before or before[-1].value is None:
            return False
        latest = before[-1]
        ended = isinstance(latest.valid_to, date) and latest.valid_to < day
        return not ended and _is_error(latest)


def _is_error(value: DatedValue) -> bool:
    must = value.value is not None and value.force == "must"
    return must and severity_of(value) is Severity.ERROR


def in_window(value: DatedValue, day: date) -> bool:
    """Say whether the day lies in the window in which old or new text may count."""
    return value.from_window is not None and value.from_window[0] < day < value.from_window[1]


def limit_of(name: str, parameter: Parameter, value: DatedValue) -> Limit:
    """Return a value with the sentence that says what it demands."""
    return Limit(name, value, why_text(value.why or parameter.why, value.value), parameter.unit)


def why_text(template: BothLanguages, value: Any) -> Text:
    """Fill the value into the sentence of a parameter."""
    return say(template.de, template.en, value=value)
