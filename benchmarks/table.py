"""The one table: a row for each thing measured, and one for each that could not be run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from benchmarks.timing import Spread, Times, ratios, spread

HEADINGS = ("what", "ms", "min–max", "ratio", "min–max", "against", "limit", "")
RIGHT = {1, 2, 3, 4}


@dataclass(frozen=True, slots=True)
class Row:
    """One line; ``time`` and the limit ``most`` are milliseconds, ``note`` stands at the end.

    ``least``: the smallest ratio allowed, where a floor is a ratio.
    """

    what: str
    time: Spread | None = None
    ratio: Spread | None = None
    against: str = ""
    most: float | None = None
    note: str = ""
    least: float | None = None

    def floored(self, least: float | None) -> Row:
        """Return the row with the smallest ratio that is allowed."""
        return replace(self, least=least)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading inside the table with its rows."""

    title: str
    rows: tuple[Row, ...]


def timed(
    times: Times, name: str, against: str = "", most: float | None = None, note: str = ""
) -> Row:
    """Return the row of a case, as a multiple of another one where one is named."""
    seconds = spread(times[name])
    time = Spread(seconds.middle * 1e3, seconds.low * 1e3, seconds.high * 1e3)
    if not against or against == name:
        return Row(name, time, most=most, note=note)
    return Row(name, time, ratios(times, name, against), against, most, note)


def not_run(what: str, reason: str) -> Row:
    """Return a row that says why there is no time."""
    return Row(what, note=f"not run: {reason}")


def rendered(sections: Iterable[Section]) -> str:
    """Return the table as text with aligned columns."""
    lines = [HEADINGS, *_lines(sections)]
    # A heading of a section runs over all columns.
    inner = [line for line in lines if len(line) == len(HEADINGS)]
    widths = [max(len(line[at]) for line in inner) for at in range(len(HEADINGS) - 1)]
    return "\n".join(_joined(line, widths) for line in lines)


def _lines(sections: Iterable[Section]) -> Iterator[tuple[str, ...]]:
    for section in sections:
        yield (section.title,)
        yield from (_cells(row) for row in section.rows)


def _cells(row: Row) -> tuple[str, ...]:
    time, ratio = _pair(row.time), _pair(row.ratio, "×")
    return (f"  {row.what}", *time, *ratio, row.against, _limit(row), row.note)


def _limit(row: Row) -> str:
    if row.least is not None and row.ratio is not None:
        return f"≥ {row.least:g}× {_word(kept=row.ratio.middle >= row.least)}"
    if row.most is not None and row.time is not None:
        return f"≤ {row.most:g} {_word(kept=row.time.middle <= row.most)}"
    return ""


def _word(*, kept: bool) -> str:
    return "yes" if kept else "NO"


def _pair(values: Spread | None, sign: str = "") -> tuple[str, str]:
    if values is None:
        return "", ""
    return f"{_short(values.middle)}{sign}", f"{_short(values.low)}–{_short(values.high)}"


def _short(value: float) -> str:
    """Return three digits that count."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def _joined(line: tuple[str, ...], widths: list[int]) -> str:
    if len(line) == 1:
        return f"\n{line[0]}"
    cells = [
        cell.rjust(width) if at in RIGHT else cell.ljust(width)
        for at, (cell, width) in enumerate(zip(line, widths, strict=False))
    ]
    return "  ".join((*cells, line[-1])).rstrip()
