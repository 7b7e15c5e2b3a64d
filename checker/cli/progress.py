"""How far a run is, on standard error: a bar in a terminal, lines elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import click

from checker.batch.run import Progress

_PHASES = {
    "de": {"read": "Lesen", "check": "Prüfen", "write": "Schreiben"},
    "en": {"read": "Reading", "check": "Checking", "write": "Writing"},
}
_LINES = {
    "de": "{phase}: {done} von {total}, {rate} je Sekunde, noch {left:.0f} s",
    "en": "{phase}: {done} of {total}, {rate} a second, {left:.0f} s left",
}
_RATES = {"de": "{} je Sekunde", "en": "{} a second"}
_SLOW = 10.0
_SECONDS_BETWEEN_LINES = 10.0

Tell = Callable[[Progress], object]


@contextmanager
def shown_progress(lang: str, *, quiet: bool) -> Iterator[Tell]:
    """Give a function that shows progress; nothing is shown in a CI, or when nobody wants it."""
    if quiet or os.environ.get("CI"):
        yield lambda _: None
    elif sys.stderr.isatty():
        with ExitStack() as stack:
            yield Bars(lang, stack).tell
    else:
        yield Lines(lang).tell


class Pace:
    """Measures how many files a second a phase does."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """``clock``: seconds that only grow."""
        self._clock = clock
        self._begins: dict[str, tuple[float, int]] = {}

    def of(self, progress: Progress) -> tuple[float, float]:
        """Return files a second, and the seconds that are left; 0 where nothing is known yet."""
        now = self._clock()
        start, before = self._begins.setdefault(progress.phase, (now, progress.done))
        passed, done = now - start, progress.done - before
        if passed <= 0 or done <= 0:
            return 0.0, 0.0
        rate = done / passed
        return rate, (progress.total - progress.done) / rate


def said(rate: float) -> str:
    """Return a rate with as many digits as help."""
    return f"{rate:.0f}" if rate >= _SLOW else f"{rate:.2g}"


class Lines:
    """A line at the end of a phase, and every ten seconds on the way."""

    def __init__(self, lang: str, clock: Callable[[], float] = time.monotonic) -> None:
        """``clock``: seconds that only grow."""
        self._lang, self._clock, self._pace = lang, clock, Pace(clock)
        self._last = clock()

    def tell(self, progress: Progress) -> None:
        """Write a line where it is time for one."""
        rate, left = self._pace.of(progress)
        now = self._clock()
        due = progress.done == progress.total or now - self._last >= _SECONDS_BETWEEN_LINES
        if not due or not progress.done or progress.phase == "write":
            return
        self._last = now
        values = {"phase": _PHASES[self._lang][progress.phase], "rate": said(rate), "left": left}
        text = _LINES[self._lang].format(**values, done=progress.done, total=progress.total)
        click.echo(text, err=True)


class Bars:
    """A bar for each phase."""

    def __init__(self, lang: str, stack: ExitStack) -> None:
        """``stack``: closes the bars, so that the cursor comes back."""
        self._lang, self._stack, self._pace = lang, stack, Pace()
        self.drawn: dict[str, Any] = {}

    def tell(self, progress: Progress) -> None:
        """Draw the bar of the phase."""
        rate, _ = self._pace.of(progress)
        if progress.phase not in self.drawn:
            self._stack.close()
            self.drawn[progress.phase] = self._stack.enter_context(self._bar(progress))
        bar = self.drawn[progress.phase]
        bar.update(progress.done - bar.pos, rate)

    def _bar(self, progress: Progress) -> Any:
        return click.progressbar(
            length=progress.total,
            label=_PHASES[self._lang][progress.phase],
            show_pos=True,
            item_show_func=lambda rate: _RATES[self._lang].format(said(rate)) if rate else None,
            file=sys.stderr,
        )
