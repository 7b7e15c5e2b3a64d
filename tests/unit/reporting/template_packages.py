"""Generated plain packages, for the round trip through the workbook."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from checker.model.layout import NONE_WORDS, Column, Sheet, list_sheets, package_sheet
from checker.reporting.template_values import at_path

LETTERS = "abcXYZ äöüß09.,-+=@/()"
TEXTS = (
    st.text(LETTERS, min_size=1, max_size=12)
    .map(str.strip)
    .filter(lambda text: text and text.casefold() not in NONE_WORDS)
)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31)).map(dt.date.isoformat)
WHOLE = st.integers(0, 10**9)
NUMBERS = WHOLE | st.integers(0, 10**9).map(lambda cents: cents / 100)
LISTS = st.lists(TEXTS, max_size=3)
BY_KIND: dict[str, st.SearchStrategy[Any]] = {
    "text": TEXTS,
    "key": TEXTS | st.integers(10**6, 10**8),
    "texts": LISTS,
    "keys": LISTS,
    "whole": WHOLE,
    "number": NUMBERS,
    "day": DAYS,
    "yesno": st.booleans(),
}


@st.composite
def packages(draw: st.DrawFn) -> dict[str, Any]:
    """Return the plain data of a package with any fields stated and any left out."""
    data = draw(_objects(package_sheet()))
    for sheet in list_sheets():
        if not sheet.nested and draw(st.booleans()):
            _put(data, sheet.key, draw(st.lists(_filled(sheet), max_size=3)))
    for place, measure in enumerate(data.get("measures", ())):
        measure["id"] = f"M-{place}"
        _fill(draw, measure, [sheet for sheet in list_sheets() if sheet.nested])
    for offer in data.get("regelangebote", ()):
        offer["type"] = draw(st.sampled_from(["IK", "EOK"]))
        _fill(draw, offer, [sheet for sheet in list_sheets() if sheet.key == ("runs",)])
    return data


def _fill(draw: st.DrawFn, item: dict[str, Any], sheets: list[Sheet]) -> None:
    for sheet in sheets:
        if draw(st.booleans()):
            item[sheet.key[0]] = draw(st.lists(_objects(sheet), max_size=2))


def _filled(sheet: Sheet) -> st.SearchStrategy[dict[str, Any]]:
    return _objects(sheet).filter(bool)


@st.composite
def _objects(draw: st.DrawFn, sheet: Sheet) -> dict[str, Any]:
    """Return an object with at most eight of the columns of a sheet."""
    chosen = draw(st.lists(st.sampled_from(sheet.columns), max_size=8, unique=True))
    item: dict[str, Any] = {}
    for column in chosen:
        if _is_free(item, column):
            _put(item, column.path, draw(BY_KIND[column.kind]))
    return item


def _is_free(item: dict[str, Any], column: Column) -> bool:
    """Say whether one level, or the levels per skill, can still be stated."""
    level = at_path(item, column.level_of) if column.level_of else None
    return not isinstance(level, str) and at_path(item, column.path) is None


def _put(item: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for step in path[:-1]:
        item = item.setdefault(step, {})
    item[path[-1]] = value
