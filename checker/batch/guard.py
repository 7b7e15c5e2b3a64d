"""One bad file never stops the rest: a fault of our own is kept, and the run goes on."""

from __future__ import annotations

from types import TracebackType

from checker.errors import PaktcheckError


class Guard:
    """Keeps the fault that ends a ``with`` block; wrong use and a full disk still pass."""

    def __init__(self) -> None:
        """Nothing has happened yet."""
        self.fault = ""

    def __enter__(self) -> Guard:
        """Begin the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> bool:
        """Keep a fault as text; what a user can put right goes on to the user."""
        if not isinstance(error, Exception) or isinstance(error, PaktcheckError):
            return False
        self.fault = f"{type(error).__name__}: {error}"
        return True
