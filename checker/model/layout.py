"""The workbook layout, derived from the model: sheets, columns, headings and the path of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal, get_args

from pydantic import BaseModel

from checker.model.fields import FieldAbout, fields_of, is_list, models_in
from checker.model.layout_sheets import LISTS, ListSheet, Parent
from checker.model.package import MeasurePackage
from checker.model.parts import SkillLevels
from checker.model.text import Text

Path = tuple[str, ...]
Kind = Literal["text", "key", "texts", "keys", "whole", "number", "day", "yesno"]

PACKAGE_SHEET = Text("Paket", "Package")
PACKAGE_HEADINGS = (
    Text("Angabe", "Entry"),
    Text("Wert", "Value"),
    Text("Erläuterung", "Explanation"),
)
GUIDE_SHEET = Text("Anleitung", "Guide")
CODES_SHEET = Text("Schlüssel", "Codes")
MARKER_SHEET = "_paktcheck"
MARKER_FORMAT = "format_version"
MARKER_CATALOGUE = "catalogue_version"
MARKER_EMPTY = "empty_sheets"
NOT_STATED = "not_stated"
HELP_MARKS = ("\u2039", "\u203a")
NONE_WORDS = ("keine", "none")

# A number cell in these fields has lost its leading zero; it stays a number and is reported.
_KEYS = {"ags", "ars", "kreis", "reach", "applicant", "passed_on_by"}
_KEY_PATHS = {("regelangebote", "place")}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list sheet, or one row of the sheet Paket."""

    path: Path
    heading: Text
    help: Text
    kind: Kind
    unit: str = ""
    codes: str = ""
    level_of: Path = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return every heading under which the column is found, the German one first."""
        return (self.heading.de, self.heading.en, ".".join(self.path))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: the list it holds, the columns, and the columns that name the parent."""

    title: Text
    key: Path
    columns: tuple[Column, ...]
    parents: tuple[Parent, ...] = ()
    model: type[BaseModel] | None = None

    @property
    def nested(self) -> bool:
        """Say whether the rows belong to rows of another sheet."""
        return bool(self.parents)


@lru_cache(maxsize=1)
def package_sheet() -> Sheet:
    """Return the sheet Paket: one column object for each of its rows."""
    return Sheet(PACKAGE_SHEET, (), tuple(_columns(MeasurePackage)))


@lru_cache(maxsize=1)
def list_sheets() -> tuple[Sheet, ...]:
    """Return the sheets that hold lists of objects; parents stand before their parts."""
    return tuple(_sheet(item) for item in LISTS)


def _sheet(item: ListSheet) -> Sheet:
    columns = _distinct(tuple(_columns(item.model, sheet=item.key)))
    return Sheet(item.title, item.key, columns, item.parents, item.model)


def _distinct(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Put the group before the English heading of a column inside it that is not the only one."""
    seen = Counter(column.heading.en for column in columns)
    return tuple(
        _within_group(column) if len(column.path) > 1 and seen[column.heading.en] > 1 else column
        for column in columns
    )


def _within_group(column: Column) -> Column:
    group = column.path[-2].replace("_", " ").capitalize()
    heading = Text(column.heading.de, f"{group}: {column.heading.en}")
    return replace(column, heading=heading)


def _columns(
    model: type[BaseModel], path: Path = (), group: FieldAbout | None = None, sheet: Path = ()
) -> Iterator[Column]:
    for about in fields_of(model):
        here = (*path, about.name)
        inner = models_in(about.annotation)
        if SkillLevels in inner:
            yield _column(about, here, sheet)
            yield from _skills(group or about, here)
        elif not inner:
            yield _column(about, here, sheet)
        elif not is_list(about.annotation):
            yield from _columns(inner[0], here, about, sheet)


def _column(about: FieldAbout, path: Path, sheet: Path) -> Column:
    kind = _kind(about, (*sheet, about.name))
    return Column(path, about.label, about.help, kind, about.unit, about.codes)


def _skills(group: FieldAbout, path: Path) -> Iterator[Column]:
    for skill in fields_of(SkillLevels):
        heading = Text(f"{group.label.de}: {skill.label.de}", f"{group.label.en}: {skill.label.en}")
        yield Column(
            (*path, skill.name), heading, skill.help, "text", codes=skill.codes, level_of=path
        )


def _kind(about: FieldAbout, full: Path) -> Kind:
    types = set(_plain_types(about.annotation))
    key = about.name in _KEYS or full in _KEY_PATHS
    if is_list(about.annotation):
        return "keys" if key else "texts"
    if str in types:
        return "key" if key else "text"
    kinds: dict[str, Kind] = {"bool": "yesno", "int": "whole", "float": "number", "date": "day"}
    return next(kinds[name] for name in kinds if name in {t.__name__ for t in types})


def _plain_types(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type):
        yield annotation
    for inner in get_args(annotation):
        yield from _plain_types(inner)
