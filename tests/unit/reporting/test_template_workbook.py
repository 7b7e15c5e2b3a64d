from __future__ import annotations

import functools

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from checker.loading.catalogue import load_catalogue
from checker.loading.workbook import read_workbook
from checker.model.layout import MARKER_SHEET, list_sheets, package_sheet
from checker.reporting.template_codes import block_name, blocks
from checker.reporting.template_rows import FIRST_ROW
from checker.reporting.template_workbook import workbook_template
from tests.unit.loading.workbook_samples import opened, saved

HEAD = FIRST_ROW - 2


@functools.cache
def template() -> bytes:
    return workbook_template(load_catalogue())


def book() -> Workbook:
    return opened(template())


@functools.cache
def untouched() -> Workbook:
    return book()


def sheet(name: str) -> Worksheet:
    found = untouched()[name]
    assert isinstance(found, Worksheet)
    return found


def column_of(found: Worksheet, heading: str) -> str:
    return next(cell.column_letter for cell in found[HEAD] if cell.value == heading)


def rule_of(found: Worksheet, cell: str) -> tuple[str | None, str | None]:
    """Return type and first formula of the check that holds for a cell."""
    check = next(c for c in found.data_validations.dataValidation if cell in c.sqref)
    return check.type, check.formula1


def test_the_empty_template_states_nothing_but_the_version_of_the_format() -> None:
    document = read_workbook(template())
    assert document.data == {"format_version": 1}
    assert document.faults == ()


def test_the_template_has_the_same_bytes_each_time() -> None:
    assert workbook_template(load_catalogue()) == template()


def test_the_template_opens_with_the_guide_and_hides_only_its_marker() -> None:
    found = book()
    assert found.sheetnames[:2] == ["Anleitung", "Paket"]
    assert found.active == found["Anleitung"]
    hidden = [name for name in found.sheetnames if found[name].sheet_state != "visible"]
    assert hidden == [MARKER_SHEET]
    assert {layout.title.de for layout in list_sheets()} <= set(found.sheetnames)


def test_every_field_has_its_heading_and_a_help_line_under_it() -> None:
    for layout in list_sheets():
        found = sheet(layout.title.de)
        heads = [cell.value for cell in found[HEAD] if cell.value]
        helps = [cell.value for cell in found[HEAD + 1] if cell.value]
        assert {column.heading.de for column in layout.columns} <= set(heads)
        assert len(helps) == len(heads) == len(set(heads))


def test_every_entry_of_the_package_but_the_version_has_a_row() -> None:
    labels = {row[0].value for row in sheet("Paket").iter_rows()}
    wanted = {c.heading.de for c in package_sheet().columns if c.path != ("format_version",)}
    assert wanted <= labels


def test_headings_stay_in_sight_and_stand_out() -> None:
    found = sheet("Maßnahmen")
    assert found.freeze_panes == f"C{FIRST_ROW}"
    assert found[f"A{HEAD}"].font.bold
    assert sheet("Kosten").freeze_panes == f"B{FIRST_ROW}"


def test_days_and_keys_have_cells_of_their_kind() -> None:
    found = sheet("Maßnahmen")
    start, place = column_of(found, "Beginn"), column_of(found, "Ort (Gemeindeschlüssel)")
    assert found.column_dimensions[start].number_format == "DD.MM.YYYY"
    assert found.column_dimensions[place].number_format == "@"
    assert rule_of(found, f"{start}{FIRST_ROW}")[0] == "date"
    assert sheet("Paket")["B6"].number_format == "@"


def test_every_code_field_has_a_drop_down_of_its_codes() -> None:
    lists = blocks(load_catalogue())
    for layout in list_sheets():
        found = sheet(layout.title.de)
        for column in layout.columns:
            if column.codes:
                name = block_name(column, layout)
                cell = f"{column_of(found, column.heading.de)}{FIRST_ROW}"
                assert name in lists
                assert rule_of(found, cell) == ("list", name)


def test_the_names_of_the_drop_downs_lead_to_exactly_the_codes() -> None:
    found = book()
    codes = found["Schlüssel"]
    for name, block in blocks(load_catalogue()).items():
        area = found.defined_names[name].attr_text.rpartition("!")[2].replace("$", "")
        values = [row[0].value for row in codes[area]]
        assert values == [code for code, _ in block.entries]


def test_measures_and_regular_offers_have_lists_of_their_own() -> None:
    lists = blocks(load_catalogue())
    measures = {code for code, _ in lists["Liste_measure_types_M"].entries}
    offers = {code for code, _ in lists["Liste_measure_types_R"].entries}
    assert "IM" in measures - offers
    assert "16E" in offers - measures


@pytest.mark.parametrize("title", ["Durchläufe", "Ergebnisse", "Anschlüsse", "Kosten"])
def test_the_number_of_the_measure_is_chosen_from_the_sheet_of_measures(title: str) -> None:
    kind, area = rule_of(sheet(title), f"A{FIRST_ROW}")
    assert kind == "list"
    assert str(area).startswith(f"'Maßnahmen'!$A${FIRST_ROW}:")


def test_every_code_of_a_drop_down_reads_back_as_itself() -> None:
    found = book()
    wanted = {}
    for layout in list_sheets():
        for column in layout.columns:
            block = blocks(load_catalogue()).get(block_name(column, layout))
            if block and not (layout.nested or column.level_of) and column.kind == "text":
                page = found[layout.title.de]
                letter = column_of(page, column.heading.de)
                for row, (code, _) in enumerate(block.entries, start=FIRST_ROW):
                    page[f"{letter}{row}"] = code
                wanted[layout.key, column.path] = [code for code, _ in block.entries]
    document = read_workbook(saved(found))
    assert document.faults == ()
    for (key, path), codes in wanted.items():
        assert _values(document.data[key[0]], path)[: len(codes)] == codes


def _values(items: list[dict[str, object]], path: tuple[str, ...]) -> list[object]:
    values: list[object] = []
    for item in items:
        value: object = item
        for step in path:
            value = value.get(step) if isinstance(value, dict) else None
        values.append(value)
    return values
