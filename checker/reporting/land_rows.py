"""The list of all submissions: first what could not be read, then what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.model.land import LandRow, LandView
    from checker.reporting.land_words import LandTexts

_STATES = ("failed", "skipped", "checked")
_LOOKS = {
    "conformant": "ok",
    "conformant_with_notes": "info",
    "not_conformant": "err",
    "undetermined": "open",
    "failed": "err",
    "skipped": "none",
}


@dataclass(frozen=True, slots=True)
class ListRow:
    """One submission as the list shows it.

    ``state``: the verdict, or failed or skipped; ``about``: why it was not checked, or does not
    count. ``numbers``: errors, warnings, outcomes that could not be checked.
    """

    whose: str
    file: str
    key: str
    kreis: str
    kreis_code: str
    css: str
    state: str
    result: str
    connection: str
    connection_code: str
    about: str
    numbers: tuple[int, int, int]
    since: str
    page: str | None
    report: str | None


@dataclass(frozen=True, slots=True)
class Listed:
    """The list and the choices of its filter, each as value and text."""

    rows: tuple[ListRow, ...]
    kreise: tuple[tuple[str, str], ...]
    states: tuple[tuple[str, str], ...]
    connections: tuple[tuple[str, str], ...]


def listed(view: LandView, t: LandTexts) -> Listed:
    """Return the list, sorted by state, Kreis and municipality."""
    names = {kreis.kreis: kreis.name for kreis in view.kreise}
    since = view.changes.files if view.changes else None
    rows = sorted(view.rows, key=_order)
    made = tuple(_row(row, names, since, t) for row in rows)
    return Listed(
        made,
        tuple(sorted({(row.kreis_code, row.kreis) for row in made if row.kreis_code}, key=_second)),
        _choices(((row.state, row.result) for row in made), _LOOKS),
        _choices(
            ((row.connection_code, row.connection) for row in made if row.connection_code),
            ("connected", "partly_connected", "not_connected", "undetermined"),
        ),
    )


def _order(row: LandRow) -> tuple[int, str, str, str]:
    return _STATES.index(row.state), row.kreis, row.name, row.file


def _second(pair: tuple[str, str]) -> tuple[str, str]:
    return pair[1], pair[0]


def _choices(found: Iterable[tuple[str, str]], order: Iterable[str]) -> tuple[tuple[str, str], ...]:
    known = dict(found)
    return tuple((code, known[code]) for code in order if code in known)


def _row(
    row: LandRow,
    names: Mapping[str, str],
    since: Mapping[str, tuple[int, int]] | None,
    t: LandTexts,
) -> ListRow:
    checked = row.state == "checked"
    state = (row.verdict or "undetermined") if checked else row.state
    connection = (row.connectivity or "") if checked else ""
    counts = (row.counts.get(name, 0) for name in ("error", "warning", "undecidable"))
    errors, warnings, open_ = counts
    return ListRow(
        whose=row.name or row.key or row.file,
        file=row.file,
        key=row.key,
        kreis=names.get(row.kreis) or row.kreis or t("unstated"),
        kreis_code=row.kreis,
        css=_LOOKS[state],
        state=state,
        result=t(f"x_{state}" if checked else f"s_{state}"),
        connection=t(f"q_{connection}") if connection else "",
        connection_code=connection,
        about=_about(row, t),
        numbers=(errors, warnings, open_),
        since=_since(row, since),
        page=_address(row.page),
        report=_address(row.report),
    )


def _address(path: str | None) -> str | None:
    """Return a path below the run as the address of a link."""
    return quote(path, errors="surrogatepass") if path else None


def _about(row: LandRow, t: LandTexts) -> str:
    if row.state != "checked":
        return row.reason_text
    return "" if row.counted else f"{t('l_no_count')}. {row.reason_text}".strip()


def _since(row: LandRow, since: Mapping[str, tuple[int, int]] | None) -> str:
    if since is None or row.state != "checked":
        return ""
    new, fixed = since.get(row.file, (0, 0))
    return f"+{new} / −{fixed}"
