from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest
from pydantic import BaseModel

from checker.loading.workbook_headings import headings, simple
from checker.loading.workbook_package import known_labels
from checker.model.families import AnyMeasure, OtherMeasure
from checker.model.fields import fields_of, is_list, models_in
from checker.model.layout import Sheet, list_sheets, package_sheet
from checker.model.package import MeasurePackage

SHEETS = (package_sheet(), *list_sheets())


def names(sheet: Sheet, language: int) -> list[str]:
    own = [parent.heading for parent in sheet.parents]
    own += [parent.number for parent in sheet.parents if parent.number]
    return [simple(text[language]) for text in [*own, *(c.heading for c in sheet.columns)]]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.title.en)
@pytest.mark.parametrize("language", [0, 1])
def test_no_heading_of_a_sheet_has_two_meanings(sheet: Sheet, language: int) -> None:
    assert [name for name, count in Counter(names(sheet, language)).items() if count > 1] == []


@pytest.mark.parametrize("sheet", list_sheets(), ids=lambda sheet: sheet.title.en)
def test_every_column_is_found_under_its_german_its_english_and_its_short_name(
    sheet: Sheet,
) -> None:
    index = headings(sheet.title.de)
    for column in sheet.columns:
        assert index[simple(column.heading.de)] is column
        assert index[simple(column.heading.en)] is column
        assert index[".".join(column.path)] is column


def test_every_entry_of_the_package_is_found_under_both_labels() -> None:
    for column in package_sheet().columns:
        assert {known_labels()[simple(name)].path for name in column.heading} == {column.path}


def test_the_columns_of_measures_know_the_fields_of_every_family() -> None:
    known = {about.name for about in fields_of(OtherMeasure)}
    for family in models_in(get_args(AnyMeasure)[0]):
        assert {about.name for about in fields_of(family)} <= known


def test_every_list_of_objects_has_a_sheet() -> None:
    keys = {sheet.key[-1] for sheet in list_sheets()}
    models: list[type[BaseModel]] = [MeasurePackage]
    models += [sheet.model for sheet in list_sheets() if sheet.model]
    for model in models:
        for about in fields_of(model):
            if is_list(about.annotation) and models_in(about.annotation):
                assert about.name in keys


def test_a_level_per_skill_stands_beside_the_level_for_all_skills() -> None:
    columns = {column.heading.de: column for column in list_sheets()[3].columns}
    assert columns["Eingang: Hören"].path == ("entry", "language", "hoeren")
    assert columns["Eingang: Hören"].level_of == columns["Eingangsniveau"].path
