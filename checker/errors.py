"""The few ways in which a call to paktcheck can fail."""

from __future__ import annotations


class PaktcheckError(Exception):
    """Something a user can put right; the message says what."""


class UsageError(PaktcheckError):
    """Wrong use: a missing path, an unknown rule, a waiver file that cannot be read (exit 2)."""


class CatalogueError(PaktcheckError):
    """A standard or a rule of the catalogue is wrong; collects every fault (exit 2)."""

    def __init__(self, faults: list[str]) -> None:
        """Keep the single faults, one sentence each."""
        super().__init__("\n".join(faults))
        self.faults = faults


class UnreadableFileError(PaktcheckError):
    """A submission could not be read as a package at all (exit 3)."""

    def __init__(self, code: str, de: str, en: str, line: int | None = None) -> None:
        """Name the LES code, the reason in both languages and the line where it is known."""
        super().__init__(de)
        self.code = code
        self.de = de
        self.en = en
        self.line = line

    def __reduce__(self) -> tuple[type[UnreadableFileError], tuple[str, str, str, int | None]]:
        """Let the refusal travel between processes."""
        return type(self), (self.code, self.de, self.en, self.line)


class UndecidableError(Exception):
    """An outcome, not a fault: a value or a norm text that the rule needs is not known."""

    def __init__(self, missing: str, parameter: str = "") -> None:
        """Name the field or parameter that is missing, and the value it was needed for."""
        super().__init__(missing)
        self.missing = missing
        self.parameter = parameter


class NotApplicableError(Exception):
    """An outcome, not a fault: the rule does not speak about this object or day."""
