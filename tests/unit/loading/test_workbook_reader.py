from __future__ import annotations

import io
import zipfile

import pytest

from checker.errors import UnreadableFileError
from checker.loading import workbook_book
from checker.loading.archive import read_archive
from checker.loading.workbook import read_workbook
from checker.loading.workbook_scan import CellMarks, cell_marks, column_letters
from tests.unit.loading.workbook_samples import measures, refusal, workbook

GOOD = measures(["M-01", "Grundkurs"])


class PanicException(BaseException):
    """What the reader raises when it fails in a way it did not foresee."""


def reader_that_raises(error: BaseException) -> type:
    class Reader:
        @staticmethod
        def from_filelike(_: object) -> None:
            raise error

    return Reader


def marks_of(sheet: bytes) -> CellMarks:
    marks = cell_marks(sheet)
    assert marks is not None
    return marks


@pytest.mark.parametrize("error", [PanicException(), OSError(), OverflowError()])
def test_every_failure_of_the_reader_refuses_the_file(
    error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_book, "CalamineWorkbook", reader_that_raises(error))
    assert refusal(GOOD).code == "LES001"


def test_an_interruption_is_no_failure_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_book, "CalamineWorkbook", reader_that_raises(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        read_workbook(GOOD)


def test_more_sheets_than_allowed_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_book, "MAX_ENTRIES", 1)
    assert refusal(workbook(A=[["x"]], B=[["x"]])).code == "LES008"


def test_a_compression_no_office_program_uses_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_BZIP2) as made:
        made.writestr("xl/workbook.xml", b"<workbook/>" * 50)
    with pytest.raises(UnreadableFileError) as caught:
        read_archive(target.getvalue())
    assert caught.value.code == "LES001"


def test_a_clean_sheet_is_not_read_a_second_time_for_formulas() -> None:
    clean = b'<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>'
    assert cell_marks(clean) is None
    formula = clean.replace(b"<v>", b"<f>1</f><v>")
    error = clean.replace(b'r="A1"', b'r="A1" t="e"')
    assert marks_of(formula).formulas == {(0, 0)}
    assert marks_of(error).errors == {(0, 0): "1"}


def test_a_formula_with_an_empty_text_as_result_is_an_empty_cell() -> None:
    sheet = b'<sheetData><row><c r="B3" t="str"><f>""</f><v></v></c></row></sheetData>'
    marks = marks_of(sheet)
    assert (marks.formulas, marks.unstored) == ({(2, 1)}, set())


@pytest.mark.parametrize(
    ("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (499, "SF"), (702, "AAA")]
)
def test_columns_have_the_letters_of_excel(column: int, letters: str) -> None:
    assert column_letters(column) == letters


def test_the_place_of_something_missing_is_the_nearest_that_exists() -> None:
    content = workbook(
        Maßnahmen=[["Nummer", "Eingang: Lesen"], ["M-01", "A1"]],
        Durchläufe=[["Maßnahme", "Plätze"], ["M-01", 5]],
    )
    find = read_workbook(content).positions.find
    assert find(("measures",)).cell is None
    assert find(("measures", 0, "reason")).cell == "A2"
    assert find(("measures", 0, "entry", "language")).cell == "B2"
    assert find(("measures", 0, "entry", "language", "sprechen")).cell == "A2"
    assert find(("measures", 0, "runs")).sheet == "Durchläufe"
    assert find(("measures", 0, "runs", 0, "start")).cell == "A2"
    assert find(("measures", 7, "title")).sheet == "Maßnahmen"
    assert find(("posts", 0)).sheet is None
