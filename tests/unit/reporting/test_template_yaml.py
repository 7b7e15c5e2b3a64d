from __future__ import annotations

import re
from typing import Any

from checker.loading.catalogue import load_catalogue
from checker.loading.packages import read_submission
from checker.loading.yaml_source import read_yaml
from checker.model.layout import list_sheets, package_sheet
from checker.model.package import MeasurePackage
from checker.reporting.template_yaml import yaml_template

TEMPLATE = yaml_template(load_catalogue())
FIELD = re.compile(r"^#(?=\w|  )", re.MULTILINE)


def taken_in() -> str:
    """Return the template with the sign before every field removed."""
    return FIELD.sub("", TEMPLATE)


def paths(data: Any) -> set[tuple[str, ...]]:
    if isinstance(data, list):
        return {path for item in data for path in paths(item)}
    if not isinstance(data, dict):
        return {()}
    return {(key, *path) for key, value in data.items() for path in paths(value)}


def test_the_template_as_it_is_states_only_the_version_of_the_format() -> None:
    document = read_yaml(TEMPLATE.encode())
    assert document.data == {"format_version": 1}
    assert TEMPLATE.startswith("# yaml-language-server: $schema=")


def test_with_every_field_taken_in_it_is_a_package_without_faults() -> None:
    submission = read_submission("paket.yaml", taken_in().encode(), load_catalogue())
    assert isinstance(submission.package, MeasurePackage)
    assert submission.faults == ()


def test_every_field_of_the_workbook_stands_in_the_template() -> None:
    found = paths(read_yaml(taken_in().encode()).data)
    for sheet in (package_sheet(), *list_sheets()):
        tops = [(parent.key, *sheet.key) for parent in sheet.parents] or [sheet.key]
        for column in sheet.columns:
            path = column.level_of or column.path
            assert all((*top, *path) in found for top in tops)


def test_the_codes_of_short_lists_stand_beside_the_field_and_of_long_ones_at_the_end() -> None:
    assert "gemeinde | stadtkreis | landkreis | zusammenschluss" in TEMPLATE
    assert "# VWVD_GRUND: Grundkurs (VwV Deutsch)" in TEMPLATE
    assert '"2023" | "2025"' in TEMPLATE
